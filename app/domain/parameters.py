"""The dated assumptions that scoring uses; the newest file that is in force counts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.dated import in_force

FOLDER = Path(__file__).parent / "data" / "scoring"


@dataclass(frozen=True)
class StatusLimits:
    """The shares of a scale's items that must be answered (content.md 2.1)."""

    ok_from: float
    partial_from: float


@dataclass(frozen=True)
class Certainty:
    """Spread and reliability behind the certainty band (content.md 2.2)."""

    sd: float
    band_z: float
    alpha_by_items: Mapping[int, float]
    alpha_by_scale: Mapping[str, float]

    def alpha(self, scale: str, items: int) -> float:
        """The reliability of the scale, or else of any scale of this many items; 0–1.

        A length without an assumption of its own takes the nearest shorter one.
        """
        if scale in self.alpha_by_scale:
            return self.alpha_by_scale[scale]
        known = [length for length in self.alpha_by_items if length <= items]
        return self.alpha_by_items[max(known, default=min(self.alpha_by_items))]

    def sem(self, scale: str, items: int) -> float:
        """The standard error of measurement in POMP points: SD · √(1 − α)."""
        return float(self.sd * (1 - self.alpha(scale, items)) ** 0.5)


@dataclass(frozen=True)
class BandLimits:
    """The cut points of the bands, in POMP points (content.md 2.3)."""

    low_below: float
    high_above: float


@dataclass(frozen=True)
class RankingLimits:
    """When a profile has no shape (content.md 2.4)."""

    flat_below: float


@dataclass(frozen=True)
class QualityLimits:
    """When answers look unsure, and how heavily each sign counts (content.md 2.5)."""

    least_items: int
    note_from: int
    doubt_from: int
    speed_seconds: float
    speed_known_share: float
    longstring_least: int
    longstring_share: float
    irv: float
    inconsistency: float
    least_pairs: int
    points: Mapping[str, int]


@dataclass(frozen=True)
class BalanceLimits:
    """When energy and stress differ, and when a cause stands out (content.md 2.10)."""

    even_within: float
    cause_total: float
    cause_share: float
    cause_lead: float
    combination_share: float


@dataclass(frozen=True)
class InterestLimits:
    """When interests have a direction, and fit an occupation (content.md 2.7, 2.8)."""

    flat_below: float
    """POMP points, as are the two below."""
    pronounced_above: float
    tie_within: float
    correlation_weight: float
    """How heavily the correlation counts in the congruence; with the code's weight it makes 1."""
    code_weight: float


@dataclass(frozen=True)
class SkillLimits:
    """When a skill counts as a strength (content.md 1.3, 2.9, 3.2)."""

    strong_from: float
    """POMP points, as are the two below."""
    elsewhere_from: float
    """From here a skill that cannot be used now is a strength to use differently."""
    demand_from: float
    """What an occupation must ask of a skill for it to count in the fit."""
    top: int
    changed_factor: float
    """What is left of a level that is "anders dan vroeger" now."""


@dataclass(frozen=True)
class FeasibilityLimits:
    """When an occupation is within reach, of 16 points (content.md 2.11)."""

    now_from: int
    step_from: int


@dataclass(frozen=True)
class ObserverLimits:
    """The view of others (content.md 1.2 E, 2.6)."""

    least_responses: int
    reliability: float
    """Of one observer, 0–1."""
    confirmed_from: int
    """How many must choose a quality that the client did not, for it to be told."""
    surprises: int
    """How many such qualities are told at most."""


@dataclass(frozen=True)
class RepeatLimits:
    """When two rounds differ more than chance explains (content.md 2.10)."""

    clear_from: float
    maybe_from: float
    least_weeks: int


@dataclass(frozen=True)
class Parameters:
    """Everything that scoring assumes, as it was in force on one day."""

    valid_from: date
    source: str
    status: StatusLimits
    certainty: Certainty
    bands: BandLimits
    ranking: RankingLimits
    quality: QualityLimits
    balance: BalanceLimits
    interests: InterestLimits
    skills: SkillLimits
    feasibility: FeasibilityLimits
    observers: ObserverLimits
    repeat: RepeatLimits


def parameters(on: date | None = None) -> Parameters:
    """The parameters in force on that day, today without one.

    A day before the first file gets the first: its answers can still be scored.
    """
    return in_force(_files(), on)


@cache
def _files() -> tuple[Parameters, ...]:
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.toml")))


def _read(path: Path) -> Parameters:
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    certainty = data["certainty"]
    certainty["alpha_by_items"] = {int(k): a for k, a in certainty["alpha_by_items"].items()}
    return Parameters(
        valid_from=data["valid_from"],
        source=data["source"],
        status=StatusLimits(**data["status"]),
        certainty=Certainty(**certainty),
        bands=BandLimits(**data["bands"]),
        ranking=RankingLimits(**data["ranking"]),
        quality=QualityLimits(**data["quality"]),
        balance=BalanceLimits(**data["balance"]),
        interests=InterestLimits(**data["interests"]),
        skills=SkillLimits(**data["skills"]),
        feasibility=FeasibilityLimits(**data["feasibility"]),
        observers=ObserverLimits(**data["observers"]),
        repeat=RepeatLimits(**data["repeat"]),
    )
