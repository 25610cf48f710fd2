"""What somebody brings along, read from the answers and told back (content.md 1.3 A)."""

from collections.abc import Mapping, Sequence

from app.domain.answers import Answers, value_of
from app.domain.background import Background, Job, Language
from app.domain.kinds import Row, rows_of
from app.domain.kinds import Table as TableKind
from app.domain.module import Item
from app.domain.sections import Block, Facts, Quote, Section, Table
from app.domain.text import N_, Own, Words
from app.modules.wat_kan_ik.background_items import (
    CERTIFICATES,
    EDUCATION,
    FIELD,
    JOBS,
    LANGUAGES,
    OTHER_CERTIFICATES,
    UNPAID,
)
from app.modules.wat_kan_ik.brought import brought_in_short

OPEN = Own("–")
"""Stands in a cell that was left open."""
TENTHS = 10
"""Years are kept in tenths: half a year is 5."""


def background(answers: Answers) -> Background:
    """Education, papers, work and languages, for the zoekprofiel and matching."""
    level = value_of(answers, EDUCATION.id)
    return Background(
        level=level if isinstance(level, int) else None,
        field=" ".join(_texts(FIELD, answers)),
        certificates=_texts(CERTIFICATES, answers),
        other_certificates=" ".join(_texts(OTHER_CERTIFICATES, answers)),
        jobs=tuple(_job(row) for row in rows_of(value_of(answers, JOBS.id))),
        languages=tuple(_language(row) for row in rows_of(value_of(answers, LANGUAGES.id))),
        unpaid=_texts(UNPAID, answers),
    )


def background_section(answers: Answers, *, work_in_brief: bool = True) -> Section:
    """All that somebody brings along; what was typed needs the switch of own words.

    ``work_in_brief`` says whether the persoonsprofiel names the jobs too.
    """
    return Section(
        "ability.brought",
        N_("Wat breng je mee?"),
        said=(
            *_facts(EDUCATION, answers),
            *_quotes(FIELD, answers),
            *_facts(CERTIFICATES, answers),
            *_quotes(OTHER_CERTIFICATES, answers),
            *_table(JOBS, answers),
            *_quotes(UNPAID, answers),
            *_table(LANGUAGES, answers),
        ),
        brief_said=brought_in_short(answers, work=work_in_brief),
    )


def _job(row: Row) -> Job:
    years = row.get("years")
    return Job(
        _cell(row, "title"),
        _cell(row, "sector"),
        years / TENTHS if isinstance(years, int) else None,
        _cell(row, "liked"),
    )


def _language(row: Row) -> Language:
    name, reading, speaking, writing = (
        _cell(row, column) for column in ("language", "reading", "speaking", "writing")
    )
    return Language(name, reading, speaking, writing)


def _cell(row: Row, column: str) -> str:
    held = row.get(column)
    return held if isinstance(held, str) else ""


def _texts(item: Item, answers: Answers) -> tuple[str, ...]:
    """What was chosen or typed; a single text as a tuple of one."""
    value = value_of(answers, item.id)
    held = value if isinstance(value, tuple) else (value,)
    return tuple(one for one in held if isinstance(one, str) and one)


def _facts(item: Item, answers: Answers) -> tuple[Block, ...]:
    value = value_of(answers, item.id)
    told = () if value is None else item.kind.tell(value)
    return (Facts(((item.label, told),)),) if told else ()


def _quotes(item: Item, answers: Answers) -> tuple[Block, ...]:
    return tuple(Quote(Own(words), item.label) for words in _texts(item, answers))


def _table(item: Item, answers: Answers) -> tuple[Block, ...]:
    """The rows under the columns of which anything was filled in."""
    kind = item.kind
    rows = rows_of(value_of(answers, item.id))
    if not isinstance(kind, TableKind) or not rows:
        return ()
    told = [dict(zip(_names(kind, row), kind.told_row(row), strict=True)) for row in rows]
    used = [column for column in kind.columns if any(column.name in row for row in told)]
    return (
        Table(
            item.label,
            tuple(column.told or column.label for column in used),
            tuple(_cells(row, [column.name for column in used]) for row in told),
            switch="own_words",
        ),
    )


def _names(kind: TableKind, row: Row) -> list[str]:
    """The columns that the row tells something of, in the order of ``told_row``."""
    return [column.name for column in kind.columns if row.get(column.name) not in (None, "")]


def _cells(row: Mapping[str, tuple[Words, Words]], names: Sequence[str]) -> tuple[Words, ...]:
    return tuple(row[name][1] if name in row else OPEN for name in names)
