"""What goes well in work now, read from the answers (content.md 1.3 D)."""

from collections.abc import Iterator
from typing import cast

from app.domain.answers import Answers, value_of
from app.domain.kinds import Number
from app.domain.possibilities import Can, Possibilities, Source, Times
from app.modules.wat_kan_ik.aspects import RUBRICS, Rubric
from app.modules.wat_kan_ik.possible_items import (
    ALL_WELL,
    ONE_BY_ONE,
    can_id,
    condition_id,
    rubric_id,
)
from app.modules.wat_kan_ik.time_items import (
    A_DAY,
    A_WEEK,
    BEST_PART,
    DAYS,
    MOMENTS,
    MONTHS,
    SOURCE,
)


def possibilities(answers: Answers) -> Possibilities:
    """The client's own view, for matching, the zoekprofiel and the sheet for the conversation."""
    can = {aspect: one for rubric in RUBRICS for aspect, one in _of_rubric(rubric, answers)}
    source = value_of(answers, SOURCE.id)
    return Possibilities(
        can=can,
        conditions={
            aspect: _chosen(answers, condition_id(aspect))
            for aspect, one in can.items()
            if one == "cond"
        },
        times=times(answers),
        source=cast("Source", source) if isinstance(source, str) else None,
    )


def times(answers: Answers) -> Times:
    """When and how long the client can work; what was not answered is None."""
    start = _number(answers, "start_hours", A_WEEK)
    builds_up = start is not None
    months = _number(answers, "build_months", MONTHS) if builds_up else None
    return Times(
        hours_day=_number(answers, "hours_day", A_DAY),
        days_week=_number(answers, "days_week", DAYS),
        hours_week=_number(answers, "hours_week", A_WEEK),
        best_parts=_chosen(answers, BEST_PART.id),
        can={
            item.id.rpartition(".")[2]: cast("Can", value)
            for item in MOMENTS
            if isinstance(value := value_of(answers, item.id), str)
        },
        start_hours=start,
        goal_hours=_number(answers, "goal_hours", A_WEEK) if builds_up else None,
        build_months=None if months is None else int(months),
    )


def _of_rubric(rubric: Rubric, answers: Answers) -> Iterator[tuple[str, Can]]:
    """Each aspect of the rubric with what was answered about it; unanswered ones are left out."""
    whole = value_of(answers, rubric_id(rubric))
    for aspect in rubric.aspects:
        answered = value_of(answers, can_id(aspect)) if whole == ONE_BY_ONE else None
        if whole == ALL_WELL:
            yield aspect, "ok"
        elif isinstance(answered, str):
            yield aspect, cast("Can", answered)


def _number(answers: Answers, name: str, kind: Number) -> float | None:
    value = value_of(answers, f"ability.{name}")
    return value / kind.step if isinstance(value, int) else None


def _chosen(answers: Answers, item_id: str) -> tuple[str, ...]:
    value = value_of(answers, item_id)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, tuple) else ()
