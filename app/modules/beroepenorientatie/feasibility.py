"""Part D: haalbaar en realistisch, eight questions about each of three (content.md 1.5, 2.11).

An answer names its occupation ("2-<id>"). So each of the three keeps its place while the order
changes, and nothing that was answered about one is ever told of another.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, Option
from app.domain.module import Item, Part
from app.domain.parameters import FeasibilityLimits, parameters
from app.domain.text import N_, Words, text
from app.modules.beroepenorientatie.choosing import ranked
from app.modules.beroepenorientatie.deck import Chosen, activities_done, capital

MOST = 3
"""So many occupations are looked at closely."""

QUESTIONS = {
    "liked": N_("Ik vind dit werk leuk genoeg voor een paar jaar."),
    "possible": N_("Dit werk past bij mijn mogelijkheden."),
    "trained": N_("Ik heb de opleiding, of ik kan die halen."),
    "jobs": N_("Er zijn banen in mijn omgeving."),
    "travel": N_("De reis is te doen."),
    "hours": N_("De uren kunnen zoals ik wil."),
    "wage": N_("Het loon is genoeg voor mij."),
    "others": N_("Mensen om mij heen zien dit ook."),
}
STEPS = {
    "liked": N_("hoe leuk je het vindt"),
    "possible": N_("je mogelijkheden"),
    "trained": N_("de opleiding"),
    "jobs": N_("banen in de buurt"),
    "travel": N_("de reis"),
    "hours": N_("de uren"),
    "wage": N_("het loon"),
    "others": N_("de mensen om je heen"),
}
"""What there is to look into, behind "Een stap is nodig voor:"."""
ANSWERS = (Option(2, N_("Ja")), Option(1, N_("Deels of weet ik niet")), Option(0, N_("Nee")))
DECISIVE = ("liked", "possible")
"""A no to one of these puts the work too far away for now."""

KIND = Choice(ANSWERS, in_rows=True)


class Reach(StrEnum):
    """How far away an occupation is."""

    NOW = "now"
    STEP = "step"
    FAR = "far"


REACH = {
    Reach.NOW: N_("Haalbaar nu"),
    Reach.STEP: N_("Haalbaar met een stap"),
    Reach.FAR: N_("Nu te ver weg"),
}


@dataclass(frozen=True)
class Feasibility:
    """How feasible one occupation is, by its own answers.

    `score` is 0-16; `steps` are the questions that did not get a yes, under the names of
    QUESTIONS and in their order.
    """

    score: int
    outcome: Reach
    steps: tuple[str, ...]


def feasibility(points: tuple[int, ...], limits: FeasibilityLimits) -> Feasibility:
    """The outcome of eight answers of 0, 1 or 2, in the order of QUESTIONS (content.md 2.11)."""
    by_name = dict(zip(QUESTIONS, points, strict=True))
    total = sum(points)
    if any(by_name[one] == 0 for one in DECISIVE) or total < limits.step_from:
        outcome = Reach.FAR
    else:
        outcome = Reach.NOW if total >= limits.now_from else Reach.STEP
    return Feasibility(total, outcome, tuple(one for one in QUESTIONS if by_name[one] < 2))  # noqa: PLR2004 - a yes


def feasible(
    answers: Answers, limits: FeasibilityLimits | None = None
) -> dict[Chosen, Feasibility | None]:
    """The chosen occupations that are looked at, the best first; None while a question is open.

    ``limits`` are those of the day on which a round was scored; without them today's.
    """
    limits = limits or parameters().feasibility
    found: dict[Chosen, Feasibility | None] = {}
    places = _places(answers)
    for one in ranked(answers)[:MOST]:
        points = _points(answers, places.index(one), one)
        known = tuple(given for given in points if given is not None)
        found[one] = feasibility(known, limits) if len(known) == len(points) else None
    return found


def points_of(answers: Answers, one: Chosen) -> tuple[int | None, ...]:
    """What was answered about one of the three, by question; None where that is missing."""
    places = _places(answers)
    return _points(answers, places.index(one), one) if one in places else (None,) * len(QUESTIONS)


def _points(answers: Answers, place: int, one: Chosen) -> tuple[int | None, ...]:
    given = (_given(answers, item) for item in PLACES[place])
    return tuple(points if about == one.id else None for points, about in given)


def _given(answers: Answers, item: Item) -> tuple[int | None, str]:
    points, _, about = str(value_of(answers, item.id) or "").partition("-")
    return (int(points) if points in {"0", "1", "2"} else None), about


def _places(answers: Answers) -> tuple[Chosen | None, ...]:
    """Which occupation stands in each place: those with answers stay where they are."""
    waiting = [*ranked(answers)[:MOST]] if activities_done(answers) else []
    held: list[Chosen | None] = [None] * MOST
    for place, items in enumerate(PLACES):
        about = Counter(_given(answers, item)[1] for item in items)
        mine = max(waiting, key=lambda one: about[one.id], default=None)
        if mine and about[mine.id]:
            held[place] = mine
            waiting.remove(mine)
    return tuple(one or (waiting.pop(0) if waiting else None) for one in held)


def _at(place: int) -> Callable[[Answers], Chosen | None]:
    return lambda answers: _places(answers)[place]


def _question(place: int, number: int, words: str) -> Item:
    at = _at(place)
    return Item(
        f"occupations.feasible.{place + 1}.{number}",
        text(N_("Beroep {place}: {question}"), place=place + 1, question=words),
        KIND,
        words=lambda _answers, _supplied: words,
        options=lambda answers, _supplied: _options(at(answers)),
        asked_if=lambda answers: at(answers) is not None,
        label=words,
    )


def _options(one: Chosen | None) -> tuple[Option, ...]:
    return tuple(Option(f"{yes.value}-{one.id}", yes.label) for yes in ANSWERS) if one else ()


def _stem(place: int) -> Callable[[Answers], Words]:
    def stem(answers: Answers) -> Words:
        one = _places(answers)[place]
        return text(N_("Het gaat om: {title}."), title=capital(one.title)) if one else ""

    return stem


def _note(_answers: Answers) -> Words:
    return N_("Weet je iets niet? Zoek het op, of vraag het je coach.")


PLACES = tuple(
    tuple(_question(place, number, words) for number, words in enumerate(QUESTIONS.values(), 1))
    for place in range(MOST)
)

_TITLES = (
    N_("Is het haalbaar? Eerste beroep"),
    N_("Is het haalbaar? Tweede beroep"),
    N_("Is het haalbaar? Derde beroep"),
)
PARTS = tuple(
    Part(title, items, stem=_stem(place), note=_note, short_path=False)
    for place, (title, items) in enumerate(zip(_TITLES, PLACES, strict=True))
)
