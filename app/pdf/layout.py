"""Laying out: elements placed down a column, over pages; what is drawn is kept until the end.

Because drawing waits, the number of pages is known on the first one, columns beside each
other may each run on, and panels can be drawn behind what turned out to be in them.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.pdf.pen import Drawing


class Spot(NamedTuple):
    """A place in the document; spots compare in reading order."""

    page: int
    y: float


@dataclass(frozen=True)
class Area:
    """A column: where it stands on each page, in points from the top left."""

    x: float
    width: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """The room on one page."""
        return self.bottom - self.top

    def inset(self, left: float, top: float, right: float, bottom: float) -> "Area":
        """The area within a margin of its own."""
        return Area(self.x + left, self.width - left - right, self.top + top, self.bottom - bottom)


@dataclass
class Pages:
    """The drawings of each page, in the order in which they are drawn."""

    drawings: list[list[Drawing]] = field(default_factory=lambda: [[]])

    def draw(self, page: int, drawing: Drawing, *, first: bool = False) -> None:
        """Add a drawing to a page (from 0); ``first`` puts it behind everything."""
        while page >= len(self.drawings):
            self.drawings.append([])
        self.drawings[page].insert(0 if first else len(self.drawings[page]), drawing)


class Element(ABC):
    """Something that takes room in a column."""

    gap: float = 0
    """The white above it; none at the top of a page."""
    keeps: bool = False
    """Never stands at the foot of a page without the beginning of what follows."""

    @abstractmethod
    def height(self, width: float) -> float:
        """How high it is when nothing breaks it."""

    def least(self, width: float) -> float:
        """The room below which it had better start on the next page."""
        return self.height(width)

    @abstractmethod
    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """Put it at the spot, over as many pages as it needs; where it ends comes out."""


@dataclass
class Stack(Element):
    """Elements below one another."""

    elements: Sequence[Element]
    gap: float = 0

    def height(self, width: float) -> float:
        """The heights and the white between them."""
        return sum(one.height(width) + one.gap * (i > 0) for i, one in enumerate(self.elements))

    def least(self, width: float) -> float:
        """What the first needs, with what it must not part from."""
        return self._least(0, width)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """One after the other; what does not fit begins on the next page."""
        kept = False
        for index, element in enumerate(self.elements):
            gap = element.gap if index and spot.y > area.top else 0
            # What must not part from the one before has its room already, or no page has it.
            least = element.least(area.width) if kept else self._least(index, area.width)
            kept = element.keeps
            if _too_low(area, spot, gap + least):
                spot, gap = Spot(spot.page + 1, area.top), 0
            spot = element.place(pages, area, Spot(spot.page, spot.y + gap))
        return spot

    def _least(self, index: int, width: float) -> float:
        room = 0.0
        for following, element in enumerate(self.elements[index:]):
            room += element.gap * (following > 0)
            if not element.keeps:
                return room + element.least(width)
            room += element.height(width)
        return room


def _too_low(area: Area, spot: Spot, needed: float) -> bool:
    return spot.y > area.top and spot.y + min(needed, area.height) > area.bottom + 0.01
