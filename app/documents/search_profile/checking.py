"""What is looked at in a line before an employer may read it (content.md 3.2)."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from app.domain.health_words import fold, health_words
from app.domain.search_profile import FIELDS, Line, Profile
from app.domain.sectors import SECTORS
from app.domain.text import say
from app.occupations.catalogue import catalogue
from app.occupations.names import index

Why = Literal["health", "limit"]

_LIMITS = re.compile(
    r"\b(?:vanwege|ongeschikt|ik (?:kan|mag|kon|mocht) (?:\w+ ){0,4}(?:niet|geen|nooit)"
    r"|(?:kan|mag) ik (?:\w+ ){0,4}(?:niet|geen|nooit)|lukt (?:\w+ ){0,2}niet)\b"
)
"""What says what does not go, or why: an exported line says what goes."""


@dataclass(frozen=True)
class Held:
    """A line that is left out of the employer version until the client has chosen."""

    field: str
    at: int
    """Its place within the field, from 0."""
    line: Line
    why: Why
    found: tuple[str, ...]
    """The words that it is about; empty for a limit."""


@cache
def work_titles() -> frozenset[str]:
    """The names of all work and of all sectors, folded: no words about somebody's health."""
    names = (*catalogue().titles, *index().names, *(say(one.label) for one in SECTORS))
    return frozenset(fold(one) for one in names)


def held(name: str, at: int, line: Line) -> Held | None:
    """Why this line waits; None where it may stand in the employer version, or is not for it."""
    if FIELDS[name].employer == "never" or not line.employer or line.kept:
        return None
    found = health_words(line.words, work_titles())
    if found:
        return Held(name, at, line, "health", found)
    return Held(name, at, line, "limit", ()) if says_a_limit(line.words) else None


def held_back(profile: Profile) -> tuple[Held, ...]:
    """Every line that waits for the client's choice, in the order of the fields."""
    return tuple(
        found
        for name in FIELDS
        for at, line in enumerate(profile.get(name, ()))
        if (found := held(name, at, line))
    )


def says_a_limit(words: str) -> bool:
    """Whether the line says what does not go, or because of what."""
    return _LIMITS.search(fold(words)) is not None
