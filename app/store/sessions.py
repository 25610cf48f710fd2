"""Sessions on the server: an opaque token, ended by idling, by time and by signing out."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property, partial
from typing import Literal

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from app.store import accesses, audit, visits
from app.store.access import Access
from app.store.clients import open_preferences
from app.store.clock import now
from app.store.database import AnyRow, glancing, writing
from app.store.errors import StoreBusy
from app.store.names import open_card, staff_name
from app.store.quick import Quick
from app.store.sitting_ends import end_in as end_sittings_in
from app.store.tables import access, binding, client, session, sitting, staff
from app.store.tokens import hash_of, new_id, new_token

Role = Literal["client", "coach", "beheerder"]

CLIENT_IDLE = timedelta(minutes=15)
STAFF_IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
TOUCH = timedelta(minutes=1)
"""Being seen is written down once in so long."""

_FIND = Quick(
    select(
        session.c.token_hash,
        session.c.id,
        session.c.role,
        session.c.staff_id,
        session.c.client_id,
        session.c.access_no,
        session.c.binding_id,
        session.c.shared_phone,
        session.c.created_at,
        session.c.last_seen_at,
        session.c.expires_at,
        binding.c.ended_at.label("binding_ended_at"),
        access.c.opens_at,
        access.c.confirmed_at,
        access.c.objected_at,
        access.c.opened_at,
        access.c.ended_at,
        client.c.card,
        client.c.preferences,
        client.c.coach_id,
        client.c.path,
        client.c.erase_at,
        staff.c.name,
        staff.c.active,
    )
    .select_from(session)
    .outerjoin(binding, binding.c.id == session.c.binding_id)
    .outerjoin(
        access,
        and_(access.c.client_id == session.c.client_id, access.c.number == session.c.access_no),
    )
    .outerjoin(client, client.c.id == session.c.client_id)
    .outerjoin(staff, staff.c.id == session.c.staff_id)
    .where(session.c.token_hash == bindparam("token"))
)
_TOUCH = (
    update(session)
    .where(session.c.token_hash == bindparam("token"))
    .values(last_seen_at=bindparam("seen"))
)


@dataclass(frozen=True)
class SignedIn:
    """What a browser gets when a client comes in."""

    session_token: str
    device_secret: str | None
    """For the phone's cookie; None where nothing was bound ("Dit is niet mijn telefoon")."""
    client_id: str
    opens_at: datetime | None
    """When what an older access made may open at the earliest; None where nothing is sealed."""


@dataclass(frozen=True)
class Session:
    """Who is signed in."""

    token_id: str
    """A name for this session that is safe to log; not the token."""
    role: Role
    person_id: str
    access: Access | None
    """Set exactly for clients."""
    binding_id: str | None
    shared_phone: bool
    open_name: Callable[[], str] = field(repr=False)
    created_at: datetime
    expires_at: datetime
    """When it ends if nothing more is done: idle or absolute, whichever comes first."""
    opens_at: datetime | None = None
    """For a client whose older answers are sealed: when they may open at the earliest."""
    confirmed: bool = False
    """Whether a beheerder confirmed the access that is still sealed."""
    coach_id: str | None = None
    path: str | None = None
    """The client's path, "short" or "full"."""
    open_preferences: Callable[[], Mapping[str, object]] = field(default=dict, repr=False)
    erase_at: datetime | None = None
    """For a client who asked to erase everything: when that happens, and until when not."""

    @cached_property
    def first_name(self) -> str:
        """The client's first name, or the name of the member of staff; a tap never opens it."""
        return self.open_name()

    @cached_property
    def preferences(self) -> Mapping[str, object]:
        """What a client chose about how the pages look and what is asked; opened when asked."""
        return self.open_preferences()


def find_session(token: str, *, seen: bool = True) -> Session | None:
    """The session of this token, or None where it never was, idled, ended or lost its ground.

    Args:
        token: as the cookie holds it.
        seen: whether somebody is there; a page that asks by itself keeps no session from idling.
    """
    with glancing() as connection:
        row = _FIND.first(connection, {"token": hash_of(token)})
    if row is None or not _stands(row):
        return None
    if seen and now() - row.last_seen_at >= TOUCH:
        # A database that is busy for a moment does not keep a page from being read.
        with suppress(StoreBusy), writing() as connection:
            connection.execute(_TOUCH, {"token": row.token_hash, "seen": now()})
    return _of_client(row) if row.role == "client" else _of_staff(row)


def end_session(token: str) -> None:
    """End the session; unknown tokens are fine."""
    gone = delete(session).where(session.c.token_hash == hash_of(token))
    with writing() as connection:
        row = connection.execute(
            gone.returning(
                session.c.role,
                session.c.staff_id,
                session.c.client_id,
                session.c.access_no,
                session.c.id,
            )
        ).one_or_none()
        if row and row.staff_id:
            _end_sittings(connection, row)
            visits.leave(connection, row.staff_id)
        if row:
            audit.add(connection, _act(*row[:4], "session.ended"))


def begin(
    connection: Connection,
    role: str,
    *,
    staff_id: str | None = None,
    access_: Access | None = None,
    binding_id: str | None = None,
    shared_phone: bool = False,
) -> str:
    """Begin a session in this transaction, and tell the audit; the token for the cookie."""
    token, moment = new_token(), now()
    row = {
        "token_hash": hash_of(token),
        "id": new_id(),
        "role": role,
        "staff_id": staff_id,
        "client_id": access_.client_id if access_ else None,
        "access_no": access_.current if access_ else None,
        "binding_id": binding_id,
        "shared_phone": shared_phone,
        "created_at": moment,
        "last_seen_at": moment,
        "expires_at": moment + LONGEST,
    }
    connection.execute(insert(session), row)
    if access_:
        told = _act(role, None, access_.client_id, access_.current, "session.began")
    else:
        told = _act(role, staff_id, None, None, "session.began")
    audit.add(connection, told)
    return token


def _end_sittings(connection: Connection, row: AnyRow) -> None:
    """End what this session of a coach was let in to, once nobody saves in it any more."""
    of_session = sitting.c.session_id == row.id
    going = select(sitting.c.client_id).where(of_session, sitting.c.ended_at.is_(None))
    for client_id in sorted(set(connection.execute(going).scalars())):
        accesses.lock_client(connection, client_id)
    end_sittings_in(connection, (row.role, row.staff_id), of_session)


def _stands(row: AnyRow) -> bool:
    moment = now()
    idle = CLIENT_IDLE if row.role == "client" else STAFF_IDLE
    if moment >= row.expires_at or moment - row.last_seen_at >= idle:
        return False
    if row.role == "client":
        return not (row.binding_ended_at or row.ended_at or row.objected_at)
    return bool(row.active)


def _of_client(row: AnyRow) -> Session:
    opened = row.opened_at is not None
    if not opened and row.erase_at is None and accesses.is_ripe(row):
        opened = accesses.open_ripe(row.client_id, row.access_no)
    return Session(
        token_id=row.id,
        role="client",
        person_id=row.client_id,
        access=Access(row.client_id, row.access_no, 0 if opened else row.access_no),
        binding_id=row.binding_id,
        shared_phone=row.shared_phone,
        open_name=lambda: open_card(row.client_id, row.card)["first_name"],
        created_at=row.created_at,
        expires_at=_ends(row, CLIENT_IDLE),
        opens_at=None if opened else row.opens_at,
        confirmed=row.confirmed_at is not None,
        coach_id=row.coach_id,
        path=row.path,
        open_preferences=partial(open_preferences, row.client_id, row.preferences)
        if not row.erase_at
        else dict,
        erase_at=row.erase_at,
    )


def _of_staff(row: AnyRow) -> Session:
    return Session(
        token_id=row.id,
        role=row.role,
        person_id=row.staff_id,
        access=None,
        binding_id=None,
        shared_phone=False,
        open_name=partial(staff_name, row.staff_id, row.name),
        created_at=row.created_at,
        expires_at=_ends(row, STAFF_IDLE),
    )


def _ends(row: AnyRow, idle: timedelta) -> datetime:
    seen = now() if now() - row.last_seen_at >= TOUCH else row.last_seen_at
    last: datetime = row.expires_at
    return min(last, seen + idle)


def _act(
    role: str, staff_id: str | None, client_id: str | None, access_no: int | None, action: str
) -> audit.Act:
    person = staff_id or client_id or ""
    return audit.Act(role, person, action, role, person, client_id, access_no)
