"""How somebody's skills fit what an occupation asks (content.md 2.9): numbers in, numbers out."""

from collections.abc import Iterable
from enum import StrEnum

from app.domain.parameters import SkillLimits


class Now(StrEnum):
    """Whether a skill can be used now ("Kan dit nu?")."""

    YES = "yes"
    CHANGED = "changed"
    """Differently from before."""
    NOT_NOW = "not_now"


def own_level(value: float, now: Now | None, limits: SkillLimits) -> float:
    """What is left of a skill of 0-100 POMP points now, 0-100; all of it where nothing was said."""
    if now is Now.NOT_NOW:
        return 0.0
    return value * limits.changed_factor if now is Now.CHANGED else value


def skill_fit(groups: Iterable[tuple[float, float]], limits: SkillLimits) -> float | None:
    """The skill fit S, 0-100, of (demand, own level) of each skill group, both 0-100.

    S = 100 - sum of d * max(0, d - a) / sum of d over the groups with enough demand
    (content.md 2.9); None where no group has.
    """
    asked = [(demand, own) for demand, own in groups if demand >= limits.demand_from]
    if not asked:
        return None
    short = sum(demand * max(0.0, demand - own) for demand, own in asked)
    return 100 - short / sum(demand for demand, _ in asked)
