"""How answers become scores: scale score, certainty, bands, ranking, quality, change.

Every formula is content.md section 2; every parameter is in a dated file under ``data/``.
"""

from dataclasses import dataclass
from enum import StrEnum


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
