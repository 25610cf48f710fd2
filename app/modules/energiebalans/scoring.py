"""How the answers to Energiebalans are scored (content.md 2.1-2.5, 2.10)."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

from app.domain.answers import Answers, value_of
from app.domain.measuring import measure
from app.domain.module import asked_items
from app.domain.parameters import BalanceLimits, Parameters
from app.domain.quality import Pair
from app.domain.scoring import Result
from app.modules.energiebalans.items import PARTS, WORKS_NOW, items_of

PAIRS = (
    Pair("energy.self_source.1", "energy.self_stress.2", opposite=True),
    Pair("energy.self_source.3", "energy.self_stress.5", opposite=True),
    Pair("energy.energy_now.2", "energy.energy_now.5", opposite=True),
    Pair("energy.energy_now.3", "energy.energy_now.6", opposite=True),
    Pair("energy.job_source.3", "energy.job_stress.6", opposite=True),
)

LEVELS = ("job", "org", "self")
"""The levels that make the overall balance; home is told apart from them."""

HOME = "home"

_ROUNDING = 1e-9
"""Sums and shares that are equal on paper may differ this much in a computer."""


@dataclass(frozen=True)
class LevelBalance:
    """What gives and what costs energy on one level: each 0–100, the balance -100 to 100."""

    level: str
    energy: float
    stress: float

    @property
    def balance(self) -> float:
        """Energy minus stress."""
        return self.energy - self.stress


def score(answers: Answers) -> Result:
    """The scores of the nine scales, with the answer to "Werk je nu?" as the variant."""
    variant = str(value_of(answers, WORKS_NOW.id) or "")
    return measure(asked_items(PARTS, answers), answers, PAIRS, variant)


def level_balance(result: Result, level: str) -> LevelBalance | None:
    """The balance of the level; None where it was not asked or has too few answers."""
    energy, stress = result.score(f"{level}_source"), result.score(f"{level}_stress")
    if not energy or not stress or energy.value is None or stress.value is None:
        return None
    return LevelBalance(level, energy.value, stress.value)


def level_balances(result: Result) -> dict[str, float]:
    """The balance of each of LEVELS that has one, -100 to 100."""
    found = (level_balance(result, level) for level in LEVELS)
    return {one.level: one.balance for one in found if one}


def overall(balances: Mapping[str, float]) -> float | None:
    """The mean balance of the three levels; None unless each has one (content.md 2.10)."""
    return fmean(balances.values()) if set(balances) == set(LEVELS) else None


def causes(balances: Mapping[str, float], limits: BalanceLimits) -> tuple[str, ...]:
    """The levels in which an imbalance mostly lies; empty where none stands out.

    One level when its share of all that is short is large and clearly the largest, else every
    level with a fair share (content.md 2.10). Never said as a cause, only as where it lies.
    """
    mean = overall(balances)
    if mean is None or not _unbalanced([mean, *balances.values()], limits):
        return ()
    short = {level: max(0.0, -balance) for level, balance in balances.items()}
    total = sum(short.values())
    if not _reaches(total, limits.cause_total):
        return ()
    shares = {level: part / total for level, part in short.items()}
    first, second, *_ = sorted(shares.values(), reverse=True)
    if _reaches(first, limits.cause_share) and _reaches(first - second, limits.cause_lead):
        return (max(shares, key=lambda level: shares[level]),)
    return tuple(level for level in shares if _reaches(shares[level], limits.combination_share))


def costs_more(balance: float, limits: BalanceLimits) -> bool:
    """Whether there is clearly more stress than energy."""
    return _reaches(-balance, limits.even_within)


def gives_more(balance: float, limits: BalanceLimits) -> bool:
    """Whether there is clearly more energy than stress."""
    return _reaches(balance, limits.even_within)


def balance_sem(level: str, parameters: Parameters) -> float:
    """The standard error of a level's balance: √(SEM_E² + SEM_S²), in POMP points."""
    scales = (f"{level}_source", f"{level}_stress")
    sems = [parameters.certainty.sem(scale, len(items_of(scale))) for scale in scales]
    return math.hypot(*sems)


def overall_sem(sems: Mapping[str, float]) -> float:
    """The standard error of the mean of the levels' balances: SEM(B_level)/√3 when all are equal."""
    return math.hypot(*sems.values()) / len(sems)


def _unbalanced(balances: list[float], limits: BalanceLimits) -> bool:
    return any(costs_more(balance, limits) for balance in balances)


def _reaches(value: float, limit: float) -> bool:
    return value >= limit - _ROUNDING
