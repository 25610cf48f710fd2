"""Tables: a head that stands again on every page, rows, and columns as wide as what is in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import TextBlock, sand_panel
from app.pdf.frames import Beside, Framed, Padding
from app.pdf.geometry import Rect, Stroke
from app.pdf.layout import Area, Element, Pages, Spot, Stack
from app.pdf.pen import Pen
from app.pdf.tags import COLUMN_HEAD, ROW_HEAD, Tag

CELLS = (6.0, 2.0, 6.0, 3.5)
"""The padding of a table's cells: left, top, right, bottom."""

UNPARTED = 200
"""Tables up to this height stay on one page."""

FIRST_ROWS = 2
"""A higher table begins where at least these rows fit."""

LEAST_LETTERS, MOST_LETTERS = 8, 44
"""Between these a column of a table grows with the letters in its fullest cell."""

EVENNESS = 0.85
"""Below 1, so that a narrow column has room to spare rather than a wide one."""

LETTERS = 76
"""About so many bold letters stand on one line of the page's width, less the gutters."""

WHOLE = 481.9
"""The page's width between its margins, in points."""

CLOSE = (4.0, 0.5, 4.0, 1.5)
"""The padding of a table's cells where room is scarce."""

HEAD_LETTERS = 15
"""The letters of a head that count for the width of its column; the rest may wrap."""


@dataclass
class Grid(Element):
    """A table; on each page that it reaches its head stands again, and is read once."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    tag: Tag
    gap: float = 0
    padding: Padding = CELLS
    gutter: float = 10
    head_letters: int = HEAD_LETTERS
    row_heads: bool = True
    """Whether the first cell of a row names the row."""

    def __post_init__(self) -> None:
        line = self.tag.add("TR")
        self._shares = column_shares(self.heads, self.rows)
        self._lines: list[Beside] = []
        self._head = self._row([line.add("TH", attributes=COLUMN_HEAD) for _ in self.heads])
        self._repeated = self._row([None] * len(self.heads))
        self._body = Stack([self._body_row(cells) for cells in self.rows])

    def height(self, width: float) -> float:
        """The head and all rows."""
        self._fit(width)
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
        self._fit(area.width)
        under = replace(area, top=area.top + self._head.height(area.width))
        start = self._head.place(pages, area, spot)
        end = self._body.place(pages, under, start)
        for page in range(start.page + 1, end.page + 1):
            self._repeated.place(pages, area, Spot(page, area.top))
        return end

    def _fit(self, width: float) -> None:
        """Make the columns such that no word is broken at this width, where that can be."""
        shares = column_shares(self.heads, self.rows, LETTERS * width / WHOLE, self.head_letters)
        for line in self._lines:
            line.shares = shares

    def _line(self, cells: Sequence[TextBlock]) -> Beside:
        line = Beside(cells, self._shares, gutter=self.gutter)
        self._lines.append(line)
        return line

    def _row(self, tags: Sequence[Tag | None]) -> Framed:
        cells = [
            TextBlock(text, look.SMALL_STRONG, tag)
            for text, tag in zip(self.heads, tags, strict=True)
        ]
        return Framed(self._line(cells), sand_panel, self.padding)

    def _body_row(self, texts: Sequence[str]) -> Framed:
        line = self.tag.add("TR")
        cells = [
            TextBlock(text, look.SMALL, self._cell(line, column))
            for column, text in enumerate(texts)
        ]
        return Framed(self._line(cells), under_line, self.padding)

    def _cell(self, line: Tag, column: int) -> Tag:
        if self.row_heads and not column:
            return line.add("TH", attributes=ROW_HEAD)
        return line.add("TD")


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]], desk: Desk, gap: float = 6) -> Grid:
    """The table as it stands at this desk: with less white where room is scarce."""
    tag = desk.tag.add("Table")
    if not desk.dense:
        return Grid(heads, rows, tag, gap)
    return Grid(heads, rows, tag, min(gap, 3), CLOSE, gutter=6, head_letters=MOST_LETTERS)


def least_width(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> float:
    """The width in points at which no word of the table is broken, with little white."""
    letters = sum(_longest(head, cells) for head, *cells in zip(heads, *rows, strict=True))
    left, _, right, _ = CLOSE
    return letters * WHOLE / LETTERS + len(heads) * (left + right)


def column_shares(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    letters: float = LETTERS,
    head_letters: int = HEAD_LETTERS,
) -> list[float]:
    """The share of a table's width for each column, by how much stands in it; together 1.

    ``letters`` is about how many stand on one line of the table.
    """
    needs = [
        min(max(*map(_need, cells), LEAST_LETTERS), MOST_LETTERS) ** EVENNESS
        for cells in zip([head[:head_letters] for head in heads], *rows, strict=True)
    ]
    longest = [_longest(head, [row[column] for row in rows]) for column, head in enumerate(heads)]
    least = [min(count, MOST_LETTERS) / letters for count in longest]
    return _wide_enough([need / sum(needs) for need in needs], least)


def _wide_enough(shares: list[float], least: Sequence[float]) -> list[float]:
    """The shares, but none less than its longest word needs, where all of those fit."""
    short = [low > share for low, share in zip(least, shares, strict=True)]
    if not any(short) or sum(least) >= 1:
        return shares
    rest = 1 - sum(low for low, is_short in zip(least, short, strict=True) if is_short)
    others = sum(share for share, is_short in zip(shares, short, strict=True) if not is_short)
    return [
        low if is_short else share * rest / others
        for low, share, is_short in zip(least, shares, short, strict=True)
    ]


def _longest(head: str, cells: Sequence[str]) -> int:
    words = [word for cell in (head[:HEAD_LETTERS], *cells) for word in cell.split()]
    return max(map(len, words), default=0)


def _need(cell: str) -> int:
    longest = max(map(len, cell.split()), default=0)
    return max(longest + 2, min(len(cell), MOST_LETTERS))


def under_line(pen: Pen, place: Rect) -> None:
    """A thin rule below."""
    with pen.decoration():
        pen.line(((place.x, place.bottom), (place.right, place.bottom)), Stroke(look.HAIR, 0.75))
