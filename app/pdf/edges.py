"""What stands at the edge of every page: the logo, the day, the source and the page number."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from app.domain.text import N_, Own, sentences, text
from app.pdf import style as look
from app.pdf.desk import Desk, Say
from app.pdf.elements import TextBlock
from app.pdf.frames import Framed, nothing
from app.pdf.geometry import Rect, Stroke
from app.pdf.layout import Area, Pages, Spot, Stack
from app.pdf.lines import text_width
from app.pdf.marks import words_at, words_up_to
from app.pdf.paper import Paper
from app.pdf.pen import Drawing, Pen
from app.pdf.style import MARGIN, PX

EDGE = 22.0
"""The lines at the foot stand in the margin, so far from the edge that any printer reaches them."""

NUMBER_ROOM = 110.0
"""The width that the page number keeps free."""

TOP = 28.0
"""Where the running head begins."""


def head(paper: Paper, say: Say) -> Drawing:
    """The logo and the product at the left, the day and the version at the right."""
    made_on = say(text(N_("Gemaakt op {day}"), day=Own(paper.made_on_words)))
    right = " · ".join(filter(None, (made_on, say(paper.version))))

    def drawing(pen: Pen) -> None:
        with pen.decoration("Header"):
            logo(pen, MARGIN, TOP - 2, 17)
            words_at(pen, paper.product, look.SMALL_STRONG, Rect(MARGIN + 23, TOP, 150))
            words_up_to(pen, right, look.QUIET, pen.width - MARGIN, TOP)
            if paper.demo:
                _stamp(pen, say(N_("Voorbeeld")))

    return drawing


def logo(pen: Pen, x: float, top: float, size: float) -> None:
    """A line that bends once and goes on, with the dot after the bend (ux.md 5.5)."""
    unit = size / 24

    def at(across: float, down: float) -> tuple[float, float]:
        return x + across * unit, top + down * unit

    curves = (
        (at(4, 18), at(6, 18), at(9, 18)),
        (at(14, 18), at(13, 6), at(18, 6)),
        (at(19, 6), at(20, 6), at(22, 6)),
    )
    pen.bend(at(2, 18), curves, Stroke(look.TEAL, 2.6 * unit, round=True))
    pen.dot(at(18, 6), 7.5 * unit, look.TEAL)


def _stamp(pen: Pen, words: str) -> None:
    wide = text_width(words, look.COSTS) + 20
    left = (pen.width - wide) / 2
    pen.box(Rect(left, TOP - 5, wide, 22), edge=Stroke(look.TERRA, 2 * PX))
    words_at(pen, words, look.COSTS, Rect(left + 10, TOP, wide))


def source(paper: Paper, desk: Desk) -> list[TextBlock]:
    """Who made it, and with whom it was shared; read once, at the end of the first page."""
    if paper.name:
        made = text(
            N_("Gemaakt door {name} met {product}."),
            name=Own(paper.name),
            product=Own(paper.product),
        )
    else:
        made = text(N_("Gemaakt met {product}."), product=Own(paper.product))
    what = sentences(made, N_("Dit is zelfonderzoek, geen test en geen keuring."))
    under = desk.under("Div")
    return [under.words(line, look.QUIET, gap=0) for line in (what, *paper.footer)]


def foot(pages: Pages, page: int, area: Area, lines: Sequence[TextBlock], say: Say) -> None:
    """Draw the lines at the foot of a page (from 0), with its number at the right."""
    count = len(pages.drawings)
    number = say(text(N_("bladzijde {number} van {count}"), number=page + 1, count=count))
    pages.draw(page, partial(_number, number, area))
    here = lines if page == 0 else [replace(line, tag=None) for line in lines]
    at_foot(here).place(pages, area, Spot(page, area.top))


def at_foot(lines: Sequence[TextBlock]) -> Stack:
    """The lines; only the last of them leaves room for the page number."""
    *above, last = lines
    return Stack([*above, Framed(last, nothing, (0, 0, NUMBER_ROOM, 0))])


def _number(words: str, area: Area, pen: Pen) -> None:
    left, right = area.x, area.x + area.width
    with pen.decoration("Footer"):
        rule = ((left, area.top - 6), (right, area.top - 6))
        pen.line(rule, Stroke(look.HAIR, 0.75))
        words_up_to(pen, words, look.QUIET, right, pen.height - EDGE - look.QUIET.leading)
