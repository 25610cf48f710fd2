"""What coach and client do at the desk: from the card to the sheet, with a mark in each own word."""

import json
import re
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from datetime import timedelta
from zlib import decompress

from app.cli.demo.answering import answers_of
from app.cli.demo.people.samira import SAMIRA
from app.domain.answers import Status
from app.modules import find_module
from app.store.access import Access
from app.store.clients import clients_of
from app.store.clock import today
from app.web.qr import qr
from tests.browser.canaries import Canaries, marks_in
from tests.browser.people import PIN
from tests.store.mail import ADDRESS, code_in, send
from tests.web.self_research import Client, finished


class Story:
    """The people, what they can be told by, and everything that came to light."""

    def __init__(self, site, post, open_phone):
        self.site, self.post, self.open_phone = site, post, open_phone
        self.planted = Canaries()
        self.addresses = []
        self.previewed = set()
        self.shared = ""
        """The coach's address of what the client takes back later."""
        self.client = None
        self.phone = self.browser()
        """The client's."""
        self.desk = ""
        """The coach's address of the client."""

    def browser(self, **options):
        """Somebody's browser, of which every address is noted."""
        opened = self.open_phone(**options)
        opened.context.on("request", lambda request: self.addresses.append(request.url))
        return opened

    def mails(self):
        """Let the worker go round; the mails that came out of it."""
        before = len(self.post.letters)
        with self.site.app.app_context():
            send(self.site.app)
        return self.post.letters[before:]

    def write(self, words, where):
        """Own words of the client, with a mark that tells where they stand."""
        return f"{words} {self.planted.new(where)}"


@dataclass(frozen=True)
class Card:
    """What stands on the card: what a camera reads, and what can be typed."""

    secret: str
    code: str


def invite(by_anna):
    """A card for Samira, whom the coach meets tomorrow: on the screen and on paper."""
    laptop = by_anna.person
    laptop.press("Nieuwe cliënt")
    laptop.reads("Nieuwe cliënt")
    laptop.fill("Voornaam (staat op de kaart)", "Samira")
    laptop.fill("Achternaam", "Bouali")
    laptop.fill("Dossiernummer (geen BSN)", "24-118")
    laptop.fill("Gesprek op", (today() + timedelta(days=1)).isoformat())
    laptop.fill("Tijd", "10:00")
    laptop.touch(laptop.page.locator("label").filter(has_text="Neem je cv mee"))
    laptop.fill("Iets anders om voor te bereiden", "Waar werkte je graag?")
    laptop.press("Maak de kaart")
    laptop.reads("De kaart is klaar")
    sealed = laptop.page.locator("input[name=card]").input_value()
    code = laptop.page.locator("#kaart .code").inner_text()
    link = link_of(sealed)
    drawn = laptop.page.locator("svg.qr path").last.get_attribute("d")
    assert f'd="{drawn}"' in qr(link), "the drawing is not of the link"

    token = laptop.page.locator("input[name=csrf_token]").first.input_value()
    printed = laptop.context.request.post(
        "/coach/kaart",
        form={"csrf_token": token, "card": sealed, "paper": "a5"},
        headers={"Origin": laptop.site.address, "Sec-Fetch-Site": "same-origin"},
    )
    sides, words = by_anna.pdf(printed.body())
    assert sides == 1
    assert "".join(code.split()) in "".join(words.split())
    return Card(link.partition("#")[2], code)


def link_of(sealed):
    """The link on the card, out of what the page sends along to print it."""
    packed = sealed.lstrip(".").partition(".")[0]
    raw = urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
    return json.loads(decompress(raw) if sealed.startswith(".") else raw)[0]


def put_in_answers(story, coach):
    """The client answers the short path, as on another day; each own word bears a mark."""
    with story.site.app.app_context():
        [card] = clients_of(coach.id)
        story.client = Client(card.id, Access(card.id, 1), None, "")
        for slug in SAMIRA.finished:
            module = find_module(slug)
            answers = story.planted.in_answers(module, answers_of(SAMIRA, module))
            said = {
                item: one.value if one.status is Status.ANSWERED else None
                for item, one in answers.items()
            }
            finished(story.client, slug, said)


def give_address(story):
    """The client gives a mail address, with the code that comes there."""
    phone = story.phone
    phone.open("/")
    phone.sees("Om te doen voor je gesprek")
    phone.press("Geef een mailadres, of sla over")
    phone.fill("Je mailadres", ADDRESS)
    phone.fill("Je pincode", PIN)
    phone.press("Stuur een code")
    phone.reads("Typ de code")
    [letter] = story.mails()
    phone.page.locator("#digits").fill(code_in(letter))
    phone.press("Bewaar mijn adres")
    phone.sees("Gelukt.")
    phone.touch(phone.page.locator("label").filter(has_text="Direct"))
    phone.press("Bewaar", exact=True)
    phone.sees("Bewaard.")


def share(story, slug, ticked, coach="Anna"):
    """Choose how much, look at the copy and at the whole sheet, and say yes."""
    phone = story.phone
    phone.open(f"/delen/{slug}")
    phone.touch(phone.page.locator("label").filter(has_text=re.compile(r"^\s*De uitkomst\s*$")))
    for name in ticked:
        phone.touch(phone.page.locator(f".row:has(input[value={name}]) label"))
    phone.press("Ga verder")
    phone.reads(f"Dit ziet {coach}")
    phone.touch(phone.page.locator("summary").filter(has_text="Bekijk het hele blad"))
    phone.sees(f"Zo leest {coach}")
    story.previewed |= marks_in(phone.page.locator("main").text_content())
    phone.press("Ga verder")
    phone.reads(f"Delen met {coach}")
    phone.press("Ja, deel dit")
    phone.reads(f"Gedeeld met {coach}")


def prepare(story, by_anna):
    """From the caseload to the sheet, on the screen and printed."""
    laptop = by_anna.person
    assert "nieuw" in by_anna.page("/coach")
    laptop.press("Samira B.")
    desk = story.desk = laptop.path
    laptop.press("Open het blad voor het gesprek")
    laptop.sees("Voor jezelf")
    read, printed = by_anna.page(), by_anna.paper(f"{desk}/blad.pdf")
    by_anna.paper("/coach/gesprekken.pdf")
    goal = story.planted.of("change.goal").pop()
    assert goal in read
    assert goal in printed
