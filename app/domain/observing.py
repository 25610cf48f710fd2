"""The view of others: what a few people said, put together so that none of them stands apart.

Every formula is content.md 2.6. Nothing here knows who said what, or which role somebody has.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from app.domain.answers import Answers, value_of
from app.domain.kinds import FreeText, Scale, Several
from app.domain.measuring import number
from app.domain.module import Item
from app.domain.parameters import ObserverLimits, Parameters, parameters
from app.domain.scoring import pomp, reversed_answer
from app.domain.text import Words


@dataclass(frozen=True)
class ObservedText:
    """What one of the others wrote; nobody is told who."""

    id: str
    """For ever within a client's view: hiding points to it."""
    question: Words
    words: str
    hidden: bool = False
    """Whether the client keeps it to himself: no shared copy ever holds it."""


@dataclass(frozen=True)
class Observed:
    """What at least ``observers.least_responses`` others said together."""

    count: int
    """How many answered anything."""
    values: Mapping[str, float]
    """0–100 by scale; only scales that enough of them answered."""
    raters: Mapping[str, int]
    """How many of them each of these values comes from."""
    cards: Mapping[str, int]
    """How many chose each quality; a quality that nobody chose is absent."""
    texts: tuple[ObservedText, ...] = ()


class View(StrEnum):
    """How others see somebody, beside how somebody sees himself."""

    MORE = "more"
    LESS = "less"
    ALIKE = "alike"


def observed(
    items: Sequence[Item],
    responses: Sequence[Answers],
    texts: Iterable[ObservedText] = (),
    used: Parameters | None = None,
) -> Observed | None:
    """What the others said together; None while too few of them answered anything.

    ``items`` are those of ``Module.observed``. A scale that fewer others answered than a view
    needs has no value, so that nobody's own answers can be read.
    """
    used = used or parameters()
    given = [one for one in responses if _answered_any(items, one)]
    if len(given) < used.observers.least_responses:
        return None
    rated = {scale: _ratings(items, scale, given) for scale in scales_of(items)}
    enough = {
        scale: found
        for scale, found in rated.items()
        if len(found) >= used.observers.least_responses
    }
    return Observed(
        count=len(given),
        values={scale: fmean(found) for scale, found in enough.items()},
        raters={scale: len(found) for scale, found in enough.items()},
        cards=_cards(items, given),
        texts=tuple(texts),
    )


def counted(total: int, limits: ObserverLimits, *, closed: bool) -> int:
    """How many of so many responses are told: whole steps of ``least_responses``, or none.

    A view that grew by one response would tell what that one said. Once the asking is
    ``closed`` everything counts (docs/decisions/0009 weighs what that gives away).
    """
    if total < limits.least_responses:
        return 0
    return total if closed else total - total % limits.least_responses


def scales_of(items: Sequence[Item]) -> tuple[str, ...]:
    """The scales that these items measure, in their order."""
    return tuple(dict.fromkeys(item.scale for item in items if item.scale))


def open_texts(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items that others answer in their own words."""
    return tuple(item for item in items if isinstance(item.kind, FreeText))


def reliability(raters: int, limits: ObserverLimits) -> float:
    """How reliable so many raters are together, 0–1: k·ρ / (1 + (k - 1)·ρ) (Spearman-Brown)."""
    return raters * limits.reliability / (1 + (raters - 1) * limits.reliability)


def observer_sem(raters: int, used: Parameters) -> float:
    """The standard error of what so many raters say, in POMP points: SD · √(1 - ρk)."""
    return float(used.certainty.sd * (1 - reliability(raters, used.observers)) ** 0.5)


def observer_band(value: float, raters: int, used: Parameters) -> tuple[float, float]:
    """The 80 % band of what so many raters say, within 0–100."""
    half = used.certainty.band_z * observer_sem(raters, used)
    return max(0.0, value - half), min(100.0, value + half)


def notable_above(own_sem: float, raters: int, used: Parameters) -> float:
    """The difference in POMP points above which others see something else than oneself."""
    both = own_sem**2 + observer_sem(raters, used) ** 2
    return float(used.certainty.band_z * both**0.5)


def view(own: float, others: float, own_sem: float, raters: int, used: Parameters) -> View:
    """Whether others see notably more or less of a trait; both values are 0–100."""
    apart = others - own
    if abs(apart) <= notable_above(own_sem, raters, used):
        return View.ALIKE
    return View.MORE if apart > 0 else View.LESS


def _answered_any(items: Iterable[Item], response: Answers) -> bool:
    return any(value_of(response, item.id) not in (None, "", ()) for item in items)


def _ratings(items: Sequence[Item], scale: str, responses: Iterable[Answers]) -> list[float]:
    """What each of the others who answered the scale says of it, 0–100."""
    asked = [item for item in items if item.scale == scale]
    found = (_rating(asked, response) for response in responses)
    return [one for one in found if one is not None]


def _rating(asked: Sequence[Item], response: Answers) -> float | None:
    kind = asked[0].kind
    if not isinstance(kind, Scale):
        raise TypeError(f"{asked[0].id} is scored, so it needs a Scale")
    values = [
        reversed_answer(value, kind.low, kind.high) if item.reverse else value
        for item in asked
        if (value := number(response, item)) is not None
    ]
    return pomp(values, kind.low, kind.high) if values else None


def _cards(items: Iterable[Item], responses: Sequence[Answers]) -> Mapping[str, int]:
    chosen = (
        value_of(response, item.id)
        for item in items
        if isinstance(item.kind, Several)
        for response in responses
    )
    return Counter(
        card
        for cards in chosen
        if isinstance(cards, tuple)
        for card in cards
        if isinstance(card, str)
    )
