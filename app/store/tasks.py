"""Tasks before the meeting: what the coach asks, and what the client chooses to tell of it.

Until the client says "Laat Anna weten dat dit klaar is" a task looks the same to the coach,
whether it was begun, finished or ignored. ``staff_id`` is who reads it: after handing over that is
the coach before, until the client shows a task to the present one. Who asked it stays in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from sqlalchemy import Connection, Update, and_, bindparam, func, insert, select, update

from app.store import accesses, audit
from app.store.access import Access
from app.store.clock import day_of, now
from app.store.codec import pack, unpack
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound
from app.store.keys import seal_of
from app.store.letters import open_words, seal_for, written_to
from app.store.names import staff_name
from app.store.outbox import MailKind, queue_in
from app.store.tables import client, staff, task, task_reply
from app.store.tokens import new_id

TaskKind = Literal["module", "story", "question", "document"]
KINDS: tuple[TaskKind, ...] = get_args(TaskKind)

_REPLY = (task_reply.c.words.label("reply"), task_reply.c.sent_at, task_reply.c.seen_at)
_MINE = (
    select(task, staff.c.name, *_REPLY)
    .join_from(task, staff, staff.c.id == task.c.staff_id)
    .outerjoin(
        task_reply,
        and_(
            task_reply.c.task_id == task.c.id,
            task_reply.c.access_no.between(bindparam("first"), bindparam("current")),
        ),
    )
    .where(written_to(task, "made_at"), task.c.withdrawn_at.is_(None))
    .order_by(task_reply.c.access_no)
)
_GIVEN = (
    select(task, staff.c.name, *_REPLY)
    .join_from(task, staff, staff.c.id == task.c.staff_id)
    .outerjoin(
        task_reply, and_(task_reply.c.task_id == task.c.id, task_reply.c.sent_at.is_not(None))
    )
    .where(
        task.c.client_id == bindparam("client"),
        task.c.staff_id == bindparam("coach"),
        task.c.withdrawn_at.is_(None),
    )
    .order_by(task_reply.c.access_no)
)


@dataclass(frozen=True)
class NewTask:
    """What a coach asks of a client."""

    kind: TaskKind
    """"module" (do this part), "story" (a STAR story), "question" or "document" (bring it)."""
    words: str = ""
    """The question or the document; "" for a module or a story without more words."""
    module: str = ""
    """The slug, for "module"."""
    due: date | None = None


def add_tasks(client_id: str, coach_id: str, tasks: Sequence[NewTask]) -> list[str]:
    """Give the client these tasks; their ids in order. No tasks is fine.

    Raises:
        NotFound: the coach does not coach this client.
    """
    if not tasks:
        return []
    seal = seal_for(client_id)
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        line, made = accesses.open_number(connection, client_id), []
        for one in tasks:
            task_id = new_id()
            content = pack({"words": one.words, "module": one.module})
            row = {
                "id": task_id,
                "client_id": client_id,
                "access_no": line,
                "staff_id": coach_id,
                "kind": one.kind,
                "content": seal.close("task", "content", task_id, content),
                "due": one.due,
                "made_at": now(),
            }
            connection.execute(insert(task), row)
            act = audit.Act("coach", coach_id, "task.given", "task", task_id, client_id)
            audit.add(connection, act)
            queue_in(connection, client_id, MailKind.TASK, about=task_id)
            made.append(task_id)
    return made


@dataclass(frozen=True)
class Task:
    """A task as one of the two sees it."""

    id: str
    kind: str
    words: str
    module: str
    due: date | None
    made_on: date
    coach_id: str
    """Who reads it, while that is the client's coach."""
    coach_name: str
    """Their name."""
    asked_by: str
    """The name of the coach who asked it."""
    reply: str
    """What the client wrote; for the coach only what was sent."""
    sent_at: datetime | None
    """When the client said that it is done; None until then."""
    is_new: bool = False
    """For the coach: said since the last look."""


def my_tasks(access: Access) -> list[Task]:
    """What was asked of this client and not taken back, the earliest day first."""
    with reading() as connection:
        rows = connection.execute(_MINE, access.bounds).all()
    return _tasks(rows)


def keep_reply(access: Access, task_id: str, words: str) -> None:
    """Keep what the client wrote so far, for the client alone, also where it was sent before.

    Raises:
        NotFound: no such task of this client, or it was taken back.
    """
    kept = {"words": _seal(access, task_id, words)}
    with writing() as connection:
        _lock(connection, access, task_id)
        _untell(connection, access, task_id)
        _reply(connection, access, task_id, kept)


def send_reply(access: Access, task_id: str, words: str) -> None:
    """Let the present coach know that it is done, with these words; raises as ``keep_reply``.

    A task of the coach before is the present one's to read from then on.
    """
    sent = {"words": _seal(access, task_id, words), "sent_at": now(), "seen_at": None}
    with writing() as connection:
        _lock(connection, access, task_id)
        connection.execute(_taking_back(access, task_id))
        _reply(connection, access, task_id, sent)
        _give_to_coach(connection, access, [task_id])
        audit.add(connection, audit.by_client(access, "task.told", "task", task_id))


def take_reply_back(access: Access, task_id: str) -> None:
    """Say that it is not done after all: the coach reads nothing of it any more.

    Nothing told is fine.

    Raises:
        NotFound: as ``keep_reply``.
    """
    with writing() as connection:
        _lock(connection, access, task_id)
        _untell(connection, access, task_id)


def show_to_coach(access: Access) -> None:
    """Let the present coach read every task that the one before gave, and what was sent about it.

    What the client only kept stays the client's alone. No such task is fine.
    """
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        rows = connection.execute(_MINE, access.bounds).all()
        if _give_to_coach(connection, access, [row.id for row in rows]):
            audit.add(connection, audit.by_client(access, "task.shown", "client", access.client_id))


def tasks_of(coach_id: str, client_id: str) -> list[Task]:
    """What this coach asked of the client, the earliest day first; what was said counts as read.

    Raises:
        NotFound: another coach's client.
    """
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        rows = connection.execute(_GIVEN, {"client": client_id, "coach": coach_id}).all()
        new = [row.id for row in rows if row.sent_at and row.seen_at is None]
        for task_id in new:
            seen = update(task_reply).where(
                task_reply.c.task_id == task_id, task_reply.c.sent_at.is_not(None)
            )
            connection.execute(seen.values(seen_at=now()))
            act = audit.Act("coach", coach_id, "task.read", "task", task_id, client_id)
            audit.add(connection, act)
    return _tasks(rows)


def withdraw_task(coach_id: str, client_id: str, task_id: str) -> None:
    """Take a task back; the client does not see it any more.

    Raises:
        NotFound: not a task that this coach gave to a client of theirs, or taken back before.
    """
    mine = and_(
        task.c.id == task_id,
        task.c.client_id == client_id,
        task.c.staff_id == coach_id,
        task.c.withdrawn_at.is_(None),
    )
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        if not connection.execute(update(task).where(mine).values(withdrawn_at=now())).rowcount:
            raise NotFound
        act = audit.Act("coach", coach_id, "task.withdrawn", "task", task_id, client_id)
        audit.add(connection, act)


def told_to(coach_id: str) -> Mapping[str, int]:
    """How many tasks own clients said to be done that this coach did not look at, by client id."""
    told = (
        select(task.c.client_id, func.count(task.c.id.distinct()))
        .join_from(task, task_reply, task_reply.c.task_id == task.c.id)
        .join(client, client.c.id == task.c.client_id)
        .where(
            task.c.staff_id == coach_id,
            client.c.coach_id == coach_id,
            task.c.withdrawn_at.is_(None),
            task_reply.c.sent_at.is_not(None),
            task_reply.c.seen_at.is_(None),
        )
        .group_by(task.c.client_id)
    )
    with reading() as connection:
        rows = connection.execute(told).all()
    return {str(client_id): int(count) for client_id, count in rows}


def _lock(connection: Connection, access: Access, task_id: str) -> None:
    """Make others wait who would change this client's rows; NotFound where the task is not theirs."""
    accesses.lock_client(connection, access.client_id)
    mine = _MINE.where(task.c.id == task_id)
    if connection.execute(mine, access.bounds).first() is None:
        raise NotFound


def _untell(connection: Connection, access: Access, task_id: str) -> None:
    """Take back what the coach may read of it, and tell so in the log where there was something."""
    if connection.execute(_taking_back(access, task_id)).rowcount:
        audit.add(connection, audit.by_client(access, "task.untold", "task", task_id))


def _taking_back(access: Access, task_id: str) -> Update:
    """What was sent about the task, also by an older access that this one sees, goes back."""
    sent = update(task_reply).where(
        task_reply.c.task_id == task_id,
        task_reply.c.access_no.between(access.first, access.current),
        task_reply.c.sent_at.is_not(None),
    )
    return sent.values(sent_at=None, seen_at=None)


def _reply(
    connection: Connection, access: Access, task_id: str, values: Mapping[str, object]
) -> None:
    own = update(task_reply).where(
        task_reply.c.task_id == task_id, task_reply.c.access_no == access.current
    )
    if not connection.execute(own.values(**values)).rowcount:
        row = {"task_id": task_id, "access_no": access.current, "client_id": access.client_id}
        connection.execute(insert(task_reply), {**row, **values})


def _give_to_coach(connection: Connection, access: Access, task_ids: Sequence[str]) -> int:
    """Make the present coach the reader of these; how many had another. Who asked stays in them."""
    of_client = select(client.c.coach_id).where(client.c.id == access.client_id)
    coach_id = connection.execute(of_client).scalar_one()
    others = _MINE.where(task.c.id.in_(task_ids), task.c.staff_id != coach_id)
    moved = {row.id: row for row in connection.execute(others, access.bounds).all()}
    for row in moved.values():
        content = {**_told(row), "asked_by": _asked_by(row)}
        sealed = seal_of(access.client_id).close("task", "content", row.id, pack(content))
        this = update(task).where(task.c.id == row.id)
        connection.execute(this.values(staff_id=coach_id, content=sealed))
        unseen = update(task_reply).where(task_reply.c.task_id == row.id)
        connection.execute(unseen.values(seen_at=None))
    return len(moved)


def _told(row: AnyRow) -> dict[str, str]:
    content = open_words(row.client_id, "task", "content", row.id, row.content)
    told: dict[str, str] = unpack(content) if content else {"words": "", "module": ""}
    return told


def _asked_by(row: AnyRow) -> str:
    return _told(row).get("asked_by") or staff_name(row.staff_id, row.name)


def _seal(access: Access, task_id: str, words: str) -> bytes:
    seal = seal_of(access.client_id)
    return seal.close("task_reply", "words", task_id, words.encode())


def _tasks(rows: Sequence[AnyRow]) -> list[Task]:
    """Each task once, by day; where two accesses wrote about one, the newer counts."""
    return sorted({row.id: _task(row) for row in rows}.values(), key=_by_day)


def _task(row: AnyRow) -> Task:
    told = _told(row)
    reply = open_words(row.client_id, "task_reply", "words", row.id, row.reply)
    return Task(
        id=row.id,
        kind=row.kind,
        words=told["words"],
        module=told["module"],
        due=row.due,
        made_on=day_of(row.made_at),
        coach_id=row.staff_id,
        coach_name=staff_name(row.staff_id, row.name),
        asked_by=_asked_by(row),
        reply=reply.decode() if reply else "",
        sent_at=row.sent_at,
        is_new=row.sent_at is not None and row.seen_at is None,
    )


def _by_day(one: Task) -> tuple[date, date, str]:
    return one.due or date.max, one.made_on, one.id
