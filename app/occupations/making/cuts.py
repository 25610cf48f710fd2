"""The thresholds of the loads, computed when the catalogue is made (content.md 4.2)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.occupations.columns import LOADS
from app.occupations.making.draft import Entry

RULE = {"hi": 62.5, "med": 37.5}
RULE_LV = {"hi": 50.0, "med": 35.7}
LEAST = {"hi": 37.5, "med": 25.0}


@dataclass(frozen=True)
class Cut:
    """From which load on an aspect is heavy (`hi`) or comes up (`med`); 0–100, one decimal."""

    aspect: str
    n: int
    p50: float
    p70: float
    p75: float
    p90: float
    med: float
    hi: float


def cuts(entries: Sequence[Entry]) -> tuple[Cut, ...]:
    """The thresholds of every aspect over the occupations whose load is known."""
    return tuple(
        _cut(aspect, [one.figures[f"load.{aspect}"] for one in entries]) for aspect in LOADS
    )


def _cut(aspect: str, loads: Sequence[float]) -> Cut:
    known = np.array([one for one in loads if one == one])  # noqa: PLR0124 - NaN differs from itself
    if not known.size:
        return Cut(aspect, 0, *[float("nan")] * 6)
    p50, p70, p75, p90 = (round(float(one), 1) for one in np.percentile(known, (50, 70, 75, 90)))
    least = RULE_LV if LOADS[aspect].by_level else RULE
    hi = corrected(max(least["hi"], p75), LEAST["hi"], p90)
    med = corrected(max(least["med"], p50), LEAST["med"], p70)
    return Cut(aspect, known.size, p50, p70, p75, p90, med, hi)


def corrected(rule: float, least: float, percentile: float) -> float:
    """The rule of content.md 4.2, no higher than the percentile, no lower than `least`."""
    return max(least, min(rule, percentile))
