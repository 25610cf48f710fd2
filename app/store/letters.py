"""What messages and tasks share: whose they are, which access reads them, and their seal."""

from sqlalchemy import ColumnElement, Table, and_, bindparam, or_, select

from app.store.access import visible
from app.store.crypto import Seal
from app.store.errors import NotFound
from app.store.keys import bureau, seal_of
from app.store.tables import access

_SINCE = (
    select(access.c.since)
    .where(access.c.client_id == bindparam("client"), access.c.number == bindparam("current"))
    .scalar_subquery()
)


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
