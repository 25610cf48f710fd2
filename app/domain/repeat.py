"""Whether two rounds differ more than chance explains (content.md 2.10)."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.parameters import RepeatLimits


class Difference(StrEnum):
    """What became of a score between two rounds."""

    CLEARLY_MORE = "clearly_more"
    MAYBE_MORE = "maybe_more"
    SAME = "same"
    MAYBE_LESS = "maybe_less"
    CLEARLY_LESS = "clearly_less"


def rci(before: float, after: float, sem: float) -> float:
    """The reliable change index: the difference over its own standard error, √2 · SEM.

    Source: Jacobson & Truax 1991, as in content.md 2.10. ``sem`` is above 0.
    """
    return (after - before) / (2**0.5 * sem)


def difference(index: float, limits: RepeatLimits) -> Difference:
    """The reliable change index in one of five words."""
    if abs(index) < limits.maybe_from:
        return Difference.SAME
    if abs(index) < limits.clear_from:
        return Difference.MAYBE_MORE if index > 0 else Difference.MAYBE_LESS
    return Difference.CLEARLY_MORE if index > 0 else Difference.CLEARLY_LESS


def too_soon(before: datetime, after: datetime, limits: RepeatLimits) -> bool:
    """Whether too few weeks lie between two rounds to see a difference."""
    return after - before < timedelta(weeks=limits.least_weeks)
