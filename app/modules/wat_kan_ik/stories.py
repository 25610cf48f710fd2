"""The stories of something that went well, as they were told (content.md 1.3 C)."""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Row, rows_of
from app.domain.kinds import Table as TableKind
from app.domain.sections import Paragraph, Section, Story
from app.domain.text import N_, Own, Words
from app.modules.wat_kan_ik.skill_items import BOXES, STORIES
from app.modules.wat_kan_ik.wording import SCALE_NAMES


def told_groups(answers: Answers) -> frozenset[str]:
    """The groups of skills that a story stands behind: it has a name, and something is told."""
    return frozenset(_group(row) for row in _rows(answers) if any(map(row.get, BOXES))) - {""}


def chosen_groups(answers: Answers) -> tuple[str, ...]:
    """The groups that the stories are about, in the order of the stories and none twice."""
    return tuple(dict.fromkeys(group for row in _rows(answers) if (group := _group(row))))


def stories_section(answers: Answers, difference: Words) -> Section:
    """Each story with the questions that it answers, and the skill that it shows.

    ``difference`` says where stories and scores differ; empty where they do not.
    """
    return Section(
        "ability.stories",
        N_("Jouw verhalen"),
        said=tuple(
            Story(Own(str(row.get("title"))), _lines(row), SCALE_NAMES.get(_group(row), ""))
            for row in _rows(answers)
        ),
        shown=(Paragraph(difference),) if difference else (),
        switch="own_words",
    )


def _rows(answers: Answers) -> tuple[Row, ...]:
    return rows_of(value_of(answers, STORIES.id))


def _group(row: Row) -> str:
    return str(row.get("group") or "")


def _lines(row: Row) -> tuple[tuple[Words, Words], ...]:
    kind = STORIES.kind
    columns = kind.columns if isinstance(kind, TableKind) else ()
    return tuple(
        (column.label, Own(str(held)))
        for column in columns
        if column.name in BOXES and (held := row.get(column.name))
    )
