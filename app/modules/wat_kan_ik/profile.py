"""What Wat kan ik? tells back: skills, stories, background, possibilities (content.md 3.1)."""

from app.domain.comparing import compared_scales
from app.domain.module import Round, Supplied
from app.domain.sections import Section
from app.domain.text import N_
from app.modules.wat_kan_ik.background import background_section
from app.modules.wat_kan_ik.contrasts import story_difference
from app.modules.wat_kan_ik.possible_told import possibilities_section, times_section
from app.modules.wat_kan_ik.skill_items import items_of
from app.modules.wat_kan_ik.skills import skills_section
from app.modules.wat_kan_ik.stories import stories_section
from app.modules.wat_kan_ik.wording import SCALE_NAMES, in_a_word


def sections(now: Round, before: Round | None, _supplied: Supplied) -> tuple[Section, ...]:
    """Skills first, then stories, background, possibilities, times and what changed."""
    skills = skills_section(now)
    # Jobs belong to the zoekprofiel; they stand in for the skills while those are not known.
    alone = not (skills.said or skills.shown)
    return (
        skills,
        stories_section(now.answers, story_difference(now)),
        background_section(now.answers, work_in_brief=alone),
        possibilities_section(now.answers),
        times_section(now.answers),
        *((_repeat(now, before),) if before else ()),
    )


def _repeat(now: Round, before: Round) -> Section:
    """What became of the skills that both rounds asked about: a short one asks none."""
    scales = [
        (name, items_of(group))
        for group, name in SCALE_NAMES.items()
        if now.result.score(group) and before.result.score(group)
    ]
    return Section(
        "ability.repeat",
        N_("Vergeleken met de vorige keer"),
        shown=compared_scales(now, before, scales, words=in_a_word) if scales else (),
        profile=False,
    )
