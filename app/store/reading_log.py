"""That a coach read something which is no shared copy: the client finds it in the own log.

Copies have their own list of who looked (sharing.py). A report of the progress, and what goes on
paper, is written down here, at most once a minute for each way of reading.
"""

from typing import Literal

from sqlalchemy import bindparam, select

from app.store import accesses, audit
from app.store.clock import now
from app.store.database import writing
from app.store.sharing import VIEW_ONCE
from app.store.tables import audit as acts

Read = Literal["progress.read.page", "progress.read.pdf", "plan.read.pdf"]

_LATELY = select(acts.c.at).where(
    acts.c.client_id == bindparam("client"),
    acts.c.actor_id == bindparam("coach"),
    acts.c.action == bindparam("action"),
    acts.c.subject_id == bindparam("subject"),
    acts.c.at > bindparam("since"),
)


def note_reading(coach_id: str, client_id: str, what: Read, subject_id: str) -> None:
    """Write down that this coach read it, unless that was written down a minute ago.

    Raises:
        NotFound: the coach does not coach this client.
    """
    kind = "plan" if what == "plan.read.pdf" else "report"
    asked = {"client": client_id, "coach": coach_id, "action": what, "subject": subject_id}
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        if connection.execute(_LATELY, {**asked, "since": now() - VIEW_ONCE}).first() is None:
            audit.add(connection, audit.Act("coach", coach_id, what, kind, subject_id, client_id))
