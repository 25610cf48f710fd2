"""The practical wishes as they are told back: rows of a name and what was chosen."""

from collections.abc import Iterable

from app.domain.answers import Answers, value_of
from app.domain.kinds import Several
from app.domain.module import Item
from app.domain.sections import Entry, NamedList, SideBySide
from app.domain.text import N_, Own, Words, listed, text
from app.modules.wat_wil_ik.practical import (
    CONTRACT,
    DAYS,
    HOME,
    HOURS,
    HOURS_LEAST,
    HOURS_MOST,
    LEARNING,
    REGIONS,
    TIMES,
    TRAVEL,
    TRAVEL_BY,
    WAGE_LEAST_HOUR,
    WAGE_LEAST_MONTH,
    WAGE_WISH_HOUR,
    WAGE_WISH_MONTH,
    amount,
)
from app.modules.wat_wil_ik.sectors import sectors_with

Rows = tuple[tuple[Words, tuple[Words, ...]], ...]

_AT_LEAST = N_("minstens {what}")
_AT_MOST = N_("hoogstens {what}")
_WISH = N_("graag {what}")


def practical_rows(answers: Answers) -> Rows:
    """What was chosen, in the order in which it was asked; only rows that say something."""
    rows = (
        (N_("Uren per week"), hours_in_words(answers)),
        _told(DAYS, answers),
        _told(TIMES, answers),
        (N_("Reistijd"), travel_in_words(answers)),
        _told(TRAVEL_BY, answers),
        _told(REGIONS, answers),
        (N_("Bruto loon"), wage_in_words(answers)),
        _told(CONTRACT, answers),
        _told(LEARNING, answers),
        _told(HOME, answers),
    )
    return _filled(rows)


_SECTORS = {
    "yes": N_("Dit soort werk wil ik"),
    "maybe": N_("Dit soort werk misschien"),
    "no": N_("Dit soort werk wil ik niet"),
}


def sector_lists(answers: Answers, wanted: Iterable[str] = _SECTORS) -> tuple[SideBySide, ...]:
    """The kinds of work by answer, yes first; only lists that hold anything."""
    answered = ((_SECTORS[one], sectors_with(answers, one)) for one in wanted)
    lists = tuple(
        NamedList(title, tuple(Entry(name) for name in names)) for title, names in answered if names
    )
    return (SideBySide(lists),) if lists else ()


def hours_in_words(answers: Answers) -> tuple[Words, ...]:
    """The wanted hours: "24 tot 32 uur", "minstens 24 uur"; empty where nothing was typed.

    A least above the most is told as both were typed: only the client knows what is meant.
    """
    least, most = amount(answers, HOURS_LEAST.id), amount(answers, HOURS_MOST.id)
    if least is None or most is None or least > most:
        return _bounds(answers)
    if least == most:
        return HOURS.tell(least)
    words = text(
        N_("{least} tot {most} uur"), least=Own(HOURS.written(least)), most=Own(HOURS.written(most))
    )
    return (words,)


def travel_in_words(answers: Answers) -> tuple[Words, ...]:
    """The longest single trip: "hoogstens 45 minuten"."""
    return _with(_AT_MOST, TRAVEL, answers)


def wage_in_words(answers: Answers) -> tuple[Words, ...]:
    """The wage needed and wanted, per hour or per month as it was asked."""
    return (
        *_with(_AT_LEAST, WAGE_LEAST_MONTH, answers),
        *_with(_WISH, WAGE_WISH_MONTH, answers),
        *_with(_AT_LEAST, WAGE_LEAST_HOUR, answers),
        *_with(_WISH, WAGE_WISH_HOUR, answers),
    )


def told(item: Item, answers: Answers) -> tuple[Words, ...]:
    """What was answered, in the order of the options; empty where it is missing or not asked."""
    value = value_of(answers, item.id)
    if value is None or not item.asked_if(answers):
        return ()
    if isinstance(item.kind, Several) and isinstance(value, tuple):
        value = tuple(str(one.value) for one in item.kind.options if one.value in value)
    return item.kind.tell(value)


def _bounds(answers: Answers) -> tuple[Words, ...]:
    return (*_with(_AT_LEAST, HOURS_LEAST, answers), *_with(_AT_MOST, HOURS_MOST, answers))


def _with(words: str, item: Item, answers: Answers) -> tuple[Words, ...]:
    return tuple(text(words, what=what) for what in told(item, answers))


def _told(item: Item, answers: Answers) -> tuple[Words, tuple[Words, ...]]:
    words = told(item, answers)
    return item.label, (listed(words),) if words else ()


def _filled(rows: Rows) -> Rows:
    return tuple(row for row in rows if row[1])
