"""Gegevens: names, path and meeting can change later, and a card can be taken back."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.store.clients import Names, change_client, client_card, create_client
from app.store.invitations import accept_invitation, find_invitation, make_invitation
from tests.journeys.people import PIN, hire
from tests.soundness import words_of
from tests.web.self_research import client_of, without_token

FORM = "form[action$='/gegevens']"
NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)
MEETING = NOON + timedelta(days=3)


@pytest.fixture
def anna(app):
    with time_machine.travel(NOON, tick=True):
        coach = hire(app)
        coach.sign_in()
        yield coach


@pytest.fixture
def samira(anna):
    return create_client(anna.id, "Samira", "Bouali", "24-118", "short", MEETING)


def show(coach, client_id):
    return coach.visitor.open(f"/coach/client/{client_id}/gegevens")


def save(coach, client_id, status=200, **fields):
    show(coach, client_id)
    return coach.visitor.submit(fields, form=FORM, status=status)


def errors(page):
    return [words_of(link) for link in page.select("#fouten li")]


def test_what_is_on_the_card_stands_in_the_form(anna, samira):
    page = show(anna, samira)

    shown = {one["name"]: one["value"] for one in page.select(f"{FORM} input:not([type=radio])")}
    shown.pop("csrf_token")
    assert shown == {
        "first_name": "Samira",
        "surname": "Bouali",
        "case_number": "24-118",
        "meeting_day": "2026-05-07",
        "meeting_time": "12:00",
        "revision": "0",
    }


def test_everything_on_the_card_can_change(anna, samira):
    page = save(
        anna,
        samira,
        first_name="Sam",
        surname="de Wit",
        case_number="24-200",
        path="full",
        meeting_day="2026-05-14",
        meeting_time="10:30",
    )

    card = client_card(samira)
    assert (card.first_name, card.surname, card.case_number) == ("Sam", "de Wit", "24-200")
    assert (card.path, card.meeting_at) == ("full", datetime(2026, 5, 14, 8, 30, tzinfo=UTC))
    assert "Bewaard. Sam ziet het meteen." in page.text


def test_the_client_sees_another_meeting_at_once(app, anna):
    client = client_of(app, anna)

    save(anna, client.id, meeting_day="2026-05-14", meeting_time="10:30")

    assert "donderdag 14 mei, 10.30 uur" in client.visitor.open("/").text


def test_a_meeting_can_be_called_off(anna, samira):
    save(anna, samira, meeting_day="", meeting_time="")

    assert client_card(samira).meeting_at is None
    assert "Geen gesprek gepland" in show(anna, samira).text


def test_a_name_can_change_while_the_meeting_is_past(anna, samira):
    with time_machine.travel(MEETING + timedelta(hours=5), tick=True):
        anna.sign_in()
        save(anna, samira, surname="de Wit")

    card = client_card(samira)
    assert (card.surname, card.meeting_at) == ("de Wit", MEETING)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"first_name": " "}, "Vul de voornaam in."),
        (
            {"case_number": "123456782"},
            "Dit lijkt een BSN. Gebruik het nummer van het dossier.",
        ),
        ({"meeting_day": "2026-05-03"}, "Kies een dag vanaf vandaag, binnen een jaar."),
        (
            {"meeting_day": "2026-05-04", "meeting_time": "11:30"},
            "Deze tijd is al voorbij. Kies een tijd die nog komt.",
        ),
        (
            {"meeting_day": "0001-01-01", "meeting_time": "00:00"},
            "Kies een dag vanaf vandaag, binnen een jaar.",
        ),
        ({"meeting_time": ""}, "Kies ook een tijd."),
        ({"meeting_day": ""}, "Kies ook een dag."),
    ],
)
def test_what_cannot_be_is_refused_and_stays_in_the_form(anna, samira, fields, said):
    page = save(anna, samira, status=422, **fields)

    assert said in errors(page)
    assert client_card(samira).revision == 0
    for name, value in fields.items():
        assert page.select_one(f"{FORM} [name={name}]")["value"] == value.strip()


def test_a_change_in_another_window_is_not_overwritten_in_silence(anna, samira):
    show(anna, samira)
    card = client_card(samira)
    names = Names("Samira", "de Boer", "24-118")
    change_client(samira, anna.id, card.revision, names, "full", None)

    page = anna.visitor.submit({"surname": "Bakker"}, form=FORM, status=409)

    assert client_card(samira).surname == "de Boer"
    assert [words_of(one) for one in page.select(".notice li")] == [
        "Achternaam: de Boer",
        "Hoeveel vragen?: Volledig: ongeveer 80 minuten",
        "Gesprek op: –",
        "Tijd: –",
    ]
    assert page.select_one("#surname")["value"] == "Bakker"


def test_saving_once_more_after_reading_what_stands_there_is_a_choice(anna, samira):
    show(anna, samira)
    names = Names("Samira", "de Boer", "24-118")
    change_client(samira, anna.id, 0, names, "short", MEETING)
    anna.visitor.submit({"surname": "Bakker"}, form=FORM, status=409)

    anna.visitor.submit(form=FORM)

    assert (client_card(samira).surname, client_card(samira).revision) == ("Bakker", 2)


@pytest.mark.parametrize("revision", ["", "x", "-1", "99"])
def test_a_form_that_never_was_shown_changes_nothing(anna, samira, revision):
    save(anna, samira, status=409, surname="Bakker", revision=revision)

    assert client_card(samira).surname == "Bouali"


def test_a_name_is_shown_as_it_was_typed(anna, samira):
    save(anna, samira, first_name="<b>Sam</b>")

    assert "<b>Sam</b>" in show(anna, samira).select_one("main").text


def test_a_card_is_taken_back_and_the_line_about_it_stays(anna, samira):
    card = make_invitation(samira, anna.id)
    show(anna, samira)

    page = anna.visitor.submit(button="Trek de kaart in")

    assert find_invitation(card.code) is None
    said = "Kaart gemaakt op 4 mei, geldig tot en met 25 mei. Ingetrokken op 4 mei."
    assert said in words_of(page.main)
    assert "Trek de kaart in" not in words_of(page.main)


def test_taking_back_a_used_card_reads_like_taking_back_an_unused_one(anna, samira):
    texts = []
    for used in (False, True):
        card = make_invitation(samira, anna.id)
        if used:
            accept_invitation(card.id, PIN, "tree", None, shared_phone=False)
        show(anna, samira)
        anna.visitor.submit(button="Trek de kaart in")
        address = f"/coach/client/{samira}/gegevens"
        texts.append(without_token(anna.visitor.client.get(address).text))

    assert texts[0] == texts[1]


def test_without_a_card_there_is_nothing_to_take_back(anna, samira):
    page = show(anna, samira)

    assert "Trek de kaart in" not in words_of(page.main)
    assert "Kaart gemaakt op" not in words_of(page.main)


@pytest.mark.parametrize("path", ["/gegevens", "/kaart-intrekken", "/klaar"])
def test_another_coach_gets_the_page_that_tells_nothing(app, anna, samira, path):
    card = make_invitation(samira, anna.id)
    bram = hire(app, name="Bram Jansen", email="bram@bureau.example")
    bram.sign_in()

    page = bram.visitor.post(f"/coach/client/{samira}{path}", {"revision": "0"}, status=404)

    assert words_of(page.h1) == "Dit is niet met jou gedeeld."
    assert find_invitation(card.code)
