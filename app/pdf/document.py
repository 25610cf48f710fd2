"""A document on paper: its first page, its sections, and what stands at every page's edge."""

from reportlab.lib.pagesizes import A4

from app.pdf import style as look
from app.pdf.chapters import SECTION_GAP, part
from app.pdf.desk import Desk, Say
from app.pdf.edges import EDGE, at_foot, foot, head, source
from app.pdf.explained import notes
from app.pdf.frames import AtFoot, NextPage
from app.pdf.front import about, in_short, lead_and_rest, masthead
from app.pdf.imprint import Imprint
from app.pdf.layout import Area, Element, Pages, Spot, Stack
from app.pdf.paper import Paper
from app.pdf.pen import Pen, printing
from app.pdf.route import route
from app.pdf.spread import chapter
from app.pdf.style import MARGIN

WIDTH, HEIGHT = A4
COLUMN = WIDTH - 2 * MARGIN

HEAD = 4.0
"""The room that the running head takes below the margin."""

FOOT = 9.0
"""The white and the rule between the text and the lines at the foot."""


def print_document(paper: Paper, say: Say) -> bytes:
    """The document as a tagged PDF (PDF/UA-1) on A4: the same bytes for the same paper.

    Whatever somebody wrote is printed literally; ``say`` turns words into text.
    """
    with printing:
        imprint = Imprint(say(paper.title), paper.product, paper.made_on, paper.language)
        pen = Pen(A4, imprint)
        pen.draw(_laid_out(paper, Desk(say, pen.root, 1)).drawings)
        return pen.finish()


def _laid_out(paper: Paper, desk: Desk) -> Pages:
    """Every page with all that is drawn on it; the tags stand in reading order."""
    lead, rest = lead_and_rest(paper.sections)
    front = [
        *masthead(paper, desk),
        *in_short(lead, desk.deeper()),
        *route(paper, desk.deeper()),
    ]
    last = about(paper, desk.deeper())
    lines = source(paper, desk)
    title = desk.say(paper.title)
    size = look.H2 if paper.together else look.H1
    chapters: list[Element] = [
        part(one, desk.deeper(), under=title, title=size, voiced=not paper.together) for one in rest
    ]
    held = sorted(paper.chapters, key=lambda one: one.own_page)
    chapters += [element for one in held for element in chapter(one, desk.deeper())]
    told = (*rest, *(section for one in held for section in one.sections))
    how = notes(told if paper.sums is None else paper.sums, desk.deeper())
    if how:
        chapters.append(Stack(how, SECTION_GAP))
    order: list[Element] = (
        [*front, *map(AtFoot, last), NextPage(), *chapters]
        if lead and last
        else [*front, *last, *chapters]
    )
    pages = Pages()
    bottom = HEIGHT - EDGE - at_foot(lines).height(COLUMN)
    body = Area(MARGIN, COLUMN, MARGIN + HEAD, min(bottom - FOOT, HEIGHT - MARGIN))
    Stack(order).place(pages, body, Spot(0, body.top))
    for number in range(len(pages.drawings)):
        pages.draw(number, head(paper, desk.say))
        foot(pages, number, Area(MARGIN, COLUMN, bottom, HEIGHT), lines, desk.say)
    return pages
