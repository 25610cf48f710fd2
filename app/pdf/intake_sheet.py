"""The sheet for the conversation on paper: exactly two A4, tagged, with room to write (ux.md 5.9).

It is set as large as it fits; where much is shared the type gets smaller, lists run on, and what
matters least is shortened (``shortening``): nobody can read a sheet in very small type.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportlab.lib.pagesizes import A4

from app.domain.sheet import IntakeSheet
from app.domain.text import N_, Own, Words, text
from app.pdf import style as look
from app.pdf.desk import Desk, Say
from app.pdf.elements import TextBlock
from app.pdf.fonts import REGULAR
from app.pdf.frames import Beside
from app.pdf.geometry import Rect, Stroke
from app.pdf.imprint import Imprint
from app.pdf.layout import Area, Element, Pages, Spot, Stack
from app.pdf.lines import text_width
from app.pdf.marks import words_at, words_up_to
from app.pdf.pen import Pen, printing
from app.pdf.sheet_parts import (
    WRITING,
    Density,
    block,
    points,
    room_to_write,
    to_bring,
)
from app.pdf.shortening import MILD, ROOMS, shortened
from app.pdf.style import MARGIN, PX, Style
from app.pdf.tags import Tag

WIDTH, HEIGHT = A4
FOOT = 30.0
BODY = Area(MARGIN, WIDTH - 2 * MARGIN, 44, HEIGHT - MARGIN - FOOT)
LEFT, RIGHT = 0.53, 0.47
GUTTER = 20.0
PAGES = 2
STAMP = Style(9, 11.5, REGULAR, look.INK_2)
NUMBER_ROOM = 80.0

DENSITIES = tuple(
    Density(size, running) for size in (11, 10.5, 10, 9.5, 9) for running in (False, True)
)
"""From the largest type to the smallest that can be read; both pages take the first that fits."""

READABLE = 9.5
"""Where the second page is fuller, the first need not be smaller than this."""

MOST_BLANK = 3
"""Lines to write on under each point, at the most; at least one, unless much would give way for it."""

LEAST_LINES = 3
"""Lines to write on at the end, at the least."""

QUESTION_LINES = 6
"""Lines to write on under each open question, where nothing is shared."""


@dataclass(frozen=True)
class SheetPaper:
    """One sheet as it goes on paper."""

    sheet: IntakeSheet
    made_on: date
    product: str = "Koers"
    demo: bool = False
    language: str = "nl"


@dataclass(frozen=True)
class Setting:
    """How a sheet is set."""

    density: Density
    early: bool
    """Whether the energy stands on the first page already."""
    blank: int
    """Lines to write on under each point."""
    lines: int
    """Lines to write on at the end."""


Side = Callable[[IntakeSheet, Desk, Setting], Element]


def print_sheets(papers: Sequence[SheetPaper], say: Say) -> bytes:
    """The sheets after one another as one PDF (PDF/UA-1), each from an odd page on.

    At least one sheet; the same bytes for the same sheets.
    """
    with printing:
        first = papers[0]
        title = say(N_("Blad voor het gesprek"))
        pen = Pen(A4, Imprint(title, first.product, first.made_on, first.language))
        pages = Pages()
        for number, paper in enumerate(papers):
            _place(paper, Desk(say, pen.root.add("Part"), 1), pages, number * PAGES)
        pen.draw(pages.drawings)
        return pen.finish()


def _place(paper: SheetPaper, desk: Desk, pages: Pages, at: int) -> None:
    """Both pages of the sheet, from this page on (from 0)."""
    trial = replace(desk, tag=Tag("Document"))
    for number, (side, (sheet, setting)) in enumerate(
        zip((_first, _second), _fitting(paper.sheet, trial), strict=True)
    ):
        side(sheet, desk, setting).place(pages, BODY, Spot(at + number, BODY.top))
        _edges(paper, desk, pages, at, number)


Try = tuple[IntakeSheet, Setting]
"""A sheet, as far as it goes on paper, and how it is set."""


def _fitting(sheet: IntakeSheet, desk: Desk) -> tuple[Try, Try]:
    """Both pages in the largest type in which the whole sheet fits, else as much as fits."""
    places = (
        Setting(density, early, 1, LEAST_LINES) for density in DENSITIES for early in (False, True)
    )
    sides = (_first, _second)
    whole = (one for one in places if all(_room(side, sheet, desk, one) >= 0 for side in sides))
    found = next(whole, None)
    second = (sheet, found) if found else _much(_second, sheet, desk)
    first = (sheet, found) if found else _much(_first, sheet, desk)
    return _with_room(first, desk), _with_lines(second, desk)


def _much(side: Side, sheet: IntakeSheet, desk: Desk) -> Try:
    """As much of the sheet as fits on this page in the smallest type.

    Points keep a line to write on as long as nothing has to give way much for it.
    """
    ample = Setting(DENSITIES[-1], early=False, blank=1, lines=LEAST_LINES)
    bare = replace(ample, blank=0)
    tried = [(sheet, ample)]
    tried += [(shorter, ample) for shorter in shortened(sheet, desk.say, MILD)]
    tried += [(sheet, bare)]
    tried += [(shorter, bare) for shorter in shortened(sheet, desk.say, ROOMS)]
    return next((one for one in tried if _room(side, one[0], desk, one[1]) >= 0), tried[-1])


def _with_lines(found: Try, desk: Desk) -> Try:
    """The second page with as many lines to write on as there is room for."""
    sheet, setting = found
    more = max(0, int(_room(_second, sheet, desk, setting) / WRITING))
    return sheet, replace(setting, lines=setting.lines + more)


def _with_room(found: Try, desk: Desk) -> Try:
    """The first page with the room that it has: small type larger, then more lines to write on."""
    sheet, setting = found
    larger = (
        replace(setting, density=density)
        for density in DENSITIES
        if setting.density.size < density.size <= READABLE
    )
    first = next((one for one in larger if _room(_first, sheet, desk, one) >= 0), setting)
    wider = (replace(first, blank=blank) for blank in range(MOST_BLANK, first.blank, -1))
    return sheet, next((one for one in wider if _room(_first, sheet, desk, one) >= 0), first)


def _room(side: Side, sheet: IntakeSheet, desk: Desk, setting: Setting) -> float:
    """What is left of the page, in points; below 0 where it does not fit."""
    return BODY.height - side(sheet, desk, setting).height(BODY.width)


def _first(sheet: IntakeSheet, desk: Desk, setting: Setting) -> Element:
    """The head with the points; with ``early`` the energy too."""
    under = desk.deeper()
    head = _head(sheet, desk)
    asked = _questions(sheet, under, setting.density) if sheet.questions else []
    energy = _energy(sheet, under, setting) if setting.early else []
    return Stack([*head, *asked, *_rows([*_on_first(sheet, under, setting), *energy])])


def _second(sheet: IntakeSheet, desk: Desk, setting: Setting) -> Element:
    """What work has to be like, what to bring along, and room to write."""
    under = desk.deeper()
    energy = [] if setting.early else _energy(sheet, under, setting)
    rows = _rows([*energy, *_on_second(sheet, under, setting)])
    closing = _closing(sheet, under, setting.density)
    return Stack([*rows, *closing, *room_to_write(setting.lines)])


def _head(sheet: IntakeSheet, desk: Desk) -> list[Element]:
    said = " · ".join(desk.say(one) for one in sheet.head)
    made: list[Element] = [
        desk.heading(sheet.title, look.H1, gap=0, bookmark=0),
        TextBlock(said, look.SMALL, desk.tag.add("P"), 1),
    ]
    if sheet.shared:
        parts = "; ".join(desk.say(one) for one in sheet.shared)
        made.append(desk.words(text(N_("Gedeeld: {parts}"), parts=Own(parts)), look.QUIET, gap=1))
    return made


Columns = tuple[list[Element], list[Element]]


def _on_first(sheet: IntakeSheet, desk: Desk, setting: Setting) -> Sequence[Columns]:
    """Points beside own words and strengths; change beside what is expected."""
    density = setting.density
    asked: list[Element] = []
    if sheet.points:
        asked = [desk.heading(N_("Gesprekspunten"), density.title, gap=9)]
        asked += points(sheet.points, desk, density, setting.blank)
    own = _blocks(sheet, desk, setting, "own_words", "strengths")
    change = _blocks(sheet, desk, setting, "change")
    return (asked, own), (change, _blocks(sheet, desk, setting, "expected"))


def _energy(sheet: IntakeSheet, desk: Desk, setting: Setting) -> Sequence[Columns]:
    """The chart beside what was chosen."""
    chart = _blocks(sheet, desk, setting, "energy")
    return ((chart, _blocks(sheet, desk, setting, "chosen")),)


def _on_second(sheet: IntakeSheet, desk: Desk, setting: Setting) -> Sequence[Columns]:
    """Possibilities over the whole width, then hours and direction beside the wishes."""
    possible = _blocks(sheet, desk, setting, "possibilities")
    left = _blocks(sheet, desk, setting, "hours", "direction")
    return (possible, []), (left, _blocks(sheet, desk, setting, "wishes"))


def _blocks(sheet: IntakeSheet, desk: Desk, setting: Setting, *names: str) -> list[Element]:
    return [part for name in names for part in block(sheet.block(name), desk, setting.density)]


def _rows(rows: Sequence[Columns]) -> list[Element]:
    """Two columns where both hold anything, else the whole width; an empty row is not there."""
    made: list[Element] = []
    for left, right in rows:
        if left and right:
            made.append(Beside([Stack(left), Stack(right)], [LEFT, RIGHT], GUTTER, gap=10))
        elif left or right:
            made.append(Stack([*left, *right], gap=10))
    return made


def _questions(sheet: IntakeSheet, desk: Desk, density: Density) -> list[Element]:
    """Open questions with room to write under each."""
    made: list[Element] = []
    for question in sheet.questions:
        made += [desk.heading(question, density.title, gap=14), *room_to_write(QUESTION_LINES)]
    return made


def _closing(sheet: IntakeSheet, desk: Desk, density: Density) -> list[Element]:
    """What to bring along, and the title above the room to write."""
    return [
        desk.heading(N_("Meenemen"), density.title, gap=9),
        to_bring(sheet.documents, desk, density),
        desk.heading(N_("Gespreksruimte"), density.title, gap=9),
    ]


def _edges(paper: SheetPaper, desk: Desk, pages: Pages, at: int, number: int) -> None:
    """The product above, the stamp and the page number below; the stamp is read once."""
    page, say = at + number, desk.say
    told = text(N_("bladzijde {number} van {count}"), number=number + 1, count=PAGES)
    stamp = _stamp(paper.sheet.stamp, desk)
    under = Area(MARGIN, WIDTH - 2 * MARGIN - NUMBER_ROOM, HEIGHT - MARGIN - FOOT + 12, HEIGHT)
    shown = stamp if number == 0 else replace(stamp, tag=None)
    shown.place(pages, under, Spot(page, under.top))

    def edges(pen: Pen) -> None:
        with pen.decoration("Footer"):
            rule = HEIGHT - MARGIN - FOOT + 6
            pen.line(((MARGIN, rule), (WIDTH - MARGIN, rule)), Stroke(look.HAIR, 0.75))
            words_up_to(pen, say(told), STAMP, WIDTH - MARGIN, under.top)
        with pen.decoration("Header"):
            words_at(pen, paper.product, look.SMALL_STRONG, Rect(MARGIN, 24, 200))
            if paper.demo:
                _example(pen, say(N_("Voorbeeld")))

    pages.draw(page, edges)


def _stamp(stamp: Words, desk: Desk) -> TextBlock:
    return TextBlock(desk.say(stamp), STAMP, desk.tag.add("P"))


def _example(pen: Pen, words: str) -> None:
    wide = text_width(words, look.COSTS) + 20
    left = (WIDTH - wide) / 2
    pen.box(Rect(left, 19, wide, 20), edge=Stroke(look.TERRA, 2 * PX))
    words_at(pen, words, look.COSTS, Rect(left + 10, 23, wide))
