"""Six interests around on paper: rings, a shape with a dot at each corner, words outside (ux 5.7)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from math import cos, radians, sin

from app.domain.scoring import whole
from app.domain.sections import Corner, Hexagon
from app.domain.text import N_, Own, Words, text
from app.pdf import style as look
from app.pdf.desk import Desk, Say
from app.pdf.frames import Beside, Drawn, Fitted
from app.pdf.geometry import Point, Rect, Stroke
from app.pdf.layout import Element, Stack
from app.pdf.lines import Line, set_lines
from app.pdf.pen import Pen
from app.pdf.style import PX, Style
from app.pdf.tables import Grid, grid
from app.pdf.tags import Tag

RADIUS = 84 * PX
"""From the middle to a corner."""

SMALL_RADIUS = 66 * PX
"""The same where room is scarce."""

TO_SIDE = cos(radians(30))
"""From the middle to the words at the sides, in radii."""

WORDS = Style(10, 12.5)
TOP_WORDS = Style(10, 12.5, look.STRONG.font)

OFF = 5.0
"""The white between a corner and its words."""

INSIDE = 3.0
"""How far words at the sides reach over the corner that they stand above or below."""

LEAST = 225
"""Below this width in points there is no room for the words, and the table stands alone."""

WIDE = 400
"""From this width in points the table stands beside the drawing."""

SHARES, EVEN = (0.56, 0.44), (0.5, 0.5)
TABLE = 260.0
"""Where the table would be narrower than this in points, it has half of the width."""


def hexagon(block: Hexagon, desk: Desk) -> list[Element]:
    """The drawing with its table of numbers; nothing where there is no corner."""
    if not block.corners:
        return []
    title, under = desk.titled(block.title)
    say = under.say
    figure = under.under("Div").tag.add("Figure", alt=say(block.summary))
    labels = [say(corner.label) for corner in block.corners]
    table = grid(*_numbers(block, say), under, gap=10)
    corners = tuple(zip(labels, (one.value for one in block.corners), strict=True))
    top = tuple(one.top for one in block.corners)
    radius = SMALL_RADIUS if desk.dense else RADIUS
    form = partial(Around, corners, top, radius=radius)
    return [*title, Fitted(partial(_form, form, figure, table), gap=desk.chart_gap)]


def _numbers(block: Hexagon, say: Say) -> tuple[list[str], list[list[str]]]:
    """The heads and the rows of the table; with how sure each is, where that is known."""
    banded = any(one.low is not None for one in block.corners)
    heads = (
        (N_("Onderwerp"), N_("Uitkomst"), N_("Streep"))
        if banded
        else (N_("Onderwerp"), N_("Uitkomst (0 tot 100)"))
    )
    rows = [
        [say(one.label), say(Own(str(whole(one.value)))), *([say(_band(one))] if banded else [])]
        for one in block.corners
    ]
    return [say(head) for head in heads], rows


def _band(corner: Corner) -> Words:
    if corner.low is None or corner.high is None:
        return Own("–")
    return text(N_("{low} tot {high}"), low=whole(corner.low), high=whole(corner.high))


def _form(around: Callable[[float], "Around"], figure: Tag, table: Grid, width: float) -> Element:
    if width < LEAST:
        return table
    gutter = 16.0
    wide = width >= WIDE
    shares = SHARES if width * SHARES[1] > TABLE else EVEN
    drawing = around((width - gutter) * shares[0] if wide else width)
    drawn = Drawn(drawing.height, partial(_draw, drawing, figure))
    if not wide:
        return Stack([drawn, table])
    return Beside([drawn, table], shares, gutter)


def _draw(drawing: "Around", figure: Tag, pen: Pen, place: Rect) -> None:
    figure.attributes = (pen.bounds(place),)
    with pen.content(figure):
        drawing.draw(pen, place)


@dataclass
class Said:
    """The lines at one corner."""

    lines: list[Line]
    style: Style

    @property
    def height(self) -> float:
        """How high they are together."""
        return len(self.lines) * self.style.leading


@dataclass
class Around:
    """The drawing for one width: the corners clockwise from the top, and where words stand."""

    corners: tuple[tuple[str, float], ...]
    """The label of each with its value from 0 to 100."""
    top: tuple[bool, ...]
    width: float
    radius: float = RADIUS

    @property
    def height(self) -> float:
        """The shape with the words above and below it."""
        return self._above + 2 * self.radius + self._below

    def draw(self, pen: Pen, place: Rect) -> None:
        """Rings and shape, the dots, and the words outside."""
        middle = (place.x + place.width / 2, place.top + self._above + self.radius)
        rings = [self._places(middle, [level] * len(self.corners)) for level in (50, 100)]
        dots = self._places(middle, [value for _, value in self.corners])
        pen.shape(dots, look.TEAL_TINT, None)
        for ring in rings:
            pen.shape(ring, None, Stroke(look.HAIR, PX))
        pen.shape(dots, None, Stroke(look.TEAL, 2.5 * PX))
        for dot, top in zip(dots, self.top, strict=True):
            pen.dot(dot, (11 if top else 6) * PX, look.TEAL)
        for corner, lines in zip(rings[1], self._words, strict=True):
            self._write(pen, corner, middle, lines)

    def _write(self, pen: Pen, corner: Point, middle: Point, lines: Said) -> None:
        """Words above a corner in the upper half and below one in the lower, kept outside."""
        side = _side(corner[0] - middle[0])
        upper = corner[1] < middle[1]
        top = corner[1] - lines.height - OFF if upper else corner[1] + OFF
        for number, line in enumerate(lines.lines):
            x = corner[0] - line.width / 2
            if side:
                x = corner[0] - INSIDE if side > 0 else corner[0] + INSIDE - line.width
            at = Rect(x, top + number * lines.style.leading, line.width)
            pen.write([line], lines.style, at)

    @cached_property
    def _words(self) -> list[Said]:
        """The words of each corner, in lines as wide as there is room."""
        made = []
        for number, ((label, _), top) in enumerate(zip(self.corners, self.top, strict=True)):
            style = TOP_WORDS if top else WORDS
            far = abs(self._direction(number)[0]) * self.radius
            room = (
                self.width / 2 - far + INSIDE
                if far > 1
                else 2 * (self.radius * TO_SIDE - INSIDE - OFF)
            )
            made.append(Said(set_lines(label, style, room), style))
        return made

    @cached_property
    def _above(self) -> float:
        return max(self._over(number) for number in range(len(self.corners)))

    @cached_property
    def _below(self) -> float:
        return max(self._under(number) for number in range(len(self.corners)))

    def _over(self, number: int) -> float:
        """How far the words of a corner reach above the highest one."""
        words, (_, down) = self._words[number], self._direction(number)
        return words.height + OFF - self.radius * (1 + down) if down < 0 else 0

    def _under(self, number: int) -> float:
        """How far the words of a corner reach below the lowest one."""
        words, (_, down) = self._words[number], self._direction(number)
        return words.height + OFF - self.radius * (1 - down) if down > 0 else 0

    def _direction(self, number: int) -> Point:
        turn = radians(360 * number / len(self.corners))
        return sin(turn), -cos(turn)

    def _places(self, middle: Point, values: Sequence[float]) -> list[Point]:
        """A place for each value: 0 is the middle, 100 a corner."""
        places = []
        for number, value in enumerate(values):
            right, down = self._direction(number)
            far = self.radius * value / 100
            places.append((middle[0] + right * far, middle[1] + down * far))
        return places


def _side(off: float) -> int:
    """1 right of the middle, -1 left of it, 0 in the middle."""
    return 0 if abs(off) < 1 else 1 if off > 0 else -1
