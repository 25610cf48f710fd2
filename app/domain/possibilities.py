"""What goes well in work now, as the client sees it (content.md 1.3 D).

Matching, the zoekprofiel and the sheet for the conversation read it. It never holds a reason why.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Can = Literal["ok", "cond", "not_now", "unknown"]
"""Goes well; goes when something is arranged; does not go now; the client does not know."""

Source = Literal["yes", "partly", "no", "unknown", "none"]
"""Whether the FML or advice says the same; "none" where there is no such paper."""


@dataclass(frozen=True)
class Times:
    """When and how long somebody can work; None and empty where it was not answered."""

    hours_day: float | None = None
    """0-10, in steps of 0.1, as are all hours here."""
    days_week: float | None = None
    """0-7."""
    hours_week: float | None = None
    """0-40."""
    best_parts: tuple[str, ...] = ()
    """Of the day: "morning", "afternoon", "evening", "varies"."""
    can: Mapping[str, Can] = field(default_factory=dict)
    """Working in the "evening", the "night", the "weekend" and in "shift"."""
    start_hours: float | None = None
    """A week, at the start of building up."""
    goal_hours: float | None = None
    build_months: int | None = None


@dataclass(frozen=True)
class Possibilities:
    """One person's own view; an aspect or a time that was not answered is absent."""

    can: Mapping[str, Can]
    """By aspect, such as "sit" (content.md Annex A)."""
    conditions: Mapping[str, tuple[str, ...]]
    """What helps with an aspect that is "cond", such as "breaks"."""
    times: Times
    source: Source | None
