"""From interests to a signed zoekprofiel that a coach reads, by thumb on a phone."""

import re

import pytest

from app.cli.demo.answering import answers_of
from app.cli.demo.people.jolanda import JOLANDA
from app.domain.answers import Answer, Status, value_of
from app.modules import find_module
from app.modules.beroepenorientatie import MODULE
from app.modules.beroepenorientatie.deck import CARDS, deck
from app.modules.beroepenorientatie.feasibility import PLACES
from app.modules.beroepenorientatie.items import ITEMS as ACTIVITIES
from app.store.access import Access
from app.store.clients import clients_of
from app.store.rounds import open_round
from app.store.search_profiles import drafts
from tests.browser.answering import go_on, in_sight
from tests.browser.canaries import Reader
from tests.browser.people import come_in, finish, sign_in
from tests.web.self_research import Client, begun_with, finished, keep

SLUG = MODULE.slug
SAID = ("like", "maybe", "no_training")
"""What is said of the cards, one after another."""
BY_THUMB = len(SAID)
FELL_OUT = "dakdekker"
"""Work at heights, which she says does not go now."""
HEALTH = "Dit woord gaat over gezondheid."


@pytest.fixture
def anna(site):
    return site.staff()


@pytest.fixture
def samira(site, phone, anna):
    """A client of the full path whose answers are in, but for the choice of occupations."""
    come_in(phone, site.invitation(anna, path="full"))
    with site.app.app_context():
        [card] = clients_of(anna.id)
        client = Client(card.id, Access(card.id, 1), None, "")
        for slug in JOLANDA.finished:
            if slug != SLUG:
                finished(client, slug, said_by(find_module(slug)))
        said = said_by(MODULE)
        begun_with(client, SLUG, {item.id: said[item.id] or 3 for item in ACTIVITIES})
    return client


def said_by(module):
    """What she answers, by item."""
    answers = answers_of(JOLANDA, module)
    return {
        item: one.value if one.status is Status.ANSWERED else None for item, one in answers.items()
    }


def put_in(site, client, values):
    """Keep these answers to the questions about occupations, as on another day."""
    with site.app.app_context():
        current = open_round(client.access, SLUG)
        keep(client, current, {item: Answer(value) for item, value in values.items()})


def answers(site, client):
    with site.app.app_context():
        return open_round(client.access, SLUG).answers


def go_through_the_cards(site, phone, client):
    """The list, the first cards by thumb, and what is said of the others."""
    phone.open(f"/onderdeel/{SLUG}/verder")
    phone.reads("Beroepen om te bekijken")
    go_on(phone)
    cards = deck(answers(site, client))
    assert len(cards) == 24
    for one, said in zip(cards, SAID, strict=False):
        phone.sees(one.title)
        if said.startswith("no_"):
            phone.touch(phone.page.locator(f'.row:has(input[value="no-{one.id}"]) label'))
        phone.touch(phone.page.locator(f'.row:has(input[value="{said}-{one.id}"]) label'))
        go_on(phone)
    rest = zip(CARDS[BY_THUMB:], cards[BY_THUMB:], strict=True)
    put_in(
        site,
        client,
        {card.id: f"{SAID[at % BY_THUMB]}-{one.id}" for at, (card, one) in enumerate(rest)},
    )


def add_and_rank(phone):
    """An occupation of her own, found by a name of every day; then two in order."""
    phone.open(f"/onderdeel/{SLUG}/bij/occupations.own")
    phone.press("Zoek een beroep op")
    phone.page.get_by_label("Welk beroep zoek je?").press_sequentially("juf")
    found = phone.page.locator("#gevonden a").first
    title = found.locator("strong").inner_text()
    phone.touch(found)
    phone.reads(title)
    phone.press("Zet bij mijn keuze")
    phone.sees("Mist er een beroep?")
    go_on(phone)
    ranks = in_sight(phone).locator("li")
    phone.touch(ranks.filter(has_text=title).locator("button.rank"))
    phone.touch(ranks.first.locator("button.rank"))
    go_on(phone)
    return title


def test_a_client_chooses_work_and_searches_with_a_signed_zoekprofiel(
    site, open_phone, phone, anna, samira
):
    go_through_the_cards(site, phone, samira)
    title = add_and_rank(phone)
    look_how_feasible(site, phone, samira, title)
    read_what_fell_out(phone)

    change_while_the_line_drops(site, phone, samira)
    take_a_line_away(phone)
    write_about_health(phone)
    sign(phone, 1)
    read_both_papers(phone, title)
    share(phone)
    laptop = open_phone(laptop=True)
    reading = read_and_comment(laptop, phone, anna)
    change_and_sign_again(phone, laptop, reading)


def look_how_feasible(site, phone, client, title):
    """The eight questions about the first by thumb; the second was answered before."""
    while title in phone.page.locator("main").inner_text():
        for question in in_sight(phone).all():
            phone.touch(question.locator(".row label").first)
        go_on(phone)
    place, about = PLACES[1], value_of(answers(site, client), "occupations.ranked")[1]
    put_in(site, client, {item.id: f"2-{about}" for item in place})
    phone.open(f"/onderdeel/{SLUG}/klaar")
    finish(phone)
    phone.sees("Haalbaar nu")
    phone.sees(title)


def read_what_fell_out(phone):
    """Why it falls out, and what fits all the same."""
    phone.open("/beroepen")
    phone.page.get_by_label("Welk beroep zoek je?").press_sequentially(FELL_OUT)
    phone.press(FELL_OUT.capitalize())
    phone.reads(FELL_OUT.capitalize())
    for words in ("Valt af door: werken op hoogte", "Past omdat", "Bij jou gaat dat nu niet."):
        phone.sees(words)


def change_while_the_line_drops(site, phone, client):
    """What is typed is saved by itself; without a network it waits, and then goes."""
    phone.open("/zoekprofiel")
    phone.press(re.compile(r"Verander\s?: Regio"))
    phone.reads("Regio")
    typed(phone, 0, "Rond Enschede")
    saved(phone)
    with phone.expecting_trouble():
        phone.context.set_offline(True)
        typed(phone, 0, "Rond Hengelo")
        phone.sees("Nog niet verstuurd")
        phone.context.set_offline(False)
        saved(phone)
    with site.app.app_context():
        assert drafts(client.access)["regions"].lines[0].words == "Rond Hengelo"


def typed(phone, at, words):
    """Write this in a box and leave the box."""
    phone.write(phone.page.locator(f"#regel-{at}"), words)
    phone.page.keyboard.press("Tab")


def saved(phone):
    state = phone.page.locator("#save-state")
    phone.wait_until(lambda: state.get_attribute("data-state") == "saved", "saving")


def take_a_line_away(phone):
    """Work that she does not look for any more."""
    phone.open("/zoekprofiel/deel/jobs")
    gone = phone.page.locator("#regel-1").input_value()
    phone.touch(phone.page.get_by_role("button", name="Haal weg").nth(1))
    phone.page.locator(f'#regel-1:not([value="{gone}"])').wait_for()
    phone.open("/zoekprofiel")
    assert gone not in phone.page.locator("#jobs").inner_text()


def write_about_health(phone):
    """Such a line is not on the sheet of an employer until she chooses so."""
    phone.open("/zoekprofiel/deel/tasks")
    typed(phone, 0, "Rustig werk na mijn hernia")
    phone.sees(HEALTH)
    phone.open("/zoekprofiel/werkgever")
    phone.sees("1 regel wacht op jouw keuze")
    assert "hernia" not in Reader(phone).paper("/zoekprofiel/werkgever.pdf")
    phone.press("Ik wil dit toch laten staan")
    phone.sees("Dit liet jij staan")
    assert "hernia" in Reader(phone).paper("/zoekprofiel/werkgever.pdf")


def sign(phone, number):
    """Look what is still missing, and sign all the same."""
    phone.open("/zoekprofiel")
    phone.press("Controleer en onderteken")
    phone.reads("Is je zoekprofiel compleet?")
    phone.sees("Kan het wat langer? Dan is er meer werk.")
    phone.press("Dit klopt zo. Hiermee wil ik zoeken.")
    phone.sees(f"Het staat vast als versie {number}.")


def read_both_papers(phone, title):
    """Her own paper holds what the employer's never does."""
    pages, own = on_paper(phone, "/zoekprofiel/alles.pdf")
    sheets, employer = on_paper(phone, "/zoekprofiel/werkgever.pdf")
    assert pages <= 2
    assert sheets <= 2
    assert title in own
    assert title in employer
    assert "Rond Hengelo" in own
    assert "Loon: minstens" in own
    assert "Loon: minstens" not in employer


def on_paper(phone, path):
    return Reader(phone).pdf(phone.context.request.get(path).body())


def share(phone):
    """What she signed, for her coach."""
    phone.open("/zoekprofiel")
    phone.press("Deel het met Anna")
    phone.touch(phone.page.locator("label").nth(1))
    phone.press("Ga verder")
    phone.reads("Dit ziet Anna")
    phone.press("Ga verder")
    phone.press("Ja, deel dit")
    phone.reads("Gedeeld met Anna")


def read_and_comment(laptop, phone, anna):
    """The coach reads what was signed and writes at it; the coach's address of it."""
    sign_in(laptop, anna)
    laptop.press("Samira B.")
    laptop.press("Gedeeld", exact=True)
    laptop.press("Zoekprofiel", exact=True)
    laptop.sees("Rond Hengelo")
    reading = laptop.path
    assert "Rond Hengelo" in Reader(laptop).paper(f"{reading}.pdf")
    laptop.press("Opmerkingen bij wat hier staat")
    laptop.touch(laptop.page.locator("summary").first)
    laptop.page.locator("textarea").first.fill("Hier zijn veel banen.")
    laptop.press("Stuur", exact=True)
    laptop.sees("Hier zijn veel banen.")
    phone.open("/zoekprofiel")
    phone.press("Lees de opmerking")
    phone.sees("Hier zijn veel banen.")
    return reading


def change_and_sign_again(phone, laptop, reading):
    """A change makes the next version; the coach still reads the one that was shared."""
    phone.open("/zoekprofiel/deel/regions")
    typed(phone, 0, "Rond Almelo")
    saved(phone)
    phone.open("/zoekprofiel")
    phone.sees("Je veranderde iets na versie 1.")
    sign(phone, 2)
    phone.press("Versie 1")
    phone.sees("Rond Hengelo")
    laptop.open(reading)
    laptop.sees("Rond Hengelo")
