"""Which work fits somebody, and why: the cards, what nearly fits, and any one occupation."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from app.domain.text import Words
from app.occupations.catalogue import Catalogue, catalogue
from app.occupations.matching.asks import of_any_work
from app.occupations.matching.fit import Fit, fit
from app.occupations.matching.order import diverse, ordered
from app.occupations.matching.person import Person
from app.occupations.matching.ready import Mask, Numbers, ready
from app.occupations.matching.row import sayer
from app.occupations.matching.rules import COMPONENTS, Rules, rules
from app.occupations.matching.scoring import Scored, score
from app.occupations.matching.sentences import Reason
from app.occupations.matching.verdicts import MORE_WORK
from app.occupations.matching.what_if import WhatIf, what_if


@dataclass(frozen=True)
class Left:
    """How many occupations nothing stands in the way of: all, and those that may be on a card."""

    all: int
    proposable: int


@dataclass(frozen=True)
class Matches:
    """What comes out for one person; the same person always gets the same.

    `cards` are at most 24, the best first, `near` at most 12 that one arrangement away fit.
    `asks` hold for any work, so they are said once. `ranked` are the rows of every listed
    occupation that has a total, the best first, hidden ones never. `known` names the components
    that the person gave answers for.
    """

    cards: tuple[Fit, ...]
    near: tuple[Fit, ...]
    what_if: tuple[WhatIf, ...]
    asks: tuple[Reason, ...]
    left: Left
    ranked: tuple[int, ...]
    known: tuple[str, ...]
    flat: bool

    @property
    def nothing(self) -> Words:
        """What is said where no card is left, beside what nearly fits; else empty."""
        return "" if self.cards else MORE_WORK


def match(
    person: Person,
    held: Catalogue | None = None,
    used: Rules | None = None,
    without: Collection[str] = (),
) -> Matches:
    """The cards, what nearly fits and what would bring back more, with their reasons.

    ``without`` are the ids of occupations that get no card, because they had one before.
    """
    scored = _scored(person, held, used)
    say, cards = sayer(scored), _cards(scored, without)
    return Matches(
        cards=tuple(fit(row, say) for row in cards),
        near=tuple(fit(row, say) for row in _near(scored, len(cards))),
        what_if=what_if(scored),
        asks=of_any_work(person, scored.rules),
        left=_left(scored),
        ranked=ordered(_rows(scored.listed & scored.held.shown, scored), scored.total, scored),
        known=tuple(one for one in COMPONENTS if not np.isnan(scored.components[one]).all()),
        flat=person.without_direction,
    )


def fits(
    person: Person,
    identity: str,
    held: Catalogue | None = None,
    used: Rules | None = None,
) -> Fit | None:
    """How this occupation fits, also one that falls out or is hidden; None for an unknown id."""
    scored = _scored(person, held, used)
    row = scored.held.held.rows.get(identity)
    return None if row is None else fit(row, sayer(scored))


def left(person: Person, held: Catalogue | None = None, used: Rules | None = None) -> Left:
    """How many occupations are left with these choices ("Hiermee blijven er … over")."""
    return _left(_scored(person, held, used))


def _scored(person: Person, held: Catalogue | None, used: Rules | None) -> Scored:
    now = used or rules()
    return score(person, ready(held or catalogue(), now), now)


def _cards(scored: Scored, without: Collection[str]) -> tuple[int, ...]:
    """The rows for the cards: what may be proposed, is listed and fits at least redelijk."""
    fair = scored.total >= scored.rules.tiers.fairly
    rows = np.flatnonzero(scored.held.proposable & scored.listed & fair)
    known = scored.held.held.rows
    had = [known[one] for one in without if one in known]
    order = ordered(rows[~np.isin(rows, had)], scored.total, scored)
    flat = scored.person.without_direction
    return diverse(order, scored.held, scored.rules.choice, flat=flat)


def _near(scored: Scored, cards: int) -> tuple[int, ...]:
    """The rows of what nearly fits, ordered by how well it does once that is solved.

    Work in a sector with a "nee" only where there are few cards: that was refused already.
    """
    used = scored.rules.choice
    fair = scored.solved >= scored.rules.tiers.fairly
    meant = scored.held.proposable & scored.near & fair
    if cards >= used.few_cards:
        for one in scored.conflicts:
            meant = meant & ~one.where if one.kind == "sector" else meant
    order = ordered(np.flatnonzero(meant), scored.solved, scored)
    return diverse(order, scored.held, used, flat=False)[: used.near]


def _rows(where: Mask, scored: Scored) -> Numbers:
    return np.flatnonzero(where & ~np.isnan(scored.total))


def _left(scored: Scored) -> Left:
    listed = scored.listed
    return Left(
        int(np.count_nonzero(listed & scored.held.shown)),
        int(np.count_nonzero(listed & scored.held.proposable)),
    )
