"""What one choice less would bring back (content.md 4.5)."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.domain.text import N_, Own, Words, text
from app.occupations.matching.conflicts import Conflict, Kind
from app.occupations.matching.scoring import Scored
from app.occupations.matching.verdicts import chosen


@dataclass(frozen=True)
class WhatIf:
    """One choice, and how many occupations come back if only that one changes.

    `returning` counts what may be on a card, `of_all` every occupation that can be found.
    """

    kind: Kind
    about: str
    returning: int
    of_all: int
    words: Words


def what_if(scored: Scored) -> tuple[WhatIf, ...]:
    """The choices that would bring back most, the most first; none that brings back nothing."""
    found = [one for one in _each(scored) if one.returning]
    ranked = sorted(found, key=lambda one: (-one.returning, -one.of_all))
    return tuple(ranked[: scored.rules.choice.what_if])


def _each(scored: Scored) -> Iterator[WhatIf]:
    """Every choice of the client's own: not what the FML says, and not the education."""
    alone = scored.clashes == 1
    for one in scored.conflicts:
        if one.kind != "education" and not _by_fml(one, scored):
            back = one.where & alone
            returning = int(np.count_nonzero(back & scored.held.proposable))
            of_all = int(np.count_nonzero(back & scored.held.shown))
            words = _words(chosen(one, scored.person), returning)
            yield WhatIf(one.kind, one.about, returning, of_all, words)


def _by_fml(one: Conflict, scored: Scored) -> bool:
    return one.kind == "aspect" and scored.person.fml.get(one.about) == "not_now"


def _words(choice: Words, number: int) -> Words:
    asked = (
        N_("Je koos: {choice}. Kan dat anders? Dan komt er {number} beroep bij.")
        if number == 1
        else N_("Je koos: {choice}. Kan dat anders? Dan komen er {number} beroepen bij.")
    )
    return text(asked, choice=choice, number=Own(str(number)))
