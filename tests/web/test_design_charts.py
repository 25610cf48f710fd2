"""Where the marks of a chart stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sections import Balance, Bar
from app.web.charts import figure, plot

SCORES = st.floats(0, 100)


def bar(value, low=None, high=None):
    return Bar("Iets", value, low, high, "Dit speelt soms bij jou.")


def balance(costs, gives, costs_band=None, gives_band=None):
    return Balance("Je taken", costs, gives, costs_band, gives_band, "kost meer")


def number(share):
    return float(share.removesuffix("%"))


def test_a_bar_is_as_long_as_its_score():
    mark = plot(bar(68.75, 56.54, 80.96))

    assert (mark.start, mark.length, mark.tip) == ("0%", "68.75%", "68.75%")
    assert mark.whisker == ("56.54%", "80.96%")


def test_a_bar_without_a_score_has_no_mark():
    assert plot(bar(None)) is None


def test_what_costs_hangs_to_the_left_of_the_middle():
    costs = plot(balance(80, None)).costs

    assert (costs.start, costs.length, costs.tip) == ("10%", "40%", "10%")


def test_what_gives_stands_to_the_right_of_the_middle():
    gives = plot(balance(None, 80)).gives

    assert (gives.start, gives.length, gives.tip) == ("50%", "40%", "90%")


def test_a_band_of_what_costs_is_mirrored_with_its_bar():
    assert plot(balance(80, None, (70, 90))).costs.whisker == ("5%", "15%")


def test_a_level_without_answers_has_no_marks():
    marks = plot(balance(None, None))

    assert (marks.costs, marks.gives) == (None, None)


@given(SCORES, SCORES)
def test_no_mark_leaves_the_drawing(costs, gives):
    marks = plot(balance(costs, gives))

    assert 0 <= number(marks.costs.start) <= 50
    assert 50 <= number(marks.gives.tip) <= 100
    assert number(marks.costs.start) + number(marks.costs.length) == pytest.approx(50, abs=0.02)


@pytest.mark.parametrize(
    ("score", "shown"), [(None, "–"), (0, "0"), (49.4, "49"), (49.5, "50"), (100, "100")]
)
def test_a_figure_is_a_whole_number(score, shown):
    assert figure(score) == shown


def test_only_rows_of_charts_can_be_drawn():
    with pytest.raises(TypeError, match="no drawing for str"):
        plot("Je taken")
