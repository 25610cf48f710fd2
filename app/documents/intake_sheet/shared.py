"""What the sheet may be made from: one frozen copy, and how to find things in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from app.domain.days import long_day
from app.domain.points import Point
from app.domain.remarks import REACTION
from app.domain.scoring import QualityFlag, Result
from app.domain.sections import Block, Paragraph, Quote, Section
from app.domain.sheet import Piece
from app.domain.telling import DOUBT
from app.domain.text import N_, Own, Words, text
from app.modules import find_module

Kind = TypeVar("Kind", bound=Block)


@dataclass(frozen=True)
class Shared:
    """A frozen copy of one module, as far as the sheet needs it."""

    module: str
    """The slug."""
    level: str
    """"result" or "answers"."""
    sections: tuple[Section, ...]
    result: Result | None
    points: tuple[Point, ...]
    shared_on: date
    until: date
    taken_off: tuple[str, ...] = ()
    """Points from elsewhere that the client took off when this was shared."""

    @property
    def title(self) -> Words:
        """What the module is called; its slug where it is gone since."""
        module = find_module(self.module)
        return module.title if module else Own(self.module)

    @property
    def source(self) -> Words:
        """Where something comes from: "Wat wil ik? · gedeeld 3 mei 2026"."""
        return text(N_("{part} · gedeeld {day}"), part=self.title, day=long_day(self.shared_on))

    @property
    def doubt(self) -> bool:
        """Whether the outcome is less sure."""
        return self.result is not None and self.result.quality.flag is QualityFlag.DOUBT


Copies = tuple[Shared, ...]


def said(copies: Copies, section_id: str) -> Iterator[tuple[Shared, tuple[Block, ...]]]:
    """The blocks of this section's summary and of both its sides, with the copy they stand in."""
    for copy in copies:
        for section in copy.sections:
            if section.id == section_id:
                yield copy, (*section.summary, *section.said, *section.shown)


def of_kind(blocks: Iterable[Block], kind: type[Kind]) -> tuple[Kind, ...]:
    """The blocks of one kind, in their order."""
    return tuple(block for block in blocks if isinstance(block, kind))


def own_words(blocks: tuple[Block, ...]) -> tuple[Quote, ...]:
    """What the client wrote, without what was said afterwards about the outcome."""
    return tuple(one for one in of_kind(blocks, Quote) if one.switch != REACTION)


def reactions(blocks: tuple[Block, ...]) -> tuple[Quote, ...]:
    """What was said afterwards: it goes wherever its section goes."""
    return tuple(one for one in of_kind(blocks, Quote) if one.switch == REACTION)


def piece(copy: Shared, *blocks: Block) -> tuple[Piece, ...]:
    """One piece of these blocks; none where there are none."""
    return (Piece(copy.source, blocks),) if blocks else ()


def less_sure(copy: Shared) -> tuple[Block, ...]:
    """That the outcome is less sure, and never why."""
    return (Paragraph(DOUBT),) if copy.doubt else ()
