"""What holds for every module, also for the one that is added tomorrow."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents import module_result, shared_copy
from app.domain.kinds import Scale
from app.domain.measuring import parameters_of
from app.domain.module import screens
from app.domain.sections import Explanation
from app.modules import all_modules, find_module
from tests.strategies import FINISHED, answers_to, finished
from tests.telling import blocks_of, texts

every_module = pytest.mark.parametrize("module", all_modules(), ids=lambda module: module.slug)
a_few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_a_module_is_found_by_its_slug():
    assert [find_module(module.slug) for module in all_modules()] == list(all_modules())
    assert find_module("bestaat-niet") is None


def test_modules_come_in_the_order_of_their_positions():
    assert [module.slug for module in all_modules()][:2] == ["verandering", "energiebalans"]


@every_module
def test_a_scored_item_has_a_scale_with_numbers(module):
    assert all(isinstance(item.kind, Scale) for item in module.items if item.scored)


@every_module
def test_items_of_one_scale_share_one_answer_scale(module):
    for scale in module.scale_names:
        assert len({item.kind for item in module.items if item.scale == scale}) == 1


@every_module
def test_what_is_told_back_by_name_has_a_name(module):
    assert [item.id for item in module.items if not item.scored and not item.label] == []


@every_module
@a_few
@given(data=st.data())
def test_any_answers_are_scored_and_told_back(module, data):
    now = finished(module, data.draw(answers_to(module)))

    sections = module_result(module, now)

    assert all(isinstance(said, str) for section in sections for said in texts(section))


@every_module
@a_few
@given(data=st.data())
def test_any_two_rounds_can_be_compared(module, data):
    before = finished(module, data.draw(answers_to(module)), at=FINISHED - timedelta(weeks=12))
    now = finished(module, data.draw(answers_to(module)), number=2)

    sections = module_result(module, now, before)

    assert all(isinstance(said, str) for section in sections for said in texts(section))


@every_module
@a_few
@given(data=st.data())
def test_the_same_answers_come_to_the_same_result(module, data):
    answers = data.draw(answers_to(module))

    backwards = dict(reversed(answers.items()))

    assert module.score(backwards) == module.score(answers)


@every_module
@a_few
@given(data=st.data())
def test_what_is_not_asked_counts_for_nothing(module, data):
    answers = data.draw(answers_to(module))
    others = {**data.draw(answers_to(module)), **answers}
    asked = {item.id for item in module.asked_items(others)}

    only_asked = {item_id: one for item_id, one in others.items() if item_id in asked}

    assert module.score(others) == module.score(only_asked)


@every_module
@a_few
@given(data=st.data())
def test_complete_answers_leave_nothing_open_and_nothing_too_few(module, data):
    answers = data.draw(answers_to(module, complete=True))

    assert module.open_items(answers) == ()
    assert all(score.value is not None for score in module.score(answers).scores)


@every_module
@a_few
@given(data=st.data())
def test_every_score_shows_which_answers_made_it(module, data):
    now = finished(module, data.draw(answers_to(module, complete=True)))
    explained = {
        line.item_id
        for section in module_result(module, now)
        for block in blocks_of(section)
        if isinstance(block, Explanation)
        for scale in block.scales
        for line in scale.lines
    }

    asked = module.asked_items(now.answers)

    assert explained == {item.id for item in asked if item.scored}


@every_module
@a_few
@given(data=st.data())
def test_a_section_says_once_how_its_scores_came_about(module, data):
    now = finished(module, data.draw(answers_to(module)))
    sections = module_result(module, now)

    explained = [
        [one for one in blocks_of(section) if isinstance(one, Explanation) and one.scales]
        for section in sections
    ]

    assert all(len(found) <= 1 for found in explained)


@every_module
@a_few
@given(data=st.data())
def test_every_asked_item_stands_on_one_screen(module, data):
    answers = data.draw(answers_to(module))

    shown = [item.id for screen in screens(module, answers) for item in screen.items]

    assert shown == [item.id for item in module.asked_items(answers)]


@every_module
@a_few
@given(data=st.data())
def test_section_ids_are_unique_and_start_with_the_prefix(module, data):
    now = finished(module, data.draw(answers_to(module)))

    ids = [section.id for section in module.sections(now, now, {})]

    assert len(set(ids)) == len(ids)
    assert all(one.startswith(f"{module.prefix}.") for one in ids)


@every_module
@a_few
@given(data=st.data())
def test_every_point_comes_from_a_section_of_its_module(module, data):
    now = finished(module, data.draw(answers_to(module)))
    sections = {section.id for section in module_result(module, now)}

    assert {point.section for point in module.points(now, {})} <= sections


@every_module
@a_few
@given(data=st.data())
def test_a_coach_never_sees_why_an_outcome_is_less_sure(module, data):
    now = finished(module, data.draw(answers_to(module)))
    copy = shared_copy(
        module,
        now,
        None,
        level="answers",
        switches=[switch.name for switch in module.switches],
        name="Samira",
    )

    assert copy.result.quality.points == 0
    assert copy.result.quality.reasons == ()
    assert all(answer.ms_active is None for answer in copy.answers.values())
    assert not any(
        isinstance(block, Explanation) and block.private
        for section in copy.sections
        for block in blocks_of(section)
    )


@every_module
def test_the_parameters_of_a_result_can_be_found_again(module):
    result = module.score({})

    assert parameters_of(result).valid_from.isoformat() == result.parameters
