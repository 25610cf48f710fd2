"""Conversations of a coach with a client, and what they agreed: both read it at once.

An agreement is kept without the words of its point: those come from what is shared, so that
they are gone when the client stops sharing. A coach reads only their own conversations.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, bindparam, insert, select, update

from app.store import accesses, audit
from app.store.access import Access, visible
from app.store.clients import client_card
from app.store.clock import day_of, now, today
from app.store.codec import pack, unpack
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound
from app.store.keys import seal_of
from app.store.names import staff_name
from app.store.outbox import MailKind, queue_in
from app.store.shredding import ensure_client_key
from app.store.tables import agreement, client, conversation, staff
from app.store.tokens import new_id

Verdict = Literal["right", "wrong"]

MOST_AGREED, MOST_REACTION = 240, 240
"""Characters of an agreement, and of what the client says about it."""

_TOLD = select(conversation, staff.c.name).join_from(
    conversation, staff, staff.c.id == conversation.c.coach_id
)
_OF_COACH = _TOLD.where(
    conversation.c.client_id == bindparam("client"), conversation.c.coach_id == bindparam("coach")
).order_by(conversation.c.begun_at.desc(), conversation.c.id)
_MINE = _TOLD.where(visible(conversation)).order_by(
    conversation.c.begun_at.desc(), conversation.c.id
)
_LINES = (
    select(agreement)
    .where(agreement.c.conversation_id.in_(bindparam("of", expanding=True)))
    .order_by(agreement.c.changed_at, agreement.c.id)
)
_DISPUTES = (
    select(client.c.id)
    .join_from(client, agreement, agreement.c.client_id == client.c.id)
    .join(conversation, conversation.c.id == agreement.c.conversation_id)
    .where(
        client.c.coach_id == bindparam("coach"),
        client.c.erase_at.is_(None),
        conversation.c.coach_id == client.c.coach_id,
        agreement.c.disputed_at.is_not(None),
    )
    .distinct()
)
_OPEN = select(conversation.c.id, conversation.c.begun_at).where(
    conversation.c.client_id == bindparam("client"),
    conversation.c.coach_id == bindparam("coach"),
    conversation.c.closed_at.is_(None),
)


@dataclass(frozen=True)
class Reaction:
    """What the client says of an agreement."""

    verdict: Verdict
    words: str
    at: datetime
    earlier: bool = False
    """Whether the agreement was written anew since."""


@dataclass(frozen=True)
class Line:
    """One point of a conversation: whether it was discussed, and what was agreed."""

    point: str
    """The id of the point, or "own.1" and on for what came up besides."""
    discussed: bool = False
    agreed: str = ""
    revision: int = 0
    """0 while nothing is kept; it guards against overwriting a newer line."""
    id: str = ""
    reaction: Reaction | None = None
    changed_at: datetime | None = None
    disputed: bool = False
    """Whether the client says that it is not right, and the coach did not say to have read that."""


@dataclass(frozen=True)
class Conversation:
    """One conversation with what was agreed in it."""

    id: str
    coach_id: str
    coach_name: str
    begun_at: datetime
    closed_at: datetime | None
    sent_at: datetime | None
    """When the coach told the client that it can be read through."""
    lines: tuple[Line, ...]

    @property
    def agreements(self) -> tuple[Line, ...]:
        """The lines in which something was agreed."""
        return tuple(line for line in self.lines if line.agreed)


def begin_conversation(coach_id: str, client_id: str) -> str:
    """Begin today's conversation, or go on with it; its id. One of an earlier day is closed.

    Raises:
        NotFound: the coach does not coach this client.
    """
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        asked = {"client": client_id, "coach": coach_id}
        for found in connection.execute(_OPEN, asked).all():
            if day_of(found.begun_at) == today():
                return str(found.id)
            _close(connection, found.id)
        conversation_id = new_id()
        row = {
            "id": conversation_id,
            "client_id": client_id,
            "coach_id": coach_id,
            "access_no": accesses.open_number(connection, client_id),
            "begun_at": now(),
        }
        connection.execute(insert(conversation), row)
        _note(connection, coach_id, client_id, "conversation.began", conversation_id)
        return conversation_id


def conversations_of(coach_id: str, client_id: str) -> list[Conversation]:
    """All conversations of this coach with the client, the newest first; others' are not among them."""
    with reading() as connection:
        asked = {"client": client_id, "coach": coach_id}
        rows = connection.execute(_OF_COACH, asked).all()
        try:
            return _told(connection, seal_of(client_id), rows)
        except NotFound:  # the key is held back: as if nothing had been agreed
            return []


def my_conversations(access: Access) -> list[Conversation]:
    """The client's conversations, the newest first, as far as this access may see."""
    with reading() as connection:
        rows = connection.execute(_MINE, access.bounds).all()
        return _told(connection, seal_of(access.client_id), rows)


def save_lines(
    coach_id: str, client_id: str, conversation_id: str, lines: Sequence[Line]
) -> list[Line]:
    """Keep each line that differs from what is kept; those of which somebody kept a newer one.

    What comes out holds the newer line as it is kept; nothing of it was overwritten, and all
    other lines are kept.

    Raises:
        NotFound: it is no open conversation of this coach with this client.
    """
    client_card(client_id, coach_id)
    ensure_client_key(client_id)
    seal = seal_of(client_id)
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        asked = {"client": client_id, "coach": coach_id}
        if conversation_id not in connection.execute(_OPEN, asked).scalars().all():
            raise NotFound
        kept = {
            one.point: one for one in _lines(connection, seal, [conversation_id])[conversation_id]
        }
        changed = [line for line in lines if _differs(line, kept.get(line.point, Line(line.point)))]
        newer = [
            kept[line.point]
            for line in changed
            if line.point in kept and line.revision != kept[line.point].revision
        ]
        behind = {line.point for line in newer}
        fresh = [line for line in changed if line.point not in behind]
        for line in fresh:
            _keep(connection, seal, conversation_id, client_id, line, kept.get(line.point))
        if fresh:
            _note(connection, coach_id, client_id, "agreement.kept", conversation_id)
    return newer


def close_conversation(coach_id: str, client_id: str, conversation_id: str) -> None:
    """Close it, so that it takes no more agreements; closing twice is fine."""
    _mark(coach_id, client_id, conversation_id, "closed_at", "conversation.closed")


def send_agreements(coach_id: str, client_id: str, conversation_id: str) -> None:
    """Tell the client that the agreements can be read through; telling twice is fine."""
    _mark(coach_id, client_id, conversation_id, "sent_at", "conversation.sent", tells=True)


def clients_who_dispute(coach_id: str) -> list[str]:
    """The ids of own clients who say that an agreement is not right, which this coach did not read."""
    with reading() as connection:
        return list(connection.execute(_DISPUTES, {"coach": coach_id}).scalars())


def note_disputes_read(coach_id: str, client_id: str) -> None:
    """The coach read what the client says of the agreements; doing it twice is fine.

    Raises:
        NotFound: the coach does not coach this client.
    """
    own = select(conversation.c.id).where(
        conversation.c.client_id == client_id, conversation.c.coach_id == coach_id
    )
    read = update(agreement).where(
        agreement.c.conversation_id.in_(own), agreement.c.disputed_at.is_not(None)
    )
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        if connection.execute(read.values(disputed_at=None)).rowcount:
            act = audit.Act("coach", coach_id, "agreement.read", "client", client_id, client_id)
            audit.add(connection, act)


def let_go_in(connection: Connection, client_id: str) -> None:
    """The client gets another coach: a conversation that is still open is over."""
    still_open = update(conversation).where(
        conversation.c.client_id == client_id, conversation.c.closed_at.is_(None)
    )
    connection.execute(still_open.values(closed_at=now()))


def react(access: Access, agreement_id: str, verdict: Verdict, words: str) -> None:
    """Keep what the client says of an agreement; what was said before is replaced.

    Raises:
        NotFound: no such agreement for this access.
    """
    seal = seal_of(access.client_id)
    found = select(agreement).where(visible(agreement), agreement.c.id == bindparam("line"))
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        row = connection.execute(found, {**access.bounds, "line": agreement_id}).one_or_none()
        if row is None or not _line(seal, row).agreed:
            raise NotFound
        said = pack({"verdict": verdict, "words": words, "of": row.revision})
        kept = {
            "reaction": seal.close("agreement", "reaction", row.id, said),
            "reacted_at": now(),
            "disputed_at": now() if verdict == "wrong" else None,
        }
        connection.execute(update(agreement).where(agreement.c.id == row.id).values(kept))
        act = audit.by_client(access, "agreement.reacted", "agreement", row.id)
        audit.add(connection, act)


def _close(connection: Connection, conversation_id: str) -> None:
    this = update(conversation).where(conversation.c.id == conversation_id)
    connection.execute(this.values(closed_at=now()))


def _mark(
    coach_id: str,
    client_id: str,
    conversation_id: str,
    column: str,
    action: str,
    *,
    tells: bool = False,
) -> None:
    """Note once what becomes of the conversation; where it ``tells``, by mail too."""
    this = update(conversation).where(
        conversation.c.id == conversation_id,
        conversation.c.client_id == client_id,
        conversation.c.coach_id == coach_id,
        conversation.c[column].is_(None),
    )
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        if connection.execute(this.values({column: now()})).rowcount:
            _note(connection, coach_id, client_id, action, conversation_id)
            if tells:
                queue_in(connection, client_id, MailKind.AGREEMENTS, about=conversation_id)


def _keep(  # noqa: PLR0917 - where it stands, and what
    connection: Connection,
    seal: Seal,
    conversation_id: str,
    client_id: str,
    line: Line,
    kept: Line | None,
) -> None:
    line_id = kept.id if kept else new_id()
    plain = {"point": line.point, "discussed": line.discussed, "agreed": line.agreed}
    row = {
        "revision": (kept.revision if kept else 0) + 1,
        "content": seal.close("agreement", "content", line_id, pack(plain)),
        "changed_at": now(),
    }
    if kept:
        answered = {"disputed_at": None} if kept.agreed != line.agreed else {}
        this = update(agreement).where(agreement.c.id == line_id)
        connection.execute(this.values(**row, **answered))
        return
    place = {"id": line_id, "conversation_id": conversation_id, "client_id": client_id}
    number = accesses.open_number(connection, client_id)
    connection.execute(insert(agreement), {**place, "access_no": number, **row})


def _told(connection: Connection, seal: Seal, rows: Sequence[AnyRow]) -> list[Conversation]:
    lines = _lines(connection, seal, [row.id for row in rows])
    return [
        Conversation(
            id=row.id,
            coach_id=row.coach_id,
            coach_name=staff_name(row.coach_id, row.name),
            begun_at=row.begun_at,
            closed_at=row.closed_at,
            sent_at=row.sent_at,
            lines=tuple(lines[row.id]),
        )
        for row in rows
    ]


def _lines(connection: Connection, seal: Seal, ids: Sequence[str]) -> dict[str, list[Line]]:
    """The lines of each of these conversations, in one query however many there are."""
    of_each: dict[str, list[Line]] = {one: [] for one in ids}
    for row in connection.execute(_LINES, {"of": ids}).all():
        of_each[row.conversation_id].append(_line(seal, row))
    return of_each


def _line(seal: Seal, row: AnyRow) -> Line:
    plain = unpack(seal.open("agreement", "content", row.id, row.content))
    said = _reaction(seal, row)
    return Line(
        **plain,
        revision=row.revision,
        id=row.id,
        reaction=said,
        changed_at=row.changed_at,
        disputed=row.disputed_at is not None,
    )


def _reaction(seal: Seal, row: AnyRow) -> Reaction | None:
    if row.reaction is None:
        return None
    plain = unpack(seal.open("agreement", "reaction", row.id, row.reaction))
    earlier = plain["of"] != row.revision
    return Reaction(plain["verdict"], plain["words"], row.reacted_at, earlier)


def _differs(line: Line, kept: Line) -> bool:
    return (line.discussed, line.agreed) != (kept.discussed, kept.agreed)


def _note(
    connection: Connection, coach_id: str, client_id: str, action: str, subject_id: str
) -> None:
    act = audit.Act("coach", coach_id, action, "conversation", subject_id, client_id)
    audit.add(connection, act)
