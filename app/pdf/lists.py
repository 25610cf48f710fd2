"""Named lists beside one another on paper: equal columns where there is room, else one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.domain.sections import Entry as Told
from app.domain.sections import NamedList, SideBySide
from app.domain.text import N_, text
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import Entry, TextBlock, card_edge
from app.pdf.frames import Beside, EvenFrames, Fitted, Framed, Together, nothing
from app.pdf.layout import Element, Stack
from app.pdf.lines import Line
from app.pdf.tags import NUMBERED, UNNUMBERED

LEAST = 118.0
"""The least width of a column; where there is less, fewer stand beside one another."""

GUTTER = 12.0

MOST = 400.0
"""Columns up to this height stay on one page."""

WIDEST = 0.48
"""The share of the widest of high columns: a long list has most of its lines on one."""

TICK = "✓"
PROVEN = N_("onderbouwd")
"""What stands behind a tick that has no word of its own."""

SAID = N_("onderbouwd:")
"""What a screen reader says for a tick."""


def side_by_side(block: SideBySide, desk: Desk) -> list[Element]:
    """The lists with something in them; empty where none has."""
    columns = [_column(one, desk.under("Div")) for one in block.lists if one.entries]
    return [Fitted(partial(_shelf, columns), gap=12)] if columns else []


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


def _entry(one: Told, number: int | None, desk: Desk) -> list[Element]:
    """A line of the list, with its quiet word under it."""
    label = desk.tag.add("Lbl") if number else None
    body = desk.tag.add("LBody")
    note = _note(one, desk)
    words = TextBlock(desk.say(one.words), look.BODY, body.add("P") if note else body)
    entry = Entry(words, number, label)
    if not note:
        return [entry]
    entry.keeps = True
    quiet = Ticked(note, look.QUIET, body.add("P"), spoken=desk.say(SAID))
    return [entry, Framed(quiet, nothing, (entry.indent, 0, 0, 0))]


def _note(one: Told, desk: Desk) -> str:
    if not one.confirmed:
        return desk.say(one.note)
    return desk.say(text(N_("✓ {note}"), note=one.note or PROVEN))


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
