"""The invitation: who is invited, a card that is shown once, and what the coach sees later."""

import re
from datetime import UTC, datetime, timedelta
from io import BytesIO
from urllib.parse import urlsplit

import pytest
import time_machine
from pypdf import PdfReader

from app.store.clients import clients_of
from app.store.invitations import accept_invitation, find_invitation
from app.store.tasks import tasks_of
from tests.journeys.people import PIN, hire
from tests.soundness import words_of
from tests.web.self_research import without_token

FIELDS = {"first_name": "Samira", "surname": "Bouali", "case_number": "24-118"}
RIGHT_TO_LEFT = "سميرة بوعلي"
LONG = "Wilhelmina-Johanna van Oranje-"


def invite(coach, status=200, **fields):
    coach.visitor.open("/coach/nieuw")
    return coach.visitor.submit({**FIELDS, **fields}, status=status)


def code_on(page):
    return words_of(page.select_one(".invitation .code"))


def print_button(page):
    return page.select_one('form[action="/coach/kaart"]')


def errors(page):
    return [words_of(link) for link in page.select("#fouten li")]


def test_a_new_client_gets_a_card_that_works(anna):
    page = invite(anna)

    [client] = clients_of(anna.id)
    assert words_of(page.h1) == "De kaart is klaar"
    assert find_invitation(code_on(page)).client_id == client.id


def test_the_code_stands_in_groups_of_four(anna):
    assert re.fullmatch(r"(\w{4} ){2}\w{4}", code_on(invite(anna)))


def test_the_card_tells_nothing_about_anybody(anna):
    card = invite(anna).select_one(".invitation").text

    assert not [word for word in ("Bouali", "24-118", "re-integratie", "ziek") if word in card]


def test_the_meeting_is_kept_in_the_time_of_the_netherlands(anna):
    day = datetime.now(UTC).date() + timedelta(days=14)
    invite(anna, meeting_day=day.isoformat(), meeting_time="10:30")

    [client] = clients_of(anna.id)
    page = anna.visitor.open(f"/coach/client/{client.id}")
    assert "10.30 uur" in page.text
    assert client.meeting_at.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "number", ["123456782", "1234.56.782", "123 456 782", "dossier 123456782", "10000008"]
)
def test_a_case_number_that_may_be_a_bsn_is_refused(anna, number):
    page = invite(anna, status=422, case_number=number)

    assert errors(page) == ["Dit lijkt een BSN. Gebruik het nummer van het dossier."]
    assert page.select_one("#case_number")["value"] == number
    assert clients_of(anna.id) == []


@pytest.mark.parametrize("number", ["24-118", "123456789", "000000000", "2026/0042", "A-12"])
def test_a_case_number_of_the_bureau_is_kept(anna, number):
    invite(anna, case_number=number)

    assert [client.case_number for client in clients_of(anna.id)] == [number]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"first_name": ""}, "Vul de voornaam in."),
        ({"first_name": "   "}, "Vul de voornaam in."),
        ({"first_name": "a" * 31}, "Er passen 30 tekens in de voornaam. Maak hem korter."),
        ({"surname": ""}, "Vul de achternaam in."),
        ({"surname": "a" * 61}, "Er passen 60 tekens in de achternaam. Maak hem korter."),
        ({"surname": "B\x00"}, "Hier staat een teken dat wij niet kunnen bewaren. Haal het weg."),
        ({"surname": "B\u202e"}, "Hier staat een teken dat wij niet kunnen bewaren. Haal het weg."),
        ({"case_number": ""}, "Vul het dossiernummer in."),
        ({"case_number": "x" * 21}, "Er passen 20 tekens in het dossiernummer."),
        ({"meeting_day": "2026-02-30"}, "Deze dag kennen wij niet. Schrijf hem zo: 31-12-2026."),
        ({"meeting_day": "1999-01-01"}, "Kies een dag vanaf vandaag, binnen een jaar."),
        ({"meeting_day": "9999-12-31"}, "Kies een dag vanaf vandaag, binnen een jaar."),
        ({"meeting_time": "10:00"}, "Kies ook een dag."),
    ],
)
def test_what_cannot_be_is_refused_in_words(anna, fields, said):
    page = invite(anna, status=422, **fields)

    assert said in errors(page)
    assert clients_of(anna.id) == []


def test_a_day_without_a_time_asks_for_the_time(anna):
    day = datetime.now(UTC).date() + timedelta(days=14)

    assert errors(invite(anna, status=422, meeting_day=day.isoformat())) == ["Kies ook een tijd."]


def test_a_path_that_does_not_exist_is_refused(anna):
    assert errors(invite(anna, status=422, path="long"))


@pytest.mark.parametrize(
    "name", ["<b>Sam</b>", "<script>x</script>", RIGHT_TO_LEFT, LONG, "O'Neil"]
)
def test_a_name_is_shown_as_it_was_typed(anna, name):
    invite(anna, first_name=name)
    [client] = clients_of(anna.id)

    for path in ("/coach", f"/coach/client/{client.id}"):
        assert name in anna.visitor.open(path).select_one("main").text


def test_sent_twice_there_is_one_client_and_the_last_card_works(anna):
    first = code_on(invite(anna))
    last = code_on(invite(anna))

    assert len(clients_of(anna.id)) == 1
    assert find_invitation(first) is None
    assert find_invitation(last)


def test_two_clients_with_one_name_differ_by_their_case_number(anna):
    invite(anna)
    invite(anna, case_number="24-119")

    page = anna.visitor.open("/coach")
    assert [words_of(row.td) for row in page.select("tbody tr")] == ["24-118", "24-119"]


def test_the_secret_is_in_no_address_and_nowhere_later(anna):
    page = invite(anna)
    code, sealed = code_on(page), print_button(page).select_one("[name=card]")["value"]
    [client] = clients_of(anna.id)

    addresses = [tag.get("href") or tag.get("action") for tag in page.select("[href], [action]")]
    later = anna.visitor.open(f"/coach/client/{client.id}").text + anna.visitor.open("/coach").text
    assert not [one for one in addresses if sealed in one or code.replace(" ", "") in one]
    assert code not in later
    assert code.replace(" ", "") not in later


def test_the_card_prints_from_the_page_that_shows_it(anna):
    page = invite(anna)
    sealed = print_button(page).select_one("[name=card]")["value"]

    response = anna.visitor.send("/coach/kaart", {"card": sealed}, status=200)

    [paper] = PdfReader(BytesIO(response.data)).pages
    assert code_on(page) in paper.extract_text()
    assert response.headers["Content-Disposition"] == "inline; filename=kaart.pdf"
    assert response.headers["Cache-Control"] == "no-store"


def test_the_card_prints_for_a_quarter_of_an_hour(anna):
    sealed = print_button(invite(anna)).select_one("[name=card]")["value"]

    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=16), tick=True):
        anna.visitor.send("/coach/kaart", {"card": sealed}, status=400)


@pytest.mark.parametrize(
    "change", [str.swapcase, lambda sealed: sealed[:-1], lambda _: "", str.lower]
)
def test_a_card_that_was_tampered_with_does_not_print(anna, change):
    sealed = print_button(invite(anna)).select_one("[name=card]")["value"]

    anna.visitor.send("/coach/kaart", {"card": change(sealed)}, status=400)


def test_a_card_prints_only_for_the_coach_who_made_it(app, anna):
    sealed = print_button(invite(anna)).select_one("[name=card]")["value"]
    bram = hire(app, name="Bram Jansen", email="bram@bureau.example")
    bram.sign_in()

    bram.visitor.send("/coach/kaart", {"card": sealed}, status=400)


def test_a_new_card_says_that_the_old_one_ends_and_ends_it(anna):
    old = code_on(invite(anna))
    [client] = clients_of(anna.id)
    page = anna.visitor.open(f"/coach/client/{client.id}/gegevens")

    new = code_on(anna.visitor.submit(button="Maak een nieuwe kaart"))

    assert "Dan werkt de oude niet meer." in page.text
    assert find_invitation(old) is None
    assert find_invitation(new)


@pytest.mark.parametrize(
    "path", ["/coach", "/coach/client/{}", "/coach/client/{}/gedeeld", "/coach/client/{}/gegevens"]
)
def test_the_coach_never_sees_whether_a_card_was_used(anna, path):
    page = invite(anna)
    [client] = clients_of(anna.id)
    address = path.format(client.id)
    unused = without_token(anna.visitor.client.get(address).text)
    found = find_invitation(code_on(page))

    accept_invitation(found.id, PIN, "tree", None, shared_phone=False)

    assert without_token(anna.visitor.client.get(address).text) == unused


def test_the_day_of_the_card_and_its_last_day_stay(app):
    with time_machine.travel(datetime(2026, 5, 2, 9, tzinfo=UTC), tick=True):
        anna = hire(app)
        anna.sign_in()
        invite(anna)
        [client] = clients_of(anna.id)
        page = anna.visitor.open(f"/coach/client/{client.id}/gegevens")

    assert "Kaart gemaakt op 2 mei, geldig tot en met 23 mei." in page.text


def test_the_qr_code_leads_to_our_own_door(app, anna):
    page = invite(anna)

    sealed = print_button(page).select_one("[name=card]")["value"]
    pdf = anna.visitor.send("/coach/kaart", {"card": sealed}, status=200).data
    host = urlsplit(app.extensions["settings"].public_url).netloc
    assert host in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert words_of(page.select_one(".invitation .address")) == host


def test_the_card_prints_on_a4_too(anna):
    page = invite(anna)
    sealed = print_button(page).select_one("[name=card]")["value"]

    papers = [
        PdfReader(BytesIO(anna.visitor.send("/coach/kaart", sent, status=200).data))
        for sent in ({"card": sealed, "paper": "a4"}, {"card": sealed, "paper": "a5"})
    ]

    assert [round(paper.pages[0].mediabox.height) for paper in papers] == [842, 595]
    assert all(code_on(page) in paper.pages[0].extract_text() for paper in papers)


def test_a_meeting_earlier_today_is_refused(anna):
    with time_machine.travel(datetime(2027, 5, 4, 10, tzinfo=UTC), tick=True):
        anna.sign_in()
        page = invite(anna, status=422, meeting_day="2027-05-04", meeting_time="11:59")

    assert errors(page) == ["Deze tijd is al voorbij. Kies een tijd die nog komt."]


def test_what_is_ticked_becomes_a_task_of_the_client(anna):
    invite(anna, preparation=["energiebalans", "cv"], own_line="Denk na over je <droom>.")

    [client] = clients_of(anna.id)
    given = {(task.kind, task.module, task.words) for task in tasks_of(anna.id, client.id)}
    assert given == {
        ("module", "energiebalans", ""),
        ("document", "", "je cv"),
        ("question", "", "Denk na over je <droom>."),
    }


def test_sent_again_no_task_comes_twice(anna):
    for _ in range(2):
        invite(anna, preparation=["cv"])

    [client] = clients_of(anna.id)
    assert len(tasks_of(anna.id, client.id)) == 1


def test_a_task_that_does_not_exist_is_refused(anna):
    assert errors(invite(anna, status=422, preparation=["onzin"]))
    assert clients_of(anna.id) == []


def test_sent_again_with_another_meeting_the_client_has_that_meeting(anna):
    invite(anna)
    day = datetime.now(UTC).date() + timedelta(days=14)

    invite(anna, meeting_day=day.isoformat(), meeting_time="10:30")

    [client] = clients_of(anna.id)
    assert client.meeting_at.date() == day


def test_sent_again_without_a_meeting_the_meeting_stays(anna):
    day = datetime.now(UTC).date() + timedelta(days=14)
    invite(anna, meeting_day=day.isoformat(), meeting_time="10:30")

    invite(anna)

    [client] = clients_of(anna.id)
    assert client.meeting_at
