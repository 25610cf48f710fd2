"""What a coach says about fields of a shared zoekprofiel; both read it, the client answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, bindparam, insert, select, update

from app.domain.search_profile import FIELDS, SLUG
from app.store import audit
from app.store.access import Access, visible
from app.store.clock import now, today
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound
from app.store.keys import seal_of
from app.store.names import staff_name
from app.store.tables import client, search_comment, share, staff
from app.store.tokens import new_id

_SHARED = (
    select(share.c.client_id, share.c.access_no)
    .join_from(
        share, client, and_(client.c.id == share.c.client_id, client.c.coach_id == share.c.coach_id)
    )
    .where(
        share.c.id == bindparam("share"),
        share.c.coach_id == bindparam("coach"),
        share.c.module == SLUG,
        share.c.ended_at.is_(None),
        share.c.until >= bindparam("today"),
    )
)
"""The share, while it lasts, of a client of this coach."""
_ALL = (
    select(search_comment, staff.c.name)
    .join_from(search_comment, staff, staff.c.id == search_comment.c.coach_id)
    .order_by(search_comment.c.at, search_comment.c.id)
)
_MINE = _ALL.where(visible(search_comment))


@dataclass(frozen=True)
class Comment:
    """What a coach said about one field."""

    id: str
    field: str
    coach_name: str
    text: str
    at: datetime
    reply: str
    """The client's answer; empty where there is none."""
    seen: bool
    """Whether the client answered it, or said to have read it."""


def add_comment(coach_id: str, share_id: str, field: str, text: str) -> None:
    """Keep what the coach says about the field; the client sees that it was said.

    Raises:
        NotFound: not shared with this coach, not any more, or no such field.
    """
    if field not in FIELDS:
        raise NotFound
    asked = {"share": share_id, "coach": coach_id, "today": today()}
    with writing() as connection:
        shared = connection.execute(_SHARED, asked).one_or_none()
        if shared is None:
            raise NotFound
        seal, comment_id = seal_of(shared.client_id), new_id()
        row = {
            "id": comment_id,
            "client_id": shared.client_id,
            "access_no": shared.access_no,
            "coach_id": coach_id,
            "field": field,
            "content": seal.close("search_comment", "content", comment_id, text.encode()),
            "at": now(),
        }
        connection.execute(insert(search_comment), row)
        audit.add(connection, _act(coach_id, comment_id, shared))


def comments_on(coach_id: str, share_id: str) -> list[Comment]:
    """What this coach said to the client of this share, the oldest first.

    Raises:
        NotFound: not shared with this coach, or not any more.
    """
    asked = {"share": share_id, "coach": coach_id, "today": today()}
    with reading() as connection:
        shared = connection.execute(_SHARED, asked).one_or_none()
        if shared is None:
            raise NotFound
        own = _ALL.where(
            search_comment.c.client_id == shared.client_id,
            search_comment.c.access_no == shared.access_no,
            search_comment.c.coach_id == coach_id,
        )
        rows = connection.execute(own).all()
    return _comments(seal_of(shared.client_id), rows)


def my_comments(access: Access) -> list[Comment]:
    """Everything that coaches said about the zoekprofiel of this client, the oldest first."""
    with reading() as connection:
        rows = connection.execute(_MINE, access.bounds).all()
    return _comments(seal_of(access.client_id), rows) if rows else []


def any_unseen(access: Access) -> bool:
    """Whether there is something that the client did not answer and did not mark as read."""
    unseen: Select[tuple[str]] = select(search_comment.c.id).where(
        visible(search_comment), search_comment.c.seen_at.is_(None)
    )
    with reading() as connection:
        return connection.execute(unseen.limit(1), access.bounds).first() is not None


def answer_comment(access: Access, comment_id: str, text: str) -> None:
    """Mark the comment as read, with an answer where ``text`` has one; the last answer counts.

    Raises:
        NotFound: unknown, or somebody else's.
    """
    seal = seal_of(access.client_id)
    reply = seal.close("search_comment", "reply", comment_id, text.encode()) if text else None
    values = {"seen_at": now(), **({"reply": reply} if reply else {})}
    mine = update(search_comment).where(
        visible(search_comment), search_comment.c.id == bindparam("comment")
    )
    with writing() as connection:
        done = connection.execute(mine.values(values), {**access.bounds, "comment": comment_id})
        if not done.rowcount:
            raise NotFound


def _comments(seal: Seal, rows: Iterable[AnyRow]) -> list[Comment]:
    return [_comment(seal, row) for row in rows]


def _comment(seal: Seal, row: AnyRow) -> Comment:
    reply = seal.open("search_comment", "reply", row.id, row.reply).decode() if row.reply else ""
    return Comment(
        id=row.id,
        field=row.field,
        coach_name=staff_name(row.coach_id, row.name),
        text=seal.open("search_comment", "content", row.id, row.content).decode(),
        at=row.at,
        reply=reply,
        seen=row.seen_at is not None,
    )


def _act(coach_id: str, comment_id: str, shared: AnyRow) -> audit.Act:
    return audit.Act(
        actor_kind="coach",
        actor_id=coach_id,
        action="search_profile.commented",
        subject_kind="comment",
        subject_id=comment_id,
        client_id=shared.client_id,
        access_no=shared.access_no,
        module=SLUG,
    )
