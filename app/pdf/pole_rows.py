"""The row of a chart that shows a place between two words: a dot on a line, with its whisker."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.pdf import style as look
from app.pdf.geometry import Rect, Stroke
from app.pdf.lines import Line, set_lines, text_width
from app.pdf.marks import whisker, words_at, words_height
from app.pdf.pen import Pen
from app.pdf.rows import MOST, WIDE, Row
from app.pdf.style import PX, Style

LABEL = 0.26
"""The share of a wide chart that its labels take."""

SIDE = 0.25
"""The share that each word may take to stand beside the line; longer ones stand above it."""

BETWEEN = 14.0
"""The least white between two things beside one another."""

LINE = 15.0
"""The height of the line with its dot."""

ENDS = 4.5
"""The room at both ends of the line for half a dot."""

BAND = 9.0
"""The height of a hatched band."""


@dataclass
class PoleRow(Row):
    """A dot between two equally bold words; the left word always stands at the left."""

    name: str
    """What the row is called in words."""
    label: str
    """What stands above or beside it; "" where the two words say it."""
    left: str
    right: str
    meaning: str
    said: str
    """The place in words, for who cannot see it."""
    value: float | None
    """0 is the left word, 100 the right one; None where there are too few answers."""
    band: tuple[float, float] | None = None
    doubt: bool = False
    label_style: ClassVar[Style] = look.BODY
    wide: ClassVar[float] = WIDE
    """From this width a label stands beside its line."""
    beside: ClassVar[float] = 9.0
    side: ClassVar[float] = SIDE
    line: ClassVar[float] = LINE
    under: ClassVar[float] = 3.0
    """The white under a row with words of its own, and under one without."""

    def height(self, width: float) -> float:
        """The label beside or above the words, the line and the meaning under it."""
        label, track = self._widths(width)
        above = words_height(self.label, self.label_style, label)
        below = self._line_height(track) + words_height(self.meaning, look.SMALL, track)
        if self.label and width >= self.wide:
            return max(above, below) + self.beside
        return above + below + (self.beside if self.label or self.meaning else self.under)

    def draw(self, pen: Pen, at: Rect) -> None:
        """The label, both words with the line, and the meaning."""
        label, track = self._widths(at.width)
        top = at.top
        if self.label:
            beside = at.width >= self.wide
            words_at(pen, self.label, self.label_style, Rect(at.x, top - 2 * beside, label))
            top += 0 if beside else words_height(self.label, self.label_style, label)
        place = Rect(at.right - track, top, track)
        if self._on_one_line(track):
            self._draw_beside(pen, place)
        else:
            self._draw_above(pen, place)
        words_at(pen, self.meaning, look.SMALL, place._replace(top=top + self._line_height(track)))

    @property
    def in_words(self) -> str:
        """What it is called and where the dot stands, as a sentence."""
        return f"{self.name}: {self.said}" + ("" if self.said.endswith((".", "!", "?")) else ".")

    def _widths(self, width: float) -> tuple[float, float]:
        """The widths of the label and of the line."""
        if not self.label or width < self.wide:
            return width, width
        return width * LABEL, width * (1 - LABEL) - BETWEEN

    def _line_height(self, track: float) -> float:
        drawn = self.line if self.value is not None else 0
        if self._on_one_line(track):
            return max(drawn, look.SMALL_STRONG.leading)
        return self._words_height(track) + drawn

    def _words_height(self, track: float) -> float:
        half = (track - BETWEEN) / 2
        both = (words_height(words, look.SMALL_STRONG, half) for words in (self.left, self.right))
        return max(both)

    def _on_one_line(self, track: float) -> bool:
        """Whether both words stand beside the line; not where a label already does."""
        widths = (text_width(words, look.SMALL_STRONG) for words in (self.left, self.right))
        return not self.label and self.value is not None and max(widths) <= track * self.side

    def _draw_beside(self, pen: Pen, place: Rect) -> None:
        side = place.width * self.side
        top = place.top + (self.line - look.SMALL_STRONG.leading) / 2
        for words, x in ((self.left, place.x), (self.right, place.right - side)):
            _words_to(pen, words, Rect(x, top, side + 1), right=False)
        across = place.width - 2 * (side + BETWEEN)
        self._draw_line(pen, Rect(place.x + side + BETWEEN, place.top, across))

    def _draw_above(self, pen: Pen, place: Rect) -> None:
        half, high = (place.width - BETWEEN) / 2, self._words_height(place.width)
        for words, x in ((self.left, place.x), (self.right, place.right - half)):
            top = place.top + high - words_height(words, look.SMALL_STRONG, half)
            _words_to(pen, words, Rect(x, top, half), right=x > place.x)
        if self.value is not None:
            self._draw_line(pen, place._replace(top=place.top + high))

    def _draw_line(self, pen: Pen, place: Rect) -> None:
        start, scale = place.x + ENDS, (place.width - 2 * ENDS) / MOST
        middle = place.top + self.line / 2
        for points in (
            ((start, middle), (start + MOST * scale, middle)),
            ((start + MOST * scale / 2, middle - 3), (start + MOST * scale / 2, middle + 3)),
        ):
            pen.line(points, Stroke(look.EDGE, 1.5 * PX))
        if self.band:
            low, high = (start + end * scale for end in self.band)
            if self.doubt:
                hatched = Rect(low, middle - BAND / 2, high - low, BAND)
                pen.box(hatched, fill=look.TEAL_TINT)
                pen.hatch(hatched, look.TEAL)
            whisker(pen, low, high, middle)
        dot = (start + (self.value or 0) * scale, middle)
        pen.dot(dot, 9, look.TEAL, Stroke(look.PAPER, 1.5))


def _words_to(pen: Pen, words: str, place: Rect, *, right: bool) -> None:
    """Words that keep to one side of the place, whichever way they are read."""
    style = look.SMALL_STRONG
    lines: Sequence[Line] = set_lines(words, style, place.width)
    for number, line in enumerate(lines):
        x = place.right - line.width if right else place.x
        pen.write([line], style, Rect(x, place.top + number * style.leading, line.width))
