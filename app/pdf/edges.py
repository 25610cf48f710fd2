"""What stands at the edge of every page: the logo, the day, the source and the page number."""

from app.domain.text import N_, Own, text
from app.pdf import style as look
from app.pdf.blocks import Say
from app.pdf.lines import text_width
from app.pdf.marks import words_at, words_up_to
from app.pdf.paper import Paper
from app.pdf.pen import Drawing, Pen, Rect, Stroke
from app.pdf.style import MARGIN, PX

TOP = 36.0
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


def foot(paper: Paper, say: Say, number: int, count: int) -> Drawing:
    """Who made it and with whom it was shared at the left, the page number at the right."""
    page = say(text(N_("bladzijde {number} van {count}"), number=number, count=count))
    lines = [_source(paper, say), *(say(line) for line in paper.footer)]

    def drawing(pen: Pen) -> None:
        top = pen.height - MARGIN - len(lines) * look.QUIET.leading
        right = pen.width - MARGIN
        with pen.decoration("Footer"):
            pen.line(((MARGIN, top - 6), (right, top - 6)), Stroke(look.HAIR, 0.75))
            words_up_to(pen, page, look.QUIET, right, pen.height - MARGIN - look.QUIET.leading)
            for line in lines:
                words_at(pen, line, look.QUIET, Rect(MARGIN, top, right))
                top += look.QUIET.leading

    return drawing


def _source(paper: Paper, say: Say) -> str:
    if paper.name:
        made = text(
            N_("Gemaakt door {name} met {product}."),
            name=Own(paper.name),
            product=Own(paper.product),
        )
    else:
        made = text(N_("Gemaakt met {product}."), product=Own(paper.product))
    return f"{say(made)} {say(N_('Dit is zelfonderzoek, geen test en geen keuring.'))}"
