"""Messages between a client and the coach, and comments of both at something that is shared.

Both are one conversation between two people: another coach reads none of it. Comments hang on a
share, so they end with it for the coach. The client may take back an own message at any time: the
words are destroyed, and where the coach had read them a line stays that says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from app.store import accesses, audit
from app.store.access import Access, visible
from app.store.clock import now, today
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound
from app.store.keys import seal_of
from app.store.letters import open_words, seal_for, written_to
from app.store.names import staff_name
from app.store.outbox import MailKind, queue_in
from app.store.tables import client, message, share, staff, thread_seen
from app.store.tokens import new_id

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
LONGEST = 2000
"""Characters in a message."""
TWICE_WITHIN = timedelta(minutes=1)
"""The same words at the same place within so long are one message, sent by two taps."""

_WITH_NAME = select(message, staff.c.name).join_from(
    message, staff, staff.c.id == message.c.staff_id
)
_BY_COACH = message.c.author == "coach"
_MINE = _WITH_NAME.where(
    or_(visible(message), and_(written_to(message, "at"), _BY_COACH))
).order_by(message.c.at, message.c.id)
_THREAD = (
    _WITH_NAME.join(client, client.c.id == message.c.client_id)
    .where(
        message.c.client_id == bindparam("client"),
        message.c.staff_id == bindparam("coach"),
        client.c.coach_id == message.c.staff_id,
    )
    .order_by(message.c.at, message.c.id)
)
_SEEN = select(thread_seen.c.at).where(
    thread_seen.c.client_id == bindparam("client_id"),
    thread_seen.c.reader == bindparam("reader"),
    thread_seen.c.place == bindparam("place"),
)
_ACTIVE = and_(share.c.ended_at.is_(None), share.c.until >= bindparam("today"))
_OF_COACH = (
    select(share.c.client_id)
    .join_from(share, client, client.c.id == share.c.client_id)
    .where(
        share.c.id == bindparam("share"),
        share.c.coach_id == bindparam("coach"),
        client.c.coach_id == share.c.coach_id,
        _ACTIVE,
    )
)
_OF_CLIENT = select(share.c.coach_id).where(
    visible(share), share.c.id == bindparam("share"), _ACTIVE
)


@dataclass(frozen=True)
class _Reader:
    """Who reads what: a coach or an access, and the messages ("") or the comments at a share."""

    client_id: str
    reader: str
    place: str


@dataclass(frozen=True)
class Message:
    """What one of the two wrote."""

    id: str
    author: str
    """"client" or "coach"."""
    coach_id: str
    coach_name: str
    """The coach who wrote it, or to whom it was written."""
    words: str | None
    """None where the client took it back."""
    at: datetime
    is_new: bool
    """Whether the other wrote it since the reader last looked."""
    section_id: str
    """Where it stands in what is shared; "" for a message."""


def write_to_client(
    coach_id: str, client_id: str, words: str, *, share_id: str | None = None, section_id: str = ""
) -> str:
    """Write to an own client, or at something that this client shares; the message's id.

    Raises:
        NotFound: not a client of this coach, or the share is not one to read now.
    """
    seal = seal_for(client_id)
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        if share_id and _client_of(connection, coach_id, share_id) != client_id:
            raise NotFound
        place = {
            "client_id": client_id,
            "access_no": accesses.open_number(connection, client_id),
            "staff_id": coach_id,
            "author": "coach",
            "share_id": share_id,
            "section_id": section_id,
        }
        if earlier := _sent_just_now(connection, place, words):
            return earlier
        message_id = _add(connection, seal, place, words)
        what = "comment.written" if share_id else "message.written"
        audit.add(connection, audit.Act("coach", coach_id, what, "message", message_id, client_id))
        queue_in(connection, client_id, MailKind.MESSAGE, about=message_id)
    return message_id


def write_to_coach(
    access: Access, words: str, *, share_id: str | None = None, section_id: str = ""
) -> str:
    """Write to the own coach, or at something that is shared; the message's id.

    Raises:
        NotFound: the share is not this client's, or has ended.
    """
    seal = seal_of(access.client_id)
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        of_client = select(client.c.coach_id).where(client.c.id == access.client_id)
        coach_id = (
            _coach_of(connection, access, share_id)
            if share_id
            else connection.execute(of_client).scalar_one()
        )
        place = {
            "client_id": access.client_id,
            "access_no": access.current,
            "staff_id": coach_id,
            "author": "client",
            "share_id": share_id,
            "section_id": section_id,
        }
        if earlier := _sent_just_now(connection, place, words):
            return earlier
        message_id = _add(connection, seal, place, words)
        what = "comment.sent" if share_id else "message.sent"
        audit.add(connection, audit.by_client(access, what, "message", message_id))
    return message_id


def my_messages(access: Access, share_id: str | None = None) -> list[Message]:
    """The messages, or the comments at this share, the oldest first; they then count as read."""
    reader = _Reader(access.client_id, f"access {access.current}", share_id or "")
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        rows = connection.execute(_MINE.where(_at(share_id)), access.bounds).all()
        seen = _look(connection, reader, rows, "coach")
    return [_message(row, seen, "coach") for row in rows]


def all_messages(access: Access) -> list[Message]:
    """Every message and comment that this access may read, the oldest first; nothing is marked."""
    with reading() as connection:
        rows = connection.execute(_MINE, access.bounds).all()
    return [_message(row, None, "") for row in rows]


def messages_with(coach_id: str, client_id: str) -> list[Message]:
    """The messages of this coach and client, the oldest first; they then count as read.

    Raises:
        NotFound: another coach's client.
    """
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        return _read(connection, coach_id, client_id, None)


def comments_at(coach_id: str, share_id: str) -> list[Message]:
    """The comments at something that is shared with this coach now, the oldest first.

    Raises:
        NotFound: not shared with this coach, or not any more.
    """
    with writing() as connection:
        client_id = _client_of(connection, coach_id, share_id)
        accesses.lock_own_client(connection, coach_id, client_id)
        return _read(connection, coach_id, client_id, share_id)


def take_back(access: Access, message_id: str) -> None:
    """Destroy the words of an own message; it goes without a trace where nobody read it yet.

    Raises:
        NotFound: not an own message, or taken back before.
    """
    mine = and_(
        visible(message),
        message.c.id == message_id,
        message.c.author == "client",
        message.c.gone_at.is_(None),
    )
    with writing() as connection:
        # Locked, the coach cannot begin to read it between looking and deleting.
        accesses.lock_client(connection, access.client_id)
        row = connection.execute(select(message).where(mine), access.bounds).one_or_none()
        if row is None:
            raise NotFound
        this = message.c.id == message_id
        coach = _Reader(access.client_id, row.staff_id, row.share_id or "")
        seen = connection.execute(_SEEN, vars(coach)).scalar()
        if seen and seen >= row.at:
            connection.execute(update(message).where(this).values(content=None, gone_at=now()))
        else:
            connection.execute(delete(message).where(this))
        audit.add(connection, audit.by_client(access, "message.taken_back", "message", message_id))


def unread_by(access: Access) -> int:
    """How many messages of the coach this access did not look at yet, without comments."""
    seen = _since(message.c.client_id, f"access {access.current}")
    unread = _MINE.with_only_columns(func.count()).order_by(None)
    unread = unread.where(_at(None), _BY_COACH, message.c.at > seen)
    with reading() as connection:
        return int(connection.execute(unread, access.bounds).scalar_one())


def unread_comments_by(access: Access) -> dict[str, int]:
    """How many comments of the coach are unread, by id of what is shared now."""
    seen = _since(message.c.client_id, f"access {access.current}", message.c.share_id)
    unread = (
        _MINE.with_only_columns(message.c.share_id, func.count())
        .join(share, share.c.id == message.c.share_id)
        .where(_BY_COACH, message.c.at > seen, _ACTIVE)
        .group_by(message.c.share_id)
        .order_by(None)
    )
    with reading() as connection:
        rows = connection.execute(unread, {**access.bounds, "today": today()}).all()
    return {str(share_id): count for share_id, count in rows}


def unread_of(coach_id: str) -> Mapping[str, int]:
    """How many messages and comments of own clients this coach did not look at, by client id."""
    seen = _since(message.c.client_id, coach_id, func.coalesce(message.c.share_id, ""))
    unread = (
        select(message.c.client_id, func.count())
        .join_from(message, client, client.c.id == message.c.client_id)
        .outerjoin(share, share.c.id == message.c.share_id)
        .where(
            message.c.staff_id == coach_id,
            client.c.coach_id == coach_id,
            message.c.author == "client",
            message.c.gone_at.is_(None),
            message.c.at > seen,
            or_(message.c.share_id.is_(None), _ACTIVE),
        )
        .group_by(message.c.client_id)
    )
    with reading() as connection:
        rows = connection.execute(unread, {"today": today()}).all()
    return {str(client_id): int(count) for client_id, count in rows}


def _sent_just_now(connection: Connection, place: Mapping[str, Any], words: str) -> str | None:
    """The id of the last message at this place, where it is young and says the same; else None."""
    last = (
        select(message.c.id, message.c.content)
        .where(*(message.c[name].is_not_distinct_from(value) for name, value in place.items()))
        .where(message.c.at > now() - TWICE_WITHIN, message.c.gone_at.is_(None))
        .order_by(message.c.at.desc(), message.c.id.desc())
        .limit(1)
    )
    row = connection.execute(last).one_or_none()
    if row is None:
        return None
    said = open_words(place["client_id"], "message", "content", row.id, row.content)
    return str(row.id) if said == words.encode() else None


def _add(connection: Connection, seal: Seal, place: Mapping[str, object], words: str) -> str:
    message_id = new_id()
    content = seal.close("message", "content", message_id, words.encode())
    row = {**place, "id": message_id, "content": content, "at": now()}
    connection.execute(insert(message), row)
    return message_id


def _read(
    connection: Connection, coach_id: str, client_id: str, share_id: str | None
) -> list[Message]:
    asked = {"client": client_id, "coach": coach_id}
    rows = connection.execute(_THREAD.where(_at(share_id)), asked).all()
    seen = _look(connection, _Reader(client_id, coach_id, share_id or ""), rows, "client")
    read = [_message(row, seen, "client") for row in rows]
    if any(one.is_new for one in read):
        act = audit.Act("coach", coach_id, "message.read", "message", "", client_id)
        audit.add(connection, act)
    return read


def _look(
    connection: Connection, reader: _Reader, rows: Sequence[AnyRow], other: str
) -> datetime | None:
    """Write down up to where somebody read, and say up to where that was before."""
    newest = max((row.at for row in rows if row.author == other), default=None)
    found = connection.execute(_SEEN, vars(reader)).scalar()
    seen: datetime | None = found
    if newest is None or (seen and seen >= newest):
        return seen
    where = and_(*(thread_seen.c[name] == value for name, value in vars(reader).items()))
    if not connection.execute(update(thread_seen).where(where).values(at=newest)).rowcount:
        connection.execute(insert(thread_seen), {**vars(reader), "at": newest})
    return seen


def _since(of_client: Any, reader: str, place: Any = "") -> ColumnElement[datetime]:
    """Up to where this reader looked, within a statement; long ago where never."""
    seen = select(thread_seen.c.at).where(
        thread_seen.c.client_id == of_client,
        thread_seen.c.reader == reader,
        thread_seen.c.place == place,
    )
    never = bindparam(None, LONG_AGO, type_=thread_seen.c.at.type)
    return func.coalesce(seen.scalar_subquery(), never)


def _at(share_id: str | None) -> ColumnElement[bool]:
    return message.c.share_id == share_id if share_id else message.c.share_id.is_(None)


def _client_of(connection: Connection, coach_id: str, share_id: str) -> str:
    asked = {"coach": coach_id, "share": share_id, "today": today()}
    found: str | None = connection.execute(_OF_COACH, asked).scalar()
    if found is None:
        raise NotFound
    return found


def _coach_of(connection: Connection, access: Access, share_id: str) -> str:
    asked = {**access.bounds, "share": share_id, "today": today()}
    found: str | None = connection.execute(_OF_CLIENT, asked).scalar()
    if found is None:
        raise NotFound
    return found


def _message(row: AnyRow, seen: datetime | None, other: str) -> Message:
    words = open_words(row.client_id, "message", "content", row.id, row.content)
    return Message(
        id=row.id,
        author=row.author,
        coach_id=row.staff_id,
        coach_name=staff_name(row.staff_id, row.name),
        words=words.decode() if words is not None else None,
        at=row.at,
        is_new=row.author == other and (seen is None or row.at > seen),
        section_id=row.section_id,
    )
