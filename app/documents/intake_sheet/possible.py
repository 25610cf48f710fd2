"""What goes well in work, on the sheet: three lists beside the FML, hours and building up.

The client's own view is read from the frozen section, for nothing else of it is shared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.documents.intake_sheet.shared import Copies, of_kind, piece, reactions, said
from app.domain.fml import Fml, differences
from app.domain.possibilities import Can
from app.domain.sections import Block, Entry, Facts, NamedList, SideBySide
from app.domain.sheet import Piece
from app.domain.text import N_, Words, sentences, text
from app.modules.wat_kan_ik.aspects import ASPECTS, RUBRICS
from app.modules.wat_kan_ik.possible_told import LISTS

SECTION, TIMES = "ability.possibilities", "ability.times"

IN_FML: Mapping[Can, str] = {
    "ok": N_("gaat goed"),
    "cond": N_("als er iets geregeld is"),
    "not_now": N_("nu niet"),
}
"""What an FML says of an aspect, in the words that client and coach share."""

_OF_WORDS: Mapping[Words, tuple[str, ...]] = dict(
    [(words, (aspect,)) for aspect, words in ASPECTS.items()]
    + [(rubric.title, tuple(rubric.aspects)) for rubric in RUBRICS]
)
"""The aspects that a line of a list is about; a rubric that goes well as a whole is one line."""

_OF_TITLE: Mapping[Words, Can] = {
    LISTS["ok"]: "ok",
    LISTS["cond"]: "cond",
    LISTS["not_now"]: "not_now",
}


@dataclass(frozen=True)
class OwnView:
    """What the client shares of one aspect."""

    can: Can
    said: Words
    """In words: "gaat goed", "met pauzes"."""


@dataclass(frozen=True)
class Entered:
    """An FML, with the day on which the coach entered it last."""

    fml: Fml
    on: date


def own_view(copies: Copies) -> dict[str, OwnView]:
    """What the client shares of each aspect; one that was not answered, or not sure, is absent."""
    return {
        aspect: OwnView(can, _said(can, entry))
        for _, blocks in said(copies, SECTION)
        for named in _lists(blocks)
        for can in (_OF_TITLE[named.title],)
        for entry in named.entries
        for aspect in _aspects(entry)
    }


def possibilities(copies: Copies, entered: Entered | None) -> Iterator[Piece]:
    """The three lists, possibilities first; ≠ stands where the FML says something else."""
    says = entered.fml.aspects if entered else {}
    for copy, blocks in said(copies, SECTION):
        lists = tuple(_beside_fml(named, says) for named in _lists(blocks))
        shown = (SideBySide(lists),) if lists else ()
        yield from piece(copy, *shown, *of_kind(blocks, Facts), *reactions(blocks))


def hours(copies: Copies) -> Iterator[Piece]:
    """Hours, the best part of the day, moments and building up, as the client told them."""
    for copy, blocks in said(copies, TIMES):
        yield from piece(copy, *of_kind(blocks, Facts), *reactions(blocks))


def _lists(blocks: tuple[Block, ...]) -> Iterator[NamedList]:
    for one in of_kind(blocks, SideBySide):
        yield from (named for named in one.lists if named.title in _OF_TITLE)


def _aspects(entry: Entry) -> tuple[str, ...]:
    return _OF_WORDS.get(entry.words, ())


def _said(can: Can, entry: Entry) -> Words:
    """What helps, where the client told that; else the list in which it stands."""
    return entry.note if can == "cond" and entry.note else IN_FML[can]


def _beside_fml(named: NamedList, fml: Mapping[str, Can]) -> NamedList:
    own = _OF_TITLE[named.title]
    return replace(named, entries=tuple(_beside(entry, own, fml) for entry in named.entries))


def _beside(entry: Entry, own: Can, fml: Mapping[str, Can]) -> Entry:
    """The line with what the FML says where that differs; of a whole rubric each such aspect."""
    aspects = _aspects(entry)
    differ = differences(dict.fromkeys(aspects, own), fml)
    if not differ:
        return entry
    words = [_differs(one.aspect, one.fml, alone=len(aspects) == 1) for one in differ]
    return replace(entry, note=sentences(entry.note, *words))


def _differs(aspect: str, can: Can, *, alone: bool) -> Words:
    if alone:
        return text(N_("≠ FML: {can}"), can=IN_FML[can])
    return text(N_("≠ FML: {aspect}: {can}"), aspect=ASPECTS[aspect], can=IN_FML[can])
