"""What a module that has to do with occupations is supplied with.

Modules know no occupations: ``documents`` proposes them, and hands them in under PROPOSALS.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from app.domain.answers import Answers
from app.domain.kinds import Option
from app.domain.module import Supplied
from app.domain.sections import Block
from app.domain.text import Words

PROPOSALS = "proposals"
"""The name under which they are supplied."""
LEFT = "left"
"""The name under which is supplied how many occupations some answers leave."""


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

    def too_heavy(self, identities: Sequence[str]) -> Words | None:
        """What to say of occupations that were all too heavy or too busy; None for nothing."""


def proposals(supplied: Supplied) -> Proposals | None:
    """The proposals among what is supplied; None where nobody makes any."""
    return cast("Proposals | None", supplied.get(PROPOSALS))


class Left(Protocol):
    """How many occupations nothing stands in the way of."""

    @property
    def proposable(self) -> int:
        """Those that may be on a card."""


def left_with(supplied: Supplied, answers: Answers) -> Left | None:
    """How many occupations these answers leave; None where nobody counts them."""
    count = cast("Callable[[Answers], Left] | None", supplied.get(LEFT))
    return count(answers) if count else None
