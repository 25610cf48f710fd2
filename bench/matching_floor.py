"""The floor of matching: the same formulas in plain Python, one occupation after the other.

No NumPy, nothing made ready but lists; written from content.md 4 alone, so it is also a second
opinion: tests and the benchmark hold ours to the same numbers and the same order.
"""

from dataclasses import dataclass
from math import isnan, sqrt

from app.domain.interests import TYPES, code_fit, occupation_code
from app.domain.parameters import parameters
from app.domain.skills import own_level
from app.occupations.columns import ASPECTS, POLES, SECTIONS, SKILL_GROUPS, VALUES
from app.occupations.matching.rules import rules
from app.occupations.names import fold

UNKNOWN = None


@dataclass(frozen=True)
class Work:
    """One occupation as plain numbers; None is unknown."""

    row: int
    id: str
    title: str
    interests: list
    values: list
    skills: list
    loads: list
    bands: list
    poles: list
    level: int
    major: str
    sector: str
    curated: bool
    hidden: bool


@dataclass(frozen=True)
class Judged:
    """What the formulas make of one occupation."""

    work: Work
    components: dict
    clashes: int
    cautions: int
    total: float | None


def works(held):
    """Every occupation of the catalogue as plain numbers."""
    return [
        Work(
            row=row,
            id=held.ids[row],
            title=held.titles[row],
            interests=_plain(held.interests[row]),
            values=_plain(held.values[row]),
            skills=_plain(held.skills[row]),
            loads=_plain(held.loads[row]),
            bands=held.bands[row].tolist(),
            poles=_plain(held.poles[row]),
            level=int(held.level[row]),
            major=held.isco[row][:1],
            sector=held.words["sector"][row],
            curated=bool(held.curated[row]),
            hidden=bool(held.hidden[row]),
        )
        for row in range(len(held))
    ]


def refusals(all_works):
    """From which figure on an occupation is much of the left and the right of each pole."""
    used = rules().wishes
    found = {}
    for place, pole in enumerate(POLES):
        found[pole] = used.much_from, used.much_from
        if pole not in used.skewed:
            continue
        known = sorted(one.poles[place] for one in all_works if one.poles[place] is not None)
        right = percentile(known, used.much_percentile)
        left = percentile([100 - one for one in reversed(known)], used.much_percentile)
        found[pole] = max(left, used.much_from), max(right, used.much_from)
    return found


def percentile(ordered, share):
    """The figure below which this share of the ordered ones lies, between two neighbours."""
    place = (len(ordered) - 1) * share / 100
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def judge(person, all_works, cuts):
    """Every occupation for this person."""
    judged = [judge_one(person, work, cuts) for work in all_works]
    weights = weights_of(person)
    asked = sum(
        weight
        for name, weight in weights.items()
        if any(one.components[name] is not None for one in judged)
    )
    return [with_total(one, weights, asked) for one in judged]


def judge_one(person, work, cuts):
    """The components, conflicts and cautions of one occupation."""
    soft, known, clashes, cautions = loads(person, work)
    steps = missing_levels(person, work)
    short, fit = skills(person, work)
    used = rules().education
    clashes += sum(refused(person, work, pole, cuts) for pole in person.surroundings)
    clashes += person.sectors.get(work.sector) == "no"
    clashes += steps is not None and steps >= used.conflict_gap
    cautions += short + unliked(person, work)
    cautions += steps is not None and (steps == 1 or steps <= -used.note_over_by)
    components = {
        "I": interest(person, work),
        "F": max(0.0, 100 - soft) if known else UNKNOWN,
        "S": fit,
        "P": surroundings(person, work),
        "V": value(person, work),
        "D": education(steps),
    }
    return Judged(work, components, clashes, cautions, UNKNOWN)


def interest(person, work):
    found = person.interests
    if found is None or None in work.interests:
        return UNKNOWN
    if found.flat:
        return 50.0
    its = dict(zip(TYPES, work.interests, strict=True))
    shape = agreement([found.values[one] for one in TYPES], work.interests)
    near = code_fit(found.code.letters, occupation_code(its))
    limits = parameters().interests
    return limits.correlation_weight * shape + limits.code_weight * 100 * near / 18


def value(person, work):
    mine = [person.values[one] for one in VALUES if one in person.values]
    if len(mine) < len(VALUES) or None in work.values:
        return UNKNOWN
    return agreement(mine, work.values)


def agreement(first, second):
    """50 · (r + 1) of Pearson's r; 50 where one of the two is the same everywhere."""
    count = len(first)
    first_mean, second_mean = sum(first) / count, sum(second) / count
    mine = [one - first_mean for one in first]
    its = [one - second_mean for one in second]
    spread = sqrt(sum(one * one for one in mine)) * sqrt(sum(one * one for one in its))
    if spread == 0:
        return 50.0
    r = sum(one * other for one, other in zip(mine, its, strict=True)) / spread
    return 50 * (max(-1.0, min(1.0, r)) + 1)


def loads(person, work):
    """Points off F, aspects known on both sides, conflicts and cautions."""
    used = rules().soft
    soft = known = clashes = cautions = 0
    for aspect, can in person.can.items():
        band = work.bands[ASPECTS.index(aspect)]
        if can == "unknown" or band < 0:
            continue
        known += 1
        if can == "not_now":
            soft += (0.0, used.not_now_med, used.conflict)[band]
            clashes += band == 2
            cautions += band == 1
        elif can == "cond":
            soft += (0.0, used.cond_med, used.cond_hi)[band]
            cautions += band == 2
    return soft, known, clashes, cautions


def skills(person, work):
    """How many skills are much short, and the fit."""
    limits, used = parameters().skills, rules().reasons
    asked = short = 0.0
    far = 0
    for group, own in person.skills.items():
        demand = work.skills[SKILL_GROUPS.index(group)]
        level = own_level(own.value, own.now, limits)
        if demand is None or demand < limits.demand_from:
            continue
        asked += demand
        short += demand * max(0.0, demand - level)
        far += level < used.strong_from and demand - level >= used.short_by
    return far, 100 - short / asked if asked else UNKNOWN


def surroundings(person, work):
    apart = []
    for pole, wish in person.surroundings.items():
        its = work.poles[POLES.index(pole)] if pole in POLES else None
        if its is not None:
            apart.append(abs(its - wish.value))
    return 100 - sum(apart) / len(apart) if apart else UNKNOWN


def refused(person, work, pole, cuts):
    wish = person.surroundings[pole]
    if pole not in POLES or wish.weight not in {"must", "never"} or wish.value == 50:
        return False
    its = work.poles[POLES.index(pole)]
    if its is None:
        return False
    left, right = cuts[pole]
    return its >= right if wish.value < 50 else 100 - its >= left


def missing_levels(person, work):
    if person.level is None or not work.level:
        return UNKNOWN
    used = rules().education
    steps = work.level - person.level
    knows = person.experience.get(work.major, 0) >= used.experience_years
    return steps - (knows and steps > 0 and work.level <= used.experience_to)


def education(steps):
    used = rules().education
    if steps is None:
        return UNKNOWN
    fits = used.fits if steps > 0 else used.over
    return fits[min(abs(steps), len(fits) - 1)]


def unliked(person, work):
    found = person.interests
    if found is None or found.flat or None in work.interests:
        return 0
    ranked = sorted(found.values.values())
    least = {one for one in TYPES if found.values[one] <= ranked[1] < ranked[2]}
    if ranked[1] == ranked[2]:
        least = {one for one in TYPES if found.values[one] < ranked[1]}
    highest = max(work.interests)
    first = TYPES[work.interests.index(highest)]
    return int(first in least and highest >= rules().reasons.interest_from)


def weights_of(person):
    unsure = {*person.doubt}
    unsure |= {"I"} if person.interests and person.interests.flat else set()
    unsure |= {"V"} if len({*person.values.values()}) == 1 else set()
    used = rules()
    return {
        name: weight * (used.score.unsure if name in unsure else 1)
        for name, weight in used.weights.items()
    }


def with_total(one, weights, asked):
    """The weighted mean of what is known, at most F + 25; None where too little is known."""
    used = rules().score
    points = known = 0.0
    for name, component in one.components.items():
        if component is not None:
            points += weights[name] * component
            known += weights[name]
    if not known or known < used.least_known * asked:
        return one
    total = points / known
    if one.components["F"] is not None:
        total = min(total, one.components["F"] + used.cap_above_f)
    return Judged(one.work, one.components, one.clashes, one.cautions, round(total, 9))


def ranked(person, judged):
    """The rows of every listed occupation that can be found, the best first."""
    used = rules().choice
    held = [one for one in judged if not one.clashes and one.total is not None]
    held = [one for one in held if not one.work.hidden]
    bonus = {section: used.wanted_sector for section in SECTIONS if wanted(person, section)}
    placed = sorted(((one.total + bonus.get(one.work.sector, 0.0), one) for one in held), key=first)
    groups, top = [], None
    for points, one in reversed(placed):
        if top is None or points <= top - used.tie_within:
            top = points
            groups.append([])
        groups[-1].append(one)
    return [
        one.work.row for group in groups for one in sorted(group, key=lambda one: tie(person, one))
    ]


def first(pair):
    return pair[0]


def wanted(person, section):
    return person.sectors.get(section) == "yes"


def tie(person, one):
    """Fewer cautions, higher F, higher I, liked cards, the title."""
    fit, like = one.components["F"], one.components["I"]
    card = 0 if one.work.id in person.liked else 1 if one.work.id in person.maybe else 2
    return (
        one.cautions,
        1 if fit is None else -fit,
        1 if like is None else -like,
        card,
        fold(one.work.title),
        one.work.id,
    )


def _plain(figures):
    return [UNKNOWN if isnan(one) else one for one in figures.tolist()]
