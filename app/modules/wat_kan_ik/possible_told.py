"""What goes well in work now, told back: possibilities before limits (content.md 1.3 D)."""

from collections.abc import Iterator

from app.domain.answers import Answers, value_of
from app.domain.kinds import Number
from app.domain.module import Item
from app.domain.points import Point, PointKind
from app.domain.possibilities import Possibilities, Times
from app.domain.sections import Block, Entry, Facts, NamedList, Section, SideBySide
from app.domain.text import N_, Own, Words, listed, text
from app.modules.wat_kan_ik.aspects import ASPECTS, CONDITIONS, RUBRICS, Rubric
from app.modules.wat_kan_ik.possible import possibilities, times
from app.modules.wat_kan_ik.possible_items import ALL_WELL, SWITCH, rubric_id
from app.modules.wat_kan_ik.time_items import BEST_PART, BUILD_UP, HOURS, MOMENTS, SOURCE

LISTS = {
    "ok": N_("Dit gaat goed"),
    "cond": N_("Dit gaat, als er iets geregeld is"),
    "not_now": N_("Dit gaat nu niet"),
}
"""The three lists, possibilities first."""
NOT_SURE = N_("Dit weet ik nog niet")

OTHER_VIEWS = {
    "partly": N_("Je FML of advies zegt deels iets anders dan jij. Hoe is een gewone dag?"),
    "no": N_("Je FML of advies zegt iets anders dan jij. Hoe is een gewone dag?"),
}

Row = tuple[Words, tuple[Words, ...]]


def possibilities_section(answers: Answers) -> Section:
    """What goes well, what goes when something is arranged, and what does not go now."""
    view = possibilities(answers)
    whole = tuple(one for one in RUBRICS if value_of(answers, rubric_id(one)) == ALL_WELL)
    lists = tuple(
        NamedList(title, entries)
        for answer, title in LISTS.items()
        if (entries := tuple(_entries(view, answer, whole)))
    )
    unsure = tuple(ASPECTS[aspect] for aspect, can in view.can.items() if can == "unknown")
    return Section(
        "ability.possibilities",
        N_("Wat gaat er nu?"),
        said=(
            *((SideBySide(lists),) if lists else ()),
            *_facts(((NOT_SURE, unsure), _told(SOURCE, answers))),
        ),
        switch=SWITCH,
        opt_in=True,
    )


def times_section(answers: Answers) -> Section:
    """Hours, the best part of the day, moments and building up, as they were answered."""
    view = times(answers)
    return Section(
        "ability.times",
        N_("Wanneer kun je werken?"),
        said=_facts(
            (
                *(_written(item, answers) for item in HOURS),
                _told(BEST_PART, answers),
                *_moments(view),
                *((_building_up(answers),) if view.start_hours is not None else ()),
            )
        ),
        switch=SWITCH,
        opt_in=True,
    )


def source_points(answers: Answers) -> tuple[Point, ...]:
    """An open question where the FML or advice says something else than the client."""
    words = OTHER_VIEWS.get(str(value_of(answers, SOURCE.id)))
    if not words:
        return ()
    return (Point("ability.source", PointKind.FML, words, "ability.possibilities", switch=SWITCH),)


def _entries(view: Possibilities, answer: str, whole: tuple[Rubric, ...]) -> Iterator[Entry]:
    """The aspects with this answer; a rubric that goes well as a ``whole`` is one line."""
    for rubric in RUBRICS:
        if rubric in whole:
            if answer == "ok":
                yield Entry(rubric.title, N_("alles in deze groep"))
            continue
        for aspect, words in rubric.aspects.items():
            if view.can.get(aspect) == answer:
                yield Entry(words, _helps(view.conditions.get(aspect, ())))


def _helps(chosen: tuple[str, ...]) -> Words:
    """What helps, as people say a list; empty where nothing was chosen."""
    helping = [option.label for option in CONDITIONS if option.value in chosen]
    return listed(helping) if helping else ""


def _moments(view: Times) -> Iterator[Row]:
    """Evening, night, weekend and shifts by how they go, possibilities first."""
    for answer, title in {**LISTS, "unknown": NOT_SURE}.items():
        found = [
            item.text for item in MOMENTS if view.can.get(item.id.rpartition(".")[2]) == answer
        ]
        yield title, tuple(found)


def _written(item: Item, answers: Answers) -> Row:
    """A number without its unit, which its label says already."""
    value = value_of(answers, item.id)
    if not isinstance(item.kind, Number) or not isinstance(value, int):
        return item.label, ()
    return item.label, (Own(item.kind.written(value)),)


def _building_up(answers: Answers) -> Row:
    """Where it begins, where it goes and how long that takes; what was left open is left out."""
    sayings = (
        N_("Beginnen met {number} uur per week"),
        N_("Groeien naar {number} uur per week"),
        N_("Aantal maanden: {number}"),
    )
    known = (
        (words, _written(item, answers)[1]) for words, item in zip(sayings, BUILD_UP, strict=True)
    )
    return N_("Rustig opbouwen"), tuple(
        text(words, number=written[0]) for words, written in known if written
    )


def _told(item: Item, answers: Answers) -> Row:
    value = value_of(answers, item.id)
    return item.label, () if value is None else item.kind.tell(value)


def _facts(rows: tuple[Row, ...]) -> tuple[Block, ...]:
    filled = tuple(row for row in rows if row[1])
    return (Facts(filled),) if filled else ()
