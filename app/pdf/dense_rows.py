"""The rows of the charts in the persoonsprofiel: small, so that what belongs together fits a page.

They show what the rows of ``rows`` and ``pole_rows`` show, with labels as large as other notes.
"""

from dataclasses import dataclass
from typing import ClassVar

from app.pdf import style as look
from app.pdf.geometry import Rect
from app.pdf.lines import text_width
from app.pdf.marks import words_at, words_height
from app.pdf.pen import Pen
from app.pdf.pole_rows import PoleRow
from app.pdf.rows import MOST, WHITE, BalanceRow, BarRow
from app.pdf.style import Style

LABEL = look.SMALL
WHITE_UNDER = 4.0
TRACK = 8.0
BAR = 9.0

BESIDE = 180.0
"""From this width in points a label stands beside its track, on half of the width."""

HALF = 0.5


@dataclass
class DenseBarRow(BarRow):
    """A label beside its track, or above it where there is little room, and its meaning below."""

    def height(self, width: float) -> float:
        """The label, the track and the meaning, with little white."""
        return self._above(width) + words_height(self.meaning, look.QUIET, width) + WHITE_UNDER

    def draw(self, pen: Pen, at: Rect) -> None:
        """The label at the left, the track at the right of it or below, and the meaning."""
        label, track = self._widths(at.width)
        words_at(pen, self.label, LABEL, at._replace(width=label))
        top = at.top + (
            3.5 if self._beside(at.width) else words_height(self.label, LABEL, label) + 1
        )
        if self.value is not None:
            self._draw_bar(pen, Rect(at.right - track, top, track, TRACK), self.value)
        words_at(pen, self.meaning, look.QUIET, at._replace(top=at.top + self._above(at.width)))

    def _above(self, width: float) -> float:
        """The height of what stands above the meaning."""
        label, _ = self._widths(width)
        words = words_height(self.label, LABEL, label)
        drawn = TRACK + 2 if self.value is not None and not self._beside(width) else 0
        return words + drawn

    def _beside(self, width: float) -> bool:
        return bool(self.label) and width >= BESIDE

    def _widths(self, width: float) -> tuple[float, float]:
        return (width * HALF - 6, width * HALF) if self._beside(width) else (width, width)


@dataclass
class DensePoleRow(PoleRow):
    """The label beside the words from a smaller width on."""

    label_style: ClassVar[Style] = LABEL
    wide: ClassVar[float] = 300.0
    side: ClassVar[float] = 0.31
    line: ClassVar[float] = 11.0
    beside: ClassVar[float] = 3.0
    under: ClassVar[float] = 2.0


@dataclass
class DenseBalanceRow(BalanceRow):
    """The label and the difference on one line, both bars below it."""

    bar_height: ClassVar[float] = BAR
    overshoot: ClassVar[float] = 4.0

    def height(self, width: float) -> float:
        """One line and the bars; two lines where both do not fit on one."""
        return self._said(width) + (BAR + 7 if self.drawn else 4)

    def draw(self, pen: Pen, at: Rect) -> None:
        """What it is about and the difference at the right, then the bars on the zero line."""
        words_at(pen, self.label, LABEL, at)
        wide = text_width(self.difference, look.SMALL_STRONG) + 1
        left = at.right - wide if self._fits(at.width) else at.x
        top = at.top + self._said(at.width) - look.SMALL.leading
        pen.dot((left - 7, top + 7), 4.5, look.INK)
        words_at(pen, self.difference, look.SMALL_STRONG, Rect(left, top, wide))
        if self.drawn:
            zero, half = at.x + at.width / 2, at.width / 2 - 4
            self._draw_bars(pen, zero, at.top + self._said(at.width) + 3, half / MOST)

    def _said(self, width: float) -> float:
        return look.SMALL.leading * (1 if self._fits(width) else 2)

    def _fits(self, width: float) -> bool:
        needed = text_width(self.label, LABEL) + text_width(self.difference, look.SMALL_STRONG)
        return needed + WHITE <= width
