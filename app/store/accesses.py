"""Lines of trust to a client's data: begun, confirmed, objected to, opened (access.py).

An access that came second is sealed: it sees only what it made itself. It opens when 72 hours
have passed, a beheerder confirmed who it is, and no older access objected (trust.md 6.4). It
opens at its next sign of life, in one transaction: the older accesses end, with their phones
and sessions, and the two stretches of work become one. An older access never gains anything by
a newer one, because whoever holds it may not be the client.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from app.store import audit, joining
from app.store.access import Access
from app.store.clock import now
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound, Sealed
from app.store.names import open_card, staff_name
from app.store.sitting_ends import SYSTEM, end_in
from app.store.tables import access, binding, client, device_code, session, sitting, staff
from app.store.tokens import new_id

SEALED_FOR = timedelta(hours=72)

_THIS = (
    access.c.client_id == bindparam("client"),
    access.c.number == bindparam("current"),
)
_NEWER = (
    access.c.client_id == bindparam("client"),
    access.c.number > bindparam("current"),
    access.c.objected_at.is_(None),
    access.c.opened_at.is_(None),
)


@dataclass(frozen=True)
class NewerAccess:
    """Somebody came in with a newer invitation, on another line of trust."""

    id: str
    since: datetime
    opens_at: datetime
    """When it may open at the earliest, unless this phone objects."""


@dataclass(frozen=True)
class PendingAccess:
    """An access that is sealed, for the beheerder who sees the client's face."""

    id: str
    client_id: str
    client_name: str
    coach_name: str
    since: datetime
    opens_at: datetime
    confirmed: bool


def begin(
    connection: Connection, client_id: str, invited_by: str
) -> tuple[Access, datetime | None]:
    """Begin the client's next access; with when it opens at the earliest, None for the first."""
    lock_client(connection, client_id)
    numbers = select(func.max(access.c.number)).where(access.c.client_id == client_id)
    number = (connection.execute(numbers).scalar() or 0) + 1
    first, moment = number == 1, now()
    opens_at = moment if first else moment + SEALED_FOR
    row = {
        "client_id": client_id,
        "number": number,
        "id": new_id(),
        "invited_by": invited_by,
        "since": moment,
        "opens_at": opens_at,
        "opened_at": moment if first else None,
    }
    connection.execute(insert(access), row)
    begun = Access(client_id, number, 0 if first else number)
    audit.add(connection, _act(begun, "access.began", str(number)))
    return begun, None if first else opens_at


def find(connection: Connection, client_id: str, number: int) -> tuple[Access, datetime | None]:
    """The access of this number; with when it opens at the earliest, None where it is open."""
    line = select(access.c.opened_at, access.c.opens_at).where(*_THIS)
    row = connection.execute(line, {"client": client_id, "current": number}).one()
    if row.opened_at:
        return Access(client_id, number), None
    return Access(client_id, number, number), row.opens_at


def lock_client(connection: Connection, client_id: str) -> None:
    """Make others who would change this client's rows wait for this transaction.

    Raises:
        NotFound: there is no such client.
    """
    row = select(client.c.id).where(client.c.id == client_id).with_for_update()
    if connection.execute(row).first() is None:
        raise NotFound


def open_number(connection: Connection, client_id: str) -> int:
    """The newest access that is not sealed: what a coach writes now is for that one; 0 for none."""
    opened = select(func.max(access.c.number)).where(
        access.c.client_id == client_id, access.c.opened_at.is_not(None)
    )
    return connection.execute(opened).scalar() or 0


def lock_own_client(connection: Connection, coach_id: str, client_id: str) -> None:
    """As ``lock_client``, for a coach who would change something of this client.

    Raises:
        NotFound: there is no such client, or another coach has them.
    """
    own = select(client.c.id).where(client.c.id == client_id, client.c.coach_id == coach_id)
    if connection.execute(own.with_for_update()).first() is None:
        raise NotFound


def is_ripe(row: AnyRow) -> bool:
    """Whether what is older may open for this row of ``access``, which is still sealed."""
    return (
        row.confirmed_at is not None
        and row.objected_at is None
        and row.ended_at is None
        and now() >= row.opens_at
    )


def open_ripe(client_id: str, number: int) -> bool:
    """Open what is older for this access, if it may; whether it did."""
    with writing() as connection:
        lock_client(connection, client_id)
        found = select(access).where(*_THIS)
        row = connection.execute(found, {"client": client_id, "current": number}).one()
        if row.opened_at is None and not is_ripe(row):
            return False
        _open(connection, client_id, number)
        return True


def newer_access(access_: Access) -> NewerAccess | None:
    """The newest access that began after this one and was not objected to, or None."""
    newest = (
        select(access.c.id, access.c.since, access.c.opens_at)
        .where(*_NEWER)
        .order_by(access.c.number.desc())
        .limit(1)
    )
    with reading() as connection:
        row = connection.execute(newest, _at(access_)).one_or_none()
    return NewerAccess(row.id, row.since, row.opens_at) if row else None


def object_to_access(access_: Access) -> None:
    """The answer "Dit was ik niet": newer accesses never open; their phones and sessions end."""
    with writing() as connection:
        lock_client(connection, access_.client_id)
        objected = update(access).where(*_NEWER).values(objected_at=now())
        gone = connection.execute(objected.returning(access.c.number), _at(access_)).scalars()
        for number in gone.all():
            _end(connection, access_.client_id, number)
            audit.add(connection, _act(access_, "access.objected", str(number)))


def accept_newer(access_: Access) -> None:
    """The answer "Ja, dit was ik": the newest access opens at once, and this one ends.

    Raises:
        NotFound: there is no newer access.
        Sealed: this access does not see everything older itself, so it cannot hand it over.
    """
    if access_.first:
        raise Sealed
    with writing() as connection:
        lock_client(connection, access_.client_id)
        newest = select(func.max(access.c.number)).where(*_NEWER)
        number = connection.execute(newest, _at(access_)).scalar()
        if number is None:
            raise NotFound
        audit.add(connection, _act(access_, "access.accepted", str(number)))
        _open(connection, access_.client_id, number)


def pending_accesses() -> list[PendingAccess]:
    """Every access that is still sealed, the oldest first."""
    sealed = (
        select(access, client.c.card, client.c.coach_id, staff.c.name)
        .join_from(access, client, client.c.id == access.c.client_id)
        .join(staff, staff.c.id == client.c.coach_id)
        .where(
            access.c.opened_at.is_(None),
            access.c.objected_at.is_(None),
            access.c.ended_at.is_(None),
        )
        .order_by(access.c.since)
    )
    with reading() as connection:
        rows = connection.execute(sealed).all()
    return [_pending(row) for row in rows]


def confirm_access(access_id: str, staff_id: str) -> None:
    """A beheerder, who neither coaches nor invited the client, saw that it is the client.

    Raises:
        NotFound: no such sealed access, or somebody who may not confirm it.
    """
    beheerder = select(staff.c.id).where(
        staff.c.id == staff_id, staff.c.role == "beheerder", staff.c.active
    )
    coached = select(client.c.id).where(
        client.c.id == access.c.client_id, client.c.coach_id == staff_id
    )
    confirmed = (
        update(access)
        .where(
            access.c.id == access_id,
            access.c.opened_at.is_(None),
            access.c.objected_at.is_(None),
            access.c.ended_at.is_(None),
            access.c.invited_by != staff_id,
            beheerder.exists(),
            ~coached.exists(),
        )
        .values(
            confirmed_at=func.coalesce(access.c.confirmed_at, now()),
            confirmed_by=func.coalesce(access.c.confirmed_by, staff_id),
        )
    )
    with writing() as connection:
        client_id = connection.execute(confirmed.returning(access.c.client_id)).scalar()
        if client_id is None:
            raise NotFound
        act = audit.Act("beheerder", staff_id, "access.confirmed", "access", access_id, client_id)
        audit.add(connection, act)


def _open(connection: Connection, client_id: str, number: int) -> None:
    this = {"client": client_id, "current": number}
    connection.execute(update(access).where(*_THIS).values(opened_at=now()), this)
    older = select(access.c.number).where(
        access.c.client_id == client_id, access.c.number < number, access.c.ended_at.is_(None)
    )
    for one in connection.execute(older).scalars().all():
        _end(connection, client_id, one)
    joining.join_rounds(connection, client_id, number)
    joining.join_askings(connection, client_id, number)
    joining.join_contacts(connection, client_id, number)
    opened = Access(client_id, number)
    audit.add(connection, _act(opened, "access.opened", str(number)))


def _end(connection: Connection, client_id: str, number: int) -> None:
    moment = now()
    connection.execute(
        update(access)
        .where(access.c.client_id == client_id, access.c.number == number)
        .values(ended_at=moment)
    )
    connection.execute(
        update(binding)
        .where(
            binding.c.client_id == client_id,
            binding.c.access_no == number,
            binding.c.ended_at.is_(None),
        )
        .values(ended_at=moment)
    )
    for table in (session, device_code):
        connection.execute(
            delete(table).where(table.c.client_id == client_id, table.c.access_no == number)
        )
    end_in(connection, SYSTEM, sitting.c.client_id == client_id, sitting.c.access_no == number)


def _pending(row: AnyRow) -> PendingAccess:
    card = open_card(row.client_id, row.card)
    return PendingAccess(
        id=row.id,
        client_id=row.client_id,
        client_name=f"{card['first_name']} {card['surname']}",
        coach_name=staff_name(row.coach_id, row.name),
        since=row.since,
        opens_at=row.opens_at,
        confirmed=row.confirmed_at is not None,
    )


def _at(access_: Access) -> dict[str, str | int]:
    return {"client": access_.client_id, "current": access_.current}


def _act(access_: Access, action: str, number: str) -> audit.Act:
    client_id = access_.client_id
    return audit.Act("client", client_id, action, "access", number, client_id)
