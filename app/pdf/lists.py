"""Named lists beside one another on paper: equal columns where there is room, else one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.domain.sections import Entry as Told
from app.domain.sections import NamedList, SideBySide
from app.domain.text import N_, text
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import Entry, TextBlock, card_edge, top_line
from app.pdf.frames import Beside, EvenFrames, Fitted, Framed, Together, nothing
from app.pdf.layout import Area, Element, Pages, Spot, Stack
from app.pdf.lines import Line, text_width
from app.pdf.packing import Broad, columns, shelf
from app.pdf.tags import NUMBERED, UNNUMBERED

LEAST = 118.0
"""The least width of a column; where there is less, fewer stand beside one another."""

GUTTER = 12.0

MOST = 400.0
"""Columns up to this height stay on one page."""

WIDEST = 0.48
"""The share of the widest of high columns: a long list has most of its lines on one."""

BEFORE_NOTE = 8.0
"""The white between words and the note behind them."""

TICK = "✓"
PROVEN = N_("onderbouwd")
"""What stands behind a tick that has no word of its own."""

SAID = N_("onderbouwd:")
"""What a screen reader says for a tick."""


def side_by_side(block: SideBySide, desk: Desk) -> list[Element]:
    """The lists with something in them; empty where none has."""
    lists = [one for one in block.lists if one.entries]
    if desk.dense:
        return [_packed([_closely(one, desk.under("Div")) for one in lists])] if lists else []
    made = [_column(one, desk.under("Div")) for one in lists]
    return [Fitted(partial(_shelf, made), gap=12)] if made else []


def _packed(lists: Sequence[Broad]) -> Element:
    """Lists below a line each, beside one another where that is lower."""
    return shelf(lists, between=8, unparted=MOST, gap=2)


def _closely(named: NamedList, desk: Desk) -> Broad:
    """A list whose entries stand in columns where there is room, each with its note behind it."""
    title = desk.heading(named.title, look.STRONG, gap=0)
    whole = desk.under("L")
    whole.tag.attributes = NUMBERED if named.numbered else UNNUMBERED
    lines = [
        Broad(_noted(one, number if named.numbered else None, whole.under("LI")), LEAST, gap=1)
        for number, one in enumerate(named.entries, 1)
    ]
    inside = Stack([title, columns(lines, gap=1)])
    return Broad(Framed(inside, top_line, (0, 4, 0, 0)), LEAST)


def _noted(one: Told, number: int | None, desk: Desk) -> Element:
    """A line of the list with its quiet word at the end of it, or below where that is full."""
    entry, *quiet = _entry(one, number, desk)
    return Noted(entry, quiet[0]) if quiet else entry


def _shelf(columns: Sequence[Stack], width: float) -> Element:
    """As many columns beside one another as fit, on lines about equally full."""
    fitting = max(1, int((width + GUTTER) / (LEAST + GUTTER)))
    if fitting == 1:
        return Stack([replace(one, gap=10) for one in columns])
    each = -(-len(columns) // -(-len(columns) // fitting))
    rows = [columns[at : at + each] for at in range(0, len(columns), each)]
    return Stack([_row(row, width) for row in rows])


def _row(columns: Sequence[Stack], width: float) -> Element:
    """Equally wide and high columns; of high ones each ends where its own list ends."""
    frames = [Framed(one, card_edge, (12, 11, 10, 13)) for one in columns]
    shares = [1 / len(frames)] * len(frames)
    even = EvenFrames(frames, shares, GUTTER, gap=GUTTER)
    if even.height(width) <= MOST:
        return Together(even, gap=GUTTER)
    tried = [Beside(frames, one, GUTTER, gap=GUTTER) for one in (shares, *_uneven(len(frames)))]
    return min(tried, key=lambda one: one.height(width))


def _uneven(count: int) -> list[list[float]]:
    """The shares of columns of which one is the widest, for each of them."""
    if count == 1:
        return []
    rest = (1 - WIDEST) / (count - 1)
    return [[WIDEST if one == widest else rest for one in range(count)] for widest in range(count)]


def _column(named: NamedList, desk: Desk) -> Stack:
    title = desk.heading(named.title, look.STRONG, gap=0)
    whole = desk.under("L")
    whole.tag.attributes = NUMBERED if named.numbered else UNNUMBERED
    made: list[Element] = [title]
    noted = any(_note(one, desk) for one in named.entries)
    for number, one in enumerate(named.entries, 1):
        line = _entry(one, number if named.numbered else None, whole.under("LI"))
        line[0].gap = 4 if noted else 2
        made += line
    return Stack(made)


def _entry(one: Told, number: int | None, desk: Desk) -> tuple[Entry] | tuple[Entry, Framed]:
    """A line of the list, and its quiet word where it has one."""
    label = desk.tag.add("Lbl") if number else None
    body = desk.tag.add("LBody")
    note = _note(one, desk)
    words = TextBlock(desk.say(one.words), look.BODY, body.add("P") if note else body)
    entry = Entry(words, number, label)
    if not note:
        return (entry,)
    entry.keeps = True
    quiet = Ticked(note, look.QUIET, body.add("P"), spoken=desk.say(SAID))
    return entry, Framed(quiet, nothing, (entry.indent, 0, 0, 0))


def _note(one: Told, desk: Desk) -> str:
    if not one.confirmed:
        return desk.say(one.note)
    return desk.say(text(N_("✓ {note}"), note=one.note or PROVEN))


@dataclass
class Noted(Element):
    """An entry with its note behind it where both fit on one line, else below."""

    entry: Entry
    note: Framed

    def height(self, width: float) -> float:
        """One line where both fit, else both."""
        below = 0 if self._fits(width) else self.note.height(width)
        return self.entry.height(width) + below

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The entry, then its note behind or below it."""
        end = self.entry.place(pages, area, spot)
        if not self._fits(area.width):
            return self.note.place(pages, area, end)
        behind = area.inset(self._words(area.width) + BEFORE_NOTE, 0, 0, 0)
        drop = self.entry.body.style.leading - look.QUIET.leading - 1
        self.note.place(pages, behind, Spot(end.page, spot.y + drop))
        return end

    def _words(self, width: float) -> float:
        return max(line.width for line in self.entry.body.lines(width - self.entry.indent))

    def _fits(self, width: float) -> bool:
        room = width - self.entry.indent
        note = self.note.inside
        if len(self.entry.body.lines(room)) > 1 or not isinstance(note, TextBlock):
            return False
        needed = text_width(note.text, note.style)
        return self._words(width) + BEFORE_NOTE + needed + 1 <= room


@dataclass
class Ticked(TextBlock):
    """A text that may begin with a tick, which is then said in words."""

    spoken: str = ""

    def lines(self, width: float) -> list[Line]:
        """The lines; the first says what its tick means."""
        first, *more = super().lines(width)
        shown = first.given or first.shown
        if not self.text.startswith(TICK) or not shown.startswith(TICK) or first.right_to_left:
            return [first, *more]
        return [replace(first, given=self.spoken + shown.removeprefix(TICK)), *more]
