"""Every kind of block on paper; a new kind gets its form here."""

from functools import singledispatch

from app.domain import sections as told
from app.pdf import style as look
from app.pdf.charted import balances, bars, poles
from app.pdf.desk import Desk, entries, facts
from app.pdf.elements import course, sand_panel
from app.pdf.explained import explanation
from app.pdf.frames import Behind, Framed
from app.pdf.geometry import Rect
from app.pdf.hexagon import hexagon
from app.pdf.layout import Element, Stack
from app.pdf.lists import side_by_side
from app.pdf.pen import Pen
from app.pdf.quadrant import quadrant
from app.pdf.stories import story
from app.pdf.style import PX
from app.pdf.tables import grid


@singledispatch
def lay(block: object, desk: Desk) -> list[Element]:
    """The elements of a block; each kind in ``domain.sections`` has a form here."""
    del desk
    message = f"no form on paper for {type(block).__name__}"
    raise TypeError(message)


@lay.register
def _(block: told.Paragraph, desk: Desk) -> list[Element]:
    return [desk.words(block.words, look.STRONG if block.strong else look.BODY, gap=8)]


@lay.register
def _(block: told.Facts, desk: Desk) -> list[Element]:
    made: list[Element] = []
    for label, values in block.rows:
        if values:
            named = desk.words(label, look.STRONG, gap=10)
            named.keeps = True
            made += [named, *facts(values, desk)]
    return made


@lay.register
def _(block: told.Listing, desk: Desk) -> list[Element]:
    if not block.entries:
        return []
    title, under = desk.titled(block.title)
    return [*title, *entries(block.entries, under, numbered=block.numbered)]


@lay.register
def _(block: told.Quote, desk: Desk) -> list[Element]:
    label = [desk.words(block.label, look.SMALL_STRONG, gap=0)] if block.label else []
    for one in label:
        one.keeps = True
    own = desk.under("BlockQuote").words(block.words, gap=2)
    return [Framed(Stack([*label, own]), course, (12, 0, 0, 0), gap=12)]


lay.register(bars)
lay.register(balances)
lay.register(poles)
lay.register(hexagon)
lay.register(side_by_side)
lay.register(quadrant)
lay.register(story)


@lay.register
def _(block: told.Notice, desk: Desk) -> list[Element]:
    words: list[Element] = [desk.words(one, gap=4) for one in block.words]
    if not words:
        return []
    return [Framed(Stack(words), _NOTICES[block.tone], (16, 9, 12, 10), gap=12)]


def _care(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.box(place, fill=look.SAND)
        pen.box(place._replace(width=3 * PX), fill=look.TERRA)


def _doubt(pen: Pen, place: Rect) -> None:
    strip = place._replace(width=7)
    with pen.decoration():
        pen.box(place, fill=look.SAND)
        pen.box(strip, fill=look.PAPER)
        pen.hatch(strip, look.INK_2)


_NOTICES: dict[str, Behind] = {"info": sand_panel, "care": _care, "doubt": _doubt}


@lay.register
def _(block: told.Table, desk: Desk) -> list[Element]:
    if not block.rows:
        return []
    title, under = desk.titled(block.title)
    say = desk.say
    heads = [say(head) for head in block.heads]
    rows = [[say(cell) for cell in row] for row in block.rows]
    return [*title, grid(heads, rows, under)]


lay.register(explanation)
