"""The components of the score but for the possibilities, each 0-100 for every occupation.

NaN where it is not known of the person or the occupation: then the others weigh more.
Sources: content.md 2.8 and 2.9; app.domain has each formula for one occupation.
"""

import numpy as np

from app.domain.interests import (
    FURTHEST,
    HIGHEST_CODE_FIT,
    NO_AGREEMENT,
    TYPES,
    Interests,
    distance,
)
from app.domain.parameters import InterestLimits, SkillLimits
from app.domain.skills import own_level
from app.occupations.columns import POLES, SKILL_GROUPS, VALUES
from app.occupations.matching.person import Person
from app.occupations.matching.ready import Doubles, Ready
from app.occupations.matching.rules import EducationRules


def unknown(held: Ready) -> Doubles:
    """NaN for every occupation."""
    return np.full(len(held), np.nan)


def interest(person: Person, held: Ready, limits: InterestLimits) -> Doubles:
    """I: correlation of the six interests, and how near the two codes are (content.md 2.8)."""
    found = person.interests
    if found is None:
        return unknown(held)
    if found.flat:
        return np.where(np.isnan(held.first_interest), np.nan, NO_AGREEMENT)
    shape = _agreement([found.values[one] for one in TYPES], held.interests)
    code = 100 * _code_fit(found, held) / HIGHEST_CODE_FIT
    return limits.correlation_weight * shape + limits.code_weight * code


def value(person: Person, held: Ready) -> Doubles:
    """V: correlation of the six values (content.md 2.9); 50 for a person without differences."""
    mine = [person.values[one] for one in VALUES if one in person.values]
    return _agreement(mine, held.values) if len(mine) == len(VALUES) else unknown(held)


def skill(person: Person, held: Ready, limits: SkillLimits) -> Doubles:
    """S: what is short of what an occupation asks, weighed by how much it asks (content.md 2.9)."""
    short, asked = np.zeros(len(held)), np.zeros(len(held))
    for group, own in levels(person, limits).items():
        demand = held.skills[SKILL_GROUPS.index(group)]
        counted = np.where(demand >= limits.demand_from, demand, 0.0)
        short += counted * np.maximum(0.0, counted - own)
        asked += counted
    return np.where(asked > 0, 100 - short / np.where(asked > 0, asked, 1.0), np.nan)


def levels(person: Person, limits: SkillLimits) -> dict[str, float]:
    """What there is of each group of skills to use now, 0-100."""
    return {
        group: own_level(own.value, own.now, limits)
        for group, own in person.skills.items()
        if group in SKILL_GROUPS
    }


def surrounding(person: Person, held: Ready) -> Doubles:
    """P: 100 minus the mean distance of the sliders known on both sides (content.md 2.9)."""
    apart, counted = np.zeros(len(held)), np.zeros(len(held))
    for pole, wish in person.surroundings.items():
        if pole in POLES:
            its = held.poles[POLES.index(pole)]
            known = ~np.isnan(its)
            apart += np.where(known, np.abs(its - wish.value), 0.0)
            counted += known
    return np.where(counted > 0, 100 - apart / np.where(counted > 0, counted, 1.0), np.nan)


def gap(person: Person, held: Ready, used: EducationRules) -> Doubles:
    """The levels that an occupation lies above the person's own, less one for experience.

    Experience is years of work in the same ISCO major group, and stands for no diploma of hbo or
    wo. Below 0: so many levels above what is needed.
    """
    if person.level is None:
        return unknown(held)
    steps = np.where(held.level > 0, held.level - person.level, np.nan)
    for major, years in person.experience.items():
        if years >= used.experience_years:
            same = (held.major == major) & (held.level <= used.experience_to)
            steps = steps - (same & (steps > 0))
    return steps


def education(steps: Doubles, used: EducationRules) -> Doubles:
    """D: 100 without a gap, less with one, and less far above it (content.md 4.4)."""
    missing = np.nan_to_num(steps).astype(np.int64)
    lacking = np.array(used.fits)[np.clip(missing, 0, len(used.fits) - 1)]
    above = np.array(used.over)[np.clip(-missing, 0, len(used.over) - 1)]
    return np.where(np.isnan(steps), np.nan, np.where(missing > 0, lacking, above))


def _agreement(mine: list[float], profiles: Doubles) -> Doubles:
    """50 · (r + 1), 0-100; 50 where one of the two is the same everywhere."""
    mean = sum(mine) / len(mine)
    length = sum((one - mean) ** 2 for one in mine) ** 0.5
    if length == 0:
        return np.where(np.isnan(profiles[0]), np.nan, NO_AGREEMENT)
    r = np.zeros(len(profiles[0]))
    for one, its in zip(mine, profiles, strict=True):
        r += (one - mean) / length * its
    return np.asarray(50 * (np.clip(r, -1.0, 1.0) + 1))


def _code_fit(found: Interests, held: Ready) -> Doubles:
    """The C-index of the person's code with every occupation's, 0-18."""
    letters = found.code.letters
    near = [[FURTHEST - distance(mine, its) for its in TYPES] for mine in letters]
    weighed = (
        weight * np.array(row, dtype=np.float64)[its]
        for weight, row, its in zip(range(len(letters), 0, -1), near, held.letters, strict=True)
    )
    return np.asarray(sum(weighed))
