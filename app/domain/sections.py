"""What is told back: sections made of a few kinds of block.

A page and a PDF show the same sections; a shared copy holds them. Each kind of block has
one template (web/templates/blocks/<kind>.html) and one form on paper (pdf/blocks.py).
Every word is ``Words``: a ``str`` is a msgid, ``Own`` is literal.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from app.domain.remarks import REACTION, RECOGNISE
from app.domain.text import Words


@dataclass(frozen=True)
class Paragraph:
    """A few sentences; ``strong`` ones stand out."""

    kind: ClassVar[str] = "paragraph"
    words: Words
    strong: bool = False
    switch: str = ""
    """The sharing switch without which a shared copy leaves this out; "" for none."""


@dataclass(frozen=True)
class Facts:
    """Lines of a label with what belongs to it ("Dit geeft jou energie": a, b, c)."""

    kind: ClassVar[str] = "facts"
    rows: tuple[tuple[Words, tuple[Words, ...]], ...]


@dataclass(frozen=True)
class Listing:
    """A list; numbered when the order was chosen."""

    kind: ClassVar[str] = "listing"
    entries: tuple[Words, ...]
    title: Words = ""
    numbered: bool = False


@dataclass(frozen=True)
class Quote:
    """Somebody's own words, literally, behind the line."""

    kind: ClassVar[str] = "quote"
    words: Words
    label: Words = ""
    switch: str = "own_words"
    """The sharing switch without which a shared copy leaves this out."""
    point: str = ""
    """The conversation point that this is too: taken off there, it is not shared here either."""


@dataclass(frozen=True)
class Bar:
    """One scale on a track from 0 to 100; ``value`` None says that there are too few answers."""

    label: Words
    value: float | None
    low: float | None
    high: float | None
    meaning: Words
    """The band in words, or "Nog te weinig antwoorden"."""
    doubt: bool = False
    switch: str = ""
    """The sharing switch without which a shared copy leaves this bar out; "" for none."""


@dataclass(frozen=True)
class Bars:
    """Scores with their certainty band; its table and its text stand in ``Bar``."""

    kind: ClassVar[str] = "bars"
    title: Words
    bars: tuple[Bar, ...]
    summary: Words
    """The chart in a sentence or two, for who cannot see it."""


@dataclass(frozen=True)
class Balance:
    """One level: what costs energy to the left, what gives it to the right, each 0–100."""

    label: Words
    costs: float | None
    gives: float | None
    costs_band: tuple[float, float] | None
    gives_band: tuple[float, float] | None
    difference: Words
    """In words: "kost meer", "ongeveer gelijk", "geeft meer"."""
    doubt: bool = False


@dataclass(frozen=True)
class Balances:
    """The diverging bars of the energy chart (ux.md 5.6)."""

    kind: ClassVar[str] = "balances"
    title: Words
    rows: tuple[Balance, ...]
    summary: Words


@dataclass(frozen=True)
class Pole:
    """A place between two words that are equally good; 0 is the left one, 100 the right one."""

    left: Words
    right: Words
    value: float | None
    low: float | None = None
    """The certainty band; None where the place was chosen and not measured."""
    high: float | None = None
    label: Words = ""
    """What people call the scale ("Contact"); empty where the two words say it."""
    meaning: Words = ""
    doubt: bool = False
    switch: str = ""
    """The sharing switch without which a shared copy leaves this one out; "" for none."""


@dataclass(frozen=True)
class Poles:
    """A dot on a line between two words, for each scale or wish (ux.md 5.6)."""

    kind: ClassVar[str] = "poles"
    title: Words
    poles: tuple[Pole, ...]
    summary: Words


@dataclass(frozen=True)
class Corner:
    """One of the six interests."""

    label: Words
    value: float
    """0–100."""
    top: bool = False
    """Whether it is among the highest."""
    low: float | None = None
    """The certainty band; None where it stands with bars of the same interests."""
    high: float | None = None


@dataclass(frozen=True)
class Hexagon:
    """Six interests around, clockwise from the top; never for a flat profile (ux.md 5.7)."""

    kind: ClassVar[str] = "hexagon"
    title: Words
    corners: tuple[Corner, ...]
    summary: Words


@dataclass(frozen=True)
class Entry:
    """A line of a list with a quiet word under it ("eigen inschatting")."""

    words: Words
    note: Words = ""
    confirmed: bool = False
    """Whether something stands behind it: a story, or others; shown as ✓ before the note."""


@dataclass(frozen=True)
class NamedList:
    """A list under its own name."""

    title: Words
    entries: tuple[Entry, ...]
    numbered: bool = False


@dataclass(frozen=True)
class SideBySide:
    """Two or three lists beside one another on paper and on a wide screen, in this order."""

    kind: ClassVar[str] = "side_by_side"
    lists: tuple[NamedList, ...]


@dataclass(frozen=True)
class Quadrant:
    """A kwaliteitenvierkant: what is too much of it, what it asks for, what annoys."""

    kind: ClassVar[str] = "quadrant"
    quality: Words
    overdone: Words
    challenge: Words
    irritation: Words
    switch: str = "own_words"
    """The sharing switch without which a shared copy leaves this out; "" for none."""


@dataclass(frozen=True)
class Story:
    """A story of something that went well (STAR): its title and what was told of it."""

    kind: ClassVar[str] = "story"
    title: Words
    lines: tuple[tuple[Words, Words], ...]
    """A question with its answer ("Wat was jouw taak?", own words)."""
    about: Words = ""
    """The skills that it shows."""
    switch: str = "own_words"


@dataclass(frozen=True)
class Notice:
    """A quiet remark: ``tone`` is "info", "doubt" or "care"."""

    kind: ClassVar[str] = "notice"
    words: tuple[Words, ...]
    tone: str = "info"


@dataclass(frozen=True)
class Table:
    """Rows of words under heads of words."""

    kind: ClassVar[str] = "table"
    title: Words
    heads: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    switch: str = ""
    """The sharing switch without which a shared copy leaves this out; "" for none."""


@dataclass(frozen=True)
class AnswerLine:
    """An item with the answer that was given, for "Hoe kom je hieraan?"."""

    item_id: str
    question: Words
    answer: Words
    reversed: bool = False


@dataclass(frozen=True)
class ExplainedScale:
    """How one scale of a chart came to its outcome.

    ``lines`` are answers: a copy shared as outcome only leaves them out.
    """

    label: Words
    outcome: Words
    """The sum in words: how much was answered, and what that came to."""
    lines: tuple[AnswerLine, ...] = ()
    switch: str = ""
    """The sharing switch without which a shared copy leaves this scale out; "" for none."""


@dataclass(frozen=True)
class Explanation:
    """What "Hoe kom je hieraan?" opens: one for a chart, with the sum said once for its scales."""

    kind: ClassVar[str] = "explanation"
    title: Words
    formula: tuple[Words, ...]
    """What holds for every scale: points, reversed items, dividing, 0 to 100, the streep."""
    scales: tuple[ExplainedScale, ...] = ()
    version: Words = ""
    private: bool = False
    """Whether this is for the client alone: no shared copy holds it (content.md 2.5)."""


Block = (
    Paragraph
    | Facts
    | Listing
    | Quote
    | Bars
    | Balances
    | Poles
    | Hexagon
    | SideBySide
    | Quadrant
    | Story
    | Notice
    | Table
    | Explanation
)


def is_reaction(block: Block) -> bool:
    """Whether it is part of what a client says about a section ("Mijn reactie")."""
    if isinstance(block, Facts):
        return any(label == RECOGNISE for label, _ in block.rows)
    return isinstance(block, Quote) and block.switch == REACTION


class HighlightKind(StrEnum):
    """A column of "In het kort" in the persoonsprofiel (content.md 3.1 section 1)."""

    STRENGTH = "strength"
    PRESENT = "present"
    """What is there already; stands in for strengths while none are known."""
    ENERGY = "energy"
    WANT = "want"
    HELP = "help"
    """What helps; stands where another column is still empty."""
    DIRECTION = "direction"
    """One line: the kind of work that attracts most."""


@dataclass(frozen=True)
class Highlight:
    """What "In het kort" takes from a section: the most telling first, at most three are shown."""

    about: HighlightKind
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Section:
    """A titled stretch of a document: what the client said beside what the answers show."""

    id: str
    """For ever, such as ``energy.balance``: hiding and "Mijn reactie" point to it."""
    title: Words
    shown: tuple[Block, ...] = ()
    """"Dit laten je antwoorden zien"."""
    said: tuple[Block, ...] = ()
    """"Dit zei jij": literal choices and own words."""
    summary: tuple[Block, ...] = ()
    """"In het kort": stands above both."""
    switch: str | None = None
    """The sharing switch that this section needs, or None."""
    profile: bool = True
    """Whether the section also stands in the persoonsprofiel."""
    opt_in: bool = False
    """Whether it stands in the persoonsprofiel only once the client says so."""
    brief: tuple[Block, ...] = ()
    """What the persoonsprofiel shows instead of the summary and ``shown``; empty for just those."""
    brief_said: tuple[Block, ...] = ()
    """What it shows instead of ``said``; empty for just that."""
    highlights: tuple[Highlight | Quote, ...] = ()
    """What "In het kort" of the persoonsprofiel takes from here; never shown with the section."""


@dataclass(frozen=True)
class Chapter:
    """One or more sections of a document about one question."""

    title: Words
    sections: tuple[Section, ...]
    own_page: bool = False
    """Whether it begins on a page of its own, which can be left out when the paper is handed on."""
    plain: bool = False
    """Whether it tells what is kept: its sections are not what answers show, and are not called so."""
