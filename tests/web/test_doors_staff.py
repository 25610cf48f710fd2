"""How staff come in: password, then a code, in one browser."""

import pyotp
import pytest

from app.store.staff import create_staff, set_active
from tests.journeys.people import PASSWORD, come_in, hire, invite
from tests.soundness import words_of
from tests.visitor import Visitor

ONE_ERROR = "E-mail, wachtwoord of code klopt niet."


@pytest.fixture
def anna(app):
    return hire(app)


def reach_code(staff):
    staff.visitor.open("/medewerker/inloggen")
    return staff.visitor.submit({"E-mail": staff.email, "Wachtwoord": PASSWORD})


def error(page):
    return words_of(page.select_one("#fouten li"))


def test_password_and_code_lead_to_the_caseload(anna):
    page = anna.sign_in()

    assert words_of(page.h1) == "Mijn cliënten"


def test_a_beheerder_comes_to_the_bureau(app):
    page = hire(app, "beheerder", "Bea", "bea@bureau.example").sign_in()

    assert page.select_one("main h1")


@pytest.mark.parametrize(
    ("email", "password"),
    [("anna@bureau.example", "verkeerd-wachtwoord"), ("niemand@bureau.example", PASSWORD)],
)
def test_an_unknown_address_and_a_wrong_password_read_the_same(anna, email, password):
    anna.visitor.open("/medewerker/inloggen")

    page = anna.visitor.submit({"E-mail": email, "Wachtwoord": password}, status=422)

    assert error(page) == ONE_ERROR


def test_a_wrong_code_reads_the_same(anna):
    reach_code(anna)

    page = anna.visitor.submit({"Code uit je app": "000000"}, status=422)

    assert error(page) == ONE_ERROR


def test_the_password_alone_opens_nothing(anna):
    reach_code(anna)

    assert words_of(anna.visitor.open("/coach").h1) == "Inloggen"


def test_another_browser_cannot_finish_the_sign_in(app, anna):
    reach_code(anna)
    other = Visitor(app.test_client())

    page = other.open("/medewerker/code")

    assert words_of(page.h1) == "Inloggen"


def test_a_recovery_code_works_once(app):
    made = create_staff("coach", "Bram", "bram@bureau.example", PASSWORD)
    bram = hire(app)
    bram.email, bram.totp_secret = "bram@bureau.example", made.totp_secret
    reach_code(bram)
    page = bram.visitor.submit({"Code uit je app": made.recovery_codes[0]})
    assert words_of(page.h1) == "Mijn cliënten"
    bram.visitor.post("/medewerker/uitloggen")
    reach_code(bram)

    page = bram.visitor.submit({"Code uit je app": made.recovery_codes[0]}, status=422)

    assert error(page) == ONE_ERROR


def test_a_code_of_the_app_works_once(anna):
    code = pyotp.TOTP(anna.totp_secret).now()
    reach_code(anna)
    anna.visitor.submit({"Code uit je app": code})
    anna.visitor.post("/medewerker/uitloggen")
    reach_code(anna)

    anna.visitor.submit({"Code uit je app": code}, status=422)


def test_who_is_no_longer_active_is_out_at_the_next_request(anna):
    anna.sign_in()
    set_active(anna.id, False)

    assert words_of(anna.visitor.open("/coach").h1) == "Inloggen"


def test_staff_return_to_the_page_that_they_asked_for(anna):
    anna.visitor.open("/coach/nieuw")
    anna.visitor.submit({"E-mail": anna.email, "Wachtwoord": PASSWORD})

    page = anna.visitor.submit({"Code uit je app": pyotp.TOTP(anna.totp_secret).now()})

    assert words_of(page.h1) == "Nieuwe cliënt"


def test_a_coach_at_the_front_page_goes_to_the_caseload(anna):
    anna.sign_in()

    assert words_of(anna.visitor.open("/").h1) == "Mijn cliënten"


def test_guessing_passwords_stops_for_this_address(anna):
    anna.visitor.open("/medewerker/inloggen")
    for guess in range(20):
        anna.visitor.submit({"E-mail": f"{guess}@x.example", "Wachtwoord": "fout"}, status=422)

    anna.visitor.submit({"E-mail": anna.email, "Wachtwoord": PASSWORD}, status=429)


def test_a_client_keeps_their_phone_when_staff_borrow_it(app, anna, visitor):
    come_in(visitor, invite(anna)[1])
    borrowed = anna
    borrowed.visitor = visitor
    visitor.post("/uitloggen")
    borrowed.sign_in()
    visitor.post("/medewerker/uitloggen")

    assert words_of(visitor.open("/inloggen").h1) == "Welkom terug"
