"""What each kind of answer accepts, and how it is told back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.kinds import Choice, FreeText, Option, Plan, Ranking, Ruler, Several
from app.domain.rating_scales import AGREE, CONFIDENCE, FREQUENCY
from app.domain.text import Own, say

UNKNOWN = "Dit antwoord kennen wij niet. Kies of typ het nog een keer."
CARDS = (Option("plan", "Een plan"), Option("rest", "Rust"), Option("home", "Thuis"))
PLAN = Plan(2, (Option("job", "Je taken"),))
anything = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda parts: st.one_of(
        st.lists(parts, max_size=4).map(tuple),
        st.dictionaries(st.text(max_size=8), parts, max_size=3),
    ),
    max_leaves=6,
)


def said(words):
    return None if words is None else say(words)


@pytest.mark.parametrize("scale", [AGREE, FREQUENCY, CONFIDENCE], ids=lambda scale: scale.code)
def test_a_rating_scale_runs_from_one_to_five_in_different_words(scale):
    assert [option.value for option in scale.options] == [1, 2, 3, 4, 5]
    assert len({option.label for option in scale.options}) == 5
    assert (scale.low, scale.high) == (1, 5)


@pytest.mark.parametrize("value", [0, 6, -1, "3", True, 2**70, None, ({},)])
def test_a_scale_accepts_its_own_numbers_only(value):
    assert said(AGREE.problem(value)) == UNKNOWN
    assert AGREE.problem(3) is None


def test_a_scale_tells_the_label():
    assert AGREE.tell(4) == ("Past meestal",)


@pytest.mark.parametrize(("value", "wrong"), [("rest", None), ("other", UNKNOWN), (1, UNKNOWN)])
def test_a_choice_accepts_what_it_offers(value, wrong):
    assert said(Choice(CARDS).problem(value)) == wrong


def test_a_ruler_tells_the_number_of_ten():
    ruler = Ruler("Weinig", "Veel")

    assert said(ruler.problem(11)) == UNKNOWN
    assert [say(words) for words in ruler.tell(8)] == ["8 van 10"]


@pytest.mark.parametrize("kind", [Several(2, CARDS), Ranking(2, CARDS)])
@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ((), None),
        (("plan", "rest"), None),
        (("plan", "rest", "home"), "Je koos er 3. Haal er één weg."),
        (("plan", "plan"), "Je koos iets twee keer. Haal er één weg."),
        (("other",), UNKNOWN),
        ("plan", UNKNOWN),
        (({},), UNKNOWN),
    ],
)
def test_several_and_ranking_accept_a_few_of_what_they_offer(kind, value, wrong):
    assert said(kind.problem(value)) == wrong


def test_options_that_depend_on_answers_are_the_ones_that_count():
    ranking = Ranking(3)

    assert ranking.problem(("rest",), CARDS) is None
    assert said(ranking.problem(("rest",))) == UNKNOWN
    assert ranking.tell(("rest", "plan"), CARDS) == ("Rust", "Een plan")


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ("kort", None),
        ("", None),
        ("twee\nregels\tmet een tab", None),
        ("x" * 11, "Deze tekst is te lang: 11 tekens. Er passen er 10. Maak hem korter."),
        ("\x00", "In deze tekst staat een teken dat wij niet kunnen bewaren. Haal het weg."),
        ("\ud800", "In deze tekst staat een teken dat wij niet kunnen bewaren. Haal het weg."),
        (3, UNKNOWN),
        (("een", "twee"), UNKNOWN),
    ],
)
def test_a_text_fits_and_can_be_kept(value, wrong):
    kind = FreeText(most=40 if isinstance(value, str) and "regels" in value else 10)

    assert said(kind.problem(value)) == wrong


def test_several_texts_are_told_literally_without_the_empty_ones():
    kind = FreeText(most=20, boxes=3)

    assert kind.problem(("<b>een</b>", "", "twee")) is None
    assert kind.tell(("<b>een</b>", "", "twee")) == (Own("<b>een</b>"), Own("twee"))


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ({"change": "Rust"}, None),
        ({"change": "Rust", "level": "job", "start": "2026-05-03", "feasible": 0}, None),
        ({"level": "job"}, "Schrijf op wat je wilt veranderen."),
        ({"change": "Rust", "level": "moon"}, UNKNOWN),
        ({"change": "Rust", "level": []}, UNKNOWN),
        ({"change": "Rust", "colour": "blue"}, UNKNOWN),
        ({"change": "Rust", "importance": 11}, "Kies een cijfer van 0 tot en met 10."),
        (
            {"change": "Rust", "start": "31-02-2026"},
            "Deze dag kennen wij niet. Schrijf hem zo: 31-12-2026.",
        ),
        (
            {"change": "x" * 201},
            "Deze tekst is te lang: 201 tekens. Er passen er 200. Maak hem korter.",
        ),
    ],
)
def test_a_plan_row_says_what_is_wrong_with_it(row, wrong):
    assert said(PLAN.problem((row,))) == wrong


def test_a_plan_holds_no_more_points_than_fit():
    rows = ({"change": "Rust"},) * 3

    assert said(PLAN.problem(rows)) == "Er passen hoogstens 2 punten in je plan."


@pytest.mark.parametrize(
    "kind",
    [AGREE, Choice(CARDS), Ruler("", ""), Several(2, CARDS), Ranking(2, CARDS), FreeText(9), PLAN],
    ids=lambda kind: kind.name,
)
@given(value=anything)
def test_whatever_comes_in_is_accepted_or_answered_in_words(kind, value):
    problem = kind.problem(value)

    assert problem is None or say(problem)
