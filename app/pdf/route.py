"""The road so far, on the first page: a line with a dot for each part (ux.md 5.3, 5.8)."""

from collections.abc import Sequence
from functools import partial

from app.domain.text import N_, Words
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.frames import Beside, Framed, Together
from app.pdf.geometry import Rect, Stroke
from app.pdf.layout import Element, Stack
from app.pdf.paper import Paper
from app.pdf.pen import Pen
from app.pdf.style import PX

DOT = 5.0
"""Where the line runs, below the top of the column, in points."""


def route(paper: Paper, desk: Desk) -> list[Element]:
    """The parts in their order with what is done of them; empty where the paper has no route."""
    if not paper.route:
        return []
    title = desk.heading(N_("De weg tot nu toe"), look.H2, gap=28, bookmark=1)
    columns = [
        Framed(_stop(words, done, desk), partial(_line, done, last), (0, 16, 1, 0))
        for (words, done), last in _with_last(paper.route)
    ]
    shares = [1 / len(columns)] * len(columns)
    return [title, Together(Beside(columns, shares, 0), gap=12)]


def _with_last(route: Sequence[tuple[Words, bool]]) -> list[tuple[tuple[Words, bool], bool]]:
    return [(stop, number == len(route)) for number, stop in enumerate(route, 1)]


def _stop(words: Words, done: bool, desk: Desk) -> Stack:  # noqa: FBT001
    name = desk.words(words, look.STOP_STRONG if done else look.STOP, gap=0)
    state = N_("klaar") if done else N_("kan er nog bij")
    return Stack([name, desk.words(state, look.STOP, gap=0)])


def _line(done: bool, last: bool, pen: Pen, place: Rect) -> None:  # noqa: FBT001
    """The dot of one part, and the line that leads on from it."""
    at = (place.x + DOT, place.top + DOT)
    with pen.decoration():
        if not last:
            end = (place.x + place.width + DOT - 4, at[1])
            pen.line([(at[0] + 7, at[1]), end], Stroke(look.TEAL if done else look.EDGE, 2 * PX))
        if done:
            pen.dot(at, 9, look.TEAL)
        else:
            pen.dot(at, 8, look.PAPER, Stroke(look.EDGE, 1.5 * PX))
