"""The charts: values on a track from 0 to 100, and bars to both sides of zero."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from app.pdf import style as look
from app.pdf.layout import Area, Element, Pages, Spot
from app.pdf.marks import (
    hollow_bar,
    legend,
    solid_bar,
    whisker,
    words_at,
    words_height,
    words_up_to,
)
from app.pdf.pen import Pen, Rect, Stroke
from app.pdf.style import PX
from app.pdf.tags import Tag

MOST = 100
"""The far end of every track."""

WIDE = 400
"""From this width in points a label stands beside its bar, else above it."""

UNPARTED = 380
"""Charts up to this height stay on one page."""

FIRST_ROWS = 3
"""A higher chart begins where at least these rows fit."""

TRACK = 12 * PX
BAR = 20 * PX
ROW = 56 * PX
HEADS = 20.0
LEGEND = 20.0


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
class Chart(Element):
    """Rows with a legend; where pages part them, each page has a figure of its own."""

    rows: Sequence[Row]
    summary: str
    """The whole chart in words; "" for the words of its rows."""
    legend: str
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
        return self._top + sum(row.height(width) for row in rows) + LEGEND

    @property
    def _top(self) -> float:
        return HEADS if self.heads else 0

    def _fitting(self, rows: Sequence[Row], area: Area, spot: Spot) -> int:
        left = area.bottom - spot.y - self._top - LEGEND + 0.01
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
            legend(pen, self.legend, Rect(place.x, top, place.width))


@dataclass
class BarRow(Row):
    """A value on a track from 0 to 100, with its whisker and a dot at its tip."""

    label: str
    meaning: str
    value: float | None
    """None where there are too few answers: then the words stand alone."""
    low: float = 0
    high: float = 0
    doubt: bool = False

    def height(self, width: float) -> float:
        """The label beside or above the track, the meaning under it."""
        label, track = self._widths(width)
        bar = 0 if self.value is None else TRACK + 7
        beside = bar + words_height(self.meaning, look.SMALL, track)
        above = words_height(self.label, look.BODY, label)
        return max(above, beside) + 10 if width >= WIDE else above + beside + 16

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
            top += TRACK + 4
        words_at(pen, self.meaning, look.SMALL, Rect(left, top, track))

    def _draw_bar(self, pen: Pen, track: Rect, value: float) -> None:
        scale = track.width / MOST
        pen.box(track, fill=look.SAND, edge=Stroke(look.HAIR, 0.5))
        solid_bar(pen, track._replace(width=value * scale), doubt=self.doubt)
        middle = track.top + track.height / 2
        whisker(pen, track.x + self.low * scale, track.x + self.high * scale, middle)
        pen.dot((track.x + value * scale, middle), 9, look.TEAL, Stroke(look.PAPER, 1.5))

    @property
    def in_words(self) -> str:
        """The label with its meaning."""
        return f"{self.label}: {self.meaning}"

    @staticmethod
    def _widths(width: float) -> tuple[float, float]:
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
    bars: tuple[float, float] | None
    """Costs and gives, 0 to 100; None where there are too few answers."""
    costs_band: tuple[float, float] | None
    gives_band: tuple[float, float] | None
    difference: str
    doubt: bool = False

    def height(self, width: float) -> float:
        """At least 56 pixels where it is wide; what the words need where it is narrow."""
        label, words = self._heights(width)
        if width >= WIDE:
            return max(ROW, label + 12, words + 12)
        return label + words + 16 + (BAR + 8 if self.bars else 0)

    def draw(self, pen: Pen, at: Rect) -> None:
        """The label, both bars on the zero line, and the difference in words."""
        columns = columns_within(at.width)
        label, words = self._heights(at.width)
        if at.width >= WIDE:
            first, bar, said = (at.top + (at.height - high) / 2 for high in (label, BAR, words))
        else:
            first, bar = at.top + 4, at.top + 4 + label + 4
            said = bar + BAR + 6 if self.bars else bar - 2
        words_at(pen, self.label, look.BODY, Rect(at.x, first - 1, columns.label))
        if self.bars:
            self._draw_bars(pen, at.x + columns.zero, bar, columns.half / MOST)
        place = Rect(at.x + columns.words, said, columns.words_width)
        pen.dot((place.x - 8, said + 7), 4.5, look.INK)
        words_at(pen, self.difference, look.SMALL_STRONG, place)

    def _heights(self, width: float) -> tuple[float, float]:
        columns = columns_within(width)
        return (
            words_height(self.label, look.BODY, columns.label),
            words_height(self.difference, look.SMALL_STRONG, columns.words_width),
        )

    def _draw_bars(self, pen: Pen, zero: float, top: float, scale: float) -> None:
        costs, gives = self.bars or (0, 0)
        hollow_bar(pen, Rect(zero - costs * scale, top, costs * scale, BAR), doubt=self.doubt)
        solid_bar(pen, Rect(zero, top, gives * scale, BAR), doubt=self.doubt)
        for band, side in ((self.costs_band, -scale), (self.gives_band, scale)):
            if band:
                ends = sorted((zero + band[0] * side, zero + band[1] * side))
                whisker(pen, ends[0], ends[1], top + BAR / 2)
        pen.line(((zero, top - 6), (zero, top + BAR + 6)), Stroke(look.INK, 2 * PX))

    @property
    def in_words(self) -> str:
        """The label with the difference."""
        return f"{self.label}: {self.difference}."
