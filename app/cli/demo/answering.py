"""Answers that a persona would give: varied, believable, and the same each time."""

import random
from collections.abc import Callable

from app.cli.demo.people import Persona
from app.domain.answers import Answer, Answers, Status, Value
from app.domain.kinds import (
    Choice,
    Day,
    FreeText,
    Number,
    Option,
    Picked,
    Possibility,
    Ranking,
    Ruler,
    Scale,
    Several,
    Slider,
    Table,
    Verdict,
)
from app.domain.module import Item, Module, Part, Supplied
from app.domain.text import say

PASSES_OVER = 0.01
"""How often a persona says "weet ik niet" to a statement."""
SPREAD = 0.8
LOWEST, MIDDLE, HIGHEST = 1.0, 3.0, 5.0
"""Leanings run from 1 to 5, whatever the numbers of the scale are."""
SECONDS = {
    "scale": (3, 11),
    "card": (2, 7),
    "possibility": (3, 9),
    "slider": (3, 9),
    "choice": (4, 14),
    "ruler": (4, 12),
    "number": (6, 18),
    "several": (12, 40),
    "picked": (10, 30),
    "verdict": (3, 12),
}
LONGER = (25, 90)


Supply = Callable[[Answers], Supplied]
"""What a question may use of elsewhere, given the answers so far."""


def _nothing(_answers: Answers) -> Supplied:
    return {}


def answers_of(
    persona: Persona, module: Module, least: int | None = None, supply: Supply = _nothing
) -> dict[str, Answer]:
    """What the persona answers, in the order in which it is asked; ``least`` stops half-way."""
    answers: dict[str, Answer] = {}
    done: list[Part] = []
    while part := _next_part(module, answers, persona, done):
        for item in part.items:
            if len(answers) == least:
                return answers
            if item.asked_if(answers):
                answers[item.id] = _answer(persona, item, answers, supply)
        done.append(part)
    return answers


def _next_part(module: Module, answers: Answers, persona: Persona, done: list[Part]) -> Part | None:
    asked = module.asked_parts(answers, persona.path)
    return next((part for part in asked if part not in done), None)


def _answer(persona: Persona, item: Item, answers: Answers, supply: Supply) -> Answer:
    position = len(answers) + 1
    chance = random.Random(f"{persona.first_name} {item.id}")  # noqa: S311 - the same each time
    seconds = chance.uniform(*SECONDS.get(item.kind.name, LONGER))
    value = persona.said.get(item.id)
    if value is None and item.scored and chance.random() < PASSES_OVER:
        return Answer(None, Status.NOT_APPLICABLE, round(seconds * 1000), position)
    if value is None:
        offered = item.offered(answers, supply(answers))
        value = _made_up(persona, item, answers, offered, chance)
    status = Status.SKIPPED if value is None else Status.ANSWERED
    return Answer(value, status, round(seconds * 1000), position)


def _made_up(
    persona: Persona,
    item: Item,
    answers: Answers,
    offered: tuple[Option, ...],
    chance: random.Random,
) -> Value | None:
    """What fits the persona's leanings; what is typed is never made up."""
    match item.kind:
        case Scale() as scale:
            leaning = persona.leanings.get(item.id.rpartition(".")[0], MIDDLE)
            within = _drawn(leaning, scale, chance)
            return scale.low + scale.high - within if item.reverse else within
        case Ruler():
            return chance.randint(4, 8)
        case Choice() | Possibility() | Slider() | Verdict():
            return _rather_the_first(offered, chance)
        case Several(most=most) | Ranking(most=most):
            return _some(offered, most, answers, chance)
        case Picked(whole=True):
            return tuple({"id": str(one.value), "title": say(one.label)} for one in offered) or None
        case FreeText() | Number() | Day() | Table() | Picked():
            return None


def _drawn(leaning: float, scale: Scale, chance: random.Random) -> int:
    """A number of the scale near the leaning."""
    step = (scale.high - scale.low) / (HIGHEST - LOWEST)
    drawn = round(scale.low + step * (chance.gauss(leaning, SPREAD) - LOWEST))
    return min(max(drawn, scale.low), scale.high)


def _rather_the_first(options: tuple[Option, ...], chance: random.Random) -> str | int:
    """One of the options; "yes" and "I like that" stand first, and most people say that most."""
    falling = range(len(options), 0, -1)
    return chance.choices(options, falling)[0].value


def _some(
    options: tuple[Option, ...], most: int, answers: Answers, chance: random.Random
) -> tuple[str, ...] | None:
    """The options that were answered highest, where they are statements; else a few at random."""

    def appeal(option: Option) -> tuple[int, float]:
        given = answers.get(str(option.value))
        return (given.value if given and isinstance(given.value, int) else 0, chance.random())

    chosen = sorted(options, key=appeal, reverse=True)[:most]
    return tuple(str(option.value) for option in chosen) or None
