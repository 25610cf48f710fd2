"""Where the marks of a chart stand, as plain data for the templates that draw them.

Positions are shares of the drawing's width, written as SVG has them ("68.75%"): a drawing fits
every screen without a script, and its lines and dots keep their shape.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch
from math import cos, radians, sin

from flask import Flask

from app.domain.scoring import whole
from app.domain.sections import Balance, Bar, Hexagon, Pole
from app.domain.telling import place_in_words, pole_name

MIDDLE = 50.0
"""Where the two sides of a balance meet, as a share of the width."""

RADIUS = 84
"""From the middle of a hexagon to its corners, in pixels (ux.md 5.7)."""

EDGE = 8
"""The room around a hexagon for the dots at its corners, in pixels."""


@dataclass(frozen=True)
class Mark:
    """One bar of a chart with its whisker; every position is a share of the width."""

    start: str
    length: str
    tip: str
    whisker: tuple[str, str] | None
    """The ends of the certainty band; None where it is not known."""


@dataclass(frozen=True)
class BalanceMarks:
    """The two sides of one level: costs to the left of the middle, gives to the right."""

    costs: Mark | None
    gives: Mark | None


@dataclass(frozen=True)
class HexagonMarks:
    """The corners of a hexagon's rings and shape, as SVG writes points; in whole pixels."""

    width: int
    height: int
    rings: tuple[str, str]
    """At 50 and at 100."""
    shape: str
    dots: tuple[tuple[str, str], ...]
    """The middle of each dot, in the order of the corners."""


def init_app(app: Flask) -> None:
    """Give the templates ``|plot`` for what is drawn, and words and figures beside it."""
    app.jinja_env.filters.update(
        plot=plot, figure=figure, place_in_words=place_in_words, pole_name=pole_name
    )


@singledispatch
def plot(row: object) -> Mark | BalanceMarks | HexagonMarks | None:
    """The marks of one row of a chart, or of a hexagon; what has no score has none."""
    raise TypeError(f"There is no drawing for {type(row).__name__}")


@plot.register
def _(bar: Bar) -> Mark | None:
    if bar.value is None:
        return None
    band = None if bar.low is None or bar.high is None else (bar.low, bar.high)
    return _mark(bar.value, band)


@plot.register
def _(pole: Pole) -> Mark | None:
    if pole.value is None:
        return None
    low, high = (
        (pole.value, pole.value) if pole.low is None or pole.high is None else (pole.low, pole.high)
    )
    ends = (share(low), share(high)) if low < high else None
    return Mark(share(low), share(high - low), share(pole.value), ends)


@plot.register
def _(chart: Hexagon) -> HexagonMarks:
    count = len(chart.corners)
    dots = _around([corner.value for corner in chart.corners])
    rings = (_points(_around([50] * count)), _points(_around([100] * count)))
    wide = round(RADIUS * cos(radians(30))) + EDGE
    return HexagonMarks(2 * wide, 2 * (RADIUS + EDGE), rings, _points(dots), dots)


@plot.register
def _(row: Balance) -> BalanceMarks:
    costs = None if row.costs is None else _mark(-row.costs, _mirrored(row.costs_band), half=True)
    gives = None if row.gives is None else _mark(row.gives, row.gives_band, half=True)
    return BalanceMarks(costs, gives)


def figure(number: float | None) -> str:
    """A figure as people read it: whole, half rounded up; a dash where there is none."""
    return "–" if number is None else str(whole(number))


def _mark(value: float, band: tuple[float, float] | None, *, half: bool = False) -> Mark:
    """A bar from zero to ``value``; with ``half`` zero is the middle and 100 an edge."""

    def place(number: float) -> float:
        return MIDDLE + number / 2 if half else number

    zero, tip = place(0), place(value)
    ends = (share(place(band[0])), share(place(band[1]))) if band else None
    return Mark(share(min(zero, tip)), share(abs(tip - zero)), share(tip), ends)


def _around(values: Sequence[float]) -> tuple[tuple[str, str], ...]:
    """A place for each value, clockwise from the top; 0 is the middle, 100 a corner."""
    places = []
    for number, value in enumerate(values):
        turn, far = radians(360 * number / len(values)), RADIUS * value / 100
        places.append((f"{round(far * sin(turn), 1):g}", f"{round(-far * cos(turn), 1):g}"))
    return tuple(places)


def _points(places: Sequence[tuple[str, str]]) -> str:
    return " ".join(f"{x},{y}" for x, y in places)


def _mirrored(band: tuple[float, float] | None) -> tuple[float, float] | None:
    return None if band is None else (-band[1], -band[0])


def share(number: float) -> str:
    """A share of the width as SVG writes it, with at most two decimals."""
    return f"{round(number, 2):g}%"
