"""The first page: the name, the person's own sentence, what there is in short, and what this is."""

from collections.abc import Sequence

from app.domain import sections as told
from app.domain.text import N_, Own, Words, text
from app.pdf import style as look
from app.pdf.blocks import course, lay
from app.pdf.desk import Desk, facts
from app.pdf.elements import TextBlock
from app.pdf.frames import EvenFrames, Framed, Together, per_line
from app.pdf.geometry import Rect
from app.pdf.layout import Element, Stack
from app.pdf.paper import Paper
from app.pdf.pen import Pen
from app.pdf.style import PX


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
    for block in lead.summary:
        if isinstance(block, told.SideBySide):
            made += columns(block, desk.deeper())
        else:
            made += (
                cards(block, desk) if isinstance(block, told.Facts) else lay(block, desk.deeper())
            )
    return made


def cards(block: told.Facts, desk: Desk) -> list[Element]:
    """Facts as equally high columns; a single fact among lists is one line with a dot."""
    rows = [(label, values) for label, values in block.rows if values]
    lists = [row for row in rows if len(row[1]) > 1] or rows
    lines = [row for row in rows if row not in lists]
    made: list[Element] = []
    for start in range(0, len(lists), per_line(len(lists))):
        line = lists[start : start + per_line(len(lists))]
        columns = [_card(label, values, desk.under("Div")) for label, values in line]
        frames = EvenFrames(columns, [1 / len(columns)] * len(columns), gutter=12)
        made.append(Together(frames, gap=12))
    return made + [_fact_line(label, values[0], desk) for label, values in lines]


def columns(block: told.SideBySide, desk: Desk) -> list[Element]:
    """The lists as equally high columns, each line with what stands behind it."""
    held = [_column(one, desk.under("Div")) for one in block.lists if one.entries]
    shares = [1 / len(held)] * len(held)
    return [Together(EvenFrames(held, shares, gutter=12), gap=12)] if held else []


def _column(named: told.NamedList, desk: Desk) -> Framed:
    title = desk.heading(named.title, look.STRONG, gap=0)
    listed = [line for entry in named.entries for line in _entry(entry, desk)]
    return Framed(Stack([title, *listed]), _card_edge, (12, 11, 10, 13))


def _entry(entry: told.Entry, desk: Desk) -> list[Element]:
    made: list[Element] = [desk.words(entry.words, look.BODY, gap=5)]
    if entry.note:
        made[0].keeps = True
        note = text(N_("✓ {note}"), note=entry.note) if entry.confirmed else entry.note
        made.append(desk.words(note, look.QUIET, gap=0))
    return made


def _card(label: Words, values: Sequence[Words], desk: Desk) -> Framed:
    named = desk.words(label, look.STRONG, gap=0)
    named.keeps = True
    return Framed(Stack([named, *facts(values, desk)]), _card_edge, (12, 11, 10, 13))


def _card_edge(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.box(place, fill=look.SAND)
        pen.box(place._replace(height=3 * PX), fill=look.TEAL)


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
