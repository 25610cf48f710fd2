"""Where the marks of a chart stand, as plain data for the templates that draw them.

Positions are shares of the drawing's width, written as SVG has them ("68.75%"): a drawing fits
every screen without a script, and its lines and dots keep their shape.
"""

from dataclasses import dataclass
from functools import singledispatch

from flask import Flask

from app.domain.scoring import whole
from app.domain.sections import Balance, Bar

MIDDLE = 50.0
"""Where the two sides of a balance meet, as a share of the width."""


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


def init_app(app: Flask) -> None:
    """Give the templates ``|plot`` for a bar or a balance, and ``|figure`` for numbers."""
    app.jinja_env.filters.update(plot=plot, figure=figure)


@singledispatch
def plot(row: object) -> Mark | BalanceMarks | None:
    """The marks of one row of a chart; a bar without a score has none."""
    raise TypeError(f"There is no drawing for {type(row).__name__}")


@plot.register
def _(bar: Bar) -> Mark | None:
    if bar.value is None:
        return None
    band = None if bar.low is None or bar.high is None else (bar.low, bar.high)
    return _mark(bar.value, band)


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


def _mirrored(band: tuple[float, float] | None) -> tuple[float, float] | None:
    return None if band is None else (-band[1], -band[0])


def share(number: float) -> str:
    """A share of the width as SVG writes it, with at most two decimals."""
    return f"{round(number, 2):g}%"
