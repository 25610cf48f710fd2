"""The parts of the sheet for the conversation on paper: dense, so that all fits on two pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch

from app.domain import sections as told
from app.domain.sheet import SheetBlock, SheetPoint
from app.domain.text import N_, Own, Words, text
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import Entry, TextBlock, course, sand_panel
from app.pdf.fonts import BOLD
from app.pdf.frames import Beside, Drawn, Framed
from app.pdf.geometry import Rect, Stroke
from app.pdf.layout import Element, Stack
from app.pdf.lines import set_lines
from app.pdf.pen import Pen
from app.pdf.sheet_chart import energy_chart
from app.pdf.style import Style
from app.pdf.tags import NUMBERED, UNNUMBERED, Tag

BOX = 8.5
"""A box to tick, in points."""
TICKED, NUMBER = 14.0, 14.0
"""The room for the box, and for the number behind it."""
LABEL = 0.38
"""The share of the width for the names of facts."""
WRITING = 19.0
"""From one line to write on to the next."""
NARROWEST = 0.2
"""No list beside others has less of the width than about this share."""
BETWEEN = Own(" · ")


@dataclass(frozen=True)
class Density:
    """How closely the sheet is set: the type size, and lists in lines or in running text."""

    size: float
    running: bool = False

    @property
    def body(self) -> Style:
        """What most is set in."""
        return Style(self.size, self.size * 1.34)

    @property
    def strong(self) -> Style:
        """Names of facts and of lists."""
        return Style(self.size, self.size * 1.34, BOLD)

    @property
    def title(self) -> Style:
        """Above a block."""
        return Style(self.size + 2.5, (self.size + 2.5) * 1.3, BOLD, look.TEAL)


@dataclass
class ToTick(Entry):
    """A line with a box to tick before it, and its number where it has one."""

    def _mark(self, pen: Pen, at: Rect) -> None:
        style = self.body.style
        top = at.top + style.leading - style.size * 0.58 - BOX / 2
        with pen.decoration():
            pen.box(Rect(at.x + 0.5, top, BOX, BOX), edge=Stroke(look.EDGE, 1.1))
        if self.number is not None and self.label_tag is not None:
            bold = Style(style.size, style.leading, BOLD, look.TEAL)
            with pen.content(self.label_tag):
                place = Rect(at.x + TICKED, at.top, NUMBER)
                pen.write(set_lines(f"{self.number}.", bold, NUMBER), bold, place)


def points(shown: Sequence[SheetPoint], desk: Desk, density: Density, blank: int) -> list[Element]:
    """The gesprekspunten to tick off, with lines to write on under each."""
    made: list[Element] = []
    whole = Tag("L", attributes=NUMBERED)
    desk.tag.kids.append(whole)
    for number, point in enumerate(shown, 1):
        item = whole.add("LI")
        label = item.add("Lbl")
        said = text(N_("Nieuw: {point}"), point=point.words) if point.new else point.words
        body = TextBlock(desk.say(said), density.body, item.add("LBody"))
        made += [ToTick(body, number, label, 5, TICKED + NUMBER), *room_to_write(blank)]
    return made


def to_bring(papers: Sequence[Words], desk: Desk, density: Density) -> Element:
    """What to bring along, to tick off, in three columns."""
    whole = Tag("L", attributes=UNNUMBERED)
    desk.tag.kids.append(whole)
    lines = [_to_tick(one, whole.add("LI"), desk, density) for one in papers]
    rows = [lines[at : at + 3] for at in range(0, len(lines), 3)]
    return Stack([Beside(row, [1 / 3] * len(row), 8, gap=2) for row in rows], gap=2)


def _to_tick(words: Words, item: Tag, desk: Desk, density: Density) -> Element:
    body = TextBlock(desk.say(words), density.body, item.add("LBody"))
    return ToTick(body, None, None, 2, TICKED)


def room_to_write(lines: int) -> list[Element]:
    """So many lines to write on."""
    return [Drawn(WRITING, _rule) for _ in range(lines)]


def _rule(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.line(
            ((place.x, place.bottom - 1), (place.right, place.bottom - 1)), Stroke(look.HAIR, 0.9)
        )


def block(told_block: SheetBlock | None, desk: Desk, density: Density) -> list[Element]:
    """The block under its title; nothing at all where it is not on the sheet."""
    if told_block is None:
        return []
    title = desk.heading(told_block.title, density.title, gap=9)
    under = desk.deeper()
    inside = [
        part
        for one in told_block.pieces
        for held in one.blocks
        for part in lay(held, under, density)
    ]
    return [title, *inside]


@singledispatch
def lay(held: object, desk: Desk, density: Density) -> list[Element]:
    """The dense form of a block that can stand on the sheet."""
    del desk, density
    message = f"no dense form on paper for {type(held).__name__}"
    raise TypeError(message)


@lay.register
def _(held: told.Paragraph, desk: Desk, density: Density) -> list[Element]:
    return [desk.words(held.words, density.body, gap=2)]


@lay.register
def _(held: told.Quote, desk: Desk, density: Density) -> list[Element]:
    label = [desk.words(held.label, density.strong, gap=0)] if held.label else []
    own = desk.under("BlockQuote").words(held.words, density.body, gap=0)
    return [Framed(Stack([*label, own]), course, (9, 0, 0, 0), gap=5)]


@lay.register
def _(held: told.Facts, desk: Desk, density: Density) -> list[Element]:
    return [_fact(label, values, desk, density) for label, values in held.rows if values]


@lay.register
def _(held: told.Listing, desk: Desk, density: Density) -> list[Element]:
    return [_fact(held.title, held.entries, desk, density, above=True)]


@lay.register
def _(held: told.SideBySide, desk: Desk, density: Density) -> list[Element]:
    filled = [one for one in held.lists if one.entries]
    columns = [Stack(_column(one, desk.under("Div"), density)) for one in filled]
    if not columns:
        return []
    frames = [Framed(one, sand_panel, (7, 4, 6, 6)) for one in columns]
    if len(frames) == 1:
        return [Stack(columns[0].elements, gap=3)]
    return [Beside(frames, _by_length(filled, desk), 8, gap=4)]


@lay.register
def _(held: told.Balances, desk: Desk, density: Density) -> list[Element]:
    del density
    return [energy_chart(held, desk)] if held.rows else []


def _by_length(lists: Sequence[told.NamedList], desk: Desk) -> list[float]:
    """The share of the width for each list: the more letters, the wider; none is very narrow."""
    letters = [sum(len(desk.say(_entry(one))) for one in named.entries) for named in lists]
    whole = max(sum(letters), 1)
    shares = [max(count / whole, NARROWEST) for count in letters]
    return [share / sum(shares) for share in shares]


def _column(named: told.NamedList, desk: Desk, density: Density) -> list[Element]:
    entries = [_entry(one) for one in named.entries]
    if density.running:
        return [_fact(named.title, entries, desk, density, above=True)]
    title = desk.words(named.title, density.strong, gap=2)
    whole = Tag("L", attributes=UNNUMBERED)
    desk.tag.kids.append(whole)
    lines = [
        Entry(
            TextBlock(desk.say(one), density.body, whole.add("LI").add("LBody")), None, None, 0, 9
        )
        for one in entries
    ]
    return [title, *lines]


def _entry(one: told.Entry) -> Words:
    """The line with its quiet words behind it, and a tick where something stands behind it."""
    if not one.note:
        return one.words
    words = N_("{what} (✓ {note})") if one.confirmed else N_("{what} ({note})")
    return text(words, what=one.words, note=one.note)


def _fact(
    label: Words, values: Sequence[Words], desk: Desk, density: Density, *, above: bool = False
) -> Element:
    """A name with what belongs to it: beside it, or below it where that is more."""
    said = desk.say(BETWEEN).join(desk.say(one) for one in values)
    name = TextBlock(desk.say(label), density.strong, desk.tag.add("P"))
    value = TextBlock(said, density.body, desk.tag.add("P"))
    if above:
        return Stack([name, value], gap=3)
    return Beside([name, value], [LABEL, 1 - LABEL], 8, gap=2)
