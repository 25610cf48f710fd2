"""Every page a person can reach, looked at by axe and by ruler, light and dark, small and large."""

import hashlib
import json
from pathlib import Path

import pytest

from app.store.access import Access
from app.store.clients import clients_of
from tests.browser.answering import answer_part, begin_part
from tests.browser.people import come_in, finish, share, sign_in
from tests.web.others import SLUG, asking, link_of, others_say
from tests.web.self_research import Client, finished

AXE = Path(__file__).parent / "axe.min.js"
AXE_SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 390, 1280)
WHOLE_PAGE = 6000
"""High enough that the bar at the foot of the screen lies over nothing."""
LEAST_TARGET = 44
"""CSS pixels; the aim is 48."""

ANYBODY = (
    "/welkom",
    "/inloggen",
    "/telefoon",
    "/bewaren",
    "/toegankelijkheid",
    "/hulp",
    "/ander",
    "/weg",
)
STAFF = ("/medewerker/inloggen",)
CLIENT = (
    "/",
    "/onderdeel/verandering",
    "/onderdeel/verandering/vraag/1",
    "/onderdeel/verandering/vraag/4",
    "/onderdeel/verandering/klaar",
    "/onderdeel/verandering/pauze",
    "/onderdeel/verandering/stoppen",
    "/onderdeel/energiebalans/uitkomst",
    "/profiel",
    "/beroepen?zoek=verzorgende",
    "/delen",
    "/delen/energiebalans",
    "/delen/energiebalans/bekijk?level=answers&switches=own_words",
    "/delen/logboek",
    "/telefoons",
    "/hulp",
)
KINDS = (
    "/onderdeel/wat-wil-ik/bij/wants.environment.inout",
    "/onderdeel/wat-wil-ik/bij/wants.achievement.1",
    "/onderdeel/wat-wil-ik/bij/wants.hours_least",
    "/onderdeel/wie-ben-ik/bij/identity.qualities",
    "/onderdeel/wat-kan-ik/bij/ability.jobs",
)
"""Dots between two words, cards, a number, many options, rows of boxes."""
COACH = ("/coach", "/coach/nieuw", "/coach/gedeeld/onbekend")
BEHEER = ("/beheer", "/beheer/nieuw")
TWICE = "document.documentElement.style.fontSize = '200%'"

SMALL_TARGETS = """least => [...document.querySelectorAll(
  "button, a[href], input:not([type=hidden]), select, textarea, summary")]
  .filter(one => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter(one => !one.closest("p, li, td, th, [aria-hidden]") && !one.matches(".skip") || one.matches(".button, button:not([aria-hidden])"))
  .map(one => one.matches("input[type=radio], input[type=checkbox]") && one.labels[0]
    ? one.labels[0] : one)
  .map(one => [one.innerText.trim() || one.name || one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < least - 0.5 || box.height < least - 0.5))
  .map(([words, box]) => `${words}: ${Math.round(box.width)}x${Math.round(box.height)}`)"""

WIDER_THAN_SCREEN = """() => document.scrollingElement.scrollWidth
  - document.documentElement.clientWidth"""


@pytest.fixture(scope="module")
def axe():
    source = AXE.read_bytes()
    assert hashlib.sha256(source).hexdigest() == AXE_SHA256
    return source.decode()


def faults_of(phone, axe):
    """What axe finds on the page that is open, as one line for each fault."""
    phone.page.evaluate(axe)
    options = json.dumps({"runOnly": RULES, "resultTypes": ["violations"]})
    found = phone.page.evaluate(f"axe.run(document, {options})")
    return [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def look_at(phone, path, axe):
    """The faults of one page in every width, in light and in dark, with large text too."""
    with phone.expecting_trouble():
        phone.open(path)
    return look(phone, axe)


def look(phone, axe):
    """The faults of the page that is open, in every width, in light and in dark."""
    faults = []
    for scheme in ("light", "dark"):
        phone.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in WIDTHS:
            phone.page.set_viewport_size({"width": width, "height": WHOLE_PAGE})
            faults += [f"{scheme} {width}: {fault}" for fault in faults_of(phone, axe)]
            if scheme == "light":
                faults += measured(phone, width)
    phone.page.set_viewport_size({"width": 390, "height": 844})
    return faults


def measured(phone, width):
    small = [f"{width}: small {one}" for one in phone.page.evaluate(SMALL_TARGETS, LEAST_TARGET)]
    wider = phone.page.evaluate(WIDER_THAN_SCREEN)
    return small + ([f"{width}: {wider} px wider than the screen"] if wider > 0 else [])


@pytest.mark.parametrize("path", [*ANYBODY, *STAFF])
def test_a_page_for_everybody_is_accessible(phone, axe, path):
    faults = look_at(phone, path, axe)

    assert faults == [], faults


def test_every_page_of_a_client_is_accessible(site, phone, axe):
    come_in(phone, site.invitation(site.staff()))
    answer_part(phone, "energiebalans")
    finish(phone)
    share(phone, "energiebalans")
    begin_part(phone, "verandering")

    faults = {path: look_at(phone, path, axe) for path in CLIENT}

    found = {path: listed for path, listed in faults.items() if listed}
    assert found == {}, json.dumps(found, indent=1)


def test_every_kind_of_question_is_accessible(site, phone, axe):
    come_in(phone, site.invitation(site.staff(), path="full"))
    for slug in ("wat-wil-ik", "wie-ben-ik", "wat-kan-ik"):
        begin_part(phone, slug)
    phone.open(KINDS[0])
    phone.touch(phone.page.locator(".current .stops input").nth(3))

    faults = {path: look_at(phone, path, axe) for path in KINDS}

    found = {path: listed for path, listed in faults.items() if listed}
    assert found == {}, json.dumps(found, indent=1)


def test_every_page_of_a_coach_is_accessible(site, open_phone, axe):
    laptop, anna = open_phone(laptop=True), site.staff()
    site.invitation(anna)
    sign_in(laptop, anna)
    client = laptop.page.get_by_role("link", name="Samira B.").first.get_attribute("href")

    faults = {path: look_at(laptop, path, axe) for path in (*COACH, client, f"{client}/gedeeld")}

    found = {path: listed for path, listed in faults.items() if listed}
    assert found == {}, json.dumps(found, indent=1)


def test_every_page_of_a_beheerder_is_accessible(site, open_phone, axe):
    laptop, ria = open_phone(laptop=True), site.staff("beheerder", "Ria Smit", "ria@bureau.example")
    sign_in(laptop, ria, "Medewerkers")

    faults = {path: look_at(laptop, path, axe) for path in BEHEER}

    found = {path: listed for path, listed in faults.items() if listed}
    assert found == {}, json.dumps(found, indent=1)


def test_every_page_of_asking_others_is_accessible(site, open_phone, axe):
    phone, other, anna = open_phone(), open_phone(), site.staff()
    come_in(phone, site.invitation(anna))
    with site.app.app_context():
        (card,) = clients_of(anna.id)
        client = Client(card.id, Access(card.id, 1), None, "")
        finished(client, SLUG)
        asking(client)
        others_say(client, {"value": "Je luistert goed."}, {"work": "Bakker, met een winkel."})
        link = link_of(client)
    faults = {
        path: look_at(phone, path, axe)
        for path in (f"/anderen/{SLUG}", f"/anderen/{SLUG}/link/{link.id}")
    }
    other.open(f"/ander#{link.secret}")
    other.press("Ga verder")
    other.reads("Hoe zie jij deze persoon?")
    faults["the form"] = look(other, axe)
    other.write(other.page.locator("textarea").first, "Zij was ziek.")
    other.press("Verstuur")
    other.sees("Overslaan mag")
    faults["the form again"] = look(other, axe)
    other.press("Verstuur")
    other.reads("Klaar, dank je wel")
    faults["the end"] = look(other, axe)

    found = {path: listed for path, listed in faults.items() if listed}
    assert found == {}, json.dumps(found, indent=1)


def test_axe_finds_a_planted_fault(phone, axe):
    phone.open("/welkom")
    phone.page.evaluate("document.querySelector('label').remove()")
    phone.page.evaluate("document.documentElement.removeAttribute('lang')")

    found = {fault.split(":")[0] for fault in faults_of(phone, axe)}

    assert {"label", "html-has-lang"} <= found


def test_text_of_twice_the_size_fits_without_scrolling_sideways(site, phone):
    come_in(phone, site.invitation(site.staff()))
    begin_part(phone, "verandering")

    wider = {}
    for path in ("/welkom", "/hulp", "/", "/onderdeel/verandering/vraag/1", "/delen"):
        phone.open(path)
        phone.page.evaluate(TWICE)
        wider[path] = phone.page.evaluate(WIDER_THAN_SCREEN)

    assert {path: by for path, by in wider.items() if by > 0} == {}
