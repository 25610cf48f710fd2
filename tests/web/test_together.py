"""Filling in together: the phone lets the laptop in, and the laptop knows this sitting alone."""

import re
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
import time_machine
from pypdf import PdfReader

from app.modules import find_module
from app.store.rounds import finish_round, open_round, withdraw_consent
from app.store.sharing import shared_with
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.visitor import HTMX, Visitor, filled_in
from tests.web.answering import answer_screen
from tests.web.self_research import begun_with, client_of, finished, without_token
from tests.web.test_coach_prepares import share
from tests.web.together import (
    ITEMS,
    SLUG,
    begin,
    code_for,
    kept,
    laptop_of,
    let_in,
    send,
    started,
    tap,
)

BEGAN = datetime(2026, 5, 4, 10, tzinfo=UTC)
NOT_WORKING = "Deze code werkt niet (meer). Vraag je cliënt om een nieuwe."
OVER = "Jullie vullen hier niet (meer) samen in."
NOT_KEPT = "is niet bewaard"


@pytest.fixture
def anna(app):
    with time_machine.travel(BEGAN, tick=True):
        coach = hire(app)
        coach.sign_in()
        yield coach


@pytest.fixture
def samira(app, anna):
    return client_of(app, anna)


# The phone


def test_the_phone_says_what_happens_before_anything_is_shown(samira):
    page = samira.visitor.open("/samen-invullen")

    said = words_of(page.main)
    assert "Je coach leest mee terwijl jullie invullen." in said
    assert "Wat hier al stond, ziet je coach niet." in said
    assert "Wat jullie invullen, komt daarvoor in de plaats." in said


def test_the_start_of_a_part_leads_there_with_that_part_chosen(samira):
    page = samira.visitor.open(f"/onderdeel/{SLUG}")
    link = next(a for a in page.select("main a") if words_of(a) == "Vul samen in")

    page = samira.visitor.open(link["href"])

    assert [one["value"] for one in page.select("input[checked]")] == [SLUG]


def test_a_part_that_was_not_begun_asks_for_a_yes_first(samira):
    samira.visitor.open("/samen-invullen")
    page = samira.visitor.submit({"onderdeel": SLUG}, button="Maak een code")

    assert words_of(page.h1) == "Is dit goed?"
    assert "Verandering" in words_of(page.main)
    assert open_round(samira.access, SLUG) is None


def test_a_part_that_was_begun_asks_nothing_again(samira):
    started(samira, SLUG)
    samira.visitor.open("/samen-invullen")
    page = samira.visitor.submit({"onderdeel": SLUG}, button="Maak een code")

    assert words_of(page.h1) == "Laat deze code zien"


def test_without_a_part_there_is_no_code(samira):
    samira.visitor.open("/samen-invullen")
    page = samira.visitor.submit(button="Maak een code", status=422)

    assert "Kies minstens één onderdeel." in words_of(page.main)


def test_a_finished_part_cannot_be_chosen(samira):
    finished(samira, SLUG)
    page = samira.visitor.open("/samen-invullen")

    assert SLUG not in [one["value"] for one in page.select("[name=onderdeel]")]


def test_the_code_stands_in_groups_of_four_with_its_end(anna, samira):
    code = code_for(samira)

    assert re.fullmatch(r"[2-9A-Z]{4} [2-9A-Z]{4}", code)
    assert "tot 12.10 uur" in words_of(samira.visitor.page.main)


def test_the_phone_waits_then_says_that_it_goes_on(anna, samira):
    code = code_for(samira)
    assert words_of(samira.visitor.open("/samen-invullen").h1) == "Wacht op de laptop"
    anna.visitor.open(laptop_of(samira))
    anna.visitor.submit({"Code van de telefoon": code})

    page = samira.visitor.open("/samen-invullen")

    assert words_of(page.h1) == "Jullie vullen samen in"
    assert "Dat kan tot 13.00 uur." in words_of(page.main)
    assert "Jullie vullen samen in" in words_of(samira.visitor.open("/").main)


def test_the_phone_that_asks_by_itself_is_only_told_of_a_change(anna, samira):
    def asks(stand):
        return samira.visitor.client.get(f"/samen-invullen?stand={stand}", headers=HTMX)

    code = code_for(samira)
    assert (asks("waiting").status_code, asks("waiting").headers.get("HX-Redirect")) == (204, None)
    anna.visitor.open(laptop_of(samira))
    anna.visitor.submit({"Code van de telefoon": code})

    assert asks("waiting").headers["HX-Redirect"] == "/samen-invullen"
    assert asks("going").headers.get("HX-Redirect") is None


# The code


@pytest.mark.parametrize("wrong", ["", "AAAA AAAA", "x" * 500, "\x00", "é" * 8])
def test_a_wrong_code_is_one_clear_error(anna, samira, wrong):
    code_for(samira)
    anna.visitor.open(laptop_of(samira))
    page = anna.visitor.submit({"Code van de telefoon": wrong}, status=422)

    assert NOT_WORKING in words_of(page.select_one(".error"))


def test_the_code_is_read_forgivingly(anna, samira):
    code = code_for(samira)
    anna.visitor.open(laptop_of(samira))
    page = anna.visitor.submit({"Code van de telefoon": f"  {code.lower().replace(' ', '-')} "})

    assert words_of(page.h1) == "Samen invullen met Samira"


def test_the_page_is_the_same_whether_or_not_a_code_waits(anna, samira):
    before = without_token(anna.visitor.client.get(laptop_of(samira)).text)
    code_for(samira)

    assert without_token(anna.visitor.client.get(laptop_of(samira)).text) == before


def test_a_code_of_another_client_opens_nothing(app, anna, samira):
    kees = client_of(app, anna, "Kees")
    code = code_for(kees)
    anna.visitor.open(laptop_of(samira))
    page = anna.visitor.submit({"Code van de telefoon": code}, status=422)

    assert NOT_WORKING in words_of(page.main)


def test_another_coach_cannot_come_near(app, anna, samira):
    bram = hire(app, name="Bram", email="bram@bureau.example")
    bram.sign_in()
    begun = let_in(anna, samira) and anna.visitor.page
    path = begun.select_one(".together-parts a")["href"]

    for one in (laptop_of(samira), path, path.partition("/verandering")[0]):
        assert "Dit is niet met jou gedeeld" in words_of(bram.visitor.open(one, 404).main)


def test_another_browser_of_the_same_coach_sees_nothing(app, anna, samira):
    let_in(anna, samira)
    path = begin(anna).select_one("#questions")["action"]
    anna.visitor = Visitor(app.test_client())
    with time_machine.travel(BEGAN + timedelta(minutes=2), tick=True):
        anna.sign_in()
        page = anna.visitor.open(path, 404)

    assert words_of(page.h1) == OVER


# The laptop


def test_the_laptop_asks_the_questions_without_what_stood_there(anna, samira):
    begun_with(samira, SLUG, dict.fromkeys(ITEMS, 4))
    let_in(anna, samira)

    page = begin(anna)

    assert [one["data-item"] for one in page.select(".question")] == list(ITEMS)
    assert page.select("input[checked]") == []
    assert {one["value"] for one in page.select("input[name$='.rev']")} == {"0"}
    assert "Jullie vullen samen in" in words_of(page.select_one(".together-bar"))
    assert page.select("nav") == []


def test_a_screen_is_kept_in_the_clients_round_and_leads_on(anna, samira):
    let_in(anna, samira)
    begin(anna)
    reply = send(anna.visitor, dict.fromkeys(ITEMS, "2"))

    assert reply.location.endswith(f"/{SLUG}/vraag/2")
    assert [(kept(samira)[one].value, kept(samira)[one].together) for one in ITEMS] == [
        (2, True)
    ] * 3


def test_a_tap_is_kept_and_says_the_revision_of_the_sitting(anna, samira):
    begun_with(samira, SLUG, {ITEMS[0]: 4})
    let_in(anna, samira)
    begin(anna)

    reply = tap(anna.visitor, ITEMS[0], "2")

    assert f'name="{ITEMS[0]}.rev" value="1"' in reply.text
    assert kept(samira)[ITEMS[0]].value == 2


def test_what_stood_there_is_replaced_and_never_shown_as_a_conflict(anna, samira):
    begun_with(samira, SLUG, dict.fromkeys(ITEMS, 4))
    let_in(anna, samira)
    begin(anna)

    send(anna.visitor, dict.fromkeys(ITEMS, "1"), 303)

    assert {kept(samira)[one].value for one in ITEMS} == {1}


def test_going_past_a_question_wipes_nothing_that_stood_there(anna, samira):
    begun_with(samira, SLUG, dict.fromkeys(ITEMS, 4))
    let_in(anna, samira)
    begin(anna)
    send(anna.visitor, {"seen": "1"})

    assert {kept(samira)[one].value for one in ITEMS} == {4}


def test_two_screens_of_the_same_sitting_choose(anna, samira):
    let_in(anna, samira)
    page = begin(anna)
    stale = filled_in(page.select_one("#questions"))
    action = page.select_one("#questions")["action"]
    send(anna.visitor, {ITEMS[0]: "1"}, to="hier")

    reply = anna.visitor.send(action, {**stale, "key": "other", ITEMS[0]: "4"}, 409)

    assert "op een ander scherm veranderd" in reply.text


def test_what_is_wrong_is_said_at_its_place_and_nothing_is_lost(anna, samira):
    let_in(anna, samira)
    begin(anna)
    reply = send(anna.visitor, {ITEMS[0]: "99"}, 422)

    assert "Fout:" in reply.text
    assert "Jullie vullen samen in" in reply.text


def test_the_end_of_a_part_leaves_finishing_to_the_phone(anna, samira):
    let_in(anna, samira)
    path = anna.visitor.page.select_one(".together-parts a")["href"]
    page = anna.visitor.open(f"{path.partition('/bij/')[0]}/klaar")

    assert "Klaar Samira rondt het af op de eigen telefoon." in words_of(page.main)
    assert page.select("form[action$='/onderdeel/verandering/klaar']") == []


def test_vorige_on_the_first_screen_leads_to_the_parts(anna, samira):
    let_in(anna, samira)
    begin(anna)

    assert send(anna.visitor, {}, to="vorige").location.rpartition("/samen/")[2].count("/") == 0


def test_closing_keeps_what_was_chosen_and_goes_back_to_the_conversation(anna, samira):
    let_in(anna, samira)
    begin(anna)
    reply = send(anna.visitor, {ITEMS[0]: "3"}, to="sluit")

    assert reply.location == f"/coach/client/{samira.id}/gesprek"
    assert reply.headers["Clear-Site-Data"] == '"cache"'
    assert kept(samira)[ITEMS[0]].value == 3
    assert words_of(samira.visitor.open("/samen-invullen").h1) == "Samen invullen"


def test_after_closing_the_way_back_shows_nothing(anna, samira):
    let_in(anna, samira)
    path = begin(anna).select_one("#questions")["action"]
    send(anna.visitor, {ITEMS[0]: "3"}, to="sluit")

    page = anna.visitor.open(path, 404)

    assert words_of(page.h1) == OVER
    assert "Wat speelt er nu" not in page.text


def test_every_page_of_a_sitting_is_stored_nowhere(anna, samira):
    let_in(anna, samira)
    path = begin(anna).select_one("#questions")["action"]

    for one in (laptop_of(samira), path, path.partition("/verandering")[0]):
        assert anna.visitor.client.get(one).headers["Cache-Control"] == "no-store"


def test_the_client_stops_and_the_laptop_shows_and_keeps_nothing(anna, samira):
    let_in(anna, samira)
    begin(anna)
    send(anna.visitor, {ITEMS[0]: "1"}, to="hier")
    samira.visitor.open("/samen-invullen")
    samira.visitor.submit(button="Stop")

    tapped = tap(anna.visitor, ITEMS[1], "3", 410)
    sent = send(anna.visitor, {ITEMS[1]: "3"}, 404)

    assert (tapped.text, OVER in sent.text, NOT_KEPT in sent.text) == ("", True, True)
    assert "Wat speelt er nu" not in sent.text
    assert ITEMS[1] not in kept(samira)


def test_a_page_that_asks_by_itself_hears_that_it_is_over(anna, samira):
    page = let_in(anna, samira)
    path = page.select_one("[data-quiet]")["hx-get"]
    assert anna.visitor.client.get(path, headers=HTMX).status_code == 204
    samira.visitor.open("/samen-invullen")
    samira.visitor.submit(button="Stop")

    answer = anna.visitor.client.get(path, headers=HTMX)

    assert (answer.status_code, answer.text) == (410, "")


def test_a_page_that_asks_by_itself_keeps_nobody_signed_in(anna, samira):
    path = let_in(anna, samira).select_one("[data-quiet]")["hx-get"]
    for minutes in (10, 20, 29):
        with time_machine.travel(BEGAN + timedelta(minutes=minutes), tick=True):
            assert anna.visitor.client.get(path, headers=HTMX).status_code == 204

    with time_machine.travel(BEGAN + timedelta(minutes=31), tick=True):
        assert anna.visitor.client.get(path, headers=HTMX).status_code == 401


def test_after_an_hour_it_is_over(anna, samira):
    let_in(anna, samira)
    path = begin(anna).select_one("#questions")["action"]
    for minutes in (25, 50):
        with time_machine.travel(BEGAN + timedelta(minutes=minutes), tick=True):
            anna.visitor.open(path)

    with time_machine.travel(BEGAN + timedelta(minutes=61), tick=True):
        assert words_of(anna.visitor.open(path, 404).h1) == OVER


def test_a_part_that_is_finished_on_the_phone_is_closed_here(anna, samira):
    started(samira, SLUG)
    let_in(anna, samira)
    begin(anna)
    module, current = find_module(SLUG), open_round(samira.access, SLUG)
    finish_round(samira.access, current.id, module.score(current.answers), module.version)

    tapped, sent = tap(anna.visitor, ITEMS[1], "3", 410), send(anna.visitor, {ITEMS[1]: "3"}, 409)

    assert tapped.text == ""
    assert "Dit onderdeel is hier niet meer open." in sent.text
    assert NOT_KEPT in sent.text


def test_finished_and_withdrawn_look_alike_on_the_laptop(anna, samira):
    started(samira, SLUG)
    started(samira, "energiebalans")
    let_in(anna, samira, SLUG, "energiebalans")
    module, current = find_module(SLUG), open_round(samira.access, SLUG)
    finish_round(samira.access, current.id, module.score(current.answers), module.version)
    withdraw_consent(samira.access, "energiebalans", "energy")

    page = anna.visitor.open(laptop_of(samira))

    said = {words_of(one) for one in page.select(".together-parts p")}
    assert said == {"Dit onderdeel is hier niet meer open."}


def test_an_answer_that_the_phone_changes_meanwhile_is_open_on_the_laptop(anna, samira):
    started(samira, SLUG)
    let_in(anna, samira)
    path = begin(anna).select_one("#questions")["action"]
    tap(anna.visitor, ITEMS[0], "2")
    samira.visitor.open("/samen-invullen")
    samira.visitor.tap(SLUG, ITEMS[0], "4", revision=1)

    page = anna.visitor.open(path)

    assert page.select("input[checked]") == []
    assert kept(samira)[ITEMS[0]].value == 4


def test_the_phone_tells_afterwards_what_was_filled_in_together(anna, samira):
    let_in(anna, samira)
    begin(anna)
    send(anna.visitor, dict.fromkeys(ITEMS, "2"), to="sluit")

    page = samira.visitor.open("/samen-invullen")

    assert "Dit vulden jullie samen in" in words_of(page.main)
    assert "Verandering 3 antwoorden" in words_of(page.main)
    link = page.select_one(".check-list a")
    assert words_of(samira.visitor.open(link["href"]).h1)


def test_the_conversation_leads_there_and_keeps_what_was_typed(anna, samira):
    anna.visitor.open(f"/coach/client/{samira.id}")
    anna.visitor.submit(button="Start gesprek")
    page = anna.visitor.submit({"afspraak.own.1": "We bellen dinsdag."}, button="Samen invullen")

    assert words_of(page.h1) == "Samen invullen met Samira"
    page = anna.visitor.open(f"/coach/client/{samira.id}/gesprek")
    assert page.find(attrs={"value": "We bellen dinsdag."})


def test_the_pages_about_the_client_lead_there(anna, samira):
    for path in ("gegevens", "boekjes"):
        page = anna.visitor.open(f"/coach/client/{samira.id}/{path}")
        assert page.select_one(f"a[href='{laptop_of(samira)}']")


def test_letting_the_laptop_in_a_second_time_ends_the_first(app, anna, samira):
    let_in(anna, samira)
    first = begin(anna).select_one("#questions")["action"]
    kees = client_of(app, anna, "Kees")
    let_in(anna, kees)

    assert words_of(anna.visitor.open(first, 404).h1) == OVER
    assert words_of(samira.visitor.open("/samen-invullen").h1) == "Samen invullen"


@pytest.mark.parametrize("slug", ["energiebalans", "nergens"])
def test_a_part_that_is_not_of_this_sitting_is_not_there(anna, samira, slug):
    started(samira, "energiebalans")
    page = let_in(anna, samira)
    sitting = page.select_one("[data-quiet]")["hx-get"].removesuffix("/stand")

    anna.visitor.open(f"{sitting}/{slug}/vraag/1", 404)


def test_occupations_that_follow_from_other_parts_are_not_asked(anna, samira):
    let_in(anna, samira, "beroepenorientatie")
    path = begin(anna).select_one("#questions")["action"].rpartition("/")[0]

    anna.visitor.open(f"{path.removesuffix('/vraag')}/bij/occupations.deck", 404)


# The mark


def printed(pdf):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@pytest.fixture
def filled_in_together(anna, samira):
    """A whole part was filled in on the laptop, and finished on the phone."""
    let_in(anna, samira)
    begin(anna)
    while anna.visitor.page.select_one("#questions"):
        answer_screen(anna.visitor, {})
    assert words_of(anna.visitor.page.h1) == "Klaar"
    anna.visitor.submit(button="Sluit", form=".together-bar form")
    link = samira.visitor.open("/samen-invullen").select_one(".check-list a")
    samira.visitor.open(link["href"])
    samira.visitor.submit(button="Laat mijn uitkomst zien")
    return samira


def test_the_outcome_says_that_it_was_filled_in_together(filled_in_together):
    page = filled_in_together.visitor.open(f"/onderdeel/{SLUG}/uitkomst")

    assert "amen ingevuld" in words_of(page.select_one("main .stamp"))


def test_the_clients_papers_say_so_too(filled_in_together):
    for path in (f"/onderdeel/{SLUG}/uitkomst.pdf", "/gegevens/alles.pdf"):
        assert "amen ingevuld" in printed(filled_in_together.visitor.download(path))


def test_the_coach_reads_it_once_it_is_shared(anna, filled_in_together):
    share(filled_in_together, SLUG, "own_words")
    (share_id,) = [one.id for one in shared_with(anna.id, filled_in_together.id)]

    page = anna.visitor.open(f"/coach/gedeeld/{share_id}")
    paper = printed(anna.visitor.download(f"/coach/gedeeld/{share_id}.pdf"))

    assert "amen ingevuld" in words_of(page.select_one(".lead"))
    assert "amen ingevuld" in paper


def test_what_was_not_filled_in_together_bears_no_mark(anna, samira):
    finished(samira, SLUG)
    page = samira.visitor.open(f"/onderdeel/{SLUG}/uitkomst")

    assert page.select_one("main .stamp") is None
    assert "amen ingevuld" not in printed(
        samira.visitor.download(f"/onderdeel/{SLUG}/uitkomst.pdf")
    )
