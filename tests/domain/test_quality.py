"""How sure an outcome is (content.md 2.5)."""

from statistics import pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.parameters import parameters
from app.domain.quality import Response, inconsistency, longest_run, pair_gap, quality
from app.domain.scoring import QualityFlag
from tests.domain.vectors import VECTORS

LIMITS = parameters().quality
VECTOR = VECTORS["quality"]
VARIED = [1, 2, 3, 4, 5] * 4


def gaps_of(pairs):
    return [pair_gap(first, second, opposite=kind == "ant") for kind, first, second in pairs]


def judged(values, seconds=None, gaps=()):
    return quality([Response(value, seconds) for value in values], list(gaps), LIMITS)


def test_ten_equal_answers_in_a_row_are_noted_and_no_more():
    found = judged(VECTOR["raw"])

    assert longest_run(VECTOR["raw"]) == VECTOR["longstring"]
    assert pstdev(VECTOR["raw"]) == pytest.approx(VECTOR["irv"], abs=0.005)
    assert (found.flag, found.points, found.reasons) == (QualityFlag.NOTE, 1, ("longstring",))


@pytest.mark.parametrize("vector", VECTOR["inc"])
def test_pairs_disagree_as_much_as_the_specification_says(vector):
    assert inconsistency(gaps_of(vector["pairs"])) == pytest.approx(vector["value"])


def test_pairs_that_agree_enough_are_no_sign():
    assert judged(VARIED, gaps=gaps_of(VECTOR["inc"][0]["pairs"])).flag is QualityFlag.OK


def test_pairs_that_contradict_make_doubt():
    found = judged(VARIED, gaps=gaps_of(VECTOR["inc"][1]["pairs"]))

    assert (found.flag, found.reasons) == (QualityFlag.DOUBT, ("inconsistent",))


def test_three_contradicting_pairs_are_too_few_to_say_anything():
    assert judged(VARIED, gaps=[4, 4, 4]).flag is QualityFlag.OK


def test_answers_within_two_seconds_make_doubt():
    found = judged(VARIED, seconds=1.9)

    assert (found.flag, found.reasons) == (QualityFlag.DOUBT, ("speed",))


def test_two_seconds_an_answer_is_slow_enough():
    assert judged(VARIED, seconds=2.0).flag is QualityFlag.OK


def test_without_known_times_speed_says_nothing():
    assert judged(VARIED, seconds=None).flag is QualityFlag.OK


@pytest.mark.parametrize(("known", "flag"), [(9, QualityFlag.OK), (10, QualityFlag.DOUBT)])
def test_known_times_say_something_about_the_others_from_half_on(known, flag):
    seconds = [0.5] * known + [None] * (len(VARIED) - known)
    responses = [Response(*one) for one in zip(VARIED, seconds, strict=True)]

    assert quality(responses, [], LIMITS).flag is flag


def test_one_and_the_same_answer_everywhere_is_two_signs_and_so_doubt():
    found = judged([3] * 20)

    assert (found.flag, found.points, found.reasons) == (
        QualityFlag.DOUBT,
        2,
        ("longstring", "irv"),
    )


def test_every_sign_together_counts_six():
    assert judged([5] * 20, seconds=1, gaps=[4, 4, 4, 4]).points == 6


def test_with_fewer_than_twenty_answers_nothing_is_said():
    assert judged([3] * 19, seconds=0.1, gaps=[4, 4, 4, 4]).flag is QualityFlag.OK


@given(st.lists(st.integers(1, 5), min_size=1, max_size=60))
def test_the_longest_run_fits_in_the_answers(values):
    assert 1 <= longest_run(values) <= len(values)


@given(st.integers(1, 5), st.integers(1, 5))
def test_opposites_agree_when_one_is_turned_around(first, second):
    assert pair_gap(first, second, opposite=True) == pair_gap(first, 6 - second, opposite=False)
