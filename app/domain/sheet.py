"""The sheet for the first conversation (content.md 3.3): what stands on it, for page and paper.

``documents`` makes it from frozen copies, the pages and the PDF show it; it fits on two A4.
"""

from dataclasses import dataclass

from app.domain.sections import Block
from app.domain.text import Words


@dataclass(frozen=True)
class SheetPoint:
    """Something to ask about, as an open question."""

    id: str
    """For ever, such as ``change.questions.1``; an agreement is made about it."""
    words: Words
    source: Words
    """Where it comes from: "Wat wil ik? · gedeeld 3 mei 2026"."""
    new: bool = False
    """Whether it arose after the client shared; both see it at once."""


@dataclass(frozen=True)
class Piece:
    """What one source gives to a block of the sheet."""

    source: Words
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class SheetBlock:
    """A titled stretch of the sheet; a block without any piece is not on it at all."""

    id: str
    """Its place on paper: "own_words", "strengths", "change", … (``documents.intake_sheet``)."""
    title: Words
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class IntakeSheet:
    """One client's sheet, as the client and the coach both read it."""

    title: Words
    """"Gesprek met Samira B."."""
    head: tuple[Words, ...]
    """The meeting, the case number and the path."""
    shared: tuple[Words, ...]
    """How much is shared of which parts; never what is not."""
    points: tuple[SheetPoint, ...]
    """At most eight, in the order of content.md 3.3."""
    questions: tuple[Words, ...]
    """Four open questions; only where nothing is shared."""
    blocks: tuple[SheetBlock, ...]
    documents: tuple[Words, ...]
    """What to bring along, to tick off."""
    stamp: Words
    """At the foot: with whom it was shared, until when, and to destroy it after use."""

    def block(self, block_id: str) -> SheetBlock | None:
        """The block with this id, or None where its source is not shared."""
        return next((one for one in self.blocks if one.id == block_id), None)
