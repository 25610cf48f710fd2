"""The sentences about one occupation, from the templates of content.md 4.5. Easy Dutch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from app.domain.skills import Now
from app.domain.text import N_, Words, listed, text
from app.occupations.matching.nouns import (
    ASPECTS,
    CONDITIONS,
    HOW,
    LEVELS,
    SECTOR_NAMES,
    SKILLS,
    TYPES,
    VALUES,
)
from app.occupations.matching.person import Side

Key = Literal[
    "I+",
    "S+",
    "V+",
    "P+",
    "F+",
    "sector",
    "conflict",
    "F not_now",
    "F cond",
    "S-",
    "I-",
    "D gap",
    "D over",
    "unknown",
    "unsure",
    "times",
    "hours",
    "workplace",
    "diploma",
    "licence",
]
"""The templates, under the names of content.md 4.5; the last ones are what to ask."""

MOST_HELPING = 2
KEPT = 512
"""So many of each sentence are kept ready: they are the same for everybody."""


@dataclass(frozen=True)
class Reason:
    """One sentence, why it is said, and what it is about: aspects, types, skills, values."""

    key: Key
    about: tuple[str, ...]
    words: Words


Weighed = tuple[float, Reason]
"""A reason, and the points of the total that it stands for."""


@lru_cache(KEPT)
def liked(types: tuple[str, ...]) -> Reason:
    """I+: interests that are much of the work."""
    words = text(
        N_("Past omdat je {types} leuk vindt. Dat zit veel in dit werk."),
        types=_quoted([TYPES[one] for one in types]),
    )
    return Reason("I+", tuple(types), words)


@lru_cache(KEPT)
def good_at(groups: tuple[str, ...]) -> Reason:
    """S+: skills that the work asks and that are there."""
    words = text(
        N_("Past omdat je goed bent in {skills}."), skills=_quoted([SKILLS[one] for one in groups])
    )
    return Reason("S+", tuple(groups), words)


@lru_cache(KEPT)
def important(values: tuple[str, ...]) -> Reason:
    """V+: values that the work has."""
    words = text(
        N_("Past omdat jij {values} belangrijk vindt."),
        values=_quoted([VALUES[one] for one in values]),
    )
    return Reason("V+", tuple(values), words)


@lru_cache(KEPT)
def preferred(sides: tuple[tuple[str, Side], ...]) -> Reason:
    """P+: surroundings as they are wanted."""
    place: Mapping[Side, int] = {"left": 0, "between": 1, "right": 2}
    words = text(
        N_("Past omdat je graag {how} werkt."),
        how=listed([HOW[pole][place[side]] for pole, side in sides]),
    )
    return Reason("P+", tuple(pole for pole, _ in sides), words)


@lru_cache(KEPT)
def possible() -> Reason:
    """F+: no load that asks for attention, as far as is known."""
    return Reason("F+", (), N_("Past bij wat jij nu kunt, voor zover wij dat weten."))


@lru_cache(KEPT)
def wanted(sector: str) -> Reason:
    """A kind of work that somebody said yes to."""
    words = text(N_("Past omdat je ja zei bij “{sector}”."), sector=SECTOR_NAMES[sector])
    return Reason("sector", (sector,), words)


@lru_cache(KEPT)
def arranged(aspect: str, conditions: tuple[str, ...], *, by_fml: bool = False) -> Reason:
    """F cond: there is much of what goes when something is arranged."""
    helping = [CONDITIONS[one] for one in conditions if one in CONDITIONS]
    asked = (
        N_(
            "Let op: bij dit werk hoort vaak {load}. Volgens de FML gaat dat {how}. Vraag of dat kan."
        )
        if by_fml
        else N_("Let op: bij dit werk hoort vaak {load}. Bij jou gaat dat {how}. Vraag of dat kan.")
    )
    words = text(
        asked,
        load=ASPECTS[aspect],
        how=listed(helping[:MOST_HELPING]) if helping else N_("als er iets geregeld is"),
    )
    return Reason("F cond", (aspect,), words)


@lru_cache(KEPT)
def sometimes(aspect: str) -> Reason:
    """F not_now: there is some of what does not go now."""
    words = text(N_("Let op: {load} komt soms voor. Vraag hoe vaak."), load=ASPECTS[aspect])
    return Reason("F not_now", (aspect,), words)


@lru_cache(KEPT)
def short(group: str, now: Now | None) -> Reason:
    """S-: the work asks more of a skill than there is; what was lost is not called learnable."""
    what = SKILLS[group]
    if now is Now.NOT_NOW:
        asked = N_("Let op: bij dit werk hoort veel “{skill}”. Bij jou gaat dat nu niet.")
    elif now is Now.CHANGED:
        asked = N_("Let op: bij dit werk hoort veel “{skill}”. Bij jou gaat dat nu anders.")
    else:
        asked = N_("Let op: bij dit werk hoort veel “{skill}”. Dat kun je leren.")
    return Reason("S-", (group,), text(asked, skill=what))


@lru_cache(KEPT)
def unliked(interest: str) -> Reason:
    """I-: the work is much of what somebody likes least."""
    words = text(
        N_("Let op: dit werk gaat veel over “{type}”. Dat vond je minder leuk."),
        type=TYPES[interest],
    )
    return Reason("I-", (interest,), words)


@lru_cache(KEPT)
def trained(level: int) -> Reason:
    """D gap: one level above one's own."""
    words = text(
        N_("Let op: meestal heb je een opleiding op niveau {level} nodig."), level=LEVELS[level]
    )
    return Reason("D gap", ("level",), words)


@lru_cache(KEPT)
def above() -> Reason:
    """D over: two levels below one's own, or more."""
    words = N_("Let op: je opleiding is hoger dan nodig. Misschien is er weinig uitdaging.")
    return Reason("D over", ("level",), words)


def weightiest(found: Sequence[Weighed]) -> tuple[Reason, ...]:
    """The reasons by what they weigh; equal ones in the order in which they were found."""
    return tuple(reason for _, reason in sorted(found, key=lambda one: -one[0]))


def _quoted(names: Sequence[str]) -> Words:
    return listed([text(N_("“{name}”"), name=one) for one in names])
