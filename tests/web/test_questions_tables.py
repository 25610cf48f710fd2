"""Rows of boxes: taken from the form, said right or wrong at the exact box, and given back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from app.domain.answers import Answer, Status, value_of
from app.domain.kinds import Choice, Column, Day, FreeText, Number, Option, Ruler, Table
from app.domain.module import Item
from app.web.forms import screen_form
from tests.strategies import rows

ABC = tuple(Option(value, value.upper()) for value in "abc")
PLAN = Table(
    3,
    (
        Column(
            "what",
            "Wat?",
            FreeText(20),
            required=True,
            missing="Schrijf het op.",
            suggestion="Rust",
        ),
        Column("how", "Hoe?", Choice(ABC)),
        Column("why", "Waarom?", FreeText(200)),
        Column("when", "Wanneer?", Day()),
        Column("hours", "Hoeveel uur?", Number(0, 40, "uur", decimals=1)),
        Column("sure", "Hoe zeker?", Ruler("niet", "heel")),
    ),
    too_many="Er passen er {most}.",
)
FULL = {
    "what": "Wandelen",
    "how": "b",
    "why": "Dat geeft rust.",
    "when": "2027-01-04",
    "hours": 75,
    "sure": 0,
}
AS_TYPED = {**FULL, "hours": "7,5", "sure": "0"}
MARKUP = "<script>{{ 7 }}</script>"
UNKNOWN = "Dit antwoord kennen wij niet. Kies of typ het nog een keer."


def doubted(answers):
    """A soft remark on the first row of who is not sure."""
    kept = value_of(answers, "t.plan")
    return "Weet je het zeker?" if kept and kept[0].get("sure") == 0 else None


ITEM = Item(
    "t.plan",
    "Mijn plan",
    PLAN,
    optional=True,
    hint=doubted,
    suggestions=lambda _answers: ("Slapen",),
)


def sent(typed, *more, kept=None):
    """The field after a form with these boxes (``1.what``); and whether it is right."""
    pairs = [(f"t.plan.{name}", words) for name, words in typed.items()]
    answers = {ITEM.id: kept} if kept else {}
    form = screen_form((ITEM,), answers, {}, MultiDict([*pairs, *more]))
    return form.fields()[0], form.validate()


def errors_of(field):
    """What is said at each box, by the name of the box."""
    return {cell.name: cell.errors[0] for cell in field.cells if cell.errors}


def test_each_box_is_read_by_its_own_kind():
    field, right = sent({f"1.{name}": str(typed) for name, typed in AS_TYPED.items()})

    assert right
    assert field.data == (FULL,)


def test_rows_that_are_left_open_are_passed_over():
    field, right = sent({"1.what": "  ", "2.what": "Slapen", "3.why": ""})

    assert right
    assert field.data == ({"what": "Slapen"},)


def test_a_table_of_open_rows_is_passed_over():
    field, right = sent({"1.what": "", "2.sure": ""})

    assert right
    assert (field.data, field.status) == (None, Status.SKIPPED)


def test_each_wrong_box_says_what_is_wrong_with_it():
    field, right = sent(
        {
            "1.what": "Wandelen",
            "2.how": "q",
            "2.when": "morgen",
            "2.hours": "veel",
            "2.sure": "11",
        }
    )

    assert not right
    assert errors_of(field) == {
        "t.plan.2.what": "Schrijf het op.",
        "t.plan.2.how": UNKNOWN,
        "t.plan.2.when": "Deze dag kennen wij niet. Schrijf hem zo: 31-12-2026.",
        "t.plan.2.hours": "Typ een getal van 0 tot en met 40.",
        "t.plan.2.sure": UNKNOWN,
    }
    assert field.errors == ["Schrijf het op."]
    assert field.error_id == "t-plan-2-what"


def test_what_was_typed_stays_in_each_box():
    field, _ = sent({"1.what": "W\x00", "1.when": "morgen", "1.hours": "veel", "1.how": "b"})
    cells = field.rows[0].cells

    assert [cells[name].typed for name in ("what", "when", "hours")] == [
        "W\ufffd",
        "morgen",
        "veel",
    ]
    assert cells["how"].chosen == "b"


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("a" * 10_000, "Deze tekst is te lang: 10000 tekens."),
        ("a\x00b", "kunnen wij niet bewaren"),
        ("a\ud800b", "kunnen wij niet bewaren"),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused_at_its_box(words, wrong):
    field, right = sent({"1.what": "x", "1.why": words})

    assert not right
    assert wrong in errors_of(field)["t.plan.1.why"]


@pytest.mark.parametrize("words", [MARKUP, "\u202eabc", "שלום", "{braces} %(percent)s"])
def test_any_other_text_is_kept_literally(words):
    field, right = sent({"1.what": "x", "1.why": words})

    assert right
    assert field.data[0]["why"] == words


def test_more_rows_than_fit_are_refused_in_words_of_the_kind_and_stay():
    field, right = sent({f"{n}.what": f"rij {n}" for n in range(1, 5)})

    assert not right
    assert field.errors == ["Er passen er 3."]
    assert [row.cells["what"].typed for row in field.rows] == ["rij 1", "rij 2", "rij 3", "rij 4"]


def test_a_thousand_rows_are_not_read_to_the_last():
    field, right = sent({f"{n}.what": "x" for n in range(1, 999)})

    assert not right
    assert len(field.rows) == 6


def test_boxes_that_are_in_no_column_are_passed_over():
    field, right = sent(
        {
            "1.what": "x",
            "1.colour": "blue",
            "1.": "y",
            "x.what": "z",
            "1.what.2": "q",
            "-1.how": "a",
        }
    )

    assert right
    assert field.data == ({"what": "x"},)


def test_a_row_that_is_taken_away_is_not_kept_and_its_words_stay_to_come_back():
    field, right = sent({"1.what": "weg", "1.sure": "11", "2.what": "blijft"}, ("t.plan.1", "weg"))

    assert right
    assert field.data == ({"what": "blijft"},)
    assert field.rows[0].away
    assert field.rows[0].cells["what"].typed == "weg"
    assert errors_of(field) == {}


def test_a_table_of_which_all_rows_are_taken_away_is_passed_over():
    field, right = sent({"1.what": "x"}, ("t.plan.1", "weg"), kept=Answer((FULL,), revision=2))

    assert right
    assert (field.status, field.changed) == (Status.SKIPPED, True)


def test_kept_rows_stand_in_their_boxes_and_the_others_are_open():
    kept = {ITEM.id: Answer((FULL, {"what": "Slapen", "how": "", "when": None}), revision=3)}

    field = screen_form((ITEM,), kept, {}).fields()[0]
    first = field.rows[0].cells

    assert [row.used for row in field.rows] == [True, True, False]
    assert [first[name].typed for name in ("what", "why", "when", "hours")] == [
        "Wandelen",
        "Dat geeft rust.",
        "2027-01-04",
        "7,5",
    ]
    assert [first[name].chosen for name in ("how", "sure")] == ["b", "0"]
    assert field.revision == 3


def test_a_row_has_a_title_where_more_than_one_fits():
    one = Item("t.one", "Verhaal", Table(1, PLAN.columns))

    assert [row.title for row in screen_form((one,), {}, {}).fields()[0].rows] == [""]
    assert len({str(row.title) for row in screen_form((ITEM,), {}, {}).fields()[0].rows}) == 3


def test_ideas_stand_at_the_box_they_are_for():
    first = screen_form((ITEM,), {}, {}).fields()[0].rows[0].cells

    assert first["what"].ideas == ("Rust", "Slapen")
    assert first["why"].ideas == ()


def test_a_health_word_is_remarked_at_its_box():
    field, right = sent({"1.what": "x", "1.why": "Minder pijn."})

    assert right
    assert field.rows[0].cells["why"].hints == (
        "Dit woord gaat over gezondheid. Mag het ook anders?",
    )
    assert field.remarked
    assert field.rows[0].cells["what"].hints == ()


def test_a_soft_remark_of_the_item_hears_all_rows():
    assert sent({"1.what": "x", "1.sure": "0"})[0].hints == ("Weet je het zeker?",)
    assert sent({"1.what": "x", "1.sure": "9"})[0].hints == ()


def test_a_soft_remark_waits_until_the_answer_is_right():
    field, right = sent({"1.sure": "0"})

    assert not right
    assert field.hints == ()


def test_the_same_rows_are_no_change():
    typed = {f"1.{name}": str(words) for name, words in AS_TYPED.items()}

    assert not sent(typed, kept=Answer((FULL,), revision=1))[0].changed
    assert sent({**typed, "1.hours": "8"}, kept=Answer((FULL,), revision=1))[0].changed


def test_all_of_a_row_is_told_where_two_phones_disagree():
    field, _ = sent({"1.what": "x"})

    assert field.tell((FULL, {"what": "Slapen"})) == (
        "Wandelen, B, Dat geeft rust., 4 januari 2027, 7,5 uur, 0 van 10; Slapen"
    )


def as_on_page(field):
    """The boxes of the field by name, as its page holds them."""
    return {
        cell.name: cell.typed if hasattr(cell, "typed") else cell.chosen for cell in field.cells
    }


@settings(deadline=None, max_examples=50)
@given(kept=st.lists(rows(PLAN), min_size=1, max_size=3))
def test_what_was_kept_comes_back_from_its_own_page_unchanged(kept):
    written = screen_form((ITEM,), {ITEM.id: Answer(tuple(kept))}, {}).fields()[0]

    form = screen_form((ITEM,), {}, {}, MultiDict(as_on_page(written)))

    said = [{name: held for name, held in row.items() if str(held or "0").strip()} for row in kept]
    filled = [{n: held for n, held in row.items() if held not in {None, ""}} for row in said]
    assert [dict(row) for row in form.fields()[0].data or ()] == [row for row in filled if row]


boxes = st.builds(
    "{}.{}".format,
    st.integers(-1, 12) | st.text(max_size=3),
    st.sampled_from([column.name for column in PLAN.columns]) | st.text(max_size=5),
)


@settings(deadline=None, max_examples=100)
@given(typed=st.dictionaries(boxes, st.text(max_size=30), max_size=20))
def test_whatever_is_sent_is_kept_or_answered_in_words(typed):
    field, right = sent(typed)

    assert right or field.errors
    assert all(isinstance(words, str) for words in errors_of(field).values())
