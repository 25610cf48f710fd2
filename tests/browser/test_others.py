"""A client asks two others, who fill in the form on phones of their own; then the outcome opens."""

import re

import pytest

from app.store.access import Access
from app.store.clients import clients_of
from tests.browser.people import come_in
from tests.web.others import SLUG
from tests.web.self_research import Client, finished

PAGE = f"/anderen/{SLUG}"
WRITTEN = ("Je luistert goed.", "Je maakt af wat je begint.")
WAYS = {"by thumb": {}, "without JavaScript": {"javascript": False}}


@pytest.fixture
def anna(site):
    return site.staff()


def ready(site, phone, anna):
    """A client who came in on this phone and finished the part."""
    come_in(phone, site.invitation(anna))
    with site.app.app_context():
        (card,) = clients_of(anna.id)
        finished(Client(card.id, Access(card.id, 1), None, ""), SLUG)


def make_link(phone, role):
    """Make a link; its address and the code below it, as the client passes them on."""
    phone.open(PAGE)
    phone.touch(phone.page.locator("label").filter(has_text=re.compile(rf"^\s*{role}\s*$")))
    phone.press(re.compile("aak een link$"))
    phone.reads("Geef deze link door")
    return phone.page.locator("#link").input_value(), phone.page.locator(".code").inner_text()


def come_to_the_form(phone, link):
    address, code = link
    phone.open("/ander" + address.partition("/ander")[2])
    assert "Samira" not in phone.page.content()
    if not phone.javascript:
        phone.fill("Code van de link", code)
    phone.press("Ga verder")
    phone.reads("Hoe zie jij deze persoon?")


def fill_in(phone, words):
    """Answer every statement, two cards and one question, and send it."""
    for statement in phone.page.locator("fieldset.question:has(input[type=radio])").all():
        phone.touch(statement.locator(".row label").nth(3))
    cards = phone.page.locator("fieldset.question:has(input[type=checkbox]) .row label")
    for at in (0, 5):
        phone.touch(cards.nth(at))
    phone.write(phone.page.locator("textarea").first, words)
    phone.press("Verstuur")
    phone.reads("Klaar, dank je wel")


@pytest.mark.parametrize("way", WAYS)
def test_two_others_fill_in_and_the_outcome_opens(site, open_phone, anna, way):
    phone = open_phone(**WAYS[way])
    ready(site, phone, anna)
    links = [make_link(phone, role) for role in ("Familie", "Collega")]
    for link, words in zip(links, WRITTEN, strict=True):
        other = open_phone(**WAYS[way])
        come_to_the_form(other, link)
        fill_in(other, words)
        assert "Samira" not in other.page.content()

    phone.open(PAGE)
    phone.sees("2 van 2 hebben ingevuld")
    phone.press("Bekijk wat anderen zeggen bij je uitkomst")
    phone.sees("2 anderen vertelden hoe zij jou zien.")
    phone.sees(WRITTEN[0])


def test_the_secret_leaves_the_address_the_history_and_every_request(site, open_phone, anna):
    phone, other = open_phone(), open_phone()
    ready(site, phone, anna)
    link = make_link(phone, "Vriend")
    secret = link[0].partition("#")[2]
    asked = []
    other.context.on("request", lambda request: asked.append(request.url))
    other.context.on("request", lambda request: asked.append(str(request.all_headers())))

    other.open(f"/ander#{secret}")
    other.wait_until(lambda: secret not in other.page.url, "the secret left the address")
    other.press("Ga verder")
    other.reads("Hoe zie jij deze persoon?")
    fill_in(other, "Je humor.")

    assert secret not in other.page.url
    assert not [one for one in asked if secret in one]
    names = {one["name"] for one in other.context.cookies()}
    assert names == {"koers"}


def test_a_scanner_that_runs_scripts_uses_nothing_and_learns_nothing(site, open_phone, anna):
    phone, scanner, other = open_phone(), open_phone(), open_phone()
    ready(site, phone, anna)
    link = make_link(phone, "Vriend")

    scanner.open("/ander#" + link[0].partition("#")[2])
    scanner.page.wait_for_timeout(2000)
    scanner.page.reload()
    assert "Samira" not in scanner.page.content()
    come_to_the_form(other, link)
    fill_in(other, "Je humor.")


def test_the_link_is_copied_with_one_tap(site, open_phone, anna):
    phone = open_phone(permissions=["clipboard-read", "clipboard-write"])
    ready(site, phone, anna)
    link = make_link(phone, "Vriend")

    phone.press("Kopieer de link")
    phone.sees("De link is gekopieerd. Plak hem in je bericht.")

    assert phone.page.evaluate("navigator.clipboard.readText()") == link[0]


def test_the_share_sheet_gets_the_link_and_a_short_text(site, open_phone, anna):
    phone = open_phone()
    phone.context.add_init_script(
        "navigator.share = given => { window.given = given; return Promise.resolve(); }"
    )
    ready(site, phone, anna)
    link = make_link(phone, "Vriend")

    phone.press("Deel de link")

    given = phone.page.evaluate("window.given")
    assert given["url"] == link[0]
    assert "Wil jij mij vertellen hoe je mij ziet?" in given["text"]


def test_on_the_clients_own_phone_the_other_finds_nothing_of_the_client(site, phone, anna):
    ready(site, phone, anna)
    link = make_link(phone, "Familie")

    come_to_the_form(phone, link)
    assert phone.page.locator("nav, form.leave").count() == 0
    fill_in(phone, "Je humor.")
    assert phone.page.locator("nav, form.leave").count() == 0

    phone.open("/")
    phone.reads("Dag Samira")
