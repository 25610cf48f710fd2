"""What a client is reminded of by mail: a meeting tomorrow, a task or a report whose day is near.

The mail says neither. It is one more reason for the mail "there is something for you", which goes
out as often as the client chose.
"""

from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, func, select

from app.store.clock import AMSTERDAM, today
from app.store.database import writing
from app.store.outbox import MailKind, queue_in
from app.store.progress import due_soon
from app.store.tables import client, contact, letter, task, task_reply

NEAR = timedelta(days=2)
"""A task is near on its day and the two days before it."""

_GOES_ON = (client.c.ended_on.is_(None), client.c.erase_at.is_(None))
_WITH_ADDRESS = client.c.id.in_(
    select(contact.c.client_id).where(contact.c.verified_at.is_not(None))
)


def queue_reminders() -> int:
    """Queue what is to be reminded of today, each once; how many reasons came up now."""
    start = today()
    tomorrow, after = _midnight(1), _midnight(2)
    meeting = select(client.c.id, client.c.meeting_at).where(
        *_GOES_ON, _WITH_ADDRESS, client.c.meeting_at >= tomorrow, client.c.meeting_at < after
    )
    told = select(task_reply.c.task_id).where(task_reply.c.sent_at.is_not(None))
    near = (
        select(task.c.id, task.c.client_id, task.c.due)
        .join_from(task, client, client.c.id == task.c.client_id)
        .where(*_GOES_ON, _WITH_ADDRESS, task.c.withdrawn_at.is_(None), task.c.id.not_in(told))
        .where(task.c.due >= start, task.c.due <= start + NEAR)
    )
    count = select(func.count(letter.c.id)).where(
        letter.c.kind.in_((MailKind.REMINDER.value, MailKind.PROGRESS.value))
    )
    with writing() as connection:
        before = int(connection.execute(count).scalar_one())
        for client_id, at in connection.execute(meeting):
            _queue(connection, client_id, f"meeting {at.isoformat()}", at)
        for task_id, client_id, day in connection.execute(near):
            _queue(connection, client_id, f"task {task_id} {day.isoformat()}", _after(day))
        for client_id, day in due_soon(connection).items():
            about, until = f"due {day.isoformat()}", _after(day)
            queue_in(connection, client_id, MailKind.PROGRESS, about=about, until=until)
        return int(connection.execute(count).scalar_one()) - before


def _queue(connection: Connection, client_id: str, about: str, until: datetime) -> None:
    queue_in(connection, client_id, MailKind.REMINDER, about=about, until=until)


def _after(day: date) -> datetime:
    """The end of that day in the Netherlands."""
    return datetime.combine(day + timedelta(days=1), time(), AMSTERDAM)


def _midnight(days: int) -> datetime:
    """The start of the day so many days from today, in the Netherlands."""
    return datetime.combine(today() + timedelta(days=days), time(), AMSTERDAM)
