"""What a pen is used on: boxes to tick, boxes for a number, and lines to write on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import Entry, TextBlock
from app.pdf.frames import Beside, Drawn
from app.pdf.geometry import Rect, Stroke
from app.pdf.layout import Area, Element, Pages, Spot, Stack
from app.pdf.lines import set_lines, text_width
from app.pdf.pen import Pen
from app.pdf.tags import UNNUMBERED, Tag

BOX = 13.0
"""A box that a cross fits in, in points."""
WIDE_BOX = 22.0
"""A box that a number fits in."""
BESIDE_BOX = 22.0
"""From the left of a box to the words behind it."""
WRITING = 26.0
"""From one line to write on to the next: as in a school notebook with room."""
EDGE = Stroke(look.EDGE, 1.1)
LINE = Stroke(look.EDGE, 0.8)
SHORT = 90.0
"""A line for a number."""
TWO_COLUMNS, SHORT_LABEL = 5, 34
"""From so many answers of at most so many letters on, they stand in two columns."""
VERY_SHORT = 11
"""Fewer answers of at most so many letters stand on one line."""


@dataclass
class Ticked(Entry):
    """An answer behind a box to tick."""

    indent: float = BESIDE_BOX
    wide: float = BOX

    def _mark(self, pen: Pen, at: Rect) -> None:
        top = at.top + (self.body.style.leading - BOX) / 2 + 0.5
        draw_box(pen, Rect(at.x + 1, top, self.wide, BOX))


def answers(words: Sequence[str], desk: Desk, *, wide: bool = False) -> Element:
    """The answers, each behind a box; ``wide`` boxes hold a number instead of a cross."""
    whole = Tag("L", attributes=UNNUMBERED)
    desk.tag.kids.append(whole)
    box, indent = (WIDE_BOX, WIDE_BOX + 9) if wide else (BOX, BESIDE_BOX)
    lines: list[Element] = []
    for one in words:
        body = TextBlock(one, look.BODY, whole.add("LI").add("LBody"))
        lines.append(Ticked(body, None, None, 6, indent, box))
    longest = max(map(len, words), default=0)
    if len(lines) < TWO_COLUMNS and longest <= VERY_SHORT:
        return Beside(lines, [1 / TWO_COLUMNS] * len(lines), 6, gap=5)
    if len(lines) < TWO_COLUMNS or longest > SHORT_LABEL:
        return Stack(lines, gap=5)
    half = -(-len(lines) // 2)
    return Beside([Stack(lines[:half]), Stack(lines[half:])], [0.5, 0.5], 12, gap=5)


def lines(count: int, gap: float = 0) -> Element:
    """So many lines to write on, over the whole width."""
    return Stack([Drawn(WRITING, _rule) for _ in range(count)], gap)


def numbered_lines(count: int) -> Element:
    """Lines with a number before each."""
    return Stack([Drawn(WRITING, partial(_numbered_rule, at)) for at in range(1, count + 1)])


def short_line(unit: str, desk: Desk) -> Element:
    """A line for a number, with what is counted behind it."""
    return ShortLine(TextBlock(unit, look.BODY, desk.tag.add("P")))


@dataclass
class ShortLine(Element):
    """A short line with words behind it."""

    unit: TextBlock
    gap: float = 4

    def height(self, width: float) -> float:
        """One line of writing."""
        del width
        return WRITING

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The line at the left, the words behind it."""
        rule = Rect(area.x, spot.y, SHORT, WRITING)
        pages.draw(spot.page, lambda pen: _rule(pen, rule))
        top = spot.y + WRITING - self.unit.style.leading
        self.unit.place(pages, area.inset(SHORT + 8, 0, 0, 0), Spot(spot.page, top))
        return Spot(spot.page, spot.y + WRITING)


def ruler(low: str, high: str, numbers: Sequence[str], desk: Desk) -> Element:
    """A row of boxes with the number above each, between two words."""
    words = TextBlock(
        f"{numbers[0]} = {low} · {numbers[-1]} = {high}", look.BODY, desk.tag.add("P")
    )
    return Stack([words, Drawn(34, partial(_numbers, numbers), gap=4)], gap=2)


def draw_box(pen: Pen, place: Rect) -> None:
    """A box to tick, or to write a number in."""
    with pen.decoration():
        pen.box(place, edge=EDGE)


def _numbers(numbers: Sequence[str], pen: Pen, place: Rect) -> None:
    step = place.width / len(numbers)
    for at, number in enumerate(numbers):
        left = place.x + at * step
        with pen.decoration():
            wide = text_width(number, look.BODY)
            at_top = Rect(left + 1 + (BOX - wide) / 2, place.top, wide + 1)
            pen.write(set_lines(number, look.BODY, 40), look.BODY, at_top)
        draw_box(pen, Rect(left + 1, place.top + 18, BOX, BOX))


def _rule(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.line(((place.x, place.bottom - 2), (place.right, place.bottom - 2)), LINE)


def _numbered_rule(number: int, pen: Pen, place: Rect) -> None:
    with pen.decoration():
        top = place.bottom - look.BODY.leading
        pen.write(set_lines(f"{number}.", look.STRONG, 40), look.STRONG, Rect(place.x, top, 20))
    _rule(pen, Rect(place.x + 20, place.top, place.width - 20, place.height))
