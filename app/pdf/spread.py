"""A chapter of the persoonsprofiel: sections packed close, own words beside what answers show."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.domain import sections as told
from app.domain.sections import is_reaction
from app.domain.text import N_
from app.pdf import style as look
from app.pdf.blocks import lay
from app.pdf.captions import Caption, Headed
from app.pdf.chapters import apart, part, without_echo, without_line
from app.pdf.charted import LEGEND
from app.pdf.desk import Desk
from app.pdf.elements import TextBlock, course
from app.pdf.explained import explanations
from app.pdf.frames import Beside, Drawn, Fitted, Framed, NextPage
from app.pdf.geometry import Rect, Stroke
from app.pdf.layout import Element, Stack
from app.pdf.packing import GUTTER, Broad, columns, shelf
from app.pdf.pen import Pen
from app.pdf.reactions import reactions
from app.pdf.tables import WHOLE, least_width

CHAPTER_GAP, PIECE_GAP = 10.0, 8.0
BESIDE = ((1 / 2, 1 / 2), (5 / 12, 7 / 12), (1 / 3, 2 / 3))
"""How own words share a line with what the answers show."""

UNPARTED = 260.0
"""A line of pieces up to this height stays on one page."""

Figure = told.Bars | told.Poles | told.Balances | told.Hexagon | told.Table

TEXT, CHART = 118.0, 200.0
"""The least width of a text, and of a chart with words at both ends."""


def chapter(held: told.Chapter, desk: Desk) -> list[Element]:
    """The title under a rule, and its sections; on a page of its own if asked.

    A first section that is called as its chapter, or is the only one, has no title of its own.
    """
    here = desk.under("Part")
    title = here.heading(held.title, look.H1, gap=3, bookmark=1)
    if held.plain:
        return [_plain(held, title, here.deeper())]
    first, *others = held.sections
    opening = not others or desk.say(first.title) == desk.say(held.title)
    told_first = _told(first, here if opening else here.deeper(), title if opening else None)
    rest = [_told(one, here.deeper()).piece for one in others]
    forms: list[Element] = [
        _below(title, [told_first.untitled if opening else told_first.piece, *rest])
    ]
    if opening:
        forms.append(_shelf([Broad(told_first.piece, WHOLE), *rest]))
    lowest = Fitted(lambda width: min(forms, key=lambda one: one.height(width)), gap=3)
    made = Stack([Drawn(1, _rule, keeps=True), lowest], CHAPTER_GAP)
    return [NextPage(), made, NextPage()] if held.own_page else [made]


def _plain(held: told.Chapter, title: TextBlock, desk: Desk) -> Stack:
    """The title under a rule, and the sections as they are in a document of their own."""
    said = desk.say(held.title)
    parts = [
        part(one, desk, under=said, title=look.H2, bookmark=2, voiced=False)
        for one in held.sections
    ]
    parts[0].gap = PIECE_GAP
    return Stack([Drawn(1, _rule, keeps=True), title, *parts], CHAPTER_GAP)


def _shelf(pieces: Sequence[Broad]) -> Fitted:
    return shelf(pieces, PIECE_GAP, UNPARTED, gap=3)


def _below(title: TextBlock, pieces: Sequence[Broad]) -> Stack:
    return Stack([title, _shelf(pieces)])


def _rule(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        pen.line(((place.x, place.top), (place.right, place.top)), Stroke(look.HAIR, 1))


@dataclass
class Voice:
    """Own words, or what the answers show, under a caption."""

    caption: Caption
    inside: Element
    least_width: float

    @property
    def captioned(self) -> Element:
        """The caption with what stands under it."""
        return Stack([self.caption, self.inside], gap=5)


@dataclass
class Told:
    """A section that is made, to be arranged."""

    heading: TextBlock
    voices: Sequence[Voice]
    reaction: Sequence[Element]

    @property
    def piece(self) -> Broad:
        """Under its title."""
        return self._arranged(self.heading)

    @property
    def untitled(self) -> Broad:
        """Where its chapter has just said its title."""
        return self._arranged(None)

    def _arranged(self, heading: TextBlock | None) -> Broad:
        inside = Fitted(partial(_arranged, heading, self.voices, self.reaction))
        return Broad(inside, max((one.least_width for one in self.voices), default=TEXT))


def _told(section: told.Section, desk: Desk, title: TextBlock | None = None) -> Told:
    """A section: its title or that of its chapter, both voices, and the reaction."""
    scored = any(one.scales for one in explanations(section))
    here = replace(desk, figures=not scored, dense=True).under("Sect")
    heading = title or here.heading(section.title, look.H2, gap=0, bookmark=2)
    below = here.deeper()
    told_by = (
        (N_("Dit zei jij"), section.said, True),
        (N_("Dit laten je antwoorden zien"), section.shown, False),
    )
    voices = [
        _voice(name, _untitled(printed, section, desk), below, own=own)
        for name, blocks, own in told_by
        if (printed := [one for one in blocks if _printed(one)])
    ]
    return Told(heading, voices, reactions(section, below))


def _untitled(blocks: Sequence[told.Block], section: told.Section, desk: Desk) -> list[told.Block]:
    """The blocks; the only chart or table of a section has its title in that of the section."""
    blocks = [_unlabelled(one, section, desk) for one in blocks]
    figures = [one for one in blocks if isinstance(one, Figure)]
    return [
        replace(one, title="")
        if isinstance(one, Figure) and len(figures) == 1
        else without_echo(one, section, desk.say)
        for one in blocks
    ]


def _unlabelled(block: told.Block, section: told.Section, desk: Desk) -> told.Block:
    """A single bar that is called as its section needs no label."""
    if isinstance(block, told.Bars) and len(block.bars) == 1:
        [bar] = block.bars
        if desk.say(bar.label) == desk.say(section.title):
            return replace(block, bars=(replace(bar, label=""),))
    return block


def _printed(block: told.Block) -> bool:
    return not (isinstance(block, told.Explanation) or is_reaction(block))


def _arranged(
    heading: TextBlock | None, voices: Sequence[Voice], reaction: Sequence[Element], width: float
) -> Element:
    """Own words in the left third, or above what the answers show where that is lower."""
    title = [heading] if heading else []
    captioned = [one.captioned for one in voices]
    forms: list[Element] = [Stack([*title, *captioned, *reaction])]
    if heading and voices:
        first, below = voices[0], captioned[1:]
        forms = [Stack([Headed(heading, first.caption), first.inside, *below, *reaction])]
    room = width - GUTTER
    forms += [
        Stack([*title, Beside(captioned, shares, GUTTER, gap=2), *reaction])
        for shares in BESIDE
        if len(voices) == len(shares)
        and all(share * room >= one.least_width for share, one in zip(shares, voices, strict=True))
    ]
    return min(reversed(forms), key=lambda one: one.height(width))


def _voice(name: str, blocks: Sequence[told.Block], desk: Desk, *, own: bool) -> Voice:
    """The caption with its blocks; own words stand behind the line."""
    words = desk.heading(name, look.VOICE, gap=0)
    legend = desk.say(LEGEND) if any(map(_with_bands, blocks)) else ""
    under = desk.deeper()
    parts = [
        Broad(Stack(_laid(block, under, own=own)), _least_width(block, under), gap=4)
        for block in apart(blocks)
    ]
    inside: Element = columns(parts, gap=2)
    needed = max((part.least_width for part in parts), default=TEXT)
    if own:
        inside, needed = Framed(inside, course, (12, 0, 0, 0), gap=2), needed + 12
    return Voice(Caption(words, legend), inside, needed)


def _with_bands(block: told.Block) -> bool:
    """Whether the block is a chart with whiskers."""
    match block:
        case told.Bars(bars=measured) | told.Poles(poles=measured):
            return any(one.low is not None for one in measured)
        case told.Balances(rows=rows):
            return any(one.gives_band or one.costs_band for one in rows)
    return False


def _laid(block: told.Block, desk: Desk, *, own: bool) -> list[Element]:
    if own and isinstance(block, told.Paragraph):  # what is said about their words
        return [desk.words(block.words, look.QUIET)]
    laid = lay(block, desk)
    return [without_line(one) for one in laid] if own else laid


def _least_width(block: told.Block, desk: Desk) -> float:
    match block:
        case told.Table():
            heads, *rows = ([*map(desk.say, row)] for row in (block.heads, *block.rows))
            return least_width(heads, rows)
        case told.Poles() | told.Balances() | told.Hexagon():
            return CHART
    return TEXT
