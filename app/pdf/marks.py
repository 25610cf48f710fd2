"""What charts are drawn with: bars, whiskers, hatching for doubt, and words at a place."""

from app.pdf import style as look
from app.pdf.geometry import Rect, Stroke
from app.pdf.lines import set_lines, text_width
from app.pdf.pen import Pen
from app.pdf.style import PX, Style

TICK = 3.5
"""Half the height of the tick at a whisker's end."""

WHISKER = Stroke(look.INK, 1.5 * PX)
AROUND = Stroke(look.PAPER, 4.5 * PX)
"""A white edge, so that a whisker is seen on a solid bar."""


def words_at(pen: Pen, words: str, style: Style, at: Rect) -> None:
    """Words within a drawing, in lines as wide as the place."""
    pen.write(set_lines(words, style, at.width), style, at)


def words_up_to(pen: Pen, words: str, style: Style, right: float, top: float) -> None:
    """Words on one line that end at the right."""
    wide = text_width(words, style)
    words_at(pen, words, style, Rect(right - wide, top, wide + 1))


def words_height(words: str, style: Style, width: float) -> float:
    """How high words within a drawing are; 0 where there are none."""
    return len(set_lines(words, style, width)) * style.leading if words else 0


def solid_bar(pen: Pen, place: Rect, *, doubt: bool) -> None:
    """What there is much of; hatched where the outcome is less certain."""
    if doubt:
        pen.box(place, fill=look.TEAL_TINT)
        pen.hatch(place, look.TEAL)
        pen.box(place.inset(0.5), edge=Stroke(look.TEAL, 1))
    else:
        pen.box(place, fill=look.TEAL)


def hollow_bar(pen: Pen, place: Rect, *, doubt: bool) -> None:
    """What costs energy: an outline with a light fill; hatched where it is less certain."""
    pen.box(place, fill=look.TERRA_TINT)
    if doubt:
        pen.hatch(place, look.TERRA)
    pen.box(place.inset(PX), edge=Stroke(look.TERRA, 2 * PX))


def whisker(pen: Pen, left: float, right: float, y: float) -> None:
    """A line with a tick at both ends: the longer, the less certain."""
    strokes = (
        ((left, y), (right, y)),
        ((left, y - TICK), (left, y + TICK)),
        ((right, y - TICK), (right, y + TICK)),
    )
    for stroke in (AROUND, WHISKER):
        for points in strokes:
            pen.line(points, stroke)


def legend(pen: Pen, words: str, at: Rect) -> None:
    """A small whisker with what it means."""
    middle = at.top + 10
    whisker(pen, at.x + 1, at.x + 25, middle)
    top = middle - look.QUIET.leading / 2
    words_at(pen, words, look.QUIET, Rect(at.x + 32, top, at.width - 32))
