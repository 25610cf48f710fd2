"""What matching needs of somebody, read from the last finished round of each module."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import cast

from app.documents.occupations import Chosen
from app.domain.answers import Answers, value_of
from app.domain.background import Job
from app.domain.kinds import Slider
from app.domain.module import Round
from app.domain.possibilities import Can, Times
from app.domain.scoring import QualityFlag, pomp
from app.modules.beroepenorientatie import MODULE as INTERESTS
from app.modules.beroepenorientatie.scoring import direction
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.background import background
from app.modules.wat_kan_ik.possible import possibilities
from app.modules.wat_kan_ik.scoring import usable_now
from app.modules.wat_kan_ik.wording import SCALE_NAMES as SKILL_GROUPS
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wat_wil_ik.environment import SURROUNDINGS, Surrounding, side_of
from app.modules.wat_wil_ik.practical import HOURS, HOURS_MOST, LEARNING, amount
from app.modules.wat_wil_ik.sectors import SECTOR_ITEMS
from app.modules.wat_wil_ik.weights import OF_SURROUNDINGS
from app.occupations.catalogue import catalogue
from app.occupations.columns import VALUES
from app.occupations.matching.person import Answer, Learning, Person, Skill, Weight, Wish
from app.occupations.search import Kind, search

Rounds = Mapping[str, Round]
"""The last finished round of each module, by slug."""


def search_person(
    rounds: Rounds,
    fml: Mapping[str, Can] | None = None,
    liked: Collection[str] = (),
    maybe: Collection[str] = (),
) -> Person:
    """The person that these rounds tell of; what was not finished is left out.

    `fml` holds the aspects of the FML, where the coach entered one; `liked` and `maybe` are the
    ids of occupations whose card got that answer.
    """
    person = Person(
        fml=dict(fml or {}),
        hours=_hours(rounds),
        liked=frozenset(liked),
        maybe=frozenset(maybe) - frozenset(liked),
    )
    for slug, add in _FROM.items():
        person = add(person, rounds[slug]) if slug in rounds else person
    return person


def person_of(
    rounds: Rounds,
    fml: Mapping[str, Can] | None = None,
    choices: Chosen | None = None,
) -> Person:
    """The person of these rounds, this FML and what was said of the cards."""
    said = choices or Chosen()
    return search_person(rounds, fml, said.liked, said.maybe)


def experience(jobs: Collection[Job]) -> dict[str, float]:
    """The years of work by ISCO major group, of jobs whose title is that of an occupation."""
    years: defaultdict[str, float] = defaultdict(float)
    for job in jobs:
        found = search(job.title, most=1)
        if job.years and found and found[0].kind is Kind.EXACT:
            years[catalogue().isco[found[0].row][:1]] += job.years
    return dict(years)


def _with_interests(person: Person, now: Round) -> Person:
    doubt = now.result.quality.flag is QualityFlag.DOUBT
    return replace(person, interests=direction(now), doubt=frozenset("I" if doubt else ""))


def _with_ability(person: Person, now: Round) -> Person:
    view, brought = possibilities(now.answers), background(now.answers)
    skills = {
        group: Skill(value, usable_now(now, group))
        for group in SKILL_GROUPS
        if (value := now.result.value(group)) is not None
    }
    return replace(
        person,
        own=view.can,
        conditions=view.conditions,
        times=view.times.can,
        skills=skills,
        level=brought.level,
        experience=experience(brought.jobs),
    )


def _with_wants(person: Person, now: Round) -> Person:
    scored = {one: now.result.value(one) for one in VALUES}
    wishes = {one.name: _wish(one, now.answers) for one in SURROUNDINGS}
    learning = value_of(now.answers, LEARNING.id)
    return replace(
        person,
        values={one: value for one, value in scored.items() if value is not None},
        surroundings={name: wish for name, wish in wishes.items() if wish},
        sectors={
            item.id.rpartition(".")[2]: cast("Answer", answer)
            for item in SECTOR_ITEMS
            if isinstance(answer := value_of(now.answers, item.id), str)
        },
        learning=cast("Learning", learning if isinstance(learning, str) else ""),
    )


_FROM: Mapping[str, Callable[[Person, Round], Person]] = {
    INTERESTS.slug: _with_interests,
    ABILITY.slug: _with_ability,
    WANTS.slug: _with_wants,
}


def _wish(one: Surrounding, answers: Answers) -> Wish | None:
    """The slider with the weight of the side that it stands on; None where it does not matter."""
    stop, side, kind = (
        value_of(answers, one.slider.id),
        side_of(answers, one.slider),
        one.slider.kind,
    )
    if not isinstance(stop, int) or not isinstance(kind, Slider):
        return None
    stops = [option.value for option in kind.options]
    [weighed] = [
        weighed.item
        for weighed in OF_SURROUNDINGS
        if one.slider in weighed.about and weighed.side == side
    ]
    weight = value_of(answers, weighed.id)
    return Wish(
        pomp([stop], int(stops[0]), int(stops[-1])),
        cast("Weight", weight if isinstance(weight, str) else "neutral"),
    )


def _hours(rounds: Rounds) -> float | None:
    """The hours to look for: the fewer of what is wanted at most and what goes, in the end."""
    found: list[float] = []
    if WANTS.slug in rounds:
        most = amount(rounds[WANTS.slug].answers, HOURS_MOST.id)
        found += [most / HOURS.step] if most is not None else []
    if ABILITY.slug in rounds:
        goes = _that_goes(possibilities(rounds[ABILITY.slug].answers).times)
        found += [goes] if goes is not None else []
    return min(found, default=None)


def _that_goes(times: Times) -> float | None:
    return times.hours_week if times.goal_hours is None else times.goal_hours
