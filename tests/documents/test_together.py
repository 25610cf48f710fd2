"""The mark on what coach and client filled in side by side."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents import given_together, person_profile, shared_copy
from app.documents.certainty import Done
from app.domain.answers import Answer, Status
from app.domain.text import say
from app.modules import all_modules, find_module
from tests.documents.whole import TODAY
from tests.strategies import answers_to, finished

HERE = Answer(4, together=True)
ALONE = Answer(4)
FEW = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def together(answers):
    """The same answers, all of them given on the laptop."""
    return {item: replace(one, together=True) for item, one in answers.items()}


def said(words):
    return say(words) if words else None


@pytest.mark.parametrize("answers", [{}, {"a.1": ALONE}, {"a.1": ALONE, "a.2": ALONE}])
def test_what_was_answered_alone_has_no_mark(answers):
    assert given_together(answers) is None


def test_when_every_answer_was_given_together_nothing_is_counted():
    skipped = Answer(None, Status.SKIPPED, together=True)

    assert said(given_together({"a.1": HERE, "a.2": skipped})) == "Samen ingevuld"


def test_of_a_part_done_partly_together_it_says_how_much():
    answers = {"a.1": HERE, "a.2": ALONE, "a.3": HERE}

    assert said(given_together(answers)) == "Deels samen ingevuld (2 van 3 antwoorden)"


@pytest.mark.parametrize("module", all_modules(), ids=lambda one: one.slug)
@FEW
@given(data=st.data())
def test_nothing_that_is_measured_or_told_depends_on_it(module, data):
    answers = data.draw(answers_to(module))
    apart, here = finished(module, answers), finished(module, together(answers))

    assert module.score(together(answers)) == module.score(answers)
    assert module.sections(here, apart, {}) == module.sections(apart, apart, {})
    assert module.points(here, {}) == module.points(apart, {})


def of_change(answers):
    module = find_module("verandering")
    return module, finished(module, answers)


@pytest.mark.parametrize("level", ["result", "answers"])
def test_a_shared_copy_has_the_mark_at_either_level(level):
    module, now = of_change({"change.ready.1": HERE, "change.ready.2": ALONE})

    copy = shared_copy(module, now, None, level=level, switches=(), name="Samira")

    assert said(copy.together) == "Deels samen ingevuld (1 van 2 antwoorden)"


def test_an_answer_in_a_shared_copy_still_says_where_it_was_given():
    module = find_module("verandering")
    answers = {item.id: replace(HERE, value=4) for item in module.items if item.scale is not None}

    copy = shared_copy(
        module, finished(module, answers), None, level="answers", switches=(), name="Samira"
    )

    assert copy.answers
    assert all(one.together for one in copy.answers.values())


def test_the_persoonsprofiel_has_a_line_for_each_part_done_together():
    module, now = of_change({"change.ready.1": HERE})

    document = person_profile({module.slug: Done(module, now)}, {}, "Samira", TODAY, 1)

    assert f"{say(module.title)}: Samen ingevuld" in [say(one) for one in document.about]
