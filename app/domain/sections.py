"""What is told back: sections made of a few kinds of block.

A page and a PDF show the same sections; a shared copy holds them. Each kind of block has
one template (web/templates/blocks/<kind>.html) and one form on paper (pdf/blocks.py).
Every word is ``Words``: a ``str`` is a msgid, ``Own`` is literal.
"""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.text import Words


@dataclass(frozen=True)
class Paragraph:
    """A few sentences; ``strong`` ones stand out."""

    kind: ClassVar[str] = "paragraph"
    words: Words
    strong: bool = False


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


Block = Paragraph | Facts | Listing | Quote | Bars | Balances | Notice | Table | Explanation


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
    highlights: tuple[Block, ...] = ()
    """What "In het kort" of the persoonsprofiel takes from here; never shown with the section."""
