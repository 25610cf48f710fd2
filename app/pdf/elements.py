"""Texts, lists and tables as elements of a page, each with its place in the structure tree."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from itertools import takewhile

from app.pdf import style as look
from app.pdf.fonts import BOLD
from app.pdf.layout import Area, Beside, Element, Framed, Padding, Pages, Spot, Stack
from app.pdf.lines import Line, set_lines
from app.pdf.pen import Pen, Rect, Stroke
from app.pdf.style import Style
from app.pdf.tags import COLUMN_HEAD, ROW_HEAD, Tag

MIDDLE = 0.58
"""How far the middle of small letters lies above the bottom of a line, in type sizes."""

ROOMY = (6.0, 4.0, 6.0, 5.0)
"""The padding of a table's cells: left, top, right, bottom."""

TIGHT = (6.0, 1.5, 6.0, 3.0)


def drawn_for(pen: Pen, tag: Tag | None) -> AbstractContextManager[None]:
    """Content of this node, or decoration where there is none."""
    return pen.content(tag) if tag else pen.decoration()


UNPARTED = 200
"""Tables up to this height stay on one page."""

FIRST_ROWS = 2
"""A higher table begins where at least these rows fit."""

LEAST_LETTERS, MOST_LETTERS = 8, 44
"""Between these a column of a table grows with the letters in its fullest cell."""


EVENNESS = 0.85
"""Below 1, so that a narrow column has room to spare rather than a wide one."""

HEAD_LETTERS = 13
"""The letters of a head that count for the width of its column; the rest may wrap."""


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


def under_line(pen: Pen, place: Rect) -> None:
    """A thin rule below."""
    with pen.decoration():
        pen.line(((place.x, place.bottom), (place.right, place.bottom)), Stroke(look.HAIR, 0.75))


def sand_panel(pen: Pen, place: Rect) -> None:
    """A quiet background."""
    with pen.decoration():
        pen.box(place, fill=look.SAND)


@dataclass
class Grid(Element):
    """A table; on each page that it reaches its head stands again, and is read once."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    tag: Tag
    gap: float = 0
    padding: Padding = ROOMY
    row_heads: bool = True
    """Whether the first cell of a row names the row."""

    def __post_init__(self) -> None:
        line = self.tag.add("TR")
        self._shares = column_shares(self.heads, self.rows)
        self._head = self._row([line.add("TH", attributes=COLUMN_HEAD) for _ in self.heads])
        self._repeated = self._row([None] * len(self.heads))
        self._body = Stack([self._body_row(cells) for cells in self.rows])

    def height(self, width: float) -> float:
        """The head and all rows."""
        return self._head.height(width) + self._body.height(width)

    def least(self, width: float) -> float:
        """All of a small table, else the head with the first rows."""
        whole = self.height(width)
        if whole <= UNPARTED:
            return whole
        first = Stack(self._body.elements[:FIRST_ROWS])
        return self._head.height(width) + min(first.height(width), UNPARTED)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The rows below the head, on every page."""
        under = replace(area, top=area.top + self._head.height(area.width))
        start = self._head.place(pages, area, spot)
        end = self._body.place(pages, under, start)
        for page in range(start.page + 1, end.page + 1):
            self._repeated.place(pages, area, Spot(page, area.top))
        return end

    def _row(self, tags: Sequence[Tag | None]) -> Framed:
        cells = [
            TextBlock(text, look.SMALL_STRONG, tag)
            for text, tag in zip(self.heads, tags, strict=True)
        ]
        return Framed(Beside(cells, self._shares, gutter=10), sand_panel, self.padding)

    def _body_row(self, texts: Sequence[str]) -> Framed:
        line = self.tag.add("TR")
        cells = [
            TextBlock(text, look.SMALL, self._cell(line, column))
            for column, text in enumerate(texts)
        ]
        return Framed(Beside(cells, self._shares, gutter=10), under_line, self.padding)

    def _cell(self, line: Tag, column: int) -> Tag:
        if self.row_heads and not column:
            return line.add("TH", attributes=ROW_HEAD)
        return line.add("TD")


def column_shares(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """The share of a table's width for each column, by how much stands in it; together 1."""
    needs = [
        min(max(*map(_need, cells), LEAST_LETTERS), MOST_LETTERS) ** EVENNESS
        for cells in zip([head[:HEAD_LETTERS] for head in heads], *rows, strict=True)
    ]
    return [need / sum(needs) for need in needs]


def _need(cell: str) -> int:
    longest = max(map(len, cell.split()), default=0)
    return max(longest + 2, min(len(cell), MOST_LETTERS))
