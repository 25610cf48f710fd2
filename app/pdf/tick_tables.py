"""Tables with boxes to tick: rows of one scale, and rows between two words."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.pdf import style as look
from app.pdf.elements import TextBlock, sand_panel
from app.pdf.fonts import BOLD
from app.pdf.frames import Beside, Drawn, Framed, nothing
from app.pdf.geometry import Rect, Stroke
from app.pdf.layout import Area, Element, Pages, Spot, Stack
from app.pdf.lines import text_width
from app.pdf.pen import Pen
from app.pdf.style import Style
from app.pdf.tags import COLUMN_HEAD, ROW_HEAD, Tag
from app.pdf.to_write import BOX, Ticked, draw_box

CLOSE_LABEL = Style(11, 13.5, BOLD)
"""The words above a column of boxes."""
CELL = (4.0, 3.0, 4.0, 4.0)
LEAST_COLUMN, MOST_COLUMN = 42.0, 76.0
"""How wide a column of boxes may be."""


@dataclass
class TickTable(Element):
    """Rows with a box in each column; on each page its head stands again, and is read once."""

    heads: Sequence[str]
    """The words above the columns of boxes."""
    rows: Sequence[tuple[str, str]]
    """The number and the words of each row."""
    tag: Tag
    gap: float = 8

    def __post_init__(self) -> None:
        line = self.tag.add("TR")
        tags = [line.add("TH", attributes=COLUMN_HEAD) for _ in range(len(self.heads) + 1)]
        self._wide = [_column(head) for head in self.heads]
        self._lines: list[Beside] = []
        self._head = self._head_of(tags)
        self._again = self._head_of([None] * len(tags))
        self._body = Stack([self._row(number, words) for number, words in self.rows])

    def height(self, width: float) -> float:
        """The head and all rows."""
        self._fit(width)
        return self._head.height(width) + self._body.height(width)

    def least(self, width: float) -> float:
        """The head with the first three rows."""
        self._fit(width)
        first = Stack(self._body.elements[:3])
        return self._head.height(width) + first.height(width)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The rows below the head, on every page."""
        self._fit(area.width)
        high = self._head.height(area.width)
        under = Area(area.x, area.width, area.top + high, area.bottom)
        end = self._body.place(pages, under, self._head.place(pages, area, spot))
        for page in range(spot.page + 1, end.page + 1):
            self._again.place(pages, area, Spot(page, area.top))
        return end

    def _fit(self, width: float) -> None:
        room = width - CELL[0] - CELL[2]
        taken = sum(self._wide)
        shares = [(room - taken) / room, *(one / room for one in self._wide)]
        for line in self._lines:
            line.shares = shares

    def _line(self, cells: Sequence[Element]) -> Beside:
        line = Beside(cells, [1 / len(cells)] * len(cells))
        self._lines.append(line)
        return line

    def _head_of(self, tags: Sequence[Tag | None]) -> Element:
        texts = zip(("", *self.heads), tags, strict=True)
        cells = [
            Framed(TextBlock(one, CLOSE_LABEL, tag), nothing, (2, 0, 2, 0)) for one, tag in texts
        ]
        return Framed(self._line(cells), sand_panel, CELL)

    def _row(self, number: str, words: str) -> Element:
        line = self.tag.add("TR")
        body = TextBlock(f"{number}  {words}", look.BODY, line.add("TH", attributes=ROW_HEAD))
        for _ in self.heads:
            line.add("TD")
        boxes: list[Element] = [Drawn(look.BODY.leading, _box_here) for _ in self.heads]
        cells: list[Element] = [Framed(body, nothing, (0, 0, 8, 0)), *boxes]
        return Framed(self._line(cells), _under, (CELL[0], 4, CELL[2], 4))


@dataclass
class BetweenWords(Element):
    """Five boxes between two words, and one for who does not mind."""

    low: TextBlock
    high: TextBlock
    other: TextBlock
    gap: float = 2

    def height(self, width: float) -> float:
        """The highest of the words."""
        return self._beside().height(width)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The words at both sides of the boxes."""
        return self._beside().place(pages, area, spot)

    def _beside(self) -> Beside:
        entry = Ticked(self.other, None, None)
        columns: list[Element] = [self.low, Drawn(look.BODY.leading, _five), self.high, entry]
        return Beside(columns, [0.24, 0.25, 0.25, 0.26], 12)


def _column(head: str) -> float:
    longest = max((text_width(word, CLOSE_LABEL) for word in head.split()), default=0)
    return min(max(longest + 10, LEAST_COLUMN), MOST_COLUMN)


def _box_here(pen: Pen, place: Rect) -> None:
    draw_box(pen, Rect(place.x + 2, place.top + (place.height - BOX) / 2 + 0.5, BOX, BOX))


def _five(pen: Pen, place: Rect) -> None:
    step = (place.width - BOX) / 4
    for at in range(5):
        draw_box(pen, Rect(place.x + at * step, place.top + 2, BOX, BOX))


def _under(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.line(((place.x, place.bottom), (place.right, place.bottom)), Stroke(look.HAIR, 0.75))
