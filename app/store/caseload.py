"""A coach's own clients as a list: what was shared, who meets when, in a fixed number of queries.

Each query begins at the coach in an index, so what it costs depends on the coach's own clients
and never on how many the bureau has (bench/caseload.py). Up to ``WHOLE`` clients are opened and
sorted in memory; a longer list comes in pages, by what the coach wrote last. Nothing here looks
at what a client did and did not share.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, select

from app.store.clients import Names
from app.store.clock import day_of, today
from app.store.database import AnyRow, reading
from app.store.names import open_card
from app.store.tables import client, share, share_view

WHOLE = 200
"""So many clients are one list; more come in pages."""
PAGE = 50

_COLUMNS = (
    client.c.id,
    client.c.card,
    client.c.meeting_at,
    client.c.ended_on,
    client.c.touched_at,
)
_OWN = client.c.coach_id == bindparam("coach")
_LIST = select(*_COLUMNS).where(_OWN)
_ORDERED = _LIST.order_by(client.c.touched_at.desc(), client.c.id.desc())
_SOME = _ORDERED.where(client.c.id.in_(bindparam("clients", expanding=True)))
_AFTER = (client.c.touched_at < bindparam("touched")) | and_(
    client.c.touched_at == bindparam("touched"), client.c.id < bindparam("last")
)
_COUNT = select(func.count()).select_from(client).where(_OWN)
_OPENED = select(share_view.c.id).where(share_view.c.share_id == share.c.id).exists()
_COACHED = and_(client.c.id == share.c.client_id, client.c.coach_id == share.c.coach_id)
_SHARED = (
    select(
        share.c.client_id, share.c.id, share.c.module, share.c.shared_at, _OPENED.label("opened")
    )
    .join_from(share, client, _COACHED)
    .where(
        share.c.coach_id == bindparam("coach"),
        share.c.ended_at.is_(None),
        share.c.until >= bindparam("today"),
    )
    .order_by(share.c.client_id, share.c.module)
)
_OF_SOME = _SHARED.where(share.c.client_id.in_(bindparam("clients", expanding=True)))
_UNOPENED = _SHARED.where(~_OPENED)
_SINCE = _SHARED.where(share.c.shared_at > bindparam("moment"))
_MEETINGS = select(client.c.id, client.c.meeting_at).where(
    _OWN,
    client.c.meeting_at >= bindparam("first"),
    client.c.meeting_at < bindparam("beyond"),
    client.c.ended_on.is_(None),
)


@dataclass(frozen=True)
class Shared:
    """A part that is shared with the coach now, without its content."""

    id: str
    module: str
    shared_on: date
    is_new: bool
    """Whether the coach did not open this copy yet."""


@dataclass(frozen=True)
class Mark:
    """Where a page ended, so that the next begins there."""

    touched_at: datetime
    client_id: str


@dataclass(frozen=True)
class Line:
    """One client in the list."""

    id: str
    names: Names
    meeting_at: datetime | None
    ended_on: date | None
    touched_at: datetime
    """When the coach last wrote on the card or made one."""
    shared: tuple[Shared, ...] = ()
    """What is shared with this coach now, by module."""

    @property
    def mark(self) -> Mark:
        """The place of this client in pages."""
        return Mark(self.touched_at, self.id)


def count_of(coach_id: str) -> int:
    """How many clients this coach has."""
    with reading() as connection:
        return connection.execute(_COUNT, {"coach": coach_id}).scalar_one()


def whole_list(coach_id: str) -> list[Line] | None:
    """Every client of this coach in no order, or None where there are more than ``WHOLE``."""
    with reading() as connection:
        rows = connection.execute(_LIST.limit(WHOLE + 1), {"coach": coach_id}).all()
        if len(rows) > WHOLE:
            return None
        asked = {"coach": coach_id, "today": today()}
        return _lines(rows, connection.execute(_SHARED, asked).all())


def page_of(
    coach_id: str, after: Mark | None = None, among: Collection[str] | None = None
) -> list[Line]:
    """So many clients as a page holds and one more if there are more; the latest touched first.

    Args:
        coach_id: whose clients.
        after: where the page before this one ended.
        among: only these clients of the coach.
    """
    asked: dict[str, Any] = {"coach": coach_id}
    page = _ORDERED if among is None else _SOME
    if among is not None:
        asked["clients"] = list(among)
    if after:
        page = page.where(_AFTER)
        asked |= {"touched": after.touched_at, "last": after.client_id}
    with reading() as connection:
        rows = connection.execute(page.limit(PAGE + 1), asked).all()
        return _with_shares(connection, coach_id, rows)


def found(coach_id: str, words: str) -> list[Line]:
    """The clients with each of these words somewhere in name or case number; at most ``WHOLE``.

    Names are sealed, so all cards of the coach are opened for it.
    """
    sought = words.casefold().split()
    with reading() as connection:
        rows = connection.execute(_LIST, {"coach": coach_id}).all()
        fitting = [row for row in rows if _holds(row, sought)][:WHOLE]
        return _with_shares(connection, coach_id, fitting)


def unopened(coach_id: str) -> set[str]:
    """The clients of whom something is shared that this coach did not open yet."""
    return _own_clients(_UNOPENED, coach_id)


def shared_since(coach_id: str, moment: datetime) -> set[str]:
    """The clients who shared something after this moment and still do."""
    return _own_clients(_SINCE, coach_id, moment=moment)


def meetings(coach_id: str, first: datetime, beyond: datetime) -> dict[str, datetime]:
    """The meetings from ``first`` until before ``beyond``, by client id; of trajectories that run."""
    asked = {"coach": coach_id, "first": first, "beyond": beyond}
    with reading() as connection:
        return {row.id: row.meeting_at for row in connection.execute(_MEETINGS, asked)}


def _own_clients(shares: Select[Any], coach_id: str, **asked: object) -> set[str]:
    with reading() as connection:
        rows = connection.execute(shares, {"coach": coach_id, "today": today(), **asked})
        return {row.client_id for row in rows}


def _with_shares(connection: Connection, coach_id: str, rows: Sequence[AnyRow]) -> list[Line]:
    ids = [row.id for row in rows]
    asked = {"coach": coach_id, "today": today(), "clients": ids}
    return _lines(rows, connection.execute(_OF_SOME, asked).all() if ids else ())


def _lines(rows: Sequence[AnyRow], shares: Iterable[AnyRow]) -> list[Line]:
    of_client: dict[str, list[Shared]] = {}
    for row in shares:
        of_client.setdefault(row.client_id, []).append(_shared(row))
    return [_line(row, tuple(of_client.get(row.id, ()))) for row in rows]


def _line(row: AnyRow, shared: tuple[Shared, ...]) -> Line:
    names = Names(**open_card(row.id, row.card))
    return Line(row.id, names, row.meeting_at, row.ended_on, row.touched_at, shared)


def _shared(row: AnyRow) -> Shared:
    return Shared(row.id, row.module, day_of(row.shared_at), not row.opened)


def _holds(row: AnyRow, sought: Iterable[str]) -> bool:
    said = " ".join(open_card(row.id, row.card).values()).casefold()
    return all(word in said for word in sought)
