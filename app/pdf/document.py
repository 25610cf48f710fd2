"""A document on paper: the first page, the sections, and what stands at every page's edge."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.pagesizes import A4

from app.domain import sections as told
from app.domain.text import N_, Own, Words, text
from app.pdf import style as look
from app.pdf.blocks import Desk, Say, course, facts, lay, reaction
from app.pdf.edges import foot, head
from app.pdf.elements import TextBlock
from app.pdf.layout import (
    Area,
    Beside,
    Element,
    EvenFrames,
    Framed,
    Pages,
    Spot,
    Stack,
    Together,
    nothing,
)
from app.pdf.paper import Paper
from app.pdf.pen import Imprint, Pen, Rect, printing
from app.pdf.style import MARGIN, PX

WIDTH, HEIGHT = A4
BODY = Area(MARGIN, WIDTH - 2 * MARGIN, MARGIN + 32, HEIGHT - MARGIN - 34)
"""Where the text stands, between the running head and the foot."""

REACTION = "reaction"
"""The switch that marks a quote as "Mijn reactie"."""

SECTION_GAP = 40.0
COLUMN_GUTTER = 22.0
MOST_CARDS = 3
"""The most columns of "In het kort" beside one another."""


def print_document(paper: Paper, say: Say) -> bytes:
    """The document as a tagged PDF (PDF/UA-1) on A4: the same bytes for the same paper.

    Whatever somebody wrote is printed literally; ``say`` turns words into text.
    """
    with printing:
        imprint = Imprint(say(paper.title), paper.product, paper.made_on, paper.language)
        pen = Pen(A4, imprint)
        pages = Pages()
        _compose(paper, Desk(say, pen.root, 1), pages)
        pen.draw(
            [
                [head(paper, say), *drawings, foot(paper, say, number, len(pages.drawings))]
                for number, drawings in enumerate(pages.drawings, 1)
            ]
        )
        return pen.finish()


def _compose(paper: Paper, desk: Desk, pages: Pages) -> None:
    lead, rest = _lead(paper.sections)
    front = Stack([*_masthead(paper, desk), *_in_short(lead, desk.deeper())])
    spot = front.place(pages, BODY, Spot(0, BODY.top))
    about = Stack(_about(paper, desk.deeper()))
    if about.elements:
        spot = about.place(pages, BODY, _for_about(about, spot, alone=bool(lead)))
    if not rest:
        return
    if lead:
        spot = Spot(spot.page + 1, BODY.top)
    filled = [one for one in rest if one.summary or one.said or one.shown]
    chapters = [_chapter(section, desk.deeper()) for section in filled]
    Stack([_Gap(), *chapters] if spot.y > BODY.top else chapters).place(pages, BODY, spot)


class _Gap(Element):
    """Nothing, so that what follows keeps its white."""

    keeps = True

    def height(self, width: float) -> float:
        """No room."""
        del width
        return 0

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """Where it is."""
        del pages, area
        return spot


def _lead(
    sections: tuple[told.Section, ...],
) -> tuple[told.Section | None, tuple[told.Section, ...]]:
    """What stands on the first page, in short; and the sections after it."""
    if not sections or not sections[0].summary:
        return None, sections
    first, rest = sections[0], sections[1:]
    if first.said or first.shown:
        short = told.Section(first.id, N_("In het kort"), summary=first.summary)
        return short, (_without_summary(first), *rest)
    return first, rest


def _without_summary(section: told.Section) -> told.Section:
    return told.Section(section.id, section.title, section.shown, section.said)


# The first page


def _masthead(paper: Paper, desk: Desk) -> list[Element]:
    """The name, what this is, and the person's own sentence."""
    say = desk.say
    title = say(paper.subtitle) or say(paper.title)
    heading = desk.tag.add("H1")
    made: list[Element] = []
    if paper.demo:
        made.append(desk.words(N_("Voorbeeld: deze persoon bestaat niet."), look.QUIET))
    if paper.name:
        made.append(TextBlock(paper.name, look.NAME, heading, gap=4, keeps=True))
        made.append(TextBlock(title, look.LEAD, heading, gap=2, keeps=True, bookmark=0))
    else:
        made.append(TextBlock(title, look.NAME, heading, gap=4, keeps=True, bookmark=0))
    if paper.quote:
        own = desk.under("BlockQuote").words(Own(f"“{paper.quote}”"), look.OWN)
        made.append(Framed(own, course, (14, 0, 60, 0), gap=26))
    return made


def _in_short(lead: told.Section | None, desk: Desk) -> list[Element]:
    if not lead:
        return []
    made: list[Element] = [desk.heading(lead.title, look.H2, gap=34, bookmark=1)]
    for block in lead.summary:
        made += cards(block, desk) if isinstance(block, told.Facts) else lay(block, desk.deeper())
    return made


def cards(block: told.Facts, desk: Desk) -> list[Element]:
    """Facts as equally high columns; a single fact among lists is one line with a dot."""
    rows = [(label, values) for label, values in block.rows if values]
    lists = [row for row in rows if len(row[1]) > 1] or rows
    lines = [row for row in rows if row not in lists]
    made: list[Element] = []
    for start in range(0, len(lists), _per_line(len(lists))):
        line = lists[start : start + _per_line(len(lists))]
        columns = [_card(label, values, desk.under("Div")) for label, values in line]
        frames = EvenFrames(columns, [1 / len(columns)] * len(columns), gutter=12)
        made.append(Together(frames, gap=12, page=BODY.height))
    return made + [_fact_line(label, values[0], desk) for label, values in lines]


def _per_line(count: int) -> int:
    lines = -(-count // MOST_CARDS)
    return -(-count // lines) if count else 1


def _card(label: Words, values: Sequence[Words], desk: Desk) -> Framed:
    named = desk.words(label, look.STRONG, gap=0)
    named.keeps = True
    return Framed(Stack([named, *facts(values, desk)]), _card_edge, (12, 11, 10, 13))


def _card_edge(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.box(place, fill=look.SAND)
        pen.box(place._replace(height=3 * PX), fill=look.TEAL)


def _fact_line(label: Words, value: Words, desk: Desk) -> Element:
    words = text(N_("{label}: {value}"), label=label, value=value)
    return Framed(desk.words(words, look.STRONG), _teal_dot, (16, 0, 0, 0), gap=14)


def _teal_dot(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.dot((place.x + 5, place.top + 9), 9, look.TEAL)


def _about(paper: Paper, desk: Desk) -> list[Element]:
    lines = [*paper.about, *paper.footer]
    if not lines:
        return []
    title = desk.heading(N_("Over dit document"), look.STRONG, gap=28, bookmark=1)
    return [title, *(desk.words(line, look.BODY, gap=2) for line in lines)]


def _for_about(about: Stack, spot: Spot, *, alone: bool) -> Spot:
    """At the foot of a first page that ends with it, else below what is there."""
    high = about.height(BODY.width)
    lowest = BODY.bottom - high
    if spot.y + 28 > lowest:
        return Spot(spot.page + 1, BODY.top)
    return Spot(spot.page, lowest if alone else spot.y + 28)


# The sections


def _chapter(section: told.Section, desk: Desk) -> Element:
    """A section: in short, what was said beside what the answers show, and the reaction."""
    here = desk.under("Sect")
    under = here.deeper()
    summary, said, shown = map(_plain, (section.summary, section.said, section.shown))
    how = [block for block in shown if isinstance(block, told.Explanation)]
    seen = [block for block in shown if not isinstance(block, told.Explanation)]
    made = [
        here.heading(section.title, look.H1, gap=0, bookmark=1),
        *_laid(summary, under),
        *_both(said, seen, under),
        *_laid(how, under),
        *(reaction(block, under) for block in _reactions(section)),
    ]
    return Together(Stack(made), SECTION_GAP, share=0.5, page=BODY.height)


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


def _plain(blocks: Sequence[told.Block]) -> list[told.Block]:
    return [block for block in blocks if not _is_reaction(block)]


def _reactions(section: told.Section) -> list[told.Quote]:
    blocks = (*section.summary, *section.said, *section.shown)
    return [block for block in blocks if isinstance(block, told.Quote) and _is_reaction(block)]


def _is_reaction(block: told.Block) -> bool:
    return isinstance(block, told.Quote) and block.switch == REACTION
