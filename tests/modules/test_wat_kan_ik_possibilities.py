"""Wat kan ik? part D: what goes well now, what can be arranged, and when (content.md 1.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import conversation_points, module_result, shareable, shared_copy
from app.domain.answers import Answer, Status
from app.domain.kinds import FreeText, Number, Possibility
from app.domain.module import screens
from app.domain.points import PointKind
from app.domain.possibilities import Times
from app.domain.sections import Facts, Paragraph, SideBySide
from app.domain.text import say
from app.domain.word_help import explained
from app.modules.wat_kan_ik import MODULE
from app.modules.wat_kan_ik.aspects import ASPECTS, CONDITIONS, POSTURE, RUBRICS
from app.modules.wat_kan_ik.possible import possibilities
from app.modules.wat_kan_ik.possible_items import RUBRIC_PARTS
from app.modules.wat_kan_ik.time_items import SOURCE, TIME_PART, hours_differ
from app.occupations.columns import LOADS
from tests.modules.test_every_module import a_few
from tests.strategies import answers_to, finished
from tests.telling import of_kind, section, texts

ALL_WELL = {f"ability.rubric.{rubric.name}": Answer("yes") for rubric in RUBRICS}
POSTURE_EACH = {
    "ability.rubric.posture": Answer("each"),
    "ability.can.sit": Answer("cond"),
    "ability.condition.sit": Answer(("breaks", "alternate")),
    "ability.can.stand": Answer("not_now"),
    "ability.can.kneel": Answer("ok"),
    "ability.can.awkward": Answer("unknown"),
}
IN_D = tuple(item for part in (*RUBRIC_PARTS, TIME_PART) for item in part.items)


def times(**values):
    return {f"ability.{name}": Answer(value) for name, value in values.items()}


def asked(given_answers):
    return [item.id for item in MODULE.asked_items(given_answers)]


def told(given_answers):
    return module_result(MODULE, finished(MODULE, given_answers))


def lists(given_answers):
    found = section(told(given_answers), "ability.possibilities")
    return {
        say(one.title): {say(entry.words): say(entry.note) for entry in one.entries}
        for block in of_kind(found, SideBySide)
        for one in block.lists
    }


def facts(given_answers, section_id):
    found = section(told(given_answers), section_id)
    return {
        say(label): [say(one) for one in entries]
        for block in of_kind(found, Facts)
        for label, entries in block.rows
    }


def hint(name, **values):
    found = MODULE.item(f"ability.{name}").hint(times(**values))
    return None if found is None else say(found)


def test_the_aspects_are_those_that_work_is_measured_by():
    assert set(ASPECTS) == set(LOADS)
    assert len(ASPECTS) == 37
    assert len(RUBRICS) == 5
    assert len(CONDITIONS) == 10


def test_a_rubric_says_before_its_question_all_that_it_holds():
    for rubric in RUBRICS:
        assert rubric.holds == " ".join(f"{words}." for words in rubric.aspects.values())
        assert MODULE.item(f"ability.rubric.{rubric.name}").help == rubric.holds


def test_a_possibility_is_asked_about_work_and_never_why():
    assert not any(isinstance(item.kind, FreeText) for item in IN_D)
    assert not any("waarom" in say(item.text).lower() for item in IN_D)


def test_all_of_it_needs_the_switch_of_possibilities():
    assert {item.switch for item in IN_D} == {"possibilities"}
    assert MODULE.sensitive


def test_a_possibility_is_no_scored_statement():
    found = [item for item in IN_D if isinstance(item.kind, Possibility)]

    assert len(found) == 37 + 4
    assert not any(item.scored for item in found)


def test_who_says_that_all_goes_well_is_asked_no_aspect():
    assert not any(".can." in one or ".condition." in one for one in asked(ALL_WELL))
    assert possibilities(ALL_WELL).can == dict.fromkeys(ASPECTS, "ok")


def test_who_looks_one_by_one_is_asked_each_aspect_of_that_rubric_alone():
    can = [one for one in asked({"ability.rubric.posture": Answer("each")}) if ".can." in one]

    assert can == [f"ability.can.{aspect}" for aspect in POSTURE.aspects]


def test_what_helps_is_asked_right_after_the_aspects_of_the_rubric():
    ids = [
        one for one in asked(POSTURE_EACH) if "posture" in one or ".can." in one or "condi" in one
    ]

    assert ids == [
        "ability.rubric.posture",
        *(f"ability.can.{aspect}" for aspect in POSTURE.aspects),
        "ability.condition.sit",
    ]


def test_whether_all_goes_well_stands_alone_and_aspects_share_a_screen():
    shown = [[item.id for item in one.items] for one in screens(MODULE, POSTURE_EACH)]

    assert ["ability.rubric.posture"] in shown
    assert [f"ability.can.{aspect}" for aspect in POSTURE.aspects] in shown


def test_a_note_says_that_it_is_about_work_on_a_usual_day():
    for part in RUBRIC_PARTS:
        assert say(part.note({})) == (
            "Het gaat om werk, niet om je gezondheid. Kies wat nu past op een gewone dag."
            " Later kan het anders zijn."
        )
        assert part.stem({}) == "Op een gewone dag, nu:"


def test_what_was_answered_one_by_one_can_be_read_by_other_parts():
    view = possibilities(POSTURE_EACH)

    assert view.can == {"sit": "cond", "stand": "not_now", "kneel": "ok", "awkward": "unknown"}
    assert view.conditions == {"sit": ("breaks", "alternate")}
    assert view.source is None


def test_a_rubric_that_was_left_open_says_nothing():
    left_open = {**POSTURE_EACH, "ability.rubric.posture": Answer(None, Status.SKIPPED)}

    assert possibilities(left_open).can == {}
    assert possibilities({}).times == Times()


def test_a_rubric_that_goes_well_after_all_counts_over_older_answers():
    changed = {**POSTURE_EACH, "ability.rubric.posture": Answer("yes")}

    assert possibilities(changed).can == dict.fromkeys(POSTURE.aspects, "ok")
    assert possibilities(changed).conditions == {}


def test_what_helped_is_forgotten_when_an_aspect_goes_well():
    changed = {**POSTURE_EACH, "ability.can.sit": Answer("ok")}

    assert possibilities(changed).conditions == {}
    assert "met pauzes" not in str(lists(changed))


@a_few
@given(data=st.data())
def test_every_answered_aspect_stands_in_one_list(data):
    given_answers = data.draw(answers_to(MODULE))
    view = possibilities(given_answers)

    found = lists(given_answers) if view.can or view.source else {}
    listed = [
        aspect
        for entries in found.values()
        for words, note in entries.items()
        for aspect in held(words, note)
    ]
    unsure = [ASPECTS[aspect] for aspect, can in view.can.items() if can == "unknown"]

    assert sorted([*listed, *unsure]) == sorted(ASPECTS[aspect] for aspect in view.can)
    assert set(view.conditions) == {one for one, can in view.can.items() if can == "cond"}


def held(words, note):
    """The aspects that a line of a list stands for: one, or all of a rubric."""
    if note != "alles in deze groep":
        return [words]
    [rubric] = [one for one in RUBRICS if one.title == words]
    return list(rubric.aspects.values())


def test_a_rubric_that_goes_well_is_one_line_of_the_list():
    assert lists({**ALL_WELL, **POSTURE_EACH})["Dit gaat goed"] == {
        "Denken en aandacht": "alles in deze groep",
        "Contact met anderen": "alles in deze groep",
        "De werkplek": "alles in deze groep",
        "Bewegen": "alles in deze groep",
        "Knielen of hurken": "",
    }


def test_the_lists_come_possibilities_first_with_what_helps():
    assert list(lists(POSTURE_EACH).items()) == [
        ("Dit gaat goed", {"Knielen of hurken": ""}),
        (
            "Dit gaat, als er iets geregeld is",
            {"Lang zitten": "met pauzes en afwisselen met iets anders"},
        ),
        ("Dit gaat nu niet", {"Lang staan": ""}),
    ]
    assert facts(POSTURE_EACH, "ability.possibilities") == {
        "Dit weet ik nog niet": ["Werken in een krappe ruimte"]
    }


def test_possibilities_are_shared_and_printed_only_when_chosen():
    given_answers = {**POSTURE_EACH, **times(hours_day=40, source="no")}
    sections = told(given_answers)
    now = finished(MODULE, given_answers)

    kept = {one.id for one in shareable(sections, "answers", ["own_words"])}
    copy = shared_copy(MODULE, now, None, level="answers", switches=["own_words"], name="Samira")
    chosen = {one.id for one in shareable(sections, "result", ["possibilities"])}

    assert all(one.opt_in for one in sections)
    assert kept == set()
    assert (copy.sections, copy.points, copy.answers) == ((), (), {})
    assert chosen == {"ability.possibilities", "ability.times"}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"hours_day": 40, "days_week": 30, "hours_week": 120}, None),
        ({"hours_day": 40, "days_week": 30, "hours_week": 140}, None),
        ({"hours_day": 40, "days_week": 30, "hours_week": 100}, None),
        (
            {"hours_day": 40, "days_week": 30, "hours_week": 141},
            "Klopt dit? 3 dagen van 4 uur is samen 12 uur.",
        ),
        (
            {"hours_day": 40, "days_week": 30, "hours_week": 99},
            "Klopt dit? 3 dagen van 4 uur is samen 12 uur.",
        ),
        (
            {"hours_day": 75, "days_week": 25, "hours_week": 300},
            "Klopt dit? 2,5 dagen van 7,5 uur is samen 18,8 uur.",
        ),
        (
            {"hours_day": 60, "days_week": 10, "hours_week": 200},
            "Klopt dit? 1 dag van 6 uur is samen 6 uur.",
        ),
        ({"hours_day": 40, "days_week": 30}, None),
        ({"hours_week": 400}, None),
    ],
)
def test_hours_that_differ_more_than_two_are_asked_about_softly(values, words):
    assert hint("hours_week", **values) == words
    assert hint("days_week", **values) == words
    assert hint("hours_day", **values) == words


@given(st.integers(0, 100), st.integers(0, 70), st.integers(0, 400))
def test_the_question_about_hours_follows_the_sum(hours, days, week):
    given_answers = times(hours_day=hours, days_week=days, hours_week=week)

    apart = abs(hours * days / 100 - week / 10)

    assert (hours_differ(given_answers) is not None) == (round(apart, 6) > 2)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("hours_day", 101, "van 0 tot en met 10."),
        ("hours_day", -1, "van 0 tot en met 10."),
        ("days_week", 71, "van 0 tot en met 7."),
        ("hours_week", 401, "van 0 tot en met 40."),
        ("start_hours", 401, "van 0 tot en met 40."),
        ("build_months", 0, "van 1 tot en met 24."),
        ("build_months", "drie", "van 1 tot en met 24."),
    ],
)
def test_hours_that_cannot_be_are_refused(name, value, words):
    assert say(MODULE.item(f"ability.{name}").kind.problem(value)).endswith(words)


def test_hours_at_the_limits_and_half_hours_can_be_kept():
    for item in IN_D:
        if isinstance(item.kind, Number):
            assert item.kind.problem(item.kind.least * item.kind.step) is None
            assert item.kind.problem(item.kind.most * item.kind.step) is None
    assert MODULE.item("ability.hours_day").kind.problem(75) is None


def test_a_goal_and_months_are_asked_of_who_wants_to_build_up():
    later = {"ability.goal_hours", "ability.build_months"}

    assert later & set(asked({})) == set()
    assert later <= set(asked(times(start_hours=80)))


def test_growing_to_fewer_hours_is_asked_about_softly():
    assert hint("goal_hours", start_hours=200, goal_hours=160) == (
        "Klopt dit? Je groeit dan naar minder uren."
    )
    assert hint("goal_hours", start_hours=160, goal_hours=160) is None
    assert hint("start_hours", start_hours=160) is None


TIMES = times(
    hours_day=45,
    days_week=30,
    hours_week=135,
    best_part=("morning", "varies"),
    start_hours=80,
    goal_hours=200,
    build_months=6,
) | {
    "ability.time.evening": Answer("cond"),
    "ability.time.night": Answer("not_now"),
    "ability.time.weekend": Answer("ok"),
    "ability.time.shift": Answer("unknown"),
}


def test_times_can_be_read_by_other_parts():
    assert possibilities(TIMES).times == Times(
        hours_day=4.5,
        days_week=3,
        hours_week=13.5,
        best_parts=("morning", "varies"),
        can={"evening": "cond", "night": "not_now", "weekend": "ok", "shift": "unknown"},
        start_hours=8,
        goal_hours=20,
        build_months=6,
    )


def test_a_goal_without_a_start_counts_for_nothing():
    assert possibilities(times(goal_hours=200, build_months=6)).times == Times()


def test_times_are_told_possibilities_first():
    assert list(facts(TIMES, "ability.times").items()) == [
        ("Uren per dag", ["4,5"]),
        ("Dagen per week", ["3"]),
        ("Uren per week", ["13,5"]),
        ("Werken gaat het best", ["In de ochtend", "Dat wisselt"]),
        ("Dit gaat goed", ["Werken in het weekend"]),
        ("Dit gaat, als er iets geregeld is", ["Werken in de avond"]),
        ("Dit gaat nu niet", ["Werken in de nacht"]),
        ("Dit weet ik nog niet", ["Werken in ploegen"]),
        (
            "Rustig opbouwen",
            ["Beginnen met 8 uur per week", "Groeien naar 20 uur per week", "Aantal maanden: 6"],
        ),
    ]


def test_building_up_without_a_goal_tells_where_it_begins():
    assert facts(times(start_hours=85, build_months=3), "ability.times") == {
        "Rustig opbouwen": ["Beginnen met 8,5 uur per week", "Aantal maanden: 3"]
    }


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("partly", "Je FML of advies zegt deels iets anders dan jij. Hoe is een gewone dag?"),
        ("no", "Je FML of advies zegt iets anders dan jij. Hoe is een gewone dag?"),
    ],
)
def test_an_fml_that_differs_is_a_point_for_the_conversation(answer, words):
    now = finished(MODULE, {**POSTURE_EACH, SOURCE.id: Answer(answer)})
    shared = shareable(module_result(MODULE, now), "result", ["possibilities"])

    [point] = conversation_points(MODULE, now, shared, ["possibilities"], "Samira")

    assert (point.kind, say(point.words)) == (PointKind.FML, words)
    assert conversation_points(MODULE, now, shared, [], "Samira") == ()


@pytest.mark.parametrize("answer", ["yes", "unknown", "none"])
def test_an_fml_that_agrees_or_is_unknown_is_no_point(answer):
    assert MODULE.points(finished(MODULE, {SOURCE.id: Answer(answer)}), {}) == ()


def test_the_fml_is_explained_in_easy_words_and_comes_last():
    assert MODULE.items[-1] == SOURCE
    assert [one.word for one in explained([SOURCE.text])] == ["FML"]


SHORT = {"ability.education": Answer(4), **ALL_WELL, **TIMES, SOURCE.id: Answer("yes")}


def test_the_short_path_asks_background_and_possibilities_alone():
    titles = [part.title for part in MODULE.asked_parts({}, "short")]

    assert titles == [
        "Opleiding en talen",
        "Werk dat je deed",
        "Denken en aandacht",
        "Contact met anderen",
        "De werkplek",
        "Bewegen",
        "Houding",
        "Tijden",
    ]


def test_the_short_path_gives_a_result_without_anything_that_was_not_asked():
    sections = told(SHORT)
    words = [word for one in sections for word in texts(one)]

    assert [one.id for one in sections] == [
        "ability.brought",
        "ability.possibilities",
        "ability.times",
    ]
    assert MODULE.score(SHORT).scores == ()
    assert "Nog te weinig antwoorden" not in words
    assert not any(of_kind(one, Paragraph) for one in sections)


def test_without_any_answer_nothing_is_told():
    assert told({}) == ()
