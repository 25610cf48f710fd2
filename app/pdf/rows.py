"""The rows of charts: a value on a track from 0 to 100, and bars to both sides of zero."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from app.pdf import style as look
from app.pdf.geometry import Rect, Stroke
from app.pdf.lines import text_width
from app.pdf.marks import (
    hollow_bar,
    solid_bar,
    whisker,
    words_at,
    words_height,
    words_up_to,
)
from app.pdf.pen import Pen
from app.pdf.style import PX

MOST = 100
"""The far end of every track."""

WIDE = 400
"""From this width in points a label stands beside its bar, else above it."""

WHITE = 24
"""The least room between a label and the words behind it, with their dot."""

TRACK = 12 * PX
BAR = 20 * PX
ROW = 56 * PX


class Row(ABC):
    """One line of a chart."""

    @abstractmethod
    def height(self, width: float) -> float:
        """Its height with the white around it."""

    @abstractmethod
    def draw(self, pen: Pen, at: Rect) -> None:
        """Draw it from the top left of the place."""

    @property
    @abstractmethod
    def in_words(self) -> str:
        """What it shows, for who cannot see it."""


@dataclass
class BarRow(Row):
    """A value on a track from 0 to 100, with its whisker and a dot at its tip."""

    label: str
    meaning: str
    value: float | None
    """None where there are too few answers: then the words stand alone."""
    band: tuple[float, float] | None = None
    """How sure it is; None where that is not known."""
    doubt: bool = False

    def height(self, width: float) -> float:
        """The label beside or above the track, the meaning under it."""
        label, track = self._widths(width)
        bar = 0 if self.value is None else TRACK + 6
        beside = bar + words_height(self.meaning, look.SMALL, track)
        above = words_height(self.label, look.BODY, label)
        return max(above, beside) + 5 if width >= WIDE else above + beside + 16

    def draw(self, pen: Pen, at: Rect) -> None:
        """The label, the track with its bar, and the meaning."""
        label, track = self._widths(at.width)
        words_at(pen, self.label, look.BODY, Rect(at.x, at.top, label))
        top = at.top + 3
        if at.width < WIDE:
            top += words_height(self.label, look.BODY, label) + 1
        left = at.right - track
        if self.value is not None:
            self._draw_bar(pen, Rect(left, top, track, TRACK), self.value)
            top += TRACK + 3
        words_at(pen, self.meaning, look.SMALL, Rect(left, top, track))

    def _draw_bar(self, pen: Pen, track: Rect, value: float) -> None:
        scale = track.width / MOST
        pen.box(track, fill=look.SAND, edge=Stroke(look.HAIR, 0.5))
        solid_bar(pen, track._replace(width=value * scale), doubt=self.doubt)
        middle = track.top + track.height / 2
        if self.band:
            low, high = self.band
            whisker(pen, track.x + low * scale, track.x + high * scale, middle)
        pen.dot((track.x + value * scale, middle), 9, look.TEAL, Stroke(look.PAPER, 1.5))

    @property
    def in_words(self) -> str:
        """The label with its meaning."""
        return f"{self.label}: {self.meaning}"

    def _widths(self, width: float) -> tuple[float, float]:
        return (width * 0.36, width * 0.6) if width >= WIDE else (width, width)


@dataclass(frozen=True)
class Columns:
    """Where a chart to both sides of zero has its labels, its zero line and its words."""

    label: float
    """The width of the labels."""
    zero: float
    """How far the zero line is from the left."""
    half: float
    """The length of a bar of 100."""
    words: float
    """How far the words are from the left."""
    words_width: float


def columns_within(width: float) -> Columns:
    """The columns of a chart this wide: one below the other where it is narrow."""
    if width < WIDE:
        return Columns(width, width / 2, width / 2 - 4, 12, width - 12)
    half = (width - 230) / 2
    return Columns(110, 114 + half, half, width - 98, 98)


def draw_heads(pen: Pen, heads: tuple[str, str], place: Rect) -> None:
    """What each side of zero means, against the zero line."""
    zero = place.x + columns_within(place.width).zero
    costs, gives = heads
    words_up_to(pen, costs, look.COSTS, zero - 7, place.top)
    words_at(pen, gives, look.GIVES, Rect(zero + 7, place.top, place.width / 2))


@dataclass
class BalanceRow(Row):
    """What costs energy, hollow to the left of zero, and what gives it, solid to the right."""

    label: str
    costs: float | None
    """0 to 100, as ``gives``; None where there are too few answers."""
    gives: float | None
    costs_band: tuple[float, float] | None
    gives_band: tuple[float, float] | None
    difference: str
    doubt: bool = False
    bar_height: ClassVar[float] = BAR
    overshoot: ClassVar[float] = 6.0
    """How far the zero line reaches over a bar."""

    def height(self, width: float) -> float:
        """At least 56 pixels where it is wide; what the words need where it is narrow."""
        label, words = self._heights(width)
        if width >= WIDE:
            return max(ROW, label + 12, words + 12)
        said = max(label, words) if self._on_one_line(width) else label + words
        return said + 13 + (BAR + 8 if self.drawn else 0)

    def draw(self, pen: Pen, at: Rect) -> None:
        """The label, both bars on the zero line, and the difference in words."""
        columns = columns_within(at.width)
        label, words = self._heights(at.width)
        words_x = at.x + columns.words
        if at.width >= WIDE:
            first, bar, said = (at.top + (at.height - high) / 2 for high in (label, BAR, words))
        else:
            first, bar = at.top + 4, at.top + 4 + label + 4
            said = bar + BAR + 6 if self.drawn else bar - 2
            if self._on_one_line(at.width):
                words_x = at.right - text_width(self.difference, look.SMALL_STRONG) - 1
                said = first + 1
        words_at(pen, self.label, look.BODY, Rect(at.x, first - 1, columns.label))
        if self.drawn:
            self._draw_bars(pen, at.x + columns.zero, bar, columns.half / MOST)
        place = Rect(words_x, said, columns.words_width)
        pen.dot((place.x - 8, said + 7), 4.5, look.INK)
        words_at(pen, self.difference, look.SMALL_STRONG, place)

    def _on_one_line(self, width: float) -> bool:
        """Whether the words fit at the end of the label's line, where it is narrow."""
        needed = text_width(self.label, look.BODY) + text_width(self.difference, look.SMALL_STRONG)
        return width < WIDE and needed + WHITE <= width

    @property
    def drawn(self) -> bool:
        """Whether there is a bar at all."""
        return self.costs is not None or self.gives is not None

    def _heights(self, width: float) -> tuple[float, float]:
        columns = columns_within(width)
        return (
            words_height(self.label, look.BODY, columns.label),
            words_height(self.difference, look.SMALL_STRONG, columns.words_width),
        )

    def _draw_bars(self, pen: Pen, zero: float, top: float, scale: float) -> None:
        if self.costs is not None:
            long = self.costs * scale
            hollow_bar(pen, Rect(zero - long, top, long, self.bar_height), doubt=self.doubt)
        if self.gives is not None:
            solid_bar(pen, Rect(zero, top, self.gives * scale, self.bar_height), doubt=self.doubt)
        for band, side in ((self.costs_band, -scale), (self.gives_band, scale)):
            if band:
                left, right = sorted(zero + end * side for end in band)
                whisker(pen, left, right, top + self.bar_height / 2)
        pen.line(
            ((zero, top - self.overshoot), (zero, top + self.bar_height + self.overshoot)),
            Stroke(look.INK, 2 * PX),
        )

    @property
    def in_words(self) -> str:
        """The label with the difference."""
        return f"{self.label}: {self.difference}."
