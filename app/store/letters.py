"""What messages and tasks share: whose they are, which access reads them, and their seal."""

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, func, or_, select

from app.store.access import visible
from app.store.crypto import Seal
from app.store.errors import NotFound
from app.store.keys import bureau, seal_of
from app.store.tables import access, client

_COACHED = select(client.c.id).where(
    client.c.id == bindparam("client"), client.c.coach_id == bindparam("coach")
)
_NEWEST_OPEN = select(func.coalesce(func.max(access.c.number), 0)).where(
    access.c.client_id == bindparam("client"), access.c.opened_at.is_not(None)
)
_SINCE = (
    select(access.c.since)
    .where(access.c.client_id == bindparam("client"), access.c.number == bindparam("current"))
    .scalar_subquery()
)


def own_coach(connection: Connection, client_id: str, coach_id: str) -> None:
    """Nothing, for the coach of this client.

    Raises:
        NotFound: there is no such client, or another coach has them.
    """
    if connection.execute(_COACHED, {"client": client_id, "coach": coach_id}).first() is None:
        raise NotFound


def line_of(connection: Connection, client_id: str) -> int:
    """The access that what a coach writes now belongs to: the newest open one, 0 before any."""
    return int(connection.execute(_NEWEST_OPEN, {"client": client_id}).scalar_one())


def written_to(table: Table, at: str) -> ColumnElement[bool]:
    """What staff wrote that an access may read; run the statement with ``Access.bounds``.

    A second access that is still sealed reads what was written since it began, and nothing older.
    ``at`` is the column that says when.
    """
    mine = and_(table.c.client_id == bindparam("client"), table.c[at] >= _SINCE)
    return or_(visible(table), mine)


def seal_for(client_id: str) -> Seal:
    """What seals words that a coach writes to this client.

    While a client thinks about erasing everything their key is held back, and afterwards there is
    none until they come back. The bureau's key then seals, so that writing looks the same.
    """
    try:
        return seal_of(client_id)
    except NotFound:
        return bureau()


def open_words(
    client_id: str, table: str, column: str, row: str, sealed: bytes | None
) -> bytes | None:
    """The words in this row; None where they are gone, or their key is held back."""
    if sealed is None:
        return None
    own = bureau()
    if sealed.startswith(own.key.header):
        return own.open(table, column, row, sealed)
    try:
        seal = seal_of(client_id)
    except NotFound:
        return None
    return seal.open(table, column, row, sealed) if sealed.startswith(seal.key.header) else None
