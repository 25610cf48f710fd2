"""Anything that somebody could answer, following the branches of a module."""

from datetime import UTC, datetime
from functools import lru_cache

from hypothesis import strategies as st

from app.domain.answers import Answer, Status
from app.domain.kinds import (
    Choice,
    Day,
    FreeText,
    Number,
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
from app.domain.module import Round

FINISHED = datetime(2026, 5, 3, 9, 0, tzinfo=UTC)

NO_CHARACTERS = "".join(map(chr, [*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF]))
"""What Unicode keeps for programs; a text with one of these is refused."""
own_words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters=NO_CHARACTERS),
    min_size=1,
    max_size=40,
)
"""What somebody could type, also braces and angle brackets."""


def _id_of(row):
    return row["id"]


titled = st.fixed_dictionaries({"id": st.uuids(version=4).map(str), "title": own_words})
"""A row of something that has a title of its own."""


def values(item, options):
    """Any value that the item's kind accepts."""
    offered = [option.value for option in options]
    match item.kind:
        case Table():
            return st.lists(rows(item.kind), min_size=1, max_size=item.kind.most).map(tuple)
        case Picked(most=most):
            return st.lists(titled, max_size=min(most, 8), unique_by=_id_of).map(tuple)
        case Several(most=most) | Ranking(most=most):
            picks = st.lists(st.sampled_from(offered), max_size=most, unique=True)
            return picks.map(tuple)
        case kind:
            return single_values(kind, offered)


def single_values(kind, offered):
    """Any value of a kind that is answered once: an option, a number, a day, own words."""
    match kind:
        case Scale() | Choice() | Ruler() | Possibility() | Slider() | Verdict():
            return st.sampled_from(offered)
        case Number(least=least, most=most):
            return st.integers(least * kind.step, most * kind.step)
        case Day():
            return st.dates().map(str)
        case FreeText(boxes=1, most=most):
            return own_words.map(lambda words: words[:most])
        case FreeText(boxes=boxes, most=most):
            short = own_words.map(lambda words: words[:most])
            return st.lists(short, min_size=1, max_size=boxes).map(tuple)


def rows(table):
    """Any row of the table: what is required is filled, any other box may be open."""
    cells = {
        column.name: single_values(
            column.kind, [option.value for option in getattr(column.kind, "options", ())]
        )
        for column in table.columns
    }
    required = {column.name for column in table.columns if column.required}
    return st.fixed_dictionaries(
        {name: cell for name, cell in cells.items() if name in required},
        optional={
            name: st.one_of(st.none(), st.just(""), cell)
            for name, cell in cells.items()
            if name not in required
        },
    )


@st.composite
def answers_to(draw, module, *, complete=False):
    """Any answers to the module; ``complete`` ones have a value for every item that is asked."""
    answers = {}
    for part in module.parts:
        if not part.asked_if(answers):
            continue
        for item in part.items:
            if item.asked_if(answers):
                answer = draw(_answer_to(item, item.offered(answers, {}), complete=complete))
                if answer:
                    answers[item.id] = answer
    return answers


@lru_cache(maxsize=4096)
def _answer_to(item, options, *, complete):
    """Any answer to the item; hypothesis looks through a strategy once, and it is drawn often."""
    answered = st.builds(
        Answer, values(item, options), ms_active=st.one_of(st.none(), st.integers(0, 60_000))
    )
    if complete:
        return answered
    missing = [Answer(None, Status.SKIPPED), None]
    if item.not_applicable:
        missing.append(Answer(None, Status.NOT_APPLICABLE))
    return st.one_of(answered, answered, answered, st.sampled_from(missing))


def finished(module, answers, *, number=1, at=FINISHED):
    """The round that these answers make."""
    return Round(number, 1, answers, module.score(answers), at, module.version)


def answered(**values):
    """Answers by item id, with the dots of the id written as two underscores."""
    return {name.replace("__", "."): Answer(value) for name, value in values.items()}
