"""What goes well in work, on the sheet: three lists beside the FML, hours and building up.

The client's own view is read from the frozen section, for nothing else of it is shared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.documents.fml import IN_WORDS, SECTION
from app.documents.intake_sheet.shared import Copies, of_kind, piece, reactions, said
from app.domain.fml import Fml, differences
from app.domain.possibilities import Can
from app.domain.sections import Block, Entry, Facts, NamedList, SideBySide
from app.domain.sheet import Piece
from app.domain.text import N_, Words, sentences, text
from app.modules.wat_kan_ik.aspects import ASPECTS, RUBRICS
from app.modules.wat_kan_ik.possible_told import LISTS

TIMES = "ability.times"

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
class Entered:
    """An FML, with the day on which the coach entered it last."""

    fml: Fml
    on: date


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
        return text(N_("≠ FML: {can}"), can=IN_WORDS[can])
    return text(N_("≠ FML: {aspect}: {can}"), aspect=ASPECTS[aspect], can=IN_WORDS[can])
