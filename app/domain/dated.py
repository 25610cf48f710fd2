"""Assumptions that are dated: of the files that are there, the newest that is in force counts."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Protocol, TypeVar

from app.domain.days import day_of


class Dated(Protocol):
    """What holds from a day on, until something newer does."""

    @property
    def valid_from(self) -> date:
        """The first day."""


D = TypeVar("D", bound=Dated)


def in_force(kept: Sequence[D], on: date | None = None) -> D:
    """What is in force on that day, today without one; before the first day the first.

    ``kept`` is sorted by its days. A file for next year can be there before it counts.
    """
    day = on or day_of(datetime.now(UTC))
    return next((one for one in reversed(kept) if one.valid_from <= day), kept[0])
