"""What the client chose as giving and costing the most energy (content.md 1.6 F)."""

from app.domain.answers import Answers, value_of
from app.domain.measuring import parameters_of
from app.domain.module import Item, Round
from app.domain.text import N_, Words, text
from app.modules.energiebalans.items import COSTS, GIVES, SOURCES, STRESSORS, present
from app.modules.energiebalans.scoring import HOME, causes, level_balances
from app.modules.energiebalans.wording import PLACES

ASKED_OF = {GIVES.id: SOURCES, COSTS.id: STRESSORS}


def chosen(ranking: Item, answers: Answers, *, home: bool) -> tuple[Item, ...]:
    """The items that were ranked, most first: those of home, or those of all else.

    An item that is not at least "soms" any more is left out.
    """
    ranked = value_of(answers, ranking.id)
    items = {item.id: item for item in ASKED_OF[ranking.id]}
    offered = {option.value for option in present(ASKED_OF[ranking.id], answers)}
    return tuple(
        items[item_id]
        for item_id in (ranked if isinstance(ranked, tuple) else ())
        if isinstance(item_id, str) and item_id in offered
        if (level_of(items[item_id]) == HOME) is home
    )


def level_of(item: Item) -> str:
    """The level that an item is about: "job", "org", "self" or "home"."""
    return (item.scale or "").partition("_")[0]


def difference_from_scores(now: Round) -> Words:
    """Where the choice of what costs energy and the scores point to different levels; or empty.

    Only when the scores point to one level and none of the choices lies there.
    """
    from_scores = causes(level_balances(now.result), parameters_of(now.result).balance)
    from_choice = [level_of(item) for item in chosen(COSTS, now.answers, home=False)]
    if len(from_scores) != 1 or not from_choice or from_scores[0] in from_choice:
        return ""
    return text(
        N_(
            "Jij koos vooral {chosen}. Je antwoorden wijzen meer naar {shown}."
            " Wat klopt volgens jou?"
        ),
        chosen=PLACES[from_choice[0]],
        shown=PLACES[from_scores[0]],
    )
