"""Signing out really signs out, and signing in never adopts what was there before."""

import re

import pytest

from app.cli.demo.people import State
from tests.trust.world import token_of
from tests.visitor import BROWSER


@pytest.fixture
def samira(world):
    return world.client(State.SHARED)[0]


@pytest.fixture
def anna(world):
    """A coach, signed in with a recovery-proof second factor of her own."""
    return world.actors["coach with share"].client


def cookie(browser, name="koers"):
    return browser.get_cookie(name).value


def sign_out(browser, path="/uitloggen"):
    return browser.post(path, data={"csrf_token": token_of(browser)}, headers=BROWSER)


def with_cookie(world, value):
    browser = world.app.test_client()
    browser.set_cookie("koers", value)
    return browser


def test_the_old_cookie_opens_nothing(world, samira):
    before = cookie(samira)
    sign_out(samira)

    answer = with_cookie(world, before).get("/")

    assert (answer.status_code, answer.location) == (303, "/inloggen")


def test_the_cookie_is_replaced_and_not_deleted(samira):
    before = cookie(samira)
    answer = sign_out(samira)
    said = answer.headers["Set-Cookie"]

    assert said.startswith("koers=")
    assert "Max-Age=0" not in said
    assert cookie(samira) not in {before, ""}


def test_the_browser_is_told_to_forget_its_pages(samira):
    answer = sign_out(samira)

    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_phone_stays_known(samira):
    before = cookie(samira, "koers-telefoon")
    sign_out(samira)

    assert cookie(samira, "koers-telefoon") == before


def test_signing_out_needs_no_session(world):
    browser = world.browser()[0]

    assert sign_out(browser).status_code == 303


def test_a_link_cannot_sign_anybody_out(samira):
    assert samira.get("/uitloggen").status_code == 405
    assert samira.get("/").status_code == 200


def test_signing_out_here_leaves_another_browser_alone(world):
    here, there = world.client(State.SHARED)[0], world.client(State.SHARED)[0]
    sign_out(here)

    assert there.get("/").status_code == 200


def test_staff_sign_out_the_same_way(world, anna):
    before = cookie(anna)
    answer = sign_out(anna, "/medewerker/uitloggen")

    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert with_cookie(world, before).get("/coach").status_code == 303


def test_a_cookie_from_before_signing_in_is_not_adopted(world):
    browser = world.browser()[0]
    planted = cookie(browser)
    login = world.logins[State.SHARED]
    browser.set_cookie(login["cookie"]["name"], login["cookie"]["value"])
    form = {"csrf_token": token_of(browser), "pin": login["pin"]}
    browser.post("/inloggen", data=form, headers=BROWSER)

    assert cookie(browser) != planted
    assert with_cookie(world, planted).get("/").status_code == 303


def test_signing_in_again_ends_what_the_browser_had(world, samira):
    before = cookie(samira)
    sign_out(samira)
    login = world.logins[State.SHARED]
    form = {"csrf_token": token_of(samira), "pin": login["pin"]}
    samira.post("/inloggen", data=form, headers=BROWSER)

    assert cookie(samira) != before
    assert with_cookie(world, before).get("/").status_code == 303


@pytest.mark.parametrize("place", [0, 10, -30, -1])
def test_a_changed_cookie_is_nobody(world, samira, place):
    """Changed in its first bits: the last character carries two that nobody reads (base64)."""
    value = cookie(samira)
    other = "A" if value[place] not in "ABCD" else "Z"
    changed = value[:place] + other + value[place:][1:]

    answer = with_cookie(world, changed).get("/")

    assert (answer.status_code, answer.location) == (303, "/inloggen")


def test_the_cookie_holds_no_name_and_no_id_of_a_person(world, samira):
    with samira.session_transaction() as session:
        kept = str(dict(session))

    assert "Samira" not in kept
    assert not any(client in kept for clients in world.clients.values() for client in clients)


def test_private_pages_are_not_stored_anywhere(samira):
    for path in ("/", "/delen", "/profiel", "/telefoons"):
        assert samira.get(path).headers["Cache-Control"] == "no-store"


def test_the_token_of_the_session_stands_in_no_page(samira):
    with samira.session_transaction() as session:
        token = session["sid"]

    assert not re.search(re.escape(token), samira.get("/").text)
