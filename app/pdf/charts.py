"""Charts: rows below one another with a legend, parted between rows where pages end."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.pdf.geometry import Rect
from app.pdf.layout import Area, Element, Pages, Spot
from app.pdf.marks import legend
from app.pdf.pen import Pen
from app.pdf.rows import Row, draw_heads
from app.pdf.tags import Tag

UNPARTED = 210
"""Charts up to this height stay on one page."""

FIRST_ROWS = 3
"""A higher chart begins where at least these rows fit."""

HEADS = 20.0
LEGEND = 18.0


@dataclass
class Chart(Element):
    """Rows with a legend; where pages part them, each page has a figure of its own."""

    rows: Sequence[Row]
    summary: str
    """The whole chart in words; "" for the words of its rows."""
    legend: str
    """What a whisker means; "" where no row has one."""
    tag: Tag
    """Holds the figures."""
    gap: float = 0
    heads: tuple[str, str] | None = None
    """What the left and the right side of zero mean."""

    def height(self, width: float) -> float:
        """The heads, all rows and the legend."""
        return self._height(self.rows, width)

    def least(self, width: float) -> float:
        """All of a small chart, else its first rows."""
        whole = self.height(width)
        return whole if whole <= UNPARTED else self._height(self.rows[:FIRST_ROWS], width)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """As many rows on each page as fit."""
        rest = self.rows
        while True:
            count = self._fitting(rest, area, spot)
            if count:
                spot = self._place_figure(pages, area, spot, rest[:count])
                rest = rest[count:]
            if not rest:
                return spot
            spot = Spot(spot.page + 1, area.top)

    def _height(self, rows: Sequence[Row], width: float) -> float:
        return self._top + sum(row.height(width) for row in rows) + self._foot

    @property
    def _top(self) -> float:
        return HEADS if self.heads else 0

    @property
    def _foot(self) -> float:
        return LEGEND if self.legend else 0

    def _fitting(self, rows: Sequence[Row], area: Area, spot: Spot) -> int:
        left = area.bottom - spot.y - self._top - self._foot + 0.01
        for count, row in enumerate(rows):
            left -= row.height(area.width)
            if left < 0:
                return count if spot.y > area.top else max(count, 1)
        return len(rows)

    def _place_figure(self, pages: Pages, area: Area, spot: Spot, rows: Sequence[Row]) -> Spot:
        whole = self.summary if len(rows) == len(self.rows) else ""
        figure = self.tag.add("Figure", alt=whole or " ".join(row.in_words for row in rows))
        place = Rect(area.x, spot.y, area.width, self._height(rows, area.width))
        pages.draw(spot.page, lambda pen: self._draw(pen, place, rows, figure))
        return Spot(spot.page, place.bottom)

    def _draw(self, pen: Pen, place: Rect, rows: Sequence[Row], figure: Tag) -> None:
        figure.attributes = (pen.bounds(place),)
        top = place.top + self._top
        with pen.content(figure):
            if self.heads:
                draw_heads(pen, self.heads, place)
            for row in rows:
                high = row.height(place.width)
                row.draw(pen, Rect(place.x, top, place.width, high))
                top += high
            if self.legend:
                legend(pen, self.legend, Rect(place.x, top, place.width))
