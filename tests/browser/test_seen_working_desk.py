"""The desk as three people see it work: a coach and a client, and a beheerder who hands over.

From the invitation to the day on which everything is erased, with a mail server that takes the
mails, and with a mark in everything that the client writes.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.modules.wat_kan_ik.aspects import ASPECTS
from app.settings import MailSettings
from app.store.clients import clients_of
from app.store.clock import today
from app.store.reminders import queue_reminders
from app.store.retention import delete_what_is_over
from tests.browser.canaries import Reader, marks_in
from tests.browser.desk import Story, give_address, invite, prepare, put_in_answers, share
from tests.browser.people import come_in, sign_in
from tests.browser.site import Site
from tests.browser.test_fml import ANSWERS, Hands
from tests.mailserver import MailServer
from tests.store.mail import SENDER

NOT_SHARED = "Dit is niet met jou gedeeld."
TWO_YEARS = timedelta(days=2 * 366)
SHARED = {"verandering": ("own_words",), "energiebalans": (), "wat-kan-ik": ("possibilities",)}
"""What Anna may read, with what else was ticked; "wat-wil-ik" the client keeps to herself."""


@pytest.fixture
def post():
    """A mail server that takes mail."""
    with MailServer() as server:
        yield server


@pytest.fixture
def site(settings, tmp_path, post):
    """The product, which sends its mail there."""
    mail = MailSettings("127.0.0.1", SENDER, post.port, tls="none")
    with Site(replace(settings, mail=mail), tmp_path) as site:
        yield site


def test_the_desk_from_invitation_to_erasing(site, post, open_phone):
    story = Story(site, post, open_phone)
    anna, bram = site.staff(), site.staff("coach", "Bram Vos", "bram@bureau.example")
    ria = site.staff("beheerder", "Ria Smit", "ria@bureau.example")
    laptop = story.browser(laptop=True)
    by_anna = Reader(laptop)
    sign_in(laptop, anna)

    card = invite(by_anna)
    come_in(story.phone, card)
    put_in_answers(story, anna)
    give_address(story)
    for slug, ticked in SHARED.items():
        share(story, slug, ticked)
    prepare(story, by_anna)
    enter_fml(story, by_anna)
    comment(story, by_anna)
    talk(story, by_anna)
    plan(story, by_anna)
    withdraw(story, by_anna)
    by_bram = hand_over(story, by_anna, ria, bram)
    end(story, by_bram, bram)

    kept_to_herself = story.planted.of("wants.") | story.planted.of("energy.")
    assert by_anna.read
    assert not by_anna.read & kept_to_herself
    assert by_anna.read <= story.previewed | story.planted.of("said.")
    assert marks_in(story.post.words()) == set()
    assert marks_in(" ".join(story.addresses)) == set()
    assert marks_in(site.log.read_text()) == set()
    assert '"talk.save"' in site.log.read_text()


def enter_fml(story, by_anna):
    """37 rows by keyboard; the client reads them, and says of one that it is not right."""
    phone, desk = story.phone, story.desk
    laptop = by_anna.person
    by_anna.page(f"{desk}/fml")
    differs = laptop.page.locator(".differs:visible")
    assert differs.count() == 0
    hands = Hands(laptop)
    hands.to("on")
    for key in "01012026":
        hands.press(key)
    hands.to("focus")
    for number in range(len(ASPECTS)):
        hands.press(str(number % len(ANSWERS) + 1))
    hands.press("Enter")
    laptop.sees("Bewaard. Samira kan dit nu lezen.")
    assert differs.count() > 0

    phone.open("/")
    phone.press("Lees wat er staat")
    row = phone.page.locator("#fml-noise")
    phone.touch(row.locator("summary"))
    row.locator("textarea").fill(story.write("Met oordoppen gaat het.", "said.fml"))
    phone.touch(row.get_by_role("button", name="Bewaar: dit klopt niet"))
    phone.sees("Jij zegt: dit klopt niet.")
    assert story.planted.of("said.fml") <= marks_in(by_anna.page(f"{desk}/fml"))


def comment(story, by_anna):
    """The coach writes at a shared section; the mail says only that there is something."""
    phone, desk = story.phone, story.desk
    laptop, words = by_anna.person, "Mooi dat je dit ziet."
    laptop.open(f"{desk}/gedeeld")
    laptop.press("Energiebalans", exact=True)
    laptop.reads("Energiebalans")
    by_anna.page()
    by_anna.paper(f"{laptop.path}.pdf")
    story.shared = laptop.path
    laptop.press("Opmerkingen bij wat hier staat")
    laptop.touch(laptop.page.locator("summary").first)
    laptop.page.locator("textarea").first.fill(words)
    laptop.press("Stuur", exact=True)
    laptop.sees(words)

    told = story.mails()[-1].get_content()
    assert "Er staat iets voor je klaar" in told
    assert not [one for one in ("Anna", "Samira", "nergie", words) if one in told]
    phone.open("/")
    phone.press("Lees de opmerking")
    phone.sees(words)


def talk(story, by_anna):
    """A point is spoken about, and what is agreed is on the phone at once; it is not right."""
    phone, desk = story.phone, story.desk
    laptop, agreed = by_anna.person, "Samira belt de bibliotheek."
    laptop.open(desk)
    laptop.press("Start gesprek")
    laptop.reads("Gesprek met Samira")
    with laptop.page.expect_response("**/gesprek/bewaar"):
        laptop.touch(laptop.page.locator("ol.talk .row label").first)
    laptop.page.locator("ol.talk input[maxlength]").first.fill(agreed)
    with laptop.page.expect_response("**/gesprek/bewaar"):
        laptop.page.keyboard.press("Tab")
    phone.open("/delen/afspraken")
    phone.sees(agreed)
    phone.page.locator("textarea").fill(story.write("Liever mailen.", "said.agreement"))
    phone.press("Dit klopt niet")
    phone.sees("Bewaard. Anna de Wit ziet dit ook.")

    laptop.press("Sluit gesprek")
    laptop.reads("Na het gesprek")
    assert "dit klopt niet" in by_anna.page()
    laptop.press("Stuur naar Samira")
    laptop.sees("Samira kan alles nalezen")


def plan(story, by_anna):
    """The client writes a line, the coach says what she puts in, and both sign."""
    phone, desk = story.phone, story.desk
    laptop = by_anna.person
    phone.open("/")
    phone.press("Mijn plan", exact=True)
    phone.press("Begin mijn plan met Anna")
    phone.press("Zet er iets bij")
    phone.fill("Dit wil ik bereiken", story.write("Weer mensen helpen.", "said.plan"))
    phone.fill("Mijn volgende stap", "Een dag meelopen.")
    phone.press("Bewaar", exact=True)
    phone.reads("Mijn plan")

    laptop.open(f"{desk}/plan")
    laptop.fill("Gesprekken", "Elke twee weken een gesprek.")
    laptop.press("Bewaar wat jij inzet")
    laptop.sees("Samira ziet het meteen.")
    laptop.press("Ik onderteken versie 1")
    laptop.sees("Wacht op Samira")
    phone.open("/plan")
    phone.press("Lees na en onderteken")
    phone.sees("Elke twee weken een gesprek.")
    phone.press("Ik onderteken dit plan")
    phone.sees("Ondertekend. Zo staat het vast.")
    for reader, path in ((by_anna, f"{desk}/plan/plan.pdf"), (Reader(phone), "/plan/plan.pdf")):
        assert "Een dag meelopen." in reader.paper(path)


def withdraw(story, by_anna):
    """The client stops; the next thing that the coach asks for is the one page."""
    phone, desk = story.phone, story.desk
    laptop, goal = by_anna.person, story.planted.of("change.goal").pop()
    assert goal in by_anna.page(desk)
    phone.open("/delen")
    phone.press("Verander Energiebalans")
    phone.press("Stop met delen")
    phone.reads("Gestopt")
    refused(laptop, story.shared)
    assert "nergiebalans" not in by_anna.page(f"{desk}/gedeeld")


def refused(laptop, path):
    """On screen and on paper there is only the one page."""
    with laptop.expecting_trouble():
        assert laptop.open(path) == 404
        assert laptop.context.request.get(f"{path}.pdf").status == 404
    laptop.reads(NOT_SHARED)


def hand_over(story, by_anna, ria, bram):
    """The client goes to another coach, who reads nothing until she shares again."""
    phone, desk = story.phone, story.desk
    office, laptop = story.browser(laptop=True), story.browser(laptop=True)
    sign_in(office, ria, "Medewerkers")
    office.press("Overdragen")
    office.press("Anna de Wit")
    office.touch(office.page.locator("label").filter(has_text="Samira Bouali"))
    office.page.get_by_label("De nieuwe coach").select_option("Bram Vos")
    office.press("Ga verder")
    office.press("Ja, draag over")
    office.sees("Gedaan.")
    by_ria = Reader(office)
    for page in ("/beheer", "/beheer/overdragen", "/beheer/cijfers", "/beheer/mail"):
        by_ria.fetched(page)
    assert by_ria.read == set()
    refused(by_anna.person, desk)

    by_bram = Reader(laptop)
    sign_in(laptop, bram)
    assert "Nog niet gedeeld" in by_bram.page()
    for tab in ("", "/gedeeld", "/berichten", "/opdrachten", "/fml", "/plan", "/gegevens"):
        by_bram.fetched(desk + tab)
    by_bram.paper(f"{desk}/blad.pdf")
    assert by_bram.read == set()

    phone.open("/")
    phone.sees("Bram Vos is nu je coach")
    share(story, "energiebalans", (), "Bram")
    assert "nieuw" in by_bram.page("/coach")
    laptop.open(f"{desk}/gedeeld")
    laptop.press("Energiebalans", exact=True)
    assert "kost" in by_bram.page().lower()
    assert by_bram.read == set()
    show_the_plan(story, by_bram)
    return by_bram


def show_the_plan(story, by_bram):
    """On the page about the new coach nothing is ticked; what is ticked goes along, and only that."""
    phone, desk = story.phone, story.desk
    phone.open("/nieuwe-coach")
    phone.reads("Bram Vos is je nieuwe coach")
    assert phone.page.locator("[name=laat-zien]:checked").count() == 0
    phone.touch(phone.page.locator("label").filter(has_text="Mijn plan"))
    phone.press("Ga verder")
    phone.reads("Wat ziet Bram Vos?")
    by_bram.page(f"{desk}/plan")
    for tab in ("/berichten", "/opdrachten", "/fml", "/plan/voortgang"):
        by_bram.fetched(desk + tab)
    assert by_bram.read == story.planted.of("said.plan")


def end(story, by_bram, bram):
    """The trajectory ends; two years later the nightly job leaves nothing of it."""
    phone, desk = story.phone, story.desk
    laptop = by_bram.person
    with story.site.app.app_context():
        queue_reminders()
    assert story.mails()
    laptop.open(f"{desk}/gegevens")
    laptop.fill("Traject klaar op", today().isoformat())
    laptop.press("Bewaar deze dag")
    laptop.sees("Alles wordt gewist op")
    with story.site.app.app_context(), time_machine.travel(datetime.now(UTC) + TWO_YEARS):
        assert delete_what_is_over().clients == 1
        assert clients_of(bram.id) == []
    phone.open("/")
    assert "Samira" not in phone.page.content()
    laptop.open("/coach")
    laptop.reads("Inloggen")
