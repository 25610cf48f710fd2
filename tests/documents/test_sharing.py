"""What a shared copy may hold, and nothing else (content.md 0.5, 2.5, 3.3)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import module_result, shareable, shared_copy
from app.documents.sharing import explained_items
from app.domain.answers import Answer
from app.domain.remarks import Remark
from app.domain.scoring import QualityFlag
from app.domain.sections import (
    AnswerLine,
    Bar,
    Bars,
    ExplainedScale,
    Explanation,
    Notice,
    Paragraph,
    Pole,
    Poles,
    Quadrant,
    Quote,
    Section,
    Story,
    Table,
)
from app.domain.text import Own, say
from app.modules.energiebalans import MODULE as ENERGY
from app.modules.verandering import MODULE as CHANGE
from tests.modules.test_every_module import a_few, every_module
from tests.strategies import answers_to, finished
from tests.telling import blocks_of, section, texts

SECRET = "alleen van mij"
ROW = {"change": SECRET, "level": "home", "feasible": 3}


def change_answers(**others):
    scored = {item.id: Answer(3, ms_active=900) for item in CHANGE.items if item.scored}
    return scored | {f"change.{name}": Answer(value) for name, value in others.items()}


def energy_answers(**others):
    works = {"energy.works_now": Answer("yes")}
    asked = ENERGY.asked_items(works)
    scored = {item.id: Answer(4, ms_active=5000) for item in asked if item.scored}
    return works | scored | {f"energy.{name}": Answer(value) for name, value in others.items()}


def copy_of(module, answers, level="result", switches=(), **more):
    return shared_copy(
        module,
        finished(module, answers),
        None,
        level=level,
        switches=switches,
        name="Samira",
        **more,
    )


def said_in(copy):
    return " ".join(texts(copy.sections))


def test_the_outcome_holds_no_single_answer():
    copy = copy_of(ENERGY, energy_answers())
    blocks = [block for one in copy.sections for block in blocks_of(one)]

    explanations = [block for block in blocks if isinstance(block, Explanation)]

    assert explanations
    assert all(scale.lines == () for block in explanations for scale in block.scales)
    assert all(block.scales for block in explanations)
    assert copy.answers is None


def test_outcome_and_answers_holds_the_answers_without_when_or_how_fast():
    copy = copy_of(CHANGE, change_answers(), level="answers")

    assert copy.answers["change.accept.4"] == Answer(3)
    assert len(copy.answers) == 32


@pytest.mark.parametrize("level", ["result", "answers"])
def test_home_is_shared_only_with_its_own_switch(level):
    answers = energy_answers(costs=("energy.home_stress.1",), gives=("energy.home_source.1",))

    closed = copy_of(ENERGY, answers, level)
    opened = copy_of(ENERGY, answers, level, switches=["home"])

    assert "Zorg voor anderen" not in said_in(closed)
    assert "Thuis" not in said_in(closed)
    assert not any("home" in score.scale for score in closed.result.scores)
    assert not any(".home_" in item_id for item_id in closed.answers or ())
    assert "Zorg voor anderen" in said_in(opened)
    assert opened.result.score("home_stress")


@pytest.mark.parametrize("level", ["result", "answers"])
def test_own_words_are_shared_only_with_their_own_switch(level):
    answers = change_answers(
        goal=SECRET,
        coach_note=SECRET,
        questions=(SECRET,),
        importance=9,
        trust=2,
        more_trust=SECRET,
    )

    closed = copy_of(CHANGE, answers, level)
    opened = copy_of(CHANGE, answers, level, switches=["own_words"])

    assert SECRET not in said_in(closed)
    assert SECRET not in str(closed)
    assert said_in(opened).count(SECRET) == 5


@pytest.mark.parametrize(
    ("switches", "seen"),
    [([], False), (["own_words"], False), (["home"], False), (["home", "own_words"], True)],
)
def test_a_plan_for_home_needs_both_switches(switches, seen):
    copy = copy_of(ENERGY, energy_answers(plan=(ROW,)), "answers", switches)

    assert (SECRET in str(copy)) is seen
    assert ("Mijn plan voor thuis" in said_in(copy)) is seen


def test_a_question_that_is_taken_off_is_nowhere_in_the_copy():
    answers = change_answers(questions=("Mag ik oefenen?", SECRET))

    copy = copy_of(CHANGE, answers, "answers", ["own_words"], taken_off=["change.questions.2"])

    assert [point.id for point in copy.points] == ["change.questions.1", "change.doubt"]
    assert SECRET not in str(copy)


def test_the_points_stand_first_with_the_own_questions_first():
    answers = change_answers(questions=("Mag ik oefenen?",), importance=9, trust=2)

    copy = copy_of(CHANGE, answers, switches=["own_words"])

    assert copy.sections[0].id == "change.points"
    assert [say(point.words) for point in copy.points] == [
        "Vraag van Samira: “Mag ik oefenen?”",
        "Je gaf belang een 9 en vertrouwen een 2. Wat zou jou meer vertrouwen geven?",
        "De uitkomst van Verandering is minder zeker. Bekijk samen wat klopt.",
    ]


def test_a_coach_reads_only_that_an_outcome_is_less_sure():
    copy = copy_of(CHANGE, change_answers())
    [notice] = [
        block for one in copy.sections for block in blocks_of(one) if isinstance(block, Notice)
    ]

    assert notice.words == ("Deze uitkomst is minder zeker.",)
    assert "snel na elkaar" not in said_in(copy)
    assert (copy.result.quality.flag, copy.result.quality.reasons) == (QualityFlag.DOUBT, ())


def test_a_note_on_the_quality_stays_with_the_client():
    answers = {item_id: Answer(4) for item_id in change_answers()}
    answers |= {f"change.support.{number}": Answer(number) for number in range(1, 5)}
    now = finished(CHANGE, answers)

    copy = copy_of(CHANGE, answers)

    assert now.result.quality.flag is QualityFlag.NOTE
    assert copy.result.quality.flag is QualityFlag.OK


def test_a_reaction_always_goes_with_its_section():
    remarks = {"change.now": Remark("Dit klopt voor mij.", "beetje")}

    copy = copy_of(CHANGE, change_answers(), remarks=remarks)

    assert texts(section(copy.sections, "change.now").said) == [
        "Herken je dit?",
        "Een beetje",
        "Dit klopt voor mij.",
        "Mijn reactie",
    ]


def test_a_hidden_section_takes_its_scores_answers_and_points_along():
    answers = change_answers(questions=("Mag ik oefenen?",), trust=2, importance=9)
    hidden = dict.fromkeys(["change.now", "change.expect", "change.questions"], Remark(hidden=True))

    copy = copy_of(CHANGE, answers, "answers", ["own_words"], remarks=hidden)

    assert [one.id for one in copy.sections] == ["change.points"]
    assert [point.id for point in copy.points] == ["change.doubt"]
    assert copy.result.scores == ()
    assert copy.answers == {}


def test_a_section_without_anything_left_falls_away():
    only_own = Section("any.one", "Titel", said=(Quote(Own(SECRET)),))
    with_more = Section("any.two", "Titel", shown=(Paragraph("Iets"), Table("", (), (), "home")))

    assert shareable((only_own, with_more), "result", []) == (
        Section("any.two", "Titel", shown=(Paragraph("Iets"),)),
    )


def test_the_lines_of_an_explanation_stay_at_outcome_and_answers():
    lines = (AnswerLine("any.1", "Vraag", "Ja"),)
    scales = [ExplainedScale(label, "Uitkomst 75.", lines) for label in ("Een", "Twee")]
    told = (Section("any.one", "Titel", shown=(Explanation("Zo", ("Som",), tuple(scales)),)),)
    without = tuple(ExplainedScale(label, "Uitkomst 75.") for label in ("Een", "Twee"))

    assert shareable(told, "answers", []) == told
    assert shareable(told, "result", [])[0].shown == (Explanation("Zo", ("Som",), without),)


STYLE = Section(
    "any.style",
    "Jouw stijl",
    shown=(
        Bars(
            "Balken",
            (
                Bar("Contact", 60, 50, 70, "Dit speelt soms."),
                Bar("Kalmte", 20, 10, 30, "Dit speelt weinig.", switch="calm"),
            ),
            "Contact en kalmte.",
        ),
        Poles(
            "Jouw stijl",
            (
                Pole("rustig", "uitgaand", 60, 50, 70, "Contact", "Je hebt iets van allebei."),
                Pole("alert", "kalm", 20, 10, 30, "Kalmte", "Je neigt naar alert.", switch="calm"),
            ),
            "Contact en kalmte.",
        ),
        Explanation(
            "Zo",
            ("Som",),
            (
                ExplainedScale("Contact", "Uitkomst 60.", (AnswerLine("any.1", "Vraag", "Ja"),)),
                ExplainedScale(
                    "Kalmte", "Uitkomst 20.", (AnswerLine("any.calm", "Vraag", "Nee"),), "calm"
                ),
            ),
        ),
    ),
)


def test_a_scale_with_a_switch_of_its_own_is_shared_only_with_it():
    opened = shareable((STYLE,), "answers", ["calm"])
    closed = shareable((STYLE,), "answers", [])

    assert opened == (STYLE,)
    assert not [words for words in texts(closed) if "kalm" in words.lower() or "20" in words]
    assert explained_items(closed) == {"any.1"}


def test_a_chart_without_a_scale_is_summed_up_again_from_what_is_left():
    bars, poles, explanation = shareable((STYLE,), "result", [])[0].shown

    assert say(bars.summary) == "Contact: Dit speelt soms."
    assert say(poles.summary) == "Contact: Je hebt iets van allebei."
    assert [scale.label for scale in explanation.scales] == ["Contact"]


def test_a_chart_of_which_nothing_may_be_seen_falls_away_with_its_sum():
    bars, poles, explanation = STYLE.shown
    calm = Section(
        "any.calm",
        "Kalmte",
        shown=(
            replace(bars, bars=bars.bars[1:]),
            replace(poles, poles=poles.poles[1:]),
            replace(explanation, scales=explanation.scales[1:]),
        ),
    )

    assert shareable((calm,), "answers", []) == ()
    assert shareable((calm,), "answers", ["calm"]) == (calm,)


@pytest.mark.parametrize(
    "block",
    [
        Quadrant("Behulpzaam", Own(SECRET), "Loslaten", "Onverschillig"),
        Story("Gelukt", (("Wat was jouw taak?", Own(SECRET)),), "Luisteren"),
    ],
    ids=lambda block: block.kind,
)
def test_what_somebody_tells_in_own_words_needs_that_switch(block):
    told = (Section("any.one", "Titel", shown=(block, Paragraph("Iets"))),)
    without = (Section("any.one", "Titel", shown=(Paragraph("Iets"),)),)

    assert shareable(told, "answers", []) == without
    assert shareable(told, "result", ["own_words"]) == told


def test_a_square_from_our_own_cards_needs_no_switch():
    square = Quadrant("Behulpzaam", "Bemoeien", "Loslaten", "Onverschillig", switch="")
    told = (Section("any.one", "Titel", said=(square,)),)

    assert shareable(told, "result", []) == told


def sentences_of(told):
    """What is told, a sentence at a time: a chart with fewer scales is summed up in fewer."""
    return {one.rstrip(".") for words in texts(told) for one in words.split(". ")}


@every_module
@a_few
@given(data=st.data())
def test_a_copy_never_says_more_than_the_client_reads(module, data):
    now = finished(module, data.draw(answers_to(module)))
    own = sentences_of(module_result(module, now))

    copy = shared_copy(module, now, None, level="answers", switches=[], name="Samira")

    outcome = [one for one in copy.sections if not one.id.endswith(".points")]
    assert sentences_of(outcome) <= own


@every_module
@a_few
@given(data=st.data())
def test_fewer_switches_never_show_more(module, data):
    now = finished(module, data.draw(answers_to(module)))
    names = [switch.name for switch in module.switches]
    some = [name for name in names if data.draw(st.booleans())]

    def said(switches):
        copy = shared_copy(module, now, None, level="answers", switches=switches, name="Samira")
        return sentences_of([one for one in copy.sections if not one.id.endswith(".points")])

    assert said(some) <= said(names)
