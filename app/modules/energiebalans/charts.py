"""The charts of Energiebalans (ux.md 5.6)."""

from app.domain.measuring import parameters_of
from app.domain.module import Round
from app.domain.parameters import BalanceLimits
from app.domain.scoring import Result, Score
from app.domain.sections import Balance, Balances, Bars
from app.domain.telling import TOO_FEW, bar, in_doubt, in_words
from app.domain.text import N_, Words, sentences, text
from app.modules.energiebalans.scoring import level_balance
from app.modules.energiebalans.wording import (
    ENERGY_NOW_TEXTS,
    LEVEL_NAMES,
    SCALE_NAMES,
    difference_in_words,
)


def scales_of(levels: tuple[str, ...]) -> tuple[str, ...]:
    """The two scales of each level: what gives and what costs."""
    return tuple(f"{level}_{side}" for level in levels for side in ("source", "stress"))


def balances(now: Round, levels: tuple[str, ...]) -> tuple[Balances, ...]:
    """The levels that were asked as one diverging chart, in their order; empty without any."""
    limits = parameters_of(now.result).balance
    rows = tuple(
        _row(now.result, level, limits) for level in levels if now.result.score(f"{level}_source")
    )
    if not rows:
        return ()
    return (Balances(N_("Wat geeft en wat kost energie"), rows, _rows_in_words(rows)),)


def energy_bars(now: Round) -> tuple[Bars, ...]:
    """The energy on a usual day as one bar."""
    score = now.result.score("energy_now")
    if score is None:
        return ()
    one = bar(SCALE_NAMES["energy_now"], score, now.result.quality, ENERGY_NOW_TEXTS)
    return (Bars(N_("Je energie nu"), (one,), in_words([one])),)


def _row(result: Result, level: str, limits: BalanceLimits) -> Balance:
    gives, costs = result.score(f"{level}_source"), result.score(f"{level}_stress")
    both = level_balance(result, level)
    return Balance(
        LEVEL_NAMES[level],
        costs=costs.value if costs else None,
        gives=gives.value if gives else None,
        costs_band=_band(costs),
        gives_band=_band(gives),
        difference=difference_in_words(both, limits) if both else TOO_FEW,
        doubt=in_doubt(result.quality),
    )


def _band(score: Score | None) -> tuple[float, float] | None:
    if score is None or score.low is None or score.high is None:
        return None
    return score.low, score.high


def _rows_in_words(rows: tuple[Balance, ...]) -> Words:
    said = (text(N_("{level}: {what}."), level=row.label, what=row.difference) for row in rows)
    return sentences(*said)
