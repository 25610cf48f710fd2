"""An address as a way back: given with a code, and a new phone let in by code and PIN (C10b)."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from app.cli.mail import send_what_waits
from app.settings import MailSettings
from app.store.clock import now
from tests.journeys.people import PIN, hire
from tests.mailserver import MailServer
from tests.soundness import words_of
from tests.visitor import Visitor
from tests.web.self_research import client_of, finished

ADDRESS = "Samira.B@Post.example"
KNOWN = "Als dit adres bij ons bekend is, krijg je nu een code."


@pytest.fixture
def server(app):
    with MailServer() as server:
        mail = MailSettings("127.0.0.1", "bericht@bureau.example", server.port, tls="none")
        app.extensions["settings"] = replace(app.extensions["settings"], mail=mail)
        yield server


@pytest.fixture
def coach(app):
    return hire(app)


@pytest.fixture
def samira(app, coach, server):
    client = client_of(app, coach)
    client.visitor.open("/inloggen")
    return client


@pytest.fixture
def other_phone(app):
    return Visitor(app.test_client())


def code_of(app, server):
    """Let the worker send, and read the code in the mail that came."""
    settings = app.extensions["settings"]
    assert send_what_waits(settings, settings.mail) == 1
    line = server.letters.pop().get_content().splitlines()[0]
    return "".join(char for char in line if char.isdigit())


def give_address(app, server, client, address=ADDRESS):
    client.visitor.open("/gegevens/adres")
    fields = {"Je mailadres": address, "Je pincode": PIN}
    page = client.visitor.submit(fields, form='form[action="/gegevens/adres"]')
    assert words_of(page.h1) == "Typ de code"
    return client.visitor.submit({"Typ de 6 cijfers": code_of(app, server)})


def ask_code(phone, address=ADDRESS, status=200):
    phone.open("/nieuwe-telefoon")
    return phone.submit({"Je mailadres": address}, status=status)


def test_an_address_counts_once_the_code_in_the_mail_is_typed(app, server, samira):
    page = give_address(app, server, samira)

    assert "Samira.B@post.example" in page.text
    assert "Je coach ziet het niet" in page.text


def test_the_question_comes_after_the_first_finished_part_and_can_be_skipped(app, samira):
    title = "Waar mogen we een code heen sturen?"
    assert title not in samira.visitor.open("/").text
    finished(samira, "verandering", {})

    assert title in samira.visitor.open("/").text
    samira.visitor.open("/gegevens/adres")
    page = samira.visitor.submit(form='form[action="/gegevens/adres/sla-over"]')

    assert title not in page.text


def test_a_new_phone_comes_in_with_the_code_and_the_pin(app, server, samira, other_phone):
    give_address(app, server, samira)

    assert KNOWN in ask_code(other_phone, "samira.b@post.example").text
    other_phone.submit({"Typ de 6 cijfers": code_of(app, server)})
    page = other_phone.submit({"Je pincode": PIN})

    assert words_of(page.h1) == "Dag Samira"


def test_the_old_phone_asks_who_that_was_and_can_log_it_out(app, server, samira, other_phone):
    give_address(app, server, samira)
    ask_code(other_phone)
    other_phone.submit({"Typ de 6 cijfers": code_of(app, server)})
    assert "Was jij dit?" not in other_phone.submit({"Je pincode": PIN}).text

    page = samira.visitor.open("/")
    assert "Je bent ook ingelogd op een andere telefoon. Was jij dit?" in page.text
    samira.visitor.submit(button="Nee, log die uit")

    assert words_of(other_phone.open("/").h1) == "Welkom"
    assert "Was jij dit?" not in samira.visitor.open("/").text


def test_the_answer_yes_ends_the_question(app, server, samira, other_phone):
    give_address(app, server, samira)
    ask_code(other_phone)
    other_phone.submit({"Typ de 6 cijfers": code_of(app, server)})
    other_phone.submit({"Je pincode": PIN})
    samira.visitor.open("/")

    assert "Was jij dit?" not in samira.visitor.submit(button="Ja").text
    assert words_of(other_phone.open("/").h1) == "Dag Samira"


def test_an_address_that_nobody_has_gives_the_same_pages_and_no_mail(
    app, server, samira, other_phone
):
    give_address(app, server, samira)
    unknown = Visitor(app.test_client())

    pages = [ask_code(other_phone), ask_code(unknown, "niemand@post.example")]
    assert words_of(pages[0].main) == words_of(pages[1].main)
    settings = app.extensions["settings"]
    assert send_what_waits(settings, settings.mail) == 1
    assert [one.envelope_to for one in server.letters] == ["Samira.B@post.example"]
    wrong = [
        one.submit({"Typ de 6 cijfers": "000000"}, status=422) for one in (other_phone, unknown)
    ]
    assert words_of(wrong[0].main) == words_of(wrong[1].main)


def test_the_fifth_wrong_code_ends_it(app, server, samira, other_phone):
    give_address(app, server, samira)
    ask_code(other_phone)
    code = code_of(app, server)
    wrong = "111111" if code != "111111" else "222222"
    for left in (4, 3, 2, 1):
        page = other_phone.submit({"Typ de 6 cijfers": wrong}, status=422)
        assert f"nog {left} keer" in page.text
    page = other_phone.submit({"Typ de 6 cijfers": wrong}, status=422)

    assert "Deze code werkt niet meer" in page.text


def test_a_code_works_once_and_ten_minutes(app, server, samira, other_phone):
    give_address(app, server, samira)
    ask_code(other_phone)
    code = code_of(app, server)

    with time_machine.travel(now() + timedelta(minutes=11), tick=False):
        page = other_phone.submit({"Typ de 6 cijfers": code}, status=422)
    assert "Deze code werkt niet meer" in page.text


def test_a_code_works_only_in_the_browser_that_asked(app, server, samira, other_phone):
    give_address(app, server, samira)
    ask_code(other_phone)
    code = code_of(app, server)
    thief = Visitor(app.test_client())
    ask_code(thief, "dief@post.example")

    page = thief.submit({"Typ de 6 cijfers": code}, status=422)

    assert "Deze code klopt niet" in page.text


def test_five_wrong_pins_close_the_way_in_until_the_client_opens_it(
    app, server, samira, other_phone
):
    give_address(app, server, samira)
    ask_code(other_phone)
    other_phone.submit({"Typ de 6 cijfers": code_of(app, server)})
    for _ in range(4):
        other_phone.submit({"Je pincode": "999111"}, status=422)
    assert "werkt niet meer" in other_phone.submit({"Je pincode": "999111"}, status=422).text

    assert KNOWN in ask_code(other_phone).text
    settings = app.extensions["settings"]
    assert send_what_waits(settings, settings.mail) == 0
    assert "Iemand typte vaak een verkeerde pincode" in samira.visitor.open("/").text
    samira.visitor.open("/gegevens/adres")
    samira.visitor.submit(button="Zet het weer aan")
    ask_code(other_phone)
    other_phone.submit({"Typ de 6 cijfers": code_of(app, server)})
    assert words_of(other_phone.submit({"Je pincode": PIN}).h1) == "Dag Samira"


def test_codes_cannot_be_asked_without_end_for_any_address(app, server, samira, other_phone):
    for address in (ADDRESS, "niemand@post.example"):
        for _ in range(3):
            ask_code(other_phone, address)
        assert "Probeer het over een uur" in ask_code(other_phone, address, 429).text


def test_two_clients_may_share_an_address_and_come_in_by_their_own_pin(
    app, coach, server, samira, other_phone
):
    kees = client_of(app, coach, "Kees")
    give_address(app, server, samira)
    give_address(app, server, kees)
    ask_code(other_phone)
    other_phone.submit({"Typ de 6 cijfers": code_of(app, server)})

    page = other_phone.submit({"Je pincode": PIN}, status=422)

    assert "kunnen wij niet zien wie je bent" in page.text, "both have the PIN of the tests"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("samira@post.example\r\nBcc: iedereen@post.example", "regeleinde"),
        ("samira@post.example\n", "regeleinde"),
        ("samira\x00@post.example", "regeleinde"),
        ("samira", "geen mailadres"),
        ("a@b", "geen mailadres"),
        ("a b@post.example", "geen mailadres"),
        ("a@post.example, b@post.example", "geen mailadres"),
        ("<a@post.example>", "geen mailadres"),
        ("sámira@post.example", "een letter die niet kan"),
        ("a" * 300 + "@post.example", "te lang"),
        ("", "Typ je mailadres"),
    ],
)
def test_what_is_no_single_address_is_refused_in_clear_words(samira, other_phone, address, words):
    samira.visitor.open("/gegevens/adres")
    sent = {"address": address, "pin": PIN}
    assert words in samira.visitor.post("/gegevens/adres", sent, 422).text
    other_phone.open("/nieuwe-telefoon")
    assert words in other_phone.post("/nieuwe-telefoon", {"address": address}, 422).text


def test_another_pin_does_not_change_the_address(app, server, samira):
    samira.visitor.open("/gegevens/adres")
    fields = {"address": ADDRESS, "pin": "999111"}

    assert "Deze pincode klopt niet" in samira.visitor.post("/gegevens/adres", fields, 422).text


def test_an_earlier_address_is_told_that_it_is_gone(app, server, samira):
    give_address(app, server, samira)
    give_address(app, server, samira, "nieuw@post.example")

    settings = app.extensions["settings"]
    assert send_what_waits(settings, settings.mail) == 1
    letter = server.letters[0]
    assert letter.envelope_to == "Samira.B@post.example"
    assert letter["Subject"] == "Je adres is veranderd"


def test_an_address_can_be_taken_away(app, server, samira, other_phone):
    give_address(app, server, samira)
    page = samira.visitor.submit(button="Wis mijn adres")
    assert "Je adres is gewist" in page.text

    ask_code(other_phone)
    settings = app.extensions["settings"]
    assert send_what_waits(settings, settings.mail) == 0


def test_without_a_mail_server_the_pages_say_so(app, coach, other_phone):
    client = client_of(app, coach)

    assert "Hier gaat geen mail uit" in client.visitor.open("/gegevens/adres").text
    assert "Hier gaat geen mail uit" in other_phone.open("/nieuwe-telefoon").text
