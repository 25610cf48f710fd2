"""Sections as they stand in the persoonsprofiel: the titles of stories, squares in one table.

The whole stands with the outcome of each module; a profile of five or six pages says what counts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from app.domain.sections import (
    Block,
    Chapter,
    Explanation,
    Listing,
    Quadrant,
    Section,
    Story,
    Table,
)
from app.domain.text import N_, Words, text

SQUARE = (N_("Kwaliteit"), N_("Te veel ervan"), N_("Uitdaging"), N_("Ergernis"))


def brief(section: Section) -> Section:
    """The section with its stories and squares told shortly."""
    return replace(
        section,
        said=tuple(_briefly(section.said)),
        shown=tuple(_briefly(section.shown)),
    )


def without_answers(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """The chapters for paper: each sum is told, without the single answers behind it."""
    return tuple(
        replace(chapter, sections=tuple(_without_lines(one) for one in chapter.sections))
        for chapter in chapters
    )


def _briefly(blocks: Iterable[Block]) -> Iterator[Block]:
    for kind, run in groupby(blocks, type):
        group = list(run)
        if kind is Quadrant:
            yield _in_a_table([one for one in group if isinstance(one, Quadrant)])
        elif kind is Story:
            yield Listing(tuple(_in_a_line(one) for one in group if isinstance(one, Story)))
        else:
            yield from group


def _in_a_table(squares: list[Quadrant]) -> Table:
    rows = tuple((one.quality, one.overdone, one.challenge, one.irritation) for one in squares)
    return Table("", SQUARE, rows, switch=squares[0].switch)


def _in_a_line(story: Story) -> Words:
    if not story.about:
        return story.title
    return text(N_("“{title}”, over {skills}"), title=story.title, skills=story.about)


def _without_lines(section: Section) -> Section:
    return replace(
        section,
        shown=tuple(
            replace(one, scales=tuple(replace(scale, lines=()) for scale in one.scales))
            if isinstance(one, Explanation)
            else one
            for one in section.shown
        ),
    )
