"""A sheet that holds too much for two pages of readable type, shortened in order of importance.

The points to talk about and what to bring along always stay whole; the screen shows everything.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch

from app.domain import sections as told
from app.domain.sheet import IntakeSheet, Piece, SheetBlock
from app.domain.text import N_, Own, Words

Say = Callable[[Words], str]

MORE = N_("… meer op het scherm")
"""Ends each block of which something is left out."""

CUT = Own("…")
"""Stands where the rest of a list is left out."""

LEAST_FIRST = (
    "strengths",
    "wishes",
    "direction",
    "chosen",
    "own_words",
    "change",
    "expected",
    "hours",
    "possibilities",
    "energy",
)
"""The blocks (``documents.intake_sheet``) in the order in which they give way."""


@dataclass(frozen=True)
class Room:
    """What a block may hold at the most."""

    lines: int
    """Entries of one list."""
    letters: int
    """Letters of one text."""
    behind: int
    """Letters of what stands behind an entry."""


ROOMS = (Room(8, 240, 90), Room(6, 170, 60), Room(5, 120, 40), Room(4, 80, 24), Room(2, 50, 12))
"""Mild first: every block gives way a little before any gives way much."""

MILD = ROOMS[:2]
"""What may go for a line to write on under each point."""

SENTENCE = 120
"""Letters of a line behind its name that always stay: our own sentences are not cut in two."""


def shortened(sheet: IntakeSheet, say: Say, within: Sequence[Room]) -> Iterator[IntakeSheet]:
    """The sheet with ever less on it; first the end of what matters least goes."""
    rooms: dict[str, Room] = {}
    for room in within:
        for name in LEAST_FIRST:
            if sheet.block(name) is not None:
                rooms[name] = room
                yield _within(sheet, rooms, say)


def _within(sheet: IntakeSheet, rooms: dict[str, Room], say: Say) -> IntakeSheet:
    blocks = (_cut(one, rooms[one.id], say) if one.id in rooms else one for one in sheet.blocks)
    return replace(sheet, blocks=tuple(blocks))


def _cut(block: SheetBlock, room: Room, say: Say) -> SheetBlock:
    """The block within this room; it ends by saying so where anything is left out."""
    pieces = tuple(
        replace(piece, blocks=tuple(shorter(held, room, say) for held in piece.blocks))
        for piece in block.pieces
    )
    if pieces == block.pieces:
        return block
    return replace(block, pieces=(*pieces, Piece(pieces[-1].source, (told.Paragraph(MORE),))))


@singledispatch
def shorter(held: told.Block, room: Room, say: Say) -> told.Block:
    """What is left of a block of a section; charts and our own sentences stay as they are."""
    del room, say
    return held


@shorter.register
def _(held: told.Quote, room: Room, say: Say) -> told.Block:
    return replace(held, words=_begin(held.words, room.letters, say))


@shorter.register
def _(held: told.Facts, room: Room, say: Say) -> told.Block:
    wide = replace(room, letters=max(room.letters, SENTENCE))
    return replace(held, rows=tuple((name, _first(rest, wide, say)) for name, rest in held.rows))


@shorter.register
def _(held: told.Listing, room: Room, say: Say) -> told.Block:
    return replace(held, entries=_first(held.entries, room, say))


@shorter.register
def _(held: told.SideBySide, room: Room, say: Say) -> told.Block:
    return replace(held, lists=tuple(_fewer(named, room, say) for named in held.lists))


def _first(values: Sequence[Words], room: Room, say: Say) -> tuple[Words, ...]:
    """The first of them, and a sign that there are more."""
    kept = tuple(_begin(one, room.letters, say) for one in values[: room.lines])
    return (*kept, CUT) if len(values) > room.lines else kept


def _fewer(named: told.NamedList, room: Room, say: Say) -> told.NamedList:
    kept = tuple(
        replace(
            one,
            words=_begin(one.words, room.letters, say),
            note=_begin(one.note, room.behind, say) if one.note else one.note,
        )
        for one in named.entries[: room.lines]
    )
    more = (told.Entry(CUT),) if len(named.entries) > room.lines else ()
    return replace(named, entries=(*kept, *more))


def _begin(words: Words, letters: int, say: Say) -> Words:
    """The words, or as many whole ones of them as fit and a sign that there are more."""
    said = say(words)
    if len(said) <= letters:
        return words
    begin = said[:letters].rsplit(" ", 1)[0].rstrip(" ,;:.·(")
    return Own(f"{begin} …")
