"""A hard word gets help where it stands: on questions, start pages and results, without a script."""

import pytest

from app.domain.kinds import Option, Several
from app.domain.module import Item
from app.domain.rating_scales import AGREE
from app.domain.sections import Paragraph, Section
from app.web.forms import screen_form
from app.web.hard_words import of_fields, of_sections
from tests.journeys.people import finish
from tests.web.answering import begin, client_of


@pytest.fixture
def client(app, visitor):
    """A client who just came in."""
    return client_of(visitor)


def helped(page):
    """What each help of the page is called, and what it says."""
    found = page.select("details.hint")
    return {
        one.summary.text: one.summary.find_next_sibling().get_text(" ", strip=True) for one in found
    }


def asks(page, word):
    return [one for one in page.select(".question") if f"‘{word}’" in one.text]


def test_a_start_page_explains_the_words_that_it_needs(client):
    page = client.open("/onderdeel/wie-ben-ik")

    assert (
        helped(page)["Wat betekent ‘kwaliteit’?"] == "Iets goeds van jou. Anderen merken dat ook."
    )
    assert "Wat betekent ‘UWV’?" in helped(page)


def test_a_question_explains_its_own_hard_word_between_its_words_and_its_answers(client):
    begin(client, "energiebalans")
    pages = [client.open(f"/onderdeel/energiebalans/vraag/{number}") for number in range(1, 9)]

    [question] = [one for page in pages for one in asks(page, "leidinggevende")]
    order = [one.name for one in question.find_all(["legend", "details", "input"])]

    assert question["data-item"] == "energy.org_source.2"
    assert order.index("legend") < order.index("details")
    assert question.details.find_next("input", type="radio")
    assert question.details.summary.text == "Wat betekent ‘leidinggevende’?"
    assert question.details.p.text == "De baas die jouw werk verdeelt."


def test_a_result_and_the_profile_explain_each_word_once(client):
    finish(client, "wie-ben-ik")

    for address in ("/onderdeel/wie-ben-ik/uitkomst", "/profiel"):
        page = client.open(address)
        words = [one.text for one in page.select("details.hint dt")]
        words += [
            one.text.split("‘")[1][:-2]
            for one in page.select("details.hint summary")
            if "‘" in one.text
        ]
        assert "kwaliteit" in words
        assert len(words) == len(set(words))


@pytest.mark.usefixtures("app")
def test_a_word_above_the_questions_is_explained_at_the_first_and_each_word_once():
    items = (
        Item("t.1", "Mijn sponsor belt.", AGREE, "s"),
        Item("t.2", "Mijn sponsor praat met de directie.", AGREE, "s"),
    )

    found = of_fields(screen_form(items, {}, {}).fields(), ("In je traject:", None))

    assert [[one.word for one in words] for words in found] == [
        ["traject", "sponsor"],
        ["directie"],
    ]


@pytest.mark.usefixtures("app")
def test_the_choices_of_a_question_are_explained_too():
    options = (Option("a", "loyaal"), Option("b", "nuchter"), Option("c", "blij"))
    item = Item("t.1", "Welke kwaliteiten passen bij jou?", Several(3, options))

    [words] = of_fields(screen_form((item,), {}, {}).fields())

    assert [one.word for one in words] == ["kwaliteit", "loyaal", "nuchter"]


def test_a_section_explains_what_no_section_before_it_did():
    sections = [
        Section("t.a", "Jouw traject", (Paragraph("Onderhandelen gaat goed."),)),
        Section("t.b", "Jouw traject", (Paragraph("De directie vraagt je."),)),
    ]

    found = {name: [one.word for one in words] for name, words in of_sections(sections).items()}

    assert found == {"t.a": ["traject", "onderhandelen"], "t.b": ["directie"]}
