"""Which sittings wait, go on or are over; what one stands on is said here and nowhere else."""

from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, not_, select

from app.store.clock import now
from app.store.database import AnyRow
from app.store.errors import NotFound
from app.store.quick import Quick
from app.store.sessions import STAFF_IDLE
from app.store.sitting_ends import SYSTEM, end_in
from app.store.tables import access, client, session, sitting, sitting_part, staff

ACCESS_STANDS = and_(
    access.c.client_id == sitting.c.client_id,
    access.c.number == sitting.c.access_no,
    access.c.ended_at.is_(None),
    access.c.objected_at.is_(None),
)
_STANDS = (
    select(session.c.id)
    .join_from(session, staff, staff.c.id == session.c.staff_id)
    .join(client, client.c.coach_id == staff.c.id)
    .join(access, access.c.client_id == client.c.id)
    .where(
        session.c.id == sitting.c.session_id,
        session.c.staff_id == sitting.c.coach_id,
        session.c.expires_at > bindparam("moment"),
        session.c.last_seen_at > bindparam("seen_after"),
        staff.c.active,
        client.c.id == sitting.c.client_id,
        ACCESS_STANDS,
    )
    .correlate(sitting)
    .exists()
)
"""The coach's session, that this coach has the client now, and the access of the client."""
GOES_ON = and_(
    sitting.c.begun_at.is_not(None),
    sitting.c.ended_at.is_(None),
    sitting.c.until > bindparam("moment"),
    _STANDS,
)
WAITS = and_(
    sitting.c.begun_at.is_(None),
    sitting.c.ended_at.is_(None),
    sitting.c.expires_at > bindparam("moment"),
    sitting.c.tries_left > 0,
)
THIS = and_(
    sitting.c.id == bindparam("sitting"),
    sitting.c.coach_id == bindparam("coach"),
    sitting.c.session_id == bindparam("of_session"),
)
_FIND = Quick(
    select(sitting.c.id, sitting.c.client_id, sitting.c.access_no, sitting.c.until).where(
        THIS, GOES_ON
    )
)
_MODULES = Quick(
    select(sitting_part.c.module)
    .where(sitting_part.c.sitting_id == bindparam("sitting"))
    .order_by(sitting_part.c.module)
)
_OVER = select(sitting.c.client_id).where(
    sitting.c.begun_at.is_not(None), sitting.c.ended_at.is_(None), not_(GOES_ON)
)


def clock() -> dict[str, datetime]:
    """The values that a statement with ``GOES_ON`` or ``WAITS`` is run with."""
    moment = now()
    return {"moment": moment, "seen_after": moment - STAFF_IDLE}


def find_going(connection: Connection, coach_id: str, session_id: str, sitting_id: str) -> AnyRow:
    """The sitting that this session of this coach was let in to.

    Raises:
        NotFound: none, over, or of another session.
    """
    this = {"sitting": sitting_id, "coach": coach_id, "of_session": session_id}
    row: AnyRow | None = _FIND.first(connection, {**this, **clock()})
    if row is None:
        raise NotFound
    return row


def modules_of(connection: Connection, sitting_id: str) -> tuple[str, ...]:
    """The slugs of its parts, in the order of the alphabet."""
    return tuple(row.module for row in _MODULES.all(connection, {"sitting": sitting_id}))


def clients_of_over(connection: Connection) -> list[str]:
    """Whose sittings lost what they stood on, in time or otherwise, and were not ended yet."""
    return sorted(set(connection.execute(_OVER, clock()).scalars()))


def end_over(connection: Connection, client_id: str) -> None:
    """End what of this client is over, in a transaction that locked the client."""
    over = (sitting.c.client_id == client_id, sitting.c.begun_at.is_not(None), not_(GOES_ON))
    end_in(connection, SYSTEM, *over, bounds=clock())
