"""Six interests, their direction, and how near an occupation comes (content.md 2.7-2.9)."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.interests import (
    TYPES,
    Distinctness,
    agreement,
    code,
    code_fit,
    distance,
    environment_fit,
    interest_fit,
    interests,
    occupation_code,
    value_fit,
)
from app.domain.parameters import parameters
from tests.domain.vectors import VECTORS

USED = parameters()
LIMITS = USED.interests
ITEMS = 8
VECTOR = VECTORS["riasec"]
WITHIN = LIMITS.tie_within

profiles = st.fixed_dictionaries(dict.fromkeys(TYPES, st.floats(0, 100)))
occupations = st.fixed_dictionaries(dict.fromkeys(TYPES, st.floats(1, 7)))
fives = st.fixed_dictionaries(dict.fromkeys(TYPES, st.integers(0, 8)))
codes = st.permutations(TYPES).map(lambda order: "".join(order[:3]))


def of(values, strongest=None):
    return interests(values, strongest or {}, ITEMS, USED)


def six(*values):
    return dict(zip(TYPES, values, strict=True))


def test_the_shape_and_the_code_are_as_the_specification_says():
    found = of(VECTOR["x"])

    assert found.shape.mean == pytest.approx(VECTOR["mean"], abs=0.005)
    assert found.shape.scatter == pytest.approx(VECTOR["sd"], abs=0.005)
    assert found.differentiation == pytest.approx(VECTOR["dif"])
    assert found.code.letters == VECTOR["code"]
    assert found.code.groups == ("S", "C", "E")
    assert found.consistency == VECTOR["consistency"]
    assert found.distinctness is Distinctness.CLEAR
    assert not found.flat


@pytest.mark.parametrize(("person", "occupation", "fit"), VECTORS["c_index"])
def test_two_codes_fit_as_the_specification_says(person, occupation, fit):
    assert code_fit(person, occupation) == fit


@pytest.mark.parametrize("vector", VECTORS["interest"])
def test_an_occupation_fits_interests_as_the_specification_says(vector):
    found = interest_fit(of(VECTOR["x"]), six(*vector["oi"]), LIMITS)

    assert found == pytest.approx(vector["I"], abs=0.005)


@pytest.mark.parametrize(
    ("vector", "code_of", "r100", "c100"),
    [(VECTORS["interest"][0], "SCE", 98.80, 100), (VECTORS["interest"][1], "RCI", 39.06, 33.33)],
)
def test_both_sides_of_the_congruence_are_as_the_specification_says(vector, code_of, r100, c100):
    occupation = six(*vector["oi"])
    values = [VECTOR["x"][one] for one in TYPES]

    assert occupation_code(occupation) == code_of
    assert agreement(values, vector["oi"]) == pytest.approx(r100, abs=0.005)
    assert 100 * code_fit(VECTOR["code"], code_of) / 18 == pytest.approx(c100, abs=0.005)


def test_values_fit_as_the_specification_says():
    vector = VECTORS["values"]

    found = value_fit(six(*vector["person"]), six(*vector["occ"]))

    assert found == pytest.approx(vector["V"], abs=0.005)


def test_surroundings_fit_as_the_specification_says():
    vector = VECTORS["environment"]
    client = dict(zip("abcd", vector["client"], strict=True))

    found = environment_fit(client, dict(zip("abcd", vector["occ"], strict=True)))

    assert found == pytest.approx(vector["P"], abs=0.005)


@pytest.mark.parametrize(
    ("highest", "level"),
    [
        (59.9, Distinctness.FLAT),
        (60, Distinctness.SOME),
        (80, Distinctness.SOME),
        (80.1, Distinctness.CLEAR),
    ],
)
def test_the_distance_of_highest_and_lowest_says_how_clear_a_direction_is(highest, level):
    assert of(six(highest, 59, 59, 40, 40, 40)).distinctness is level


def test_scores_that_scatter_little_are_flat_however_far_apart_two_of_them_lie():
    slack = USED.ranking.flat_below
    values = six(50, 50, 50, 50, 50, 63)

    assert of(values).shape.scatter < slack
    assert of(values).flat


@pytest.mark.parametrize(
    ("pair", "steps"), [("RI", 1), ("RC", 1), ("SC", 2), ("RS", 3), ("IE", 3), ("AC", 3), ("AA", 0)]
)
def test_types_lie_around_a_hexagon(pair, steps):
    assert distance(*pair) == steps


def test_a_tie_is_ordered_by_how_often_something_is_very_nice_and_then_around_the_hexagon():
    values = six(50, 52, 10, 53, 20, 10)

    assert code(values, {}, WITHIN).letters == "RISEAC"[:3]
    assert code(values, {"S": 3, "I": 1}, WITHIN).letters == "SIR"
    assert code(values, {}, WITHIN).groups == ("RIS",)


@pytest.mark.parametrize(("apart", "groups"), [(3.9, ("RI", "A")), (4, ("I", "R", "A"))])
def test_two_types_tie_below_four_points(apart, groups):
    assert code(six(60, 60 + apart, 40, 20, 10, 0), {}, WITHIN).groups == groups


def test_a_tie_on_the_third_place_names_every_letter_that_could_stand_there():
    found = code(six(90, 70, 52, 51, 50, 0), {}, WITHIN)

    assert (found.letters, found.groups) == ("RIA", ("R", "I", "ASE"))


def test_an_occupation_ties_only_where_it_is_equal():
    assert occupation_code(six(4.0, 4.2, 4.2, 1, 1, 1)) == "IAR"


def test_a_profile_that_is_the_same_everywhere_agrees_with_nothing():
    assert agreement([3, 3, 3], [1, 2, 3]) == agreement([1, 2, 3], [3, 3, 3]) == 50


def test_who_likes_everything_alike_gets_the_same_for_every_occupation():
    flat = of(six(50, 52, 54, 50, 52, 54))

    assert {interest_fit(flat, six(*order), LIMITS) for order in permutations(range(1, 7))} == {50}


def test_values_that_are_not_known_on_both_sides_are_not_guessed():
    person, occupation = six(1, 2, 3, 4, 5, 6), six(1, 2, 3, 4, 5, 6)

    assert value_fit({**person, "R": None}, occupation) is None
    assert value_fit(person, {**occupation, "R": None}) is None
    assert value_fit(person, {}) is None
    assert value_fit({**person, "balance": 100}, occupation) == pytest.approx(100)


def test_a_slider_that_does_not_matter_or_is_not_known_does_not_count():
    assert environment_fit({"pace": 75, "inout": None}, {"pace": 50, "inout": 100}) == 75
    assert environment_fit({"pace": 75}, {"pace": None}) is None
    assert environment_fit({}, {}) is None


@given(profiles, fives)
def test_a_code_has_three_different_letters_in_groups_that_hold_them(values, strongest):
    found = code(values, strongest, WITHIN)
    letters = "".join(found.groups)

    assert len(set(found.letters)) == 3
    assert letters.startswith(found.letters)
    assert len(set(letters)) == len(letters)


@given(profiles, fives)
def test_no_type_outside_the_code_is_clearly_higher_than_one_in_it(values, strongest):
    letters = code(values, strongest, WITHIN).letters
    least = min(values[one] for one in letters)

    assert all(values[one] < least + WITHIN for one in TYPES if one not in letters)


@given(codes, codes)
def test_two_codes_fit_between_0_and_18_and_best_with_themselves(first, second):
    assert 0 <= code_fit(first, second) <= code_fit(first, first) == 18


@given(st.sampled_from(TYPES), st.sampled_from(TYPES))
def test_distance_is_the_same_both_ways(first, second):
    assert distance(first, second) == distance(second, first)
    assert (distance(first, second) == 0) is (first == second)


@given(profiles, occupations)
def test_a_fit_lies_between_0_and_100(values, occupation):
    assert 0 <= interest_fit(of(values), occupation, LIMITS) <= 100
    assert 0 <= value_fit(values, occupation) <= 100
    assert 0 <= environment_fit(values, occupation) <= 100


@given(profiles)
def test_an_occupation_of_the_same_shape_gets_all_of_the_correlation(values):
    person = of(values)

    if not person.flat:
        fit = interest_fit(person, values, LIMITS)
        assert fit >= 100 * LIMITS.correlation_weight


@given(st.lists(st.integers(0, 100), min_size=6, max_size=6), occupations)
def test_turning_a_profile_around_turns_the_agreement_around(values, occupation):
    theirs = list(occupation.values())

    turned = agreement([100 - value for value in values], theirs)

    assert turned == pytest.approx(100 - agreement(values, theirs))
