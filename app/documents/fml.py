"""The FML beside what a client says: the own view in a shared copy, and the points it gives.

Nothing here looks further than what it is given: a point about a difference is made from the
sections that are shared, so what a client did not share is never spoken of.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from app.domain.fml import Difference, differences
from app.domain.points import Point, PointKind
from app.domain.possibilities import Can, Possibilities
from app.domain.sections import Facts, NamedList, Section, SideBySide
from app.domain.text import N_, Words, listed, text
from app.modules.wat_kan_ik.aspects import ASPECTS, CONDITIONS, RUBRICS
from app.modules.wat_kan_ik.possible_items import SWITCH
from app.modules.wat_kan_ik.possible_told import LISTS, NOT_SURE

SECTION: Final = "ability.possibilities"
"""The section of a shared copy in which the possibilities stand."""

IN_WORDS: Final[Mapping[Can, str]] = {
    "ok": N_("gaat goed"),
    "cond": N_("als er iets geregeld is"),
    "not_now": N_("nu niet"),
}
"""How an answer is quoted within a question."""

_LISTED: Final = {title: can for can, title in LISTS.items()}
_ASPECT: Final = {words: aspect for aspect, words in ASPECTS.items()}
_RUBRIC: Final = {rubric.title: rubric for rubric in RUBRICS}


@dataclass(frozen=True)
class OwnView:
    """What somebody says about the aspects of work; what was not said is absent."""

    can: Mapping[str, Can] = field(default_factory=dict)
    helps: Mapping[str, Words] = field(default_factory=dict)
    """What helps with an aspect that goes when something is arranged, as it is said."""


def view_of(own: Possibilities) -> OwnView:
    """The view in somebody's own answers."""
    chosen = {
        aspect: [option.label for option in CONDITIONS if option.value in conditions]
        for aspect, conditions in own.conditions.items()
    }
    return OwnView(own.can, {aspect: listed(words) for aspect, words in chosen.items() if words})


def view_in(sections: Iterable[Section]) -> OwnView:
    """The view that stands in a shared copy; empty where the possibilities are not shared."""
    blocks = [block for one in sections if one.id == SECTION for block in one.said]
    can: dict[str, Can] = {}
    helps: dict[str, Words] = {}
    for block in blocks:
        match block:
            case SideBySide(lists):
                for one in lists:
                    _read_list(one, can, helps)
            case Facts(rows):
                unsure = [words for label, told in rows if label == NOT_SURE for words in told]
                can |= dict.fromkeys(_aspects(unsure), "unknown")
    return OwnView(can, helps)


def fml_points(own: OwnView, fml: Mapping[str, Can]) -> tuple[Point, ...]:
    """An open question for each difference, the widest apart first (content.md 3.3)."""
    return tuple(_point(one, own) for one in differences(own.can, fml))


def _read_list(one: NamedList, can: dict[str, Can], helps: dict[str, Words]) -> None:
    """Take over what one of the three lists says; a title of an older wording says nothing."""
    answer = cast("Can | None", _LISTED.get(str(one.title)))
    if answer is None:
        return
    for entry in one.entries:
        for aspect in _aspects((entry.words,)):
            can[aspect] = answer
            if entry.note and answer == "cond":
                helps[aspect] = entry.note


def _aspects(told: Iterable[Words]) -> Iterator[str]:
    """The aspects that these words name; a whole rubric names all of its own."""
    for words in told:
        name = words if isinstance(words, str) else ""
        if name in _ASPECT:
            yield _ASPECT[name]
        elif name in _RUBRIC:
            yield from _RUBRIC[name].aspects


def _point(one: Difference, own: OwnView) -> Point:
    words = text(
        N_("{aspect}. Jij zegt: “{own}”. In de FML staat: “{fml}”. Hoe is een gewone dag?"),
        aspect=ASPECTS[one.aspect],
        own=own.helps.get(one.aspect, IN_WORDS[one.own]),
        fml=IN_WORDS[one.fml],
    )
    return Point(f"fml.{one.aspect}", PointKind.FML, words, SECTION, switch=SWITCH)
