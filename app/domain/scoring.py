"""How answers become scores: scale score, certainty band and band in words.

Every formula is content.md section 2; every parameter is in a dated file under ``data/``.
Quality, ranking and repeat measurement have files of their own beside this one.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.parameters import BandLimits, Parameters


class ScoreStatus(StrEnum):
    """How much of a scale was answered (content.md 2.1)."""

    OK = "ok"
    PARTIAL = "partial"
    TOO_FEW = "too_few"


class Band(StrEnum):
    """Where a score lies, with its certainty (content.md 2.3)."""

    LOW = "low"
    LOW_OR_MIDDLE = "low_or_middle"
    MIDDLE = "middle"
    MIDDLE_OR_HIGH = "middle_or_high"
    HIGH = "high"
    UNCERTAIN = "uncertain"


class QualityFlag(StrEnum):
    """How sure an outcome is; DOUBT becomes NOTE_CONFIRMED when the client says it is right."""

    OK = "ok"
    NOTE = "note"
    DOUBT = "doubt"
    NOTE_CONFIRMED = "note_confirmed"


@dataclass(frozen=True)
class Score:
    """A scale's score: ``value`` 0–100 POMP with its 80 % band, both None when too few."""

    scale: str
    status: ScoreStatus
    value: float | None
    low: float | None
    high: float | None
    band: Band | None
    answered: int
    asked: int


@dataclass(frozen=True)
class Quality:
    """The response quality of a module's scored items (content.md 2.5)."""

    flag: QualityFlag
    points: int
    reasons: tuple[str, ...] = ()
    """Which checks gave points: "speed", "inconsistent", "longstring", "irv"."""


@dataclass(frozen=True)
class Result:
    """What the answers of one round came to."""

    scores: tuple[Score, ...]
    quality: Quality
    variant: str = ""
    """Only rounds of equal variants are compared (content.md 1.6)."""
    parameters: str = ""
    """The date of the parameter file that was used."""

    def score(self, scale: str) -> Score | None:
        """The score of this scale, or None where it was not asked."""
        return next((score for score in self.scores if score.scale == scale), None)

    def value(self, scale: str) -> float | None:
        """The value of this scale, 0–100; None where it was not asked or has too few answers."""
        score = self.score(scale)
        return score.value if score else None


def reversed_answer(value: int, low: int, high: int) -> int:
    """The answer to a reversed item as it counts: (min + max) - v (content.md 2.1)."""
    return low + high - value


def pomp(values: Sequence[int], low: int, high: int) -> float:
    """The mean of the values as percent of the maximum possible, 0–100 (content.md 2.1).

    Whole numbers are added up first, so that no rounding moves a score over a cut point.
    """
    return 100 * (sum(values) - low * len(values)) / (len(values) * (high - low))


def score_status(answered: int, asked: int, parameters: Parameters) -> ScoreStatus:
    """Whether enough of the scale was answered (content.md 2.1)."""
    share = answered / asked if asked else 0
    if share >= parameters.status.ok_from:
        return ScoreStatus.OK
    if share >= parameters.status.partial_from:
        return ScoreStatus.PARTIAL
    return ScoreStatus.TOO_FEW


def scale_score(
    scale: str, values: Sequence[int | None], low: int, high: int, parameters: Parameters
) -> Score:
    """The score of a scale from its items' answers, reversed ones already turned.

    ``None`` is a missing answer; the mean of the others stands for it (content.md 2.1, 2.2).
    """
    given = [value for value in values if value is not None]
    status = score_status(len(given), len(values), parameters)
    if status is ScoreStatus.TOO_FEW:
        return Score(scale, status, None, None, None, None, len(given), len(values))
    value = pomp(given, low, high)
    half = parameters.certainty.band_z * parameters.certainty.sem(scale, len(values))
    least, most = max(0.0, value - half), min(100.0, value + half)
    band = band_of(value, least, most, parameters.bands)
    return Score(scale, status, value, least, most, band, len(given), len(values))


def band_of(value: float, least: float, most: float, limits: BandLimits) -> Band:
    """The band of a score whose certainty runs from ``least`` to ``most`` (content.md 2.3)."""
    crosses_low = least < limits.low_below < most
    crosses_high = least < limits.high_above < most
    if crosses_low and crosses_high:
        return Band.UNCERTAIN
    if crosses_low:
        return Band.LOW_OR_MIDDLE
    if crosses_high:
        return Band.MIDDLE_OR_HIGH
    if value < limits.low_below:
        return Band.LOW
    return Band.HIGH if value > limits.high_above else Band.MIDDLE


def whole(value: float) -> int:
    """A number as people see it: rounded to a whole one, half upwards (content.md 2)."""
    return math.floor(value + 0.5)
