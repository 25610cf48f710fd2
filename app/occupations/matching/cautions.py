"""What to look out for, and what to ask: "Let op" and "Vraag na" (content.md 4.5)."""

from collections.abc import Iterator

from app.domain.interests import NO_AGREEMENT, TYPES
from app.domain.parameters import parameters
from app.occupations.bands import HI, MED, NO_BAND
from app.occupations.columns import ASPECTS, SKILL_GROUPS
from app.occupations.matching import sentences
from app.occupations.matching.asks import of_training, unknown, unsure
from app.occupations.matching.row import Row, Sayer
from app.occupations.matching.scoring import falls_short, much_unliked
from app.occupations.matching.sentences import Reason, Weighed, weightiest
from app.occupations.matching.verdicts import clash

DRIVE = ASPECTS.index("drive")


def cautions(row: Row, say: Sayer) -> tuple[Reason, ...]:
    """What stands in the way, and then what takes most points off the total."""
    clashes = (clash(one, say.person, row.level) for one in row.clashes)
    softer = (*_loads(row, say), *_short(row, say), *_unliked(row, say), *_trained(row, say))
    return (*clashes, *weightiest(softer))


def asks(row: Row, say: Sayer) -> tuple[Reason, ...]:
    """Limits of which nothing is known here, what somebody does not know yet, and papers."""
    return (
        *(unknown(one.aspect) for one in say.limits if row.bands[one.place] == NO_BAND),
        *(unsure(ASPECTS[place]) for place in say.unsure if row.bands[place] == HI),
        *of_training(row.level, drives=row.bands[DRIVE] == HI, used=say.scored.rules),
    )


def _loads(row: Row, say: Sayer) -> Iterator[Weighed]:
    weight = say.scored.weights["F"]
    for one in say.limits:
        band = row.bands[one.place]
        if one.can == "cond" and band == HI:
            helping = tuple(say.person.conditions.get(one.aspect, ()))
            by_fml = say.person.by_fml(one.aspect)
            words = sentences.arranged(one.aspect, helping, by_fml=by_fml)
            yield weight * one.points[band], words
        elif one.can == "not_now" and band == MED:
            yield weight * one.points[band], sentences.sometimes(one.aspect)


def _short(row: Row, say: Sayer) -> Iterator[Weighed]:
    limits, used = parameters().skills, say.scored.rules
    demands = {one: row.skills[SKILL_GROUPS.index(one)] for one in say.levels}
    asked = sum(one for one in demands.values() if one >= limits.demand_from)
    for group, own in say.levels.items():
        demand = demands[group]
        if falls_short(demand, own, used):
            lost = say.scored.weights["S"] * demand * (demand - own) / asked
            yield lost, sentences.short(group, say.person.skills[group].now)


def _unliked(row: Row, say: Sayer) -> Iterator[Weighed]:
    first = row.letters[0]
    if first in say.lowest and much_unliked(row.interests[TYPES.index(first)], say.scored.rules):
        lost = max(0.0, NO_AGREEMENT - row.components["I"])
        yield say.scored.weights["I"] * lost, sentences.unliked(first)


def _trained(row: Row, say: Sayer) -> Iterator[Weighed]:
    used = say.scored.rules.education
    lost = say.scored.weights["D"] * (100 - row.components["D"])
    if 0 < row.steps < used.conflict_gap:
        yield lost, sentences.trained(row.level)
    elif row.steps <= -used.note_over_by:
        yield lost, sentences.above()
