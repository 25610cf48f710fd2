"""What stands out within one person (content.md 2.4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.parameters import parameters
from app.domain.ranking import shape
from tests.domain.vectors import VECTORS

USED = parameters()
SEM_OF_ALPHA_82 = 18 * 0.18**0.5
scores = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0, 100), min_size=1, max_size=8)


def test_the_shape_is_as_the_specification_says():
    vector = VECTORS["ipsative"]
    values = dict(zip("RIASEC", vector["x"], strict=True))

    found = shape(values, SEM_OF_ALPHA_82, USED)

    assert found.mean == pytest.approx(vector["mean"])
    assert found.scatter == pytest.approx(vector["sd"], abs=0.005)
    assert list(found.z.values()) == [pytest.approx(z, abs=0.005) for z in vector["z"]]
    assert [[values[one] for one in group] for group in found.groups] == vector["groups"]


def test_scores_that_hardly_differ_have_no_shape():
    found = shape({"a": 50, "b": 54, "c": 52}, 8.05, USED)

    assert found.flat
    assert found.groups == (("b", "c", "a"),)


@given(scores)
def test_the_groups_hold_every_score_once_from_much_to_little(values):
    found = shape(values, 8.05, USED)
    ranked = [scale for group in found.groups for scale in group]

    assert sorted(ranked) == sorted(values)
    assert [values[one] for one in ranked] == sorted(values.values(), reverse=True)


@given(scores)
def test_ranking_what_is_ranked_changes_nothing(values):
    once = [one for group in shape(values, 8.05, USED).groups for one in group]
    again = shape({scale: values[scale] for scale in once}, 8.05, USED)

    assert [one for group in again.groups for one in group] == once
