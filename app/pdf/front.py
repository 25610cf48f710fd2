"""The first page: the name, the person's own sentence, what there is in short, and what this is."""

from collections.abc import Sequence

from app.domain import sections as told
from app.domain.text import N_, Own, Words, text
from app.pdf import style as look
from app.pdf.blocks import lay
from app.pdf.desk import Desk, facts
from app.pdf.elements import TextBlock, card_edge, course
from app.pdf.frames import EvenFrames, Framed, Together, per_line
from app.pdf.geometry import Rect
from app.pdf.layout import Element, Stack
from app.pdf.paper import Paper
from app.pdf.pen import Pen


def lead_and_rest(
    sections: tuple[told.Section, ...],
) -> tuple[told.Section | None, tuple[told.Section, ...]]:
    """What stands on the first page, in short; and the sections after it."""
    filled = tuple(one for one in sections if one.summary or one.said or one.shown)
    if not filled or not filled[0].summary:
        return None, filled
    first, *rest = filled
    if first.said or first.shown:
        short = told.Section(first.id, N_("In het kort"), summary=first.summary)
        return short, (_without_summary(first), *rest)
    return first, tuple(rest)


def _without_summary(section: told.Section) -> told.Section:
    return told.Section(section.id, section.title, section.shown, section.said)


def masthead(paper: Paper, desk: Desk) -> list[Element]:
    """The name, what this is, and the person's own sentence."""
    say = desk.say
    title = say(paper.subtitle) or say(paper.title)
    heading = desk.tag.add("H1")
    made: list[Element] = []
    if paper.demo:
        made.append(desk.words(N_("Voorbeeld: deze persoon bestaat niet."), look.COSTS))
    if paper.name:
        made.append(TextBlock(paper.name, look.NAME, heading, gap=4, keeps=True))
        made.append(TextBlock(title, look.LEAD, heading, gap=2, keeps=True, bookmark=0))
    else:
        made.append(TextBlock(title, look.NAME, heading, gap=4, keeps=True, bookmark=0))
    if paper.quote:
        own = desk.under("BlockQuote").words(Own(f"“{paper.quote}”"), look.OWN)
        own.balanced = True
        made.append(Framed(own, course, (14, 0, 20, 0), gap=26))
    return made


def in_short(lead: told.Section | None, desk: Desk) -> list[Element]:
    """What there is in short: facts as columns, and what else the lead says; empty without a lead."""
    if not lead:
        return []
    made: list[Element] = [desk.heading(lead.title, look.H2, gap=28, bookmark=1)]
    among = any(isinstance(block, told.SideBySide) for block in lead.summary)
    for block in lead.summary:
        made += (
            cards(block, desk, among_lists=among)
            if isinstance(block, told.Facts)
            else lay(block, desk.deeper())
        )
    return made


def cards(block: told.Facts, desk: Desk, *, among_lists: bool = False) -> list[Element]:
    """Facts as equally high columns; a single fact among lists is one line with a dot."""
    rows = [(label, values) for label, values in block.rows if values]
    lists = [row for row in rows if len(row[1]) > 1]
    if not (lists or among_lists):
        lists = rows
    lines = [row for row in rows if row not in lists]
    made: list[Element] = []
    for start in range(0, len(lists), per_line(len(lists))):
        line = lists[start : start + per_line(len(lists))]
        columns = [_card(label, values, desk.under("Div")) for label, values in line]
        frames = EvenFrames(columns, [1 / len(columns)] * len(columns), gutter=12)
        made.append(Together(frames, gap=12))
    return made + [_fact_line(label, values[0], desk) for label, values in lines]


def _card(label: Words, values: Sequence[Words], desk: Desk) -> Framed:
    named = desk.words(label, look.STRONG, gap=0)
    named.keeps = True
    return Framed(Stack([named, *facts(values, desk)]), card_edge, (12, 11, 10, 13))


def _fact_line(label: Words, value: Words, desk: Desk) -> Element:
    words = text(N_("{label}: {value}"), label=label, value=value)
    return Framed(desk.words(words, look.STRONG), _teal_dot, (16, 0, 0, 0), gap=14)


def _teal_dot(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.dot((place.x + 5, place.top + 9), 9, look.TEAL)


def about(paper: Paper, desk: Desk) -> list[Element]:
    """What this document is and is not; empty where the paper says nothing about it."""
    if not paper.about:
        return []
    title = desk.heading(N_("Over dit document"), look.STRONG, gap=0, bookmark=1)
    lines = [desk.words(line, look.BODY, gap=2) for line in paper.about]
    return [Stack([title, *lines], gap=30)]
