"""The coach's list: who comes first, what is new, and nothing that was not shared."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.store import caseload as store
from app.store.clients import Names, change_client, create_client, end_trajectory
from app.store.clock import today
from app.store.sharing import end_share
from app.web.coach import caseload as web
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.web.self_research import client_of, finished, without_token
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


def test_after_a_meeting_the_next_one_waits_for_the_coach(anna):
    coached(anna, "Bo", days=-1)
    coached(anna, "Cem", days=1)
    coached(anna, "Dirk")

    page = anna.visitor.open("/coach?toon=wacht")

    assert names(page) == ["Bo B."]
    link = page.select_one("tbody td:last-child a")
    assert words_of(link).startswith("Plan het volgende gesprek")
    assert words_of(anna.visitor.open(link["href"]).h1) == "Bo B."


def test_a_planned_meeting_or_an_end_lets_the_duty_go(anna):
    planned, ended = coached(anna, "Bo", days=-1), coached(anna, "Cem", days=-1)

    names_ = Names("Bo", "Bouali", "24-118")
    change_client(planned, anna.id, 0, names_, "short", NOON + timedelta(days=9))
    end_trajectory(ended, anna.id, today())

    assert names(anna.visitor.open("/coach?toon=wacht")) == []


def test_what_waits_too_long_asks_attention(anna):
    coached(anna, "Bo", days=-20)
    coached(anna, "Cem", days=-2)

    assert names(anna.visitor.open("/coach?toon=aandacht")) == ["Bo B."]
    assert names(anna.visitor.open("/coach?toon=wacht")) == ["Bo B.", "Cem B."]


def test_each_filter_says_how_many_there_are(app, anna):
    samira = client_of(app, anna)
    finished(samira, "verandering")
    shared(samira, anna)
    coached(anna, "Bo", days=-20)

    page = anna.visitor.open("/coach")

    assert [words_of(link) for link in page.select(".filters a")] == [
        "Alles 2",
        "Nieuw 1",
        "Wacht op mij 1",
        "Gesprek deze week 1",
        "Aandacht nodig 1",
    ]


def test_who_ended_stands_last_with_the_day(anna):
    ended = coached(anna, "Ali", days=1)
    coached(anna, "Zoë")
    end_trajectory(ended, anna.id, today())

    page = anna.visitor.open("/coach")

    assert names(page) == ["Zoë B.", "Ali B."]
    assert "Klaar op 4 mei" in page.text


def test_the_first_visit_says_nothing_of_a_visit_before(anna):
    assert "Je was hier het laatst" not in anna.visitor.open("/coach").text


def test_the_desk_tells_how_many_shared_something_since_the_visit_before(app, anna):
    samira, kees = client_of(app, anna), client_of(app, anna, "Kees")
    for client in (samira, kees):
        finished(client, "verandering")
    shared(kees, anna)
    anna.visitor.open("/coach")
    anna.visitor.submit(button="Log uit", form="form")

    with time_machine.travel(NOON + timedelta(days=1), tick=True):
        shared(samira, anna)
        anna.sign_in()
        page = anna.visitor.open("/coach")

    said = words_of(page.select_one(".lead"))
    assert said.startswith("Je was hier het laatst op maandag 4 mei, 12.0")
    assert said.endswith("Sindsdien deelde 1 cliënt iets.")


def test_what_was_shared_and_stopped_again_is_no_news(app, anna):
    samira = client_of(app, anna)
    finished(samira, "verandering")

    with time_machine.travel(NOON + timedelta(days=1), tick=True):
        anna.sign_in()
        before = without_token(anna.visitor.client.get("/coach").text)
        shared(samira, anna)
        end_share(samira.access, "verandering")
        assert without_token(anna.visitor.client.get("/coach").text) == before

    assert "Sindsdien is er niets nieuws gedeeld." in before


@pytest.fixture
def long_list(anna, monkeypatch):
    """A coach whose list comes in pages of two."""
    monkeypatch.setattr(store, "WHOLE", 4)
    for module in (store, web):
        monkeypatch.setattr(module, "PAGE", 2)
    for place in range(5):
        with time_machine.travel(NOON - timedelta(minutes=place), tick=False):
            coached(anna, f"Klant{place}", days=-1 if place else 2)
    return anna


def test_a_long_list_comes_in_pages_that_lead_on(long_list):
    seen, page = [], long_list.visitor.open("/coach")
    for _ in range(5):
        seen += names(page)
        onward = [a for a in page.select("main a") if words_of(a) == "Volgende bladzijde"]
        if not onward:
            break
        page = long_list.visitor.open(onward[0]["href"])

    assert seen == [f"Klant{place} B." for place in range(5)]


def test_the_filters_of_a_long_list_hold_and_count(long_list):
    page = long_list.visitor.open("/coach?toon=wacht")

    assert names(page) == ["Klant1 B.", "Klant2 B."]
    assert words_of(page.select_one(".filters [aria-current]")) == "Wacht op mij 4"
    assert names(long_list.visitor.open("/coach?toon=week")) == ["Klant0 B."]


def test_words_find_in_a_long_list(long_list):
    long_list.visitor.open("/coach")

    assert names(long_list.visitor.submit({"words": "klant3"}, form="form.search")) == ["Klant3 B."]


@pytest.mark.parametrize(
    "mark",
    [
        *("", "x", "_", "2026-05-04_x", "é_é", "9" * 40, "2026-05-04T10:00:00Z_"),
        "0001-01-01T00:00:00%2B23:00_x",
    ],
)
def test_an_address_that_marks_nothing_is_the_first_page(long_list, mark):
    assert names(long_list.visitor.open(f"/coach?na={mark}")) == ["Klant0 B.", "Klant1 B."]
