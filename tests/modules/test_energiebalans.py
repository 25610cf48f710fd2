"""Energiebalans: balance, where it lies, home apart, the plan (content.md 1.6 and 2.10)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import module_result
from app.domain.answers import Answer
from app.domain.parameters import parameters
from app.domain.scoring import QualityFlag
from app.domain.sections import Balances, Facts, Listing, Notice, Paragraph, Table
from app.domain.text import say
from app.modules.energiebalans import MODULE
from app.modules.energiebalans.items import COSTS, GIVES, PLAN
from app.modules.energiebalans.scoring import (
    LevelBalance,
    balance_sem,
    causes,
    costs_more,
    level_balances,
    overall,
    overall_sem,
)
from app.modules.energiebalans.wording import causes_in_words, difference_in_words
from tests.domain.vectors import VECTORS
from tests.strategies import FINISHED, finished
from tests.telling import of_kind, section, texts

USED = parameters()
LIMITS = USED.balance
LEVELS = ("job", "org", "self")
balances = st.fixed_dictionaries(dict.fromkeys(LEVELS, st.floats(-100, 100)))


def answers(default=3, works_now="yes", **scales):
    """Everything answered with one number, or with another for a scale."""
    given_answers = {"energy.works_now": Answer(works_now)}
    for item in MODULE.asked_items(given_answers):
        if item.scored:
            given_answers[item.id] = Answer(scales.get(item.scale, default))
    return given_answers


def told(given_answers, before=None):
    return module_result(MODULE, finished(MODULE, given_answers), before)


def conclusion(sections):
    blocks = section(sections, "energy.balance").summary
    return [say(block.words) for block in blocks if isinstance(block, Paragraph)]


def of_levels(values):
    return dict(zip(LEVELS, values, strict=True))


@pytest.mark.parametrize("vector", VECTORS["energy"])
def test_the_imbalance_lies_where_the_specification_says(vector):
    levels = vector.get("B_levels") or [
        energy - stress for energy, stress in zip(vector["E"], vector["S"], strict=True)
    ]

    assert causes(of_levels(levels), LIMITS) == tuple(vector["cause"])


def test_the_overall_balance_is_the_mean_of_three_levels():
    vector = VECTORS["energy"][0]
    levels = zip(vector["E"], vector["S"], strict=True)

    found = overall(of_levels([energy - stress for energy, stress in levels]))

    assert found == pytest.approx(vector["B"], abs=0.005)


def test_the_error_of_a_balance_is_as_the_specification_says():
    sems = {level: balance_sem(level, USED) for level in LEVELS}

    assert sems["job"] == pytest.approx(11.38, abs=0.005)
    assert overall_sem(sems) == pytest.approx(6.57, abs=0.005)


@pytest.mark.parametrize(
    ("levels", "lies"),
    [
        ([-10, 30, 30], ("job",)),
        ([-9, 30, 30], ()),
        ([-30, -20, 10], ("job",)),
        ([-30, -21, 10], ("job", "org")),
        ([10, 20, 30], ()),
    ],
)
def test_where_it_lies_follows_the_limits_exactly(levels, lies):
    assert causes(of_levels(levels), LIMITS) == lies


def test_a_missing_level_leaves_no_overall_balance_and_no_cause():
    assert overall({"job": -40, "org": -40}) is None
    assert causes({"job": -40, "org": -40}, LIMITS) == ()


@given(balances)
def test_whatever_clearly_costs_more_is_always_placed_somewhere(levels):
    unbalanced = any(costs_more(one, LIMITS) for one in [overall(levels), *levels.values()])

    assert bool(causes(levels, LIMITS)) is unbalanced


@given(balances)
def test_only_a_level_that_costs_more_than_it_gives_is_named(levels):
    assert all(levels[level] < 0 for level in causes(levels, LIMITS))


@given(balances)
def test_a_place_is_said_according_to_the_answers_and_never_as_the_cause(levels):
    said = say(causes_in_words(causes(levels, LIMITS), overall(levels), LIMITS))

    assert said == "" or "Volgens jouw antwoorden" in said
    assert "oorzaak" not in said
    assert "bij jou" not in said.replace("bij jouw", "")


@pytest.mark.parametrize(
    ("energy", "stress", "words"),
    [
        (55, 45, "geeft meer"),
        (54.9, 45, "ongeveer gelijk"),
        (45, 54.9, "ongeveer gelijk"),
        (45, 55, "kost meer"),
    ],
)
def test_a_level_is_told_in_words(energy, stress, words):
    assert difference_in_words(LevelBalance("job", energy, stress), LIMITS) == words


def test_more_stress_at_one_level_is_told_as_the_place_where_it_lies():
    sections = told(answers(job_stress=5, job_source=2))

    assert conclusion(sections) == [
        "Er is nu meer dat energie kost dan dat energie geeft.",
        "Volgens jouw antwoorden ligt het vooral bij je taken.",
    ]


def test_own_habits_are_never_called_you():
    assert conclusion(told(answers(self_stress=5, self_source=2)))[-1].endswith(
        "bij je eigen gewoontes."
    )


def test_two_levels_are_told_as_a_combination():
    stress = dict.fromkeys(("job_stress", "org_stress"), 5)

    assert conclusion(told(answers(**stress)))[-1] == (
        "Volgens jouw antwoorden is het een combinatie."
        " Het gaat om je taken en je werkplek en collega's."
    )


def test_equal_sides_are_told_as_equal():
    assert conclusion(told(answers())) == ["Geven en kosten zijn ongeveer even groot."]


def test_one_level_that_costs_more_is_told_although_the_whole_is_even():
    said = conclusion(told(answers(job_stress=4, self_source=4)))

    assert said == [
        "Geven en kosten zijn ongeveer even groot.",
        "Iets kost wel meer dan het geeft. Volgens jouw antwoorden ligt het vooral bij je taken.",
    ]


def test_work_of_long_ago_is_not_asked_about_and_not_scored():
    given_answers = {**answers(job_stress=5), "energy.works_now": Answer("long_ago")}
    asked = {item.scale for item in MODULE.asked_items(given_answers)}

    sections = told(given_answers)

    assert not asked & {"job_source", "job_stress", "org_source", "org_stress"}
    [chart] = of_kind(section(sections, "energy.balance"), Balances)
    assert [row.label for row in chart.rows] == ["Jijzelf"]
    assert conclusion(sections) == ["Deze keer vroegen we alleen naar jezelf."]


@pytest.mark.parametrize(
    ("works_now", "work", "self"),
    [
        ("yes", "In je werk nu:", "In je werk nu:"),
        ("recent", "Denk aan je laatste werk:", "Denk aan hoe het nu gaat:"),
    ],
)
def test_the_line_above_the_statements_follows_the_work(works_now, work, self):
    given_answers = {"energy.works_now": Answer(works_now)}
    stems = {part.title: part.stem(given_answers) for part in MODULE.parts}

    assert (stems["Je taken"], stems["Jijzelf"]) == (work, self)


def test_only_what_is_there_at_least_sometimes_can_be_chosen():
    given_answers = answers(default=2, job_source=3)

    assert [option.value for option in GIVES.offered(given_answers, {})] == [
        f"energy.job_source.{number}" for number in range(1, 7)
    ]
    assert COSTS not in MODULE.asked_items(given_answers)


def test_what_is_chosen_from_home_is_told_under_home_alone():
    given_answers = {
        **answers(),
        "energy.costs": Answer(("energy.home_stress.2", "energy.job_stress.1")),
    }
    sections = told(given_answers)

    [chosen] = of_kind(section(sections, "energy.balance"), Listing)
    [at_home] = of_kind(section(sections, "energy.home"), Listing)

    assert chosen.entries == ("Te veel werk voor de tijd",)
    assert at_home.entries == ("Zorgen over geld",)


def test_a_choice_that_is_no_longer_there_is_not_told():
    given_answers = {
        **answers(job_source=1),
        "energy.gives": Answer(("energy.job_source.1", "energy.org_source.1")),
    }

    [facts] = [
        block
        for block in section(told(given_answers), "energy.balance").summary
        if isinstance(block, Facts)
    ]

    assert facts.rows == (("Dit geeft jou energie", ("Collega's die helpen",)),)


def test_home_that_asks_much_is_said_under_home_and_nowhere_else():
    sections = told(answers(home_stress=5))

    assert "Ook thuis vraagt nu veel." in texts(section(sections, "energy.home"))
    assert "huis" not in " ".join(conclusion(sections))


def test_home_that_is_skipped_leaves_no_section():
    given_answers = {
        item_id: answer for item_id, answer in answers().items() if ".home_" not in item_id
    }

    assert MODULE.open_items(given_answers) == tuple(
        item for item in MODULE.asked_items(given_answers) if item in (GIVES, COSTS)
    )
    assert "energy.home" not in {one.id for one in told(given_answers)}


def test_a_level_with_too_few_answers_says_so_and_leaves_no_total():
    given_answers = {
        item_id: answer
        for item_id, answer in answers().items()
        if not item_id.startswith("energy.org_")
    }
    sections = told(given_answers)
    [chart] = of_kind(section(sections, "energy.balance"), Balances)

    assert chart.rows[1].difference == "Nog te weinig antwoorden"
    assert (chart.rows[1].costs, chart.rows[1].costs_band) == (None, None)
    assert conclusion(sections) == ["Voor een totaal zijn er nog te weinig antwoorden."]


def test_choices_and_scores_that_differ_are_laid_side_by_side():
    given_answers = {
        **answers(job_stress=5),
        "energy.costs": Answer(("energy.org_stress.1",)),
    }
    now = finished(MODULE, given_answers)

    [point] = MODULE.points(now, {})

    assert say(point.words) == (
        "Jij koos vooral je werkplek en collega's. Je antwoorden wijzen meer naar je taken."
        " Wat klopt volgens jou?"
    )
    assert say(point.words) in texts(section(told(given_answers), "energy.balance"))


def test_choices_that_fit_the_scores_give_no_point():
    given_answers = {
        **answers(job_stress=5),
        "energy.costs": Answer(("energy.org_stress.1", "energy.job_stress.1")),
    }

    assert MODULE.points(finished(MODULE, given_answers), {}) == ()


def test_the_plan_is_a_table_of_own_words_for_each_point():
    row = {"change": "Minder haast", "level": "job", "start": "2026-05-03", "feasible": 5}
    sections = told({**answers(), PLAN.id: Answer((row,))})
    plan = section(sections, "energy.plan")

    [table] = of_kind(plan, Table)

    assert plan.switch == table.switch == "own_words"
    assert [(say(label), say(cell)) for label, cell in table.rows] == [
        ("Ik wil dit veranderen", "Minder haast"),
        ("Waar zit het?", "Je taken"),
        ("Wanneer begin ik?", "3 mei 2026"),
        ("Hoe haalbaar?", "5 van 10"),
    ]


def test_a_plan_for_home_stands_apart_under_both_switches():
    row = {"change": "Rust aan tafel", "level": "home"}
    sections = told({**answers(), PLAN.id: Answer((row,))})

    assert "energy.plan" not in {one.id for one in sections}
    assert section(sections, "energy.home_plan").switch == "home"
    assert of_kind(section(sections, "energy.home_plan"), Table)[0].switch == "own_words"


def test_the_plan_suggests_what_was_chosen_as_costing_energy():
    given_answers = {**answers(), "energy.costs": Answer(("energy.job_stress.1",))}

    assert PLAN.suggestions(given_answers) == ("Te veel werk voor de tijd",)


def test_doubt_hatches_the_chart_and_asks_kindly():
    given_answers = {
        item_id: Answer(answer.value, ms_active=500) for item_id, answer in answers().items()
    }
    sections = told(given_answers)
    balance = section(sections, "energy.balance")
    [notice] = [one for one in of_kind(balance, Notice) if one.tone == "doubt"]

    assert MODULE.score(given_answers).quality.flag is QualityFlag.DOUBT
    assert all(row.doubt for row in of_kind(balance, Balances)[0].rows)
    assert notice.words == (
        "Deze uitkomst is minder zeker.",
        "Wil je je antwoorden nog eens bekijken? Het kan ook gewoon kloppen.",
    )


def repeated(given_answers, earlier, weeks):
    before = finished(MODULE, earlier, at=FINISHED - timedelta(weeks=weeks))
    return texts(section(told(given_answers, before), "energy.repeat"))


def test_more_energy_than_last_time_is_said_with_its_month():
    said = repeated(answers(energy_now=4), answers(energy_now=2), weeks=12)

    row = said.index("Energie op een dag")

    assert said[row + 1 : row + 4] == [
        "weinig of soms",
        "soms of veel",
        "Dit is nu misschien meer dan in februari 2026.",
    ]


def test_the_balance_of_then_stands_beside_the_balance_of_now():
    said = repeated(answers(job_stress=5), answers(job_stress=1), weeks=12)

    row = said.index("Balans van je taken")

    assert said[row + 1 : row + 3] == ["geeft meer", "kost meer"]


def test_less_energy_is_asked_about_without_blame():
    said = repeated(answers(job_stress=5), answers(job_stress=1), weeks=12)

    assert "Dit is nu minder dan in februari 2026. Wat is er veranderd?" in said


def test_within_six_weeks_no_difference_is_told():
    said = repeated(answers(job_stress=5), answers(job_stress=1), weeks=5)

    assert said[1:] == ["Te kort geleden om verschil te zien."]


def test_another_work_situation_is_a_new_start():
    said = repeated(answers(), answers(works_now="recent"), weeks=12)

    assert said[1:] == ["Dit is een nieuwe start."]


def test_a_level_has_a_balance_only_with_both_sides():
    given_answers = {
        item_id: answer
        for item_id, answer in answers().items()
        if not item_id.startswith("energy.job_stress")
    }

    assert set(level_balances(MODULE.score(given_answers))) == {"org", "self"}
