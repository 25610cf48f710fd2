"""The conversation itself, after it, and what the client has of it at once."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.store.clients import client_card
from app.store.conversations import conversations_of, my_conversations
from app.store.sharing import end_share
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.visitor import HTMX
from tests.web.self_research import client_of, finished
from tests.web.test_coach_prepares import BEGAN, QUESTION, SAID, opened, share, tab

ABOUT = "change.questions.1"
WORDS = "We bellen elke dinsdag om tien uur."


@pytest.fixture
def anna(app):
    with time_machine.travel(BEGAN, tick=True):
        coach = hire(app)
        coach.sign_in()
        yield coach


@pytest.fixture
def samira(app, anna):
    client = client_of(app, anna)
    finished(client, "verandering", SAID)
    share(client, "verandering", "own_words")
    return client


@pytest.fixture
def talk(anna, samira):
    """The conversation as it begins: the page of the points."""
    opened(anna, samira)
    return anna.visitor.submit(button="Start gesprek")


def agree(anna, samira, words=WORDS, about=ABOUT, *, button="Bewaar", status=200):
    anna.visitor.open(f"{tab(samira)}/gesprek")
    fields = {f"afspraak.{about}": words, f"besproken.{about}": "ja"}
    return anna.visitor.submit(fields, button=button, status=status)


def test_the_page_shows_the_points_of_this_client_alone(app, anna, samira, talk):
    client_of(app, anna, "Kees")

    assert words_of(talk.h1) == "Gesprek met Samira"
    assert f"Vraag van Samira: “{QUESTION}”" in [words_of(one) for one in talk.select(".point")]
    assert "Kees" not in talk.text
    assert not talk.select("nav")


def test_what_is_agreed_is_on_the_clients_phone_at_once(anna, samira, talk):
    agree(anna, samira)

    page = samira.visitor.open("/delen/afspraken")

    assert WORDS in words_of(page.main)
    assert QUESTION in words_of(page.main)
    assert "Jullie afspraken" in words_of(samira.visitor.open("/").main)


def test_what_was_kept_stands_there_when_the_page_opens_again(anna, samira, talk):
    agree(anna, samira)

    page = anna.visitor.open(f"{tab(samira)}/gesprek")

    assert page.find(id="afspraak-change-questions-1")["value"] == WORDS
    assert page.find(id="besproken-change-questions-1").has_attr("checked")


def test_saving_while_typing_answers_with_the_versions_to_go_on_with(anna, samira, talk):
    field = f"afspraak.{ABOUT}"
    for words in ("Eerst.", "Daarna."):
        version = 0 if words == "Eerst." else 1
        data = {field: words, f"versie.{ABOUT}": str(version)}
        answer = anna.visitor.send(
            f"{tab(samira)}/gesprek/bewaar", data, 200, {**HTMX, "X-CSRFToken": anna.visitor.token}
        )
        assert f'name="versie.{ABOUT}" value="{version + 1}"' in answer.text
        assert 'data-state="saved"' in answer.text

    assert my_conversations(samira.access)[0].agreements[0].agreed == "Daarna."


def test_two_screens_at_once_lose_nothing(anna, samira, talk):
    data = {f"afspraak.{ABOUT}": "Van dit scherm.", f"versie.{ABOUT}": "0"}
    other = {**data, f"afspraak.{ABOUT}": "Van het andere.", "afspraak.own.1": "En dit."}
    anna.visitor.post(f"{tab(samira)}/gesprek/bewaar", data)

    page = anna.visitor.post(
        f"{tab(samira)}/gesprek/bewaar", {**other, "versie.own.1": "0"}, status=409
    )

    assert "Van dit scherm." in words_of(page.select_one(".talk .error"))
    assert page.find(id="afspraak-change-questions-1")["value"] == "Van het andere."
    assert {line.agreed for line in my_conversations(samira.access)[0].agreements} == {
        "Van dit scherm.",
        "En dit.",
    }
    anna.visitor.submit(button="Bewaar")
    kept = {line.agreed for line in my_conversations(samira.access)[0].agreements}
    assert kept == {"Van het andere.", "En dit."}


def test_a_line_that_is_too_long_is_said_at_its_place_and_nothing_is_lost(anna, samira, talk):
    page = agree(anna, samira, "x" * 241, status=422)

    assert page.title.text.startswith("Fout:")
    assert page.find(id="afspraak-change-questions-1")["value"] == "x" * 241
    assert my_conversations(samira.access)[0].agreements == ()


def test_a_point_that_the_client_stops_sharing_is_gone_but_the_agreement_stays(anna, samira, talk):
    agree(anna, samira)
    end_share(samira.access, "verandering")

    page = anna.visitor.open(f"{tab(samira)}/gesprek")

    assert QUESTION not in page.text
    assert WORDS in page.text.replace("&#34;", "") or page.find(attrs={"value": WORDS})


def test_what_was_typed_at_a_point_that_went_meanwhile_is_kept(anna, samira, talk):
    end_share(samira.access, "verandering")

    data = {f"afspraak.{ABOUT}": WORDS, f"versie.{ABOUT}": "0"}
    anna.visitor.post(f"{tab(samira)}/gesprek/bewaar", data)

    assert [one.agreed for one in my_conversations(samira.access)[0].agreements] == [WORDS]


def test_writing_during_a_conversation_is_no_new_viewing(anna, samira, talk):
    looked = samira.visitor.open("/delen/logboek?keek=1").select(".fact-rows dd")
    with time_machine.travel(BEGAN + timedelta(minutes=20), tick=True):
        data = {f"afspraak.{ABOUT}": WORDS, f"versie.{ABOUT}": "0"}
        headers = {**HTMX, "X-CSRFToken": anna.visitor.token}
        anna.visitor.send(f"{tab(samira)}/gesprek/bewaar", data, 200, headers)

    after = samira.visitor.open("/delen/logboek?keek=1").select(".fact-rows dd")
    assert len(after) == len(looked)


def test_closing_leads_to_after_the_conversation(anna, samira, talk):
    page = agree(anna, samira, button="Sluit gesprek")

    assert words_of(page.h1) == "Na het gesprek"
    assert WORDS in words_of(page.main)


def test_the_next_meeting_is_kept_there(anna, samira, talk):
    anna.visitor.open(f"{tab(samira)}/na-het-gesprek")
    page = anna.visitor.submit(
        {"Gesprek op": "2026-05-28", "Tijd": "10:00"}, button="Bewaar het volgende gesprek"
    )

    assert client_card(samira.id).meeting_at == datetime(2026, 5, 28, 8, tzinfo=UTC)
    assert "Jullie zien elkaar op donderdag 28 mei, 10.00 uur" in words_of(page.main)


@pytest.mark.parametrize(
    ("day", "at"), [("2026-05-01", "10:00"), ("gisteren", "10:00"), ("2026-05-28", "")]
)
def test_a_next_meeting_that_cannot_be_is_said_at_its_place(anna, samira, talk, day, at):
    before = client_card(samira.id).meeting_at
    anna.visitor.open(f"{tab(samira)}/na-het-gesprek")
    page = anna.visitor.submit(
        {"Gesprek op": day, "Tijd": at}, button="Bewaar het volgende gesprek", status=422
    )

    assert page.select_one(".error")
    assert client_card(samira.id).meeting_at == before


def test_a_card_that_changed_meanwhile_is_not_overwritten(anna, samira, talk):
    anna.visitor.open(f"{tab(samira)}/na-het-gesprek")
    page = anna.visitor.post(
        f"{tab(samira)}/na-het-gesprek/afspraak",
        {"versie": "7", "meeting_day": "2026-05-28", "meeting_time": "10:00"},
        status=409,
    )

    assert "op een ander scherm veranderd" in words_of(page.main)


def test_sending_asks_the_client_to_read_it_through(anna, samira, talk):
    agree(anna, samira, button="Sluit gesprek")
    page = anna.visitor.submit(button="Stuur naar Samira")

    assert "Gestuurd op" in words_of(page.main)
    home = words_of(samira.visitor.open("/").main)
    assert "Anna de Wit vraagt: lees je na of het klopt?" in home
    assert conversations_of(anna.id, samira.id)[0].closed_at


def test_the_client_says_that_it_is_not_right_and_the_coach_reads_it(anna, samira, talk):
    agree(anna, samira)
    samira.visitor.open("/delen/afspraken")
    page = samira.visitor.submit(
        {"Wil je er iets bij zeggen?": "Het was woensdag."}, button="Dit klopt niet"
    )

    assert "Jij zei: dit klopt niet: “Het was woensdag.”" in words_of(page.main)
    read = words_of(anna.visitor.open(f"{tab(samira)}/na-het-gesprek").main)
    assert "Samira zei: dit klopt niet: “Het was woensdag.”" in read


def test_words_that_are_too_long_stay_in_the_box(anna, samira, talk):
    agree(anna, samira)
    samira.visitor.open("/delen/afspraken")
    page = samira.visitor.submit(
        {"Wil je er iets bij zeggen?": "x" * 241}, button="Dit klopt", status=422
    )

    assert page.select_one(".error")
    assert page.textarea.text.strip() == "x" * 241


def test_a_reaction_to_nothing_is_not_found(anna, samira):
    samira.visitor.open("/delen/afspraken")

    samira.visitor.send("/delen/afspraken", {"afspraak": "nergens", "oordeel": "klopt"}, 404)
    samira.visitor.send("/delen/afspraken", {}, 404)


def test_without_a_conversation_the_page_leads_back(anna, samira):
    page = anna.visitor.open(f"{tab(samira)}/gesprek")

    assert words_of(page.h1) == "Samira B."
    anna.visitor.send(f"{tab(samira)}/gesprek/bewaar", {}, 404)


def test_an_agreement_that_is_not_right_waits_on_the_list_until_it_was_read(anna, samira, talk):
    agree(anna, samira)
    samira.visitor.open("/delen/afspraken")
    samira.visitor.submit({"woorden": "Het was woensdag."}, button="Dit klopt niet")

    assert "Reactie op een afspraak" in words_of(anna.visitor.open("/coach").main)
    page = anna.visitor.open(f"/coach/client/{samira.id}/plan")
    assert "Samira zegt: een afspraak klopt niet" in words_of(page.main)
    page = anna.visitor.submit(button="Ik heb het gelezen")

    assert "Het was woensdag." in words_of(page.main)
    assert "een afspraak klopt niet" not in words_of(page.main)
    assert "Reactie op een afspraak" not in words_of(anna.visitor.open("/coach").main)


def test_an_agreement_that_is_right_is_no_duty(anna, samira, talk):
    agree(anna, samira)
    samira.visitor.open("/delen/afspraken")
    samira.visitor.submit(button="Dit klopt")

    assert "Reactie op een afspraak" not in words_of(anna.visitor.open("/coach").main)
