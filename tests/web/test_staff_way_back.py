"""A session of staff that ends while somebody writes: what was typed waits behind the sign-in."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest
import time_machine

from app.store.conversations import conversations_of
from app.store.fml import fml_for
from tests.journeys.people import PASSWORD, hire
from tests.soundness import words_of
from tests.visitor import filled_in
from tests.web.self_research import client_of
from tests.web.test_coach_prepares import tab

WORDS = "KANARIE we bellen elke dinsdag."


@pytest.fixture
def clock():
    with time_machine.travel(datetime.now(UTC), tick=True) as moved:
        yield moved


@pytest.fixture
def anna(app, clock):
    coach = hire(app)
    coach.sign_in()
    return coach


@pytest.fixture
def samira(app, anna):
    return client_of(app, anna)


def typed_too_late(anna, samira, clock, minutes=31):
    """In the conversation, half an hour after the last sign of life."""
    anna.visitor.open(tab(samira))
    anna.visitor.submit(button="Start gesprek")
    clock.shift(timedelta(minutes=minutes))
    return sent_too_late(anna.visitor, {"afspraak.own.1": WORDS})


def sent_too_late(visitor, fields):
    """Send the form of the page; a browser repeats it where 307 points."""
    form = visitor.page.select_one("main form[hx-post], main form.fml, main form")
    told = {**filled_in(form), **fields}
    del told["csrf_token"]
    answer = visitor.send(form["action"], told, 307)
    return visitor.post(answer.location, told)


def signs_in(person, visitor):
    visitor.submit({"E-mail": person.email, "Wachtwoord": PASSWORD})
    return visitor.submit({"Code uit je app": pyotp.TOTP(person.totp_secret).now()})


def agreed(coach, client):
    return [line.agreed for talk in conversations_of(coach.id, client.id) for line in talk.lines]


def test_what_was_typed_in_a_conversation_is_kept_after_signing_in_again(anna, samira, clock):
    page = typed_too_late(anna, samira, clock)
    assert words_of(page.h1) == "Inloggen"
    assert "Wat je typte, staat er straks weer." in page.main.text
    assert (WORDS in page.text, agreed(anna, samira)) == (False, [])

    page = signs_in(anna, anna.visitor)
    assert words_of(page.h1) == "Welkom terug"
    page = anna.visitor.submit(button="Bewaar het en ga verder")

    assert words_of(page.h1) == "Gesprek met Samira"
    assert agreed(anna, samira) == [WORDS]


def test_a_wrong_password_and_a_wrong_code_lose_nothing(anna, samira, clock):
    typed_too_late(anna, samira, clock)
    anna.visitor.submit({"E-mail": anna.email, "Wachtwoord": "verkeerd-wachtwoord"}, status=422)
    anna.visitor.submit({"E-mail": anna.email, "Wachtwoord": PASSWORD})
    anna.visitor.submit({"Code uit je app": "000000"}, status=422)
    anna.visitor.submit({"Code uit je app": pyotp.TOTP(anna.totp_secret).now()})
    anna.visitor.submit(button="Bewaar het en ga verder")

    assert agreed(anna, samira) == [WORDS]


def test_a_colleague_who_signs_in_there_gets_nothing_of_it(app, anna, samira, clock):
    bram = hire(app, name="Bram Bos", email="bram@bureau.example")
    typed_too_late(anna, samira, clock)

    page = signs_in(bram, anna.visitor)

    assert words_of(page.h1) == "Mijn cliënten"
    assert WORDS not in page.text
    assert agreed(anna, samira) == []


def test_after_signing_out_nothing_is_carried(anna, samira, clock):
    anna.visitor.open(tab(samira))
    anna.visitor.submit(button="Start gesprek")
    path = f"{tab(samira)}/gesprek/bewaar"
    anna.visitor.send("/medewerker/uitloggen")
    anna.visitor.open("/medewerker/inloggen")

    page = anna.visitor.post(path, {"afspraak.own.1": WORDS})

    assert words_of(page.h1) == "Inloggen"
    assert page.select("[name=typed]") == []


def test_what_waited_for_too_long_is_not_kept(anna, samira, clock):
    typed_too_late(anna, samira, clock)
    clock.shift(timedelta(minutes=16))

    page = signs_in(anna, anna.visitor)

    assert words_of(page.h1) == "Mijn cliënten"
    assert agreed(anna, samira) == []


def test_a_list_of_thirty_seven_rows_waits_too(anna, samira, clock):
    anna.visitor.open(tab(samira).removesuffix("/voorbereiden") + "/fml")
    clock.shift(timedelta(minutes=31))
    names = {one["name"] for one in anna.visitor.page.select("main form input[type=radio]")}
    day = datetime.now(UTC).date().isoformat()
    sent_too_late(anna.visitor, {**dict.fromkeys(names, "ok"), "on": day})
    signs_in(anna, anna.visitor)
    anna.visitor.submit(button="Bewaar het en ga verder")

    assert len(fml_for(anna.id, samira.id).fml.aspects) == len(names) == 37
