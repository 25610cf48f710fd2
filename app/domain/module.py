"""The contract that every folder under ``app/modules`` fulfils."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from app.domain.answers import Answers
from app.domain.kinds import DONT_KNOW, Kind, Option, Slider
from app.domain.points import Point
from app.domain.scoring import Result
from app.domain.sections import Block, Section
from app.domain.text import Words

Supplied = Mapping[str, Any]
"""What a module needs from elsewhere, by name; ``documents`` makes it.

The last finished round of each other module stands under its slug; "observed" holds what others
said (domain.observing.Observed).
"""

Path = Literal["short", "full"]
"""How much a client was asked to do: the parts for a first meeting, or all (content.md 0.1)."""


def _always(_answers: Answers) -> bool:
    return True


def _no_words(_answers: Answers) -> str:
    return ""


def _no_points(_now: "Round", _supplied: Supplied) -> tuple[Point, ...]:
    return ()


def _nothing(_answers: Answers) -> None:
    return None


@dataclass(frozen=True)
class Item:
    """One question. Its id is for ever: answers in the database point to it."""

    id: str
    """Such as ``change.accept.4``; the number is a name, not a position."""
    text: Words
    kind: Kind
    scale: str | None = None
    """The scale that the answer counts for; such an item always offers "Weet ik niet"."""
    reverse: bool = False
    help: str = ""
    asked_if: Callable[[Answers], bool] = _always
    options: Callable[[Answers, Supplied], tuple[Option, ...]] | None = None
    """Options that depend on other answers; None where the kind has them all."""
    optional: bool = False
    """An empty answer is as good as any ("Dit hoeft niet."), and never counts as open."""
    switch: str | None = None
    """The sharing switch that this answer needs: "own_words", "home" (content.md 0.5)."""
    answers_first: bool = False
    """Its answer decides what else is asked, so it stands alone on its screen."""
    label: Words = ""
    """How the answer is named when it is told back ("Over een jaar wil ik")."""
    suggestions: Callable[[Answers], tuple[Words, ...]] | None = None
    """Words that can be taken over into a text or table with one tap; None for no such list."""
    hint: Callable[[Answers], Words | None] | None = None
    """A soft remark on what was answered, given all answers with this one; it never stops."""
    words: Callable[[Answers, Supplied], Words] | None = None
    """Its words where they depend on other answers; None where ``text`` says it all."""
    shown: Callable[[Answers, Supplied], tuple[Block, ...]] | None = None
    """What stands between the question and its answers, such as what an occupation is like."""
    standing: Callable[[Answers, Supplied], Words | None] | None = None
    """What the answers come to now that this one counts ("Hiermee blijven er 40 beroepen over.")."""

    @property
    def scored(self) -> bool:
        """Whether the answer counts for a scale."""
        return self.scale is not None

    @property
    def not_applicable(self) -> str:
        """What "no answer" is called here, or empty where it is not offered."""
        if isinstance(self.kind, Slider):
            return self.kind.not_applicable
        return DONT_KNOW if self.scored else ""

    def asks(self, answers: Answers, supplied: Supplied) -> Words:
        """The words of the question, given the answers so far."""
        return self.words(answers, supplied) if self.words else self.text

    def offered(self, answers: Answers, supplied: Supplied) -> tuple[Option, ...]:
        """The options of this item, given the answers so far; empty for kinds without any."""
        if self.options:
            return self.options(answers, supplied)
        return getattr(self.kind, "options", ())


@dataclass(frozen=True)
class Part:
    """A stretch of a module that is answered in one go: "Deel 2 van 5"."""

    title: str
    items: tuple[Item, ...]
    stem: Callable[[Answers], Words] = _no_words
    """The line above each statement, repeated on every screen ("In je werk nu:")."""
    note: Callable[[Answers], Words | None] = _nothing
    """A text above the first screen of the part, or None."""
    asked_if: Callable[[Answers], bool] = _always
    short_path: bool = True
    """Whether it is asked before the first meeting already; else on the full path alone."""
    standing: Callable[[Answers, Supplied], Words | None] | None = None
    """What the answers come to so far, above every screen of the part; None for nothing."""
    mixed: bool = False
    """Whether rows of several scales may share a screen, in the order in which they stand."""


def asked_items(parts: Iterable[Part], answers: Answers) -> tuple[Item, ...]:
    """The items of these parts that the answers lead to, in order."""
    return tuple(
        item
        for part in parts
        if part.asked_if(answers)
        for item in part.items
        if item.asked_if(answers)
    )


@dataclass(frozen=True)
class Switch:
    """A sharing choice beside the level, default off (content.md 0.5)."""

    name: str
    label: str


@dataclass(frozen=True)
class Round:
    """One time that a module was done: its answers and what they came to."""

    number: int
    """1 for the first time, one more for each new time."""
    version: int
    """1 when first finished, one more each time that it was reopened and finished again."""
    answers: Answers
    result: Result
    finished_at: datetime
    module_version: str


@dataclass(frozen=True)
class Module:
    """A self-research module: what it asks, how it scores, what it tells back."""

    slug: str
    """The folder's name with ``-`` for ``_``; stands in addresses."""
    prefix: str
    """The first word of every item id ("change")."""
    position: int
    title: str
    question: str
    """The line under the title ("Waar sta je nu? Wat heb je nodig voor een stap?")."""
    teaser: str
    """A short line for the route on the home page ("Waar sta je nu?")."""
    outcome_title: str
    """What stands above what came out ("Jouw energie")."""
    minutes: int
    version: str
    parts: tuple[Part, ...]
    score: Callable[[Answers], Result]
    sections: Callable[[Round, Round | None, Supplied], tuple[Section, ...]]
    """What is told back; the previous round is None the first time."""
    points: Callable[[Round, Supplied], tuple[Point, ...]] = _no_points
    """What to talk about with the coach, in the order in which it was asked."""
    intro: str = ""
    switches: tuple[Switch, ...] = ()
    sensitive: bool = False
    """Sharing says that this is about how somebody is doing (content.md 0.5)."""
    symbol: tuple[str, tuple[tuple[float, float, float, bool], ...]] = ("", ())
    """The drawing on a 24 grid: an SVG path, and dots (x, y, radius, filled)."""
    short_minutes: int = 0
    """What the parts of the short path take; 0 where that is all of the module or none of it."""
    observed: Callable[[Words], tuple[Part, ...]] | None = None
    """What others are asked about the client, whose first name goes in; None for nothing."""
    scale_names: Mapping[str, str] = field(default_factory=dict)
    """What a person reads for each scale."""

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item of the module, in the order in which they are asked."""
        return tuple(item for part in self.parts for item in part.items)

    def item(self, item_id: str) -> Item | None:
        """The item with this id, or None."""
        return self._by_id.get(item_id)

    @property
    def _by_id(self) -> dict[str, Item]:
        cached: dict[str, Item] | None = self.__dict__.get("_items_by_id")
        if cached is None:
            cached = {item.id: item for item in self.items}
            object.__setattr__(self, "_items_by_id", cached)
        return cached

    @property
    def short_path(self) -> bool:
        """Whether any of its parts is asked before the first meeting."""
        return any(part.short_path for part in self.parts)

    def asked_parts(self, answers: Answers, path: Path = "full") -> tuple[Part, ...]:
        """The parts that these answers lead to.

        On the short path a part of the full path counts once something of it was answered;
        so "short" is also what was asked in a round that is finished.
        """
        return tuple(
            part
            for part in self.parts
            if (path == "full" or part.short_path or not self.short_path or begun(part, answers))
            and part.asked_if(answers)
            and any(item.asked_if(answers) for item in part.items)
        )

    def asked_items(self, answers: Answers, path: Path = "full") -> tuple[Item, ...]:
        """The items that these answers lead to, in order."""
        return asked_items(self.asked_parts(answers, path), answers)

    def open_items(self, answers: Answers, path: Path = "full") -> tuple[Item, ...]:
        """What was asked and is neither answered nor optional, in order."""
        return tuple(
            item
            for item in self.asked_items(answers, path)
            if item.id not in answers and not item.optional
        )

    def parts_left(self, answers: Answers) -> tuple[Part, ...]:
        """The parts of the full path of which nothing was answered: they can still be added."""
        asked = self.asked_parts(answers, "short")
        return tuple(part for part in self.asked_parts(answers) if part not in asked)


def begun(part: Part, answers: Answers) -> bool:
    """Whether anything of the part was answered or passed over on purpose."""
    return any(item.id in answers for item in part.items)


ROWS_PER_SCREEN = 6
"""The most rows of one scale that stand together (content.md 0.2)."""


@dataclass(frozen=True)
class Screen:
    """What stands on one page: items of one part, numbered from 1 within the module."""

    number: int
    part: Part
    part_number: int
    """1 for the first part that is asked."""
    items: tuple[Item, ...]
    first: int
    """The place of the first item within its part, from 1 ("vraag 3 van 6")."""
    part_length: int


def screens(
    module: Module, answers: Answers, rows: int = ROWS_PER_SCREEN, path: Path = "full"
) -> tuple[Screen, ...]:
    """The screens that these answers lead to: up to ``rows`` items of one kind, else one item.

    They are of one scale too, unless their part is mixed.
    """
    made: list[Screen] = []
    for part_number, part in enumerate(module.asked_parts(answers, path), 1):
        items = tuple([item for item in part.items if item.asked_if(answers)])
        first = 1
        for chunk in _chunks(items, rows, mixed=part.mixed):
            made.append(Screen(len(made) + 1, part, part_number, chunk, first, len(items)))
            first += len(chunk)
    return tuple(made)


_MOST_KEPT = 10_000
_chunked: dict[tuple[int, ...], tuple[tuple[Item, ...], tuple[tuple[Item, ...], ...]]] = {}
"""Items with how they stand together; the same ones stand so for whoever is asked them."""


def _chunks(items: tuple[Item, ...], rows: int, *, mixed: bool) -> tuple[tuple[Item, ...], ...]:
    """The items in the groups that stand on one page, worked out once for the same items."""
    key = (rows, mixed, *map(id, items))  # what is kept holds the items, so no id is used again
    found = _chunked.get(key)
    if found is None:
        if len(_chunked) >= _MOST_KEPT:
            _chunked.clear()
        found = _chunked[key] = items, tuple(_in_chunks(items, rows, mixed=mixed))
    return found[1]


def _in_chunks(items: Iterable[Item], rows: int, *, mixed: bool) -> Iterator[tuple[Item, ...]]:
    chunk: tuple[Item, ...] = ()
    for item in items:
        alone = not item.kind.in_rows or item.answers_first
        joins = (
            chunk
            and not alone
            and _alike(chunk[-1].kind, item.kind)
            and (mixed or chunk[-1].scale == item.scale)
            and len(chunk) < rows
        )
        if chunk and not joins:
            yield chunk
            chunk = ()
        chunk = (*chunk, item)
        if alone:
            yield chunk
            chunk = ()
    if chunk:
        yield chunk


def _alike(one: Kind, other: Kind) -> bool:
    """Whether they are answered alike; sliders are, each between words of its own."""
    return one == other or (isinstance(one, Slider) and isinstance(other, Slider))
