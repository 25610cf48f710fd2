"""The weights as three lists: moet, graag, nooit (content.md 1.4 D)."""

from app.domain.answers import Answers
from app.domain.module import Item
from app.domain.sections import Entry, NamedList, Notice, SideBySide
from app.domain.text import N_, Words, listed
from app.modules.wat_wil_ik.facts import hours_in_words, told, travel_in_words, wage_in_words
from app.modules.wat_wil_ik.practical import HOURS_LEAST, HOURS_MOST, TRAVEL, WAGES
from app.modules.wat_wil_ik.weights import Weighed, Weight, too_many, weighed

_TITLES = (
    (Weight.MUST, N_("Moet")),
    (Weight.NICE, N_("Graag")),
    (Weight.NEVER, N_("Nooit")),
)


def weight_lists(answers: Answers) -> tuple[SideBySide, ...]:
    """All that was chosen, each under its weight; lists and block only where they hold anything.

    Nothing is left out where somebody chose more than five: it is told as it was chosen, with
    what to do about it beside it (``weight_notices``).
    """
    lists = tuple(
        NamedList(title, entries)
        for weight, title in _TITLES
        if (entries := tuple(_entry(one, weight, answers) for one in weighed(answers, weight)))
    )
    return (SideBySide(lists),) if lists else ()


def weight_notices(answers: Answers) -> tuple[Notice, ...]:
    """That there are more musts or nevers than count."""
    words = (too_many(answers, weight) for weight in (Weight.MUST, Weight.NEVER))
    return tuple(Notice((one,)) for one in words if one)


def _entry(one: Weighed, weight: Weight, answers: Answers) -> Entry:
    """A wish with what it consists of; a refusal is told as what is refused."""
    if weight is Weight.NEVER:
        return Entry(one.never_told)
    said = () if one.side else _said(one.about, answers)
    return Entry(one.item.label, note=listed(said) if said else "")


def _said(about: tuple[Item, ...], answers: Answers) -> tuple[Words, ...]:
    if about == (HOURS_LEAST, HOURS_MOST):
        return hours_in_words(answers)
    if about == (TRAVEL,):
        return travel_in_words(answers)
    if about == WAGES:
        return wage_in_words(answers)
    return tuple(words for item in about for words in told(item, answers))
