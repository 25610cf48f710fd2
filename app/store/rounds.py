"""Rounds: begun with consent, answered, finished as a frozen version, reopened, done anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.domain.answers import Answer
from app.domain.module import Round
from app.domain.scoring import Result
from app.store.access import Access

State = Literal["open", "finished"]


@dataclass(frozen=True)
class OpenRound:
    """A round that takes answers."""

    id: str
    module: str
    number: int
    answers: dict[str, Answer]
    place: str
    """The id of the item last seen, "" at the start."""
    base_version: int
    """The finished version that was reopened; 0 in a round that was never finished."""
    state: State = "open"


@dataclass(frozen=True)
class Finished:
    """A frozen version of a round."""

    id: str
    round_id: str
    module: str
    round: Round


@dataclass(frozen=True)
class Progress:
    """How far a module is, for the home page."""

    answered: int
    """How many items of the latest round have an answer, a "weet ik niet" or a skip."""
    place: str
    state: State
    active_ms_median: int | None
    """The median of the active milliseconds per item; None where none is known."""


def begin_round(
    access: Access,
    module_slug: str,
    *,
    consent_version: str,
    content_version: str,
    language: str = "nl",
) -> str:
    """Keep the consent and begin the first round, in one go; the id of the latest round.

    Where there is a round already, open or finished, nothing is made and its id comes back.
    """
    raise NotImplementedError


def new_round(
    access: Access,
    module_slug: str,
    *,
    consent_version: str,
    content_version: str,
    language: str = "nl",
) -> str:
    """Begin an empty round with the next number; the id of the open round if there is one."""
    raise NotImplementedError


def open_round(access: Access, module_slug: str) -> OpenRound | None:
    """The module's latest round with its answers, or None where it is not open."""
    raise NotImplementedError


def remember_place(access: Access, round_id: str, item_id: str) -> None:
    """Keep which item was seen last; nothing happens where the round is not open."""
    raise NotImplementedError


def finish_round(access: Access, round_id: str, result: Result, module_version: str) -> Finished:
    """Freeze the answers with their result as the round's next version.

    Raises:
        RoundClosed: there is no such open round for this access.
    """
    raise NotImplementedError


def reopen_round(access: Access, module_slug: str) -> str:
    """Open the last finished round again, holding its answers; its id.

    Raises:
        NotFound: nothing of this module was finished.
    """
    raise NotImplementedError


def last_finished(access: Access, module_slug: str) -> Finished | None:
    """The last finished version of the module, or None."""
    raise NotImplementedError


def previous_finished(access: Access, module_slug: str) -> Finished | None:
    """The last version of the round before the one of ``last_finished``, or None."""
    raise NotImplementedError


def finished_modules(access: Access) -> dict[str, Finished]:
    """The last finished version of each module, by slug."""
    raise NotImplementedError


def confirm_outcome(access: Access, module_slug: str) -> None:
    """Keep "Het klopt zo": a DOUBT of the last finished version becomes NOTE_CONFIRMED."""
    raise NotImplementedError


def withdraw_consent(access: Access, module_slug: str) -> None:
    """Delete the module's answers and results, and end its shares."""
    raise NotImplementedError


def progress(access: Access) -> Mapping[str, Progress]:
    """How far each module that was begun is, by slug."""
    raise NotImplementedError
