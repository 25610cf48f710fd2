"""A client comes in with a card, answers, shares, and takes it back; without JavaScript."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.journeys.people import answer_everything, come_in, finish, hire, invite
from tests.soundness import words_of

GOAL = "weer werk doen waar ik mensen help"
WITH_WORDS = {"change.goal": GOAL, "change.coach_note": "Ik bel liever."}


@pytest.fixture
def anna(app):
    return hire(app)


@pytest.fixture
def samira(visitor, anna):
    """A client who came in; the visitor's page is the home page."""
    client, card = invite(anna)
    come_in(visitor, card)
    visitor.id = client
    return visitor


def printed(pdf):
    return " ".join(words.extract_text() for words in PdfReader(BytesIO(pdf)).pages)


def share(client, slug, level="De uitkomst"):
    """The three pages of sharing; the last one."""
    client.open(f"/delen/{slug}")
    client.submit({"level": {"De uitkomst": "result"}.get(level, "answers")}, button="Ga verder")
    client.submit(button="Ga verder")
    return client.submit(button="Ja, deel dit")


def links(page, words):
    return [link["href"] for link in page.select("a") if words in words_of(link)]


def test_a_client_with_a_card_stands_on_the_home_page_in_three_screens(samira):
    assert words_of(samira.page.h1) == "Dag Samira"


def test_a_card_lets_in_once(app, anna, samira):
    stranger = type(samira)(app.test_client())
    _, card = invite(anna, "Kees")
    come_in(stranger, card)
    second = type(samira)(app.test_client())

    second.open("/welkom")
    page = second.submit({"Code van je kaart": card.code}, status=422)

    assert "al gebruikt of te oud" in words_of(page)


def test_a_client_answers_a_part_and_reads_what_came_out(samira):
    page = finish(samira, "energiebalans")

    assert "energie" in words_of(page.main).lower()
    assert page.select("table"), "every chart has its table"


def test_the_page_and_the_pdf_of_the_profile_say_the_same(samira):
    finish(samira, "verandering", WITH_WORDS)
    page = samira.open("/profiel")
    paper = " ".join(printed(samira.download("/profiel.pdf")).split())

    headings = [words_of(one) for one in page.select("main .section h2, main section h2")]
    assert GOAL in words_of(page)
    assert GOAL in paper
    assert headings
    assert [heading for heading in headings if heading not in paper] == []


def test_leaving_half_way_and_coming_back_leads_to_the_exact_question(samira):
    answer_everything(samira, "verandering", limit=3)
    question = samira.page.select_one("#questions")["action"]
    samira.open("/")

    page = samira.open("/onderdeel/verandering/verder")

    assert page.select_one("#questions")["action"] == question


def test_a_coach_reads_what_was_shared_and_nothing_else(samira, anna):
    finish(samira, "verandering", WITH_WORDS)
    finish(samira, "energiebalans")
    share(samira, "energiebalans")

    anna.sign_in()
    page = anna.visitor.open(f"/coach/client/{samira.id}/gedeeld")
    [copy] = [link for link in links(page, "Energiebalans") if not link.endswith(".pdf")]
    read = words_of(anna.visitor.open(copy))
    paper = printed(anna.visitor.download(f"{copy}.pdf"))

    assert "Verandering" not in [words_of(row.th) for row in page.select("tbody tr")]
    assert "Energiebalans" in read
    assert GOAL not in read + paper
    assert "Anna" in paper


def test_the_client_sees_that_the_coach_looked(samira, anna):
    finish(samira, "energiebalans")
    share(samira, "energiebalans")
    anna.sign_in()
    page = anna.visitor.open(f"/coach/client/{samira.id}/gedeeld")
    anna.visitor.open(links(page, "Energiebalans")[0])

    assert "Anna de Wit keek op" in words_of(samira.open("/delen"))


def test_what_is_taken_back_is_gone_at_the_next_request(samira, anna):
    finish(samira, "energiebalans")
    share(samira, "energiebalans")
    anna.sign_in()
    page = anna.visitor.open(f"/coach/client/{samira.id}/gedeeld")
    [copy] = [link for link in links(page, "Energiebalans") if not link.endswith(".pdf")]
    anna.visitor.open(copy)

    samira.open("/delen/energiebalans")
    samira.submit(button="Stop met delen")
    gone = anna.visitor.open(copy, status=404)
    paper = anna.visitor.open(f"{copy}.pdf", status=404)
    never = anna.visitor.open("/coach/gedeeld/nooit-gedeeld", status=404)

    assert words_of(samira.page.h1) == "Gestopt"
    assert words_of(gone.main).startswith("Dit is niet met jou gedeeld")
    assert words_of(gone.main) == words_of(paper.main) == words_of(never.main)


def test_never_shared_and_taken_back_look_the_same_in_the_list(samira, anna):
    anna.sign_in()
    before = words_of(anna.visitor.open("/coach").main)
    finish(samira, "energiebalans")
    started = words_of(anna.visitor.open("/coach").main)
    share(samira, "energiebalans")
    samira.open("/delen/energiebalans")
    samira.submit(button="Stop met delen")

    assert before == started == words_of(anna.visitor.open("/coach").main)


def test_after_signing_out_the_pages_ask_for_the_pin(samira):
    samira.open("/")
    samira.submit(button="Log uit", form="form")

    page = samira.open("/profiel")

    assert words_of(page.h1) == "Welkom terug"
    assert "Samira" not in words_of(page)


def test_the_client_comes_back_on_the_same_phone_with_the_pin(samira):
    samira.open("/")
    samira.submit(button="Log uit", form="form")
    samira.open("/inloggen")

    assert words_of(samira.submit({"Je pincode": "804613"}).h1) == "Dag Samira"


def test_stopping_with_a_part_wipes_its_answers_and_ends_its_share(samira, anna):
    finish(samira, "energiebalans")
    share(samira, "energiebalans")

    samira.open("/onderdeel/energiebalans/stoppen")
    samira.submit(form='form[action$="/stoppen"]')
    anna.sign_in()

    assert "Energiebalans" not in words_of(anna.visitor.open("/coach").main)
    assert samira.open("/onderdeel/energiebalans/uitkomst").select_one('form[action$="/begin"]')
