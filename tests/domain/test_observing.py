"""The view of others: how sure it is, and that nobody's own answers show (content.md 2.6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import Answer, Status
from app.domain.kinds import FreeText, Option, Several
from app.domain.module import Item
from app.domain.observing import (
    ObservedText,
    View,
    counted,
    notable_above,
    observed,
    observer_band,
    observer_sem,
    open_texts,
    reliability,
    scales_of,
    view,
)
from app.domain.parameters import parameters
from app.domain.rating_scales import AGREE
from tests.domain.vectors import VECTORS

USED = parameters()
VECTOR = VECTORS["observer"]
SELF_SEM = USED.certainty.sem("outgoing", 6)
ITEMS = (
    Item("x.outgoing.1", "Maakt contact", AGREE, "outgoing"),
    Item("x.outgoing.2", "Is rustig", AGREE, "outgoing", reverse=True),
    Item("x.calm.1", "Blijft rustig", AGREE, "calm"),
    Item("x.cards", "Past", Several(2, (Option("funny", "grappig"), Option("kind", "lief")))),
    Item("x.open", "Wat waardeer je?", FreeText(240), optional=True),
)
raters = st.integers(1, 40)
score = st.floats(0, 100)


def response(*rated, calm=None, cards=(), words=""):
    answers = {f"x.outgoing.{n}": Answer(value) for n, value in enumerate(rated, 1) if value}
    for name, value in (("calm.1", calm), ("cards", cards), ("open", words)):
        if value:
            answers[f"x.{name}"] = Answer(value)
    return answers


@pytest.mark.parametrize(
    ("k", "rho", "sem"), list(zip(VECTOR["k"], VECTOR["rho_k"], VECTOR["sem"], strict=True))
)
def test_more_raters_are_as_sure_as_the_specification_says(k, rho, sem):
    assert USED.observers.reliability == VECTOR["rho1"]
    assert reliability(k, USED.observers) == pytest.approx(rho, abs=0.0005)
    assert observer_sem(k, USED) == pytest.approx(sem, abs=0.005)


def test_three_others_differ_notably_from_the_threshold_of_the_specification_on():
    assert notable_above(SELF_SEM, 3, USED) == pytest.approx(VECTOR["threshold_k3"], abs=0.005)
    assert view(40, 62, SELF_SEM, 3, USED) is View.MORE
    assert view(40, 58, SELF_SEM, 3, USED) is View.ALIKE
    assert view(62, 40, SELF_SEM, 3, USED) is View.LESS


@given(score, raters, raters)
def test_more_raters_never_widen_the_band(value, some, others):
    few, many = sorted((some, others))
    wide, narrow = observer_band(value, few, USED), observer_band(value, many, USED)

    assert wide[0] <= narrow[0] <= value <= narrow[1] <= wide[1]
    assert notable_above(SELF_SEM, many, USED) <= notable_above(SELF_SEM, few, USED)


@given(score, score, raters)
def test_a_difference_seen_from_the_other_side_is_turned_around(own, others, count):
    turned = {View.MORE: View.LESS, View.LESS: View.MORE, View.ALIKE: View.ALIKE}

    assert (
        view(own, others, SELF_SEM, count, USED) is turned[view(others, own, SELF_SEM, count, USED)]
    )


@given(score, raters)
def test_the_same_view_is_never_called_a_difference(value, count):
    assert view(value, value, SELF_SEM, count, USED) is View.ALIKE


def test_one_other_is_no_view_of_others():
    assert observed(ITEMS, [response(5, 1)]) is None


def test_somebody_who_answered_nothing_hides_nobody():
    skipped = {"x.outgoing.1": Answer(None, Status.SKIPPED), "x.open": Answer("")}

    assert observed(ITEMS, [response(5, 1), skipped, {}]) is None


def test_a_value_is_the_mean_over_raters_of_their_own_means():
    found = observed(ITEMS, [response(5, 1), response(3, 3), response(2)])

    assert found.count == 3
    assert found.values == {"outgoing": pytest.approx((100 + 50 + 25) / 3)}
    assert found.raters == {"outgoing": 3}


def test_a_scale_that_one_of_the_others_answered_has_no_value():
    found = observed(ITEMS, [response(5, 1, calm=1), response(3, 3)])

    assert set(found.values) == set(found.raters) == {"outgoing"}


def test_cards_are_counted_over_all_others():
    found = observed(ITEMS, [response(cards=("funny", "kind")), response(cards=("funny",))])

    assert dict(found.cards) == {"funny": 2, "kind": 1}
    assert found.values == {}


def test_texts_stand_by_as_they_were_handed_in():
    texts = (ObservedText("1", "Wat waardeer je?", "Je humor."),)

    assert observed(ITEMS, [response(words="Je humor."), response(4)], texts).texts == texts


def test_the_items_say_what_is_measured_and_what_is_written():
    assert scales_of(ITEMS) == ("outgoing", "calm")
    assert [item.id for item in open_texts(ITEMS)] == ["x.open"]


def test_a_scale_needs_an_answer_scale_with_numbers():
    wrong = (Item("x.calm.1", "Blijft rustig", FreeText(10), "calm"),)

    with pytest.raises(TypeError, match=r"x\.calm\.1"):
        observed(wrong, [{"x.calm.1": Answer("ja")}, {"x.calm.1": Answer("nee")}])


lists_of_ratings = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=2, max_size=8)


@given(lists_of_ratings, st.randoms())
def test_nothing_that_is_kept_depends_on_who_answered_first(ratings, randomly):
    responses = [response(*rated) for rated in ratings]
    shuffled = list(responses)
    randomly.shuffle(shuffled)

    first, second = observed(ITEMS, responses), observed(ITEMS, shuffled)

    assert first.values == pytest.approx(second.values)
    assert (first.count, first.raters, first.cards) == (second.count, second.raters, second.cards)


@given(st.integers(0, 60))
def test_what_is_told_grows_by_two_at_a_time_and_closing_tells_all(total):
    told = counted(total, USED.observers, closed=False)

    assert told % 2 == 0
    assert 0 <= total - told <= 1
    assert counted(total, USED.observers, closed=True) == (total if total >= 2 else 0)
