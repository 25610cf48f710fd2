"""Where, when and under which conditions: wishes and possibilities, said as what goes well."""

from collections.abc import Iterator, Sequence

from app.documents.search_profile.phrases import CONDITIONS, HELPS, SURROUNDINGS
from app.documents.search_profile.suggested import Rounds, Suggested
from app.documents.search_profile.times import hours_in_words
from app.domain.answers import Answers
from app.domain.module import Item
from app.domain.text import N_, Own, Words, listed, text
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.possible import possibilities
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wat_wil_ik.environment import SURROUNDINGS as SLIDERS
from app.modules.wat_wil_ik.environment import side_of
from app.modules.wat_wil_ik.facts import told
from app.modules.wat_wil_ik.practical import (
    HOURS_MOST,
    PLACES,
    REGIONS,
    TRAVEL,
    TRAVEL_BY,
    WAGE_LEAST_HOUR,
    WAGE_LEAST_MONTH,
    WAGE_WISH_HOUR,
    WAGE_WISH_MONTH,
)
from app.modules.wat_wil_ik.weights import Weighed, Weight, weighed

MOST_SURROUNDINGS, MOST_CONDITIONS = 6, 12
SIDES = ("left", "between", "right")
TELLING = {("inout", "right"), ("quiet_busy", "left"), ("quiet_busy", "right")}
"""The sides of sliders that say something of a place; they are in the order of the sliders."""


def surroundings(rounds: Rounds) -> tuple[Suggested, ...]:
    """4-6 sentences: preferences that must or would be nice, then what helps, none twice."""
    found = {
        one.words: one for one in (*reversed((*_helps(rounds),)), *reversed((*_preferred(rounds),)))
    }
    return tuple(reversed(found.values()))[:MOST_SURROUNDINGS]


def conditions(rounds: Rounds) -> tuple[Suggested, ...]:
    """What does not simply go well, said as a possibility; what does not go now comes first.

    What stands among the surroundings already is not said twice.
    """
    now = rounds.get(ABILITY.slug)
    if now is None:
        return ()
    can = possibilities(now.answers).can
    order = (
        *(one for one in CONDITIONS if can.get(one) == "not_now"),
        *(one for one in CONDITIONS if can.get(one) == "cond"),
    )
    there = {one.words for one in surroundings(rounds)}
    said = dict.fromkeys(words for one in order if (words := CONDITIONS[one]) not in there)
    return tuple(Suggested(one, ABILITY.slug) for one in said)[:MOST_CONDITIONS]


def travel(rounds: Rounds) -> tuple[Suggested, ...]:
    """How long at most, and by what."""
    answers = _wants(rounds)
    longest, ways = told(TRAVEL, answers), told(TRAVEL_BY, answers)
    said: list[Words] = []
    if longest:
        said.append(text(N_("Hoogstens {time} reizen"), time=longest[0]))
    if ways:
        said.append(text(N_("Ik reis {ways}."), ways=listed(ways)))
    return _wished(*said)


def regions(rounds: Rounds) -> tuple[Suggested, ...]:
    """The provinces, and the places in own words."""
    answers = _wants(rounds)
    return _wished(*told(REGIONS, answers), *told(PLACES, answers))


def wage_wish(rounds: Rounds) -> tuple[Suggested, ...]:
    """The wage that is wanted, gross, as it was asked: per month or per hour."""
    return _wage(rounds, WAGE_WISH_MONTH, WAGE_WISH_HOUR)


def wage_least(rounds: Rounds) -> tuple[Suggested, ...]:
    """The wage that is needed at least; for the client and the coach alone."""
    return _wage(rounds, WAGE_LEAST_MONTH, WAGE_LEAST_HOUR)


def wishes(rounds: Rounds, weight: Weight) -> tuple[Suggested, ...]:
    """The wishes with this weight, with what was chosen."""
    answers = _wants(rounds)
    return _wished(*(_weighed(one, weight, rounds) for one in weighed(answers, weight)))


def _weighed(one: Weighed, weight: Weight, rounds: Rounds) -> Words:
    if weight is Weight.NEVER:
        return one.never_told
    values = () if one.side else _values(one, rounds)
    if not values:
        return one.item.label
    return text(N_("{wish}: {what}"), wish=one.item.label, what=listed(values))


def _values(one: Weighed, rounds: Rounds) -> Sequence[Words]:
    """What was chosen, as it is said, the wage as wished: its least stands elsewhere.

    The hours as far as they go, so that the document never says two different things.
    """
    if HOURS_MOST in one.about:
        hours = hours_in_words(rounds)
        return (text(N_("{hours} uur"), hours=hours),) if hours else ()
    answers = _wants(rounds)
    items = [item for item in one.about if item not in {WAGE_LEAST_HOUR, WAGE_LEAST_MONTH}]
    return [what for item in items for what in told(item, answers)]


def _preferred(rounds: Rounds) -> Iterator[Suggested]:
    answers = _wants(rounds)
    strong = [*weighed(answers, Weight.MUST), *weighed(answers, Weight.NICE)]
    by_slider = {one.slider: one.name for one in SLIDERS}
    for one in strong:
        if one.side:
            [slider] = one.about
            words = SURROUNDINGS[by_slider[slider]][SIDES.index(one.side)]
            yield Suggested(words, WANTS.slug)


def _helps(rounds: Rounds) -> Iterator[Suggested]:
    now = rounds.get(ABILITY.slug)
    chosen = possibilities(now.answers).conditions if now else {}
    helping = {one for several in chosen.values() for one in several}
    yield from (Suggested(words, ABILITY.slug) for one, words in HELPS.items() if one in helping)


def quiet_place(rounds: Rounds) -> str:
    """The slider and side that says most of a place ("quiet_busy left"); empty for none.

    Outside goes before quiet or busy; inside is where most work is, so it says nothing.
    """
    answers = _wants(rounds)
    for slider in SLIDERS:
        side = side_of(answers, slider.slider)
        if (slider.name, side) in TELLING:
            return f"{slider.name} {side}"
    return ""


def _wage(rounds: Rounds, *items: Item) -> tuple[Suggested, ...]:
    answers = _wants(rounds)
    said = [what for item in items for what in told(item, answers)]
    return _wished(*(text(N_("Bruto {amount}"), amount=one) for one in said[:1]))


def _wants(rounds: Rounds) -> Answers:
    now = rounds.get(WANTS.slug)
    return now.answers if now else {}


def _wished(*said: Words) -> tuple[Suggested, ...]:
    return tuple(Suggested(one, WANTS.slug) for one in said if one not in {"", Own("")})
