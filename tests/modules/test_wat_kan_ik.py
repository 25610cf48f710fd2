"""Wat kan ik?: skills with their evidence, stories, background (content.md 1.3, 2.4 and 2.9)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import conversation_points, module_result, shareable
from app.domain.answers import Answer
from app.domain.background import Job, Language
from app.domain.module import screens
from app.domain.parameters import parameters
from app.domain.points import PointKind
from app.domain.scoring import Band
from app.domain.sections import Bars, Explanation, Facts, HighlightKind, Quote, Story, Table
from app.domain.skills import Now
from app.domain.text import say
from app.modules.wat_kan_ik import MODULE
from app.modules.wat_kan_ik.background import background
from app.modules.wat_kan_ik.background_items import JOBS, LANGUAGES
from app.modules.wat_kan_ik.scoring import usable_now
from app.modules.wat_kan_ik.skill_items import SKILLS, STORIES, skill_values, top_groups
from app.modules.wat_kan_ik.wording import BAND_TEXTS, SCALE_NAMES
from tests.language.measures import words_of
from tests.language.rules import JUDGING
from tests.modules.test_every_module import a_few
from tests.strategies import FINISHED, answers_to, finished
from tests.telling import of_kind, section, texts

GROUPS = tuple(SCALE_NAMES)
FIRST_SIX = GROUPS[:6]
STORY = {
    "title": "De boze klant",
    "group": "talk",
    "situation": "Een klant wachtte al lang.",
    "action": "Ik luisterde eerst.",
}


def answers(default=3, **groups):
    """Every skill answered with one number, or with another for a group."""
    return {item.id: Answer(groups.get(item.scale, default)) for item in SKILLS}


def chosen(name, **groups):
    return {f"ability.{name}.{group}": Answer(value) for group, value in groups.items()}


def stories(*rows):
    return {STORIES.id: Answer(rows)}


def told(given_answers, before=None):
    return module_result(MODULE, finished(MODULE, given_answers), before)


def lists(sections, section_id="ability.skills"):
    """The named lists of the section: each title with its entries and their notes."""
    blocks = (*section(sections, section_id).summary, *section(sections, section_id).said)
    return {
        say(one.title): [(say(entry.words), say(entry.note)) for entry in one.entries]
        for block in blocks
        if hasattr(block, "lists")
        for one in block.lists
    }


def names(sections, title="Jouw sterke kanten"):
    return [name for name, _ in lists(sections).get(title, [])]


def facts(sections, section_id):
    return {
        say(label): [say(one) for one in entries]
        for block in of_kind(section(sections, section_id), Facts)
        for label, entries in block.rows
    }


def questions(given_answers):
    return {say(point.words) for point in MODULE.points(finished(MODULE, given_answers), {})}


def test_three_answers_make_the_score_of_a_group():
    given_answers = {
        "ability.talk.1": Answer(5),
        "ability.talk.2": Answer(4),
        "ability.talk.3": Answer(3),
    }

    assert MODULE.score(given_answers).value("talk") == 75


def test_skills_are_not_judged_by_how_they_were_answered():
    hurried = {item_id: Answer(3, ms_active=200) for item_id in answers()}

    assert MODULE.score(hurried).quality.points == 0


def test_the_top_holds_the_six_groups_with_the_most_points():
    given_answers = answers(1, digital=5, create=4, talk=4, make_repair=3, read_write=2)

    assert top_groups(given_answers) == (
        "digital",
        "talk",
        "create",
        "make_repair",
        "read_write",
        "care_help",
    )


def test_equal_groups_come_in_the_order_of_the_groups():
    assert top_groups(answers()) == FIRST_SIX


def test_a_group_with_too_few_answers_is_in_no_top():
    given_answers = {"ability.talk.1": Answer(5), **answers(2)}
    del given_answers["ability.talk.2"], given_answers["ability.talk.3"]

    assert "talk" not in top_groups(given_answers)
    assert top_groups({}) == ()


@a_few
@given(data=st.data())
def test_the_top_follows_the_scores_of_the_round(data):
    given_answers = data.draw(answers_to(MODULE))
    scores = {one.scale: one.value for one in MODULE.score(given_answers).scores}
    known = {group: value for group, value in scores.items() if value is not None}

    top = top_groups(given_answers)

    assert skill_values(given_answers) == known
    assert len(top) == min(6, len(known))
    assert all(known[one] >= known[other] for one in top for other in known if other not in top)
    assert [known[one] for one in top] == sorted((known[one] for one in top), reverse=True)


def test_what_is_liked_and_usable_is_asked_of_the_top_six_alone():
    asked = [item.id for item in MODULE.asked_items(answers(talk=1, operate_move=5))]
    expected = [*GROUPS[1:6], "operate_move"]

    assert [one for one in asked if ".like." in one] == [f"ability.like.{g}" for g in expected]
    assert [one for one in asked if ".now." in one] == [f"ability.now.{g}" for g in expected]


def test_without_skills_nothing_is_asked_about_a_top():
    titles = [part.title for part in MODULE.asked_parts({})]

    assert "Vaardigheden" in titles
    assert "Je sterkste vaardigheden" not in titles


def test_six_rows_of_skills_and_of_choices_share_a_screen():
    shown = [[item.id for item in one.items] for one in screens(MODULE, answers())]

    assert [f"ability.{group}.{n}" for group in GROUPS[:2] for n in (1, 2, 3)] in shown
    assert [f"ability.like.{group}" for group in FIRST_SIX] in shown
    assert [f"ability.now.{group}" for group in FIRST_SIX] in shown


@pytest.mark.parametrize("now", Now)
def test_whether_a_skill_can_be_used_follows_the_answer(now):
    given_answers = {**answers(4), **chosen("now", talk=now.value)}

    assert usable_now(finished(MODULE, given_answers), "talk") is now


def test_a_skill_outside_the_top_counts_whole_whatever_was_answered_before():
    given_answers = {**answers(4, talk=2), **chosen("now", talk="not_now")}

    assert usable_now(finished(MODULE, given_answers), "talk") is None
    assert usable_now(finished(MODULE, {}), "talk") is None


def test_strengths_come_by_score_with_what_stands_behind_them():
    sections = told({**answers(2, talk=5, care_help=4, digital=3), **stories(STORY)})

    assert lists(sections) == {
        "Jouw sterke kanten": [
            ("Uitleggen, luisteren en praten", "verhaal"),
            ("Mensen helpen", "eigen inschatting"),
            ("Werken met de computer", "eigen inschatting"),
        ]
    }


def test_among_equal_skills_one_with_a_story_comes_first():
    sections = told({**answers(4), **stories({**STORY, "group": "care_help"})})

    assert names(sections)[0] == "Mensen helpen"


def test_a_name_without_a_story_is_no_evidence():
    given_answers = {**answers(4), **stories({"title": "Later", "group": "talk"})}

    assert {note for _, note in lists(told(given_answers))["Jouw sterke kanten"]} == {
        "eigen inschatting"
    }


def test_skills_that_were_hardly_used_are_no_strengths():
    sections = told(answers(1))
    skills = section(sections, "ability.skills")

    assert names(sections) == []
    assert skills.highlights == ()
    assert skills.summary == ()
    assert len(of_kind(skills, Bars)[0].bars) == 12


def test_a_strength_that_does_not_go_now_can_be_used_differently():
    given_answers = {**answers(2, make_repair=4, talk=4), **chosen("now", make_repair="not_now")}
    sections = told(given_answers)

    assert names(sections) == ["Uitleggen, luisteren en praten"]
    assert names(sections, "Kracht die je anders kunt inzetten") == ["Bouwen en repareren"]
    assert (
        "Dit gaat nu niet" not in facts(sections, "ability.skills")
        if of_kind(section(sections, "ability.skills"), Facts)
        else True
    )
    assert questions(given_answers) == {
        "Deze kracht kun je anders inzetten: “Bouwen en repareren”. Waar denk je aan?"
    }


def test_a_skill_below_a_mean_of_four_that_does_not_go_is_told_as_chosen():
    given_answers = {
        **answers(2, talk=4),
        "ability.talk.3": Answer(3),
        **chosen("now", talk="not_now", read_write="changed"),
    }
    sections = told(given_answers)

    assert "Kracht die je anders kunt inzetten" not in lists(sections)
    assert facts(sections, "ability.skills") == {
        "Dit gaat anders dan vroeger": ["Lezen en schrijven"],
        "Dit gaat nu niet": ["Uitleggen, luisteren en praten"],
    }


def test_what_somebody_likes_is_told_as_chosen():
    liking = chosen("like", talk="yes", read_write="sometimes", care_help="no", digital="yes")
    sections = told({**answers(), **liking})

    assert facts(sections, "ability.skills") == {
        "Dit doe ik graag": ["Uitleggen, luisteren en praten"],
        "Dit doe ik soms graag": ["Lezen en schrijven"],
        "Dit doe ik liever niet": ["Mensen helpen"],
    }


def test_the_bars_keep_the_order_of_the_questions_and_words_begin_with_the_strongest():
    [chart] = of_kind(section(told(answers(2, digital=5)), "ability.skills"), Bars)

    assert [bar.label for bar in chart.bars] == list(SCALE_NAMES.values())
    assert say(chart.summary).startswith("Werken met de computer: Dit is een sterke kant van jou.")


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ({}, "Je vaardigheden zijn ongeveer even sterk."),
        ({"digital": 5}, "Het sterkst is “Werken met de computer”."),
        (
            {"digital": 5, "create": 5},
            (
                "Het sterkst zijn “Werken met de computer” en “Iets nieuws of moois maken”."
                " Ze zijn ongeveer even sterk."
            ),
        ),
    ],
)
def test_the_strongest_skills_are_told_within_one_person(groups, words):
    assert words in texts(section(told(answers(3, **groups)), "ability.skills"))


def test_every_band_of_a_skill_has_a_sentence_of_its_own_that_is_no_norm():
    assert set(BAND_TEXTS) == set(Band)
    assert len(set(BAND_TEXTS.values())) == len(Band)
    assert all(not set(words_of(one)) & JUDGING for one in BAND_TEXTS.values())


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((1, 1, 2), "Dit deed je nog weinig, of met hulp."),
        ((2, 2, 2), "Dit doe je met hulp, of al zelf."),
        ((3, 3, 3), "Dit doe je zelfstandig."),
        ((4, 4, 4), "Dit doe je zelfstandig. Misschien is het een sterke kant."),
        ((5, 5, 5), "Dit is een sterke kant van jou."),
    ],
)
def test_a_bar_says_in_words_how_somebody_does_it(values, words):
    given_answers = {f"ability.talk.{n}": Answer(value) for n, value in enumerate(values, 1)}
    [chart] = of_kind(section(told(given_answers), "ability.skills"), Bars)

    assert say(chart.bars[0].meaning) == words


def test_the_profile_in_short_takes_the_strengths_with_their_evidence():
    sections = told({**answers(4), **stories(STORY)})
    [highlight] = section(sections, "ability.skills").highlights

    assert highlight.about is HighlightKind.STRENGTH
    assert (say(highlight.entries[0].words), highlight.entries[0].confirmed) == (
        "Uitleggen, luisteren en praten",
        True,
    )
    assert not highlight.entries[1].confirmed


def test_a_skill_that_is_liked_and_new_is_laid_beside_the_score():
    given_answers = {**answers(1), **chosen("like", talk="yes", digital="yes")}
    [words] = questions(given_answers)

    assert words == (
        "Jij koos dat je dit graag doet: “Uitleggen, luisteren en praten”."
        " Je antwoorden wijzen meer naar leren met hulp. Wat klopt volgens jou?"
    )
    assert words in texts(section(told(given_answers), "ability.skills"))


def test_a_skill_that_is_liked_and_scored_gives_no_point():
    assert questions({**answers(4), **chosen("like", talk="yes")}) == set()


def test_a_story_about_another_skill_is_laid_beside_the_scores():
    given_answers = {**answers(), **stories({**STORY, "group": "operate_move"})}
    [words] = questions(given_answers)

    assert words == (
        "Jij koos een verhaal over “Machines, rijden en goederen”. Je antwoorden wijzen meer"
        " naar “Uitleggen, luisteren en praten”. Wat klopt volgens jou?"
    )
    assert words in texts(section(told(given_answers), "ability.stories"))


def test_a_story_without_scores_differs_from_nothing():
    assert questions(stories(STORY)) == set()


def test_a_point_about_a_story_needs_the_switch_of_own_words():
    now = finished(MODULE, {**answers(), **stories({**STORY, "group": "operate_move"})})
    shared = shareable(module_result(MODULE, now), "result", ["own_words"])

    without = conversation_points(MODULE, now, shared, [], "Samira")
    [point] = conversation_points(MODULE, now, shared, ["own_words"], "Samira")

    assert without == ()
    assert point.kind is PointKind.DIFFERENCE


def test_a_story_is_told_with_the_questions_it_answers():
    [story] = of_kind(section(told(stories(STORY)), "ability.stories"), Story)

    assert (say(story.title), say(story.about)) == (
        "De boze klant",
        "Uitleggen, luisteren en praten",
    )
    assert [(say(question), say(words)) for question, words in story.lines] == [
        ("Wat was er aan de hand?", "Een klant wachtte al lang."),
        ("Wat deed jij precies?", "Ik luisterde eerst."),
    ]
    assert story.switch == "own_words"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ((STORY,) * 4, "Er passen hoogstens 3 verhalen in."),
        (({"group": "talk"},), "Geef je verhaal een naam."),
        (
            ({"title": "x" * 61},),
            "Deze tekst is te lang: 61 tekens. Er passen er 60. Maak hem korter.",
        ),
        (
            ({"title": "x", "result": "y" * 301},),
            "Deze tekst is te lang: 301 tekens. Er passen er 300. Maak hem korter.",
        ),
    ],
)
def test_a_story_that_does_not_fit_is_refused_with_a_reason(rows, words):
    assert say(STORIES.kind.problem(rows)) == words


@pytest.mark.parametrize("rows", [(STORY,) * 3, ({"title": "x" * 60, "result": "y" * 300},)])
def test_three_stories_and_full_boxes_fit(rows):
    assert STORIES.kind.problem(rows) is None


BROUGHT = {
    "ability.education": Answer(5),
    "ability.field": Answer("techniek"),
    "ability.certificates": Answer(("licence_b", "first_aid")),
    "ability.certificates_other": Answer("lasdiploma"),
    JOBS.id: Answer(
        (
            {"title": "monteur", "sector": "F", "years": 125, "liked": "storingen zoeken"},
            {"title": "postbode", "sector": "", "years": None},
        )
    ),
    LANGUAGES.id: Answer(({"language": "Turks", "reading": "good", "writing": "little"},)),
    "ability.unpaid": Answer(("buurthuis", "zorg voor mijn moeder")),
}


def test_what_somebody_brings_along_can_be_read_by_other_parts():
    brought = background(BROUGHT)

    assert (brought.level, brought.field) == (5, "techniek")
    assert brought.certificates == ("licence_b", "first_aid")
    assert brought.other_certificates == "lasdiploma"
    assert brought.jobs == (Job("monteur", "F", 12.5, "storingen zoeken"), Job("postbode"))
    assert brought.languages == (Language("Turks", "good", "", "little"),)
    assert brought.unpaid == ("buurthuis", "zorg voor mijn moeder")


def test_without_answers_nothing_is_known_of_what_somebody_brings():
    empty = background({})

    assert empty.level is None
    assert (empty.jobs, empty.languages, empty.certificates) == ((), (), ())


def test_what_somebody_brings_along_is_told_in_facts_and_tables():
    sections = told(BROUGHT)
    brought = section(sections, "ability.brought")
    jobs, languages = of_kind(brought, Table)

    assert facts(sections, "ability.brought") == {
        "Opleiding": ["Mbo 4, mts, havo of vwo"],
        "Rijbewijzen en bewijzen": ["Rijbewijs B (auto)", "EHBO (eerste hulp)"],
    }
    assert [[say(cell) for cell in row] for row in (jobs.heads, *jobs.rows)] == [
        ["Werk", "Bedrijf", "Hoe lang", "Dit deed ik het liefst"],
        ["monteur", "Bouw", "12,5 jaar", "storingen zoeken"],
        ["postbode", "–", "–", "–"],
    ]
    assert [[say(cell) for cell in row] for row in (languages.heads, *languages.rows)] == [
        ["Taal", "Lezen", "Schrijven"],
        ["Turks", "Goed", "Een beetje"],
    ]
    assert [say(quote.words) for quote in of_kind(brought, Quote)] == [
        "techniek",
        "lasdiploma",
        "buurthuis",
        "zorg voor mijn moeder",
    ]


def test_what_was_typed_is_shared_under_the_switch_of_own_words_alone():
    typed = ("techniek", "lasdiploma", "monteur", "Turks", "buurthuis", "De boze klant")
    sections = told({**BROUGHT, **answers(), **stories(STORY)})

    without = " ".join(word for one in shareable(sections, "answers", []) for word in texts(one))
    with_words = " ".join(
        word for one in shareable(sections, "result", ["own_words"]) for word in texts(one)
    )

    assert not any(words in without for words in typed)
    assert all(words in with_words for words in typed)
    assert "Mbo 4, mts, havo of vwo" in without


@pytest.mark.parametrize(
    ("item", "rows", "words"),
    [
        (JOBS, ({"title": "kok"},) * 7, "Er passen hoogstens 6 soorten werk in."),
        (JOBS, ({"years": 5},), "Typ welk werk het was."),
        (JOBS, ({"title": "kok", "years": 601},), "Typ een getal van 0 tot en met 60."),
        (
            JOBS,
            ({"title": "kok", "sector": "X"},),
            "Dit antwoord kennen wij niet. Kies of typ het nog een keer.",
        ),
        (LANGUAGES, ({"language": "Fries"},) * 7, "Er passen hoogstens 6 talen in."),
        (LANGUAGES, ({"speaking": "good"},), "Typ welke taal het is."),
    ],
)
def test_rows_that_cannot_be_kept_are_refused_with_a_reason(item, rows, words):
    assert say(item.kind.problem(rows)) == words


def test_all_that_somebody_brings_along_may_be_left_open():
    assert all(item.optional for part in MODULE.parts[:2] for item in part.items)


def test_the_names_of_columns_are_for_ever():
    assert [column.name for column in JOBS.kind.columns] == ["title", "sector", "years", "liked"]
    assert [column.name for column in LANGUAGES.kind.columns] == [
        "language",
        "reading",
        "speaking",
        "writing",
    ]
    assert [column.name for column in STORIES.kind.columns] == [
        "title",
        "group",
        "situation",
        "task",
        "action",
        "result",
    ]


def test_each_skill_has_one_explanation_with_its_three_answers():
    [explanation] = of_kind(section(told(answers()), "ability.skills"), Explanation)

    assert [len(one.lines) for one in explanation.scales] == [3] * 12


def repeated(now, before, weeks=12):
    earlier = finished(MODULE, before, at=FINISHED - timedelta(weeks=weeks))
    return texts(section(told(now, earlier), "ability.repeat"))


def test_a_skill_that_grew_is_told_beside_the_time_before():
    assert "Dit is nu duidelijk meer dan in februari 2026." in repeated(
        answers(talk=5), answers(talk=1)
    )


def test_within_six_weeks_no_growth_is_told():
    assert "Te kort geleden om verschil te zien." in repeated(
        answers(talk=5), answers(talk=1), weeks=5
    )


def test_a_first_time_of_skills_is_compared_with_nothing():
    earlier = finished(MODULE, BROUGHT, at=FINISHED - timedelta(weeks=12))

    assert "ability.repeat" not in {one.id for one in told(answers(), earlier)}


def test_the_standard_error_of_a_skill_is_that_of_three_items():
    assert parameters().certainty.sem("talk", 3) == pytest.approx(11.38, abs=0.005)
