"""A client's reaction to a section ("Mijn reactie") always prints with it (content.md 3.1)."""

from collections.abc import Iterator
from functools import partial

from app.domain import sections as told
from app.domain.sections import is_reaction
from app.domain.text import N_, Words, text
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import TextBlock, sand_panel
from app.pdf.frames import Beside, Fitted, Framed
from app.pdf.layout import Element, Stack

WIDE = 320.0
"""From this width in points the words stand beside what they are."""

TWO, THREE = (0.19, 0.81), (0.19, 0.29, 0.52)
PADDING = (12, 4, 12, 7)


def reactions(section: told.Section, desk: Desk) -> list[Element]:
    """A quiet panel with whether it was recognised and what was said; empty without either."""
    blocks = [one for one in (*section.summary, *section.said, *section.shown) if is_reaction(one)]
    if not blocks:
        return []
    quotes = [one for one in blocks if isinstance(one, told.Quote)]
    label = next((one.label for one in quotes if one.label), N_("Mijn reactie"))
    head = desk.words(label, look.STRONG, gap=0)
    head.keeps = True
    own = [desk.under("BlockQuote").words(one.words, gap=0) for one in quotes]
    known = [desk.words(line, gap=0) for line in _known(blocks)]
    return [Framed(Fitted(partial(_form, head, own, known)), sand_panel, PADDING, gap=7)]


def _known(blocks: list[told.Block]) -> Iterator[Words]:
    """The question with its answer, on one line."""
    for block in blocks:
        if isinstance(block, told.Facts):
            for label, values in block.rows:
                for value in values:
                    yield text(N_("{label} {value}."), label=label, value=value)


def _form(head: TextBlock, own: list[TextBlock], known: list[TextBlock], width: float) -> Element:
    """What it is at the left, the words beside it, and whether it was recognised."""
    if width < WIDE:
        return Stack([head, *known, *own])
    if not own or not known:
        return Beside([head, Stack([*own, *known])], TWO, gutter=12)
    return Beside([head, Stack(known), Stack(own)], THREE, gutter=12)
