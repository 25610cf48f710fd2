"""Places and strokes on a page, in points from its top left corner."""

from dataclasses import dataclass
from typing import NamedTuple

from reportlab.lib.colors import Color

Point = tuple[float, float]
Curve = tuple[Point, Point, Point]
"""Two handles and an end."""


class Rect(NamedTuple):
    """A place on a page; text starts at its top left and needs no height."""

    x: float
    top: float
    width: float
    height: float = 0

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def inset(self, by: float) -> "Rect":
        """The place within a margin on all sides."""
        width, height = max(self.width - 2 * by, 0), max(self.height - 2 * by, 0)
        return Rect(self.x + by, self.top + by, width, height)


@dataclass(frozen=True)
class Stroke:
    """How a line is drawn."""

    colour: Color
    width: float
    round: bool = False
