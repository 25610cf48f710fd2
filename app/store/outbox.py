"""The outbox: a row for each reason to mail a client, written with the reason itself.

A page never waits for the mail server. It writes a row in the transaction that makes the
reason; the worker sends it (sending.py), as often as the client chose and never more. A row
holds no words: every mail says the same.
"""

from datetime import date, datetime
from enum import StrEnum

from flask import current_app
from sqlalchemy import Connection, bindparam, insert, select

from app.settings import Settings
from app.store.clock import now
from app.store.codec import pack
from app.store.keys import bureau
from app.store.tables import access, contact, letter
from app.store.tokens import hash_of, new_id


class MailKind(StrEnum):
    """Why a mail is sent; the client reads the same words for all but codes and addresses."""

    MESSAGE = "message"
    TASK = "task"
    PLAN = "plan"
    FML = "fml"
    AGREEMENTS = "agreements"
    COACH = "coach"
    PROGRESS = "progress"
    REMINDER = "reminder"
    CODE = "code"
    ADDRESS_GONE = "address gone"
    DELETION = "deletion"
    ERASING = "erasing"


NEVER = "never"

LIVE = (
    access.c.client_id == contact.c.client_id,
    access.c.number == contact.c.access_no,
    access.c.ended_at.is_(None),
    access.c.objected_at.is_(None),
)
"""Ties an address to its access, as long as that is one."""
_WANTED = (
    select(contact.c.client_id)
    .join_from(contact, access, LIVE[0] & LIVE[1])
    .where(
        *LIVE[2:],
        contact.c.client_id == bindparam("client"),
        contact.c.verified_at.is_not(None),
        contact.c.refused_at.is_(None),
        contact.c.frequency != NEVER,
    )
)


def mail_is_on() -> bool:
    """Whether this installation can send mail at all."""
    settings: Settings = current_app.extensions["settings"]
    return settings.mail is not None


def queue_in(
    connection: Connection,
    client_id: str,
    kind: MailKind,
    *,
    about: str = "",
    until: datetime | None = None,
) -> None:
    """Write down in this transaction that there is something for the client.

    Nothing is written when this installation sends no mail, the client has no verified address,
    or chose to get no mail. With ``about`` the same reason is written once, however often it is
    told. After ``until`` it is not worth a mail any more.
    """
    if not mail_is_on() or connection.execute(_WANTED, {"client": client_id}).first() is None:
        return
    row = _row(kind, client_id, about) | {"until": until}
    told = select(letter.c.id).where(letter.c.reason == row["reason"])
    if connection.execute(told).first() is None:
        connection.execute(insert(letter), row)


def queue_to(
    connection: Connection,
    kind: MailKind,
    address: str,
    *,
    code: str = "",
    code_id: str | None = None,
    client_id: str | None = None,
    until: datetime | None = None,
    day: date | None = None,
    about: str = "",
) -> bool:
    """Write down a mail to this address itself; what it needs is sealed until it was sent.

    With ``about`` the same reason is written once: the answer is whether it was written now.
    """
    row = _row(kind, client_id, about)
    told = select(letter.c.id).where(letter.c.reason == row["reason"])
    if connection.execute(told).first() is not None:
        return False
    needs = pack({"address": address, "code": code, "day": day.isoformat() if day else ""})
    row["sealed"] = bureau().close("letter", "sealed", str(row["id"]), needs)
    connection.execute(insert(letter), row | {"code_id": code_id, "until": until})
    return True


def _row(kind: MailKind, client_id: str | None, about: str) -> dict[str, object]:
    letter_id, moment = new_id(), now()
    return {
        "id": letter_id,
        "kind": kind.value,
        "client_id": client_id,
        "reason": hash_of(f"{kind} {client_id} {about or letter_id}"),
        "state": "waiting",
        "queued_at": moment,
        "next_at": moment,
        "attempts": 0,
    }
