"""How sure an outcome is: four signs in the way somebody answered (content.md 2.5).

It says something about the outcome, never about the person; nobody is shown a sign as a verdict.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean, pstdev

from app.domain.parameters import QualityLimits
from app.domain.scoring import Quality, QualityFlag


@dataclass(frozen=True)
class Pair:
    """Two items that ask nearly the same, or nearly the opposite."""

    first: str
    second: str
    opposite: bool


@dataclass(frozen=True)
class Response:
    """One answered item as it was given: not reversed, with the seconds that it took."""

    value: int
    seconds: float | None = None


def quality(
    responses: Sequence[Response], pair_gaps: Sequence[int], limits: QualityLimits
) -> Quality:
    """The quality of a module's answered, scored items, in the order in which they were shown.

    With fewer answers than the checks need nothing is said: the scores show that by themselves.
    """
    if len(responses) < limits.least_items:
        return Quality(QualityFlag.OK, 0)
    values = [response.value for response in responses]
    signs = {
        "speed": _too_fast([response.seconds for response in responses], limits),
        "inconsistent": _inconsistent(pair_gaps, limits),
        "longstring": longest_run(values) >= _run_limit(len(values), limits),
        "irv": pstdev(values) < limits.irv,
    }
    reasons = tuple(name for name, seen in signs.items() if seen)
    points = sum(limits.points[reason] for reason in reasons)
    return Quality(_flag(points, limits), points, reasons)


def longest_run(values: Iterable[int]) -> int:
    """The most equal answers after one another; 0 without answers."""
    return max((len(list(run)) for _, run in groupby(values)), default=0)


def pair_gap(first: int, second: int, *, opposite: bool, low: int = 1, high: int = 5) -> int:
    """How far two raw answers are from agreeing, 0 to ``high - low``."""
    return abs(first - (low + high - second)) if opposite else abs(first - second)


def inconsistency(gaps: Sequence[int]) -> float:
    """The mean gap of the answered pairs, 0 without any."""
    return fmean(gaps) if gaps else 0.0


def _run_limit(answers: int, limits: QualityLimits) -> int:
    return max(limits.longstring_least, math.ceil(answers * limits.longstring_share))


def _inconsistent(gaps: Sequence[int], limits: QualityLimits) -> bool:
    return len(gaps) >= limits.least_pairs and inconsistency(gaps) >= limits.inconsistency


def _too_fast(seconds: Sequence[float | None], limits: QualityLimits) -> bool:
    known = [one for one in seconds if one is not None]
    if not known or len(known) < limits.speed_known_share * len(seconds):
        return False
    return fmean(known) < limits.speed_seconds


def _flag(points: int, limits: QualityLimits) -> QualityFlag:
    if points >= limits.doubt_from:
        return QualityFlag.DOUBT
    return QualityFlag.NOTE if points >= limits.note_from else QualityFlag.OK
