"""Give a client another coach, who sees nothing until the client shares again (content.md 6.3).

What was shared is for one person, not for a role: every copy ends with the coach it was for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from app.store import accesses, audit, sharing
from app.store.access import Access
from app.store.clock import now
from app.store.database import reading, writing
from app.store.errors import NotFound
from app.store.invitations import end_unused
from app.store.names import staff_name
from app.store.outbox import MailKind, queue_in
from app.store.tables import client, handover, staff
from app.store.tokens import new_id

_FROM = staff.alias("before")
_TO = staff.alias("after")
_LAST = (
    select(
        handover.c.id,
        handover.c.at,
        _FROM.c.id.label("from_id"),
        _FROM.c.name.label("from_name"),
        _TO.c.id.label("to_id"),
        _TO.c.name.label("to_name"),
    )
    .join_from(handover, _FROM, _FROM.c.id == handover.c.from_id)
    .join(_TO, _TO.c.id == handover.c.to_id)
    .where(handover.c.client_id == bindparam("client"), handover.c.seen_at.is_(None))
    .order_by(handover.c.at.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Handover:
    """That the client has another coach, as long as the client did not say to have read it."""

    id: str
    before: str
    """The name of the coach who stopped."""
    after: str
    """The name of the coach from now on."""
    at: datetime


def hand_over(staff_id: str, client_ids: Sequence[str], from_coach: str, to_coach: str) -> int:
    """Give these clients of one coach to another; how many. All of them, or none.

    Their shares end and the copies are destroyed, a card that was not used ends, and each of
    them reads who their coach is now.

    Raises:
        NotFound: the new coach is none or works here no more, or a client has another coach.
    """
    with writing() as connection:
        _refuse(connection, from_coach, to_coach)
        for client_id in client_ids:
            accesses.lock_client(connection, client_id)
            _hand_over(connection, staff_id, client_id, from_coach, to_coach)
    return len(client_ids)


def handover_to_read(access: Access) -> Handover | None:
    """The last time that the client got another coach, until the client has read it."""
    with reading() as connection:
        row = connection.execute(_LAST, {"client": access.client_id}).one_or_none()
    if row is None:
        return None
    before, after = staff_name(row.from_id, row.from_name), staff_name(row.to_id, row.to_name)
    return Handover(row.id, before, after, row.at)


def note_handover_read(access: Access) -> None:
    """The client has read who their coach is now."""
    unread = update(handover).where(
        handover.c.client_id == access.client_id, handover.c.seen_at.is_(None)
    )
    with writing() as connection:
        connection.execute(unread.values(seen_at=now()))


def _refuse(connection: Connection, from_coach: str, to_coach: str) -> None:
    known = select(staff.c.id).where(
        staff.c.id == to_coach, staff.c.role == "coach", staff.c.active
    )
    if from_coach == to_coach or connection.execute(known).first() is None:
        raise NotFound


def _hand_over(
    connection: Connection, staff_id: str, client_id: str, from_coach: str, to_coach: str
) -> None:
    moved = update(client).where(client.c.id == client_id, client.c.coach_id == from_coach)
    if not connection.execute(moved.values(coach_id=to_coach, touched_at=now())).rowcount:
        raise NotFound
    for share_id, module in sharing.end_all_in(connection, client_id):
        act = audit.Act(
            "beheerder", staff_id, "share.over", "share", share_id, client_id, module=module
        )
        audit.add(connection, act)
    end_unused(connection, client_id)
    handover_id = new_id()
    row = {
        "id": handover_id,
        "client_id": client_id,
        "from_id": from_coach,
        "to_id": to_coach,
        "at": now(),
    }
    connection.execute(insert(handover), row)
    queue_in(connection, client_id, MailKind.COACH, about=handover_id)
    act = audit.Act("beheerder", staff_id, "client.handed_over", "client", client_id, client_id)
    audit.add(connection, act)
