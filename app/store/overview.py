"""The bureau in figures: whole quarters only, in tens, and never about fewer than ten (trust.md P12).

A figure of clients' own doing is rounded down to ten and left out below ten, so that neither one
quarter nor two asked on different days tell whether one person did something. What the bureau
itself wrote down (who was invited, which trajectories ended) is told as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import Connection, Table, func, select

from app.store.clock import AMSTERDAM, today
from app.store.database import reading
from app.store.tables import client, finished, share

LEAST: Final = 10
"""Fewer people than this are never told, and more in steps of it."""
QUARTERS: Final = 4
"""So many quarters back; always whole ones."""


@dataclass(frozen=True)
class Quarter:
    """What happened in three whole months."""

    first_day: date
    invited: int
    """Clients for whom the first card was made."""
    ended: int
    """Trajectories that a coach wrote down as ended."""
    finished: int | None
    """About how many clients finished a part: a multiple of ten, None below ten."""
    shared: int | None
    """About how many clients shared something: a multiple of ten, None below ten."""


@dataclass(frozen=True)
class Overview:
    """The bureau now, and its last four whole quarters, the newest first."""

    clients: int
    going_on: int
    """Clients whose trajectory did not end."""
    quarters: tuple[Quarter, ...]


def overview() -> Overview:
    """The figures of the bureau."""
    with reading() as connection:
        count = select(func.count()).select_from(client)
        return Overview(
            clients=int(connection.execute(count).scalar_one()),
            going_on=int(connection.execute(count.where(client.c.ended_on.is_(None))).scalar_one()),
            quarters=tuple(_quarter(connection, first, after) for first, after in _quarters()),
        )


def in_tens(people: int) -> int | None:
    """As many people as may be told: a multiple of ten, None below ten."""
    return people // LEAST * LEAST or None


def _quarters() -> Iterator[tuple[date, date]]:
    """The first day of each quarter and of the one after it, the newest that is over first."""
    day = today()
    after = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    for _ in range(QUARTERS):
        first = date(after.year - (after.month == 1), (after.month - 4) % 12 + 1, 1)
        yield first, after
        after = first


def _quarter(connection: Connection, first: date, after: date) -> Quarter:
    begins, ends = _at(first), _at(after)
    made = select(func.count()).where(client.c.created_at >= begins, client.c.created_at < ends)
    over = select(func.count()).where(client.c.ended_on >= first, client.c.ended_on < after)

    def people(table: Table, at: str) -> int:
        within = (table.c[at] >= begins, table.c[at] < ends)
        asked = select(func.count(table.c.client_id.distinct())).where(*within)
        return int(connection.execute(asked).scalar_one())

    return Quarter(
        first,
        int(connection.execute(made).scalar_one()),
        int(connection.execute(over).scalar_one()),
        in_tens(people(finished, "finished_at")),
        in_tens(people(share, "shared_at")),
    )


def _at(day: date) -> datetime:
    """Midnight here at the beginning of the day."""
    return datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM).astimezone(UTC)
