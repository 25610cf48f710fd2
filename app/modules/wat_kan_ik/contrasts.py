"""Where what somebody chose and what the scores show differ (content.md 3.1, 3.3)."""

from collections.abc import Iterator

from app.domain.measuring import parameters_of
from app.domain.module import Round, Supplied
from app.domain.points import Point, PointKind
from app.domain.text import N_, Words, text
from app.modules.wat_kan_ik.possible_told import source_points
from app.modules.wat_kan_ik.skill_items import choice_of, top_groups
from app.modules.wat_kan_ik.stories import chosen_groups
from app.modules.wat_kan_ik.strengths import elsewhere, strengths
from app.modules.wat_kan_ik.wording import quoted


def liked_difference(now: Round) -> Words:
    """Skills that somebody likes to use and hardly used yet; empty where there are none."""
    least = parameters_of(now.result).bands.low_below
    liked = [one for one in top_groups(now.answers) if _likes(now, one)]
    new = tuple(one for one in liked if (now.result.value(one) or 0) < least)
    if not new:
        return ""
    return text(
        N_(
            "Jij koos dat je dit graag doet: {groups}."
            " Je antwoorden wijzen meer naar leren met hulp. Wat klopt volgens jou?"
        ),
        groups=quoted(new),
    )


def story_difference(now: Round) -> Words:
    """Stories about other skills than those with the most points; empty where they agree."""
    chosen, strong = chosen_groups(now.answers), strengths(now)
    if not chosen or not strong or set(chosen) & set(top_groups(now.answers)):
        return ""
    return text(
        N_(
            "Jij koos een verhaal over {chosen}. Je antwoorden wijzen meer naar {shown}."
            " Wat klopt volgens jou?"
        ),
        chosen=quoted(chosen),
        shown=quoted(strong[:1]),
    )


def points(now: Round, _supplied: Supplied) -> tuple[Point, ...]:
    """What to talk about with the coach: the FML beside the own view, then what differs."""
    return (*source_points(now.answers), *_differences(now))


def _differences(now: Round) -> Iterator[Point]:
    liked, story, strong = liked_difference(now), story_difference(now), elsewhere(now)
    if liked:
        yield Point("ability.difference.liked", PointKind.DIFFERENCE, liked, "ability.skills")
    if story:
        yield Point(
            "ability.difference.story",
            PointKind.DIFFERENCE,
            story,
            "ability.stories",
            switch="own_words",
        )
    if strong:
        words = text(
            N_("Deze kracht kun je anders inzetten: {groups}. Waar denk je aan?"),
            groups=quoted(strong),
        )
        yield Point("ability.elsewhere", PointKind.DIFFERENCE, words, "ability.skills")


def _likes(now: Round, group: str) -> bool:
    return choice_of("like", group, now.answers) == "yes"
