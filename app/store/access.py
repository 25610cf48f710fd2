"""Who reads or writes a client's self-research, and how far back they may see.

An *access* is one line of trust to a client's data: it begins when an invitation is accepted,
and every device that was let in with the client's own PIN belongs to it. A second invitation
begins a second access, which does not see what was made before it until trust.md 6.4 is met
(72 hours, a beheerder who confirmed, and no objection), and an older access never sees what a
later one makes. So no sequence of staff actions alone opens what a client has not shared.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, and_, bindparam


@dataclass(frozen=True)
class Access:
    """What one signed-in client may see: rows made by accesses ``first`` to ``current``."""

    client_id: str
    current: int
    first: int = 0
    """0 when everything older is open; equal to ``current`` while it is sealed."""

    @property
    def bounds(self) -> dict[str, str | int]:
        """The values that a statement with ``visible`` is run with."""
        return {"client": self.client_id, "first": self.first, "current": self.current}


def visible(table: Table) -> ColumnElement[bool]:
    """The rows that an access may see; run the statement with ``Access.bounds``."""
    return and_(
        table.c.client_id == bindparam("client"),
        table.c.access_no.between(bindparam("first"), bindparam("current")),
    )
