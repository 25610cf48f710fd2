"""What a form sends becomes an answer of its kind, or comes back with what is wrong."""

import pytest
from werkzeug.datastructures import MultiDict

from app.domain.answers import Answer, Status, value_of
from app.domain.kinds import (
    Choice,
    Day,
    FreeText,
    Number,
    Option,
    Possibility,
    Ranking,
    Ruler,
    Several,
    Slider,
)
from app.domain.module import Item
from app.domain.rating_scales import AGREE, VALUE
from app.web.forms import screen_form
from app.web.forms.health import names_health

ABC = tuple(Option(value, value.upper()) for value in "abcd")
KINDS = {
    "scale": Item("t.scale", "Een stelling.", AGREE, "scale"),
    "choice": Item("t.choice", "Kies.", Choice((Option("x", "X"), Option(1, "Een")))),
    "ruler": Item("t.ruler", "Hoeveel?", Ruler("weinig", "veel")),
    "several": Item("t.several", "Kies er drie.", Several(3, ABC)),
    "ranking": Item("t.ranking", "Zet op volgorde.", Ranking(2, ABC)),
    "text": Item("t.text", "Schrijf.", FreeText(20), optional=True),
    "texts": Item("t.texts", "Schrijf drie keer.", FreeText(20, boxes=3)),
    "card": Item("t.card", "Zelf bepalen.", VALUE, "value"),
    "possibility": Item("t.possibility", "Lang zitten.", Possibility()),
    "slider": Item("t.slider", "Waar?", Slider("binnen", "buiten")),
    "number": Item("t.number", "Hoeveel?", Number(0, 40, "uur")),
    "wage": Item("t.wage", "Hoeveel?", Number(0, 9999, "euro", decimals=2)),
    "day": Item("t.day", "Wanneer?", Day()),
}


def sent(kind, *pairs, kept=None):
    """The field of this kind after a form with these names and values; and whether it is right."""
    item = KINDS[kind]
    form = screen_form((item,), {item.id: kept} if kept else {}, {}, MultiDict(pairs))
    return form.fields()[0], form.validate()


@pytest.mark.parametrize(
    ("kind", "pairs", "value"),
    [
        ("scale", [("t.scale", "4")], 4),
        ("choice", [("t.choice", "x")], "x"),
        ("choice", [("t.choice", "1")], 1),
        ("ruler", [("t.ruler", "0")], 0),
        ("several", [("t.several", "c"), ("t.several", "a")], ("c", "a")),
        ("ranking", [("t.ranking.1", "c"), ("t.ranking.2", "a")], ("c", "a")),
        ("ranking", [("t.ranking.1", ""), ("t.ranking.2", "a")], ("a",)),
        ("ranking", [("t.ranking", "b"), ("t.ranking", "a")], ("b", "a")),
        ("text", [("t.text", "één\r\ntwee")], "één\ntwee"),
        ("texts", [("t.texts.1", "a"), ("t.texts.2", " "), ("t.texts.3", "b")], ("a", "b")),
        ("card", [("t.card", "0")], 0),
        ("possibility", [("t.possibility", "unknown")], "unknown"),
        ("slider", [("t.slider", "5")], 5),
        ("number", [("t.number", "32")], 32),
        ("number", [("t.number", " 032 uur ")], 32),
        ("number", [("t.number", "7,")], 7),
        ("wage", [("t.wage", "14,71")], 1471),
        ("wage", [("t.wage", "14.7")], 1470),
        ("wage", [("t.wage", "€ 2.500")], 250_000),
        ("wage", [("t.wage", "2.500,5")], 250_050),
        ("wage", [("t.wage", "2 500")], 250_000),
        ("day", [("t.day", "2026-12-31")], "2026-12-31"),
        ("day", [("t.day", "3-1-2027")], "2027-01-03"),
    ],
)  # fmt: skip
def test_what_was_chosen_or_typed_becomes_a_value(kind, pairs, value):
    field, right = sent(kind, *pairs)

    assert right
    assert (field.data, field.status) == (value, Status.ANSWERED)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_form_says_that_it_was_passed_over(kind):
    field, right = sent(kind)

    assert right
    assert (field.data, field.status) == (None, Status.SKIPPED)


@pytest.mark.parametrize(
    ("kind", "pairs", "words"),
    [
        ("several", [("t.several", one) for one in "abcd"], "Je koos er 4. Haal er één weg."),
        ("ranking", [("t.ranking.1", "a"), ("t.ranking.2", "a")], "twee keer"),
        ("ranking", [("t.ranking", one) for one in "abc"], "Je koos er 3. Haal er één weg."),
        ("text", [("t.text", "a" * 21)], "21 tekens"),
        ("text", [("t.text", "a\x00b")], "kunnen wij niet bewaren"),
        ("text", [("t.text", "a\ud800b")], "kunnen wij niet bewaren"),
        ("texts", [("t.texts.2", "b" * 21)], "21 tekens"),
        ("card", [("t.card", "3")], "kennen wij niet"),
        ("possibility", [("t.possibility", "na")], "kennen wij niet"),
        ("slider", [("t.slider", "6")], "kennen wij niet"),
        ("slider", [("t.slider", "x" * 10_000)], "kennen wij niet"),
        ("number", [("t.number", "41")], "Typ een heel getal van 0 tot en met 40."),
        ("number", [("t.number", "7,5")], "Typ een heel getal"),
        ("number", [("t.number", "-3")], "Typ een heel getal"),
        ("number", [("t.number", "1" * 10_000)], "Typ een heel getal"),
        ("number", [("t.number", "\u0663\u0662")], "Typ een heel getal"),
        ("number", [("t.number", "\x00\ud800\u202e<b>8</b>")], "Typ een heel getal"),
        ("wage", [("t.wage", "14,711")], "Typ een getal van 0 tot en met 9999."),
        ("wage", [("t.wage", "1e9")], "Typ een getal"),
        ("day", [("t.day", "31-02-2026")], "Deze dag kennen wij niet."),
        ("day", [("t.day", "morgen\ud800")], "Deze dag kennen wij niet."),
        ("ruler", [("t.ruler", "11")], "kennen wij niet"),
        ("choice", [("t.choice", "na")], "kennen wij niet"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(kind, pairs, words):
    field, right = sent(kind, *pairs)

    assert not right
    assert words in field.errors[0]


def test_what_was_typed_stays_in_its_box_with_a_mark_where_it_cannot_be_shown():
    field, _ = sent("texts", ("t.texts.1", "a\x00b"), ("t.texts.2", "c" * 30))

    assert field.boxes == (("t.texts.1", "a�b"), ("t.texts.2", "c" * 30), ("t.texts.3", ""))


def test_weet_ik_niet_counts_only_where_an_answer_is_scored():
    assert sent("scale", ("t.scale", "na"))[0].status is Status.NOT_APPLICABLE
    assert not sent("ruler", ("t.ruler", "na"))[1]


def test_a_kept_answer_fills_the_field():
    item = KINDS["ranking"]
    kept = {item.id: Answer(("c", "a"), revision=4)}

    field = screen_form((item,), kept, {}).fields()[0]

    assert [field.place(value) for value in "abcd"] == [2, 0, 1, 0]
    assert field.revision == 4


def test_the_same_answer_is_no_change_and_another_is():
    kept = Answer(4, revision=2)

    assert not sent("scale", ("t.scale", "4"), kept=kept)[0].changed
    assert sent("scale", ("t.scale", "na"), kept=kept)[0].changed


def test_a_revision_that_is_no_number_is_none():
    field, _ = sent("scale", ("t.scale", "4"), ("t.scale.rev", "9" * 30))

    assert field.revision == 0


def test_a_text_that_names_health_gets_a_soft_remark():
    field, right = sent("text", ("t.text", "Ik heb pijn."))

    assert right
    assert field.hints == ("Dit woord gaat over gezondheid. Mag het ook anders?",)


def test_who_does_not_mind_chooses_that_where_it_is_offered():
    field, right = sent("slider", ("t.slider", "na"))

    assert right
    assert (field.data, field.status) == (None, Status.NOT_APPLICABLE)
    assert not sent("possibility", ("t.possibility", "na"))[1]


@pytest.mark.parametrize(
    ("kind", "typed"), [("number", "7,5 dag"), ("wage", "veel"), ("day", "morgen")]
)
def test_what_cannot_be_read_stays_in_the_box_as_it_was_typed(kind, typed):
    field, right = sent(kind, (KINDS[kind].id, typed))

    assert not right
    assert field.typed == typed


def test_what_no_page_can_hold_stays_in_the_box_with_a_mark_in_its_place():
    field, _ = sent("number", ("t.number", "3\x00\ud800"))

    assert field.typed == "3\ufffd\ufffd"


@pytest.mark.parametrize(
    ("kind", "value", "typed"),
    [
        ("wage", 1450, "14,50"),
        ("number", 24, "24"),
        ("number", 0, "0"),
        ("day", "2026-12-31", "2026-12-31"),
    ],
)
def test_a_kept_number_and_day_stand_in_their_box(kind, value, typed):
    item = KINDS[kind]

    field = screen_form((item,), {item.id: Answer(value)}, {}).fields()[0]

    assert field.typed == typed


def test_a_day_that_was_typed_by_hand_stands_in_the_calendar():
    field, right = sent("day", ("t.day", "3-1-2027"))

    assert right
    assert (field.typed, field.is_day) == ("2027-01-03", True)


@pytest.mark.parametrize("left", [{"1": "", "2": "c", "4": "a"}, {"2": "c", "3": "", "4": "a"}])
def test_an_open_place_in_a_ranking_is_passed_over(left):
    pairs = [(f"t.ranking.{place}", value) for place, value in left.items()]

    field, right = sent("ranking", *pairs)

    assert right
    assert field.data == ("c", "a")


def test_what_was_ranked_twice_is_named_and_stays_where_it_was():
    field, right = sent("ranking", ("t.ranking.1", "a"), ("t.ranking.2", "a"))

    assert not right
    assert field.errors == ["Je koos “A” twee keer. Haal er één weg."]
    assert field.chosen == ("a", "a")


def test_a_number_that_is_typed_again_in_another_way_is_no_change():
    assert not sent("wage", ("t.wage", "14.50"), kept=Answer(1450))[0].changed


def test_a_soft_remark_hears_what_is_said_on_the_same_screen_and_before():
    def remark(answers):
        said = [value_of(answers, f"t.{name}") for name in ("first", "second", "before")]
        return "Klopt dit?" if said == [1, 2, 3] else None

    first = Item("t.first", "Een.", AGREE, "scale", hint=remark)
    second = Item("t.second", "Twee.", AGREE, "scale", hint=remark)
    typed = MultiDict([("t.first", "1"), ("t.second", "2")])
    before = {"t.before": Answer(3), "t.second": Answer(5)}

    form = screen_form((first, second), before, {}, typed)

    assert form.validate()
    assert [field.hints for field in form.fields()] == [("Klopt dit?",), ("Klopt dit?",)]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Pijnlijk was het", True),
        ("twee burn-outs", True),
        ("de artsen", True),
        ("bij het UWV", True),
        ("IVA", True),
        ("Ivan helpt mij", False),
        ("kaarten maken", False),
        ("een zwart paard", False),
        ("", False),
    ],
)
def test_health_words_are_known_by_the_start_of_a_word(words, named):
    assert names_health(words) is named
