"""What a table accepts row by row, where it says what is wrong, and how it is told back."""

import pytest

from app.domain.kinds import Choice, Column, Day, FreeText, Number, Option, Ruler, Table, rows_of
from app.domain.text import say

PLACES = Choice((Option("job", "Je taken"), Option("home", "Thuis")))
PLAN = Table(
    2,
    (
        Column(
            "change",
            "Wat wil je veranderen?",
            FreeText(200),
            required=True,
            missing="Schrijf op wat je wilt veranderen.",
            told="Ik wil dit veranderen",
        ),
        Column("level", "Waar zit het?", PLACES),
        Column("start", "Wanneer begin ik?", Day()),
        Column("hours", "Hoeveel uur?", Number(0, 40, "uur")),
        Column("feasible", "Hoe haalbaar?", Ruler("lukt niet", "lukt zeker")),
    ),
    too_many="Er passen hoogstens {most} punten in je plan.",
)
UNKNOWN = "Dit antwoord kennen wij niet. Kies of typ het nog een keer."
NO_DAY = "Deze dag kennen wij niet. Schrijf hem zo: 31-12-2026."


def said(words):
    return None if words is None else say(words)


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ({"change": "Rust"}, None),
        ({"change": "Rust", "level": "", "start": None}, None),
        ({"change": "Rust", "level": "job", "start": "2026-05-03", "feasible": 0}, None),
        ({"level": "job"}, "Schrijf op wat je wilt veranderen."),
        ({"change": "Rust", "level": "moon"}, UNKNOWN),
        ({"change": "Rust", "level": []}, UNKNOWN),
        ({"change": "Rust", "colour": "blue"}, UNKNOWN),
        ({"change": "Rust", "feasible": 11}, UNKNOWN),
        ({"change": "Rust", "hours": 41}, "Typ een heel getal van 0 tot en met 40."),
        ({"change": "Rust", "start": "31-02-2026"}, NO_DAY),
        (
            {"change": "x" * 201},
            "Deze tekst is te lang: 201 tekens. Er passen er 200. Maak hem korter.",
        ),
        ("Rust", UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_a_row_says_what_is_wrong_with_it(row, wrong):
    assert said(PLAN.problem((row,))) == wrong


def test_every_box_of_a_row_says_what_is_wrong_with_it():
    wrong = PLAN.cell_problems({"level": "moon", "start": "morgen", "feasible": 3})

    assert {name: say(words) for name, words in wrong} == {
        "change": "Schrijf op wat je wilt veranderen.",
        "level": UNKNOWN,
        "start": NO_DAY,
    }


def test_a_table_holds_no_more_rows_than_fit():
    rows = ({"change": "Rust"},) * 3

    assert said(PLAN.problem(rows)) == "Er passen hoogstens 2 punten in je plan."


@pytest.mark.parametrize("value", ["Rust", 3, ("Rust",), (1, 2), None])
def test_what_is_no_row_is_refused(value):
    assert said(PLAN.problem(value)) == UNKNOWN


def test_a_table_tells_the_first_filled_box_of_each_row():
    rows = ({"change": "Rust", "level": "job"}, {"change": "", "level": "home"}, {})

    assert [say(words) for words in PLAN.tell(rows)] == ["Rust", "Thuis"]


def test_a_row_is_told_box_by_box_under_its_own_names():
    row = {"change": "Rust", "level": "home", "start": "2026-11-03", "hours": 8, "feasible": 5}

    told = [(say(name), say(words)) for name, words in PLAN.told_row(row)]

    assert told == [
        ("Ik wil dit veranderen", "Rust"),
        ("Waar zit het?", "Thuis"),
        ("Wanneer begin ik?", "3 november 2026"),
        ("Hoeveel uur?", "8 uur"),
        ("Hoe haalbaar?", "5 van 10"),
    ]


@pytest.mark.parametrize("value", [None, "Rust", 3, ("Rust",), ()])
def test_an_answer_without_rows_has_none(value):
    assert rows_of(value) == ()
