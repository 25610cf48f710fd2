"""What each kind of answer accepts, and how it is told back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.kinds import (
    Choice,
    Column,
    Day,
    FreeText,
    Number,
    Option,
    Possibility,
    Ranking,
    Ruler,
    Several,
    Slider,
    Table,
)
from app.domain.module import Item
from app.domain.rating_scales import AGREE, CONFIDENCE, FREQUENCY, LIKE, SKILL, VALUE
from app.domain.text import Own, say
from tests.strategies import values

UNKNOWN = "Dit antwoord kennen wij niet. Kies of typ het nog een keer."
CARDS = (Option("plan", "Een plan"), Option("rest", "Rust"), Option("home", "Thuis"))
ROWS = Table(
    3,
    (
        Column("what", "Wat?", FreeText(20), required=True),
        Column("how", "Hoe?", Choice(CARDS)),
        Column("when", "Wanneer?", Day()),
        Column("many", "Hoeveel?", Number(0, 9, "keer")),
        Column("sure", "Hoe zeker?", Ruler("niet", "heel")),
    ),
)
KINDS = [
    AGREE,
    VALUE,
    Choice(CARDS),
    Possibility(),
    Ruler("", ""),
    Slider("binnen", "buiten"),
    Several(2, CARDS),
    Ranking(2, CARDS),
    FreeText(9),
    FreeText(9, boxes=3),
    Number(-5, 40, "uur", decimals=1),
    Day(),
    ROWS,
]
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


@pytest.mark.parametrize(
    "scale", [AGREE, FREQUENCY, CONFIDENCE, LIKE, SKILL], ids=lambda scale: scale.code
)
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
        (("plan", "plan"), "Je koos “Een plan” twee keer. Haal er één weg."),
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
        ("\x00", "Eén teken in deze tekst kunnen wij niet bewaren. Haal het weg."),
        ("\ud800", "Eén teken in deze tekst kunnen wij niet bewaren. Haal het weg."),
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


@pytest.mark.parametrize("value", [3, -1, "2", True, None])
def test_a_card_counts_from_nothing_to_two(value):
    assert (VALUE.low, VALUE.high) == (0, 2)
    assert VALUE.tell(0) == ("Minder belangrijk",)
    assert said(VALUE.problem(value)) == UNKNOWN


@pytest.mark.parametrize("value", ["", "yes", 1, None, ("ok",)])
def test_a_possibility_is_one_of_four_and_not_knowing_is_one_of_them(value):
    assert [option.value for option in Possibility().options] == [
        "ok",
        "cond",
        "not_now",
        "unknown",
    ]
    assert Possibility().tell("unknown") == ("Weet ik niet",)
    assert said(Possibility().problem(value)) == UNKNOWN


@pytest.mark.parametrize(
    ("stop", "words"),
    [
        (1, "binnen"),
        (2, "eerder binnen dan buiten"),
        (3, "tussen binnen en buiten in"),
        (4, "eerder buiten dan binnen"),
        (5, "buiten"),
    ],
)
def test_each_stop_between_two_words_is_told_in_words(stop, words):
    slider = Slider("binnen", "buiten")

    assert slider.problem(stop) is None
    assert [say(one) for one in slider.tell(stop)] == [words]


@pytest.mark.parametrize("value", [0, 6, "3", 2.5, None])
def test_between_two_words_there_are_five_stops(value):
    assert said(Slider("binnen", "buiten").problem(value)) == UNKNOWN


def test_who_does_not_mind_says_so_in_words_of_the_kind():
    assert Item("t.slider", "Waar?", Slider("a", "b")).not_applicable == "Maakt mij niet uit"
    assert Item("t.scale", "Zo.", AGREE, "scale").not_applicable == "Weet ik niet / past niet"
    assert Item("t.choice", "Kies.", Choice(CARDS)).not_applicable == ""


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Number(0, 40, "uur"), 32, "32 uur"),
        (Number(0, 40, "uur"), 0, "0 uur"),
        (Number(0, 12, "uur", decimals=1), 75, "7,5 uur"),
        (Number(0, 12, "uur", decimals=1), 70, "7 uur"),
        (Number(0, 99, "euro", decimals=2), 1471, "14,71 euro"),
        (Number(0, 99, "euro", decimals=2), 1450, "14,50 euro"),
    ],
)
def test_a_number_is_told_with_its_unit_and_a_comma(kind, value, words):
    assert kind.problem(value) is None
    assert [say(one) for one in kind.tell(value)] == [words]


@pytest.mark.parametrize("value", [-1, 41, "32", 3.5, True, None, 2**70])
def test_a_number_outside_its_bounds_says_which_they_are(value):
    wrong = "Typ een heel getal van 0 tot en met 40."

    assert said(Number(0, 40, "uur").problem(value)) == wrong


def test_a_number_with_decimals_asks_for_no_whole_one():
    wrong = "Typ een getal van 0 tot en met 40."

    assert said(Number(0, 40, "uur", decimals=1).problem("veel")) == wrong


@pytest.mark.parametrize("value", ["2026-02-31", "morgen", "31-12-2026", "", 20261231])
def test_a_day_that_does_not_exist_is_refused_in_words(value):
    assert said(Day().problem(value)) in {
        "Deze dag kennen wij niet. Schrijf hem zo: 31-12-2026.",
        UNKNOWN,
    }


def test_a_day_is_told_as_people_write_it():
    assert [say(one) for one in Day().tell("2026-11-03")] == ["3 november 2026"]


@settings(deadline=None)
@given(data=st.data())
def test_whatever_the_tests_make_up_is_accepted_by_its_kind(data):
    kind = data.draw(st.sampled_from(KINDS))
    item = Item("t.item", "Vraag", kind)

    value = data.draw(values(item, item.offered({}, {})))

    assert kind.problem(value) is None
    assert all(say(words) for words in kind.tell(value))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(value=anything)
def test_whatever_comes_in_is_accepted_or_answered_in_words(kind, value):
    problem = kind.problem(value)

    assert problem is None or say(problem)
