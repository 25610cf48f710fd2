"""A section on paper: own words beside what the answers show, and the reaction to it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.domain import sections as told
from app.domain.sections import is_reaction
from app.domain.text import N_
from app.domain.text import say as say_plainly
from app.pdf import style as look
from app.pdf.blocks import lay
from app.pdf.desk import Desk, Say
from app.pdf.elements import course
from app.pdf.explained import SEE, explanations
from app.pdf.frames import Beside, Framed, Short, nothing, per_line
from app.pdf.layout import Element, Stack
from app.pdf.reactions import reactions
from app.pdf.style import Style

SECTION_GAP = 24.0
COLUMN_GUTTER = 22.0

Row = tuple[told.Block, ...]
"""Blocks that stand beside one another."""

SHORT_QUOTE = 120
"""The most characters of a quote that stands beside another one."""

SHORT = 420.0
"""Up to this height what opens a section stays on one page."""


def part(
    section: told.Section,
    desk: Desk,
    *,
    under: str = "",
    title: Style = look.H1,
    bookmark: int = 1,
    voiced: bool = True,
) -> Stack:
    """A section: in short, what was said beside what the answers show, and the reaction.

    How it came about, with its figures, stands at the end (``explained.notes``). A section
    that is called as what stands right above it (``under``) has no title of its own. Where two
    people wrote together (not ``voiced``) its title alone says whose words these are.
    """
    explained = explanations(section)
    here = replace(desk, figures=not any(one.scales for one in explained)).under("Sect")
    echo = desk.say(section.title) == under
    below = here if echo else here.deeper()
    summary, said, shown = (
        [without_echo(block, section, desk.say) for block in blocks if not is_reaction(block)]
        for blocks in (section.summary, section.said, section.shown)
    )
    seen = [block for block in shown if not isinstance(block, told.Explanation)]
    heading = [] if echo else [here.heading(section.title, title, gap=0, bookmark=bookmark)]
    body = _both(said, seen, below, both=echo) if voiced else _in_lines([*said, *seen], below)
    first = [*heading, *_laid(summary, below), *body]
    if explained:
        first[-1].keeps = True
        first.append(below.words(SEE, look.QUIET, gap=7))
    return Stack([Short(Stack(first), most=SHORT), *reactions(section, below)], SECTION_GAP)


def _laid(blocks: Sequence[told.Block], desk: Desk) -> list[Element]:
    return [element for block in blocks for element in lay(block, desk)]


def _both(
    said: Sequence[told.Block], shown: Sequence[told.Block], desk: Desk, *, both: bool
) -> list[Element]:
    """Both beside one another; tables of what was said need the whole width. ``both`` titles all."""
    if said and shown and not any(isinstance(block, told.Table) for block in said):
        columns = [_said([(block,) for block in said], desk), _shown(shown, desk)]
        return [Beside(columns, (0.33, 0.67), COLUMN_GUTTER, gap=13)]
    own: list[Element] = [_said(_in_rows(said), desk)] if said else []
    if not shown:
        return own
    if said or both:
        return [*own, replace(_shown(shown, desk), gap=20)]
    return _in_lines(shown, desk)


def _in_lines(blocks: Sequence[told.Block], desk: Desk) -> list[Element]:
    """The blocks over the whole width, as many beside one another as fit."""
    return [element for row in _in_rows(blocks) for element in _beside(row, desk)]


def _said(rows: Sequence[Row], desk: Desk) -> Framed:
    title = desk.heading(N_("Dit zei jij"), look.CAPTION, gap=0)
    under = desk.deeper()
    laid = [element for row in rows for element in _beside(row, under, without_line)]
    return Framed(Stack([title, *laid]), course, (12, 0, 0, 0), gap=13)


def _beside(
    row: Row, desk: Desk, form: Callable[[Element], Element] = lambda one: one
) -> list[Element]:
    laid = [[form(element) for element in lay(block, desk)] for block in row]
    if len(laid) == 1:
        return laid[0]
    return [Beside([*map(Stack, laid)], [1 / len(laid)] * len(laid), COLUMN_GUTTER, gap=7)]


def _in_rows(blocks: Sequence[told.Block]) -> list[Row]:
    """The blocks; facts, lists and short quotes that follow one another stand side by side."""
    rows: list[Row] = []
    for narrow, run in groupby(apart(blocks), _narrow):
        group = tuple(run)
        most = per_line(len(group)) if narrow else 1
        rows += [group[at : at + most] for at in range(0, len(group), most)]
    return rows


def _narrow(block: told.Block) -> bool:
    """Whether the block needs no line for itself."""
    if isinstance(block, told.Quote):
        return len(say_plainly(block.words)) <= SHORT_QUOTE
    return isinstance(block, told.Facts | told.Listing)


def apart(blocks: Sequence[told.Block]) -> Iterator[told.Block]:
    """The blocks with each fact by itself; what is empty is left out."""
    for block in blocks:
        if isinstance(block, told.Facts):
            yield from (told.Facts((row,)) for row in block.rows if row[1])
        elif not isinstance(block, told.Listing) or block.entries:
            yield block


def without_line(element: Element) -> Element:
    """Within the column of own words a quote needs no line of its own."""
    if isinstance(element, Framed) and element.behind is course:
        return replace(element, behind=nothing, padding=(0, 0, 0, 0))
    return element


def _shown(blocks: Sequence[told.Block], desk: Desk) -> Stack:
    title = desk.heading(N_("Dit laten je antwoorden zien"), look.CAPTION, gap=0)
    return Stack([title, *_laid(blocks, desk.deeper())])


def without_echo(block: told.Block, section: told.Section, say: Say) -> told.Block:
    """A block that is called what its section is called needs no title under that one."""
    titled = told.Bars | told.Balances | told.Poles | told.Hexagon | told.Table | told.Listing
    if isinstance(block, titled) and (
        say(block.title).rstrip("?") == say(section.title).rstrip("?")
    ):
        return replace(block, title="")
    return block
