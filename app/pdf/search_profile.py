"""The zoekprofiel on paper: two pages for the client, one page for an employer."""

from dataclasses import replace
from functools import partial

from reportlab.lib.pagesizes import A4

from app.domain.sections import Listing, Paragraph, Section
from app.domain.text import N_, Words
from app.pdf import style as look
from app.pdf.desk import Desk, Say, facts
from app.pdf.edges import at_foot, foot, head, source
from app.pdf.front import masthead
from app.pdf.imprint import Imprint
from app.pdf.layout import Area, Element, Pages, Spot, Stack
from app.pdf.marks import words_up_to
from app.pdf.newspaper import Newspaper
from app.pdf.paper import Paper
from app.pdf.pen import Drawing, Pen, printing
from app.pdf.style import MARGIN

WIDTH, HEIGHT = A4
COLUMN = WIDTH - 2 * MARGIN
HEAD, FOOT = 16.0, 14.0
"""The room of the running head below the margin, and of the white and the rule at the foot."""
TOP = 28.0
PITCHES = frozenset({"search.pitch", "employer.pitch"})
"""The sections that open the page as somebody's own words."""

CLOSING = N_("Ik kom graag kennismaken.")


def print_search_profile(paper: Paper, say: Say) -> bytes:
    """The chapters in two columns under the name and the pitch: a tagged PDF (PDF/UA-1) on A4."""
    return _printed(paper, say, for_employer=False)


def print_employer_version(paper: Paper, say: Say) -> bytes:
    """The sections alike, with nothing at the edges that says where it was made."""
    return _printed(paper, say, for_employer=True)


def _printed(paper: Paper, say: Say, *, for_employer: bool) -> bytes:
    with printing:
        imprint = Imprint(say(paper.title), paper.product, paper.made_on, paper.language)
        pen = Pen(A4, imprint)
        pages = _laid_out(paper, Desk(say, pen.root, 1), for_employer=for_employer)
        pen.draw(pages.drawings)
        return pen.finish()


def _laid_out(paper: Paper, desk: Desk, *, for_employer: bool) -> Pages:
    opened = replace(paper, quote=_pitch(paper, desk.say))
    body = masthead(opened, desk)  # what is made first is read first
    body += [desk.words(line, look.QUIET, gap=14) for line in paper.about]
    body.append(Newspaper(_columns(paper, desk.deeper()), gap=20))
    lines = (
        [desk.under("Div").words(one, look.QUIET) for one in paper.footer or (CLOSING,)]
        if for_employer
        else source(paper, desk)
    )
    over = _plain_head(paper, desk.say) if for_employer else head(paper, desk.say)
    pages = Pages()
    bottom = HEIGHT - MARGIN - at_foot(lines).height(COLUMN)
    area = Area(MARGIN, COLUMN, MARGIN + HEAD, bottom - FOOT)
    Stack(body).place(pages, area, Spot(0, area.top))
    for number in range(len(pages.drawings)):
        pages.draw(number, over)
        foot(pages, number, Area(MARGIN, COLUMN, bottom, HEIGHT), lines, desk.say)
    return pages


def _columns(paper: Paper, desk: Desk) -> list[Element]:
    made: list[Element] = []
    for section in paper.sections:
        made += _field(section, desk, look.CAPTION, gap=14)
    for held in paper.chapters:
        shown = [one for one in held.sections if one.id not in PITCHES]
        if shown:
            made.append(desk.heading(held.title, look.H2, gap=16, bookmark=1))
        for section in shown:
            made += _field(section, desk.deeper(), look.STRONG, gap=6)
    return made


def _field(section: Section, desk: Desk, style: look.Style, gap: float) -> list[Element]:
    if section.id in PITCHES:
        return []
    here = desk.under("Sect")
    told = [here.heading(section.title, style, gap=0), *facts(_lines(section), here)]
    return [Stack(told, gap)]


def _lines(section: Section) -> tuple[Words, ...]:
    [block] = section.said
    if isinstance(block, Listing):
        return block.entries
    return (block.words,) if isinstance(block, Paragraph) else ()


def _pitch(paper: Paper, say: Say) -> str:
    every = (*paper.sections, *(one for held in paper.chapters for one in held.sections))
    found = (one for one in every if one.id in PITCHES)
    return next((say(words) for one in found for words in _lines(one)), "")


def _plain_head(paper: Paper, say: Say) -> Drawing:
    """The day alone, and "Voorbeeld" for somebody who is made up."""
    demo = say(N_("Voorbeeld")) if paper.demo else ""
    return partial(_day, " · ".join(filter(None, (demo, paper.made_on_words))))


def _day(words: str, pen: Pen) -> None:
    with pen.decoration("Header"):
        words_up_to(pen, words, look.QUIET, pen.width - MARGIN, TOP)
