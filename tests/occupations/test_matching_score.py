"""From answers to six components and a total, as content.md 2.8, 2.9 and 4.4 compute them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.interests import environment_fit, interest_fit, value_fit
from app.domain.parameters import parameters
from app.domain.skills import Now, skill_fit
from app.occupations.bands import HI, MED, NO_BAND
from app.occupations.catalogue import catalogue
from app.occupations.columns import ASPECTS, POLES, SKILL_GROUPS, VALUES
from app.occupations.matching import Person, Skill, Wish, match
from app.occupations.matching.components import levels
from app.occupations.matching.person import stricter
from app.occupations.matching.ready import profiles, ready
from app.occupations.matching.rules import COMPONENTS, rules
from app.occupations.matching.scoring import lowest, score, tier, total, weights_of
from bench.matching_floor import judge, ranked, refusals, works
from tests.domain.vectors import VECTORS
from tests.occupations.anyone import interested, people, people_and_stricter

USED = rules()
HELD = catalogue()
READY = ready(HELD, USED)
T7 = dict(zip("RIASEC", (40.63, 53.13, 34.38, 81.25, 59.38, 68.75), strict=True))
SIX = dict(zip(VALUES, (100.0, 50.0, 0.0, 83.33, 66.67, 16.67), strict=True))


def row(title):
    return HELD.titles.index(title)


def scored(**known):
    return score(Person(**known), READY, USED)


def with_occupation(**figures):
    """The catalogue with the first occupation given these figures, ready for matching."""
    changed = {}
    for name, values in figures.items():
        changed[name] = getattr(HELD, name).copy()
        changed[name][0] = values
    return ready(replace(HELD, **changed), USED)


def one_total(**components):
    arrays = {
        name: np.array([np.nan if components.get(name) is None else float(components[name])])
        for name in COMPONENTS
    }
    return total(arrays, USED.weights, USED.score)[0]


def known(figure):
    return None if np.isnan(figure) else float(figure)


# The vectors of the specification


@pytest.mark.parametrize("vector", VECTORS["total"])
def test_a_total_is_what_the_specification_says(vector):
    components = {name: vector[name] for name in COMPONENTS}

    assert one_total(**components) == pytest.approx(vector["total"], abs=0.005)


@pytest.mark.parametrize("vector", VECTORS["interest"])
def test_interests_fit_as_the_specification_says(vector):
    held = with_occupation(interests=vector["oi"])

    found = score(Person(interests=interested(**T7)), held, USED)

    assert found.components["I"][0] == pytest.approx(vector["I"], abs=0.005)


@pytest.mark.parametrize("vector", VECTORS["c_index"])
def test_codes_are_as_near_as_the_specification_says(vector):
    person, occupation, fit = vector
    figures = [6 - 1.5 * occupation.index(one) if one in occupation else 1 for one in "RIASEC"]
    mine = {one: 90 - 20 * person.index(one) if one in person else 10 for one in "RIASEC"}
    held = with_occupation(interests=figures)

    found = score(Person(interests=interested(**mine)), held, USED).components["I"][0]
    shape = 50 * (np.corrcoef([mine[one] for one in "RIASEC"], figures)[0, 1] + 1)

    assert found == pytest.approx(0.7 * shape + 0.3 * 100 * fit / 18, abs=0.001)


def test_values_fit_as_the_specification_says():
    vector = VECTORS["values"]
    held = with_occupation(values=vector["occ"])

    person = Person(values=dict(zip(VALUES, vector["person"], strict=True)))

    assert score(person, held, USED).components["V"][0] == pytest.approx(vector["V"], abs=0.01)


def test_skills_fit_as_the_specification_says():
    pairs = VECTORS["skills"]["d_a"]
    held = with_occupation(skills=[one for one, _ in pairs] + [0] * 6)

    person = Person(
        skills={group: Skill(own) for group, (_, own) in zip(SKILL_GROUPS, pairs, strict=False)}
    )

    found = score(person, held, USED).components["S"][0]
    assert found == pytest.approx(VECTORS["skills"]["S"], abs=0.3)
    assert found == pytest.approx(skill_fit(pairs, parameters().skills))


def test_surroundings_fit_as_the_specification_says():
    vector = VECTORS["environment"]
    held = with_occupation(poles=[*vector["occ"], *[np.nan] * 4])

    person = Person(
        surroundings={
            pole: Wish(value) for pole, value in zip(POLES, vector["client"], strict=False)
        }
    )

    found = score(person, held, USED).components["P"][0]
    assert found == pytest.approx(vector["P"], abs=0.005)


# Each component beside its formula for one occupation


@settings(max_examples=25)
@given(people, st.integers(0, len(HELD) - 1))
def test_every_component_is_that_of_the_formula_for_one_occupation(person, at):
    found = {
        name: known(every[at]) for name, every in score(person, READY, USED).components.items()
    }
    oi = dict(zip("RIASEC", map(float, HELD.interests[at]), strict=True))
    values = dict(zip(VALUES, map(known, HELD.values[at]), strict=True))
    poles = dict(zip(POLES, map(known, HELD.poles[at]), strict=True))
    demands = dict(zip(SKILL_GROUPS, map(float, HELD.skills[at]), strict=True))
    own = levels(person, parameters().skills)
    sliders = {name: wish.value for name, wish in person.surroundings.items()}

    if person.interests and not np.isnan(HELD.interests[at]).any():
        its = interest_fit(person.interests, oi, parameters().interests)
        assert found["I"] == pytest.approx(its, abs=1e-4)
    else:
        assert found["I"] is None
    assert found["V"] == pytest.approx(value_fit(person.values, values), abs=1e-4)
    assert found["S"] == pytest.approx(
        skill_fit([(demands[one], own[one]) for one in own], parameters().skills), abs=1e-4
    )
    assert found["P"] == pytest.approx(environment_fit(sliders, poles), abs=1e-4)


@settings(max_examples=6, deadline=None)
@given(people)
def test_plain_python_comes_to_the_same_totals_conflicts_and_order(person):
    every = works(HELD)

    judged = judge(person, every, refusals(every))
    ours = score(person, READY, USED)
    totals = [np.nan if one.total is None else one.total for one in judged]

    np.testing.assert_allclose(ours.total, totals, atol=1e-6)
    assert ours.clashes.tolist() == [one.clashes for one in judged]
    assert ours.cautions.tolist() == [one.cautions for one in judged]
    assert ranked(person, judged) == [*match(person).ranked]


# Possibilities


@pytest.mark.parametrize(
    ("can", "band", "fit"),
    [
        ("not_now", HI, 80),
        ("not_now", MED, 80),
        ("not_now", 0, 100),
        ("cond", HI, 85),
        ("cond", MED, 95),
        ("cond", 0, 100),
        ("ok", HI, 100),
    ],
)
def test_a_load_takes_the_points_of_the_table(can, band, fit):
    noise = ASPECTS.index("noise")
    where = HELD.bands[:, noise] == band

    assert (scored(own={"noise": can}).components["F"][where] == fit).all()


def test_what_nobody_knows_is_no_conflict_and_no_praise():
    unknown = HELD.bands[:, ASPECTS.index("noise")] == NO_BAND

    found = scored(own={"noise": "not_now"})

    assert unknown.any()
    assert not found.clashes[unknown].any()
    assert np.isnan(found.components["F"][unknown]).all()


def test_a_client_who_does_not_know_gets_no_points_off():
    found = scored(own={"noise": "unknown", "sit": "ok"})

    assert not found.clashes.any()
    assert np.nanmin(found.components["F"]) == 100


@pytest.mark.parametrize(
    ("own", "fml", "counts"),
    [
        ("ok", "not_now", "not_now"),
        ("not_now", "ok", "not_now"),
        ("cond", "ok", "cond"),
        ("unknown", "cond", "cond"),
        ("cond", "unknown", "cond"),
        ("unknown", "unknown", "unknown"),
    ],
)
def test_the_stricter_of_client_and_fml_counts_and_unknown_yields(own, fml, counts):
    assert stricter([own, fml]) == counts
    assert Person(own={"lift": own}, fml={"lift": fml}).can == {"lift": counts}


def test_an_aspect_that_only_the_fml_names_counts_too():
    assert scored(fml={"lift": "not_now"}).clashes[row("verhuizer")] == 1


def test_heavy_work_counts_as_heavy_by_the_corrected_thresholds():
    found = scored(own={"lift": "not_now"})

    for title in ("verzorgende", "vrachtwagenchauffeur", "verpleegkundige"):
        assert found.clashes[row(title)] == 1, title
    assert found.clashes[row("administratief medewerker")] == 0


@settings(max_examples=30)
@given(people_and_stricter())
def test_a_stricter_answer_never_adds_an_occupation_and_never_raises_f(pair):
    before, after = (score(one, READY, USED) for one in pair)
    better = after.components["F"] > np.nan_to_num(before.components["F"], nan=100.0)

    assert not (after.listed & ~before.listed).any()
    assert not better.any()


# Education


def test_each_step_of_education_has_its_points():
    level = {title: HELD.level[row(title)] for title in ("keukenhulp", "kok", "boekhouder")}
    found = scored(level=5).components["D"]

    assert level == {"keukenhulp": 1, "kok": 3, "boekhouder": 5}
    assert found[row("keukenhulp")] == 25
    assert found[row("kok")] == 85
    assert found[row("boekhouder")] == 100


def test_two_steps_are_a_conflict_that_only_longer_learning_can_solve():
    at = row("kok")
    short, long = (scored(level=1, learning=one) for one in ("year", "longer"))

    assert short.clashes[at] == long.clashes[at] == 1
    assert not short.near[at]
    assert long.near[at]
    assert long.components["D"][at] == 30


def test_three_years_of_the_same_kind_of_work_are_worth_one_step():
    at = row("kok")
    major = HELD.isco[at][0]

    assert scored(level=1, experience={major: 3.0}).components["D"][at] == 60
    assert scored(level=1, experience={major: 2.9}).components["D"][at] == 30
    assert scored(level=2, experience={major: 3.0}).components["D"][at] == 100
    assert scored(level=1, experience={"2": 30.0}).components["D"][at] == 30


def test_experience_stands_for_no_diploma_of_hbo_or_wo():
    at = row("psycholoog")

    found = scored(level=6, experience={HELD.isco[at][0]: 18.0})

    assert HELD.level[at] == 7
    assert found.components["D"][at] == 60


def test_without_an_education_nothing_falls_out_for_it():
    found = scored(interests=interested(**T7))

    assert np.isnan(found.components["D"]).all()
    assert not found.clashes.any()


# The total


def test_a_missing_component_leaves_its_weight_to_the_others():
    assert one_total(I=80, F=60) == pytest.approx((30 * 80 + 25 * 60) / 55)
    assert one_total(S=40) == 40


def test_nothing_known_has_no_total():
    assert np.isnan(one_total())


def test_strong_interest_never_hides_a_poor_fit_with_possibilities():
    assert one_total(I=100, F=0, S=100, P=100, V=100, D=100) == 25


def test_an_occupation_of_which_hardly_anything_is_known_gets_no_total():
    found = scored(interests=interested(**T7), level=7, values=SIX)
    tanner = row("leerlooier")

    assert found.components["D"][tanner] > 0
    assert np.isnan(found.total[tanner])


@settings(max_examples=40)
@given(people)
def test_a_total_lies_between_0_and_100_and_never_far_above_f(person):
    found = score(person, READY, USED)
    there = ~np.isnan(found.total)
    fit = np.nan_to_num(found.components["F"], nan=100.0)

    assert (found.total[there] >= 0).all()
    assert (found.total[there] <= 100 + 1e-9).all()
    assert (found.total[there] <= fit[there] + 25 + 1e-9).all()
    assert (found.solved[there] >= found.total[there] - 1e-9).all()


@settings(max_examples=20)
@given(people)
def test_every_component_lies_between_0_and_100(person):
    for name, every in score(person, READY, USED).components.items():
        there = every[~np.isnan(every)]
        assert ((there >= -1e-9) & (there <= 100 + 1e-9)).all(), name


def test_what_is_in_doubt_or_has_no_direction_weighs_half():
    flat = interested(**dict.fromkeys("RIASEC", 50.0))
    same = dict.fromkeys(VALUES, 50.0)

    assert weights_of(Person(doubt=frozenset("I")), USED)["I"] == 15
    assert weights_of(Person(interests=flat), USED)["I"] == 15
    assert weights_of(Person(values=same), USED)["V"] == 5
    assert weights_of(Person(), USED) == USED.weights


def test_interests_without_a_direction_are_neither_for_nor_against():
    flat = interested(**dict.fromkeys("RIASEC", 50.0))
    found = scored(interests=flat).components["I"]

    assert {*found[~np.isnan(found)].tolist()} == {50.0}


def test_values_that_are_all_alike_are_neither_for_nor_against():
    found = scored(values=dict.fromkeys(VALUES, 100.0)).components["V"]

    assert {*found[~np.isnan(found)].tolist()} == {50.0}


def test_values_of_which_one_is_open_do_not_count():
    some = {name: value for name, value in SIX.items() if name != "support"}

    assert np.isnan(scored(values=some).components["V"]).all()


def test_a_skill_that_cannot_be_used_now_counts_as_nothing_and_a_changed_one_for_less():
    used = {now: scored(skills={"talk": Skill(100.0, now)}) for now in (None, *Now)}
    clerk = row("receptionist")
    fits = {now: found.components["S"][clerk] for now, found in used.items()}

    assert fits[None] == fits[Now.YES] == 100
    assert fits[Now.NOT_NOW] < fits[Now.CHANGED] <= 100
    assert levels(Person(skills={"talk": Skill(80.0, Now.CHANGED)}), parameters().skills) == {
        "talk": 60.0
    }


def test_tiers_begin_where_the_specification_says():
    reached = {points: tier(points, USED.tiers) for points in (75, 74.9, 60, 59.9, 45, 44.9)}

    assert [*reached.values()] == ["very_well", "well", "well", "fairly", "fairly", None]
    assert tier(float("nan"), USED.tiers) is None


def test_the_two_least_liked_interests_never_include_one_that_ties_with_a_third():
    clear = {"R": 10, "I": 20, "A": 40, "S": 90, "E": 60, "C": 70}

    assert lowest(Person(interests=interested(**clear))) == ("R", "I")
    assert lowest(Person(interests=interested(**{**clear, "A": 20}))) == ("R",)
    assert lowest(Person(interests=interested(**dict.fromkeys("RIASEC", 50.0)))) == ()
    assert lowest(Person()) == ()


def test_a_profile_that_is_the_same_everywhere_has_no_shape():
    assert not profiles(np.full((1, 6), 4, dtype=np.float32)).any()


def test_the_weights_are_those_of_the_specification():
    assert USED.weights == {"I": 30, "F": 25, "S": 20, "P": 10, "V": 10, "D": 5}
    assert sum(USED.weights.values()) == 100
