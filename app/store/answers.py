"""Saving answers: all of a screen or none, once, and never over another device's."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from sqlalchemy import bindparam, select

from app.domain.answers import Answer, Answers
from app.store.access import Access, visible
from app.store.codec import unpack_answer
from app.store.crypto import Seal
from app.store.database import writing
from app.store.keeping import (
    Change,
    digest_of,
    keep,
    keep_receipt,
    not_overtaken,
    of_items,
    of_same_key,
    repeated,
    rows_of,
    seen_while_locked,
)
from app.store.keys import key_of
from app.store.quick import Quick
from app.store.tables import answer, receipt, round_

__all__ = ["Change", "KeptAnswers", "save_answers"]

_LOCK = (
    select(round_.c.id)
    .where(visible(round_), round_.c.id == bindparam("round"), round_.c.state == "open")
    .with_for_update()
)


def save_answers(
    access: Access,
    round_id: str,
    changes: Sequence[Change],
    key: str,
    content_version: str,
    *,
    known: Answers | None = None,
) -> dict[str, int]:
    """Keep the changes, durably; the revision of each item afterwards.

    The same key with the same changes gives the same reply and has no second effect. A value
    equal to the stored one is not written again. Answers of ``known``, which were read in this
    request already, are not opened a second time where they are still what is stored.

    Raises:
        Conflict: a stored answer differs and is not the revision that the page showed.
        RepeatedWithOtherContent: the key was used for other changes.
        RoundClosed: there is no such open round for this access.
    """
    keys = key_of(access.client_id)
    digest = digest_of(keys, changes)
    with writing() as connection:
        asked = {**access.bounds, "round": round_id, "key": key}
        items = [one.item_id for one in changes]
        rows_seen = seen_while_locked(connection, _LOCK, _seen_of, asked, items)
        if rows_seen[0].digest:
            return repeated(rows_seen[0].digest, rows_seen[0].reply, digest)
        kept = (tuple(row[2:]) for row in rows_seen if row.item_id is not None)
        stored = KeptAnswers(keys.seal, round_id, kept, known)
        differing = not_overtaken(changes, stored)
        revisions = _revisions(differing, stored)
        rows = rows_of(access, keys.seal, round_id, differing, revisions, content_version)
        keep(connection, rows)
        keep_receipt(connection, round_id, key, digest, revisions)
    return revisions


@cache
def _seen_of(count: int) -> Quick:
    """The open round with what was kept under this key, and a row for each stored answer.

    Args:
        count: how many items are asked for, as ``item_0`` and so on.
    """
    return Quick(
        select(
            receipt.c.digest,
            receipt.c.reply,
            answer.c.item_id,
            answer.c.revision,
            answer.c.content,
        )
        .select_from(round_)
        .outerjoin(receipt, of_same_key())
        .outerjoin(answer, of_items(count))
        .where(visible(round_), round_.c.id == bindparam("round"), round_.c.state == "open")
    )


class KeptAnswers(Mapping[str, Answer]):
    """The answers in rows of ``answer``, by item id, each opened when it is looked at.

    A page shows a few answers and only asks of the others whether they are there.
    """

    def __init__(
        self,
        seal: Seal,
        round_id: str,
        rows: Iterable[tuple[str, int, bytes]],
        known: Answers | None = None,
    ) -> None:
        self._place = seal.place("answer", "content")
        self._round_id = round_id
        self._sealed = {item_id: (revision, content) for item_id, revision, content in rows}
        self._opened = known.opened(self._sealed) if isinstance(known, KeptAnswers) else {}

    def opened(self, sealed: Mapping[str, tuple[int, bytes]]) -> dict[str, Answer]:
        """What is open here of these: the same revision and sealed bytes are the same answer."""
        return {
            item_id: answer
            for item_id, answer in self._opened.items()
            if sealed.get(item_id) == self._sealed[item_id]
        }

    def __getitem__(self, item_id: str) -> Answer:
        if item_id not in self._opened:
            revision, content = self._sealed[item_id]
            packed = self._place.open(f"{self._round_id}/{item_id}", content)
            self._opened[item_id] = unpack_answer(packed, revision)
        return self._opened[item_id]

    def __contains__(self, item_id: object) -> bool:
        return item_id in self._sealed

    def __iter__(self) -> Iterator[str]:
        return iter(self._sealed)

    def __len__(self) -> int:
        return len(self._sealed)


def _revisions(differing: Sequence[Change], stored: Mapping[str, Answer]) -> dict[str, int]:
    before = {item_id: answer.revision for item_id, answer in stored.items()}
    return before | {one.item_id: before.get(one.item_id, 0) + 1 for one in differing}
