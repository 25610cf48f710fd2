"""What a module that lets somebody choose among occupations is supplied with.

Modules know no occupations: ``documents`` proposes them, and hands them in under PROPOSALS.
"""

from typing import Protocol, cast

from app.domain.kinds import Option
from app.domain.module import Supplied
from app.domain.sections import Block

PROPOSALS = "proposals"
"""The name under which they are supplied."""


class Proposals(Protocol):
    """Occupations for one person; each is an id with a title."""

    @property
    def cards(self) -> tuple[Option, ...]:
        """What is proposed now, the best first: at most 24; empty where nothing is left."""

    @property
    def above(self) -> tuple[Block, ...]:
        """What is said about the list as a whole, also where it is empty."""

    def card(self, identity: str) -> tuple[Block, ...]:
        """What the card of one occupation says; empty for one that is not known any more."""


def proposals(supplied: Supplied) -> Proposals | None:
    """The proposals among what is supplied; None where nobody makes any."""
    return cast("Proposals | None", supplied.get(PROPOSALS))
