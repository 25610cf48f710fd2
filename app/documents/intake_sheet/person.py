"""Who the client is, on the sheet: own words, and strong sides with what stands behind them."""

from collections.abc import Iterator

from app.documents.intake_sheet.shared import (
    Copies,
    less_sure,
    of_kind,
    own_words,
    piece,
    reactions,
    said,
)
from app.domain.sections import Block, Entry, Listing, NamedList, SideBySide, Story
from app.domain.sheet import Piece
from app.domain.text import N_

WRITTEN = ("change.own_words", "identity.self_view", "wants.dream_day")
"""Where own words stand: goal and note to the coach, pride, a good day."""

MOST_QUALITIES, MOST_SKILLS = 5, 6


def in_own_words(copies: Copies) -> Iterator[Piece]:
    """What the client wrote, each text literally and once."""
    for section_id in WRITTEN:
        for copy, blocks in said(copies, section_id):
            yield from piece(copy, *own_words(blocks), *reactions(blocks))


def strengths(copies: Copies) -> Iterator[Piece]:
    """Five qualities, the six strongest skills, and what the stories are called."""
    for copy, blocks in said(copies, "identity.qualities"):
        best = tuple(_first_lists(blocks, N_("Kwaliteiten"), MOST_QUALITIES))
        yield from piece(copy, *best, *reactions(blocks))
    for copy, blocks in said(copies, "ability.skills"):
        skills = tuple(_first_lists(blocks, N_("Vaardigheden"), MOST_SKILLS))
        yield from piece(copy, *skills, *(less_sure(copy) if skills else ()), *reactions(blocks))
    for copy, blocks in said(copies, "ability.stories"):
        titles = tuple(one.title for one in of_kind(blocks, Story))
        yield from piece(copy, *((Listing(titles, N_("Verhalen")),) if titles else ()))


def _first_lists(blocks: tuple[Block, ...], title: str, most: int) -> Iterator[SideBySide]:
    """The lists as one under this title, as many lines as fit in the conversation."""
    entries: list[Entry] = []
    for one in of_kind(blocks, SideBySide):
        entries += [entry for named in one.lists for entry in named.entries]
    if entries:
        yield SideBySide((NamedList(title, tuple(entries[:most])),))
