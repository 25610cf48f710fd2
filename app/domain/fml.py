"""The FML: what a bedrijfsarts or UWV wrote about the possibilities in work, as a coach enters it.

It holds no diagnosis and no reason: only which aspects of work go well, go when something is
arranged, or do not go now. An aspect that was not entered is absent, so the client's own answer
counts there (ux.md 3.24); of two answers the stricter counts in matching.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from app.domain.possibilities import Can

ENTERED: Final[tuple[Can, ...]] = ("ok", "cond", "not_now")
"""What can be entered for an aspect, from what goes most to what goes least."""


@dataclass(frozen=True)
class Fml:
    """One FML as it was entered, with what the client says about it."""

    on: date
    """The day that stands on the list itself."""
    aspects: Mapping[str, Can]
    """By aspect, such as "sit"; one of ``ENTERED``. What was not entered is absent."""
    revision: int = 1
    """How many times it was entered or changed, from 1."""
    objections: Mapping[str, str] = field(default_factory=dict)
    """Why the client says that something is not right, by aspect; the reason may be empty."""


@dataclass(frozen=True)
class Difference:
    """An aspect of which somebody says something else than the FML."""

    aspect: str
    own: Can
    fml: Can

    @property
    def steps(self) -> int:
        """How far they lie apart: 1, or 2 between "ok" and "not_now"."""
        return abs(ENTERED.index(self.own) - ENTERED.index(self.fml))


def differences(own: Mapping[str, Can], fml: Mapping[str, Can]) -> tuple[Difference, ...]:
    """What both speak of and do not say alike, the widest apart first, then as the FML has it.

    "unknown" is no view, so it differs from nothing.
    """
    found = [
        Difference(aspect, own[aspect], can)
        for aspect, can in fml.items()
        if own.get(aspect, can) not in {can, "unknown"}
    ]
    return tuple(sorted(found, key=lambda one: -one.steps))
