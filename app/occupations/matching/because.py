"""Why an occupation fits: "Past omdat", the weightiest first (content.md 4.5).

A sentence is only said where the figures behind it bear it: docs/decisions/0013.
"""

from collections.abc import Callable, Mapping

from app.domain.interests import NO_AGREEMENT, TYPES
from app.domain.parameters import parameters
from app.occupations.columns import ASPECTS, POLES, SKILL_GROUPS, VALUES
from app.occupations.matching import sentences
from app.occupations.matching.row import Row, Sayer
from app.occupations.matching.sentences import Reason, weightiest


def because(row: Row, say: Sayer) -> tuple[Reason, ...]:
    """One sentence for each component above the middle, by w · (c - 50); a wanted sector last."""
    weights = say.scored.weights
    gained = {one: weights[one] * (row.components[one] - NO_AGREEMENT) for one in _TELL}
    found = [
        (gained[name], reason)
        for name, tell in _TELL.items()
        if gained[name] > 0 and (reason := tell(row, say))
    ]
    wanted = say.person.sectors.get(row.sector) == "yes"
    return (*weightiest(found), *([sentences.wanted(row.sector)] if wanted else []))


def _liked(row: Row, say: Sayer) -> Reason | None:
    """Interests among the three highest of both, liked and much of the work."""
    found, used = say.person.interests, say.scored.rules.reasons
    if found is None or found.flat:
        return None
    both = tuple(
        one
        for one in found.code.letters
        if one in row.letters
        and found.values[one] > used.liked_above
        and row.interests[TYPES.index(one)] >= used.interest_from
    )
    return sentences.liked(both[: used.names]) if both else None


def _possible(row: Row, say: Sayer) -> Reason | None:
    """Nothing to look out for among the loads, and nearly all of them known on both sides."""
    known = row.known / len(ASPECTS) >= say.scored.rules.reasons.known_share
    return sentences.possible() if known and row.soft == 0 else None


def _good_at(row: Row, say: Sayer) -> Reason | None:
    """Strong skills that the work asks, what it asks most first."""
    used, least = say.scored.rules.reasons, parameters().skills.demand_from
    strong = (one for one, own in say.levels.items() if own >= used.strong_from)
    asked = [(row.skills[SKILL_GROUPS.index(one)], one) for one in strong]
    both = [one for one in asked if one[0] >= least]
    ordered = tuple(group for _, group in sorted(both, key=lambda one: -one[0]))
    return sentences.good_at(ordered[: used.names]) if ordered else None


def _important(row: Row, say: Sayer) -> Reason | None:
    """Values that matter most to somebody and that the work has."""
    used = say.scored.rules.reasons
    both = tuple(one for one in say.top if row.values[VALUES.index(one)] >= used.value_from)
    return sentences.important(both[: used.names]) if both else None


def _preferred(row: Row, say: Sayer) -> Reason | None:
    """Surroundings that are as somebody wants them."""
    rules = say.scored.rules
    both = tuple(
        (pole, wish.side)
        for pole, wish in say.person.surroundings.items()
        if wish.weight in {"must", "nice"}
        and pole in POLES
        and abs(row.poles[POLES.index(pole)] - wish.value) <= rules.wishes.near_within
    )
    return sentences.preferred(both[: rules.reasons.names]) if both else None


_TELL: Mapping[str, Callable[[Row, Sayer], Reason | None]] = {
    "I": _liked,
    "F": _possible,
    "S": _good_at,
    "V": _important,
    "P": _preferred,
}
