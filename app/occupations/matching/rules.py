"""The dated numbers that matching uses; the newest file that is in force counts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.dated import in_force

FOLDER = Path(__file__).parent / "data"

COMPONENTS = ("I", "F", "S", "P", "V", "D")
"""Interests, possibilities, skills, surroundings, values, education (content.md 4.4)."""


@dataclass(frozen=True)
class ScoreRules:
    """How components make a total, 0-100."""

    unsure: float
    cap_above_f: float
    least_known: float


@dataclass(frozen=True)
class SoftRules:
    """The points that a load takes off F (content.md 4.3)."""

    conflict: float
    not_now_med: float
    cond_hi: float
    cond_med: float


@dataclass(frozen=True)
class WishRules:
    """When an occupation is much of what somebody refuses, or near what they want."""

    much_from: float
    skewed: tuple[str, ...]
    much_percentile: float
    near_within: float


@dataclass(frozen=True)
class EducationRules:
    """What steps between two levels of education mean."""

    fits: tuple[float, ...]
    """D by the levels that are missing."""
    over: tuple[float, ...]
    """D by the levels above what is needed."""
    conflict_gap: int
    note_over_by: int
    experience_years: float
    experience_to: int


@dataclass(frozen=True)
class TierRules:
    """From which total on an occupation past heel goed, goed, redelijk."""

    very_well: float
    well: float
    fairly: float


@dataclass(frozen=True)
class ChoiceRules:
    """How many are shown, and how much they differ."""

    cards: int
    near: int
    few_cards: int
    most_in_group: int
    most_of_same: int
    least_letters: int
    for_each_type: int
    tie_within: float
    wanted_sector: float
    nearly_always: float
    what_if: int


@dataclass(frozen=True)
class ReasonRules:
    """When a sentence is true enough to be said (content.md 4.5)."""

    names: int
    liked_above: float
    interest_from: float
    value_from: float
    strong_from: float
    short_by: float
    known_share: float
    few_hours_below: float
    diploma_from: int


@dataclass(frozen=True, eq=False)
class Rules:
    """Everything that matching assumes, as it was in force on one day."""

    valid_from: date
    source: str
    weights: Mapping[str, float]
    score: ScoreRules
    soft: SoftRules
    wishes: WishRules
    education: EducationRules
    tiers: TierRules
    choice: ChoiceRules
    reasons: ReasonRules


def rules(on: date | None = None) -> Rules:
    """The rules in force on that day, today without one; before the first file the first."""
    return in_force(_files(), on)


@cache
def _files() -> tuple[Rules, ...]:
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.toml")))


def _read(path: Path) -> Rules:
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Rules(
        valid_from=data["valid_from"],
        source=data["source"],
        weights={one: float(data["weights"][one]) for one in COMPONENTS},
        score=ScoreRules(**data["score"]),
        soft=SoftRules(**data["soft"]),
        wishes=WishRules(**_frozen(data["wishes"])),
        education=EducationRules(**_frozen(data["education"])),
        tiers=TierRules(**data["tiers"]),
        choice=ChoiceRules(**data["choice"]),
        reasons=ReasonRules(**data["reasons"]),
    )


def _frozen(table: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(one) if isinstance(one, list) else one for name, one in table.items()}
