"""How skills fit what an occupation asks (content.md 2.9)."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.parameters import parameters
from app.domain.skills import Now, own_level, skill_fit
from tests.domain.vectors import VECTORS

LIMITS = parameters().skills
points = st.floats(0, 100)
groups = st.lists(st.tuples(points, points), max_size=12)


def test_the_fit_is_as_the_specification_says():
    vector = VECTORS["skills"]

    assert skill_fit(vector["d_a"], LIMITS) == pytest.approx(vector["S"], abs=0.005)


def test_what_an_occupation_hardly_asks_counts_for_nothing():
    assert skill_fit([(75, 40), (49.9, 0)], LIMITS) == skill_fit([(75, 40)], LIMITS)
    assert skill_fit([(50, 0)], LIMITS) == 50


def test_without_any_demand_there_is_no_fit():
    assert skill_fit([], LIMITS) is None
    assert skill_fit([(49.9, 100)], LIMITS) is None


@pytest.mark.parametrize(
    ("now", "level"), [(None, 80), (Now.YES, 80), (Now.CHANGED, 60), (Now.NOT_NOW, 0)]
)
def test_what_is_left_of_a_skill_follows_what_goes_now(now, level):
    assert own_level(80, now, LIMITS) == level


@given(groups)
def test_a_fit_lies_between_nothing_and_all(asked):
    fit = skill_fit(asked, LIMITS)

    assert fit is None or -1e-9 <= fit <= 100


@given(groups)
def test_who_can_all_that_is_asked_fits_wholly(asked):
    assume(any(demand >= LIMITS.demand_from for demand, _ in asked))

    assert skill_fit([(demand, 100.0) for demand, _ in asked], LIMITS) == 100


@given(groups, points)
def test_being_able_to_do_more_never_fits_less(asked, more):
    before = skill_fit(asked, LIMITS)
    after = skill_fit([(demand, max(own, more)) for demand, own in asked], LIMITS)

    assert before is None or after >= before - 1e-9


@given(points, st.sampled_from(Now))
def test_nothing_that_goes_now_is_more_than_the_skill(value, now):
    assert 0 <= own_level(value, now, LIMITS) <= value
