"""Answers that a persona would give: varied, believable, and the same each time."""

import random

from app.cli.demo.people import Persona
from app.domain.answers import Answer, Answers, Status, Value
from app.domain.kinds import (
    Choice,
    Day,
    FreeText,
    Number,
    Option,
    Possibility,
    Ranking,
    Ruler,
    Scale,
    Several,
    Slider,
    Table,
)
from app.domain.module import Item, Module

PASSES_OVER = 0.04
"""How often a persona says "weet ik niet" to a statement."""
SPREAD = 0.8
MIDDLE = 3.0
SECONDS = {"scale": (3, 11), "choice": (6, 20), "ruler": (4, 12), "several": (12, 40)}
LONGER = (25, 90)


def answers_of(persona: Persona, module: Module, least: int | None = None) -> dict[str, Answer]:
    """What the persona answers, in the order in which it is asked; ``least`` stops half-way."""
    answers: dict[str, Answer] = {}
    while True:
        asked = [item for item in module.asked_items(answers) if item.id not in answers]
        if not asked or (least is not None and len(answers) >= least):
            return answers
        answers[asked[0].id] = _answer(persona, asked[0], answers, len(answers) + 1)


def _answer(persona: Persona, item: Item, answers: Answers, position: int) -> Answer:
    chance = random.Random(f"{persona.first_name} {item.id}")  # noqa: S311 - the same each time
    seconds = chance.uniform(*SECONDS.get(item.kind.name, LONGER))
    value = persona.said.get(item.id)
    if value is None and item.scored and chance.random() < PASSES_OVER:
        return Answer(None, Status.NOT_APPLICABLE, round(seconds * 1000), position)
    if value is None:
        value = _made_up(persona, item, answers, chance)
    status = Status.SKIPPED if value is None else Status.ANSWERED
    return Answer(value, status, round(seconds * 1000), position)


def _made_up(persona: Persona, item: Item, answers: Answers, chance: random.Random) -> Value | None:
    """What fits the persona's leanings; own words are never made up."""
    match item.kind:
        case Scale() as scale:
            leaning = persona.leanings.get(item.scale or "", MIDDLE)
            drawn = round(chance.gauss(leaning, SPREAD))
            within = min(max(drawn, scale.low), scale.high)
            return scale.low + scale.high - within if item.reverse else within
        case Ruler():
            return chance.randint(4, 8)
        case Choice() | Possibility() | Slider():
            return chance.choice(item.offered(answers, {})).value
        case Number(least=least, most=most, step=step):
            return chance.randint(least, most) * step
        case Several(most=most) | Ranking(most=most):
            return _some(item.offered(answers, {}), most, answers, chance)
        case FreeText() | Day() | Table():
            return None


def _some(
    options: tuple[Option, ...], most: int, answers: Answers, chance: random.Random
) -> tuple[str, ...] | None:
    """The options that were answered highest, where they are statements; else a few at random."""

    def appeal(option: Option) -> tuple[int, float]:
        given = answers.get(str(option.value))
        return (given.value if given and isinstance(given.value, int) else 0, chance.random())

    chosen = sorted(options, key=appeal, reverse=True)[:most]
    return tuple(str(option.value) for option in chosen) or None
