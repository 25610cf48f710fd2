"""Which skills are somebody's strengths, compared with one another only (content.md 1.3, 2.4)."""

from app.domain.measuring import parameters_of
from app.domain.module import Round
from app.domain.ranking import Shape, shape
from app.domain.skills import Now
from app.modules.wat_kan_ik.scoring import usable_now
from app.modules.wat_kan_ik.skill_items import items_of, top_groups
from app.modules.wat_kan_ik.stories import told_groups
from app.modules.wat_kan_ik.wording import SCALE_NAMES


def skill_shape(now: Round) -> Shape | None:
    """The scores of the skills beside one another; None without any."""
    values = {
        group: value for group in SCALE_NAMES if (value := now.result.value(group)) is not None
    }
    if not values:
        return None
    used = parameters_of(now.result)
    return shape(values, max(used.certainty.sem(one, len(items_of(one))) for one in values), used)


def strengths(now: Round) -> tuple[str, ...]:
    """The top groups that can be used now, the most telling first; empty where none stands out.

    Among skills that are about equally strong, those with a story come first.
    """
    return tuple(one for one in _ranked(now) if usable_now(now, one) is not Now.NOT_NOW)


def elsewhere(now: Round) -> tuple[str, ...]:
    """Strong skills that cannot be used as they were: a strength to use differently."""
    limit = parameters_of(now.result).skills.elsewhere_from
    return tuple(
        one
        for one in _ranked(now)
        if usable_now(now, one) is Now.NOT_NOW and (now.result.value(one) or 0) >= limit
    )


def _ranked(now: Round) -> tuple[str, ...]:
    """The groups of the top with more than a few points, by how strong they are."""
    found = skill_shape(now)
    if found is None:
        return ()
    top, told = top_groups(now.answers), told_groups(now.answers)
    least = parameters_of(now.result).bands.low_below
    ordered = (one for tier in found.groups for one in sorted(tier, key=lambda x: x not in told))
    return tuple(one for one in ordered if one in top and (now.result.value(one) or 0) >= least)
