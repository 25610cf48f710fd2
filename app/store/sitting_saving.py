"""What the laptop knows and keeps in a sitting: its own answers, numbered by itself.

``sitting_answer.base`` is the revision that stood there before. An answer is the sitting's own
while nobody wrote after it; else the laptop knows of none, and replaces what stands there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, and_, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from app.store import accesses
from app.store.access import Access
from app.store.answers import KeptAnswers
from app.store.crypto import Seal
from app.store.database import reading, writing
from app.store.errors import RoundClosed
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
from app.store.keys import key_of, seal_of
from app.store.quick import Quick
from app.store.rounds import OpenRound
from app.store.sitting_state import find_going
from app.store.tables import answer, receipt, round_, sitting_answer, sitting_part

_PART = and_(
    sitting_part.c.sitting_id == bindparam("sitting"),
    sitting_part.c.module == bindparam("of_module"),
    round_.c.state == "open",
)
_OF_ROUND = round_.c.id == sitting_part.c.round_id
_ROUND = Quick(select(round_.c.id).join_from(sitting_part, round_, _OF_ROUND).where(_PART))
_LOCK = (
    select(round_.c.id)
    .join_from(sitting_part, round_, _OF_ROUND)
    .where(_PART)
    .with_for_update(of=round_)
)
_OWN = Quick(
    select(
        answer.c.item_id,
        (answer.c.revision - sitting_answer.c.base).label("revision"),
        answer.c.content,
    )
    .join_from(
        sitting_answer,
        answer,
        and_(
            answer.c.round_id == sitting_answer.c.round_id,
            answer.c.item_id == sitting_answer.c.item_id,
            answer.c.revision == sitting_answer.c.revision,
        ),
    )
    .where(
        sitting_answer.c.sitting_id == bindparam("sitting"),
        sitting_answer.c.round_id == bindparam("of_round"),
    )
)
_NOTE = {
    dialect.__name__.rpartition(".")[2]: Quick(
        (new := dialect.insert(sitting_answer)).on_conflict_do_update(
            index_elements=["sitting_id", "round_id", "item_id"],
            set_={name: new.excluded[name] for name in ("base", "revision")},
        )
    )
    for dialect in (sqlite, postgresql)
}


@dataclass(frozen=True)
class _Here:
    """The round of a part as a save finds it."""

    round_id: str
    digest: bytes | None
    """Of the save with this key, where there was one."""
    reply: str
    revisions: dict[str, int]
    """The stored revision of each item that is asked for and has an answer."""
    bases: dict[str, int]
    """For each answer that is the sitting's own: the revision before its first."""
    own: list[tuple[str, int, bytes]]
    """The sitting's own answers: item, its own revision, sealed content."""


def sitting_round(coach_id: str, session_id: str, sitting_id: str, module: str) -> OpenRound:
    """The part as the laptop may know it: the answers of this sitting, numbered by itself.

    It is always the first round, at its beginning and never finished, whatever came before.

    Raises:
        RoundClosed: the part was finished or withdrawn, or is not of this sitting.
        NotFound: there is no such sitting for this session, or it is over.
    """
    with reading() as connection:
        row = find_going(connection, coach_id, session_id, sitting_id)
        found = _ROUND.first(connection, {"sitting": sitting_id, "of_module": module})
        if found is None:
            raise RoundClosed
        rows = _OWN.all(connection, {"sitting": sitting_id, "of_round": found.id})
    own = KeptAnswers(seal_of(row.client_id), found.id, (tuple(one) for one in rows))
    return OpenRound(id=found.id, module=module, number=1, answers=own, place="", base_version=0)


def save_in_sitting(  # noqa: PLR0917
    coach_id: str,
    session_id: str,
    sitting_id: str,
    module: str,
    changes: Sequence[Change],
    key: str,
    content_version: str,
) -> dict[str, int]:
    """Keep the changes as given together, durably; the sitting's own revision of each item.

    What the sitting did not write itself is replaced unseen, also where it is equal. The same
    key with the same changes gives the same reply and has no second effect.

    Raises:
        Conflict: the sitting itself holds something else than the page showed.
        RepeatedWithOtherContent: the key was used for other changes.
        RoundClosed: the part was finished or withdrawn, or is not of this sitting.
        NotFound: there is no such sitting for this session, or it is over.
    """
    with reading() as connection:
        client_id = find_going(connection, coach_id, session_id, sitting_id).client_id
    keys = key_of(client_id)
    digest = digest_of(keys, changes, "sitting", sitting_id)
    asked = {"sitting": sitting_id, "of_module": module, "key": key}
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        going = find_going(connection, coach_id, session_id, sitting_id)
        here = _here(connection, asked, [one.item_id for one in changes])
        if here.digest:
            return repeated(here.digest, here.reply, digest)
        by = Access(client_id, going.access_no)
        revisions = _keep(connection, by, keys.seal, sitting_id, here, changes, content_version)
        keep_receipt(connection, here.round_id, key, digest, revisions)
    return revisions


def _keep(  # noqa: PLR0917
    connection: Connection,
    by: Access,
    seal: Seal,
    sitting_id: str,
    here: _Here,
    changes: Sequence[Change],
    content_version: str,
) -> dict[str, int]:
    """Write what differs from the sitting's own answers; its own revision of each item."""
    differing = not_overtaken(changes, KeptAnswers(seal, here.round_id, here.own))
    before = {one.item_id: here.revisions.get(one.item_id, 0) for one in differing}
    bases = {item: here.bases.get(item, at) for item, at in before.items()}
    new = {item: at + 1 for item, at in before.items()}
    keep(
        connection,
        rows_of(by, seal, here.round_id, differing, new, content_version, together=True),
    )
    this = {"sitting_id": sitting_id, "round_id": here.round_id}
    notes = [{**this, "item_id": item, "base": bases[item], "revision": new[item]} for item in new]
    if notes:
        _NOTE[connection.dialect.name].run(connection, notes)
    own = {item: revision for item, revision, _content in here.own}
    return own | {item: new[item] - bases[item] for item in new}


def _here(connection: Connection, asked: dict[str, str], items: Sequence[str]) -> _Here:
    """The open round of the part, which nobody else changes meanwhile, with these items."""
    rows = seen_while_locked(connection, _LOCK, _seen_of, asked, items)
    stored = [row for row in rows if row.item_id is not None]
    own = [row for row in stored if row.written == row.revision]
    return _Here(
        round_id=rows[0].id,
        digest=rows[0].digest,
        reply=rows[0].reply,
        revisions={row.item_id: row.revision for row in stored},
        bases={row.item_id: row.base for row in own},
        own=[(row.item_id, row.revision - row.base, row.content) for row in own],
    )


@cache
def _seen_of(count: int) -> Quick:
    """The open round with what was kept under this key, and a row for each stored answer.

    Args:
        count: how many items are asked for, as ``item_0`` and so on.
    """
    noted = and_(
        sitting_answer.c.sitting_id == sitting_part.c.sitting_id,
        sitting_answer.c.round_id == answer.c.round_id,
        sitting_answer.c.item_id == answer.c.item_id,
    )
    return Quick(
        select(
            round_.c.id,
            receipt.c.digest,
            receipt.c.reply,
            answer.c.item_id,
            answer.c.revision,
            answer.c.content,
            sitting_answer.c.base,
            sitting_answer.c.revision.label("written"),
        )
        .join_from(sitting_part, round_, _OF_ROUND)
        .outerjoin(receipt, of_same_key())
        .outerjoin(answer, of_items(count))
        .outerjoin(sitting_answer, noted)
        .where(_PART)
    )
