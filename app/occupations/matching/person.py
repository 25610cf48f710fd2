"""What matching knows of somebody: answers as numbers and choices, without a name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from app.domain.interests import Interests
from app.domain.possibilities import Can
from app.domain.skills import Now

Weight = Literal["must", "nice", "neutral", "never"]
Side = Literal["left", "between", "right"]
Answer = Literal["yes", "maybe", "no"]
Learning = Literal["", "no", "course", "year", "longer"]

MIDDLE = 50.0
_STRICT: tuple[Can, ...] = ("unknown", "ok", "cond", "not_now")


@dataclass(frozen=True)
class Skill:
    """A group of skills: 0-100 POMP, and whether it can be used now (None: not asked)."""

    value: float
    now: Now | None = None


@dataclass(frozen=True)
class Wish:
    """A slider: 0 left - 100 right, and how heavily it counts.

    "must" is about the side that it stands on, "never" refuses the other side
    ("Nooit buiten" where somebody leans to binnen). The middle refuses nothing.
    """

    value: float
    weight: Weight = "neutral"

    @property
    def side(self) -> Side:
        """The side that somebody leans to."""
        if self.value == MIDDLE:
            return "between"
        return "left" if self.value < MIDDLE else "right"

    @property
    def refused(self) -> Side | None:
        """The side that an occupation may not be much of; None where the wish refuses nothing."""
        if self.weight not in {"must", "never"} or self.side == "between":
            return None
        return "right" if self.side == "left" else "left"


@dataclass(frozen=True)
class Person:
    """One person, for matching. What was not answered is None, absent or empty, and never counts.

    `own` and `fml` say how each aspect of work goes, by the client and by the FML; `conditions`
    what helps with an aspect, as in content.md Annex A; `times` how evening, night, weekend and
    shift go. `skills` are by group, `values` 0-100 by the six names of the catalogue,
    `surroundings` by slider, `sectors` by section of the SBI. `level` is the education, 1-7;
    `experience` the years by ISCO major group ("7"); `hours` the hours wanted a week.
    `liked` and `maybe` are ids of cards that were answered so. `doubt` names the components
    whose answers are less sure ("I").
    """

    interests: Interests | None = None
    own: Mapping[str, Can] = field(default_factory=dict)
    fml: Mapping[str, Can] = field(default_factory=dict)
    conditions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    times: Mapping[str, Can] = field(default_factory=dict)
    skills: Mapping[str, Skill] = field(default_factory=dict)
    values: Mapping[str, float] = field(default_factory=dict)
    surroundings: Mapping[str, Wish] = field(default_factory=dict)
    sectors: Mapping[str, Answer] = field(default_factory=dict)
    level: int | None = None
    experience: Mapping[str, float] = field(default_factory=dict)
    learning: Learning = ""
    hours: float | None = None
    liked: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    doubt: frozenset[str] = frozenset()

    @cached_property
    def can(self) -> Mapping[str, Can]:
        """How each aspect goes: the stricter of client and FML, "unknown" where neither knows."""
        return {one: stricter(self._said(one)) for one in {**self.own, **self.fml}}

    @cached_property
    def limited(self) -> Mapping[str, Can]:
        """The aspects that do not simply go well: "cond" and "not_now"."""
        return {one: can for one, can in self.can.items() if can in {"cond", "not_now"}}

    def by_fml(self, aspect: str) -> bool:
        """Whether the FML is what counts for this aspect: the client says less strict, or nothing."""
        return aspect in self.fml and self.own.get(aspect) != self.can[aspect]

    @property
    def without_direction(self) -> bool:
        """Whether the six interests are too much alike."""
        return self.interests is not None and self.interests.flat

    def _said(self, aspect: str) -> Iterable[Can]:
        return (one[aspect] for one in (self.own, self.fml) if aspect in one)


def stricter(said: Iterable[Can]) -> Can:
    """The strictest of at least one view: not_now, cond, ok; unknown yields to all."""
    return max(said, key=_STRICT.index)
