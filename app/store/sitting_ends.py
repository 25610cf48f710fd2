"""The end of filling in together, from whichever side it comes; the client reads that it ended."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, update

from app.store import audit
from app.store.clock import now
from app.store.tables import sitting

Who = tuple[str, str]
"""Who ended it, as the log names them: the kind of actor, and the id."""
SYSTEM: Who = ("system", "")


def end_in(
    connection: Connection,
    by: Who,
    *which: ColumnElement[bool],
    bounds: Mapping[str, object] | None = None,
) -> None:
    """End these sittings and the codes that wait, in a transaction that locked their client.

    A code that nobody used leaves no line in the log: nothing had begun.

    Args:
        connection: of that transaction.
        by: who ended it.
        which: conditions on the rows of ``sitting``.
        bounds: values for the conditions.
    """
    over = update(sitting).where(sitting.c.ended_at.is_(None), *which).values(ended_at=now())
    ended = over.returning(
        sitting.c.id, sitting.c.client_id, sitting.c.access_no, sitting.c.begun_at
    )
    for row in connection.execute(ended, {**(bounds or {})}).all():
        if row.begun_at:
            told = audit.Act(*by, "sitting.ended", "sitting", row.id, row.client_id, row.access_no)
            audit.add(connection, told)
