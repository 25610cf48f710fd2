"""What belongs together on as little height as it needs: columns, and pieces beside one another.

Everything here chooses between arrangements of the same elements, so that the order in which
they are read and their texts stay as they were made.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from app.pdf.frames import Beside, Fitted, Short
from app.pdf.layout import Area, Element, Pages, Spot, Stack

GUTTER = 22.0
MOST_COLUMNS = 3

SHARES = (
    (1 / 2, 1 / 2),
    (1 / 3, 2 / 3),
    (2 / 3, 1 / 3),
    (5 / 12, 7 / 12),
    (7 / 12, 5 / 12),
    (1 / 3, 1 / 3, 1 / 3),
)
"""How pieces may share a line, in the page's twelve columns."""

WORTH = 14.0
"""Pieces stand beside one another only where that saves so many points: a line is read easier."""


@dataclass
class Broad(Element):
    """An element that knows how much width it needs."""

    inside: Element
    least_width: float
    gap: float = 0

    def height(self, width: float) -> float:
        """That of what is inside."""
        return self.inside.height(width)

    def least(self, width: float) -> float:
        """What it needs to begin."""
        return self.inside.least(width)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """As what is inside."""
        return self.inside.place(pages, area, spot)


def columns(parts: Sequence[Broad], gap: float = 0) -> Fitted:
    """The parts in one to three columns, read down the one and then the next: the lowest form."""
    return Fitted(lambda width: _lowest(parts, width), gap)


def _lowest(parts: Sequence[Broad], width: float) -> Element:
    room = max(part.least_width for part in parts)
    most = min(MOST_COLUMNS, len(parts), max(1, int((width + GUTTER) / (room + GUTTER))))
    forms = [_in_columns(parts, count, width) for count in range(1, most + 1)]
    return min(forms, key=lambda form: form.height(width))


def _in_columns(parts: Sequence[Broad], count: int, width: float) -> Element:
    if count == 1:
        return Stack(parts)
    wide = (width - GUTTER * (count - 1)) / count
    heights = [part.gap + part.height(wide) for part in parts]
    # Of equally low ones the first column is the fullest.
    fullest_first = reversed(_cuts(len(parts), count))
    bounds = min(fullest_first, key=lambda cuts: max(_sums(heights, cuts)))
    stacks = [Stack(parts[start:end]) for start, end in _runs(bounds, len(parts))]
    return Beside(stacks, [1 / count] * count, GUTTER)


@cache
def _cuts(length: int, count: int) -> tuple[tuple[int, ...], ...]:
    """Every way to cut so many parts into so many runs, none of them empty."""
    if count == 1:
        return ((),)
    return tuple(
        (*before, last) for last in range(count - 1, length) for before in _cuts(last, count - 1)
    )


def _runs(cuts: Sequence[int], length: int) -> Iterator[tuple[int, int]]:
    edges = (0, *cuts, length)
    return pairwise(edges)


def _sums(heights: Sequence[float], cuts: Sequence[int]) -> list[float]:
    return [sum(heights[start:end]) for start, end in _runs(cuts, len(heights))]


def shelf(pieces: Sequence[Broad], between: float, unparted: float, gap: float = 0) -> Fitted:
    """The pieces one after the other, or beside one another where that takes less height.

    Args:
        pieces: in the order in which they are read.
        between: the white between lines of pieces.
        unparted: a line of pieces up to this height stays on one page.
        gap: the white above all of them.
    """
    return Fitted(_Shelf(pieces, between, unparted).form, gap)


@dataclass(frozen=True)
class _Shelf:
    """Chooses the lines on which pieces stand."""

    pieces: Sequence[Broad]
    between: float
    unparted: float

    def form(self, width: float) -> Stack:
        """The lines of pieces that take the least height at this width."""
        return Stack([replace(row, gap=self.between) for row in self._rows(width)])

    def _rows(self, width: float) -> list[Short]:
        """The lines of the lowest form: the best of each beginning, taken one line further."""
        best: list[tuple[float, list[Short]]] = [(0.0, [])]
        for end in range(1, len(self.pieces) + 1):
            tried = [
                (best[end - len(row)][0] + cost + self.between, [*best[end - len(row)][1], made])
                for row in self._last(end)
                for made, cost in self._lines(row, width)
            ]
            best.append(min(tried, key=lambda one: one[0]))
        return best[-1][1]

    def _last(self, end: int) -> list[Sequence[Broad]]:
        return [self.pieces[end - count : end] for count in range(1, min(MOST_COLUMNS, end) + 1)]

    def _lines(self, row: Sequence[Broad], width: float) -> Iterator[tuple[Short, float]]:
        """The ways in which these stand on one line, each with its cost."""
        if len(row) == 1:
            yield Short(row[0], most=self.unparted), row[0].height(width)
        for shares in SHARES:
            room = width - GUTTER * (len(shares) - 1)
            if len(shares) == len(row) and all(
                share * room >= one.least_width for share, one in zip(shares, row, strict=True)
            ):
                line = Beside(row, shares, GUTTER)
                yield Short(line, most=self.unparted), line.height(width) + WORTH
