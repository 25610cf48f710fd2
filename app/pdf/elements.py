"""Texts and lists as elements of a page, each with its place in the structure tree."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from itertools import takewhile

from app.pdf import style as look
from app.pdf.fonts import BOLD
from app.pdf.geometry import Rect, Stroke
from app.pdf.layout import Area, Element, Pages, Spot
from app.pdf.lines import Line, set_lines
from app.pdf.pen import Pen
from app.pdf.style import PX, Style
from app.pdf.tags import Tag

MIDDLE = 0.58
"""How far the middle of small letters lies above the bottom of a line, in type sizes."""


def drawn_for(pen: Pen, tag: Tag | None) -> AbstractContextManager[None]:
    """Content of this node, or decoration where there is none."""
    return pen.content(tag) if tag else pen.decoration()


@dataclass
class TextBlock(Element):
    """A text that runs on over lines and pages; typed line ends stay."""

    text: str
    style: Style
    tag: Tag | None
    gap: float = 0
    keeps: bool = False
    bookmark: int | None = None
    """The level in the document's outline, from 0; None for no entry."""
    balanced: bool = False
    """Whether the lines are made about equally long."""
    _lines: dict[float, list[Line]] = field(default_factory=dict, repr=False)

    def lines(self, width: float) -> list[Line]:
        """The lines at this width."""
        if width not in self._lines:
            narrow = self._balanced_width(width) if self.balanced else width
            self._lines[width] = set_lines(self.text, self.style, narrow)
        return self._lines[width]

    def _balanced_width(self, width: float) -> float:
        """The narrowest width, in steps of a twentieth, that needs no line more."""
        lines = len(set_lines(self.text, self.style, width))
        steps = (width * (20 - step) / 20 for step in range(1, 10))
        fitting = takewhile(lambda w: len(set_lines(self.text, self.style, w)) == lines, steps)
        return min(fitting, default=width)

    def height(self, width: float) -> float:
        """All lines."""
        return len(self.lines(width)) * self.style.leading

    def least(self, width: float) -> float:
        """Two lines, or all of a text of three: nothing is left alone."""
        count = len(self.lines(width))
        return (count if count <= 3 else 2) * self.style.leading  # noqa: PLR2004

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """As many lines on each page as fit, and never one line alone."""
        rest = self.lines(area.width)
        bookmark = self.bookmark
        while True:
            fitting = self._fitting(len(rest), area, spot)
            if fitting:
                self._draw(pages, area, spot, rest[:fitting], bookmark)
                rest, bookmark = rest[fitting:], None
                spot = Spot(spot.page, spot.y + fitting * self.style.leading)
            if not rest:
                return spot
            spot = Spot(spot.page + 1, area.top)

    def _fitting(self, count: int, area: Area, spot: Spot) -> int:
        room = int((area.bottom - spot.y + 0.01) / self.style.leading)
        if room >= count:
            return count
        fitting = room - (count - room == 1)
        if fitting < 2:  # noqa: PLR2004 - one line alone
            return max(room, 1) if spot.y <= area.top else 0
        return fitting

    def _draw(
        self, pages: Pages, area: Area, spot: Spot, lines: Sequence[Line], bookmark: int | None
    ) -> None:
        def drawing(pen: Pen) -> None:
            if bookmark is not None:
                pen.bookmark(" ".join(self.text.split()), bookmark, spot.y)
            with drawn_for(pen, self.tag):
                pen.write(lines, self.style, Rect(area.x, spot.y, area.width))

        if any(line.shown for line in lines):
            pages.draw(spot.page, drawing)


@dataclass
class Entry(Element):
    """An entry of a list: a dot or a number, with its text beside it."""

    body: TextBlock
    number: int | None
    label_tag: Tag | None
    gap: float = 0
    indent: float = 14

    def height(self, width: float) -> float:
        """The height of the text."""
        return self.body.height(width - self.indent)

    def least(self, width: float) -> float:
        """What the text needs to begin."""
        return self.body.least(width - self.indent)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The mark at the left, the text beside it."""
        mark = Rect(area.x, spot.y, self.indent)
        pages.draw(spot.page, lambda pen: self._mark(pen, mark))
        return self.body.place(pages, area.inset(self.indent, 0, 0, 0), spot)

    def _mark(self, pen: Pen, at: Rect) -> None:
        style = self.body.style
        with drawn_for(pen, self.label_tag):
            if self.number is None:
                middle = at.top + style.leading - MIDDLE * style.size
                pen.dot((at.x + 3, middle), 3.6, look.TEAL)
            else:
                bold = replace(style, font=BOLD, colour=look.TEAL)
                pen.write(set_lines(f"{self.number}.", bold, self.indent), bold, at)


def course(pen: Pen, place: Rect) -> None:
    """The line that stands beside somebody's own words (ux.md 5.3)."""
    x = place.x + 1
    with pen.decoration():
        pen.line(((x, place.top + 3), (x, place.bottom - 1)), Stroke(look.TEAL, 3 * PX, round=True))


def card_edge(pen: Pen, place: Rect) -> None:
    """A quiet panel with the line along its top: one of a few beside one another."""
    with pen.decoration():
        pen.box(place, fill=look.SAND)
        pen.box(place._replace(height=3 * PX), fill=look.TEAL)


def top_line(pen: Pen, place: Rect) -> None:
    """The same line without the panel, for lists that end each at their own height."""
    with pen.decoration():
        pen.box(place._replace(height=1), fill=look.TEAL)


def sand_panel(pen: Pen, place: Rect) -> None:
    """A quiet background."""
    with pen.decoration():
        pen.box(place, fill=look.SAND)
