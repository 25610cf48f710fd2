"""Where a chosen card and the scores of the values point elsewhere (content.md 3.1, 3.3)."""

from collections.abc import Iterator

from app.domain.module import Item, Round, Supplied
from app.domain.points import Point, PointKind
from app.domain.text import N_, Words, listed, text
from app.modules.wat_wil_ik.scoring import value_shape
from app.modules.wat_wil_ik.values import ranked
from app.modules.wat_wil_ik.wording import IN_A_SENTENCE

MOST_NAMED = 2


def points(now: Round, _supplied: Supplied) -> tuple[Point, ...]:
    """What to talk about with the coach: where the choice and the answers differ."""
    words = value_difference(now)
    if not words:
        return ()
    return (Point("wants.difference", PointKind.DIFFERENCE, words, "wants.values"),)


def value_difference(now: Round) -> Words:
    """A ranked card whose value is among the lowest, beside the highest; empty without one."""
    found = value_shape(now.result)
    card = next(_among_the_lowest(now), None)
    if card is None or found is None:
        return ""
    highest = [IN_A_SENTENCE[one] for one in found.groups[0][:MOST_NAMED]]
    return text(
        N_("Jij koos “{card}”. Je antwoorden wijzen meer naar {shown}. Wat klopt volgens jou?"),
        card=card.text,
        shown=listed(highest),
    )


def _among_the_lowest(now: Round) -> Iterator[Item]:
    """The ranked cards whose value scores in the lowest of several groups."""
    found = value_shape(now.result)
    if found is None or found.flat or len(found.groups) == 1:
        return
    for card in ranked(now.answers):
        if card.scale in found.groups[-1]:
            yield card
