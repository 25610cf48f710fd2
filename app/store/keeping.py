"""What every way of saving answers shares: the change, the rows, and doing it only once."""

import hmac
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    false,
    insert,
)
from sqlalchemy.dialects import postgresql, sqlite

from app.domain.answers import Answer, Status, Value
from app.store.access import Access
from app.store.clock import now
from app.store.codec import pack, pack_answer, unpack
from app.store.crypto import Seal
from app.store.database import AnyRow
from app.store.errors import Conflict, RepeatedWithOtherContent, RoundClosed
from app.store.keys import ClientKey
from app.store.quick import Quick
from app.store.tables import answer, receipt, round_

_KEEP_RECEIPT = Quick(insert(receipt))
_OWN = {"access_no", "revision", "content"}
_KEEP = {
    dialect.__name__.rpartition(".")[2]: Quick(
        (new := dialect.insert(answer)).on_conflict_do_update(
            index_elements=["round_id", "item_id"],
            set_={name: new.excluded[name] for name in sorted(_OWN)},
        )
    )
    for dialect in (sqlite, postgresql)
}


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


def seen_while_locked(
    connection: Connection,
    lock: Select[tuple[str]],
    seen_of: Callable[[int], Quick],
    asked: Mapping[str, object],
    items: Sequence[str],
) -> Sequence[AnyRow]:
    """The rows of ``seen_of`` for these items, at least one, of a round that nobody else changes.

    SQLite's writer is alone already. PostgreSQL takes the ``lock`` first, in a statement of its
    own: one that waited for a lock would still read the answers of before.

    Args:
        connection: within a transaction that writes.
        lock: the open round, locked.
        seen_of: the statement for so many items, which it takes as ``item_0`` and so on.
        asked: what both statements are run with; also the ``key`` of the save.
        items: their ids.

    Raises:
        RoundClosed: there is no such open round.
    """
    if connection.dialect.name != "sqlite" and connection.execute(lock, asked).first() is None:
        raise RoundClosed
    named = {f"item_{at}": item_id for at, item_id in enumerate(items)}
    rows = seen_of(len(items)).all(connection, {**asked, **named})
    if not rows:
        raise RoundClosed
    return rows


def of_same_key() -> ColumnElement[bool]:
    """The receipt of this round that has the ``key`` which a statement is run with."""
    return and_(receipt.c.round_id == round_.c.id, receipt.c.key == bindparam("key"))


def of_items(count: int) -> ColumnElement[bool]:
    """The answers of this round to so many items, ``item_0`` and so on."""
    items: list[BindParameter[str]] = [bindparam(f"item_{at}") for at in range(count)]
    named = answer.c.item_id.in_(items) if items else false()
    return and_(answer.c.round_id == round_.c.id, named)


def not_overtaken(changes: Sequence[Change], stored: Mapping[str, Answer]) -> list[Change]:
    """The changes that say something else than what is stored; raises Conflict."""
    differing = [one for one in changes if _differs(one, stored.get(one.item_id))]
    lost = {
        one.item_id: stored[one.item_id]
        for one in differing
        if one.item_id in stored and one.base_revision != stored[one.item_id].revision
    }
    if lost:
        raise Conflict(lost)
    return differing


def rows_of(  # noqa: PLR0917
    access: Access,
    seal: Seal,
    round_id: str,
    changes: Sequence[Change],
    revisions: Mapping[str, int],
    content_version: str,
    *,
    together: bool = False,
) -> list[dict[str, object]]:
    """The rows of ``answer`` that hold these changes, each with its revision, sealed."""
    place, moment = seal.place("answer", "content"), now()
    return [
        {
            "round_id": round_id,
            "item_id": one.item_id,
            "access_no": access.current,
            "revision": revisions[one.item_id],
            "content": place.close(
                f"{round_id}/{one.item_id}",
                pack_answer(
                    Answer(
                        one.value,
                        one.status,
                        one.ms_active,
                        one.position,
                        moment,
                        content_version,
                        together=together,
                    )
                ),
            ),
        }
        for one in changes
    ]


def keep(connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
    """Write these rows of ``answer``, over what stands there."""
    if rows:
        _KEEP[connection.dialect.name].run(connection, rows)


def keep_receipt(
    connection: Connection, round_id: str, key: str, digest: bytes, revisions: Mapping[str, int]
) -> None:
    """Keep what is replied to this save, for when it is sent again."""
    told = {"digest": digest, "reply": pack(revisions).decode(), "kept_at": now()}
    _KEEP_RECEIPT.run(connection, [{"round_id": round_id, "key": key, **told}])


def digest_of(keys: ClientKey, changes: Sequence[Change], *where: str) -> bytes:
    """What tells this save from another one with the same key; ``where`` it was made, if it counts."""
    # Keyed, because answers are few enough to guess from a plain hash.
    said = [[one.item_id, one.value, one.status, one.base_revision] for one in changes]
    return hmac.digest(keys.repeat, pack([*where, *said]), "sha256")


def repeated(kept: bytes, reply: str, digest: bytes) -> dict[str, int]:
    """What was replied the first time; raises RepeatedWithOtherContent."""
    if not hmac.compare_digest(kept, digest):
        raise RepeatedWithOtherContent
    revisions: dict[str, int] = unpack(reply.encode())
    return revisions


def _differs(change: Change, stored: Answer | None) -> bool:
    return stored is None or (change.value, change.status) != (stored.value, stored.status)
