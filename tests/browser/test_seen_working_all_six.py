"""All six parts by thumb, what two others say, and the persoonsprofiel that comes of it."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from app.cli.demo.people.persona import (
    ABILITY,
    CHANGE,
    ENERGY,
    FULL_PATH,
    IDENTITY,
    OCCUPATIONS,
    SHORT_PATH,
    WANTS,
)
from app.cli.demo.people.piet import PIET
from app.cli.demo.people.samira import SAMIRA
from app.domain.answers import Answer
from app.domain.kinds import FreeText
from app.domain.text import Own
from app.modules import find_module
from tests.browser.human import Somebody, tap
from tests.browser.test_others import come_to_the_form, make_link

EACH_KIND = {
    CHANGE: ("Belang en vertrouwen",),
    ENERGY: ("Mijn plan",),
    IDENTITY: ("Jouw kwaliteiten",),
    ABILITY: ("Jouw verhalen", "Houding"),
    WANTS: ("Wat je belangrijk vindt", "Jouw top 5", "Je werkplek", "Droomdag"),
    OCCUPATIONS: ("Activiteiten 1 tot en met 12",),
}
"""The parts that hold each kind of answer at least once; a number is typed on the short path."""
SHORT = {CHANGE: (), ENERGY: (), ABILITY: ("Tijden",), WANTS: ("Loon, contract en leren",)}
HOW_MUCH = [
    pytest.param(True, id="each kind of answer"),
    pytest.param(False, id="every question", marks=pytest.mark.slow),
]

CHAPTERS = [
    "Wat kun je goed?",
    "Wie ben je?",
    "Wat wil je?",
    "Wat geeft en wat kost energie?",
    "Waar sta je nu?",
    "Welke richting?",
    "Vragen voor het gesprek",
    "Mogelijkheden en tijden",
]
"""In their order on paper: the last page is the one that can be left out."""
OF_THE_FULL_PATH = {"Wie ben je?", "Welke richting?"}
SENTENCE = "Geef mij staal en rust, dan komt het goed."
REACTION = "Inwerken doe ik het liefst met één tegelijk."


def tell_how_you_see_them(phone, other):
    """Fill in the form about the client as this person of the demo does, and send it."""
    style, words = iter(other.style), iter((other.value, other.work))
    for part in find_module(IDENTITY).observed(Own("Samira")):
        for item in part.items:
            question = phone.page.locator("#" + item.id.replace(".", "-"))
            if isinstance(item.kind, FreeText):
                value = next(words)
            else:
                value = next(style) if item.scored else other.qualities
            tap(phone, question, item, Answer(value))
    phone.press("Verstuur")
    phone.reads("Klaar, dank je wel")


def titles_in(outline):
    """Every title of the bookmarks, in the order in which they stand."""
    for one in outline:
        yield from titles_in(one) if isinstance(one, list) else (one.title,)


def chapters_of(reader):
    """The chapters on paper, as the bookmarks of the PDF name them."""
    return [title for title in titles_in(reader.outline) if title in CHAPTERS]


def words_of(reader):
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in reader.pages)


def paper(phone):
    reply = phone.context.request.get("/profiel.pdf")
    assert reply.status == 200
    return PdfReader(BytesIO(reply.body()))


def form_of(phone, section):
    return phone.page.locator(f'form[action="/profiel/{section}"]')


def change_the_profile(phone):
    """Hide a section, show the possibilities, react to the skills, and say it in own words."""
    phone.open("/profiel?open=alles")
    phone.touch(form_of(phone, "energy.now").locator("button[name=hidden]"))
    phone.wait_until(lambda: form_of(phone, "energy.now").count() == 1, "hiding")
    phone.touch(form_of(phone, "ability.possibilities").locator("button[value=nee]"))
    phone.wait_until(lambda: form_of(phone, "ability.possibilities").count() > 1, "showing")

    reaction = form_of(phone, "ability.skills").filter(has=phone.page.locator("textarea"))
    phone.touch(phone.page.locator("details.reaction").filter(has=reaction).locator("summary"))
    phone.touch(reaction.locator(".row label").first)
    phone.write(reaction.locator("textarea"), REACTION)
    phone.touch(reaction.get_by_role("button"))
    phone.sees(REACTION)

    sentence = phone.page.locator('form[action="/profiel/zin"]')
    phone.touch(phone.page.locator("details.reaction").filter(has=sentence).locator("summary"))
    phone.write(sentence.locator("textarea"), SENTENCE)
    phone.touch(sentence.get_by_role("button"))
    phone.sees(SENTENCE)


@pytest.mark.parametrize("few", HOW_MUCH)
def test_a_client_does_all_six_and_two_others_tell_how_they_see_them(site, open_phone, few):
    client = Somebody(site, open_phone(), PIET)
    phone = client.phone
    for slug in FULL_PATH:
        client.do(slug, EACH_KIND[slug] if few else None)
    told = "2 anderen vertelden hoe zij jou zien."

    links = [make_link(phone, role) for role in ("Familie", "Collega")]
    for told_by, other in enumerate(PIET.others[:2], 1):
        theirs = open_phone()
        come_to_the_form(theirs, links[told_by - 1])
        tell_how_you_see_them(theirs, other)
        phone.open("/anderen/wie-ben-ik")
        phone.sees(f"{told_by} van 2 hebben ingevuld")
        phone.open("/onderdeel/wie-ben-ik/uitkomst")
        assert (told in phone.page.locator("main").inner_text()) is (told_by == 2)

    change_the_profile(phone)
    read = phone.page.locator("main").inner_text()
    reader = paper(phone)
    printed = words_of(reader)

    assert chapters_of(reader) == CHAPTERS
    assert "De pers die stilstond" in read
    assert "De pers die stilstond" in printed
    assert "Werken op hoogte" in printed
    assert SENTENCE in printed
    assert REACTION in printed
    assert PIET.others[1].value in printed
    assert "Je energie nu" not in titles_in(reader.outline)


@pytest.mark.parametrize("few", HOW_MUCH)
def test_a_client_who_does_the_short_path_gets_a_short_profile_that_is_whole(site, open_phone, few):
    client = Somebody(site, open_phone(), SAMIRA)
    phone = client.phone
    for slug in SHORT_PATH:
        client.do(slug, SHORT[slug] if few else None)

    phone.open("/")
    phone.sees("Je bent klaar voor je eerste gesprek")
    phone.open("/profiel?open=alles")
    read = phone.page.locator("main").inner_text()
    reader = paper(phone)

    assert set(chapters_of(reader)) == set(CHAPTERS) - OF_THE_FULL_PATH - {CHAPTERS[-1]}
    assert "Gastvrouw bij de bibliotheek" in words_of(reader)
    assert "weinig antwoorden" not in read + words_of(reader)
