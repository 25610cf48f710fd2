"""What work has to be like, on the sheet: wishes, and the direction that attracts."""

from collections.abc import Iterator

from app.documents.intake_sheet.shared import Copies, less_sure, of_kind, piece, reactions, said
from app.domain.sections import Block, Facts, Listing, NamedList, Paragraph, SideBySide
from app.domain.sheet import Piece
from app.domain.text import N_, Words, text
from app.modules.beroepenorientatie.choices_told import CHOICE, LIKED, LIKES
from app.modules.wat_wil_ik.practical import TRAVEL_BY

Row = tuple[Words, tuple[Words, ...]]

MOST_VALUES = 5
MOST_LIKED = 8
MUST, NEVER = N_("Moet"), N_("Nooit")
PRACTICAL = (N_("Uren per week"), N_("Reistijd"), TRAVEL_BY.label, N_("Bruto loon"))
"""The practical wishes of which a first conversation speaks (content.md 3.3 section 7)."""


def wishes(copies: Copies) -> Iterator[Piece]:
    """Five values, what must and what never, and hours, travel and wage."""
    for copy, blocks in said(copies, "wants.values"):
        cards = tuple(entry for one in of_kind(blocks, Listing) for entry in one.entries)
        rows: tuple[Row, ...] = ((N_("Belangrijk"), cards[:MOST_VALUES]),) if cards else ()
        yield from piece(copy, *_facts(rows), *reactions(blocks))
    for copy, blocks in said(copies, "wants.weights"):
        rows = tuple(_weights(blocks))
        yield from piece(copy, *_facts(rows), *reactions(blocks))
    for copy, blocks in said(copies, "wants.practical"):
        found = tuple(row for one in of_kind(blocks, Facts) for row in one.rows)
        rows = tuple((name, values) for name, values in found if name in PRACTICAL)
        yield from piece(copy, *_facts(rows), *reactions(blocks))


def direction(copies: Copies) -> Iterator[Piece]:
    """The kind of work that attracts most, and the occupations that the client likes."""
    for copy, blocks in said(copies, "occupations.interests"):
        first = tuple(one for one in of_kind(blocks, Paragraph) if one.strong)
        yield from piece(copy, *first, *(less_sure(copy) if first else ()), *reactions(blocks))
    for copy, blocks in said(copies, CHOICE):
        rows = tuple((one.title, one.entries) for one in of_kind(blocks, Listing))
        yield from piece(copy, *_facts(rows), *reactions(blocks))
    for copy, blocks in said(copies, LIKED):
        yield from piece(copy, *_facts(tuple(_liked(blocks))), *reactions(blocks))


def _liked(blocks: tuple[Block, ...]) -> Iterator[Row]:
    """What somebody likes; what is in doubt waits, and what nearly fits is among the points."""
    rows = [row for one in of_kind(blocks, Facts) for row in one.rows]
    yield from ((name, titles[:MOST_LIKED]) for name, titles in rows if name in LIKES)


def _weights(blocks: tuple[Block, ...]) -> Iterator[Row]:
    lists = [named for one in of_kind(blocks, SideBySide) for named in one.lists]
    for named in lists:
        if named.title in {MUST, NEVER} and named.entries:
            yield named.title, tuple(_with_note(named))


def _with_note(named: NamedList) -> Iterator[Words]:
    for entry in named.entries:
        named_so = text(N_("{wish}: {what}"), wish=entry.words, what=entry.note)
        yield named_so if entry.note else entry.words


def _facts(rows: tuple[Row, ...]) -> tuple[Facts, ...]:
    return (Facts(rows),) if rows else ()
