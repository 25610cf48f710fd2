"""Two columns that fill one after the other, page by page, and end about equally low."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.pdf.layout import Area, Element, Pages, Spot, Stack

COLUMNS = 2
GUTTER = 24.0

STEP = 6.0
"""How much lower the columns of the last page are made at each try, until all fits."""


@dataclass
class Newspaper(Element):
    """Elements in columns; what keeps to its follower does so at the foot of a column too."""

    elements: Sequence[Element]
    gap: float = 0

    def height(self, width: float) -> float:
        """Half of what one column would need."""
        return self._stack.height(_wide(width)) / COLUMNS

    def least(self, width: float) -> float:
        """What the first element needs to begin."""
        return self._stack.least(_wide(width))

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """As much as the columns of each page hold; on the last page they end together."""
        rest, lowest = self.elements, spot
        while rest:
            room = self._balanced(rest, replace(area, top=spot.y))
            for column in range(COLUMNS):
                count = _fitting(rest, room)
                if not count and spot.y <= area.top:
                    count = 1
                left = room.x + column * (_wide(area.width) + GUTTER)
                here = Area(left, _wide(area.width), area.top, area.bottom)
                end = Stack(rest[:count]).place(pages, here, spot)
                rest, lowest = rest[count:], max(lowest, end)
            spot = Spot(lowest.page + 1, area.top)
        return lowest

    @cached_property
    def _stack(self) -> Stack:
        return Stack(self.elements)

    @staticmethod
    def _balanced(elements: Sequence[Element], area: Area) -> Area:
        """The least of the area whose columns hold all of them; the whole where none does."""
        needed = Stack(elements).height(_wide(area.width)) / COLUMNS
        bottom = area.top + needed
        while bottom < area.bottom:
            tried, rest = replace(area, bottom=bottom), elements
            for _ in range(COLUMNS):
                rest = rest[_fitting(rest, tried) :]
            if not rest:
                return tried
            bottom += STEP
        return area


def _wide(width: float) -> float:
    return (width - GUTTER * (COLUMNS - 1)) / COLUMNS


def _fitting(elements: Sequence[Element], area: Area) -> int:
    """How many of them fit below one another; none that keeps to its follower is the last."""
    width, low, count = _wide(area.width), area.top, 0
    for index, element in enumerate(elements):
        low += element.gap * (index > 0) + element.height(width)
        if low > area.bottom + 0.01:
            return count
        if not element.keeps:
            count = index + 1
    return len(elements)
