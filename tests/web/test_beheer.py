"""The beheerder: makes coaches, lets people in or no longer, and sees no content."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest
import time_machine

from app.store.devices import bindings_of, pending_accesses, try_pin
from app.store.invitations import accept_invitation, make_invitation
from app.store.rounds import last_finished
from app.store.sessions import find_session
from app.store.staff import staff_list
from tests.journeys.people import PASSWORD, PIN, Staff, hire
from tests.soundness import words_of
from tests.visitor import Visitor
from tests.web.self_research import client_of, finished

NEW = {"name": "Nora Vos", "email": "nora@bureau.example", "password": PASSWORD, "again": PASSWORD}
SECRET = "KANARIE weer met mensen werken"


@pytest.fixture
def ria(app):
    beheerder = hire(app, "beheerder", "Ria Smit", "ria@bureau.example")
    beheerder.sign_in()
    return beheerder


@pytest.fixture
def anna(app):
    return hire(app)


@pytest.fixture
def sealed(app, anna):
    """A client who answered, and an access that began with a second card."""
    client = client_of(app, anna)
    finished(client, "verandering", {"change.goal": SECRET})
    card = make_invitation(client.id, anna.id)
    return accept_invitation(card.id, PIN, "boat", None, shared_phone=False)


def make(beheerder, status=200, **fields):
    beheerder.visitor.open("/beheer/nieuw")
    return beheerder.visitor.submit({**NEW, **fields}, status=status)


def errors(page):
    return [words_of(link) for link in page.select("#fouten li")]


def reads_older(sealed):
    """Whether who comes in with the second card now reads what was answered before."""
    [binding] = bindings_of(sealed.device_secret)
    token = try_pin(sealed.device_secret, binding.id, PIN).session_token
    return last_finished(find_session(token).access, "verandering") is not None


def test_a_new_coach_can_sign_in_with_what_is_shown_once(app, ria):
    page = make(ria)
    secret = words_of(page.select_one(".code")).replace(" ", "")
    nora = Staff("", NEW["email"], secret, Visitor(app.test_client()))

    assert words_of(nora.sign_in().h1) == "Mijn cliënten"


def test_a_new_coach_can_sign_in_with_a_recovery_code(app, ria):
    page = make(ria)
    code = words_of(page.select_one(".codes li"))
    nora = Visitor(app.test_client())
    nora.open("/medewerker/inloggen")
    nora.submit({"E-mail": NEW["email"], "Wachtwoord": PASSWORD})

    assert words_of(nora.submit({"Code uit je app": code}).h1) == "Mijn cliënten"


def test_the_second_key_is_nowhere_later(ria):
    page = make(ria)
    shown = [words_of(page.select_one(".code")), *map(words_of, page.select(".codes li"))]

    later = ria.visitor.open("/beheer").text + ria.visitor.open("/beheer/nieuw").text

    assert not [one for one in shown if one in later]


def test_the_password_is_not_in_any_page(ria):
    assert PASSWORD not in str(make(ria))
    assert PASSWORD not in str(make(ria, status=422, name=""))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": ""}, "Vul de naam in."),
        ({"name": "a" * 61}, "Er passen 60 tekens in de naam. Maak hem korter."),
        ({"email": "nora"}, "Dit is geen heel e-mailadres."),
        ({"email": "nora@x\x00.nl"}, "Hier staat een teken dat wij niet kunnen bewaren."),
        ({"email": "RIA@bureau.example"}, "Iemand anders logt al in met dit e-mailadres."),
        ({"password": "kort", "again": "kort"}, "Het wachtwoord heeft 12 tot 128 tekens."),
        ({"again": "anders-dan-het-eerste"}, "De twee wachtwoorden zijn verschillend."),
        (
            {"password": "password1234", "again": "password1234"},
            "Dit wachtwoord is makkelijk te raden. Kies een ander.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_words(ria, fields, said):
    page = make(ria, status=422, **fields)

    assert any(one.startswith(said) for one in errors(page))
    assert [one.name for one in staff_list()] == ["Ria Smit"]


@pytest.mark.parametrize("name", ["<b>Nora</b>", "نورا", "Wilhelmina-Johanna van Oranje-N"])
def test_a_name_is_shown_as_it_was_typed(ria, name):
    make(ria, name=name)

    assert name in [words_of(row.th) for row in ria.visitor.open("/beheer").select("tbody tr")]


def test_a_role_cannot_be_asked_for(ria):
    ria.visitor.open("/beheer/nieuw")
    ria.visitor.post("/beheer/nieuw", {**NEW, "role": "beheerder"})

    assert {one.name: one.role for one in staff_list()}["Nora Vos"] == "coach"


def test_who_is_switched_off_is_out_at_the_next_request(ria, anna):
    anna.sign_in()
    ria.visitor.open("/beheer")
    ria.visitor.submit(form=f'form[action="/beheer/{anna.id}/actief"]', button="0")

    assert words_of(anna.visitor.open("/coach").h1) == "Inloggen"


def test_who_is_switched_on_again_can_sign_in(ria, anna):
    form = f'form[action="/beheer/{anna.id}/actief"]'
    ria.visitor.open("/beheer")
    ria.visitor.submit(form=form, button="0")
    ria.visitor.submit(form=form, button="1")

    assert words_of(anna.sign_in().h1) == "Mijn cliënten"


def test_nobody_switches_themselves_off(ria):
    ria.visitor.open("/beheer")

    ria.visitor.send(f"/beheer/{ria.id}/actief", {"active": "0"}, status=404)


@pytest.mark.parametrize("active", ["", "2", "nee", "\x00"])
def test_only_on_and_off_exist(ria, anna, active):
    ria.visitor.open("/beheer")

    ria.visitor.send(f"/beheer/{anna.id}/actief", {"active": active}, status=404)


@pytest.mark.parametrize("path", ["/beheer/onzin/actief", "/beheer/toegang/onzin"])
def test_what_does_not_exist_cannot_be_changed(ria, path):
    ria.visitor.open("/beheer")

    ria.visitor.send(path, {"active": "0"}, status=404)


def test_a_sealed_access_opens_after_a_beheerder_confirmed_and_three_days(ria, sealed):
    ria.visitor.open("/beheer")
    page = ria.visitor.submit(form='form[action^="/beheer/toegang/"]')

    assert "Bevestigd" in page.text
    assert not reads_older(sealed)
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=73), tick=True):
        assert reads_older(sealed)


def test_three_days_alone_open_nothing(sealed):
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=73), tick=True):
        assert not reads_older(sealed)


def test_confirming_twice_is_fine(ria, sealed):
    page = ria.visitor.open("/beheer")
    path = page.select_one('form[action^="/beheer/toegang/"]')["action"]

    for _ in range(2):
        ria.visitor.send(path)


def test_a_coach_cannot_confirm_anything(ria, anna, sealed):
    anna.sign_in()
    [waiting] = pending_accesses()

    anna.visitor.send(f"/beheer/toegang/{waiting.id}", status=404)

    assert not pending_accesses()[0].confirmed


def test_the_beheerder_sees_nothing_that_a_client_wrote(ria, sealed):
    for path in ("/beheer", "/beheer/nieuw"):
        assert SECRET not in ria.visitor.open(path).text


@pytest.mark.parametrize("path", ["/coach", "/coach/nieuw", "/delen", "/profiel", "/telefoons"])
def test_the_beheerder_comes_to_no_page_of_coach_or_client(ria, path):
    ria.visitor.open(path, status=404)


def test_the_code_of_the_new_coach_is_a_working_key(ria):
    page = make(ria)
    secret = words_of(page.select_one(".code")).replace(" ", "")

    assert len(pyotp.TOTP(secret).now()) == 6
