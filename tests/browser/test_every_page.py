"""Every page a person can reach, looked at by axe and by ruler, light and dark, small and large.

The pages come from the addresses of the application, so a new one is looked at by itself.
"""

import json
import shutil

import pytest

from app.store.rounds import withdraw_consent
from app.web.policy import POLICY
from tests.browser.bureau import NEWCOMER, VISITORS, Bureau
from tests.browser.every_page import (
    ELSEWHERE,
    EXAMPLES,
    LEADS_ON,
    NOT_FOR_THE_FIRST,
    SAME,
    pages,
)
from tests.browser.looking import (
    LEAST_ROW,
    LEAST_TARGET,
    axe_source,
    faults_of,
    look,
    measured,
    more_than_one_next_step,
)
from tests.browser.site import Site
from tests.browser.ways import WAYS
from tests.conftest import make_settings
from tests.databases import sqlite

SENDS_MAIL = {"SMTP_HOST": "127.0.0.1", "MAIL_FROM": "koers@bureau.example", "SMTP_TLS": "none"}


@pytest.fixture(scope="module")
def axe():
    return axe_source()


@pytest.fixture(scope="module")
def bureau(sqlite_template, tmp_path_factory):
    """One bureau for all pages: filling it costs more than looking."""
    folder = tmp_path_factory.mktemp("bureau")
    shutil.copytree(sqlite_template, folder / "databases")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in SENDS_MAIL.items():
            patch.setenv(name, value)
        site = Site(make_settings(*sqlite(folder / "databases")), folder)
        try:
            yield Bureau(site)
        finally:
            site.__exit__()


@pytest.fixture
def visitor(browser, bureau):
    """Browsers in which somebody of the bureau is signed in."""
    opened = []

    def open_as(name):
        opened.append(bureau.phone(browser, name))
        return opened[-1]

    yield open_as
    for phone in opened:
        phone.close()


def look_at_all(phone, addresses, axe):
    """The faults of each page, by its address."""
    found = {address: look_at(phone, address, axe) for address in addresses}
    return {address: faults for address, faults in found.items() if faults}


def look_at(phone, address, axe):
    """The faults of the page at this address; that it leads elsewhere is one."""
    with phone.expecting_trouble():
        status = phone.open(address)
    led = phone.path != address.partition("?")[0] and "/bij/" not in address
    if status != 200 or led:
        return [f"answers {status} and leads to {phone.path}"]
    if phone.laptop:
        return look(phone, axe, LEAST_TARGET)
    return look(phone, axe) + more_than_one_next_step(phone)


@pytest.mark.parametrize("kind", VISITORS)
def test_every_page_of_a_kind_is_accessible(bureau, visitor, axe, kind):
    values = bureau.values(VISITORS[kind])
    addresses = [address.format(**values) for _, address in pages(bureau.site.app, kind)]

    found = look_at_all(visitor(VISITORS[kind]), addresses, axe)

    assert found == {}, json.dumps(found, indent=1)


@pytest.mark.parametrize("name", ELSEWHERE)
def test_pages_with_nothing_and_with_everything_on_them_are_accessible(visitor, axe, name):
    addresses = [one for several in ELSEWHERE[name].values() for one in several]

    found = look_at_all(visitor(name), addresses, axe)

    assert found == {}, json.dumps(found, indent=1)


def test_letting_a_laptop_in_and_what_comes_after_it_are_accessible(bureau, visitor, axe):
    phone, laptop, faults = visitor(NEWCOMER), visitor("coach with share"), {}
    with bureau.site.app.app_context():
        withdraw_consent(bureau.newcomer, "wat-kan-ik", "ability")
    phone.open("/samen-invullen?onderdeel=wat-kan-ik")
    phone.press("Maak een code")
    phone.reads("Is dit goed?")
    faults["the yes"] = look(phone, axe) + more_than_one_next_step(phone)
    phone.press("Dat is goed, maak de code")
    phone.reads("Laat deze code zien")
    faults["the code"] = look(phone, axe) + more_than_one_next_step(phone)
    with laptop.expecting_trouble():
        laptop.open(f"/coach/client/{bureau.access.client_id}/samen/nergens")
    laptop.reads("Jullie vullen hier niet (meer) samen in.")
    faults["the end"] = look(laptop, axe, LEAST_TARGET)

    assert not any(faults.values()), json.dumps(faults, indent=1)


def test_a_client_without_shares_and_one_who_shared_all_look_right_to_the_coach(
    bureau, visitor, axe
):
    clients = sorted(bureau.world.clients["Anna de Wit"] - {bureau.access.client_id})

    found = look_at_all(
        visitor("coach with share"), [f"/coach/client/{one}" for one in clients], axe
    )

    assert found == {}, json.dumps(found, indent=1)


def test_every_page_that_is_not_looked_at_by_its_address_has_its_place(bureau):
    named = {name for examples in ELSEWHERE.values() for name in examples}

    assert named >= NOT_FOR_THE_FIRST
    assert POLICY.keys() >= {*named, *EXAMPLES, *LEADS_ON, *SAME, *SAME.values(), *WAYS}


@pytest.mark.parametrize("name", WAYS)
def test_a_page_that_is_there_after_a_step_is_accessible(bureau, visitor, axe, name):
    phone = WAYS[name](bureau, visitor)

    assert bureau.site.app.url_map.bind("").match(phone.path)[0] == name
    faults = look(phone, axe)
    assert faults == [], faults


def test_what_others_fill_in_is_accessible(bureau, visitor, axe):
    other, faults = visitor("anonymous"), {}
    other.open(f"/ander#{bureau.world.link.secret}")
    other.press("Ga verder")
    other.reads("Hoe zie jij deze persoon?")
    faults["the form"] = look(other, axe)
    other.write(other.page.locator("textarea").first, "Zij was ziek.")
    other.press("Verstuur")
    other.sees("Overslaan mag")
    faults["the form again"] = look(other, axe)

    assert not any(faults.values()), json.dumps(faults, indent=1)


def test_axe_finds_a_planted_fault(visitor, axe):
    phone = visitor("anonymous")
    phone.open("/welkom")
    phone.page.evaluate("document.querySelector('label').remove()")
    phone.page.evaluate("document.documentElement.removeAttribute('lang')")

    found = {fault.split(":")[0] for fault in faults_of(phone, axe)}

    assert {"label", "html-has-lang"} <= found


def test_the_ruler_finds_a_planted_fault(visitor):
    phone = visitor("anonymous")
    phone.open("/welkom")
    phone.page.evaluate("document.querySelector('main .button').style.minBlockSize = '20px'")
    phone.page.evaluate("document.querySelector('main .button').style.padding = '0'")
    phone.page.evaluate("document.querySelector('main h1').style.inlineSize = '2000px'")

    found = measured(phone, 390, LEAST_ROW)

    assert any("small" in one for one in found)
    assert any("wider" in one for one in found)
