"""What comes out of a part: checked, shown, reacted to, opened again, done anew, wiped."""

import pytest

from app.modules import find_module
from app.store.answers import Change, save_answers
from app.store.rounds import last_finished, open_round
from app.store.sessions import find_session
from tests.journeys.people import answer_everything, finish
from tests.soundness import words_of
from tests.web.answering import begin, client_of

RESULT = "/onderdeel/verandering/uitkomst"


@pytest.fixture
def client(app, visitor):
    """A client who just came in."""
    return client_of(visitor)


@pytest.fixture
def done(client):
    """A client who finished Verandering and looks at what came out."""
    finish(client, "verandering")
    return client


def open_again(visitor):
    """Press the button that opens the answers again, whichever words it has."""
    return visitor.post("/onderdeel/verandering/heropen", {})


def access(visitor):
    with visitor.client.session_transaction() as session:
        return find_session(session["sid"]).access


def test_the_check_says_of_each_part_what_is_open(client):
    begin(client, "verandering")

    page = client.open("/onderdeel/verandering/klaar")

    assert words_of(page.h1) == "Klaar met de vragen"
    assert words_of(page.select_one(".check-list li")).startswith("Wat speelt er nu 9 nog open")
    assert "Je coach ziet nog niets." in page.text


def test_the_check_leads_to_what_is_open(client):
    answer_everything(client, "verandering")

    rows = [words_of(row) for row in client.page.select(".check-list li")]

    assert rows[0] == "Wat speelt er nu 9 antwoorden Bekijk Wat speelt er nu"
    assert all("nog open" not in row for row in rows)


def test_the_check_says_that_another_phone_changed_an_answer(client):
    begin(client, "verandering")

    page = client.open("/onderdeel/verandering/klaar?veranderd=1")

    assert "Op een andere telefoon is een antwoord veranderd." in page.text


def test_what_another_phone_changed_while_finishing_is_looked_at_first(client, monkeypatch):
    """The other phone's answer lands after the scores were made and before they are frozen."""
    answer_everything(client, "verandering")
    who, part = access(client), find_module("verandering")
    kept = open_round(who, "verandering")
    scored = part.score(kept.answers)
    change = Change("change.accept.1", 1, base_revision=kept.answers["change.accept.1"].revision)

    def score_while_the_other_phone_saves(answers):
        save_answers(who, kept.id, [change], "other phone", part.version)
        return scored

    monkeypatch.setitem(part.__dict__, "score", score_while_the_other_phone_saves)

    page = client.post("/onderdeel/verandering/klaar", {})

    assert "Op een andere telefoon is een antwoord veranderd." in page.text
    assert last_finished(who, "verandering") is None


def test_a_finished_part_shows_what_came_out(done):
    assert words_of(done.page.h1) == "Waar sta je nu?"
    assert done.page.select("section.section")
    assert "Waar sta je nu?" in done.page.text


def test_a_title_that_the_page_just_said_is_not_shown_again(done):
    shown = [words_of(one) for one in done.page.select("h1, h2:not(.unseen)")]

    assert shown.count("Waar sta je nu?") == 1


def test_a_chart_is_explained_in_one_place(done):
    section = done.page.select_one("#change-now")

    opened = [one for one in section.select("summary") if "Hoe kom je hieraan?" in one.text]

    assert len(opened) == 1
    assert len(opened[0].parent.select("table")) == 8


def test_finishing_twice_makes_one_version(done):
    done.send("/onderdeel/verandering/klaar")

    assert last_finished(access(done), "verandering").round.version == 1


def test_one_button_on_a_result_is_filled(done):
    assert len(done.page.select(".button.filled")) == 1


def test_a_part_that_was_not_finished_has_no_result(client):
    page = client.open(RESULT)

    assert words_of(page.h1) == "Verandering"
    assert client.client.get(f"{RESULT}.pdf").status_code == 404


def test_a_reaction_is_kept_and_told_back(done):
    page = done.post(
        RESULT, {"section": "change.now", "recognised": "beetje", "text": "Het is <b>zo</b>."}
    )

    section = page.select_one("#change-now")
    assert "Herken je dit?" in section.text
    assert "Het is <b>zo</b>." in section.text


def test_a_reaction_that_is_too_long_stays_in_its_box(done):
    long = "a" * 301

    page = done.post(RESULT, {"section": "change.now", "text": long}, status=422)

    assert words_of(page.title).startswith("Fout: ")
    assert page.select_one("#change-now-reactie").text.strip() == long
    link = page.select_one(".error-summary a")
    assert link["href"] == "#change-now-reactie"
    assert words_of(link) in words_of(page.select_one("#change-now-reactie-fout"))


def test_a_health_word_in_a_reaction_is_remarked_and_kept(done):
    page = done.post(RESULT, {"section": "change.now", "text": "Ik had veel pijn."})

    assert "Dit woord gaat over gezondheid. Mag het ook anders?" in page.text
    assert "Ik had veel pijn." in page.select_one("#change-now").text


@pytest.mark.parametrize("section", ["", "energy.balance", "change.nothing", "x" * 500])
def test_a_reaction_to_something_else_is_not_found(done, section):
    done.send(RESULT, {"section": section, "text": "Zo is het."}, status=404)


def test_a_doubtful_outcome_can_be_confirmed(client):
    answer_everything(client, "verandering", dict.fromkeys(in_a_row(), "1"))
    page = client.submit(button="Laat mijn uitkomst zien")
    assert "Deze uitkomst is minder zeker." in page.text

    page = client.submit(button="Het klopt zo")

    assert "Deze uitkomst is minder zeker." not in page.text
    assert "Jij zegt: het klopt." in page.text


def in_a_row():
    """The scored items of Verandering: the same answer to all of them contradicts itself."""
    return [item.id for item in find_module("verandering").items if item.scored]


def test_opened_again_the_answers_stand_there(done):
    page = open_again(done)

    assert words_of(page.h1) == "Klaar met de vragen"
    assert "9 antwoorden" in page.text
    assert last_finished(access(done), "verandering").round.version == 1


def test_finishing_again_makes_the_next_version(done):
    open_again(done)

    done.submit(button="Laat mijn uitkomst zien")

    assert last_finished(access(done), "verandering").round.version == 2


def test_while_answers_are_open_again_the_finished_version_is_shown(done):
    open_again(done)

    page = done.open(RESULT)

    assert page.select("section.section")
    assert words_of(page.select_one(".button.filled")) == "Ga verder met je antwoorden"


def test_a_new_time_begins_empty_and_keeps_the_time_before(done):
    page = done.submit(button="Doe dit onderdeel opnieuw")

    assert words_of(page.h1) == "Wat speelt er nu"
    assert not page.select("input[checked]")
    assert open_round(access(done), "verandering").number == 2
    assert last_finished(access(done), "verandering").round.number == 1


def test_wiping_asks_first(done):
    page = done.open("/onderdeel/verandering/stoppen")

    assert words_of(page.h1) == "Stoppen met Verandering?"
    assert last_finished(access(done), "verandering")


def test_wiped_answers_and_results_are_gone(done):
    done.open("/onderdeel/verandering/stoppen")

    page = done.submit(button="Stop met dit onderdeel en wis mijn antwoorden")

    assert words_of(page.h1) == "Gestopt"
    assert last_finished(access(done), "verandering") is None
    assert open_round(access(done), "verandering") is None


def test_wiping_without_saying_yes_only_asks(done):
    page = done.post("/onderdeel/verandering/stoppen", {})

    assert words_of(page.h1) == "Stoppen met Verandering?"
    assert last_finished(access(done), "verandering")


def test_the_result_is_a_pdf_too_and_the_page_warns_before(done):
    assert "De pdf blijft op deze telefoon staan." in done.page.text
    assert done.download(f"{RESULT}.pdf").startswith(b"%PDF-")


def test_the_name_of_the_pdf_tells_nothing(done):
    header = done.client.get(f"{RESULT}.pdf").headers["Content-Disposition"]

    assert "verandering" not in header.lower()
    assert "samira" not in header.lower()
