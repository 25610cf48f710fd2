"""The row of a chart that shows a place between two words: a dot on a line, with its whisker."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.pdf import style as look
from app.pdf.geometry import Rect, Stroke
from app.pdf.lines import Line, set_lines, text_width
from app.pdf.marks import whisker, words_at, words_height
from app.pdf.pen import Pen
from app.pdf.rows import MOST, WIDE, Row
from app.pdf.style import PX

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

    def height(self, width: float) -> float:
        """The label beside or above the words, the line and the meaning under it."""
        label, track = self._widths(width)
        above = words_height(self.label, look.BODY, label)
        below = self._line_height(track) + words_height(self.meaning, look.SMALL, track)
        if self.label and width >= WIDE:
            return max(above, below) + 9
        return above + below + (9 if self.label or self.meaning else 3)

    def draw(self, pen: Pen, at: Rect) -> None:
        """The label, both words with the line, and the meaning."""
        label, track = self._widths(at.width)
        top = at.top
        if self.label:
            beside = at.width >= WIDE
            words_at(pen, self.label, look.BODY, Rect(at.x, top - 2 * beside, label))
            top += 0 if beside else words_height(self.label, look.BODY, label)
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
        if not self.label or width < WIDE:
            return width, width
        return width * LABEL, width * (1 - LABEL) - BETWEEN

    def _line_height(self, track: float) -> float:
        drawn = LINE if self.value is not None else 0
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
        return not self.label and self.value is not None and max(widths) <= track * SIDE

    def _draw_beside(self, pen: Pen, place: Rect) -> None:
        side = place.width * SIDE
        top = place.top + (LINE - look.SMALL_STRONG.leading) / 2
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
        middle = place.top + LINE / 2
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
