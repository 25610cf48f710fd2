"""Scale scores, certainty and bands (content.md 2.1-2.3)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.parameters import parameters
from app.domain.scoring import (
    Band,
    ScoreStatus,
    band_of,
    pomp,
    reversed_answer,
    scale_score,
    whole,
)
from app.domain.telling import BAND_TEXTS
from app.modules.energiebalans.wording import ENERGY_NOW_TEXTS
from app.modules.verandering.wording import SCALE_NAMES, band_texts
from tests.domain.vectors import VECTORS

USED = parameters()
answers = st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=1, max_size=12)


def with_alpha(alpha):
    """The parameters with one reliability for every scale."""
    certainty = replace(USED.certainty, alpha_by_scale={}, alpha_by_items={1: alpha})
    return replace(USED, certainty=certainty)


def score_of(*values):
    return scale_score("any", values, 1, 5, USED)


@pytest.mark.parametrize("vector", VECTORS["pomp"])
def test_a_scale_scores_as_the_specification_says(vector):
    low, high = vector["min"], vector["max"]
    turned = [
        reversed_answer(value, low, high) if reverse and value else value
        for value, reverse in zip(vector["in"], vector["rev"], strict=True)
    ]

    score = scale_score("accept", turned, low, high, USED)

    assert score.status == vector["status"]
    assert score.answered / score.asked == pytest.approx(vector["p"])
    assert score.value == pytest.approx(vector["score"])


def test_two_of_six_answers_are_too_few_for_a_number():
    score = score_of(4, 3, None, None, None, None)

    assert score.status is ScoreStatus.TOO_FEW
    assert (score.value, score.low, score.high, score.band) == (None, None, None, None)


def test_half_of_the_answers_is_just_enough_for_a_number():
    assert score_of(4, 3, None, None).status is ScoreStatus.PARTIAL


@pytest.mark.parametrize("vector", VECTORS["sem"])
def test_the_certainty_is_as_the_specification_says(vector):
    used = with_alpha(vector["alpha"])

    sem = used.certainty.sem("any", 6)

    assert used.certainty.sd == vector["sd"]
    assert sem == pytest.approx(vector["sem"], abs=0.005)
    assert sem * used.certainty.band_z == pytest.approx(vector["half80"], abs=0.005)


def test_a_score_of_68_75_with_alpha_72_lies_between_56_54_and_80_96():
    score = scale_score("any", [4, 4, 4, 3, 3, 3, 4, 5], 1, 5, with_alpha(0.72))

    assert score.value == pytest.approx(68.75)
    assert (score.low, score.high) == (
        pytest.approx(56.54, abs=0.005),
        pytest.approx(80.96, abs=0.005),
    )
    assert score.band is Band.MIDDLE_OR_HIGH


@pytest.mark.parametrize(
    ("value", "least", "most", "band"),
    [
        (20, 10, 30, Band.LOW),
        (34, 24, 44, Band.LOW_OR_MIDDLE),
        (36, 26, 46, Band.LOW_OR_MIDDLE),
        (50, 40, 60, Band.MIDDLE),
        (64, 54, 74, Band.MIDDLE_OR_HIGH),
        (80, 70, 90, Band.HIGH),
        (50, 30, 70, Band.UNCERTAIN),
        (35, 35, 35, Band.MIDDLE),
        (65, 65, 65, Band.MIDDLE),
    ],
)
def test_the_band_follows_from_score_and_certainty(value, least, most, band):
    assert band_of(value, least, most, USED.bands) is band


def test_every_band_has_a_text_on_every_scale():
    texts = [BAND_TEXTS, ENERGY_NOW_TEXTS, *map(band_texts, SCALE_NAMES)]

    assert all(one[band] for one in texts for band in Band)


@pytest.mark.parametrize(
    ("value", "shown"), [(0.49, 0), (0.5, 1), (2.5, 3), (99.5, 100), (-0.5, 0), (-1.5, -1)]
)
def test_people_see_whole_numbers_with_halves_upwards(value, shown):
    assert whole(value) == shown


@given(st.integers(1, 5))
def test_reversing_twice_changes_nothing(value):
    assert reversed_answer(reversed_answer(value, 1, 5), 1, 5) == value


@given(answers)
def test_a_score_stays_between_0_and_100_within_its_own_certainty(values):
    score = score_of(*values)

    if score.value is not None:
        assert 0 <= score.low <= score.value <= score.high <= 100


@given(st.lists(st.integers(1, 5), min_size=1, max_size=12))
def test_a_reversed_scale_mirrors_the_score(values):
    mirrored = [reversed_answer(value, 1, 5) for value in values]

    assert pomp(mirrored, 1, 5) == pytest.approx(100 - pomp(values, 1, 5))


@given(st.lists(st.integers(1, 5), min_size=2, max_size=12), st.data())
def test_more_missing_is_never_more_certain(values, data):
    gap = data.draw(st.integers(0, len(values) - 1))
    order = [ScoreStatus.OK, ScoreStatus.PARTIAL, ScoreStatus.TOO_FEW]
    full, less = score_of(*values), score_of(*values[:gap], None, *values[gap + 1 :])

    assert order.index(less.status) >= order.index(full.status)


@given(answers, st.randoms())
def test_the_order_of_the_items_does_not_matter(values, random):
    shuffled = random.sample(values, len(values))

    assert score_of(*shuffled) == score_of(*values)
