"""What is deleted when its time is over: one job for every night, in steps that can be repeated."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, delete, func, or_, select, update

from app.store import audit
from app.store.access import Access
from app.store.bureau import the_bureau
from app.store.clock import day_of, now, today
from app.store.database import reading, writing
from app.store.erasing import erase_client, erase_what_is_due
from app.store.errors import NotFound
from app.store.observing import RAW_KEPT
from app.store.periods import (
    AUDIT_YEARS,
    ENDED_PHONE,
    INVITATION,
    MAIL,
    MAIL_CODE,
    NOTICE,
    SAVING,
    STAFF_MONTHS,
)
from app.store.sittings import end_all_over
from app.store.tables import audit as acts
from app.store.tables import (
    binding,
    client,
    device,
    device_code,
    invitation,
    letter,
    mail_code,
    observer_link,
    observer_response,
    pending_sign_in,
    receipt,
    session,
    share,
    sitting,
    staff,
)
from app.store.tables import observing as askings

_LAST_ACT = (
    select(func.max(acts.c.at))
    .where(acts.c.client_id == client.c.id, acts.c.actor_kind != "system")
    .scalar_subquery()
)
_LIVES = select(
    client.c.id,
    client.c.created_at,
    client.c.meeting_at,
    client.c.ended_on,
    _LAST_ACT.label("last_act"),
)


@dataclass(frozen=True)
class Deleted:
    """How much was deleted."""

    responses: int
    """Single responses of others; what they came to together stays."""
    links: int
    """Links to others that nobody used in time."""
    erased: int = 0
    """Clients who asked for it seven days ago."""
    clients: int = 0
    """Clients whose time was over, card and all."""
    shares: int = 0
    """Copies whose last day was over."""
    acts: int = 0
    """Lines of the log."""
    staff: int = 0
    """Members of staff who left long ago."""


def delete_what_is_over() -> Deleted:
    """Delete everything that was kept for long enough; doing it twice is fine."""
    erased = erase_what_is_due()
    clients = _clients()
    end_all_over()
    with writing() as connection:
        responses, links = _observers(connection)
    with writing() as connection:
        shares = _shares(connection)
    with writing() as connection:
        for table, over in _passing():
            connection.execute(delete(table).where(over))
        left = _staff(connection)
    acts_gone = audit.forget_before(_at(months_after(today(), -12 * AUDIT_YEARS)))
    return Deleted(responses, links, erased, clients, shares, acts_gone, left)


def deleted_on(ended_on: date) -> date:
    """The day on which everything of a trajectory that ended on this day is deleted.

    Where the bureau made the period shorter nobody is deleted within thirty days of that, unless
    that was so already: every client can be told in time.
    """
    bureau = the_bureau()
    day = months_after(ended_on, bureau.client_months)
    if not bureau.shorter_since:
        return day
    told = date.fromisoformat(bureau.shorter_since) + NOTICE
    return max(day, min(months_after(ended_on, bureau.months_before), told))


def can_have_ended(day: date) -> bool:
    """Whether a trajectory that ended on this day is deleted late enough to tell the client."""
    return deleted_on(day) - NOTICE >= today()


def deletion_to_come(access_: Access) -> date | None:
    """The day on which everything of this client is deleted, once it is within thirty days.

    Raises:
        NotFound: there is no such client.
    """
    with reading() as connection:
        row = connection.execute(_LIVES.where(client.c.id == access_.client_id)).one_or_none()
    if row is None:
        raise NotFound
    day = deleted_on(row.ended_on) if row.ended_on else None
    return day if day and today() >= day - NOTICE else None


def deletions_to_come() -> dict[str, date]:
    """By client whose day is within thirty days: the day on which everything is deleted.

    Where nobody wrote down that a trajectory ended it counts from the last act, so that a later
    act puts the day off.
    """
    with reading() as connection:
        rows = connection.execute(_LIVES.where(client.c.erase_at.is_(None))).all()
    days = {row.id: deleted_on(_ended(row)) for row in rows}
    return {one: day for one, day in days.items() if day - NOTICE <= today() < day}


def months_after(day: date, months: int) -> date:
    """The same day of the month, so many months later; the month's last where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _clients() -> int:
    with reading() as connection:
        over = [row.id for row in connection.execute(_LIVES) if _is_over(row)]
    return sum(_delete_client(client_id) for client_id in over)


def _delete_client(client_id: str) -> bool:
    """Delete the client, unless somebody did something since the list was made."""
    this = _LIVES.where(client.c.id == client_id).with_for_update(of=client)
    with writing() as connection:
        row = connection.execute(this).one_or_none()
        if row is None or not _is_over(row):
            return False
        erase_client(connection, client_id, card_too=True)
        act = audit.Act("system", "", audit.ERASED, "client", client_id, client_id)
        audit.add(connection, act)
    return True


def _is_over(row: object) -> bool:
    return deleted_on(_ended(row)) <= today()


def _ended(row: object) -> date:
    """The day on which the trajectory ended, or the last on which anything happened in it."""
    ended: date | None = getattr(row, "ended_on", None)
    if ended:
        return ended
    signs = (getattr(row, name) for name in ("created_at", "meeting_at", "last_act"))
    return max(day_of(sign) for sign in signs if sign)


def _observers(connection: Connection) -> tuple[int, int]:
    """Delete single responses and old links; how many of each."""
    over = connection.execute(
        select(askings)
        .where(
            askings.c.closed_at <= now() - RAW_KEPT,
            askings.c.id.in_(select(observer_response.c.observing_id)),
        )
        .with_for_update()
    ).all()
    old = observer_response.c.observing_id.in_([row.id for row in over])
    responses = connection.execute(delete(observer_response).where(old)).rowcount
    expired = delete(observer_link).where(observer_link.c.last_day < today())
    links = connection.execute(expired).rowcount
    for row in over:
        audit.add(connection, _act(row, "observing.wiped", "observing"))
    return responses, links


def _shares(connection: Connection) -> int:
    """End what was shared until a day that is over, and destroy the copies; how many."""
    over = (
        update(share)
        .where(share.c.ended_at.is_(None), share.c.until < today())
        .values(ended_at=now(), copy=None)
    )
    rows = connection.execute(
        over.returning(share.c.id, share.c.client_id, share.c.access_no, share.c.module)
    ).all()
    for row in rows:
        audit.add(connection, _act(row, "share.over", "share"))
    return len(rows)


def _passing() -> list[tuple[Table, ColumnElement[bool]]]:
    """Tables whose rows only live for a while, with what of them is over."""
    moment = now()
    return [
        (pending_sign_in, pending_sign_in.c.expires_at < moment),
        (session, session.c.expires_at < moment),
        (device_code, device_code.c.expires_at < moment),
        (binding, binding.c.ended_at < moment - ENDED_PHONE),
        (device, device.c.expires_at < moment),
        (invitation, invitation.c.made_on < today() - INVITATION),
        (receipt, receipt.c.kept_at < moment - SAVING),
        (sitting, func.coalesce(sitting.c.until, sitting.c.expires_at) < moment),
        (mail_code, mail_code.c.made_at < moment - MAIL_CODE),
        (letter, letter.c.done_at < moment - MAIL),
    ]


def _staff(connection: Connection) -> int:
    """Delete who no longer works here and left nothing that points to them; how many."""
    last = (
        select(func.max(acts.c.at))
        .where(or_(acts.c.actor_id == staff.c.id, acts.c.subject_id == staff.c.id))
        .scalar_subquery()
    )
    long_ago = _at(months_after(today(), -STAFF_MONTHS))
    named = [select(column).where(column.is_not(None)) for column in _naming_staff()]
    gone = delete(staff).where(
        staff.c.active.is_(False),
        func.coalesce(last, staff.c.created_at) < long_ago,
        *(staff.c.id.not_in(one) for one in named),
    )
    return connection.execute(gone).rowcount


def _naming_staff() -> list[Column[Any]]:
    """The columns that name a member of staff and would not go with them."""
    return [
        key.parent
        for table in staff.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column is staff.c.id and key.ondelete != "CASCADE"
    ]


def _act(row: object, action: str, kind: str) -> audit.Act:
    found = {name: getattr(row, name) for name in ("client_id", "access_no", "module")}
    return audit.Act("system", "", action, kind, getattr(row, "id", ""), **found)


def _at(day: date) -> datetime:
    """Midnight in UTC; to the hour is near enough for years."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
