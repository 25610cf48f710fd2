"""What is offered for the plan, from what the client filled in before."""

from datetime import date

import pytest

from app.documents.action_plan import suggestions
from app.domain.action_plan import ActionPlan
from app.domain.answers import Answer
from app.domain.text import Own
from app.modules.energiebalans import MODULE
from app.modules.energiebalans.items import PLAN
from tests.strategies import finished

TODAY = date(2026, 5, 3)


def offered(**row):
    answers = {PLAN.id: Answer(({"change": "Minder haast", "level": "job", **row},))}
    rounds = {MODULE.slug: finished(MODULE, answers)}
    return suggestions(rounds, (), ActionPlan(), TODAY)


@pytest.mark.parametrize(
    ("start", "day"), [("2026-05-02", None), ("2026-05-03", TODAY), (None, None)]
)
def test_a_change_of_the_energy_plan_is_offered_with_its_day_unless_that_is_over(start, day):
    [one] = offered(start=start, step="Eén klus tegelijk")

    assert (one.goal, one.step, one.by) == (Own("Minder haast"), Own("Eén klus tegelijk"), day)
