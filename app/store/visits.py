"""When a coach was here before, so that the desk can say what is new since then."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from app.store.clock import now
from app.store.database import lock_name, reading
from app.store.tables import visit

_ARRIVE = (
    update(visit)
    .where(visit.c.staff_id == bindparam("person"))
    .values(before_at=visit.c.here_at, here_at=bindparam("moment"))
)
_LEAVE = (
    update(visit).where(visit.c.staff_id == bindparam("person")).values(here_at=bindparam("moment"))
)
_BEFORE = select(visit.c.before_at).where(visit.c.staff_id == bindparam("person"))


def arrive(connection: Connection, staff_id: str) -> None:
    """Begin a visit, in the transaction that signs somebody in."""
    lock_name(connection, f"visit of {staff_id}")
    this = {"person": staff_id, "moment": now()}
    if not connection.execute(_ARRIVE, this).rowcount:
        connection.execute(insert(visit), {"staff_id": staff_id, "here_at": this["moment"]})


def leave(connection: Connection, staff_id: str) -> None:
    """End a visit by signing out; who only idles away was last here when they signed in."""
    connection.execute(_LEAVE, {"person": staff_id, "moment": now()})


def last_visit(staff_id: str) -> datetime | None:
    """Until when this person was here the time before; None on the first visit."""
    with reading() as connection:
        return connection.execute(_BEFORE, {"person": staff_id}).scalar()
