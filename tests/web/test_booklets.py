"""Printing a part: the client's own path, the coach's list that is the same for everybody."""

import pytest

from app.store.clients import create_client
from tests.journeys.people import hire
from tests.pdf.reading import Read
from tests.soundness import words_of
from tests.web.answering import begin, client_of
from tests.web.self_research import client_of as client_of_coach
from tests.web.self_research import finished


def booklet_of(visitor, path):
    response = visitor.client.get(path)
    assert response.status_code == 200
    assert response.mimetype == "application/pdf"
    assert response.headers["Cache-Control"] == "no-store"
    assert "boekje.pdf" in response.headers["Content-Disposition"]
    return Read(response.data)


def test_a_client_prints_a_part_before_it_begins(visitor):
    client = client_of(visitor)
    page = client.open("/onderdeel/verandering")

    link = page.find("a", string="Print dit onderdeel")
    read = booklet_of(client, link["href"])

    assert "Wat speelt er nu" in read.text


def test_printing_says_yes_to_nothing(visitor):
    client = client_of(visitor)

    booklet_of(client, "/onderdeel/verandering/boekje.pdf")

    assert "Dat is goed, begin" in words_of(client.open("/onderdeel/verandering").main)


def test_a_client_finds_the_booklet_again_when_taking_a_break(visitor):
    client = client_of(visitor)
    begin(client, "verandering")

    page = client.open("/onderdeel/verandering/pauze/straks")

    read = booklet_of(client, page.find("a", string="Print dit onderdeel")["href"])
    assert "Samira" not in read.text


def test_there_is_no_booklet_of_a_part_that_does_not_exist(visitor):
    client = client_of(visitor)

    assert client.client.get("/onderdeel/nergens/boekje.pdf").status_code == 404


def test_a_coach_finds_every_part_at_the_facts_of_a_client(anna):
    client_id = create_client(anna.id, "Samira", "Bouali", "24-118", "full", None)
    facts = anna.visitor.open(f"/coach/client/{client_id}/gegevens")
    page = anna.visitor.open(facts.find("a", string="Print een boekje")["href"])

    names = [words_of(link) for link in page.select("main li a[target]")]
    assert names[0] == "Verandering (pdf)"
    assert len(names) == 6
    for link in page.select("main li a[target]"):
        assert "Bouali" not in booklet_of(anna.visitor, link["href"]).text


def test_the_list_and_the_booklet_are_the_same_whatever_the_client_did(app, anna):
    samira = client_of_coach(app, anna)
    address = f"/coach/client/{samira.id}"
    before = [_plain(anna.visitor, f"{address}/{page}") for page in PAGES]

    finished(samira, "energiebalans")

    assert [_plain(anna.visitor, f"{address}/{page}") for page in PAGES] == before


PAGES = ("boekjes", "boekje.pdf?onderdeel=energiebalans")


def _plain(visitor, path):
    data = visitor.client.get(path).data
    return data if path.endswith("energiebalans") else words_of(visitor.open(path).main)


def test_the_path_that_the_coach_chose_decides_how_long_it_is(anna):
    pages = {}
    for path in ("short", "full"):
        client_id = create_client(anna.id, "Samira", "Bouali", "24-118", path, None)
        address = f"/coach/client/{client_id}/boekje.pdf?onderdeel=wat-kan-ik"
        pages[path] = len(booklet_of(anna.visitor, address).pdf.pages)

    assert pages["short"] < pages["full"]


@pytest.mark.parametrize("query", ["", "?onderdeel=nergens", "?onderdeel=../../etc"])
def test_a_part_that_does_not_exist_is_the_one_page_that_tells_nothing(anna, query):
    client_id = create_client(anna.id, "Samira", "Bouali", "24-118", "full", None)

    reply = anna.visitor.client.get(f"/coach/client/{client_id}/boekje.pdf{query}")

    assert reply.status_code == 404
    assert "Dit is niet met jou gedeeld" in reply.text


def test_another_coach_prints_nothing_for_this_client(app, anna):
    client_id = create_client(anna.id, "Samira", "Bouali", "24-118", "full", None)
    bram = hire(app, name="Bram", email="bram@bureau.example")
    bram.sign_in()

    for page in PAGES:
        assert bram.visitor.client.get(f"/coach/client/{client_id}/{page}").status_code == 404
