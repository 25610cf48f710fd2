"""Every kind of block on paper; a new kind gets its form here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch

from app.domain import sections as told
from app.domain.text import N_, Words, sentences, text
from app.pdf import style as look
from app.pdf.charts import BalanceRow, BarRow, Chart
from app.pdf.elements import TIGHT, Entry, Grid, TextBlock, sand_panel
from app.pdf.layout import Behind, Element, Framed, Stack
from app.pdf.pen import Pen, Rect, Stroke
from app.pdf.style import PX, Style
from app.pdf.tags import NUMBERED, UNNUMBERED, Tag

Say = Callable[[Words], str]

DEEPEST = 6
"""PDF knows H1 to H6."""


@dataclass(frozen=True)
class Desk:
    """Where blocks are made: the language, the node that they belong to, the next heading."""

    say: Say
    tag: Tag
    level: int
    """The level of a heading that is made here."""

    def under(self, role: str) -> "Desk":
        """A desk whose blocks belong to a new node of this one."""
        return replace(self, tag=self.tag.add(role))

    def deeper(self) -> "Desk":
        """A desk whose headings are one level lower."""
        return replace(self, level=min(self.level + 1, DEEPEST))

    def words(self, words: Words, style: Style = look.BODY, gap: float = 6) -> TextBlock:
        """A paragraph."""
        return TextBlock(self.say(words), style, self.tag.add("P"), gap)

    def heading(
        self, words: Words, style: Style, gap: float = 16, bookmark: int | None = None
    ) -> TextBlock:
        """A heading that never stands alone at the foot of a page."""
        tag = self.tag.add(f"H{self.level}")
        return TextBlock(self.say(words), style, tag, gap, keeps=True, bookmark=bookmark)

    def titled(self, title: Words, style: Style = look.STRONG) -> tuple[list[Element], "Desk"]:
        """A heading where there is a title, and the desk for what stands under it."""
        if not self.say(title):
            return [], self
        return [self.heading(title, style)], self.deeper()


@singledispatch
def lay(block: object, desk: Desk) -> list[Element]:
    """The elements of a block; each kind in ``domain.sections`` has a form here."""
    del desk
    message = f"no form on paper for {type(block).__name__}"
    raise TypeError(message)


@lay.register
def _(block: told.Paragraph, desk: Desk) -> list[Element]:
    return [desk.words(block.words, look.STRONG if block.strong else look.BODY, gap=8)]


@lay.register
def _(block: told.Facts, desk: Desk) -> list[Element]:
    made: list[Element] = []
    for label, values in block.rows:
        if values:
            named = desk.words(label, look.STRONG, gap=10)
            named.keeps = True
            made += [named, *facts(values, desk)]
    return made


def facts(values: Sequence[Words], desk: Desk) -> list[Element]:
    """What belongs to a label: one as a paragraph, more as a list."""
    if len(values) == 1:
        return [desk.words(values[0], gap=1)]
    return entries(values, desk, gap=2)


def entries(
    words: Sequence[Words],
    desk: Desk,
    *,
    numbered: bool = False,
    gap: float = 3,
    style: Style = look.BODY,
) -> list[Element]:
    """A list: dots, or numbers where the order was chosen."""
    whole = Tag("L", attributes=NUMBERED if numbered else UNNUMBERED)
    desk.tag.kids.append(whole)
    made: list[Element] = []
    for number, entry in enumerate(words, 1):
        item = whole.add("LI")
        label = item.add("Lbl") if numbered else None
        body = TextBlock(desk.say(entry), style, item.add("LBody"))
        made.append(Entry(body, number if numbered else None, label, gap))
    return made


@lay.register
def _(block: told.Listing, desk: Desk) -> list[Element]:
    if not block.entries:
        return []
    title, under = desk.titled(block.title)
    return [*title, *entries(block.entries, under, numbered=block.numbered)]


@lay.register
def _(block: told.Quote, desk: Desk) -> list[Element]:
    label = [desk.words(block.label, look.SMALL_STRONG, gap=0)] if block.label else []
    for one in label:
        one.keeps = True
    own = desk.under("BlockQuote").words(block.words, gap=2)
    return [Framed(Stack([*label, own]), course, (12, 0, 0, 0), gap=12)]


def course(pen: Pen, place: Rect) -> None:
    """The line that stands beside somebody's own words (ux.md 5.3)."""
    x = place.x + 1
    with pen.decoration():
        pen.line(((x, place.top + 3), (x, place.bottom - 1)), Stroke(look.TEAL, 3 * PX, round=True))


@lay.register
def _(block: told.Bars, desk: Desk) -> list[Element]:
    if not block.bars:
        return []
    title, under = desk.titled(block.title)
    rows = [_bar_row(bar, under.say) for bar in block.bars]
    chart = Chart(rows, under.say(block.summary), under.say(_LEGEND), under.tag.add("Div"), 6)
    return [*title, chart, _bars_table(block, under)]


_LEGEND = N_("= zo zeker is het")
_LESS_SURE = N_("Deze uitkomst is minder zeker.")
_NO_SCORE = N_("Nog te weinig antwoorden")


def _bar_row(bar: told.Bar, say: Say) -> BarRow:
    meaning = say(sentences(bar.meaning, _LESS_SURE if bar.doubt else ""))
    if bar.value is None:
        return BarRow(say(bar.label), meaning, None)
    low = bar.value if bar.low is None else bar.low
    high = bar.value if bar.high is None else bar.high
    return BarRow(say(bar.label), meaning, bar.value, low, high, bar.doubt)


def _bars_table(block: told.Bars, desk: Desk) -> Grid:
    say = desk.say
    heads = [say(N_("Onderwerp")), say(N_("Uitkomst (0–100)")), say(N_("Zo zeker is het"))]
    rows = [
        (
            say(bar.label),
            _number(bar.value) or say(_NO_SCORE),
            _band(bar.low, bar.high, say),
        )
        for bar in block.bars
    ]
    return Grid(heads, rows, desk.tag.add("Table"), gap=10)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.0f}"


def _band(low: float | None, high: float | None, say: Say) -> str:
    if low is None or high is None:
        return ""
    return say(text(N_("{low} tot {high}"), low=round(low), high=round(high)))


@lay.register
def _(block: told.Balances, desk: Desk) -> list[Element]:
    if not block.rows:
        return []
    title, under = desk.titled(block.title)
    chart = Chart(
        [_balance_row(row, under.say) for row in block.rows],
        under.say(block.summary),
        under.say(_LEGEND),
        under.tag.add("Div"),
        6,
        heads=(under.say(N_("kost energie")), under.say(N_("geeft energie"))),
    )
    return [*title, chart, _balances_table(block, under)]


def _balance_row(row: told.Balance, say: Say) -> BalanceRow:
    if row.costs is None or row.gives is None:
        return BalanceRow(say(row.label), None, None, None, say(row.difference or _NO_SCORE))
    words = text(N_("{outcome}, minder zeker"), outcome=row.difference)
    return BalanceRow(
        say(row.label),
        (row.costs, row.gives),
        row.costs_band,
        row.gives_band,
        say(words if row.doubt else row.difference),
        doubt=row.doubt,
    )


def _balances_table(block: told.Balances, desk: Desk) -> Grid:
    say = desk.say
    heads = [
        say(N_("Waar")),
        say(N_("Kost energie")),
        say(N_("Geeft energie")),
        say(N_("Verschil")),
    ]
    rows = [
        (
            say(row.label),
            _with_band(row.costs, row.costs_band, say),
            _with_band(row.gives, row.gives_band, say),
            say(row.difference),
        )
        for row in block.rows
    ]
    return Grid(heads, rows, desk.tag.add("Table"), gap=10)


def _with_band(value: float | None, band: tuple[float, float] | None, say: Say) -> str:
    if value is None:
        return say(_NO_SCORE)
    return f"{value:.0f} ({band[0]:.0f}–{band[1]:.0f})" if band else f"{value:.0f}"


@lay.register
def _(block: told.Notice, desk: Desk) -> list[Element]:
    words: list[Element] = [desk.words(one, gap=4) for one in block.words]
    if not words:
        return []
    return [Framed(Stack(words), _NOTICES[block.tone], (16, 9, 12, 10), gap=12)]


def _care(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.box(place, fill=look.SAND)
        pen.box(place._replace(width=3 * PX), fill=look.TERRA)


def _doubt(pen: Pen, place: Rect) -> None:
    strip = place._replace(width=7)
    with pen.decoration():
        pen.box(place, fill=look.SAND)
        pen.box(strip, fill=look.PAPER)
        pen.hatch(strip, look.INK_2)


_NOTICES: dict[str, Behind] = {"info": sand_panel, "care": _care, "doubt": _doubt}


@lay.register
def _(block: told.Table, desk: Desk) -> list[Element]:
    if not block.rows:
        return []
    title, under = desk.titled(block.title)
    say = desk.say
    heads = [say(head) for head in block.heads]
    rows = [[say(cell) for cell in row] for row in block.rows]
    return [*title, Grid(heads, rows, under.tag.add("Table"), gap=6)]


@lay.register
def _(block: told.Explanation, desk: Desk) -> list[Element]:
    title, under = desk.titled(block.title, look.SMALL_STRONG)
    how = under.words(sentences(*block.formula, block.version), look.SMALL, gap=1)
    how.keeps = bool(block.lines)
    return [*title, how, *([_answers(block, under)] if block.lines else [])]


def _answers(block: told.Explanation, desk: Desk) -> Grid:
    say = desk.say
    heads = [say(N_("Vraag")), say(N_("Jouw antwoord"))]
    rows = [(say(line.question), _answer(line, say)) for line in block.lines]
    return Grid(heads, rows, desk.tag.add("Table"), gap=5, padding=TIGHT)


def _answer(line: told.AnswerLine, say: Say) -> str:
    given = say(line.answer)
    return f"{given} ({say(N_('telt omgekeerd'))})" if line.reversed else given


def reaction(block: told.Quote, desk: Desk) -> Element:
    """A comment ("Mijn reactie") that always prints with its section, in a quiet panel."""
    label = desk.words(block.label or N_("Mijn reactie"), look.STRONG, gap=0)
    label.keeps = True
    own = desk.under("BlockQuote").words(block.words, gap=2)
    return Framed(Stack([label, own]), sand_panel, (16, 11, 16, 13), gap=18)
