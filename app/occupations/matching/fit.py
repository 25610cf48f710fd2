"""How one occupation fits one person: its state, its tier and all sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import isnan
from typing import Literal

from app.domain.text import Words
from app.occupations.catalogue import Catalogue
from app.occupations.matching.because import because
from app.occupations.matching.cautions import asks, cautions
from app.occupations.matching.conflicts import Conflict, Kind
from app.occupations.matching.ideas import ideas
from app.occupations.matching.row import Sayer, row_of
from app.occupations.matching.scoring import Scored, Tier, tier
from app.occupations.matching.sentences import Reason
from app.occupations.matching.verdicts import (
    LESS,
    TIERS,
    TOO_LITTLE,
    falls_out,
    named,
    near_miss,
)
from app.occupations.occupation import Occupation

State = Literal["listed", "near", "out"]

MOST_SHOWN = 3
"""The most sentences of a kind before "meer"."""


@dataclass(frozen=True)
class Obstacle:
    """One thing that stands in the way: an aspect, a slider, a section of the SBI or "level"."""

    kind: Kind
    about: str
    adjustable: bool
    words: Words
    """In a few words: "lawaai"."""


@dataclass(frozen=True)
class Fit:
    """One occupation for one person.

    `state`: "listed" without obstacles, "near" with one that can often be arranged, else "out".
    `tier` and `total` (0-100) are None where too little is known, `tier` also below the lowest;
    of a near one they say how it is once the obstacle is solved. Numbers are never shown.
    `components` are I F S P V D, 0-100 or None. `because`, `cautions` and `asks` are all
    sentences, the weightiest first; a page shows MOST_SHOWN of each, then "meer".
    """

    occupation: Occupation
    state: State
    tier: Tier | None
    total: float | None
    components: Mapping[str, float | None]
    verdict: Words
    because: tuple[Reason, ...]
    cautions: tuple[Reason, ...]
    asks: tuple[Reason, ...]
    obstacles: tuple[Obstacle, ...]
    ideas: tuple[Words, ...]


def fit(number: int, say: Sayer) -> Fit:
    """How the occupation of this row fits the person of these sentences."""
    scored = say.scored
    row = row_of(number, scored)
    state = state_of(row.clashes, number)
    points = float((scored.solved if state == "near" else scored.total)[number])
    reached = tier(points, scored.rules.tiers)
    obstacles = tuple(_obstacle(one, number, scored) for one in row.clashes)
    return Fit(
        occupation=occupation(scored.held.held, number),
        state=state,
        tier=reached,
        total=_known(points),
        components={name: _known(one) for name, one in row.components.items()},
        verdict=_verdict(state, reached, points, row.clashes, obstacles),
        because=because(row, say),
        cautions=cautions(row, say),
        asks=asks(row, say),
        obstacles=obstacles,
        ideas=ideas(row.clashes[0].kind, row.clashes[0].about) if state == "near" else (),
    )


@lru_cache(maxsize=512)
def occupation(held: Catalogue, number: int) -> Occupation:
    """The occupation of this row; those of the cards come back again and again."""
    return held.one(number)


def state_of(clashes: tuple[Conflict, ...], row: int) -> State:
    """What these conflicts make of the occupation of this row."""
    if not clashes:
        return "listed"
    return "near" if len(clashes) == 1 and clashes[0].adjustable[row] else "out"


def _verdict(
    state: State,
    reached: Tier | None,
    points: float,
    clashes: tuple[Conflict, ...],
    obstacles: tuple[Obstacle, ...],
) -> Words:
    if state == "out":
        return falls_out([one.words for one in obstacles])
    if state == "near":
        return near_miss(clashes[0], obstacles[0].words, reached)
    if reached:
        return TIERS[reached]
    return TOO_LITTLE if isnan(points) else LESS


def _obstacle(one: Conflict, row: int, scored: Scored) -> Obstacle:
    words = named(one, scored.person, int(scored.held.level[row]))
    return Obstacle(one.kind, one.about, bool(one.adjustable[row]), words)


def _known(points: float) -> float | None:
    return None if isnan(points) else points
