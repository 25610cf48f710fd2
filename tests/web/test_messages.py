"""Messages, comments and tasks on the pages of both."""

import re

import pytest

from app.store.sharing import shared_with
from app.store.tasks import NewTask, add_tasks
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.visitor import Visitor
from tests.web.self_research import client_of, finished

HEALTH = "Dit woord gaat over gezondheid. Is het nodig?"


@pytest.fixture
def samira(app, anna):
    client = client_of(app, anna)
    client.visitor.open("/")
    return client


def page_of(samira, tab="berichten"):
    return f"/coach/client/{samira.id}/{tab}"


def test_a_message_of_the_coach_stands_on_home_until_it_is_read(anna, samira):
    anna.visitor.open(page_of(samira))
    page = anna.visitor.submit({"Bericht": "Tot donderdag, <b>Samira</b>."})
    assert "<b>Samira</b>" in page.text

    home = samira.visitor.open("/")
    assert "Anna de Wit schreef je" in home.text
    page = samira.visitor.open("/berichten")
    assert "Tot donderdag, <b>Samira</b>." in page.text
    assert page.select_one(".words b") is None
    assert "schreef je" not in samira.visitor.open("/").text


def test_a_client_answers_and_the_coach_has_it_to_do(anna, samira):
    samira.visitor.open("/berichten")
    samira.visitor.submit({"Schrijf een bericht": "Ik kom."}, form='form[action="/berichten"]')

    assert "Lees de berichten" in anna.visitor.open("/coach").text
    page = anna.visitor.open(page_of(samira))
    assert "Ik kom." in page.text
    assert "nieuw" in page.text
    assert "Lees de berichten" not in anna.visitor.open("/coach").text
    assert "las wat je schreef" in samira.visitor.open("/delen/logboek").text


def test_a_word_about_health_is_asked_about_and_nothing_is_lost(anna, samira):
    words = "Neem je diagnose mee, en je cv."
    anna.visitor.open(page_of(samira))
    page = anna.visitor.submit({"Bericht": words}, status=422)

    assert HEALTH in page.text
    assert page.select_one("textarea").text.strip() == words
    assert words not in samira.visitor.open("/berichten").text
    page = anna.visitor.submit(button="Het is nodig, stuur zo")
    assert HEALTH not in page.text
    assert words in samira.visitor.open("/berichten").text


@pytest.mark.parametrize(
    ("words", "problem"),
    [("", "Schrijf eerst iets"), ("   ", "Schrijf eerst iets"), ("a" * 2001, "te lang")],
)
def test_what_cannot_be_sent_stays_in_the_box(anna, samira, words, problem):
    for visitor, path in ((samira.visitor, "/berichten"), (anna.visitor, page_of(samira))):
        visitor.open(path)
        page = visitor.post(path, {"words": words}, 422)
        assert problem in page.text
        assert page.select_one("textarea").text.strip() == words.strip()


@pytest.mark.parametrize("words", ["\x00stil", "\ud800", "\u202eomgekeerd"])
def test_a_strange_sign_is_refused_or_kept_but_never_breaks(samira, words):
    samira.visitor.open("/berichten")

    answer = samira.visitor.client.post(
        "/berichten",
        data={"csrf_token": samira.visitor.token, "words": words.encode("utf-8", "replace")},
        headers={"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"},
    )

    assert answer.status_code in {303, 422}


def test_a_client_takes_a_message_back(anna, samira):
    samira.visitor.open("/berichten")
    samira.visitor.submit({"words": "Toch niet."}, form='form[action="/berichten"]')
    assert "Toch niet." in anna.visitor.open(page_of(samira)).text
    page = samira.visitor.open("/berichten")
    action = page.select_one('form[action$="/weg"]')["action"]
    samira.visitor.post(action)

    assert "Toch niet." not in anna.visitor.open(page_of(samira)).text
    assert "Dit bericht is weggehaald." in anna.visitor.open(page_of(samira)).text


def test_both_comment_at_a_section_until_the_client_stops_sharing(anna, samira):
    finished(samira, "verandering", {})
    samira.visitor.open("/delen/verandering")
    share_all(samira)
    (part,) = shared_with(anna.id, samira.id)
    page = f"/coach/gedeeld/{part.id}/opmerkingen"
    anna.visitor.open(page)
    section = anna.visitor.page.select_one("input[name=section]")["value"]
    anna.visitor.post(page, {"words": "Mooi gezegd.", "section": section})

    assert "schreef iets bij wat je deelt" in samira.visitor.open("/").text
    assert "Mooi gezegd." in samira.visitor.open("/delen/verandering/opmerkingen").text
    sent = {"words": "Dank je.", "section": section}
    samira.visitor.post("/delen/verandering/opmerkingen", sent)
    assert "Dank je." in anna.visitor.open(page).text
    assert anna.visitor.client.post(page, data={"section": "x"}).status_code in {400, 403}

    samira.visitor.open("/delen/verandering")
    samira.visitor.post("/delen/verandering/stop")
    assert "Dit is niet met jou gedeeld" in anna.visitor.open(page, 404).text
    samira.visitor.open("/delen/verandering/opmerkingen", 404)


def share_all(samira):
    samira.visitor.submit({"level": "result"})
    for _ in range(4):
        if words_of(samira.visitor.page.h1).startswith("Gedeeld"):
            return
        form = samira.visitor.page.select_one("main form")
        samira.visitor.submit(form=f'main form[action="{form["action"]}"]')


def test_a_task_is_given_done_and_told_when_the_client_wants(anna, samira):
    anna.visitor.open(page_of(samira, "opdrachten"))
    given = {"kind": "question", "words": "Wat wil je eerst?", "due": ""}
    anna.visitor.submit(given, form='form[action$="/opdrachten"]')
    before = masked(anna.visitor.open(page_of(samira, "opdrachten")))

    assert "Om te doen voor je gesprek" in samira.visitor.open("/").text
    page = samira.visitor.open("/opdrachten")
    samira.visitor.open(page.select_one(".tasks a")["href"])
    page = samira.visitor.submit({"Jouw antwoord": "Oefenen."}, button="Bewaar voor later")
    assert "Alleen jij ziet dit" in page.text
    assert masked(anna.visitor.open(page_of(samira, "opdrachten"))) == before

    samira.visitor.submit(button="Laat Anna de Wit weten dat dit klaar is")
    assert "Lees wat klaar is" in anna.visitor.open("/coach").text
    page = anna.visitor.open(page_of(samira, "opdrachten"))
    assert "Oefenen." in page.text
    assert "klaar gemeld" in page.text
    assert "Om te doen" not in samira.visitor.open("/").text


def masked(page):
    return re.sub(r'value="[^"]{40,}"', "", str(page))


@pytest.mark.parametrize(
    ("sent", "problem"),
    [
        ({}, "Kies wat je vraagt"),
        ({"kind": "question", "words": ""}, "Schrijf je vraag"),
        ({"kind": "document"}, "Schrijf wat je cliënt meeneemt"),
        ({"kind": "story", "due": "2020-01-01"}, "Kies een dag vanaf vandaag"),
        ({"kind": "story", "due": "morgen"}, "Deze dag kennen wij niet"),
        ({"kind": "alles", "words": "x"}, "Fout"),
        ({"kind": "module", "module": "nergens"}, "Fout"),
        ({"kind": "question", "words": "a" * 501}, "te lang"),
    ],
)
def test_a_task_that_cannot_be_given_is_refused_in_clear_words(anna, samira, sent, problem):
    path = page_of(samira, "opdrachten")
    anna.visitor.open(path)
    page = anna.visitor.post(path, {"module": "energiebalans", **sent}, 422)

    assert problem in page.text
    assert samira.visitor.open("/opdrachten").select(".tasks a") == []


def test_a_task_of_the_card_leads_to_its_part(anna, samira):
    add_tasks(samira.id, anna.id, [NewTask("module", module="energiebalans")])
    page = samira.visitor.open("/opdrachten")
    page = samira.visitor.open(page.select_one(".tasks a")["href"])

    assert page.select_one('a[href="/onderdeel/energiebalans"]')


def test_a_coach_takes_a_task_back(anna, samira):
    add_tasks(samira.id, anna.id, [NewTask("story")])
    page = anna.visitor.open(page_of(samira, "opdrachten"))
    anna.visitor.post(page.select_one('form[action$="/weg"]')["action"])

    assert samira.visitor.open("/opdrachten").select(".tasks a") == []


def test_a_beheerder_reads_how_the_mail_is_doing(app):
    ria = hire(app, "beheerder", "Ria Smit", "ria@bureau.example")
    ria.sign_in()

    assert "Mail staat uit" in ria.visitor.open("/beheer/mail").text


def test_nobody_reads_messages_without_signing_in(app, samira):
    stranger = Visitor(app.test_client())

    for path in ("/berichten", "/opdrachten", page_of(samira)):
        assert stranger.client.get(path).status_code == 303
