"""What an occupation asks that does not go, or that somebody refuses (content.md 4.3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.domain.possibilities import Can
from app.occupations.bands import HI, MED, NO_BAND
from app.occupations.columns import ASPECTS, POLES, SECTIONS
from app.occupations.matching.person import Person
from app.occupations.matching.ready import Doubles, Mask, Ready
from app.occupations.matching.rules import Rules, SoftRules

Kind = Literal["aspect", "wish", "sector", "education"]


@dataclass(frozen=True, eq=False)
class Conflict:
    """One thing that takes an occupation out of the list, and the occupations where it does.

    `about` is an aspect, a slider, a section of the SBI or "level"; `adjustable` where it can often
    be arranged, or is a wish of one's own.
    """

    kind: Kind
    about: str
    where: Mask
    adjustable: Mask


@dataclass(frozen=True, eq=False)
class Burden:
    """What the possibilities make of every occupation.

    `soft` are the points off F, unlimited; `known` counts the aspects that are known on both
    sides; `cautions` what there is to say "let op" about.
    """

    soft: Doubles
    known: Doubles
    cautions: Doubles

    @property
    def fit(self) -> Doubles:
        """F, 0-100; NaN where no aspect is known on both sides."""
        return np.where(self.known > 0, np.maximum(0.0, 100 - self.soft), np.nan)


def conflicts(person: Person, held: Ready, steps: Doubles, used: Rules) -> tuple[Conflict, ...]:
    """Every conflict of this person, in the order in which they are told; `steps`: the gaps."""
    return (
        *_of_aspects(person, held),
        *_of_wishes(person, held),
        *_of_sectors(person, held),
        *_of_education(person, steps, used),
    )


def burden(person: Person, held: Ready, used: SoftRules) -> Burden:
    """The soft points of every occupation (the table of content.md 4.3).

    A conflict takes points too, so that a stricter answer never makes F higher.
    """
    soft, known, cautions = np.zeros(len(held)), np.zeros(len(held)), np.zeros(len(held))
    for aspect, can in person.can.items():
        if aspect not in ASPECTS or can == "unknown":
            continue
        band = held.bands[ASPECTS.index(aspect)]
        known += band != NO_BAND
        if can != "ok":
            soft += points(can, used)[band]
            cautions += band == (HI if can == "cond" else MED)
    return Burden(soft, known, cautions)


def points(can: Can, used: SoftRules) -> Doubles:
    """The points off F by band: low, middling, heavy, unknown."""
    off = {
        "cond": (0.0, used.cond_med, used.cond_hi, 0.0),
        "not_now": (0.0, used.not_now_med, used.conflict, 0.0),
    }
    return np.array(off.get(can, (0.0,) * 4))


def refused(person: Person, held: Ready, pole: str) -> Mask:
    """Where an occupation is much of the side that a wish refuses."""
    wish, place = person.surroundings[pole], POLES.index(pole)
    right = held.poles[place]
    its, side = (right, 1) if wish.refused == "right" else (100 - right, 0)
    return np.asarray(its >= held.much[side, place])


def _of_aspects(person: Person, held: Ready) -> Iterator[Conflict]:
    for place, aspect in enumerate(ASPECTS):
        if person.can.get(aspect) == "not_now":
            heavy = held.bands[place] == HI
            yield Conflict("aspect", aspect, heavy, heavy & held.adjustable[place])


def _of_wishes(person: Person, held: Ready) -> Iterator[Conflict]:
    for pole in POLES:
        wish = person.surroundings.get(pole)
        if wish and wish.refused:
            much = refused(person, held, pole)
            yield Conflict("wish", pole, much, much)


def _of_sectors(person: Person, held: Ready) -> Iterator[Conflict]:
    for place, section in enumerate(SECTIONS):
        if person.sectors.get(section) == "no":
            inside = held.held.sector == place
            yield Conflict("sector", section, inside, inside)


def _of_education(person: Person, steps: Doubles, used: Rules) -> Iterator[Conflict]:
    """Out of reach; but two levels may be learned by who wants to learn for longer."""
    limit = used.education.conflict_gap
    learned = (steps == limit) & (person.learning == "longer")
    yield Conflict("education", "level", steps >= limit, learned)
