"""The six interests of somebody, and how near an occupation comes to what somebody wants.

Every formula is content.md 2.7–2.9. Iachan's M of 2.8 is left out on purpose: the specification
documents it as not used, because it does not know the hexagon.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import StatisticsError, correlation, fmean

from app.domain.parameters import InterestLimits, Parameters
from app.domain.ranking import Shape, shape

TYPES = ("R", "I", "A", "S", "E", "C")
"""Holland's six types in their order around the hexagon; every scale of six uses these names."""

CODE_LENGTH = 3
FURTHEST = 3
"""The steps between two opposite corners of the hexagon."""

HIGHEST_CODE_FIT = 18
NO_AGREEMENT = 50.0
"""What 50 · (r + 1) is for r = 0; it also stands where there is no r, or no direction."""


class Distinctness(StrEnum):
    """How far the highest and the lowest interest lie apart."""

    FLAT = "flat"
    SOME = "some"
    CLEAR = "clear"


@dataclass(frozen=True)
class Code:
    """Three types, the highest first."""

    letters: str
    groups: tuple[str, ...]
    """The letters by place; a group of more than one differs too little: "S of C"."""


@dataclass(frozen=True)
class Interests:
    """What the six interests of one person come to."""

    values: Mapping[str, float]
    """POMP, 0–100, by type."""
    shape: Shape
    differentiation: float
    """The highest minus the lowest, in POMP points."""
    distinctness: Distinctness
    code: Code

    @property
    def flat(self) -> bool:
        """Whether the six are too much alike to speak of a direction."""
        return self.distinctness is Distinctness.FLAT

    @property
    def consistency(self) -> int:
        """How far the first two letters lie apart around the hexagon: 1 near, 3 opposite."""
        return distance(*self.code.letters[:2])


def interests(
    values: Mapping[str, float], strongest: Mapping[str, int], items: int, used: Parameters
) -> Interests:
    """The direction of six interests, all of them known, by type.

    Args:
        values: POMP by type.
        strongest: how often the highest answer was given, by type; it orders what ties.
        items: how many items measure each type.
        used: the parameters of the round.
    """
    found = shape(values, used.certainty.sem(TYPES[0], items), used)
    apart = max(values.values()) - min(values.values())
    level = _distinctness(apart, used.interests)
    return Interests(
        values=values,
        shape=found,
        differentiation=apart,
        distinctness=Distinctness.FLAT if found.flat else level,
        code=code(values, strongest, used.interests.tie_within),
    )


def code(values: Mapping[str, float], strongest: Mapping[str, int], within: float) -> Code:
    """The three highest types.

    From the top, a type ties with the first of its group while they differ less than ``within``;
    a tie is ordered by ``strongest`` and then around the hexagon.
    """
    ranked = sorted(TYPES, key=lambda one: (-values[one], TYPES.index(one)))
    groups: list[list[str]] = []
    for one in ranked:
        if groups and _ties(values[groups[-1][0]] - values[one], within):
            groups[-1].append(one)
        else:
            groups.append([one])
    ordered = ["".join(sorted(group, key=lambda one: _in_tie(one, strongest))) for group in groups]
    return Code("".join(ordered)[:CODE_LENGTH], _first_places(ordered))


def occupation_code(values: Mapping[str, float]) -> str:
    """The three highest types of an occupation, from its OI values 1–7.

    Only what is equal ties here: these are no answers of one person (docs/decisions/0010).
    """
    return code(values, {}, 0).letters


def distance(first: str, second: str) -> int:
    """The steps between two types around the hexagon, 0–3."""
    apart = abs(TYPES.index(first) - TYPES.index(second))
    return min(apart, len(TYPES) - apart)


def code_fit(person: str, occupation: str) -> int:
    """The C-index of two codes, 0–18: near letters on the first places count most.

    Source: Brown & Gore 1994, as in content.md 2.8.
    """
    weights = range(CODE_LENGTH, 0, -1)
    pairs = zip(weights, person, occupation, strict=True)
    return sum(weight * (FURTHEST - distance(mine, its)) for weight, mine, its in pairs)


def agreement(first: Sequence[float], second: Sequence[float]) -> float:
    """50 · (r + 1), 0–100, of Pearson's r between two profiles of equal length.

    A profile that is the same everywhere agrees with nothing and contradicts nothing: 50.
    """
    try:
        r = correlation(first, second)
    except StatisticsError:
        return NO_AGREEMENT
    return 50 * (min(1.0, max(-1.0, r)) + 1)


def interest_fit(
    person: Interests, occupation: Mapping[str, float], limits: InterestLimits
) -> float:
    """How near an occupation comes to somebody's interests, 0–100.

    ``occupation`` holds its six OI values, 1–7. Somebody without a direction gets 50 everywhere;
    matching then counts it half (content.md 2.8, 4.4).
    """
    if person.flat:
        return NO_AGREEMENT
    same_shape = agreement(*_side_by_side(person.values, occupation, TYPES))
    same_code = code_fit(person.code.letters, occupation_code(occupation))
    return (
        limits.correlation_weight * same_shape
        + limits.code_weight * 100 * same_code / HIGHEST_CODE_FIT
    )


def value_fit(
    person: Mapping[str, float | None], occupation: Mapping[str, float | None]
) -> float | None:
    """How near an occupation comes to what somebody finds important, 0–100.

    ``occupation`` holds its work values, 1–7, by the same names; only these count. None where
    one of them is not known on both sides.
    """
    mine = {name: value for name, value in person.items() if value is not None}
    its = {name: value for name, value in occupation.items() if value is not None}
    if not its or len(its) < len(occupation) or not its.keys() <= mine.keys():
        return None
    return agreement(*_side_by_side(mine, its, tuple(its)))


def environment_fit(
    person: Mapping[str, float | None], occupation: Mapping[str, float | None]
) -> float | None:
    """How near the surroundings of an occupation come to the sliders, 0–100.

    Both hold 0–100 by slider, None where somebody does not mind or nothing is known. None
    without a slider that is known on both sides.
    """
    apart = [
        abs(mine - its)
        for name, mine in person.items()
        if mine is not None and (its := occupation.get(name)) is not None
    ]
    return 100 - fmean(apart) if apart else None


def _distinctness(apart: float, limits: InterestLimits) -> Distinctness:
    if apart < limits.flat_below:
        return Distinctness.FLAT
    return Distinctness.CLEAR if apart > limits.pronounced_above else Distinctness.SOME


def _ties(apart: float, within: float) -> bool:
    return apart < within or apart == 0


def _in_tie(one: str, strongest: Mapping[str, int]) -> tuple[int, int]:
    return -strongest.get(one, 0), TYPES.index(one)


def _first_places(groups: Sequence[str]) -> tuple[str, ...]:
    """The groups that hold the first three places."""
    before = [sum(map(len, groups[:place])) for place in range(len(groups))]
    return tuple(
        group for group, so_far in zip(groups, before, strict=True) if so_far < CODE_LENGTH
    )


def _side_by_side(
    first: Mapping[str, float], second: Mapping[str, float], names: Sequence[str]
) -> tuple[list[float], list[float]]:
    return [first[name] for name in names], [second[name] for name in names]
