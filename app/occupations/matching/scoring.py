"""From components to a total, a tier and a state for every occupation (content.md 4.3, 4.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Any, Literal

import numpy as np

from app.domain.interests import TYPES
from app.domain.parameters import parameters
from app.occupations.columns import SKILL_GROUPS
from app.occupations.matching.components import (
    education,
    gap,
    interest,
    levels,
    skill,
    surrounding,
    value,
)
from app.occupations.matching.conflicts import Burden, Conflict, burden, conflicts
from app.occupations.matching.person import Person
from app.occupations.matching.ready import Doubles, Mask, Numbers, Ready
from app.occupations.matching.rules import COMPONENTS, Rules, ScoreRules, TierRules

Tier = Literal["very_well", "well", "fairly"]

PRECISION = 9
"""Decimals that count: what is equal on paper is equal on every machine."""


@dataclass(frozen=True, eq=False)
class Scored:
    """Every occupation for one person. Arrays are by row; NaN is unknown.

    `total` 0-100, and `solved` what it is once the one adjustable conflict is solved; `clashes`
    counts the conflicts and `adjustable` those of them that are; `cautions` counts the "let op".
    """

    person: Person
    held: Ready
    rules: Rules
    weights: Mapping[str, float]
    components: Mapping[str, Doubles]
    steps: Doubles
    burden: Burden
    conflicts: tuple[Conflict, ...]
    total: Doubles
    cautions: Doubles

    @cached_property
    def clashes(self) -> Numbers:
        """How many conflicts each occupation has."""
        return _counted(len(self.held), [one.where for one in self.conflicts])

    @cached_property
    def adjustable(self) -> Numbers:
        """How many of them are adjustable."""
        return _counted(len(self.held), [one.adjustable for one in self.conflicts])

    @property
    def listed(self) -> Mask:
        """Where nothing stands in the way."""
        return np.asarray(self.clashes == 0)

    @property
    def near(self) -> Mask:
        """Where one thing stands in the way, and it can often be arranged."""
        return np.asarray((self.clashes == 1) & (self.adjustable == 1))

    @cached_property
    def solved(self) -> Doubles:
        """The total once an aspect that is in the way goes with something arranged."""
        soft = self.rules.soft
        of_aspect = np.zeros(len(self.held), dtype=np.bool_)
        for one in self.conflicts:
            if one.kind == "aspect":
                of_aspect |= one.adjustable
        less = np.where(self.near & of_aspect, soft.conflict - soft.cond_hi, 0.0)
        eased = Burden(self.burden.soft - less, self.burden.known, self.burden.cautions)
        return total({**self.components, "F": eased.fit}, self.weights, self.rules.score)


def score(person: Person, held: Ready, used: Rules) -> Scored:
    """Every occupation of the catalogue for this person."""
    now = parameters()
    steps = gap(person, held, used.education)
    load = burden(person, held, used.soft)
    made = {
        "I": interest(person, held, now.interests),
        "F": load.fit,
        "S": skill(person, held, now.skills),
        "P": surrounding(person, held),
        "V": value(person, held),
        "D": education(steps, used.education),
    }
    weights = weights_of(person, used)
    return Scored(
        person=person,
        held=held,
        rules=used,
        weights=weights,
        components=made,
        steps=steps,
        burden=load,
        conflicts=conflicts(person, held, steps, used),
        total=total(made, weights, used.score),
        cautions=load.cautions + _other_cautions(person, held, steps, used),
    )


def weights_of(person: Person, used: Rules) -> Mapping[str, float]:
    """The weights for this person: half where the answers are less sure or have no direction."""
    unsure = {*person.doubt}
    if person.without_direction:
        unsure.add("I")
    if person.values and len({*person.values.values()}) == 1:
        unsure.add("V")
    return {
        one: used.weights[one] * (used.score.unsure if one in unsure else 1) for one in COMPONENTS
    }


def total(
    components: Mapping[str, Doubles], weights: Mapping[str, float], used: ScoreRules
) -> Doubles:
    """The weighted mean of what is known, at most F + 25 (content.md 4.4).

    NaN where less than half is known of what is known of any occupation.
    """
    points = known = np.zeros(1)
    asked = 0.0
    for name, weight in weights.items():
        there = ~np.isnan(components[name])
        points = points + np.where(there, weight * components[name], 0.0)
        known = known + weight * there
        asked += weight * bool(there.any())
    enough = (known > 0) & (known >= used.least_known * asked)
    mean = points / np.where(known > 0, known, 1.0)
    cap = components["F"] + used.cap_above_f
    held_down = np.where(np.isnan(cap), mean, np.minimum(mean, cap))
    return np.where(enough, np.round(held_down, PRECISION), np.nan)


def tier(points: float, used: TierRules) -> Tier | None:
    """How well a total fits; None for what is not proposed, and for an unknown one."""
    if points >= used.very_well:
        return "very_well"
    if points >= used.well:
        return "well"
    return "fairly" if points >= used.fairly else None


def lowest(person: Person) -> tuple[str, ...]:
    """The two interests that somebody likes least; none of those that tie with a third."""
    if person.interests is None or person.without_direction:
        return ()
    values = person.interests.values
    ranked = sorted(values.values())
    return tuple(one for one in TYPES if values[one] <= ranked[1] and values[one] < ranked[2])


def falls_short(demand: Any, own: float, used: Rules) -> Any:
    """Whether much more is asked of a skill than there is; never of a strength. Also by array."""
    least = max(parameters().skills.demand_from, own + used.reasons.short_by)
    return demand >= (inf if own >= used.reasons.strong_from else least)


def much_unliked(highest: Any, used: Rules) -> Any:
    """Whether an interest is so much of the work that not liking it should be said."""
    return highest >= used.reasons.interest_from


def _other_cautions(person: Person, held: Ready, steps: Doubles, used: Rules) -> Doubles:
    """What there is to say "let op" about beside the loads."""
    short = [
        falls_short(held.skills[SKILL_GROUPS.index(group)], own, used)
        for group, own in levels(person, parameters().skills).items()
    ]
    first = held.letters[0]
    of_lowest = [first == TYPES.index(one) for one in lowest(person)]
    unliked = _counted(len(held), of_lowest) * much_unliked(held.first_interest, used)
    one_step = (steps > 0) & (steps < used.education.conflict_gap)
    far_above = steps <= -used.education.note_over_by
    return np.asarray(_counted(len(held), short) + unliked + one_step + far_above)


def _counted(length: int, masks: list[Mask]) -> Numbers:
    counted = np.zeros(length, dtype=np.int64)
    for one in masks:
        counted += one
    return counted
