"""The coach's list: who comes first, what is new, and nothing that was not shared."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.store.clients import create_client
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.web.self_research import client_of, finished
from tests.web.test_coach_sees_nothing_else import shared

NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)


@pytest.fixture
def at_noon():
    with time_machine.travel(NOON, tick=True):
        yield


@pytest.fixture
def anna(at_noon, app):
    coach = hire(app)
    coach.sign_in()
    return coach


def coached(anna, first_name, surname="Bouali", case_number="24-118", days=None):
    meeting = NOON + timedelta(days=days) if days is not None else None
    return create_client(anna.id, first_name, surname, case_number, "short", meeting)


def names(page):
    return [words_of(row.th) for row in page.select("tbody tr")]


def test_without_clients_the_page_says_what_to_do(anna):
    assert "Maak een kaart voor een cliënt" in anna.visitor.open("/coach").text


def test_the_next_meeting_comes_first_and_then_the_name(anna):
    for first_name, days in (("Zoë", None), ("Bo", 9), ("Ali", None), ("Cem", 2), ("Dirk", -3)):
        coached(anna, first_name, days=days)

    page = anna.visitor.open("/coach")

    assert names(page) == ["Cem B.", "Bo B.", "Ali B.", "Dirk B.", "Zoë B."]


def test_a_meeting_that_just_began_is_still_the_next_one(anna):
    coached(anna, "Bo", days=1)
    coached(anna, "Cem", days=-1 / 24)

    assert names(anna.visitor.open("/coach")) == ["Cem B.", "Bo B."]


def test_clients_of_another_coach_are_not_in_the_list(app, anna):
    bram = hire(app, name="Bram Jansen", email="bram@bureau.example")
    coached(bram, "Samira")

    assert names(anna.visitor.open("/coach")) == []


@pytest.mark.parametrize("surname", ["de Wit", "van der Wit", "Wit"])
def test_a_list_shows_no_whole_surname(anna, surname):
    coached(anna, "Kees", surname)

    [name] = names(anna.visitor.open("/coach"))
    assert name == f"Kees {surname.removesuffix('Wit')}W."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("wit", ["Kees de W."]),
        ("KEES DE", ["Kees de W."]),
        ("24-118", ["Samira B."]),
        ("24", ["Kees de W.", "Samira B."]),
        ("  ", ["Kees de W.", "Samira B."]),
        ("niemand", []),
        ("<b>", []),
        ("\x00", ["Kees de W.", "Samira B."]),
        ("%", []),
    ],
)
def test_words_find_clients_by_name_or_case_number(anna, words, found):
    coached(anna, "Samira", "Bouali", "24-118")
    coached(anna, "Kees", "de Wit", "24-102")
    anna.visitor.open("/coach")

    page = anna.visitor.submit({"words": words}, form="form.search")

    assert names(page) == found


def test_what_is_new_is_said_until_it_is_opened(app, anna):
    samira = client_of(app, anna)
    finished(samira, "verandering")
    share_id = shared(samira, anna)
    before = anna.visitor.open("/coach?toon=nieuw")

    anna.visitor.open(f"/coach/gedeeld/{share_id}")

    assert "nieuw 4 mei" in before.text
    assert names(before) == ["Samira B."]
    assert names(anna.visitor.open("/coach?toon=nieuw")) == []


def test_the_meetings_of_this_week_can_be_listed(anna):
    coached(anna, "Bo", days=9)
    coached(anna, "Cem", days=2)

    assert names(anna.visitor.open("/coach?toon=week")) == ["Cem B."]


def test_a_filter_that_does_not_exist_shows_everybody(anna):
    coached(anna, "Bo")

    assert names(anna.visitor.open("/coach?toon=onzin")) == ["Bo B."]


def test_a_finished_part_that_is_not_shared_changes_nothing_in_the_list(app, anna):
    samira = client_of(app, anna)
    before = names(anna.visitor.open("/coach")), "Nog niet gedeeld" in anna.visitor.page.text

    finished(samira, "verandering")

    after = names(anna.visitor.open("/coach")), "Nog niet gedeeld" in anna.visitor.page.text
    assert after == before == (["Samira B."], True)


def test_before_the_first_opening_the_coach_reads_that_the_client_sees_it(app, anna):
    samira = client_of(app, anna)
    finished(samira, "verandering")
    shared(samira, anna)

    assert "Samira ziet dat je dit opent." in anna.visitor.open(f"/coach/client/{samira.id}").text


def test_with_nothing_shared_there_is_a_guide_with_four_open_questions(anna):
    client = coached(anna, "Samira")
    anna.visitor.open(f"/coach/client/{client}")

    link = next(a for a in anna.visitor.page.select("a") if "lege gesprekswijzer" in a.text)
    page = anna.visitor.open(link["href"])

    assert [words_of(one) for one in page.select(".guide strong")] == [
        "Wat wil je dat ik weet?",
        "Wat ging vroeger graag en goed?",
        "Waar wil je het vandaag over hebben?",
        "Wat is een goede eerste stap?",
    ]


def test_a_copy_says_whom_it_is_for_and_that_it_goes_after_use(app, anna):
    samira = client_of(app, anna)
    finished(samira, "verandering")

    page = anna.visitor.open(f"/coach/gedeeld/{shared(samira, anna)}")

    assert "gedeeld met Anna de Wit op 4 mei 2026 · vernietig na gebruik" in page.text
