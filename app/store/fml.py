"""The FML as a coach entered it: sealed, version by version, read by one coach and the client.

Only the newest version counts. Its coach reads it as long as that is the client's coach: after
handing over, the next one sees nothing until the client shows it (docs/decisions/0019). An access
that is still sealed sees none of it, so that no card opens it for somebody else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from app.domain.fml import ENTERED, Fml
from app.domain.possibilities import Can
from app.store import accesses, audit
from app.store.access import Access
from app.store.clients import client_card
from app.store.clock import now, today
from app.store.codec import pack, unpack
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound, Sealed
from app.store.keys import seal_of
from app.store.names import staff_name
from app.store.outbox import MailKind, queue_in
from app.store.shredding import ensure_client_key
from app.store.tables import client, fml_objection, staff
from app.store.tables import fml as fmls
from app.store.tokens import new_id

LONGEST_REASON: Final = 200
"""Characters of a client's reason."""

_reader = staff.alias("reader")
_VERSIONS = (
    select(fmls, staff.c.name, _reader.c.name.label("reader_name"))
    .join_from(fmls, staff, staff.c.id == fmls.c.entered_by)
    .join(_reader, _reader.c.id == fmls.c.coach_id)
    .where(fmls.c.client_id == bindparam("client"))
    .order_by(fmls.c.number.desc())
)
_NEWEST = _VERSIONS.limit(1)
_OBJECTIONS = (
    select(fml_objection)
    .where(fml_objection.c.client_id == bindparam("client"))
    .order_by(fml_objection.c.made_at, fml_objection.c.aspect)
)
_versions = fmls.alias("versions")
_HIGHEST = select(func.max(_versions.c.number)).where(_versions.c.client_id == client.c.id)
_UNREAD = (
    select(client.c.id)
    .join_from(client, fmls, fmls.c.client_id == client.c.id)
    .where(
        client.c.coach_id == bindparam("coach"),
        client.c.erase_at.is_(None),
        fmls.c.coach_id == client.c.coach_id,
        fmls.c.number == _HIGHEST.scalar_subquery(),
        select(fml_objection.c.aspect)
        .where(fml_objection.c.client_id == client.c.id, fml_objection.c.read_at.is_(None))
        .exists(),
    )
)


@dataclass(frozen=True)
class KeptFml:
    """The version that counts now."""

    id: str
    """Names this version: what is saved over it has to name it."""
    fml: Fml
    coach_id: str
    """Who may read it, while that is the client's coach."""
    read_by: str
    """The name of who may read it."""
    entered_by: str
    """The name of who entered it."""
    entered_at: datetime
    seen: bool
    """Whether the client said to have read this version; no coach is told."""
    unread: bool
    """Whether the client objected since the coach last said to have read that."""


@dataclass(frozen=True)
class Objection:
    """What a client said about one aspect of an FML."""

    aspect: str
    against: Can
    """What the FML said when the client objected; it counts while that still stands there."""
    reason: str
    made_at: datetime


class FmlChanged(Exception):  # noqa: N818 - it reads as a finding
    """Another page saved or deleted the FML since it was read; nothing of this one was kept."""

    def __init__(self, current: KeptFml | None) -> None:
        super().__init__("The FML was changed meanwhile.")
        self.current = current


def fml_for(coach_id: str, client_id: str) -> KeptFml | None:
    """The FML that this coach may read of an own client; None where there is none for them.

    Raises:
        NotFound: there is no such client, or another coach has them.
    """
    client_card(client_id, coach_id)
    with reading() as connection:
        return _for_coach(connection, coach_id, client_id)


def my_fml(access: Access) -> KeptFml | None:
    """What the client reads; None where there is none, or while the access is sealed."""
    if access.first:
        return None
    with reading() as connection:
        return _newest(connection, access.client_id)


def fml_of(access: Access) -> Fml | None:
    """The FML that counts for this client beside the own answers (matching, points)."""
    kept = my_fml(access)
    return kept.fml if kept else None


def save_fml(
    coach_id: str, client_id: str, on: date, aspects: Mapping[str, Can], base: str
) -> KeptFml:
    """Keep a version, as the coach has it on the page; the same once more is no new version.

    ``base`` is the id of the version that was on the page, "" where there was none.

    Raises:
        NotFound: there is no such client, another coach has them, or their key is held back.
        FmlChanged: another version came meanwhile, or it was deleted.
        ValueError: the day is to come, or nothing that can be entered was.
    """
    if on > today() or not aspects or set(aspects.values()) - set(ENTERED):
        raise ValueError("This is no FML.")
    client_card(client_id, coach_id)
    ensure_client_key(client_id)
    seal = seal_of(client_id)
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        current = _for_coach(connection, coach_id, client_id)
        if current and _same(current.fml, on, aspects):
            return current
        if base != (current.id if current else ""):
            raise FmlChanged(current)
        fml_id = _insert(connection, seal, coach_id, client_id, (on, aspects))
        _note_settled(connection, seal, client_id, aspects)
        action = "fml.changed" if current else "fml.entered"
        audit.add(connection, _by_coach(coach_id, client_id, action, fml_id))
        queue_in(connection, client_id, MailKind.FML, about=fml_id)
        return _found(_for_coach(connection, coach_id, client_id))


def delete_fml(coach_id: str, client_id: str, base: str) -> None:
    """Delete what this coach may read of it, all versions, and what the client said about it.

    Raises:
        NotFound: there is no such client, another coach has them, or there is nothing to delete.
        FmlChanged: another version came meanwhile.
    """
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        current = _found(_for_coach(connection, coach_id, client_id))
        if base != current.id:
            raise FmlChanged(current)
        own = (fmls.c.client_id == client_id, fmls.c.coach_id == coach_id)
        connection.execute(delete(fmls).where(*own))
        connection.execute(delete(fml_objection).where(fml_objection.c.client_id == client_id))
        audit.add(connection, _by_coach(coach_id, client_id, "fml.deleted", current.id))


def note_objections_read(coach_id: str, client_id: str) -> None:
    """The coach read what the client said about it; doing it twice is fine.

    Raises:
        NotFound: there is no such client, another coach has them, or the coach sees no FML.
    """
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        kept = _found(_for_coach(connection, coach_id, client_id))
        unread = update(fml_objection).where(
            fml_objection.c.client_id == client_id, fml_objection.c.read_at.is_(None)
        )
        if connection.execute(unread.values(read_at=now())).rowcount:
            audit.add(connection, _by_coach(coach_id, client_id, "fml.read", kept.id))


def clients_who_object(coach_id: str) -> list[str]:
    """The ids of own clients who said something about their FML that this coach did not read."""
    with reading() as connection:
        return list(connection.execute(_UNREAD, {"coach": coach_id}).scalars())


def object_to(access: Access, aspect: str, reason: str) -> None:
    """Say that what stands there is not right; saying it again replaces the reason.

    Raises:
        NotFound: the FML says nothing of this aspect.
        Sealed: the access does not see the FML.
        ValueError: the reason is too long.
    """
    if len(reason) > LONGEST_REASON:
        raise ValueError("The reason is too long.")
    seal = seal_of(access.client_id)
    with writing() as connection:
        kept = _of_client(connection, access)
        against = kept.fml.aspects.get(aspect)
        if against is None:
            raise NotFound
        _delete_objection(connection, access, aspect)
        content = pack({"reason": reason, "against": against})
        row = {
            "client_id": access.client_id,
            "aspect": aspect,
            "access_no": access.current,
            "content": seal.close("fml_objection", "content", aspect, content),
            "made_at": now(),
        }
        connection.execute(insert(fml_objection), row)
        audit.add(connection, audit.by_client(access, "fml.objected", "fml", kept.id))


def take_back(access: Access, aspect: str) -> None:
    """It is right after all; where nothing was said this is fine.

    Raises:
        NotFound: there is no FML.
        Sealed: the access does not see the FML.
    """
    with writing() as connection:
        kept = _of_client(connection, access)
        if _delete_objection(connection, access, aspect):
            audit.add(connection, audit.by_client(access, "fml.taken_back", "fml", kept.id))


def note_seen(access: Access, fml_id: str) -> None:
    """The client read this version; one that was replaced meanwhile stays unread."""
    if access.first:
        raise Sealed
    this = update(fmls).where(
        fmls.c.id == fml_id, fmls.c.client_id == access.client_id, fmls.c.seen_at.is_(None)
    )
    with writing() as connection:
        connection.execute(this.values(seen_at=now()))


def show_to_coach(access: Access) -> None:
    """Let the present coach read it, in the place of the one before.

    Raises:
        NotFound: there is no FML.
        Sealed: the access does not see the FML.
    """
    with writing() as connection:
        kept = _of_client(connection, access)
        coach = select(client.c.coach_id).where(client.c.id == access.client_id)
        coach_id = connection.execute(coach).scalar_one()
        if coach_id != kept.coach_id:
            every = update(fmls).where(fmls.c.client_id == access.client_id)
            connection.execute(every.values(coach_id=coach_id))
            audit.add(connection, audit.by_client(access, "fml.shown", "fml", kept.id))


def versions_in(connection: Connection, seal: Seal, client_id: str) -> list[KeptFml]:
    """Every version, the oldest first, without what the client said."""
    rows = connection.execute(_VERSIONS, {"client": client_id}).all()
    return [_kept(seal, row, ()) for row in reversed(rows)]


def objections_in(connection: Connection, seal: Seal, client_id: str) -> list[Objection]:
    """Everything that the client said about any version, in the order in which it was said."""
    rows = connection.execute(_OBJECTIONS, {"client": client_id}).all()
    return [_objection(seal, row) for row in rows]


def _newest(connection: Connection, client_id: str) -> KeptFml | None:
    row = connection.execute(_NEWEST, {"client": client_id}).one_or_none()
    if row is None:
        return None
    objections = connection.execute(_OBJECTIONS, {"client": client_id}).all()
    return _kept(seal_of(client_id), row, objections)


def _for_coach(connection: Connection, coach_id: str, client_id: str) -> KeptFml | None:
    """The newest version where this coach may read it; nothing while the key is held back."""
    try:
        kept = _newest(connection, client_id)
    except NotFound:
        return None
    return kept if kept and kept.coach_id == coach_id else None


def _of_client(connection: Connection, access: Access) -> KeptFml:
    """The newest version for a client who changes something about it, with the client locked."""
    if access.first:
        raise Sealed
    accesses.lock_client(connection, access.client_id)
    return _found(_newest(connection, access.client_id))


def _found(kept: KeptFml | None) -> KeptFml:
    if kept is None:
        raise NotFound
    return kept


def _insert(
    connection: Connection,
    seal: Seal,
    coach_id: str,
    client_id: str,
    told: tuple[date, Mapping[str, Can]],
) -> str:
    fml_id, (on, aspects) = new_id(), told
    highest = select(func.max(fmls.c.number)).where(fmls.c.client_id == client_id)
    content = pack({"on": on.isoformat(), "aspects": dict(aspects)})
    row = {
        "id": fml_id,
        "client_id": client_id,
        "number": (connection.execute(highest).scalar() or 0) + 1,
        "coach_id": coach_id,
        "entered_by": coach_id,
        "content": seal.close("fml", "content", fml_id, content),
        "entered_at": now(),
    }
    connection.execute(insert(fmls), row)
    return fml_id


def _note_settled(
    connection: Connection, seal: Seal, client_id: str, aspects: Mapping[str, Can]
) -> None:
    """What the client said about something that no longer stands there waits for nobody."""
    for one in objections_in(connection, seal, client_id):
        if aspects.get(one.aspect) != one.against:
            this = update(fml_objection).where(
                fml_objection.c.client_id == client_id, fml_objection.c.aspect == one.aspect
            )
            connection.execute(this.values(read_at=now()))


def _delete_objection(connection: Connection, access: Access, aspect: str) -> int:
    this = delete(fml_objection).where(
        fml_objection.c.client_id == access.client_id, fml_objection.c.aspect == aspect
    )
    return connection.execute(this).rowcount


def _kept(seal: Seal, row: AnyRow, objections: Sequence[AnyRow]) -> KeptFml:
    told = unpack(seal.open("fml", "content", row.id, row.content))
    aspects: dict[str, Can] = told["aspects"]
    said = [(one, _objection(seal, one)) for one in objections]
    counting = [(one, it) for one, it in said if aspects.get(it.aspect) == it.against]
    return KeptFml(
        id=row.id,
        fml=Fml(
            date.fromisoformat(told["on"]),
            aspects,
            row.number,
            {it.aspect: it.reason for _, it in counting},
        ),
        coach_id=row.coach_id,
        read_by=staff_name(row.coach_id, row.reader_name),
        entered_by=staff_name(row.entered_by, row.name),
        entered_at=row.entered_at,
        seen=row.seen_at is not None,
        unread=any(one.read_at is None for one, _ in counting),
    )


def _objection(seal: Seal, row: AnyRow) -> Objection:
    told = unpack(seal.open("fml_objection", "content", row.aspect, row.content))
    return Objection(row.aspect, told["against"], told["reason"], row.made_at)


def _same(kept: Fml, on: date, aspects: Mapping[str, Can]) -> bool:
    return kept.on == on and kept.aspects == dict(aspects)


def _by_coach(coach_id: str, client_id: str, action: str, fml_id: str) -> audit.Act:
    return audit.Act("coach", coach_id, action, "fml", fml_id, client_id)
