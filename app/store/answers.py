"""Saving answers: all of a screen or none, once, and never over another device's."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.answers import Status, Value
from app.store.access import Access


@dataclass(frozen=True)
class Change:
    """What was chosen or typed for one item, and which stored revision it was seen with."""

    item_id: str
    value: Value | None
    status: Status = Status.ANSWERED
    base_revision: int = 0
    """The revision that the page showed; 0 where there was no answer."""
    ms_active: int | None = None
    position: int = 0


def save_answers(
    access: Access, round_id: str, changes: Sequence[Change], key: str, content_version: str
) -> dict[str, int]:
    """Keep the changes, durably; the revision of each item afterwards.

    The same key with the same changes gives the same reply and has no second effect. A value
    equal to the stored one is not written again.

    Raises:
        Conflict: a stored answer differs and is not the revision that the page showed.
        RepeatedWithOtherContent: the key was used for other changes.
        RoundClosed: there is no such open round for this access.
    """
    raise NotImplementedError
