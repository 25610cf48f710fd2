"""From finished rounds to what matching knows of somebody, and the words that both use."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.matching import experience, search_person
from app.domain.answers import Answer, Status
from app.domain.background import Job
from app.domain.scoring import QualityFlag
from app.domain.skills import Now
from app.modules import all_modules
from app.modules.beroepenorientatie import MODULE as INTERESTS
from app.modules.beroepenorientatie.wording import IN_A_SENTENCE as INTEREST_NAMES
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.aspects import ASPECTS, CONDITIONS
from app.modules.wat_kan_ik.wording import SCALE_NAMES as SKILL_NAMES
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wat_wil_ik.wording import IN_A_SENTENCE as VALUE_NAMES
from app.occupations import columns
from app.occupations.matching import Person, Skill, Wish, match, nouns
from tests.occupations.people import CLIENTS, HENK, MARJAN, SANNE, rounds
from tests.strategies import answers_to, finished


def ability(**values):
    """A round of Wat kan ik? with these answers, by the end of their id."""
    return _round(ABILITY, values)


def wants(**values):
    return _round(WANTS, values)


def _round(module, values):
    answers = {
        f"{module.prefix}.{name.replace('__', '.')}": Answer(value)
        for name, value in values.items()
    }
    return {module.slug: finished(module, answers)}


def test_a_bricklayer_comes_out_as_he_answered():
    found = search_person(rounds(HENK), fml=HENK.fml)

    assert found.interests.code.letters == "SRE"
    assert found.own["lift"] == "not_now"
    assert found.own["contact"] == "ok"
    assert found.can["sit"] == "cond"
    assert found.conditions["stand"] == ("alternate", "breaks")
    assert found.skills["make_repair"].value == 100
    assert found.values["relationships"] == 100
    assert found.surroundings["alone_team"] == Wish(100.0, "nice")
    assert found.sectors["F"] == "yes"
    assert found.sectors["K"] == "no"
    assert found.sectors["A"] == "maybe"
    assert found.level == 3
    assert found.experience == {"7": 22.0}
    assert found.learning == "year"
    assert found.hours == 24.0


def test_without_a_finished_round_nothing_is_known():
    assert search_person({}) == Person()
    assert match(search_person({})).known == ()


def test_the_short_path_is_enough_for_possibilities_and_wishes():
    found = search_person(
        {
            **ability(rubric__posture="each", can__sit="not_now", education=4),
            **wants(sector__F="no", hours_most=240),
        }
    )

    assert found.own["sit"] == "not_now"
    assert found.sectors == {"F": "no"}
    assert found.interests is None
    assert found.skills == {}
    assert match(found).known == ("F", "D")


def test_a_rubric_that_goes_well_as_a_whole_is_all_ok():
    found = search_person(ability(rubric__posture="yes"))

    assert {one: found.own[one] for one in ("sit", "stand", "kneel")} == {
        "sit": "ok",
        "stand": "ok",
        "kneel": "ok",
    }
    assert "lift" not in found.own


def test_a_skill_says_whether_it_can_be_used_now():
    assert search_person(rounds(SANNE)).skills["create"] == Skill(100.0, Now.CHANGED)


def test_never_and_must_belong_to_the_side_that_somebody_leans_to():
    must = search_person(wants(environment__inout=5, weight__inout__right="must"))
    never = search_person(wants(environment__inout=2, weight__inout__left="never"))
    moved = search_person(
        wants(environment__inout=5, weight__inout__left="never", weight__inout__right="nice")
    )

    assert must.surroundings["inout"] == Wish(100.0, "must")
    assert must.surroundings["inout"].refused == "left"
    assert never.surroundings["inout"] == Wish(25.0, "never")
    assert never.surroundings["inout"].refused == "right"
    assert moved.surroundings["inout"] == Wish(100.0, "nice")


def test_what_does_not_matter_is_no_wish():
    answers = {"wants.environment.pace": Answer(None, Status.NOT_APPLICABLE)}

    assert search_person({WANTS.slug: finished(WANTS, answers)}).surroundings == {}


@pytest.mark.parametrize(
    ("able", "wanted", "hours"),
    [
        ({"hours_week": 200}, {"hours_most": 320}, 20.0),
        ({"hours_week": 320}, {"hours_most": 240}, 24.0),
        ({"hours_week": 120, "start_hours": 120, "goal_hours": 240}, {"hours_most": 320}, 24.0),
        ({}, {"hours_most": 175}, 17.5),
        ({"hours_week": 160}, {}, 16.0),
    ],
)
def test_the_hours_are_those_that_go_and_that_are_wanted(able, wanted, hours):
    assert search_person({**ability(**able), **wants(**wanted)}).hours == hours


def test_only_work_with_the_title_of_an_occupation_counts_as_experience():
    jobs = [
        Job("metselaar", years=4.5),
        Job("Metselaar", years=2.0),
        Job("kok", years=None),
        Job("iets met techniek", years=9.0),
        Job("", years=3.0),
    ]

    assert experience(jobs) == {"7": 6.5}


def test_answers_in_doubt_make_interests_count_half_until_the_client_says_they_are_right():
    now = rounds(HENK)[INTERESTS.slug]
    doubtful, confirmed = (
        replace(now, result=replace(now.result, quality=replace(now.result.quality, flag=flag)))
        for flag in (QualityFlag.DOUBT, QualityFlag.NOTE_CONFIRMED)
    )

    assert search_person({INTERESTS.slug: doubtful}).doubt == {"I"}
    assert search_person({INTERESTS.slug: confirmed}).doubt == frozenset()


def test_a_card_is_liked_or_maybe_and_never_both():
    found = search_person({}, liked=("a", "b"), maybe=("b", "c"))

    assert found.liked == {"a", "b"}
    assert found.maybe == {"c"}


def test_the_same_answers_give_the_same_list_every_time():
    lists = [match(search_person(rounds(MARJAN))) for _ in range(2)]

    assert lists[0] == lists[1]


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_any_answers_give_a_list_or_say_that_there_is_none(data):
    made = {
        module.slug: finished(module, data.draw(answers_to(module)))
        for module in (ABILITY, WANTS, INTERESTS)
    }

    found = match(search_person(made))

    assert bool(found.cards) != bool(found.nothing)
    assert len(found.cards) <= 24


# Modules and occupations know nothing of one another, so their names are held together here.


def test_the_modules_and_the_catalogue_have_the_same_aspects_skills_and_values():
    assert tuple(ASPECTS) == columns.ASPECTS
    assert tuple(SKILL_NAMES) == columns.SKILL_GROUPS
    assert {*columns.VALUES} < {*VALUE_NAMES}
    assert {*nouns.CONDITIONS} == {one.value for one in CONDITIONS}
    assert {module.slug for module in (ABILITY, WANTS, INTERESTS)} < {
        module.slug for module in all_modules()
    }


def test_matching_says_interests_and_values_in_the_words_of_the_modules():
    assert nouns.TYPES == INTEREST_NAMES
    assert {one: VALUE_NAMES[one] for one in columns.VALUES} == nouns.VALUES


@pytest.mark.parametrize("client", CLIENTS, ids=lambda one: one.name)
def test_every_client_can_be_matched_on_all_six_components(client):
    assert match(search_person(rounds(client))).known == ("I", "F", "S", "P", "V", "D")
