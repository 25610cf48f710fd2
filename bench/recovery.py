"""How well scores recover what was planted, and whom the quality check flags.

    python -m bench.recovery [how many people, 1000 unless said]

Made-up people answer every scored item. Each has a known place on each scale; the noise of an
answer follows from the reliability that the parameters assume. Some answer anything, quickly;
some choose one answer nearly all the time. The same people are made each time.
"""

import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from math import sqrt
from random import Random
from statistics import correlation

from app.domain.answers import Answer
from app.domain.kinds import Scale
from app.domain.module import Item, Module
from app.domain.parameters import parameters
from app.domain.scoring import QualityFlag, Result
from app.modules import all_modules

PEOPLE = 1000
SHARES = {"careful": 0.85, "quick": 0.05, "careless": 0.05, "straight": 0.05}
"""How many of each kind there are: quick ones answer anything within two seconds, careless ones
anything at a careful pace, straight ones nearly always the same at a careful pace."""

BRANCHES = {"energy.works_now": "yes"}
"""What leads to every scored item."""

SPREAD = 0.25
"""One standard deviation of an answer, as a share of its scale's length."""

CAREFUL_SECONDS, QUICK_SECONDS = (6.0, 0.35), (1.2, 0.30)
"""The median of the seconds per answer, and their spread on a log scale."""

SLIPS = 0.05
"""How often somebody who chooses one answer all the time chooses another."""

MISSING = 0.03
"""How often a careful person says "weet ik niet"."""

ON = datetime(2026, 11, 22, tzinfo=UTC)


@dataclass(frozen=True)
class Person:
    """Somebody made up: how they answer, and their place on each scale (a standard normal)."""

    kind: str
    places: Mapping[str, float]
    chance: Random


def main() -> None:
    """Print the recovery of every scale, and whom the quality check flags, module by module."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    print(f"{count} people a module: " + ", ".join(f"{s:.0%} {k}" for k, s in SHARES.items()))
    for module in all_modules():
        people = [person(module, number, count) for number in range(count)]
        results = [module.score(answered(module, one)) for one in people]
        print(f"\n{module.title}")
        print_scales(module, people, results)
        if is_judged(module):
            print_flags(people, results)


def person(module: Module, number: int, count: int) -> Person:
    """The person with this number (from 0) of ``count``; the same one each time."""
    chance = Random(f"{module.slug} {number}")
    places = {scale: chance.gauss(0, 1) for scale in module.scale_names}
    return Person(kind_of((number + 0.5) / count), places, chance)


def kind_of(at: float) -> str:
    """The kind of the person who stands at this share of all, 0 to 1."""
    edge = 0.0
    for kind, share in SHARES.items():
        edge += share
        if at < edge:
            return kind
    return list(SHARES)[-1]


def answered(module: Module, one: Person) -> dict[str, Answer]:
    """What this person answers to every scored item."""
    favourite = one.chance.randint(1, 5)
    answers = {i: Answer(value) for i, value in BRANCHES.items() if module.item(i)}
    for item in module.items:
        if item.scored:
            answers[item.id] = answer(module, item, one, favourite)
    return answers


def answer(module: Module, item: Item, one: Person, favourite: int) -> Answer:
    """One answer: what fits the place on the scale with noise, or anything, or the favourite."""
    kind = item.kind
    assert isinstance(kind, Scale)
    low, high = kind.low, kind.high
    median, spread = QUICK_SECONDS if one.kind == "quick" else CAREFUL_SECONDS
    ms = round(1000 * median * one.chance.lognormvariate(0, spread))
    if one.kind == "careful" and one.chance.random() < MISSING:
        return Answer(None, "na", ms, answered_at=ON)  # type: ignore[arg-type]
    if one.kind == "careful":
        value = fitting(module, item, one, low, high)
    elif one.kind == "straight" and one.chance.random() >= SLIPS:
        value = min(max(favourite, low), high)
    else:
        value = one.chance.randint(low, high)
    return Answer(value, ms_active=ms, answered_at=ON)


def fitting(module: Module, item: Item, one: Person, low: int, high: int) -> int:
    """The place on the scale with the noise that its assumed reliability leaves (Spearman-Brown)."""
    scale = item.scale or ""
    items = sum(other.scale == scale for other in module.items)
    alpha = parameters(ON.date()).certainty.alpha(scale, items)
    shared = alpha / (items - (items - 1) * alpha)
    drawn = sqrt(shared) * one.places[scale] + sqrt(1 - shared) * one.chance.gauss(0, 1)
    value = round((low + high) / 2 + drawn * SPREAD * (high - low))
    within = min(max(value, low), high)
    return low + high - within if item.reverse else within


def print_scales(module: Module, people: list[Person], results: list[Result]) -> None:
    """The correlation of the planted place and the score, of the careful and of all."""
    print(f"  {'scale':16}{'items':>6}{'assumed':>9}{'careful':>9}{'all':>7}")
    for scale in module.scale_names:
        items = sum(item.scale == scale for item in module.items)
        alpha = parameters(ON.date()).certainty.alpha(scale, items)
        careful = recovered(scale, people, results, {"careful"})
        everyone = recovered(scale, people, results, set(SHARES))
        print(f"  {scale:16}{items:6}{sqrt(alpha):9.2f}{careful:9.2f}{everyone:7.2f}")


def recovered(scale: str, people: list[Person], results: list[Result], kinds: set[str]) -> float:
    """The correlation between planted and recovered, -1 to 1."""
    both = [
        (one.places[scale], value)
        for one, result in zip(people, results, strict=True)
        if one.kind in kinds and (value := result.value(scale)) is not None
    ]
    return correlation(*zip(*both, strict=True))


def is_judged(module: Module) -> bool:
    """Whether content.md 2.5 has the module's answers checked: somebody hasty is flagged."""
    hasty = Person("quick", dict.fromkeys(module.scale_names, 0.0), Random(1))
    return module.score(answered(module, hasty)).quality.flag is not QualityFlag.OK


def print_flags(people: list[Person], results: list[Result]) -> None:
    """How many of each kind of person are flagged, and by which signs."""
    print(f"  {'answers':10}{'people':>8}{'note':>7}{'doubt':>7}   signs, per person")
    for kind in SHARES:
        mine = [r.quality for one, r in zip(people, results, strict=True) if one.kind == kind]
        flags = Counter(one.flag for one in mine)
        signs = Counter(reason for one in mine for reason in one.reasons)
        told = ", ".join(f"{sign} {times / len(mine):.2f}" for sign, times in signs.most_common())
        note, doubt = (flags[f] / len(mine) for f in (QualityFlag.NOTE, QualityFlag.DOUBT))
        print(f"  {kind:10}{len(mine):8}{note:7.1%}{doubt:7.1%}   {told or '-'}")


if __name__ == "__main__":
    main()
