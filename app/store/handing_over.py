"""Give a client another coach, who sees nothing until the client shares again (content.md 6.3).

What was shared is for one person, not for a role: every copy ends with the coach it was for, and
what waited for that coach is the client's again, so that nothing waits for somebody who left.
What the client wrote together with a coach is shown to the next one when the client says so
(docs/decisions/0023).
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import Connection, bindparam, insert, select, update

from app.store import accesses, audit, conversations, fml, plans, progress, sharing, tasks
from app.store.access import Access
from app.store.clients import client_card
from app.store.clock import now
from app.store.database import reading, writing
from app.store.errors import NotFound
from app.store.invitations import end_unused
from app.store.names import staff_name
from app.store.outbox import MailKind, queue_in
from app.store.sitting_ends import end_in as end_sittings_in
from app.store.tables import client, handover, sitting, staff
from app.store.tokens import new_id

Thing = Literal["plan", "progress", "tasks", "fml"]
SHOWING: Final[Mapping[Thing, Callable[[Access], None]]] = {
    "plan": plans.open_to_coach,
    "progress": progress.show_to_coach,
    "tasks": tasks.show_to_coach,
    "fml": fml.show_to_coach,
}
"""What a client can show to the next coach, with what does it."""

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

    Their shares end and the copies are destroyed, a card that was not used ends, what waited for
    the coach before lapses, and each of them reads who their coach is now.

    Raises:
        NotFound: the new coach is none or works here no more, or a client has another coach.
    """
    with writing() as connection:
        _refuse(connection, from_coach, to_coach)
        # All of them before the first line of the log: who saves something holds the client and
        # waits for the log, so the other way round both would wait for ever.
        for client_id in sorted(client_ids):
            accesses.lock_client(connection, client_id)
        for client_id in client_ids:
            _hand_over(connection, staff_id, client_id, from_coach, to_coach)
    return len(client_ids)


def handover_to_read(access: Access) -> Handover | None:
    """The last time that the client got another coach, until the client has read it.

    None while the access is sealed: whoever holds it may not be the client, who is asked later.
    """
    if access.first:
        return None
    with reading() as connection:
        row = connection.execute(_LAST, {"client": access.client_id}).one_or_none()
    if row is None:
        return None
    before, after = staff_name(row.from_id, row.from_name), staff_name(row.to_id, row.to_name)
    return Handover(row.id, before, after, row.at)


def to_choose(access: Access) -> list[Thing]:
    """What the client may show to the present coach, and that coach does not read yet."""
    card = client_card(access.client_id)
    plan, kept = plans.my_plan(access), fml.my_fml(access)
    told = [one.coach_id for one in progress.my_reports(access) if one.told_at]
    readers: dict[Thing, list[str | None]] = {
        "plan": [plan.coach_id] if plan else [],
        "progress": told,
        "tasks": [one.coach_id for one in tasks.my_tasks(access)],
        "fml": [kept.coach_id] if kept else [],
    }
    return [thing for thing in SHOWING if set(readers[thing]) - {card.coach_id}]


def show_to_new_coach(access: Access, chosen: Collection[str]) -> None:
    """Let the present coach read what was chosen of ``to_choose``; the client has read who it is.

    Nothing chosen is a choice too: the coach then reads nothing of it.
    """
    for thing in to_choose(access):
        if thing in chosen:
            SHOWING[thing](access)
    note_handover_read(access)


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
    end_sittings_in(connection, ("beheerder", staff_id), sitting.c.client_id == client_id)
    for let_go_in in (plans.let_go_in, progress.let_go_in, conversations.let_go_in):
        let_go_in(connection, client_id)
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
