"""Two rounds compared (content.md 2.10)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.parameters import parameters
from app.domain.repeat import Difference, difference, rci, too_soon
from tests.domain.vectors import VECTORS

LIMITS = parameters().repeat
THEN = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
points = st.floats(-100, 100)


@pytest.mark.parametrize("vector", VECTORS["rci"])
def test_the_change_index_is_as_the_specification_says(vector):
    sem = vector["sdiff"] / 2**0.5

    assert rci(vector["x1"], vector["x2"], sem) == pytest.approx(vector["rci"], abs=0.006)


@pytest.mark.parametrize(
    ("index", "word"),
    [
        (2.20, Difference.CLEARLY_MORE),
        (1.96, Difference.CLEARLY_MORE),
        (1.46, Difference.MAYBE_MORE),
        (1.28, Difference.MAYBE_MORE),
        (1.10, Difference.SAME),
        (-1.27, Difference.SAME),
        (-1.28, Difference.MAYBE_LESS),
        (-1.96, Difference.CLEARLY_LESS),
    ],
)
def test_the_index_becomes_one_of_five_words(index, word):
    assert difference(index, LIMITS) is word


@pytest.mark.parametrize(("days", "soon"), [(41, True), (42, False), (43, False)])
def test_six_weeks_must_lie_between_two_rounds(days, soon):
    assert too_soon(THEN, THEN + timedelta(days=days), LIMITS) is soon


@given(points, points)
def test_a_change_back_is_as_large_as_the_change(before, after):
    assert rci(before, after, 8.05) == -rci(after, before, 8.05)
