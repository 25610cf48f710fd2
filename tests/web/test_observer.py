"""Somebody else tells how they see a client: nothing before the link, once, and nothing after."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine

from app import create_app
from app.store.observer_links import withdraw_link
from app.store.observing import close_observing, latest_observing, what_others_said
from app.web.client.observing import ROLES
from tests.conftest import close
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.visitor import BROWSER
from tests.web.others import (
    FORM,
    SLUG,
    STATEMENT,
    VALUE,
    WORK,
    asking,
    everything,
    link_of,
    opened,
    others_say,
    somebody,
)
from tests.web.self_research import client_of, without_token

HEALTH = "Hij heeft een burn-out gehad."


@pytest.fixture
def client(app):
    client = client_of(app, hire(app))
    asking(client)
    return client


@pytest.fixture
def other(app):
    return somebody(app)


@pytest.fixture
def link(client):
    return link_of(client)


def count(client):
    return latest_observing(client.access, SLUG).responses


def sent(other, fields=None, status=200):
    """Fill in everything but what ``fields`` says, and press the button."""
    return other.post("/ander/antwoord", {**everything(other), **(fields or {})}, status)


def test_before_the_link_is_sent_the_page_tells_nothing(other, client, link):
    page = other.open("/ander")

    assert words_of(page.h1) == "Welkom"
    assert "Samira" not in str(page)


def test_the_link_tells_who_asks_and_what_that_person_can_read(other, link):
    page = opened(other, link)

    told = words_of(page.main)
    for sentence in (
        "Samira vraagt hoe jij hem of haar ziet.",
        "Schrijf niets over gezondheid.",
        "Samira kan lezen wat je schrijft, zonder jouw naam.",
        "Met weinig mensen kan Samira raden van wie het is.",
    ):
        assert sentence in told
    assert "Bouali" not in str(page)
    assert all(role not in str(page) for role in ROLES.values())


def test_the_code_opens_the_same_form_however_it_is_typed(other, link):
    other.open("/ander")

    page = other.submit({"Code van de link": f" {link.code[:4].lower()}-{link.code[4:]} "})

    assert page.select_one(FORM)


def test_every_statement_offers_not_knowing(other, link):
    form = opened(other, link).select_one(FORM)

    scales = [one for one in form.select("fieldset") if one.select_one("input[type=radio]")]
    assert len(scales) == 10
    assert all(one.select_one("input[value=na]") for one in scales)


def test_somebody_fills_in_everything_and_is_thanked_with_nothing_about_the_client(
    other, client, link
):
    opened(other, link)

    page = sent(other, {VALUE: "Je luistert goed."})

    assert words_of(page.h1) == "Klaar, dank je wel"
    assert "Samira" not in str(page)
    assert count(client) == 1


def test_what_was_written_is_what_the_client_reads(app, client):
    for number in range(2):
        other = somebody(app)
        opened(other, link_of(client))
        sent(other, {VALUE: f"  <b>Je luistert</b> {number}. ", WORK: "Bakker"})

    page = client.visitor.open(f"/anderen/{SLUG}")

    texts = [one.text for one in page.select("blockquote")]
    assert sorted(texts)[:2] == ["<b>Je luistert</b> 0.", "<b>Je luistert</b> 1."]
    assert texts.count("Bakker") == 2


def test_looking_at_the_form_uses_nothing(app, client, link):
    for _ in range(3):
        looking = somebody(app)
        looking.client.head("/ander")
        opened(looking, link)
    other = somebody(app)
    opened(other, link)
    sent(other)

    assert count(client) == 1


def gone(app, fields):
    """What somebody finds with this secret or code, without what differs each time."""
    other = somebody(app)
    other.open("/ander")
    answer = other.send("/ander", fields, 422)
    return without_token(answer.text), dict(answer.headers)


def comparable(app, link, by):
    body, headers = gone(app, {by: getattr(link, by)})
    headers = {name: value for name, value in headers.items() if name != "Set-Cookie"}
    return body.replace(link.code, "de code"), sorted(headers.items())


@pytest.mark.parametrize("by", ["secret", "code"])
def test_used_old_withdrawn_closed_and_unknown_links_are_one_page(app, client, by):
    used, withdrawn, closed = (link_of(client) for _ in range(3))
    with time_machine.travel(time.time() - 32 * 24 * 3600):
        old = link_of(client)
    other = somebody(app)
    opened(other, used)
    sent(other)
    withdraw_link(client.access, withdrawn.id)
    close_observing(client.access, SLUG, ())
    unknown = type(used)("", "friend", "A" * 22, "K7QM4T2X9HDP", used.last_day)

    pages = [comparable(app, one, by) for one in (used, old, withdrawn, closed, unknown)]

    assert all(page == pages[0] for page in pages)
    assert "werkt niet (meer)" in pages[0][0]


def test_a_link_that_goes_while_somebody_fills_it_in_is_that_page_too(app, client, link):
    other = somebody(app)
    opened(other, link)
    fields = everything(other)
    withdraw_link(client.access, link.id)

    page = other.post("/ander/antwoord", fields, 422)

    assert "werkt niet (meer)" in page.text
    assert "Samira" not in str(page)
    assert count(client) == 0


def test_sending_twice_has_one_effect_and_is_thanked_for_twice(other, client, link):
    opened(other, link)
    fields = everything(other)

    first = other.post("/ander/antwoord", fields)
    second = other.post("/ander/antwoord", fields)

    assert words_of(first.h1) == words_of(second.h1) == "Klaar, dank je wel"
    assert count(client) == 1


def test_a_second_page_of_the_same_link_is_too_late(app, client, link):
    one, two = somebody(app), somebody(app)
    opened(one, link)
    opened(two, link)
    sent(one)

    sent(two, status=422)

    assert count(client) == 1


def test_what_was_left_open_is_pointed_out_once(other, client, link):
    opened(other, link)
    fields = {STATEMENT: "4"}

    page = other.submit(fields, form=FORM)
    assert "Overslaan mag" in words_of(page.select_one(".notice"))
    assert page.select_one(f'input[name="{STATEMENT}"][value="4"]').has_attr("checked")
    assert count(client) == 0
    page = other.submit(form=FORM)

    assert words_of(page.h1) == "Klaar, dank je wel"
    assert count(client) == 1


def test_a_health_word_is_remarked_on_once_and_stops_nobody(other, client, link):
    opened(other, link)

    page = sent(other, {VALUE: HEALTH})
    assert "Dit woord gaat over gezondheid." in words_of(page.main)
    assert page.select_one("textarea").text.strip() == HEALTH
    page = other.submit(form=FORM)

    assert words_of(page.h1) == "Klaar, dank je wel"


def test_a_form_with_nothing_in_it_is_not_sent(other, client, link):
    opened(other, link)

    for fields in ({}, {STATEMENT: "na"}, {VALUE: "   "}):
        page = other.submit(fields, form=FORM, status=422)
        assert "Je hebt nog niets ingevuld" in words_of(page.select_one("#fouten"))
    assert count(client) == 0


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({VALUE: "x" * 10_000}, "Deze tekst is te lang"),
        ({VALUE: "a\x00b"}, "kunnen wij niet bewaren"),
        ({STATEMENT: "9"}, "Dit antwoord kennen wij niet"),
        ({STATEMENT: "½"}, "Dit antwoord kennen wij niet"),
        ({"identity.observer.qualities": ["vals"]}, "Dit antwoord kennen wij niet"),
    ],
)
def test_what_cannot_be_kept_is_told_at_its_place_and_nothing_is_lost(
    other, client, link, fields, words
):
    opened(other, link)

    page = sent(other, {WORK: "Bakker", **fields}, status=422)

    assert words in words_of(page.select_one("#fouten"))
    assert words in words_of(page.select_one("fieldset.wrong"))
    assert any("Bakker" in one.text for one in page.select("textarea"))
    assert count(client) == 0


def test_six_cards_are_one_too_many(other, client, link):
    opened(other, link)
    boxes = other.page.select("input[type=checkbox]")[:6]

    page = sent(other, {boxes[0]["name"]: [one["value"] for one in boxes]}, status=422)

    assert "Je koos er 6. Haal er één weg." in words_of(page.select_one("#fouten"))
    assert len(page.select("input[type=checkbox][checked]")) == 6


@pytest.mark.parametrize("words", ["שלום <i>", "\u202eomgekeerd", "<script>1</script>"])
def test_words_are_shown_literally(app, client, words):
    others_say(client, {"value": words}, {"outgoing.1": 3})

    page = client.visitor.open(f"/anderen/{SLUG}")

    assert page.select_one("blockquote").text == words


def test_the_other_gets_one_cookie_that_knows_nothing(other, link):
    opened(other, link)
    sent(other)

    with other.client.session_transaction() as session:
        assert set(session) == {"csrf_token"}
    assert other.client.get_cookie("koers-telefoon") is None


def test_on_the_clients_own_phone_nobody_is_signed_in_there_and_nothing_is_touched(client, link):
    browser = client.visitor.client
    client.visitor.open("/ander")

    with time_machine.travel(time.time() + 5 * 60):
        with browser.session_transaction() as session:
            before = dict(session)
        for page in (client.visitor.open("/ander"), opened(client.visitor, link)):
            assert not page.select("nav, form.leave")
        page = sent(client.visitor)
        assert not page.select("nav, form.leave")
        with browser.session_transaction() as session:
            assert dict(session) == before

        assert words_of(client.visitor.open("/").h1) == "Dag Samira"


def test_a_visit_of_the_other_does_not_keep_the_clients_session_alive(client, link):
    with time_machine.travel(time.time() + 10 * 60):
        opened(client.visitor, link)

    with time_machine.travel(time.time() + 16 * 60):
        assert words_of(client.visitor.open("/").h1) == "Typ je pincode"


def test_guessing_codes_stops_for_this_address(other, link):
    other.open("/ander")
    for _ in range(20):
        other.submit({"code": "K7QM4T2X9HDP"}, status=422)

    page = other.submit({"code": link.code}, status=429)

    assert words_of(page.h1) == "Even wachten"


def test_the_pages_of_a_link_send_no_referrer(other, link):
    other.open("/ander")
    answers = [
        other.client.get("/ander"),
        other.send("/ander", {"secret": link.secret}, 200),
        other.send("/ander/antwoord", {"secret": link.secret, "key": "x"}, 422),
    ]

    assert {one.headers["Referrer-Policy"] for one in answers} == {"no-referrer"}
    assert {one.headers["Cache-Control"] for one in answers} == {"no-store"}


def test_a_browser_that_hides_where_the_form_came_from_gets_in_with_its_token(other, link):
    other.open("/ander")
    form = {"csrf_token": other.token, "secret": link.secret}

    answer = other.client.post("/ander", data=form, headers={"Origin": "null"})

    assert answer.status_code == 200


def test_no_address_of_the_link_holds_its_secret(other, link):
    page = opened(other, link)

    addresses = [one.get("href") or one.get("action") for one in page.select("[href], [action]")]
    assert not [one for one in addresses if link.secret in one or link.code in one]


def test_what_was_said_and_the_secret_stand_in_no_log(settings, capfd):
    app = create_app(settings)
    with app.app_context():
        client = client_of(app, hire(app))
        asking(client)
        link, other = link_of(client), somebody(app)
        opened(other, link)
        sent(other, {VALUE: "Kanarie zingt mooi."})
        other.open("/ander")
        other.post("/ander/antwoord", {"secret": link.secret, "key": "x"}, 422)
        client.visitor.open(f"/anderen/{SLUG}/link/{link_of(client).id}")
    close(app)

    written = "".join(capfd.readouterr())

    assert "observer.answer" in written
    for word in (link.secret, link.code, "Kanarie", "Samira"):
        assert word not in written


def test_the_same_link_sent_by_twenty_at_once_is_used_once(app, client, link):
    people = [somebody(app) for _ in range(20)]
    for one in people:
        opened(one, link)

    def press(one):
        data = {**everything(one), "csrf_token": one.token}
        return one.client.post("/ander/antwoord", data=data, headers=BROWSER).status_code

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(press, people))

    assert sorted(statuses) == [303] + [422] * 19
    assert what_others_said(client.access, SLUG, ()) is None
