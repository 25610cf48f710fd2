"""Verandering: eight scales, expectation, cards and own words (content.md 1.1)."""

from datetime import timedelta

import pytest

from app.documents import module_result
from app.domain.answers import Answer, Status
from app.domain.points import PointKind
from app.domain.scoring import QualityFlag, ScoreStatus
from app.domain.sections import Bars, Facts, Listing, Quote, Table
from app.domain.text import say
from app.modules.verandering import MODULE
from app.modules.verandering.items import FAREWELL, MORE_TRUST
from tests.strategies import FINISHED, finished
from tests.telling import of_kind, section, texts


def answers(default=3, **others):
    """Every statement answered with one number; others by scale or by the end of their id."""
    given_answers = {
        item.id: Answer(others.get(item.scale, default)) for item in MODULE.items if item.scored
    }
    singles = {
        f"change.{name}": Answer(value)
        for name, value in others.items()
        if name not in MODULE.scale_names
    }
    return given_answers | singles


def told(given_answers, before=None):
    return module_result(MODULE, finished(MODULE, given_answers), before)


def part(title):
    [found] = [one for one in MODULE.parts if one.title == title]
    return found


def test_the_eight_scales_are_scored_in_the_order_in_which_they_are_asked():
    assert [score.scale for score in MODULE.score(answers()).scores] == list(MODULE.scale_names)


def test_a_reversed_statement_counts_the_other_way():
    given_answers = {f"change.accept.{number}": Answer(5) for number in range(1, 5)}
    given_answers["change.accept.5"] = Answer(1)

    assert MODULE.score(given_answers).value("accept") == 100


def test_four_of_five_answers_give_75_as_the_specification_says():
    values = {"1": 4, "2": 5, "4": 3, "5": 2}
    given_answers = {f"change.accept.{name}": Answer(value) for name, value in values.items()}
    given_answers["change.accept.3"] = Answer(None, Status.NOT_APPLICABLE)

    score = MODULE.score(given_answers).score("accept")

    assert (score.value, score.status) == (75, ScoreStatus.OK)


def test_the_expectation_is_asked_before_confidence():
    ids = [item.id for item in MODULE.asked_items({})]

    assert ids.index("change.expect") < ids.index("change.confidence.1")


@pytest.mark.parametrize(
    ("expect", "stem"),
    [
        ("6_months", "Stel: je begint met werk dat bij je past. Hoe zeker ben je dat dit lukt?"),
        ("working", "Denk aan je werk nu. Hoe zeker ben je dat dit lukt?"),
    ],
)
def test_who_works_already_thinks_of_that_work(expect, stem):
    assert part("Vertrouwen in werken").stem(answers(expect=expect)) == stem


@pytest.mark.parametrize(
    ("importance", "trust", "asked"), [(8, 4, True), (8, 5, False), (3, 9, False), (8, None, False)]
)
def test_trust_far_below_importance_asks_what_would_help(importance, trust, asked):
    given_answers = answers(importance=importance)
    if trust is not None:
        given_answers["change.trust"] = Answer(trust)

    assert (MORE_TRUST in MODULE.asked_items(given_answers)) is asked


@pytest.mark.parametrize(("ending", "said"), [(4, True), (3, False)])
def test_a_farewell_that_weighs_is_acknowledged(ending, said):
    given_answers = answers(ending=ending)

    assert (part("Hoe ga je ermee om").note(given_answers) == FAREWELL) is said
    assert (FAREWELL in texts(section(told(given_answers), "change.now"))) is said


def test_what_helps_somebody_on_stands_first():
    [chart] = of_kind(section(told(answers(support=5, control=4)), "change.now"), Bars)

    assert chart.bars[0].label == "Steun van anderen"
    assert [bar.label for bar in chart.bars][-2:] == [
        "Zoeken en wennen",
        "Afscheid van je oude werk",
    ]


def test_what_stands_out_is_told_in_short():
    [facts] = [
        block
        for block in section(told(answers(support=5)), "change.now").summary
        if isinstance(block, Facts)
    ]

    assert facts.rows == (("Dit is er nu het meest", ("Steun van anderen",)),)


def test_where_nothing_stands_out_nothing_is_called_the_most():
    assert section(told(answers()), "change.now").summary == ()


def test_little_of_everything_is_not_called_the_most():
    given_answers = answers(default=1, support=2)
    given_answers["change.accept.5"] = given_answers["change.control.4"] = Answer(5)

    assert section(told(given_answers), "change.now").highlights == ()


def test_every_bar_says_its_band_in_words():
    [chart] = of_kind(section(told(answers(ready=5, confidence=1)), "change.now"), Bars)
    meanings = {bar.label: bar.meaning for bar in chart.bars}

    assert meanings["Een stap zetten"] == "Je bent klaar voor een stap."
    assert meanings["Vertrouwen in werken"].startswith("Je vertrouwen mag nog groeien.")
    assert meanings["Zoeken en wennen"] == "Dit speelt soms bij jou."
    assert all(say(meaning) in say(chart.summary) for meaning in meanings.values())


def test_a_scale_with_too_few_answers_says_so():
    given_answers = answers()
    for number in (2, 3, 4):
        given_answers[f"change.control.{number}"] = Answer(None, Status.SKIPPED)

    [chart] = of_kind(section(told(given_answers), "change.now"), Bars)
    [control] = [bar for bar in chart.bars if bar.label == "Zelf invloed hebben"]

    assert (control.value, control.meaning) == (None, "Nog te weinig antwoorden")


def test_a_scale_that_is_partly_answered_says_so():
    given_answers = answers()
    given_answers["change.control.2"] = Answer(None, Status.SKIPPED)

    [chart] = of_kind(section(told(given_answers), "change.now"), Bars)
    [control] = [bar for bar in chart.bars if bar.label == "Zelf invloed hebben"]

    assert say(control.meaning).endswith("Niet alle vragen zijn ingevuld.")


def test_expectation_importance_and_trust_are_told_literally():
    sections = told(answers(expect="6_months", importance=8, trust=6))

    assert texts(section(sections, "change.expect").said)[1::2] == [
        "Over 3 tot 6 maanden",
        "8 van 10",
        "6 van 10",
    ]


def test_cards_are_told_with_what_helps_first():
    sections = told(answers(helpers=("plan", "humour"), blocks=("money",)))

    assert [block.entries for block in of_kind(section(sections, "change.help"), Listing)] == [
        ("Een duidelijk plan", "Humor"),
        ("Onzekerheid over geld",),
    ]


def test_own_words_are_quoted_literally_behind_their_switch():
    sections = told(answers(goal="Weer {helpen} & <b>leren</b>", coach_note="Bel mij 's ochtends."))
    quotes = of_kind(section(sections, "change.own_words"), Quote)

    assert say(quotes[0].words) == "Weer {helpen} & <b>leren</b>"
    assert {quote.switch for quote in quotes} == {"own_words"}


def test_each_own_question_is_a_point_of_its_own():
    points = MODULE.points(finished(MODULE, answers(questions=("Mag ik oefenen?", "", "Hoe?"))), {})

    assert [(point.id, say(point.words), point.switch) for point in points] == [
        ("change.questions.1", "Mag ik oefenen?", "own_words"),
        ("change.questions.2", "Hoe?", "own_words"),
    ]


@pytest.mark.parametrize(
    ("given_answers", "differs"),
    [
        (answers(trust=7, confidence=1), "een 7 voor je vertrouwen"),
        (answers(trust=3, confidence=5), "een 3 voor je vertrouwen"),
        (answers(blocks=("self_trust",), confidence=5), "weinig vertrouwen in jezelf"),
        (answers(helpers=("home",), support=1), "steun van thuis"),
    ],
)
def test_what_was_chosen_and_scored_is_laid_side_by_side(given_answers, differs):
    now = finished(MODULE, given_answers)
    [point] = [one for one in MODULE.points(now, {}) if one.kind is PointKind.DIFFERENCE]

    said = say(point.words)

    assert said.startswith(f"Jij koos {differs}. Je antwoorden wijzen meer naar")
    assert said.endswith("Wat klopt volgens jou?")
    assert said in texts(section(told(given_answers), point.section))


@pytest.mark.parametrize(
    "given_answers",
    [
        answers(trust=8, confidence=4),
        answers(trust=6, confidence=1),
        answers(trust=4, confidence=5),
        answers(blocks=("self_trust",)),
        answers(helpers=("home",), support=4),
    ],
)
def test_what_agrees_is_no_point_to_talk_about(given_answers):
    points = MODULE.points(finished(MODULE, given_answers), {})

    assert [one for one in points if one.kind is PointKind.DIFFERENCE] == []


def test_trust_far_below_importance_is_a_point_to_talk_about():
    [point] = MODULE.points(finished(MODULE, answers(importance=9, trust=4)), {})

    assert say(point.words) == (
        "Je gaf belang een 9 en vertrouwen een 4. Wat zou jou meer vertrouwen geven?"
    )


def test_contradicting_pairs_make_the_outcome_less_sure():
    given_answers = answers(default=4)
    for pair in ("accept.4", "accept.5", "control.1", "control.4", "beginning.3", "control.3"):
        given_answers[f"change.{pair}"] = Answer(5)
    for pair in ("ready.3", "ready.2", "confidence.3"):
        given_answers[f"change.{pair}"] = Answer(1)

    quality = MODULE.score(given_answers).quality

    assert (quality.flag, quality.reasons) == (QualityFlag.DOUBT, ("inconsistent",))


def compared(given_answers, earlier, weeks=12):
    before = finished(MODULE, earlier, at=FINISHED - timedelta(weeks=weeks))
    return section(told(given_answers, before), "change.repeat")


def test_confidence_control_and_support_are_compared_with_last_time():
    [table] = of_kind(compared(answers(confidence=5, support=1), answers()), Table)

    assert [tuple(map(say, row)) for row in table.rows] == [
        ("Vertrouwen in werken", "soms", "veel", "Dit is nu duidelijk meer dan in februari 2026."),
        (
            "Zelf invloed hebben",
            "soms",
            "soms",
            "Dit is ongeveer gelijk gebleven sinds februari 2026.",
        ),
        (
            "Steun van anderen",
            "soms",
            "weinig",
            "Dit is nu minder dan in februari 2026. Wat is er veranderd?",
        ),
    ]


def test_confidence_in_work_to_come_is_not_compared_with_work_that_is_done():
    said = texts(compared(answers(expect="working"), answers(expect="later")))

    assert "Vertrouwen in werken" not in said
    assert "Zelf invloed hebben" in said
