"""What a client and the FML say otherwise."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.fml import ENTERED, Difference, differences

ASPECTS = ("sit", "stand", "lift", "noise")
own_views = st.dictionaries(st.sampled_from(ASPECTS), st.sampled_from([*ENTERED, "unknown"]))
papers = st.dictionaries(st.sampled_from(ASPECTS), st.sampled_from(ENTERED))


def test_who_says_the_same_differs_in_nothing():
    assert differences({"sit": "cond"}, {"sit": "cond"}) == ()


def test_not_knowing_and_not_saying_are_no_other_view():
    assert differences({"sit": "unknown"}, {"sit": "not_now", "lift": "ok"}) == ()


def test_the_widest_apart_comes_first_and_then_the_order_of_the_fml():
    own = {"sit": "cond", "lift": "ok", "noise": "not_now"}
    fml = {"noise": "cond", "sit": "ok", "lift": "not_now"}

    assert differences(own, fml) == (
        Difference("lift", "ok", "not_now"),
        Difference("noise", "not_now", "cond"),
        Difference("sit", "cond", "ok"),
    )


@given(own_views, papers)
def test_a_difference_is_something_that_both_speak_of_and_say_otherwise(own, fml):
    found = differences(own, fml)

    assert {one.aspect for one in found} == {
        aspect
        for aspect in own
        if own[aspect] in ENTERED and fml.get(aspect, own[aspect]) != own[aspect]
    }
    assert all((one.own, one.fml) == (own[one.aspect], fml[one.aspect]) for one in found)
    assert [one.steps for one in found] == sorted((one.steps for one in found), reverse=True)
