"""Tasks before the meeting: what the coach asks, and what the client chooses to tell of it.

Until the client says "Laat Anna weten dat dit klaar is" a task looks the same to the coach,
whether it was begun, finished or ignored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import insert

from app.store import accesses, audit
from app.store.clock import now
from app.store.codec import pack
from app.store.database import writing
from app.store.letters import line_of, own_coach, seal_for
from app.store.outbox import MailKind, queue_in
from app.store.tables import task
from app.store.tokens import new_id

TaskKind = Literal["module", "story", "question", "document"]


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
        accesses.lock_client(connection, client_id)
        own_coach(connection, client_id, coach_id)
        line, made = line_of(connection, client_id), []
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
