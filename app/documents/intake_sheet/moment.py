"""Where the client stands, on the sheet: change and what is expected, and the energy."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.documents.intake_sheet.shared import Copies, Shared, of_kind, piece, reactions, said
from app.domain.sections import Balances, Bar, Bars, Block, Facts, Listing, Table
from app.domain.sheet import Piece
from app.domain.telling import TOO_FEW
from app.domain.text import N_, Words, listed, sentences, text

LESS_SURE = N_("Minder zeker.")
STEP = N_("Mijn eerste kleine stap")
"""The question of the prioriteitenplan under which its first step stands."""


def change(copies: Copies) -> Iterator[Piece]:
    """The scores in words, then what helps and what is in the way."""
    for copy, blocks in said(copies, "change.now"):
        rows = tuple(
            (bar.label, (_in_words(bar),)) for one in of_kind(blocks, Bars) for bar in one.bars
        )
        yield from piece(copy, *_facts(rows), *reactions(blocks))
    for copy, blocks in said(copies, "change.help"):
        yield from piece(copy, *_facts(_as_rows(blocks)), *reactions(blocks))


def expected(copies: Copies) -> Iterator[Piece]:
    """When work is expected, how important it is, and how much trust there is."""
    for copy, blocks in said(copies, "change.expect"):
        rows = tuple(row for one in of_kind(blocks, Facts) for row in one.rows)
        yield from piece(copy, *_facts(rows), *reactions(blocks))


def energy(copies: Copies) -> Iterator[Piece]:
    """One chart of every level that is shared: work, oneself, and home where that is too."""
    charts: list[tuple[Shared, Balances]] = []
    said_after: list[Block] = []
    for section_id in ("energy.balance", "energy.home"):
        for copy, blocks in said(copies, section_id):
            charts += [(copy, one) for one in of_kind(blocks, Balances)]
            said_after += reactions(blocks)
    if charts:
        copy, first = charts[0]
        rows = tuple(row for _, one in charts for row in one.rows)
        whole = replace(first, rows=rows, summary=sentences(*(one.summary for _, one in charts)))
        yield from piece(copy, whole, *said_after)


def chosen(copies: Copies) -> Iterator[Piece]:
    """What gives and what costs the most, and the first thing to change."""
    for copy, blocks in said(copies, "energy.balance"):
        yield from piece(copy, *of_kind(blocks, Listing))
    for copy, blocks in said(copies, "energy.home"):
        lists = of_kind(blocks, Listing)
        yield from piece(
            copy, *(replace(one, title=text(N_("{list} (thuis)"), list=one.title)) for one in lists)
        )
    for copy, blocks in said(copies, "energy.plan"):
        plans = of_kind(blocks, Table)
        yield from piece(copy, *_facts(_first_step(plans[0]) if plans else ()))


def _in_words(bar: Bar) -> Words:
    said_of = bar.meaning if bar.value is not None else TOO_FEW
    return sentences(said_of, LESS_SURE if bar.doubt else "")


def _as_rows(blocks: Iterable[Block]) -> tuple[tuple[Words, tuple[Words, ...]], ...]:
    lists = of_kind(blocks, Listing)
    return tuple((one.title, (listed(one.entries),)) for one in lists if one.entries)


def _first_step(plan: Table) -> tuple[tuple[Words, tuple[Words, ...]], ...]:
    """What the client wants to change first, with the first small step."""
    kept = [row for number, row in enumerate(plan.rows) if number == 0 or row[0] == STEP]
    return tuple((row[0], row[1:]) for row in kept)


def _facts(rows: tuple[tuple[Words, tuple[Words, ...]], ...]) -> tuple[Facts, ...]:
    return (Facts(rows),) if rows else ()
