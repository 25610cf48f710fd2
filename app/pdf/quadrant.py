"""A kwaliteitenvierkant on paper: clockwise from the quality, with arrows where it is whole."""

from collections.abc import Sequence
from functools import partial

from app.domain.sections import Quadrant
from app.domain.text import N_, Words
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import TextBlock, sand_panel
from app.pdf.frames import EvenFrames, Fitted, Framed, Together
from app.pdf.geometry import Point, Rect, Stroke
from app.pdf.layout import Element, Stack
from app.pdf.pen import Pen
from app.pdf.tags import UNNUMBERED

BETWEEN = 18.0
"""The white between two cells, where an arrow stands."""

CLOSE = 5.0
"""The white between cells that stand below one another without an arrow."""

LEAST = 230.0
"""The least width of a square; where there is less, the cells stand below one another."""

ARROW = 10.0
HEAD = 3.0
PADDING = (12.0, 8.0, 10.0, 10.0)

QUALITY, OVERDONE, CHALLENGE, IRRITATION = range(4)

Cells = dict[int, Framed]
"""The cells in which something stands."""


def quadrant(block: Quadrant, desk: Desk) -> list[Element]:
    """The cells that say something, read from the quality to what annoys; empty without any."""
    whole = desk.under("L")
    whole.tag.attributes = UNNUMBERED
    told = (
        (N_("Kwaliteit"), block.quality),
        (N_("Te veel ervan"), block.overdone),
        (N_("Uitdaging"), block.challenge),
        (N_("Ergernis"), block.irritation),
    )
    cells = {
        number: _cell(label, words, whole.under("LI"), first=number == QUALITY)
        for number, (label, words) in enumerate(told)
        if desk.say(words).strip()
    }
    return [Together(Fitted(partial(_square, cells)), gap=14)] if cells else []


def _cell(label: Words, words: Words, desk: Desk, *, first: bool) -> Framed:
    name = TextBlock(desk.say(label), look.QUIET, desk.tag.add("Lbl"), keeps=True)
    style = look.STRONG if first else look.BODY
    said = TextBlock(desk.say(words), style, desk.tag.add("LBody"))
    return Framed(Stack([name, said]), _tint if first else sand_panel, PADDING)


def _square(cells: Cells, width: float) -> Element:
    """Two by two, what annoys below the quality; in one column where there is no room."""
    if width < LEAST:
        return _below([[cell] for cell in cells.values()], CLOSE)
    places = ((QUALITY, OVERDONE), (IRRITATION, CHALLENGE))
    rows = [[cells[one] for one in row if one in cells] for row in places]
    whole = len(cells) == len((*places[0], *places[1]))
    square = _below([row for row in rows if row], BETWEEN if whole else CLOSE)
    if not whole:
        return square
    high = square.elements[0].height(width)
    return Framed(square, partial(_arrows, high, square.height(width)))


def _below(rows: Sequence[Sequence[Framed]], gap: float) -> Stack:
    return Stack(
        [
            EvenFrames(row, [1 / len(row)] * len(row), BETWEEN if gap == BETWEEN else CLOSE, gap)
            for row in rows
        ]
    )


def _arrows(first: float, whole: float, pen: Pen, place: Rect) -> None:
    """Clockwise between the cells; none where a page parts the square."""
    if abs(place.height - whole) > 1:
        return
    middle, low = place.x + place.width / 2, place.top + first + BETWEEN / 2
    left, right = place.x + place.width / 4, place.right - place.width / 4
    upper, lower = place.top + first / 2, place.bottom - (place.bottom - low - BETWEEN / 2) / 2
    with pen.decoration():
        for at, way in (
            ((middle, upper), (1, 0)),
            ((right, low), (0, 1)),
            ((middle, lower), (-1, 0)),
            ((left, low), (0, -1)),
        ):
            _arrow(pen, at, way)


def _arrow(pen: Pen, at: Point, way: tuple[int, int]) -> None:
    """A short arrow around a point; ``way`` is right or left, and down or up."""
    (x, y), (right, down) = at, way
    tip = (x + right * ARROW / 2, y + down * ARROW / 2)
    back = (tip[0] - right * HEAD, tip[1] - down * HEAD)
    wings = [(back[0] + turn * down * HEAD, back[1] + turn * right * HEAD) for turn in (-1, 1)]
    stroke = Stroke(look.TEAL, 1.4, round=True)
    pen.line([(x - right * ARROW / 2, y - down * ARROW / 2), tip], stroke)
    pen.line([wings[0], tip, wings[1]], stroke)


def _tint(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.box(place, fill=look.TEAL_TINT)
