"""Mail, messages and tasks in the export: to read, for they were between two people."""

from typing import Any

from sqlalchemy import Connection, and_, bindparam, or_, select

from app.store.access import Access, visible
from app.store.codec import unpack
from app.store.contact import address_in
from app.store.database import AnyRow
from app.store.letters import open_words, written_to
from app.store.names import staff_name
from app.store.tables import contact, letter, message, share, staff, task, task_reply

Plain = dict[str, Any]

_CONTACT = select(contact).where(visible(contact)).order_by(contact.c.access_no.desc()).limit(1)
_SENT = (
    select(letter.c.state, letter.c.done_at)
    .where(letter.c.client_id == bindparam("client"), letter.c.done_at.is_not(None))
    .order_by(letter.c.done_at)
)
_MESSAGES = (
    select(message, staff.c.name, share.c.module)
    .join_from(message, staff, staff.c.id == message.c.staff_id)
    .outerjoin(share, share.c.id == message.c.share_id)
    .where(or_(visible(message), and_(written_to(message, "at"), message.c.author == "coach")))
    .order_by(message.c.at, message.c.id)
)
_TASKS = (
    select(task, staff.c.name, task_reply.c.words.label("reply"), task_reply.c.sent_at)
    .join_from(task, staff, staff.c.id == task.c.staff_id)
    .outerjoin(
        task_reply,
        and_(
            task_reply.c.task_id == task.c.id,
            task_reply.c.access_no.between(bindparam("first"), bindparam("current")),
        ),
    )
    .where(written_to(task, "made_at"))
    .order_by(task.c.made_at, task.c.id, task_reply.c.access_no)
)


def letters_of(connection: Connection, access: Access) -> Plain:
    """The address with the mails that went there, every message and comment, and every task."""
    mine = access.bounds
    return {
        "mail": _mail(connection, access),
        "messages": [_message(row) for row in connection.execute(_MESSAGES, mine)],
        "tasks": [_task(row) for row in connection.execute(_TASKS, mine)],
    }


def _mail(connection: Connection, access: Access) -> Plain | None:
    row = connection.execute(_CONTACT, access.bounds).one_or_none()
    if row is None:
        return None
    sent = connection.execute(_SENT, access.bounds).all()
    return {
        "address": address_in(row) if row.address else None,
        "frequency": row.frequency,
        "verified_at": _moment(row.verified_at),
        "refused_at": _moment(row.refused_at),
        "sent": [{"state": one.state, "at": _moment(one.done_at)} for one in sent],
    }


def _message(row: AnyRow) -> Plain:
    words = open_words(row.client_id, "message", "content", row.id, row.content)
    return {
        "at": _moment(row.at),
        "author": row.author,
        "coach": staff_name(row.staff_id, row.name),
        "module": row.module or "",
        "section": row.section_id,
        "words": words.decode() if words is not None else None,
        "gone_at": _moment(row.gone_at),
    }


def _task(row: AnyRow) -> Plain:
    content = open_words(row.client_id, "task", "content", row.id, row.content)
    reply = open_words(row.client_id, "task_reply", "words", row.id, row.reply)
    told = unpack(content) if content else {"words": "", "module": ""}
    return {
        "made_at": _moment(row.made_at),
        "coach": told.get("asked_by") or staff_name(row.staff_id, row.name),
        "kind": row.kind,
        "words": told["words"],
        "module": told["module"],
        "due": row.due.isoformat() if row.due else None,
        "withdrawn_at": _moment(row.withdrawn_at),
        "reply": reply.decode() if reply else "",
        "sent_at": _moment(row.sent_at),
    }


def _moment(when: Any) -> str | None:
    return when.isoformat() if when else None
