"""The sentences about one occupation, from the templates of content.md 4.5. Easy Dutch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.domain.skills import Now
from app.domain.text import N_, Words, listed, text
from app.occupations.matching.nouns import (
    ASPECTS,
    CONDITIONS,
    HOW,
    LEVELS,
    SKILLS,
    TYPES,
    VALUES,
)
from app.occupations.matching.person import Person, Side

Key = Literal[
    "I+",
    "S+",
    "V+",
    "P+",
    "F+",
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
]
"""The templates, under the names of content.md 4.5; the last ones are what to ask."""

MOST_NAMED = 3


@dataclass(frozen=True)
class Reason:
    """One sentence, why it is said, and what it is about: aspects, types, skills, values."""

    key: Key
    about: tuple[str, ...]
    words: Words


def liked(types: Sequence[str]) -> Reason:
    """I+: interests that are much of the work."""
    words = text(
        N_("Past omdat je {types} leuk vindt. Dat zit veel in dit werk."),
        types=_quoted([TYPES[one] for one in types]),
    )
    return Reason("I+", tuple(types), words)


def good_at(groups: Sequence[str]) -> Reason:
    """S+: skills that the work asks and that are there."""
    words = text(
        N_("Past omdat je goed bent in {skills}."), skills=_quoted([SKILLS[one] for one in groups])
    )
    return Reason("S+", tuple(groups), words)


def important(values: Sequence[str]) -> Reason:
    """V+: values that the work has."""
    words = text(
        N_("Past omdat jij {values} belangrijk vindt."),
        values=listed([VALUES[one] for one in values]),
    )
    return Reason("V+", tuple(values), words)


def preferred(sides: Sequence[tuple[str, Side]]) -> Reason:
    """P+: surroundings as they are wanted."""
    place: Mapping[Side, int] = {"left": 0, "between": 1, "right": 2}
    words = text(
        N_("Past omdat je graag {how} werkt."),
        how=listed([HOW[pole][place[side]] for pole, side in sides]),
    )
    return Reason("P+", tuple(pole for pole, _ in sides), words)


def possible() -> Reason:
    """F+: no load that asks for attention, as far as is known."""
    return Reason("F+", (), N_("Past bij wat jij nu kunt, voor zover wij dat weten."))


def arranged(aspect: str, person: Person) -> Reason:
    """F cond: there is much of what goes when something is arranged."""
    helping = [CONDITIONS[one] for one in person.conditions.get(aspect, ()) if one in CONDITIONS]
    words = text(
        N_("Let op: bij dit werk hoort vaak {load}. Bij jou gaat dat {how}. Vraag of dat kan."),
        load=ASPECTS[aspect],
        how=listed(helping[:MOST_NAMED]) if helping else N_("als er iets geregeld is"),
    )
    return Reason("F cond", (aspect,), words)


def sometimes(aspect: str) -> Reason:
    """F not_now: there is some of what does not go now."""
    words = text(N_("Let op: {load} komt soms voor. Vraag hoe vaak."), load=ASPECTS[aspect])
    return Reason("F not_now", (aspect,), words)


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


def unliked(interest: str) -> Reason:
    """I-: the work is much of what somebody likes least."""
    words = text(
        N_("Let op: dit werk gaat veel over “{type}”. Dat vond je minder leuk."),
        type=TYPES[interest],
    )
    return Reason("I-", (interest,), words)


def trained(level: int) -> Reason:
    """D gap: one level above one's own."""
    words = text(
        N_("Let op: meestal heb je een opleiding op niveau {level} nodig."), level=LEVELS[level]
    )
    return Reason("D gap", ("level",), words)


def above() -> Reason:
    """D over: two levels below one's own, or more."""
    words = N_("Let op: je opleiding is hoger dan nodig. Misschien is er weinig uitdaging.")
    return Reason("D over", ("level",), words)


def _quoted(names: Sequence[str]) -> Words:
    return listed([text(N_("“{name}”"), name=one) for one in names])
