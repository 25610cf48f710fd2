"""From a module's answers to its result: every scale that was asked, and the quality."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.answers import Answers, value_of
from app.domain.days import day_of
from app.domain.kinds import Scale
from app.domain.module import Item
from app.domain.parameters import Parameters, parameters
from app.domain.quality import Pair, Response, pair_gap, quality
from app.domain.scoring import (
    Quality,
    QualityFlag,
    Result,
    Score,
    reversed_answer,
    scale_score,
)


def measure(
    asked: Sequence[Item],
    answers: Answers,
    pairs: Iterable[Pair] = (),
    variant: str = "",
    *,
    judged: bool = True,
) -> Result:
    """The result of the items that were asked, in the order in which they were shown.

    The quality of the answers is ``judged`` where content.md 2.5 names the module.
    The parameters are those of the day of the last answer, so that the same answers always
    come to the same result.
    """
    used = parameters(_answered_on(answers))
    scored = [item for item in asked if item.scored]
    return Result(
        scores=scale_scores(scored, answers, used),
        quality=_quality(scored, answers, pairs, used) if judged else Quality(QualityFlag.OK, 0),
        variant=variant,
        parameters=used.valid_from.isoformat(),
    )


def scale_scores(scored: Sequence[Item], answers: Answers, used: Parameters) -> tuple[Score, ...]:
    """The score of each scale that these items measure, in their order."""
    scales = dict.fromkeys(item.scale for item in scored if item.scale)
    return tuple(
        _scale_score(scale, [item for item in scored if item.scale == scale], answers, used)
        for scale in scales
    )


def complete(asked: Iterable[Item], answers: Answers) -> bool:
    """Whether every scored item was answered; optional ones never count as open."""
    return all(
        value_of(answers, item.id) is not None
        for item in asked
        if item.scored and not item.optional
    )


def parameters_of(result: Result) -> Parameters:
    """The parameters that the result was made with."""
    return parameters(date.fromisoformat(result.parameters) if result.parameters else None)


def number(answers: Answers, item: Item) -> int | None:
    """The raw number that was answered to a rated item; None where it is missing."""
    value = value_of(answers, item.id)
    return value if isinstance(value, int) else None


def _scale_score(scale: str, items: Sequence[Item], answers: Answers, used: Parameters) -> Score:
    low, high = _range(items[0])
    values = [_as_it_counts(item, number(answers, item), low, high) for item in items]
    return scale_score(scale, values, low, high, used)


def _range(item: Item) -> tuple[int, int]:
    if not isinstance(item.kind, Scale):
        raise TypeError(f"{item.id} is scored, so it needs a Scale")
    return item.kind.low, item.kind.high


def _as_it_counts(item: Item, value: int | None, low: int, high: int) -> int | None:
    if value is None or not item.reverse:
        return value
    return reversed_answer(value, low, high)


def _quality(
    scored: Sequence[Item], answers: Answers, pairs: Iterable[Pair], used: Parameters
) -> Quality:
    return quality(_responses(scored, answers), _gaps(scored, pairs, answers), used.quality)


def _responses(scored: Sequence[Item], answers: Answers) -> list[Response]:
    return [
        Response(value, None if (ms := answers[item.id].ms_active) is None else ms / 1000)
        for item in scored
        if (value := number(answers, item)) is not None
    ]


def _gaps(scored: Sequence[Item], pairs: Iterable[Pair], answers: Answers) -> list[int]:
    values = {item.id: number(answers, item) for item in scored}
    both = ((values.get(pair.first), values.get(pair.second), pair) for pair in pairs)
    return [
        pair_gap(first, second, opposite=pair.opposite)
        for first, second, pair in both
        if first is not None and second is not None
    ]


def _answered_on(answers: Answers) -> date | None:
    moments = [answer.answered_at for answer in answers.values() if answer.answered_at]
    return day_of(max(moments)) if moments else None
