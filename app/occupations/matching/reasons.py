"""Which sentences hold for one occupation, the weightiest first (content.md 4.5).

A sentence is only said where the figures behind it bear it: docs/decisions/0011.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np

from app.domain.interests import NO_AGREEMENT, TYPES
from app.domain.parameters import parameters
from app.occupations.bands import HI, MED, NO_BAND
from app.occupations.columns import ASPECTS, POLES, SKILL_GROUPS, VALUES
from app.occupations.matching import sentences
from app.occupations.matching.asks import unknown, unsure
from app.occupations.matching.components import levels
from app.occupations.matching.conflicts import Conflict, points
from app.occupations.matching.person import Person
from app.occupations.matching.scoring import Scored, short_of, unliked
from app.occupations.matching.sentences import Reason
from app.occupations.matching.verdicts import clash

Weighed = tuple[float, Reason]
NEUTRAL = 50.0


class Reasons:
    """Makes the sentences about any occupation of one scoring."""

    def __init__(self, scored: Scored) -> None:
        self.scored = scored
        self.rules = scored.rules.reasons
        self.person: Person = scored.person
        self.held = scored.held

    def because(self, row: int) -> tuple[Reason, ...]:
        """Why it fits: one sentence for each component above the middle, by w · (c - 50)."""
        told = {
            "I": self._liked,
            "F": self._possible,
            "S": self._good_at,
            "V": self._important,
            "P": self._preferred,
        }
        found: list[Weighed] = []
        for name, tell in told.items():
            gained = self.scored.weights[name] * (self.scored.components[name][row] - NEUTRAL)
            if gained > 0 and (reason := tell(row)):
                found.append((gained, reason))
        return _weightiest(found)

    def cautions(self, row: int) -> tuple[Reason, ...]:
        """What to look out for: what stands in the way, then what takes most points off the total."""
        level = int(self.held.level[row])
        clashes = (clash(one, self.person, level) for one in self.clashes(row))
        softer = (*self._loads(row), *self._short(row), *self._unliked(row), *self._trained(row))
        return (*clashes, *_weightiest(softer))

    def asks(self, row: int) -> tuple[Reason, ...]:
        """What to ask: limits of which nothing is known here, and what the client does not know."""
        bands = {aspect: int(self.held.bands[place, row]) for place, aspect in self._asked}
        found = [unknown(one) for one, band in bands.items() if band == NO_BAND]
        return (*found, *(unsure(one) for one in self._unsure if self._band(one, row) == HI))

    def clashes(self, row: int) -> tuple[Conflict, ...]:
        """What stands in the way of this occupation."""
        return tuple(one for one in self.scored.conflicts if one.where[row])

    def _liked(self, row: int) -> Reason | None:
        found = self.person.interests
        if found is None or found.flat:
            return None
        its = [TYPES[one] for one in self.held.letters[:, row]]
        figures = self.held.held.interests[row]
        both = [
            one
            for one in found.code.letters
            if one in its
            and found.values[one] > self.rules.liked_above
            and figures[TYPES.index(one)] >= self.rules.interest_from
        ]
        return sentences.liked(both[: self.rules.names]) if both else None

    def _possible(self, row: int) -> Reason | None:
        known = float(self.scored.burden.known[row]) / len(ASPECTS)
        clear = self.scored.burden.soft[row] == 0 and known >= self.rules.known_share
        return sentences.possible() if clear else None

    def _good_at(self, row: int) -> Reason | None:
        limits = parameters().skills
        asked = {one: self._demand(one, row) for one in self._levels}
        both = [
            one
            for one in sorted(asked, key=lambda one: -asked[one])
            if asked[one] >= limits.demand_from and self._levels[one] >= self.rules.strong_from
        ]
        return sentences.good_at(both[: self.rules.names]) if both else None

    def _important(self, row: int) -> Reason | None:
        figures = self.held.held.values[row]
        both = [
            one for one in self._top_values if figures[VALUES.index(one)] >= self.rules.value_from
        ]
        return sentences.important(both[: self.rules.names]) if both else None

    def _preferred(self, row: int) -> Reason | None:
        within = self.scored.rules.wishes.near_within
        both = [
            (pole, wish.side)
            for pole, wish in self.person.surroundings.items()
            if wish.weight in {"must", "nice"}
            and pole in POLES
            and abs(self.held.poles[POLES.index(pole), row] - wish.value) <= within
        ]
        return sentences.preferred(both[: self.rules.names]) if both else None

    def _loads(self, row: int) -> Iterator[Weighed]:
        weight, soft = self.scored.weights["F"], self.scored.rules.soft
        for place, aspect in self._asked:
            band, can = int(self.held.bands[place, row]), self.person.can[aspect]
            lost = weight * float(points(can, soft)[band])
            if can == "cond" and band == HI:
                yield lost, sentences.arranged(aspect, self.person)
            elif can == "not_now" and band == MED:
                yield lost, sentences.sometimes(aspect)

    def _short(self, row: int) -> Iterator[Weighed]:
        asked = sum(
            demand
            for one in self._levels
            if (demand := self._demand(one, row)) >= parameters().skills.demand_from
        )
        for group, where in self._short_of.items():
            if where[row]:
                demand = self._demand(group, row)
                lost = demand * (demand - self._levels[group]) / asked
                reason = sentences.short(group, self.person.skills[group].now)
                yield self.scored.weights["S"] * lost, reason

    def _unliked(self, row: int) -> Iterator[Weighed]:
        if self._unliked_where[row]:
            lost = max(0.0, NO_AGREEMENT - float(self.scored.components["I"][row]))
            first = TYPES[self.held.letters[0, row]]
            yield self.scored.weights["I"] * lost, sentences.unliked(first)

    def _trained(self, row: int) -> Iterator[Weighed]:
        steps, used = self.scored.steps[row], self.scored.rules.education
        lost = self.scored.weights["D"] * (100 - float(self.scored.components["D"][row]))
        if 0 < steps < used.conflict_gap:
            yield lost, sentences.trained(int(self.held.level[row]))
        elif steps <= -used.over_by:
            yield lost, sentences.above()

    def _demand(self, group: str, row: int) -> float:
        return float(self.held.skills[SKILL_GROUPS.index(group), row])

    def _band(self, aspect: str, row: int) -> int:
        return int(self.held.bands[ASPECTS.index(aspect), row])

    @cached_property
    def _asked(self) -> Sequence[tuple[int, str]]:
        """The limits that something is known of for some occupation, with their places."""
        known = (self.held.bands != NO_BAND).any(axis=1)
        return [
            (place, aspect)
            for place, aspect in enumerate(ASPECTS)
            if aspect in self.person.limited and known[place]
        ]

    @cached_property
    def _unsure(self) -> Sequence[str]:
        return [one for one in ASPECTS if self.person.can.get(one) == "unknown"]

    @cached_property
    def _levels(self) -> Mapping[str, float]:
        return levels(self.person, parameters().skills)

    @cached_property
    def _short_of(self) -> Mapping[str, np.ndarray]:
        return short_of(self.person, self.held, self.scored.rules)

    @cached_property
    def _unliked_where(self) -> np.ndarray:
        return unliked(self.person, self.held, self.scored.rules)

    @cached_property
    def _top_values(self) -> Sequence[str]:
        """The three values that matter most, with those that tie with the third; none if alike."""
        mine = {one: self.person.values[one] for one in VALUES if one in self.person.values}
        if len({*mine.values()}) < 2:  # noqa: PLR2004 - all alike: none stands out
            return []
        third = sorted(mine.values(), reverse=True)[:3][-1]
        top = [one for one in mine if mine[one] >= max(third, self.rules.liked_above)]
        return sorted(top, key=lambda one: -mine[one])


def _weightiest(found: Sequence[Weighed]) -> tuple[Reason, ...]:
    """The reasons by what they weigh; equal ones in the order in which they were found."""
    return tuple(reason for _, reason in sorted(found, key=lambda one: -one[0]))
