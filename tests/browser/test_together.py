"""Filling in together, seen on two screens: the client's phone and the coach's laptop beside it."""

import pytest

from app.store.access import Access
from app.store.rounds import open_round
from tests.browser.people import come_in, finish, share, sign_in
from tests.browser.test_interrupted import client_of

SLUG = "verandering"
ITEMS = ("change.ending.1", "change.ending.2", "change.ending.3")
OVER = "Jullie vullen hier niet (meer) samen in."
AT_ITS_LATEST = 20_000
"""Milliseconds: the laptop asks every 10 s how things stand, and then gets a page."""


@pytest.fixture
def anna(site):
    return site.staff()


class Two:
    """A client with a phone and a coach with a laptop, who sit side by side."""

    def __init__(self, site, open_phone, anna, **options):
        self.site = site
        card = site.invitation(anna)
        self.client = client_of(site, card)
        self.desk = f"/coach/client/{self.client}"
        self.phone, self.laptop = open_phone(**options), open_phone(laptop=True, **options)
        come_in(self.phone, card)
        sign_in(self.laptop, anna)

    def code(self):
        """What the phone shows after choosing one part and saying yes to it."""
        self.phone.open(f"/onderdeel/{SLUG}")
        self.phone.press("Vul samen in")
        self.phone.reads("Samen invullen")
        self.phone.press("Maak een code")
        self.phone.reads("Is dit goed?")
        self.phone.press("Dat is goed, maak de code")
        self.phone.reads("Laat deze code zien")
        return self.phone.page.locator("p.code").inner_text()

    def let_in(self):
        """From the conversation to the first question."""
        code = self.code()
        self.laptop.open(self.desk)
        self.laptop.press("Start gesprek")
        self.laptop.press("Samen invullen")
        self.laptop.reads("Samen invullen met Samira")
        self.laptop.fill("Code van de telefoon", code.lower())
        self.laptop.press("Begin")
        self.laptop.sees("Kies waar jullie mee beginnen.")
        self.laptop.press("Begin Verandering")
        self.laptop.reads("Wat speelt er nu")

    def choose(self, item, place):
        """Choose the answer at this place, from 0."""
        question = self.laptop.page.locator(f"[data-item='{item}']")
        self.laptop.touch(question.locator("label").nth(place))

    def saved(self):
        state = self.laptop.page.locator("#save-state")
        self.laptop.wait_until(lambda: state.get_attribute("data-state") == "saved", "saving")

    def kept(self):
        with self.site.app.app_context():
            answers = open_round(Access(self.client, 1), SLUG).answers
            return {one: answers[one].value for one in ITEMS if one in answers}


@pytest.fixture
def two(site, open_phone, anna):
    return Two(site, open_phone, anna)


def test_client_and_coach_fill_in_together_and_the_client_stops(two):
    two.let_in()
    two.phone.reads("Jullie vullen samen in")
    for place, item in enumerate(ITEMS):
        two.choose(item, place)
    two.saved()
    assert len(two.kept()) == len(ITEMS)

    with two.laptop.expecting_trouble():
        two.phone.press("Stop")
        two.phone.sees("Dit vulden jullie samen in")
        two.laptop.reads(OVER, AT_ITS_LATEST)
        assert "Wat speelt er nu" not in two.laptop.page.content()
        two.laptop.page.go_back()
        two.laptop.reads(OVER)

    two.phone.press("Ga verder Verandering")
    two.phone.open(f"/onderdeel/{SLUG}/klaar")
    finish(two.phone)
    two.phone.sees("Samen ingevuld")
    share(two.phone, SLUG)
    two.laptop.open(f"{two.desk}/gedeeld")
    two.laptop.press("Verandering", exact=True)
    assert "Samen ingevuld" in two.laptop.page.locator(".lead").inner_text()


def test_what_is_chosen_without_a_network_waits_and_is_sent(two):
    two.let_in()
    with two.laptop.expecting_trouble():
        two.laptop.context.set_offline(True)
        two.choose(ITEMS[0], 2)
        two.laptop.sees("Nog niet verstuurd")
        assert two.kept() == {}
        two.laptop.context.set_offline(False)
        two.saved()

    assert list(two.kept()) == [ITEMS[0]]


def test_what_still_waited_when_the_client_stopped_is_said_to_be_lost(two):
    two.let_in()
    with two.laptop.expecting_trouble():
        two.laptop.context.set_offline(True)
        two.choose(ITEMS[0], 2)
        two.laptop.sees("Nog niet verstuurd")
        two.phone.reads("Jullie vullen samen in")
        two.phone.press("Stop")
        two.phone.reads("Samen invullen")
        two.laptop.context.set_offline(False)
        two.laptop.reads(OVER)
        two.laptop.sees("is niet bewaard")

    assert two.kept() == {}


def test_the_list_of_parts_goes_as_well_when_the_client_stops(two):
    two.let_in()
    two.laptop.press("Onderdelen")
    two.laptop.sees("Kies waar jullie mee beginnen.")
    two.phone.reads("Jullie vullen samen in")
    with two.laptop.expecting_trouble():
        two.phone.press("Stop")
        two.laptop.reads(OVER, AT_ITS_LATEST)


def test_after_closing_the_back_button_shows_nothing(two):
    two.let_in()
    two.choose(ITEMS[0], 1)
    two.saved()
    two.laptop.press("Sluit")
    two.laptop.reads("Gesprek met Samira")

    with two.laptop.expecting_trouble():
        two.laptop.page.go_back()
        two.laptop.reads(OVER)
    two.phone.reads("Samen invullen")
    assert two.kept()


def test_it_works_without_a_script(site, open_phone, anna):
    two = Two(site, open_phone, anna, javascript=False)
    two.let_in()
    two.phone.press("Kijk opnieuw")
    two.phone.reads("Jullie vullen samen in")
    for item in ITEMS:
        two.choose(item, 1)
    two.laptop.press("Verder")
    two.laptop.page.wait_for_url("**/vraag/2")
    assert len(two.kept()) == len(ITEMS)

    two.phone.press("Stop")
    with two.laptop.expecting_trouble():
        two.laptop.press("Verder")
        two.laptop.reads(OVER)
        two.laptop.sees("is niet bewaard")


def test_it_works_with_keys_alone(site, open_phone, anna):
    two = Two(site, open_phone, anna, keys=True)
    two.let_in()
    two.choose(ITEMS[0], 1)
    two.saved()
    two.laptop.press("Sluit")
    two.laptop.reads("Gesprek met Samira")
