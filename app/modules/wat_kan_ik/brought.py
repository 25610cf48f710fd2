"""What somebody brings along, in a few lines: as the persoonsprofiel says it (content.md 3.1).

The rest of it, such as the kind of firm of each job, stands in the outcome of this part.
"""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Row, rows_of
from app.domain.module import Item
from app.domain.sections import Block, Facts
from app.domain.text import N_, Own, Words, listed, text
from app.modules.wat_kan_ik.background_items import (
    CERTIFICATES,
    EDUCATION,
    FIELD,
    JOBS,
    LANGUAGES,
    OTHER_CERTIFICATES,
    UNPAID,
    YEARS,
)

_LEVELS = {
    "very_good": N_("heel goed"),
    "good": N_("goed"),
    "little": N_("een beetje"),
    "none": N_("niet"),
}
"""How well a language is known, best first, as it stands behind what is done with it."""

_USES = {"reading": N_("lezen"), "speaking": N_("spreken"), "writing": N_("schrijven")}


def brought_in_short(answers: Answers, *, work: bool) -> tuple[Block, ...]:
    """One block of facts; empty where nothing was told. ``work``: papers and work too."""
    rows = (
        (EDUCATION.label, (*_told(EDUCATION, answers), *_own(FIELD, answers))),
        (LANGUAGES.label, tuple(map(_language, _rows(LANGUAGES, answers)))),
        *(_worked(answers) if work else ()),
    )
    filled = tuple(row for row in rows if row[1])
    return (Facts(filled),) if filled else ()


def _worked(answers: Answers) -> tuple[tuple[Words, tuple[Words, ...]], ...]:
    return (
        (CERTIFICATES.label, (*_told(CERTIFICATES, answers), *_own(OTHER_CERTIFICATES, answers))),
        (JOBS.label, tuple(map(_job, _rows(JOBS, answers)))),
        (UNPAID.label, _own(UNPAID, answers)),
    )


def _rows(item: Item, answers: Answers) -> tuple[Row, ...]:
    return rows_of(value_of(answers, item.id))


def _job(row: Row) -> Words:
    """The work with how long: "Kapper (11 jaar)"."""
    title, years = Own(str(row["title"])), row.get("years")
    how_long = YEARS.tell(years) if isinstance(years, int) else ()
    return text(N_("{job} ({years})"), job=title, years=how_long[0]) if how_long else title


def _language(row: Row) -> Words:
    """The language with how well: "Turks: lezen en spreken goed, schrijven een beetje"."""
    name = Own(str(row["language"]))
    said = [
        text(N_("{uses} {how_well}"), uses=listed(uses), how_well=words)
        for level, words in _LEVELS.items()
        if (uses := [use for column, use in _USES.items() if row.get(column) == level])
    ]
    if not said:
        return name
    told: Words = said[0]
    for one in said[1:]:
        told = text(N_("{before}, {one}"), before=told, one=one)
    return text(N_("{language}: {how_well}"), language=name, how_well=told)


def _told(item: Item, answers: Answers) -> tuple[Words, ...]:
    value = value_of(answers, item.id)
    return () if value is None else item.kind.tell(value)


def _own(item: Item, answers: Answers) -> tuple[Words, ...]:
    value = value_of(answers, item.id)
    held = value if isinstance(value, tuple) else (value,)
    return tuple(Own(one) for one in held if isinstance(one, str) and one)
