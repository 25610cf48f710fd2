"""Mail before everything of a client is deleted: on which day, and how to keep something.

These two letters say the day, because "there is something for you" would come too late for who
looks once a month. They still name no test, no coach and no result. Each day is told once.
"""

from datetime import date, datetime, time

from sqlalchemy import Connection, delete

from app.store.clock import AMSTERDAM, day_of
from app.store.contact import address_in
from app.store.outbox import NEVER, MailKind, mail_is_on, queue_to
from app.store.sending import CURRENT_ADDRESS
from app.store.tables import letter

OF_DELETION = (MailKind.DELETION.value, MailKind.ERASING.value)


def tell_deletion(connection: Connection, client_id: str, day: date) -> bool:
    """Queue that everything is deleted on this day; whether that is news.

    Nothing is queued where no mail goes out, nobody gave an address, or the client wants none.
    """
    return _tell(connection, MailKind.DELETION, client_id, day, day.isoformat())


def tell_erasing(connection: Connection, client_id: str, erase_at: datetime) -> bool:
    """Queue that the client asked to be erased, and until when that can be undone."""
    day = day_of(erase_at)
    return _tell(connection, MailKind.ERASING, client_id, day, erase_at.isoformat())


def forget_letters(connection: Connection, client_id: str) -> None:
    """It is not deleted after all: what still waits to be mailed about it goes."""
    waiting = delete(letter).where(
        letter.c.client_id == client_id,
        letter.c.kind.in_(OF_DELETION),
        letter.c.state == "waiting",
    )
    connection.execute(waiting)


def _tell(connection: Connection, kind: MailKind, client_id: str, day: date, about: str) -> bool:
    if not mail_is_on():
        return False
    row = connection.execute(CURRENT_ADDRESS, {"client": client_id}).one_or_none()
    address = address_in(row) if row and row.frequency != NEVER else None
    if address is None:
        return False
    until = datetime.combine(day, time(), AMSTERDAM)
    return queue_to(
        connection, kind, address, client_id=client_id, day=day, about=about, until=until
    )
