"""Home and the start of a part: one next step, and one explicit yes."""

import pytest

from app.modules import all_modules
from app.store.rounds import open_round
from app.store.sessions import find_session
from tests.journeys.people import finish
from tests.soundness import words_of
from tests.web.answering import answer_screen, begin, client_of


@pytest.fixture
def client(app, visitor):
    """A client who just came in."""
    return client_of(visitor)


def round_of(visitor, slug="verandering"):
    with visitor.client.session_transaction() as session:
        return open_round(find_session(session["sid"]).access, slug)


def test_home_names_the_client_and_the_first_step(client):
    page = client.open("/")

    assert words_of(page.h1) == "Dag Samira"
    assert "Begin hier" in page.text
    assert [words_of(button) for button in page.select(".button.filled")] == ["Begin"]


def test_home_says_when_the_meeting_is_and_asks_nothing_of_anybody(client):
    page = client.open("/")

    assert "Je gesprek met Anna de Wit:" in page.text
    assert "Je hoeft niet alles af te hebben." in page.text
    assert "%" not in page.select_one("main").text


def test_home_leads_back_to_where_somebody_was(client):
    begin(client, "energiebalans")
    answer_screen(client)

    page = client.open("/")

    assert "Ga verder waar je was" in page.text
    assert "deel 2 van 5 · nog ongeveer" in words_of(page.select_one(".next-step")).lower()


def test_going_on_leads_to_the_question_itself(client):
    begin(client, "verandering")
    answer_screen(client)

    reply = client.client.get("/onderdeel/verandering/verder")

    assert reply.location == "/onderdeel/verandering/vraag/2#change-between-1"


def test_when_all_is_answered_going_on_leads_to_the_check(client):
    begin(client, "verandering")
    while client.page.select_one("#questions"):
        answer_screen(client)

    reply = client.client.get("/onderdeel/verandering/verder")

    assert reply.location == "/onderdeel/verandering/klaar"


def test_when_everything_is_done_home_leads_to_the_profile(client):
    for module in all_modules():
        if module.short_path:
            finish(client, module.slug)

    page = client.open("/")

    assert words_of(page.select_one(".button.filled")) == "Bekijk mijn profiel"


def test_the_start_says_what_is_kept_and_who_can_see_it(client):
    page = client.open("/onderdeel/energiebalans")

    for words in (
        "Er zijn geen goede of foute antwoorden.",
        "Je antwoorden kunnen iets zeggen over hoe het met je gaat.",
        "Wij bewaren ze alleen voor jou.",
        "Je coach ziet alleen wat jij deelt.",
        "Je werkgever en UWV kunnen hier niet bij.",
    ):
        assert words in page.text


def test_looking_at_the_start_records_nothing(client):
    client.open("/onderdeel/verandering")
    client.open(client.page.find("a", string="Liever niet")["href"])

    assert words_of(client.page.h1) == "Dag Samira"
    assert round_of(client) is None


def test_a_yes_begins_the_part_once(client):
    begin(client, "verandering")
    first = round_of(client).id

    client.send("/onderdeel/verandering/begin")

    assert round_of(client).id == first


def test_a_part_that_was_begun_does_not_ask_again(client):
    begin(client, "verandering")

    assert client.open("/onderdeel/verandering").select_one("#questions")


@pytest.mark.parametrize("path", ["", "/vraag/1", "/klaar", "/uitkomst", "/stoppen", "/verder"])
def test_a_part_that_does_not_exist_is_not_found(client, path):
    client.open(f"/onderdeel/tovenarij{path}", status=404)
