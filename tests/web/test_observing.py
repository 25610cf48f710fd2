"""A client asks others: with a yes first, by links of their own, and with the end in their hands."""

import re
from io import BytesIO

import pytest
import time_machine
from pypdf import PdfReader
from sqlalchemy import event

from app.store.observer_links import MOST_OBSERVERS, MOST_OPEN
from app.store.observers import find_link
from app.store.observing import latest_observing
from tests.soundness import words_of
from tests.store.together import engine_of
from tests.web.others import SLUG, asking, link_of, others_say
from tests.web.self_research import client_of, finished

PAGE = f"/anderen/{SLUG}"
MAKE = f"form[action='{PAGE}/link']"
KIND = {"outgoing.1": 5, "outgoing.2": 1, "value": "Je luistert goed."}
CALM = {"outgoing.1": 2, "outgoing.2": 4, "value": "Je blijft rustig."}


@pytest.fixture
def client(app, anna):
    """A client who finished the part, and said yes to nothing else."""
    client = client_of(app, anna)
    finished(client, SLUG)
    return client


@pytest.fixture
def asks(client):
    """The same client, who asks others."""
    asking(client)
    return client


def make_link(client, role="Vriend", status=200):
    """Press the button that makes a link; the page after it."""
    client.visitor.open(PAGE)
    form = client.visitor.page.select_one(MAKE)
    label = next(one for one in form.select("label") if words_of(one) == role)
    value = form.find(id=label["for"])["value"]
    return client.visitor.submit({"role": value}, form=MAKE, status=status)


def told(client):
    return words_of(client.visitor.open(PAGE).main)


def test_others_are_asked_about_a_part_that_was_begun(app, anna):
    client = client_of(app, anna)

    page = client.visitor.open(PAGE)

    assert words_of(page.h1) == "Wie ben ik?"
    client.visitor.open(f"/onderdeel/{SLUG}")
    client.visitor.submit(button="Dat is goed, begin")
    assert words_of(client.visitor.open(PAGE).h1) == "Hoe zien anderen jou?"


@pytest.mark.parametrize("slug", ["energiebalans", "verandering", "nergens"])
def test_a_part_that_asks_others_nothing_has_no_such_page(client, slug):
    finished(client, "energiebalans")

    client.visitor.open(f"/anderen/{slug}", status=404)


def test_the_outcome_leads_to_it_and_other_outcomes_do_not(client):
    finished(client, "energiebalans")

    here = client.visitor.open(f"/onderdeel/{SLUG}/uitkomst")
    there = client.visitor.open("/onderdeel/energiebalans/uitkomst")

    assert here.select_one(f"a[href='{PAGE}']")
    assert not there.select_one("a[href^='/anderen']")


def test_the_first_link_is_made_with_a_yes_to_the_first_name(client):
    page = client.visitor.open(PAGE)
    assert "De ander leest jouw voornaam: Samira." in words_of(page.select_one(".consent"))

    page = make_link(client)

    assert words_of(page.h1) == "Geef deze link door"
    assert not client.visitor.open(PAGE).select(".consent")


def test_without_the_yes_no_link_is_made(client):
    client.visitor.open(PAGE)

    client.visitor.post(f"{PAGE}/link", {"role": "friend"}, status=404)

    assert latest_observing(client.access, SLUG) is None


def test_a_link_needs_a_role_that_exists(asks):
    for sent in ({}, {"role": "boss"}):
        asks.visitor.open(PAGE)
        page = asks.visitor.post(f"{PAGE}/link", sent, status=422)
        assert page.select_one("#role-fout")
        assert page.title.text.startswith("Fout: ")


def test_the_link_can_be_copied_scanned_and_typed(asks):
    page = make_link(asks, "Collega")

    address = page.select_one("#link")["value"]
    code = words_of(page.select_one(".code"))
    assert re.fullmatch(r"http://localhost:8000/ander#[\w-]{22}", address)
    assert find_link(address.partition("#")[2]) == find_link(code)
    assert page.select_one("svg.qr")
    assert "Voor: collega." in words_of(page.main)
    assert "localhost:8000/ander" in words_of(page.main)


def test_the_secret_stands_on_no_page_but_that_of_the_link(asks):
    link = link_of(asks)

    for path in (PAGE, f"/onderdeel/{SLUG}/uitkomst", "/delen/logboek", "/profiel"):
        page = str(asks.visitor.open(path))
        assert link.secret not in page
        assert link.code not in page


def test_the_list_says_of_each_link_whom_it_is_for_and_its_last_day(asks):
    with time_machine.travel("2026-05-02 12:00:00", tick=False):
        link_of(asks, "family")
    with time_machine.travel("2026-05-03 12:00:00", tick=False):
        asks_again = client_session(asks)
        page = asks_again.open(PAGE)

    assert "Familie" in words_of(page.main)
    assert "tot en met 1 juni 2026" in words_of(page.main)


def client_session(client):
    """The client's browser at this moment: a session of now."""
    client.visitor.open("/inloggen")
    client.visitor.submit({"Je pincode": "804613"})
    return client.visitor


def test_the_count_is_of_who_answered_and_who_still_can(asks):
    others_say(asks, KIND, CALM)
    link_of(asks)
    link_of(asks)

    assert "2 van 4 hebben ingevuld" in told(asks)


def test_a_link_is_taken_away_with_one_tap(asks):
    link = link_of(asks)
    asks.visitor.open(PAGE)

    asks.visitor.post(f"{PAGE}/link/{link.id}/weg")

    assert find_link(link.secret) is None
    asks.visitor.open(f"{PAGE}/link/{link.id}", status=404)
    assert "Links die klaarstaan" not in headings(asks)


def headings(client):
    return [words_of(one) for one in client.visitor.open(PAGE).select("h2")]


def test_another_client_finds_none_of_it(app, anna, asks):
    other = client_of(app, anna, "Kees")
    asking(other)
    others_say(asks, KIND, CALM)
    link = link_of(asks)
    text_id = asks.visitor.open(PAGE).select_one("blockquote").find_parent("li")["id"]

    other.visitor.open(f"{PAGE}/link/{link.id}", status=404)
    other.visitor.open(PAGE)
    other.visitor.post(f"{PAGE}/link/{link.id}/weg", status=404)
    other.visitor.open(PAGE)
    allowed = {"allowed": "ja"}
    other.visitor.post(f"{PAGE}/tekst/{text_id.removeprefix('tekst-')}", allowed, 404)

    assert find_link(link.secret)
    assert asks.visitor.open(PAGE).select("button[value=ja]")


def test_a_sixth_link_is_refused_in_clear_words(asks):
    for _ in range(MOST_OPEN):
        link_of(asks)

    page = make_link(asks, status=422)

    assert "Er staan al 5 links klaar. Haal er eerst één weg." in words_of(page.main)
    assert page.select_one("input[name=role][checked]")


def test_a_ninth_person_is_refused_in_clear_words(asks):
    others_say(asks, *[KIND] * MOST_OBSERVERS)

    page = make_link(asks, status=422)

    assert "Genoeg: er doen al 8 mensen mee." in words_of(page.main)


def test_one_answer_tells_nothing_and_says_so(asks):
    others_say(asks, KIND)

    assert "Vanaf twee mensen zie je wat ze samen zeggen." in told(asks)
    assert "Je luistert goed." not in told(asks)
    outcome = asks.visitor.open(f"/onderdeel/{SLUG}/uitkomst")
    assert "Je luistert goed." not in outcome.text
    assert "Hoe anderen jou zien" not in outcome.text


def test_two_answers_open_the_outcome_on_the_page_the_profile_and_on_paper(asks):
    others_say(asks, KIND, CALM)

    for path in (f"/onderdeel/{SLUG}/uitkomst", "/profiel"):
        page = asks.visitor.open(path)
        assert "2 anderen vertelden hoe zij jou zien." in words_of(page.main), path
        assert "Je luistert goed." in words_of(page.main)
    for path in (f"/onderdeel/{SLUG}/uitkomst.pdf", "/profiel.pdf"):
        assert "2 anderen vertelden hoe zij jou zien." in printed(asks, path), path


def printed(client, path):
    sheets = PdfReader(BytesIO(client.visitor.client.get(path).data)).pages
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)


def test_a_third_answer_waits_for_the_fourth_or_for_the_end(asks):
    others_say(asks, KIND, CALM, {"value": "De derde."})

    assert "Je ziet de uitkomst van 2 mensen." in told(asks)
    assert "De volgende telt mee als er 4 zijn, of als je afsluit." in told(asks)
    assert "De derde." not in told(asks)

    others_say(asks, {"value": "De vierde."})
    assert "De derde." in told(asks)
    assert "4 anderen vertelden" in asks.visitor.open(f"/onderdeel/{SLUG}/uitkomst").text


def allow(client, words, allowed="ja"):
    """Say whether the coach may read the text."""
    page = client.visitor.open(PAGE)
    block = next(one for one in page.select("blockquote") if one.text == words)
    form = block.find_parent("li").select_one("form")
    return client.visitor.post(form["action"], {"allowed": allowed})


def preview(client):
    """What the coach would see with everything ticked."""
    switches = "switches=own_words&switches=others_words&switches=calm"
    return words_of(client.visitor.open(f"/delen/{SLUG}/bekijk?level=answers&{switches}").main)


def test_a_text_is_the_clients_own_until_the_coach_may_read_it_and_can_be_taken_back(asks):
    others_say(asks, KIND, CALM)
    assert "Je luistert goed." not in preview(asks)

    page = allow(asks, "Je luistert goed.")
    assert "Je coach mag dit lezen." in words_of(page.main)
    assert "Je luistert goed." in preview(asks)
    assert "Je blijft rustig." not in preview(asks)
    allow(asks, "Je luistert goed.", "nee")

    assert "Je luistert goed." not in preview(asks)


def test_a_text_needs_the_switch_of_the_share_too(asks):
    others_say(asks, KIND, CALM)
    allow(asks, "Je luistert goed.")

    page = asks.visitor.open(f"/delen/{SLUG}/bekijk?level=answers&switches=own_words")

    assert "Je luistert goed." not in words_of(page.main)


def share(client):
    client.visitor.open(f"/delen/{SLUG}")
    client.visitor.post(f"/delen/{SLUG}", {"level": "result", "switches": ["others_words"]})
    client.visitor.submit(button="Ga verder")
    client.visitor.submit(button="Ja, deel dit")


def test_what_was_shared_stays_as_it_was_frozen(asks, anna):
    others_say(asks, KIND, CALM)
    share(asks)

    allow(asks, "Je luistert goed.")
    others_say(asks, KIND, KIND)

    anna.visitor.open(f"/coach/client/{asks.id}/gedeeld")
    copy = anna.visitor.page.select_one("a[href^='/coach/gedeeld/']")["href"]
    read = words_of(anna.visitor.open(copy).main)
    assert "2 anderen vertelden hoe zij jou zien." in read
    assert "Je luistert goed." not in read


def test_closing_says_what_it_deletes_and_when_before_and_after(asks):
    others_say(asks, KIND, CALM, CALM)
    link = link_of(asks)
    assert "Na 30 dagen wissen wij wat iedereen apart invulde, ook de teksten." in told(asks)

    asks.visitor.post(f"{PAGE}/sluit")

    after = told(asks)
    assert re.search(r"Op \d+ \w+ \d{4} wissen wij wat iedereen apart invulde", after)
    assert find_link(link.secret) is None
    outcome = asks.visitor.open(f"/onderdeel/{SLUG}/uitkomst")
    assert "3 anderen vertelden" in outcome.text


def test_after_closing_one_can_ask_again_with_a_new_yes(asks):
    asks.visitor.open(PAGE)
    asks.visitor.post(f"{PAGE}/sluit")
    assert asks.visitor.page.select_one(".consent")

    make_link(asks)

    assert "0 van 1 hebben ingevuld" in told(asks)


def test_stopping_with_the_part_says_that_this_goes_too(asks):
    others_say(asks, KIND, CALM)
    page = asks.visitor.open(f"/onderdeel/{SLUG}/stoppen")
    assert "Wat anderen over jou invulden, wissen wij ook." in words_of(page.main)

    asks.visitor.submit(button="Stop met dit onderdeel en wis mijn antwoorden")

    assert latest_observing(asks.access, SLUG) is None


def test_the_log_tells_it_in_easy_words_and_never_who(asks):
    others_say(asks, KIND)
    asks.visitor.open(PAGE)
    asks.visitor.post(f"{PAGE}/sluit")

    log = words_of(asks.visitor.open("/delen/logboek").main)

    for sentence in (
        "Jij zei ja: een ander mag je voornaam lezen.",
        "Jij maakte een link voor een ander.",
        "Iemand vulde in hoe hij of zij jou ziet.",
        "Jij stopte met vragen aan anderen.",
    ):
        assert sentence in log
    assert "Vriend" not in log


def test_a_tap_that_comes_twice_has_one_effect(asks):
    link = link_of(asks)
    asks.visitor.open(PAGE)
    asks.visitor.post(f"{PAGE}/link/{link.id}/weg")
    asks.visitor.post(f"{PAGE}/link/{link.id}/weg", status=404)
    for _ in range(2):
        asks.visitor.open(PAGE)
        asks.visitor.post(f"{PAGE}/sluit")

    log = words_of(asks.visitor.open("/delen/logboek").main)
    assert log.count("Jij haalde een link weg.") == 1
    assert log.count("Jij stopte met vragen aan anderen.") == 1


def test_a_part_that_asks_others_nothing_reads_nothing_of_others(app, anna):
    other = client_of(app, anna, "Kees")
    finished(other, "energiebalans")
    seen = []

    def listen(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    event.listen(engine_of(app), "before_cursor_execute", listen)
    other.visitor.open("/onderdeel/energiebalans/uitkomst")

    assert seen
    assert not [one for one in seen if "observ" in one]
