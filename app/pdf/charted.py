"""Scores on paper: a chart with its table, and every figure in words."""

from collections.abc import Sequence

from app.domain.scoring import whole
from app.domain.sections import Balance, Balances, Bar, Bars, Pole, Poles
from app.domain.telling import place_in_words, pole_name
from app.domain.text import N_, Own, Words, sentences, text
from app.pdf.charts import Chart
from app.pdf.dense_rows import DenseBalanceRow, DenseBarRow, DensePoleRow
from app.pdf.desk import Desk
from app.pdf.frames import Fitted
from app.pdf.layout import Element
from app.pdf.pole_rows import PoleRow
from app.pdf.row_columns import in_columns, in_lowest_columns
from app.pdf.rows import BalanceRow, BarRow
from app.pdf.tables import Grid

POLES_WIDE, POLES_NARROW = 400.0, 200.0
"""The least width of a column of dots between words, with and without a certainty band."""

LEGEND = N_("zo zeker is het")
LESS_SURE = N_("Minder zeker.")
NO_SCORE = N_("Nog te weinig antwoorden")
NO_FIGURE = Own("–")


def bars(block: Bars, desk: Desk) -> list[Element]:
    """The scores on their tracks, and as a table unless their figures stand elsewhere."""
    if not block.bars:
        return []
    title, under = desk.titled(block.title)
    rows = [_bar_row(bar, under) for bar in block.bars]
    summary, legend = under.say(block.summary), _legend(under)
    tag, form = under.tag.add("Div"), in_lowest_columns if desk.dense else in_columns
    chart = Fitted(lambda width: Chart(form(rows, width), summary, legend, tag), gap=desk.chart_gap)
    if not under.figures:
        return [*title, chart]
    heads = (N_("Onderwerp"), N_("Uitkomst (0 tot 100)"), N_("Zo zeker is het"))
    cells = [(bar.label, _figure(bar.value), _band(_both(bar.low, bar.high))) for bar in block.bars]
    return [*title, chart, _table(heads, cells, under)]


def _legend(desk: Desk) -> str:
    """What the whisker means; dense charts have it beside their caption."""
    return "" if desk.dense else desk.say(LEGEND)


def _bar_row(bar: Bar, desk: Desk) -> BarRow:
    meaning = desk.say(sentences(bar.meaning, LESS_SURE if bar.doubt else ""))
    form = DenseBarRow if desk.dense else BarRow
    return form(desk.say(bar.label), meaning, bar.value, _both(bar.low, bar.high), bar.doubt)


def balances(block: Balances, desk: Desk) -> list[Element]:
    """What costs and what gives energy to both sides of zero, and a table as ``bars`` has."""
    if not block.rows:
        return []
    title, under = desk.titled(block.title)
    say = under.say
    rows = [_balance_row(row, under) for row in block.rows]
    sides = say(N_("kost energie")), say(N_("geeft energie"))
    tag = under.tag.add("Div")
    chart = Chart(rows, say(block.summary), _legend(under), tag, desk.chart_gap, sides)
    if not under.figures:
        return [*title, chart]
    heads = (
        N_("Waar"),
        N_("Kost energie (0 tot 100)"),
        N_("Geeft energie (0 tot 100)"),
        N_("Verschil"),
    )
    cells = [
        (
            row.label,
            _figure(row.costs, row.costs_band),
            _figure(row.gives, row.gives_band),
            _difference(row),
        )
        for row in block.rows
    ]
    return [*title, chart, _table(heads, cells, under)]


def _balance_row(row: Balance, desk: Desk) -> BalanceRow:
    say, form = desk.say, DenseBalanceRow if desk.dense else BalanceRow
    return form(
        say(row.label),
        row.costs,
        row.gives,
        row.costs_band,
        row.gives_band,
        say(_difference(row)),
        row.doubt,
    )


def _difference(row: Balance) -> Words:
    words = row.difference or NO_SCORE
    return text(N_("{outcome}, minder zeker"), outcome=words) if row.doubt else words


def poles(block: Poles, desk: Desk) -> list[Element]:
    """The dots between two words; a table as ``bars`` has where they were measured."""
    if not block.poles:
        return []
    title, under = desk.titled(block.title)
    say = under.say
    measured = any(_both(one.low, one.high) for one in block.poles)
    rows = [_pole_row(one, under) for one in block.poles]
    legend = _legend(under) if measured else ""
    summary, tag = say(block.summary), under.tag.add("Div")
    narrowest = POLES_WIDE if measured and not desk.dense else POLES_NARROW
    form = in_lowest_columns if desk.dense else in_columns
    chart = Fitted(
        lambda width: Chart(form(rows, width, narrowest), summary, legend, tag), gap=desk.chart_gap
    )
    if not (under.figures and measured):
        return [*title, chart]
    heads = (N_("Onderwerp"), N_("Uitkomst (0 tot 100)"), N_("Zo zeker is het"))
    cells = [
        (_scale(one), _figure(one.value), _band(_both(one.low, one.high))) for one in block.poles
    ]
    return [*title, chart, _table(heads, cells, under)]


def _pole_row(one: Pole, desk: Desk) -> PoleRow:
    """A row; a place that was chosen is told under its line only in words of its own.

    A dense one leaves to its dot what lies between its words, and says only what is less sure.
    """
    say, form = desk.say, DensePoleRow if desk.dense else PoleRow
    said = say(sentences(place_in_words(one), LESS_SURE if one.doubt else ""))
    band = _both(one.low, one.high)
    drawn_only = one.value is not None and not (band or one.meaning or one.doubt)
    shown = said
    if desk.dense and one.value is not None:
        shown = say(LESS_SURE) if one.doubt else ""
    return form(
        say(pole_name(one)),
        say(one.label),
        say(one.left),
        say(one.right),
        "" if drawn_only else shown,
        said,
        one.value,
        band,
        one.doubt,
    )


def _scale(one: Pole) -> Words:
    name = pole_name(one)
    ends = N_("{name} (0 = {left}, 100 = {right})")
    return text(ends, name=name, left=one.left, right=one.right)


def _table(heads: Sequence[Words], rows: Sequence[Sequence[Words]], desk: Desk) -> Grid:
    said = [[desk.say(cell) for cell in row] for row in rows]
    return Grid([desk.say(head) for head in heads], said, desk.tag.add("Table"), gap=10)


def _both(low: float | None, high: float | None) -> tuple[float, float] | None:
    return None if low is None or high is None else (low, high)


def _figure(value: float | None, band: tuple[float, float] | None = None) -> Words:
    if value is None:
        return NO_FIGURE
    if band is None:
        return Own(str(whole(value)))
    low, high = map(whole, band)
    return text(N_("{value} ({low}–{high})"), value=whole(value), low=low, high=high)


def _band(band: tuple[float, float] | None) -> Words:
    if band is None:
        return NO_FIGURE
    low, high = map(whole, band)
    return text(N_("tussen {low} en {high}"), low=low, high=high)
