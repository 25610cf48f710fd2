"""A section on paper: own words beside what the answers show, how, and the reaction to it."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import sections as told
from app.domain.remarks import REACTION
from app.domain.text import N_
from app.pdf import style as look
from app.pdf.blocks import course, lay, reaction
from app.pdf.desk import Desk, Say
from app.pdf.frames import Beside, Framed, nothing
from app.pdf.layout import Element, Stack

SECTION_GAP = 40.0
COLUMN_GUTTER = 22.0


def chapter(section: told.Section, desk: Desk) -> Stack:
    """A section: in short, what was said beside what the answers show, and the reaction."""
    here = desk.under("Sect")
    under = here.deeper()
    summary, said, shown = (
        [_without_echo(block, section, desk.say) for block in blocks if not _is_reaction(block)]
        for blocks in (section.summary, section.said, section.shown)
    )
    how = [block for block in shown if isinstance(block, told.Explanation)]
    seen = [block for block in shown if not isinstance(block, told.Explanation)]
    made = [
        here.heading(section.title, look.H1, gap=0, bookmark=1),
        *_laid(summary, under),
        *_both(said, seen, under),
        *_laid(how, under),
        *(reaction(block, under) for block in _reactions(section)),
    ]
    return Stack(made, SECTION_GAP)


def _laid(blocks: Sequence[told.Block], desk: Desk) -> list[Element]:
    return [element for block in blocks for element in lay(block, desk)]


def _both(said: Sequence[told.Block], shown: Sequence[told.Block], desk: Desk) -> list[Element]:
    if said and shown:
        columns = [_said(said, desk), _shown(shown, desk)]
        return [Beside(columns, (0.33, 0.67), COLUMN_GUTTER, gap=16)]
    return [_said(said, desk)] if said else _laid(shown, desk)


def _said(blocks: Sequence[told.Block], desk: Desk) -> Framed:
    title = desk.heading(N_("Dit zei jij"), look.CAPTION, gap=0)
    laid = [_without_line(one) for one in _laid(blocks, desk.deeper())]
    return Framed(Stack([title, *laid]), course, (12, 0, 0, 0), gap=16)


def _without_line(element: Element) -> Element:
    """Within the column of own words a quote needs no line of its own."""
    if isinstance(element, Framed) and element.behind is course:
        return replace(element, behind=nothing, padding=(0, 0, 0, 0))
    return element


def _shown(blocks: Sequence[told.Block], desk: Desk) -> Stack:
    title = desk.heading(N_("Dit laten je antwoorden zien"), look.CAPTION, gap=0)
    return Stack([title, *_laid(blocks, desk.deeper())])


def _without_echo(block: told.Block, section: told.Section, say: Say) -> told.Block:
    """A block that is called what its section is called needs no title under that one."""
    if isinstance(block, told.Bars | told.Balances | told.Table | told.Listing) and (
        say(block.title).rstrip("?") == say(section.title).rstrip("?")
    ):
        return replace(block, title="")
    return block


def _reactions(section: told.Section) -> list[told.Quote]:
    blocks = (*section.summary, *section.said, *section.shown)
    return [block for block in blocks if isinstance(block, told.Quote) and _is_reaction(block)]


def _is_reaction(block: told.Block) -> bool:
    return isinstance(block, told.Quote) and block.switch == REACTION
