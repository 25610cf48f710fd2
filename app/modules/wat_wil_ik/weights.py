"""How heavily each wish counts: moet, graag, maakt niet uit, nooit (content.md 1.4 D, 4.3).

A slider is weighed on the side that somebody leans to: its item says that side ("Binnen werken"),
and "nooit" names the other one ("Nooit buiten"). Each side has an item of its own, so that a
weight never changes its meaning when the slider moves. The middle has no side, so it is not
refused and not demanded. A practical wish has "nooit" only where that is not the same as "moet".
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, Option
from app.domain.module import Item, Supplied
from app.domain.proposing import left_with
from app.domain.text import N_, Words, sentences, text
from app.modules.wat_wil_ik.environment import SURROUNDINGS, Side, Surrounding, opposite, side_of
from app.modules.wat_wil_ik.practical import (
    CONTRACT,
    DAYS,
    HOME,
    HOURS_LEAST,
    HOURS_MOST,
    LEARNING,
    REGIONS,
    TIMES,
    TRAVEL,
    WAGES,
)

FEW_LEFT = 10
"""Below this many occupations left it is asked which must could be a wish."""
MOST = 5
"""So many wishes are a must at most, and so many are never."""


class Weight(StrEnum):
    """How heavily a wish counts."""

    MUST = "must"
    NICE = "nice"
    NEUTRAL = "neutral"
    NEVER = "never"


_MUST = Option(Weight.MUST.value, N_("Moet"))
_NICE = Option(Weight.NICE.value, N_("Graag"))
_NEUTRAL = Option(Weight.NEUTRAL.value, N_("Maakt niet uit"))

WEIGHTS = Choice((_MUST, _NICE, _NEUTRAL, Option(Weight.NEVER.value, N_("Nooit"))), in_rows=True)


@dataclass(frozen=True)
class Weighed:
    """A wish that can be weighed."""

    item: Item
    never_told: str
    """What is refused by "nooit"; empty where that is not offered."""
    about: tuple[Item, ...]
    """The answers that the wish consists of."""
    side: Side | None = None
    """The side of the slider that the item is about; None for a practical wish."""


def _options(never: str, *, must: bool = True) -> Callable[[Answers, Supplied], tuple[Option, ...]]:
    refusal = (Option(Weight.NEVER.value, never),) if never else ()
    offered = (*((_MUST,) if must else ()), _NICE, _NEUTRAL, *refusal)
    return lambda _answers, _supplied: offered


def _surrounding(one: Surrounding, side: Side) -> Weighed:
    other = opposite(side)
    middle = side == "between"
    item_id = f"wants.weight.{one.name}.{side}"
    item = Item(
        item_id,
        one.words(side),
        WEIGHTS,
        options=_options(one.never(other), must=not middle),
        asked_if=lambda answers: side_of(answers, one.slider) == side,
        label=one.words(side),
        hint=_too_many(item_id),
        standing=_left_by(item_id),
    )
    return Weighed(item, "" if middle else one.words(other), (one.slider,), side)


def _wish(
    name: str,
    words: str,
    *about: Item,
    never: str = "",
    never_told: str = "",
    asked_if: Callable[[Answers], bool] | None = None,
) -> Weighed:
    item_id = f"wants.weight.{name}"
    item = Item(
        item_id,
        words,
        WEIGHTS,
        options=_options(never),
        asked_if=asked_if or (lambda answers: _any_chosen(answers, about)),
        label=words,
        hint=_too_many(item_id),
        standing=_left_by(item_id),
    )
    return Weighed(item, never_told, about)


def _too_many(item_id: str) -> Callable[[Answers], Words | None]:
    """A soft remark at a wish that is one of too many with its weight; nothing is lost."""

    def hint(answers: Answers) -> Words | None:
        weight = value_of(answers, item_id)
        if not _refuses(weight):
            return None
        return too_many(answers, Weight(str(weight)))

    return hint


def _left_by(item_id: str) -> Callable[[Answers, Supplied], Words | None]:
    """How many occupations are left, once this wish is a must or a never."""

    def standing(answers: Answers, supplied: Supplied) -> Words | None:
        return left_over(answers, supplied) if _refuses(value_of(answers, item_id)) else None

    return standing


def left_over(answers: Answers, supplied: Supplied) -> Words | None:
    """How many occupations the musts and nevers leave; None where there are none, or nobody counts.

    Few of them ask which must could be a wish; it never stops anybody (content.md 1.4).
    """
    if not any(_refuses(_weight_of(one.item, answers)) for one in ALL):
        return None
    found = left_with(supplied, answers)
    if found is None:
        return None
    one = found.proposable == 1
    words = (
        N_("Hiermee blijft er 1 beroep over.")
        if one
        else text(N_("Hiermee blijven er {number} beroepen over."), number=found.proposable)
    )
    few = N_("Dat zijn er weinig. Welke eis kan een wens worden?")
    return sentences(words, few) if found.proposable < FEW_LEFT else words


def _refuses(weight: object) -> bool:
    return weight in {Weight.MUST, Weight.NEVER}


def _any_chosen(answers: Answers, about: tuple[Item, ...]) -> bool:
    return any(
        item.asked_if(answers) and value_of(answers, item.id) not in {None, ()} for item in about
    )


def _wants_to_learn(answers: Answers) -> bool:
    return value_of(answers, LEARNING.id) in {"course", "year", "longer"}


def _wants_home_beside_no_slider(answers: Answers) -> bool:
    """Home is weighed here unless its slider was set: that is the same wish."""
    [home_site] = [one.slider for one in SURROUNDINGS if one.name == "home_site"]
    wanted = value_of(answers, HOME.id) in {"sometimes", "often"}
    return wanted and side_of(answers, home_site) is None


_SIDES: tuple[Side, ...] = ("left", "between", "right")

OF_SURROUNDINGS = tuple(_surrounding(one, side) for one in SURROUNDINGS for side in _SIDES)

PRACTICAL = (
    _wish(
        "hours",
        N_("De uren die ik wil"),
        HOURS_LEAST,
        HOURS_MOST,
        never=N_("Nooit meer uren"),
        never_told=N_("Meer uren dan ik wil"),
    ),
    _wish(
        "days",
        N_("De dagen die ik koos"),
        DAYS,
        never=N_("Nooit op andere dagen"),
        never_told=N_("Werken op andere dagen dan ik koos"),
    ),
    _wish(
        "times",
        N_("De tijden die ik koos"),
        TIMES,
        never=N_("Nooit op andere tijden"),
        never_told=N_("Werken op andere tijden dan ik koos"),
    ),
    _wish("travel", N_("De reistijd die ik wil"), TRAVEL),
    _wish("regions", N_("De provincie die ik koos"), REGIONS),
    _wish("wage", N_("Het loon dat ik wil"), *WAGES),
    _wish("contract", N_("Het contract dat ik koos"), CONTRACT),
    _wish("learning", N_("Leren voor mijn werk"), LEARNING, asked_if=_wants_to_learn),
    _wish("home", N_("Thuis kunnen werken"), HOME, asked_if=_wants_home_beside_no_slider),
)

ALL = (*OF_SURROUNDINGS, *PRACTICAL)


def weighed(answers: Answers, weight: Weight) -> tuple[Weighed, ...]:
    """The wishes that have this weight, where it is offered, in the order in which they are asked."""
    return tuple(one for one in ALL if _weight_of(one.item, answers) == weight.value)


def _weight_of(item: Item, answers: Answers) -> object:
    """What was chosen of what is offered now; None where there is no such thing."""
    offered = [option.value for option in item.offered(answers, {})]
    value = value_of(answers, item.id)
    return value if item.asked_if(answers) and value in offered else None


def too_many(answers: Answers, weight: Weight) -> Words | None:
    """That more wishes have this weight than can have it, and what to do; None where it fits."""
    chosen = len(weighed(answers, weight))
    over = chosen - MOST
    if weight not in _TOO_MANY or over <= 0:
        return None
    one_over, more_over = _TOO_MANY[weight]
    return text(one_over if over == 1 else more_over, chosen=chosen, over=over)


_TOO_MANY = {
    Weight.MUST: (
        N_("Je koos {chosen} keer moet. Haal er één weg."),
        N_("Je koos {chosen} keer moet. Haal er {over} weg."),
    ),
    Weight.NEVER: (
        N_("Je koos {chosen} keer nooit. Haal er één weg."),
        N_("Je koos {chosen} keer nooit. Haal er {over} weg."),
    ),
}
"""For one too many, and for more."""
