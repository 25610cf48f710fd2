"""Rows of a chart beside one another, so that a long chart takes less height."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.pdf.geometry import Rect
from app.pdf.pen import Pen
from app.pdf.rows import Row

GUTTER = 24.0
FROM = 6
"""A chart of so many rows stands in columns."""

NARROWEST = 130.0
"""A column is at least so wide, in points."""

MOST = 3


def in_columns(rows: Sequence[Row], width: float, narrowest: float = NARROWEST) -> Sequence[Row]:
    """The rows side by side, to be read from left to right; a short chart stays as it is."""
    count = min(MOST, max(1, int((width + GUTTER) / (narrowest + GUTTER))))
    if len(rows) < FROM or count == 1:
        return rows
    return _abreast(rows, count)


def in_lowest_columns(
    rows: Sequence[Row], width: float, narrowest: float = NARROWEST
) -> Sequence[Row]:
    """The rows in as many columns as make the chart lowest, also where there are only a few."""
    most = min(MOST, len(rows), max(1, int((width + GUTTER) / (narrowest + GUTTER))))
    forms = [_abreast(rows, count) for count in range(1, most + 1)]
    return min(forms, key=lambda form: sum(row.height(width) for row in form))


def _abreast(rows: Sequence[Row], count: int) -> Sequence[Row]:
    if count == 1:
        return rows
    return [Abreast(rows[at : at + count], count) for at in range(0, len(rows), count)]


@dataclass
class Abreast(Row):
    """Rows beside one another, in as many equal columns as ``columns``."""

    rows: Sequence[Row]
    columns: int

    def height(self, width: float) -> float:
        """That of the highest."""
        return max(row.height(self._wide(width)) for row in self.rows)

    def draw(self, pen: Pen, at: Rect) -> None:
        """From left to right."""
        wide = self._wide(at.width)
        for number, row in enumerate(self.rows):
            row.draw(pen, Rect(at.x + number * (wide + GUTTER), at.top, wide, at.height))

    @property
    def in_words(self) -> str:
        """All, after one another."""
        return " ".join(row.in_words for row in self.rows)

    def _wide(self, width: float) -> float:
        return (width - GUTTER * (self.columns - 1)) / self.columns
