"""Elements around elements: kept together, framed, beside one another, at the foot of a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from app.pdf.geometry import Rect
from app.pdf.layout import Area, Element, Pages, Spot
from app.pdf.pen import Pen

Padding = tuple[float, float, float, float]
"""The room within a frame: left, top, right, bottom."""

MOST_COLUMNS = 3
"""The most columns beside one another."""

Behind = Callable[[Pen, Rect], None]
"""Draws what lies behind an element, at the place that it takes."""


@dataclass
class Together(Element):
    """An element that begins on a new page rather than be parted; parted if it must be."""

    inside: Element
    gap: float = 0

    def height(self, width: float) -> float:
        """The height of what is inside."""
        return self.inside.height(width)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """As what is inside."""
        return self.inside.place(pages, area, spot)


@dataclass
class Short(Together):
    """An element that stays in one piece while it is short; a higher one runs on over pages."""

    most: float = 0

    def least(self, width: float) -> float:
        """All of a short one, else what its beginning needs."""
        whole = self.height(width)
        return whole if whole <= self.most else self.inside.least(width)


@dataclass
class AtFoot(Together):
    """An element that stands at the foot of its page."""

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """As low as it fits."""
        lowest = area.bottom - self.height(area.width)
        return super().place(pages, area, Spot(spot.page, max(spot.y, lowest)))


class NextPage(Element):
    """What follows begins on a new page."""

    def height(self, width: float) -> float:
        """No room of its own."""
        del width
        return 0

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The foot of the page, where nothing fits below."""
        del pages
        return Spot(spot.page, area.bottom)


@dataclass
class Framed(Element):
    """An element with something drawn behind it on every page that it reaches."""

    inside: Element
    behind: Behind
    padding: Padding = (0, 0, 0, 0)
    gap: float = 0

    def height(self, width: float) -> float:
        """What is inside, with the padding."""
        left, top, right, bottom = self.padding
        return top + self.inside.height(width - left - right) + bottom

    def least(self, width: float) -> float:
        """What is inside needs its beginning, and the padding."""
        left, top, right, bottom = self.padding
        return top + self.inside.least(width - left - right) + bottom

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The inside first; what lies behind it is drawn before it."""
        end = self.fill(pages, area, spot)
        self.frame(pages, area, spot, end)
        return end

    def fill(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """Place the inside only."""
        _, top, _, bottom = self.padding
        end = self.inside.place(pages, area.inset(*self.padding), Spot(spot.page, spot.y + top))
        return Spot(end.page, end.y + bottom)

    def frame(self, pages: Pages, area: Area, start: Spot, end: Spot) -> None:
        """Draw what lies behind, from the one spot to the other."""
        for page in range(start.page, end.page + 1):
            top = start.y if page == start.page else area.top
            bottom = end.y if page == end.page else area.bottom
            place = Rect(area.x, top, area.width, bottom - top)
            pages.draw(page, partial(_draw_behind, self.behind, place), first=True)


def nothing(pen: Pen, place: Rect) -> None:
    """Draws nothing behind an element."""
    del pen, place


def _draw_behind(behind: Behind, place: Rect, pen: Pen) -> None:
    behind(pen, place)


@dataclass
class Beside(Element):
    """Elements next to one another; each runs on over pages by itself."""

    columns: Sequence[Element]
    shares: Sequence[float]
    """The share of the width that each column has; together 1."""
    gutter: float = 0
    gap: float = 0

    def height(self, width: float) -> float:
        """The highest of the columns."""
        return max(
            column.height(wide)
            for column, (_, wide) in zip(self.columns, self._measures(width), strict=True)
        )

    def least(self, width: float) -> float:
        """What the neediest of the columns needs to begin."""
        return max(
            column.least(wide)
            for column, (_, wide) in zip(self.columns, self._measures(width), strict=True)
        )

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """All columns from one spot; the end is that of the lowest."""
        areas = self._areas(area)
        return max(
            column.place(pages, its, spot) for column, its in zip(self.columns, areas, strict=True)
        )

    def _areas(self, area: Area) -> list[Area]:
        return [
            replace(area, x=area.x + left, width=wide) for left, wide in self._measures(area.width)
        ]

    def _measures(self, width: float) -> list[tuple[float, float]]:
        room = width - self.gutter * (len(self.columns) - 1)
        measures, left = [], 0.0
        for share in self.shares:
            measures.append((left, share * room))
            left += share * room + self.gutter
        return measures


def per_line(count: int) -> int:
    """How many of these stand beside one another, so that lines are about equally full."""
    lines = -(-count // MOST_COLUMNS)
    return -(-count // lines) if count else 1


@dataclass
class EvenFrames(Beside):
    """Frames next to one another that reach as low as the lowest of them."""

    columns: Sequence[Framed]

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """What is inside first; then the frames, down to one line."""
        placed = list(zip(self.columns, self._areas(area), strict=True))
        end = max(frame.fill(pages, its, spot) for frame, its in placed)
        for frame, its in placed:
            frame.frame(pages, its, spot, end)
        return end


@dataclass
class Fitted(Element):
    """An element that takes another form where it has less room; its texts are made once."""

    form: Callable[[float], Element]
    """The element for a width in points."""
    gap: float = 0
    _forms: dict[float, Element] = field(default_factory=dict, repr=False)

    def height(self, width: float) -> float:
        """The height of its form."""
        return self._at(width).height(width)

    def least(self, width: float) -> float:
        """What its form needs to begin."""
        return self._at(width).least(width)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """As its form."""
        return self._at(area.width).place(pages, area, spot)

    def _at(self, width: float) -> Element:
        if width not in self._forms:
            self._forms[width] = self.form(width)
        return self._forms[width]


@dataclass
class Drawn(Element):
    """A drawing of a known height that stays in one piece."""

    high: float
    drawing: Behind
    gap: float = 0
    keeps: bool = False

    def height(self, width: float) -> float:
        """The height that was given."""
        del width
        return self.high

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """On the page of the spot."""
        place = Rect(area.x, spot.y, area.width, self.high)
        pages.draw(spot.page, lambda pen: self.drawing(pen, place))
        return Spot(spot.page, spot.y + self.high)
