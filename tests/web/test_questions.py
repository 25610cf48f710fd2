"""Answering: a screen at a time without JavaScript, or a tap at a time with it."""

from gzip import compress as gzip
from secrets import token_urlsafe

import pytest

from app.store.rounds import open_round
from app.store.sessions import find_session
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.visitor import HTMX, Visitor, filled_in
from tests.web.answering import answer_screen, begin, client_of

QUESTION = "/onderdeel/verandering/vraag/1"
ITEMS = ("change.ending.1", "change.ending.2", "change.ending.3")


@pytest.fixture
def client(app, visitor):
    """A client who just came in."""
    return client_of(visitor)


@pytest.fixture
def asked(client):
    """A client at the first question of Verandering: three statements of one scale."""
    begin(client, "verandering")
    return client


def kept(visitor, slug="verandering"):
    """The answers that are kept for this client."""
    with visitor.client.session_transaction() as session:
        access = find_session(session["sid"]).access
    return open_round(access, slug).answers


def send(visitor, fields, status=303):
    """Send the screen that is open, as the page's own form does."""
    form = visitor.page.select_one("#questions")
    return visitor.send(form["action"], {**filled_in(form), "naar": "verder", **fields}, status)


def test_the_first_question_stands_after_the_yes(asked):
    assert words_of(asked.page.h1) == "Wat speelt er nu"
    assert [one["data-item"] for one in asked.page.select(".question")] == list(ITEMS)


def test_without_a_yes_there_are_no_questions(client):
    page = client.open(QUESTION)

    assert words_of(page.h1) == "Verandering"
    assert page.find("button", string="Dat is goed, begin") or "Dat is goed, begin" in page.text


def test_a_whole_screen_is_kept_and_leads_to_the_next(asked):
    reply = send(asked, dict.fromkeys(ITEMS, "4"))

    assert reply.location == "/onderdeel/verandering/vraag/2"
    assert [kept(asked)[item].value for item in ITEMS] == [4, 4, 4]


def test_what_was_chosen_stands_there_on_return(asked):
    send(asked, dict.fromkeys(ITEMS, "2"))

    page = asked.open(QUESTION)

    assert [one["value"] for one in page.select("input[checked]")] == ["2", "2", "2"]


def test_who_chose_the_same_as_another_sees_their_own_revisions(app, asked):
    """What a question looks like is kept in memory for whoever chose the same."""
    other = client_of(Visitor(app.test_client()), hire(app, email="bram@bureau.example"))
    begin(other, "verandering")
    for chosen in ("2", "3", "2"):
        asked.open(QUESTION)
        send(asked, dict.fromkeys(ITEMS, chosen))
    send(other, dict.fromkeys(ITEMS, "2"))

    pages = [one.open(QUESTION) for one in (asked, other)]

    seen = [
        [page.find("input", {"name": f"{item}.rev"})["value"] for item in ITEMS] for page in pages
    ]
    assert seen == [["3", "3", "3"], ["1", "1", "1"]]


def test_weet_ik_niet_is_kept_as_such(asked):
    send(asked, dict.fromkeys(ITEMS, "na"))

    assert {(kept(asked)[item].value, kept(asked)[item].status) for item in ITEMS} == {(None, "na")}


def test_going_on_without_an_answer_is_pointed_out_once(asked):
    reply = send(asked, {ITEMS[0]: "3"})

    page = asked.open(reply.location)

    assert reply.location == f"{QUESTION}?nog=1"
    assert "Je hebt nog niets gekozen. Overslaan mag." in page.text
    assert [link["href"] for link in page.select(".left-open a")] == [
        "#change-ending-2",
        "#change-ending-3",
    ]


def test_going_on_a_second_time_passes_the_question_over(asked):
    asked.open(send(asked, {ITEMS[0]: "3"}).location)

    reply = send(asked, {})

    assert reply.location == "/onderdeel/verandering/vraag/2"
    assert [kept(asked)[item].status for item in ITEMS] == ["answered", "skipped", "skipped"]


def test_a_question_that_was_passed_over_is_not_pointed_out_again(asked):
    asked.open(send(asked, {ITEMS[0]: "3"}).location)
    send(asked, {})
    asked.open(QUESTION)

    assert send(asked, {}).location == "/onderdeel/verandering/vraag/2"


def test_going_back_keeps_what_was_chosen_and_passes_nothing_over(asked):
    asked.open("/onderdeel/verandering/vraag/2")

    reply = send(asked, {"change.between.1": "5", "naar": "vorige"})

    assert reply.location == QUESTION
    assert {item: answer.value for item, answer in kept(asked).items()} == {"change.between.1": 5}


def test_stopping_keeps_what_was_chosen_and_where_that_was(asked):
    asked.open("/onderdeel/verandering/vraag/2")

    reply = send(asked, {"change.between.1": "5", "naar": "pauze"})
    page = asked.open(reply.location)

    assert words_of(page.h1) == "Tot straks"
    assert kept(asked)["change.between.1"].value == 5
    resumed = asked.client.get("/onderdeel/verandering/verder").location
    assert resumed == f"{QUESTION}#change-ending-1"


@pytest.mark.parametrize("value", ["9", "-1", "x", "1_0", "٣", "true", "🙂", "1" * 500])
def test_a_value_off_the_scale_comes_back_at_its_question(asked, value):
    form = asked.page.select_one("#questions")

    page = asked.post(form["action"], {**filled_in(form), ITEMS[0]: value, ITEMS[1]: "2"}, 422)

    assert words_of(page.title).startswith("Fout: ")
    words = "Dit antwoord kennen wij niet. Kies of typ het nog een keer."
    assert words in page.select_one("#change-ending-1 .error").text
    assert page.select_one(".error-summary a")["href"] == "#change-ending-1"
    assert words_of(page.select_one(".error-summary a")) == words
    assert page.select_one("#change-ending-2-2").has_attr("checked")
    assert kept(asked) == {}


def test_the_same_form_twice_has_one_effect(asked):
    fields = {**filled_in(asked.page.select_one("#questions")), **dict.fromkeys(ITEMS, "4")}

    asked.send(QUESTION, fields)
    asked.send(QUESTION, fields)

    assert [kept(asked)[item].revision for item in ITEMS] == [1, 1, 1]


def test_the_key_of_one_form_does_not_carry_another(asked):
    fields = {**filled_in(asked.page.select_one("#questions")), **dict.fromkeys(ITEMS, "4")}
    asked.send(QUESTION, fields)
    asked.open(QUESTION)
    again = {**filled_in(asked.page.select_one("#questions")), ITEMS[0]: "1", "key": fields["key"]}

    page = asked.post(QUESTION, again, 422)

    assert "Niet bewaard. Je keuze staat er nog. Probeer het nog een keer." in page.text
    assert page.select_one("#change-ending-1-1").has_attr("checked")
    assert kept(asked)[ITEMS[0]].value == 4


def test_a_second_phone_is_told_what_stands_there(asked):
    old = {**filled_in(asked.page.select_one("#questions")), **dict.fromkeys(ITEMS, "3")}
    send(asked, dict.fromkeys(ITEMS, "3") | {ITEMS[0]: "4"})

    page = asked.post(QUESTION, {**old, "key": token_urlsafe(8)}, 409)

    assert words_of(page.h1) == "Dit antwoord is op een andere telefoon veranderd."
    assert "Daar staat: Past meestal. Hier koos je: Soms wel, soms niet." in words_of(page.main)
    assert kept(asked)[ITEMS[0]].value == 4


@pytest.mark.parametrize(
    ("button", "value"), [("Neem Past meestal", 4), ("Neem Soms wel, soms niet", 3)]
)
def test_the_client_chooses_between_two_phones(asked, button, value):
    old = {**filled_in(asked.page.select_one("#questions")), **dict.fromkeys(ITEMS, "3")}
    send(asked, dict.fromkeys(ITEMS, "3") | {ITEMS[0]: "4"})
    asked.post(QUESTION, {**old, "key": token_urlsafe(8)}, 409)

    asked.submit(button=button)

    assert kept(asked)[ITEMS[0]].value == value


def test_two_differences_are_chosen_one_by_one(asked):
    old = {**filled_in(asked.page.select_one("#questions")), **dict.fromkeys(ITEMS, "3")}
    send(asked, {ITEMS[0]: "4", ITEMS[1]: "5", ITEMS[2]: "3"})
    asked.post(QUESTION, {**old, "key": token_urlsafe(8)}, 409)

    asked.submit({f"{ITEMS[0]}.take": "theirs", f"{ITEMS[1]}.take": "mine"})

    assert [kept(asked)[item].value for item in ITEMS] == [4, 3, 3]


def test_a_tap_is_kept_and_answered_with_its_revision(asked):
    reply = asked.tap("verandering", ITEMS[0], "4")

    assert f'name="{ITEMS[0]}.rev" value="1"' in reply.text
    assert "Ik denk nog vaak aan mijn oude werk. Past meestal" in reply.text
    assert len(reply.data) < 1000
    assert kept(asked)[ITEMS[0]].value == 4


def test_a_repeated_tap_has_one_effect_and_the_same_reply(asked):
    first = asked.tap("verandering", ITEMS[0], "4", key="one")
    second = asked.tap("verandering", ITEMS[0], "4", key="one")

    assert first.text == second.text
    assert kept(asked)[ITEMS[0]].revision == 1


def test_a_tap_on_an_old_page_overwrites_nothing(asked):
    asked.tap("verandering", ITEMS[0], "4")

    reply = asked.tap("verandering", ITEMS[0], "2", status=409)

    assert "Daar staat: <strong>Past meestal</strong>" in reply.text
    assert f'name="{ITEMS[0]}.rev" value="1"' in reply.text
    assert kept(asked)[ITEMS[0]].value == 4


def test_a_wrong_tap_is_answered_at_its_question(asked):
    reply = asked.tap("verandering", ITEMS[0], "6", status=422)

    assert "Dit antwoord kennen wij niet." in reply.text
    assert kept(asked) == {}


def test_a_tap_on_an_unknown_item_is_not_found(asked):
    asked.tap("verandering", "change.ending.99", "4", status=404)


def test_a_tap_after_the_part_was_closed_is_told_so(asked):
    asked.post("/onderdeel/verandering/stoppen", {"zeker": "ja"})
    asked.open("/")

    reply = asked.tap("verandering", ITEMS[0], "4", status=409)

    assert "Dit onderdeel is niet meer open." in reply.text


def test_active_time_is_kept_and_capped(asked):
    send(asked, {ITEMS[0]: "4", f"{ITEMS[0]}.ms": "2500", ITEMS[1]: "4", f"{ITEMS[1]}.ms": "9" * 9})

    answers = kept(asked)

    assert [answers[item].ms_active for item in ITEMS[:2]] == [2500, 60_000]


def test_active_time_that_is_no_number_is_unknown(asked):
    send(asked, {ITEMS[0]: "4", f"{ITEMS[0]}.ms": "-3; drop"})

    assert kept(asked)[ITEMS[0]].ms_active is None


@pytest.mark.parametrize("number", ["0", "99", str(2**64), "x"])
def test_a_screen_that_is_not_there_is_not_found(asked, number):
    asked.open(f"/onderdeel/verandering/vraag/{number}", status=404)


@pytest.mark.parametrize("fields", [{}, {"key": ""}, {"key": "k" * 65}, {"key": "k"}])
def test_a_form_that_no_page_of_ours_sends_is_refused(asked, fields):
    asked.send(QUESTION, fields, status=400)


def test_a_changed_branch_does_not_lose_what_another_page_sends(client):
    begin(client, "energiebalans")
    send(client, {"energy.works_now": "yes"})
    client.open("/onderdeel/energiebalans/vraag/2")
    job = dict(filled_in(client.page.select_one("#questions")))
    client.tap("energiebalans", "energy.works_now", "long_ago", revision=1)

    client.send("/onderdeel/energiebalans/vraag/2", {**job, "energy.job_source.1": "4"})

    assert kept(client, "energiebalans")["energy.job_source.1"].value == 4


def test_the_simple_view_asks_one_question_at_a_time(asked):
    page = asked.open(send(asked, {ITEMS[0]: "4", "simple": "aan"}).location)

    assert len(page.select(".question")) == 1
    assert words_of(page.h1) == "Ik denk nog vaak aan mijn oude werk."
    assert kept(asked)[ITEMS[0]].value == 4


def test_a_question_is_found_on_whichever_screen_it_stands(asked):
    reply = asked.client.get(f"/onderdeel/verandering/bij/{ITEMS[2]}")

    assert reply.location == f"{QUESTION}#change-ending-3"


def test_going_on_by_itself_is_asked_after_the_first_part_and_once(asked):
    while "Vanzelf door na je keuze?" not in asked.page.text:
        answer_screen(asked)

    page = asked.submit(button="Nee, ik tik zelf")

    assert words_of(page.h1) == "Hoe ga je ermee om"
    assert "Vanzelf door na je keuze?" not in page.text


def test_a_question_page_is_light(asked):
    page = asked.client.get(QUESTION).data

    assert len(gzip(page)) < 6000


def tap_in(visitor, round_id, status=200):
    """Tap as the script does, which says which round its page shows."""
    fields = {ITEMS[0]: "4", f"{ITEMS[0]}.rev": "0", "key": token_urlsafe(8), "round": round_id}
    return visitor.send(f"/onderdeel/verandering/antwoord/{ITEMS[0]}", fields, status, HTMX)


def test_a_tap_says_which_round_its_page_shows(asked):
    tap_in(asked, asked.page.select_one("input[name=round]")["value"])

    assert kept(asked)[ITEMS[0]].value == 4


def test_a_tap_in_the_round_of_somebody_else_is_not_kept(app, asked):
    other = client_of(Visitor(app.test_client()), hire(app, email="bram@bureau.example"))
    begin(other, "verandering")

    reply = tap_in(asked, other.page.select_one("input[name=round]")["value"], status=409)

    assert "Dit onderdeel is niet meer open." in reply.text
    assert kept(other) == {}
