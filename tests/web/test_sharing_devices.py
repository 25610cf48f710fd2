"""The client's phones: a second one, the list, and "Dit was ik niet"."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.store.devices import accept_device_code, my_devices, use_device_code
from app.store.errors import InvitationGone
from app.store.invitations import accept_invitation, make_invitation
from app.store.rounds import last_finished
from app.store.sessions import find_session
from tests.journeys.people import PIN, hire
from tests.soundness import words_of
from tests.web.self_research import browser_of, client_of, finished

CODE = 'form[action="/telefoons/code"]'
WRONG = "159263"


@pytest.fixture
def anna(app):
    return hire(app)


@pytest.fixture
def samira(app, anna):
    return client_of(app, anna)


def make_code(client, pin=PIN, status=200):
    client.visitor.open("/telefoons")
    return client.visitor.submit({"Je pincode": pin}, form=CODE, status=status)


def code_on(page):
    return words_of(page.select_one(".code"))


def join(code):
    """Let a second phone in with the code."""
    return accept_device_code(use_device_code(code).id, PIN, "boat", None, shared_phone=False)


@pytest.fixture
def newer(anna, samira):
    """Somebody who came in with a second card."""
    card = make_invitation(samira.id, anna.id)
    return accept_invitation(card.id, "730914", "boat", None, shared_phone=False)


def test_the_pin_brings_a_code_for_ten_minutes(samira):
    page = make_code(samira)

    assert re.fullmatch(r"\w{4} \w{4}", code_on(page))
    assert use_device_code(code_on(page))
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=11), tick=True):
        assert use_device_code(code_on(page)) is None


def test_the_code_is_shown_once(samira):
    code = code_on(make_code(samira))

    assert code not in samira.visitor.open("/telefoons").text


def test_a_wrong_pin_brings_no_code_and_says_how_many_tries_are_left(samira):
    page = make_code(samira, WRONG, status=422)

    assert "Deze pincode klopt niet. Je kunt het nog 4 keer proberen." in page.text
    assert not page.select(".code")


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef", "\x00", "٨٠٤٦١٣"])
def test_what_is_no_pin_costs_no_try(samira, typed):
    make_code(samira, typed, status=422)

    page = make_code(samira, WRONG, status=422)
    assert "nog 4 keer" in page.text


def test_five_wrong_pins_sign_this_phone_out(samira):
    for _ in range(4):
        make_code(samira, WRONG, status=422)

    page = make_code(samira, WRONG)

    assert words_of(samira.visitor.open("/telefoons").h1) != "Mijn telefoons"
    assert page.h1


def test_typing_the_pin_again_gives_the_session_a_new_name(samira):
    with samira.visitor.client.session_transaction() as session:
        before = session["sid"]
    make_code(samira)

    with samira.visitor.client.session_transaction() as session:
        after = session["sid"]
    assert (find_session(before), after == before) == (None, False)


def test_the_list_shows_every_phone_and_marks_this_one(samira):
    join(code_on(make_code(samira)))

    page = samira.visitor.open("/telefoons")

    names = [words_of(strong) for strong in page.select(".phones strong")]
    assert names == ["Deze telefoon", "Een andere telefoon"]


def test_another_phone_can_be_signed_out(app, samira):
    other = join(code_on(make_code(samira)))
    samira.visitor.open("/telefoons")

    samira.visitor.submit(button="Log deze telefoon uit")

    assert len(my_devices(samira.access)) == 1
    assert find_session(other.session_token) is None


def test_signing_this_phone_out_asks_once_more_and_leaves(samira):
    samira.visitor.open("/telefoons")

    samira.visitor.submit(button="Ja, log deze telefoon uit")

    assert words_of(samira.visitor.open("/telefoons").h1) != "Mijn telefoons"
    assert my_devices(samira.access) == []


def test_a_phone_of_somebody_else_cannot_be_signed_out(app, anna, samira):
    kees = client_of(app, anna, "Kees")
    [theirs] = my_devices(kees.access)
    samira.visitor.open("/telefoons")

    samira.visitor.send(f"/telefoons/{theirs.binding_id}/weg", status=404)

    assert my_devices(kees.access) == [theirs]


def test_the_first_phone_reads_who_else_came_in(samira, newer):
    page = samira.visitor.open("/telefoons")

    assert "Je bent ook ingelogd op een andere telefoon. Was jij dit?" in page.text


def test_no_ends_the_newer_phone(samira, newer):
    samira.visitor.open("/telefoons")

    page = samira.visitor.submit(button="no")

    assert words_of(page.h1) == "Die telefoon is uitgelogd"
    assert find_session(newer.session_token) is None


def test_yes_hands_everything_over_and_signs_this_phone_out(samira, newer):
    finished(samira, "verandering")
    samira.visitor.open("/telefoons")

    page = samira.visitor.submit(button="yes")

    assert words_of(page.h1) == "Gelukt"
    assert last_finished(find_session(newer.session_token).access, "verandering")
    assert words_of(samira.visitor.open("/telefoons").h1) != "Mijn telefoons"


@pytest.mark.parametrize("answer", ["", "misschien", "\x00"])
def test_only_yes_and_no_are_answers(samira, newer, answer):
    samira.visitor.open("/telefoons")

    samira.visitor.send("/telefoons/bezwaar", {"answer": answer}, status=400)

    assert find_session(newer.session_token)


def test_the_newer_phone_cannot_hand_itself_what_is_sealed(app, samira, newer):
    finished(samira, "verandering")
    thief = browser_of(app, newer.session_token, newer.device_secret)
    thief.open("/telefoons")

    thief.post("/telefoons/bezwaar", {"answer": "yes"})

    assert last_finished(find_session(newer.session_token).access, "verandering") is None


def test_a_code_works_once(samira):
    code = code_on(make_code(samira))
    found = use_device_code(code)
    accept_device_code(found.id, PIN, "boat", None, shared_phone=False)

    with pytest.raises(InvitationGone):
        accept_device_code(found.id, PIN, "boat", None, shared_phone=False)
