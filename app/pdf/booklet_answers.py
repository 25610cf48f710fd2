"""The room for an answer in a booklet, for each kind: boxes to tick, lines, rows."""

from collections.abc import Sequence
from functools import singledispatch

from app.domain.booklet import Group
from app.domain.kinds import (
    Choice,
    Day,
    FreeText,
    Kind,
    Number,
    Possibility,
    Ranking,
    Ruler,
    Scale,
    Several,
    Slider,
    Table,
)
from app.domain.module import Item
from app.domain.text import N_, Words, text
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import TextBlock
from app.pdf.frames import Together
from app.pdf.layout import Element, Stack
from app.pdf.tick_tables import BetweenWords, TickTable
from app.pdf.to_write import answers, lines, numbered_lines, ruler, short_line

LETTERS_ON_A_LINE = 55
"""So many letters of handwriting fit on one line."""
FEWEST_LINES, MOST_LINES = 2, 8
ROWS = 3
"""So many rows of a table are printed; more fit on the screen."""
LISTED = 8
"""Beyond so many options in a table there is a line to write on instead."""


def group(shown: Group, desk: Desk) -> list[Element]:
    """The questions with room for their answers."""
    kinds = [asked.item.kind for asked in shown.asked]
    if len(kinds) > 1 or kinds[0].in_rows:
        if all(isinstance(kind, Slider) for kind in kinds):
            return [_between(asked.number, asked.item, desk) for asked in shown.asked]
        return [_rows(shown, desk)]
    (asked,) = shown.asked
    return [_question(asked.number, asked.item, desk)]


def _rows(shown: Group, desk: Desk) -> Element:
    first = shown.asked[0].item
    heads = [desk.say(option.label) for option in first.offered({}, {})]
    if first.not_applicable:
        heads.append(desk.say(N_("Weet ik niet / past niet")))
    rows = [(asked.number, desk.say(asked.item.asks({}, {}))) for asked in shown.asked]
    return TickTable(heads, rows, desk.tag.add("Table"))


def _between(number: str, item: Item, desk: Desk) -> Element:
    """A row between two words, with the question above it."""
    assert isinstance(item.kind, Slider)  # noqa: S101 - chosen by its kind
    low, high, other = (
        TextBlock(desk.say(words), look.BODY, desk.tag.add("P"))
        for words in (item.kind.low_label, item.kind.high_label, item.kind.not_applicable)
    )
    return Together(Stack([_heading(number, item, desk), BetweenWords(low, high, other)]), gap=10)


def _question(number: str, item: Item, desk: Desk) -> Element:
    """The question, its help, and room for the answer."""
    made: list[Element] = [_heading(number, item, desk)]
    if item.help:
        helped = desk.words(item.help, look.BODY, gap=2)
        helped.keeps = True
        made.append(helped)
    made += room(item.kind, item, desk)
    if item.not_applicable:
        made.append(answers([desk.say(item.not_applicable)], desk))
    whole = Stack(made, gap=14)
    return whole if isinstance(item.kind, Table) else Together(whole, gap=14)


def _heading(number: str, item: Item, desk: Desk) -> Element:
    said = f"{number}  {desk.say(item.asks({}, {}))}"
    return TextBlock(said, look.STRONG, desk.tag.add(f"H{desk.level}"), 0, keeps=True)


@singledispatch
def room(kind: Kind, item: Item, desk: Desk) -> list[Element]:
    """The room for an answer of this kind."""
    del item, desk
    message = f"no room on paper for {type(kind).__name__}"
    raise TypeError(message)


@room.register(Choice)
@room.register(Possibility)
@room.register(Scale)
def _(kind: Choice | Possibility | Scale, item: Item, desk: Desk) -> list[Element]:
    del kind
    return [answers(_labels(item, desk), desk)]


@room.register
def _(kind: Several, item: Item, desk: Desk) -> list[Element]:
    labels = _labels(item, desk)
    if not labels:
        return [numbered_lines(kind.most)]
    if kind.most >= len(labels):
        return [desk.words(N_("Kruis aan wat past."), gap=2), answers(labels, desk)]
    said = text(N_("Kruis er hoogstens {most} aan."), most=kind.most)
    return [desk.words(said, gap=2), answers(labels, desk)]


@room.register
def _(kind: Ranking, item: Item, desk: Desk) -> list[Element]:
    labels = _labels(item, desk)
    if not labels:
        how = desk.words(N_("Schrijf ze op. Het belangrijkste bij 1."), gap=2)
        return [how, numbered_lines(kind.most)]
    said = text(N_("Schrijf 1 bij het belangrijkste, dan 2. Tot en met {most}."), most=kind.most)
    return [desk.words(said, gap=2), answers(labels, desk, wide=True)]


@room.register
def _(kind: Ruler, item: Item, desk: Desk) -> list[Element]:
    del item
    numbers = [desk.say(option.label) for option in kind.options]
    return [ruler(desk.say(kind.low_label), desk.say(kind.high_label), numbers, desk)]


@room.register
def _(kind: FreeText, item: Item, desk: Desk) -> list[Element]:
    del item, desk
    if kind.boxes > 1:
        return [numbered_lines(kind.boxes)]
    return [lines(_lines_for(kind.most))]


@room.register
def _(kind: Number, item: Item, desk: Desk) -> list[Element]:
    del item
    return [short_line(desk.say(kind.unit), desk)]


@room.register
def _(kind: Day, item: Item, desk: Desk) -> list[Element]:
    del kind, item
    return [short_line(desk.say(N_("(dag, maand, jaar)")), desk)]


@room.register
def _(kind: Table, item: Item, desk: Desk) -> list[Element]:
    count = min(kind.most, ROWS)
    made: list[Element] = []
    for number in range(1, count + 1):
        title = [] if kind.most == 1 else [desk.words(_title(kind, number), look.STRONG, gap=10)]
        made.append(Together(Stack([*title, *_cells(kind, item, desk)]), gap=6))
    if kind.most > count:
        made.append(desk.words(N_("Heb je er meer? Schrijf ze op een apart blad."), gap=6))
    return made


def _cells(kind: Table, item: Item, desk: Desk) -> list[Element]:
    made: list[Element] = []
    for column in kind.columns:
        made.append(desk.words(column.label, look.BODY, gap=6))
        options = getattr(column.kind, "options", ())
        short = isinstance(column.kind, FreeText) or len(options) > LISTED
        if short and not isinstance(column.kind, Ruler):
            most = column.kind.most if isinstance(column.kind, FreeText) else 1
            made.append(lines(min(_lines_for(most) - 1, FEWEST_LINES)))
        elif isinstance(column.kind, Choice | Possibility):
            made.append(answers([desk.say(option.label) for option in options], desk))
        else:
            made += room(column.kind, item, desk)
    return made


def _title(kind: Table, number: int) -> Words:
    return text(kind.row_title, number=number)


def _labels(item: Item, desk: Desk) -> Sequence[str]:
    return [desk.say(option.label) for option in item.offered({}, {})]


def _lines_for(letters: int) -> int:
    return min(max(-(-letters // LETTERS_ON_A_LINE), FEWEST_LINES), MOST_LINES)
