"""Coming back: the PIN, several clients on one phone, and a session that idled."""

import time

import pytest
import time_machine

from app.store.rounds import open_round
from tests.journeys.people import PIN, begin, come_in, hire, invite
from tests.soundness import words_of
from tests.visitor import HTMX, Visitor, filled_in

OTHER_PIN = "739251"
IDLE = 16 * 60

ELSEWHERE = [
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%5cevil.example",
    "/%2f%2fevil.example",
    "https:evil.example",
    "https:/evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "/\tevil.example",
    "/\n/evil.example",
    "\r\nSet-Cookie: a=b",
    "/%0d%0aSet-Cookie:a=b",
    " //evil.example",
    "\t//evil.example",
    "/.evil.example",
    "/../..//evil.example",
    "/onderdeel/..//evil.example",
    "@evil.example",
    "/@evil.example",
    "http://localhost@evil.example",
    "http://localhost.evil.example",
    "http://localhost/",
    "?next=//evil.example",
    "#//evil.example",
    "/uitloggen",
    "/inloggen",
    "/inloggen?next=//evil.example",
    "/medewerker/inloggen",
    "/static/x",
    "/nergens",
    "evil.example",
    "\u2028//evil.example",
    "/\u202eevil",
    "/%ff",
    "/\x00",
    "/" + "a" * 3000,
]
"""What an attacker may put in ``next=``."""


@pytest.fixture
def coach(app):
    return hire(app)


@pytest.fixture
def client(visitor, coach):
    """Samira, signed in on her own phone."""
    come_in(visitor, invite(coach)[1])
    return visitor


def leave(visitor):
    visitor.open("/hulp")
    visitor.post("/uitloggen")
    return visitor.page


def also(visitor, coach, name, pin):
    """Another client comes in on the same phone."""
    leave(visitor)
    come_in(visitor, invite(coach, name)[1], pin)
    return leave(visitor)


def test_the_pin_is_enough_on_a_known_phone(client):
    leave(client)

    page = client.submit({"Je pincode": PIN})

    assert words_of(page.h1) == "Dag Samira"


def test_no_name_stands_on_the_page_before_the_pin(client):
    page = leave(client)

    assert words_of(page.h1) == "Welkom terug"
    assert "Samira" not in page.text
    assert "Anna" not in page.text


def test_a_wrong_pin_says_how_often_it_may_still_be_tried(client):
    leave(client)
    told = []
    for _ in range(4):
        page = client.submit({"Je pincode": "999111"}, status=422)
        told.append(words_of(page.select_one("#pin-fout")))

    assert told == [
        "Fout: Deze pincode klopt niet. Je kunt het nog 4 keer proberen.",
        "Fout: Deze pincode klopt niet. Je kunt het nog 3 keer proberen.",
        "Fout: Deze pincode klopt niet. Je kunt het nog 2 keer proberen.",
        "Fout: Nog 1 keer. Weet je het niet zeker? Kies “Pincode vergeten?”.",
    ]


def test_after_five_wrong_pins_only_a_new_card_helps(client):
    leave(client)
    for _ in range(5):
        page = client.submit({"Je pincode": "999111"}, status=422)

    assert words_of(page.h1) == "Vraag een nieuwe kaart"
    assert words_of(client.open("/inloggen").h1) == "Welkom"


def test_five_wrong_pins_end_that_client_on_that_phone_only(client, coach):
    page = also(client, coach, "Kees", OTHER_PIN)
    first, second = [radio["value"] for radio in page.select("input[name=who]")]
    for _ in range(5):
        client.post("/inloggen", {"who": first, "pin": "999111"}, 422)
    client.open("/inloggen")

    page = client.submit({"Je pincode": OTHER_PIN})

    assert second
    assert words_of(page.h1) == "Dag Kees"


def test_two_clients_on_one_phone_are_pictures_and_no_names(client, coach):
    page = also(client, coach, "Kees", OTHER_PIN)

    assert len(page.select("input[name=who]")) == 2
    assert len(page.select("svg.picture")) == 2
    assert "Samira" not in page.text
    assert "Kees" not in page.text


def test_the_pictures_on_one_phone_differ(client, coach):
    page = also(client, coach, "Kees", OTHER_PIN)

    drawn = [str(drawing.path) for drawing in page.select("svg.picture")]

    assert len(set(drawn)) == 2


def test_somebody_must_say_which_picture_is_theirs(client, coach):
    also(client, coach, "Kees", OTHER_PIN)

    client.submit({"Je pincode": PIN}, status=422)


def test_the_pin_of_one_does_not_open_the_other(client, coach):
    page = also(client, coach, "Kees", OTHER_PIN)
    first = page.select_one("input[name=who]")["value"]

    client.post("/inloggen", {"who": first, "pin": OTHER_PIN}, 422)


def test_a_binding_of_another_phone_cannot_be_tried(app, client, coach):
    stranger = Visitor(app.test_client())
    come_in(stranger, invite(coach, "Kees")[1], OTHER_PIN)
    leave(stranger)
    page = also(client, coach, "Hatice", "418537")
    samira = page.select("input[name=who]")[0]["value"]

    stranger.post("/inloggen", {"who": samira, "pin": PIN}, 422)


def test_an_unknown_phone_begins_at_the_welcome(visitor):
    assert words_of(visitor.open("/").h1) == "Welkom"


def test_a_changed_device_cookie_is_no_phone_at_all(client):
    leave(client)
    client.client.set_cookie("koers-telefoon", "x" * 43)

    assert words_of(client.open("/").h1) == "Welkom"


def test_who_idled_types_the_pin_and_is_back_on_the_exact_page(client):
    begin(client, "verandering")
    with time_machine.travel(time.time() + IDLE):
        page = client.open("/onderdeel/verandering/vraag/2")
        assert words_of(page.h1) == "Typ je pincode"
        assert "Je was even weg. Je antwoorden zijn bewaard." in page.text

        page = client.submit({"Je pincode": PIN})

    assert page.select_one("#questions")["action"] == "/onderdeel/verandering/vraag/2"


def test_who_idled_need_not_choose_the_picture_again(client, coach):
    also(client, coach, "Kees", OTHER_PIN)
    samira = client.page.select("input[name=who]")[0]["value"]
    client.submit({"who": samira, "Je pincode": PIN})

    with time_machine.travel(time.time() + IDLE):
        page = client.open("/onderdeel/verandering")

    assert page.select_one("input[name=who][checked]")["value"] == samira


def test_what_was_sent_after_idling_is_kept_behind_the_pin(app, client):
    page = begin(client, "verandering")
    fields = choices(page)
    with time_machine.travel(time.time() + IDLE):
        send_screen(client, fields)
        assert words_of(client.page.h1) == "Typ je pincode"
        client.submit({"Je pincode": PIN})
        client.submit(button="Bewaar het en ga verder")

        assert stored(app, client) >= 1


def test_a_page_that_goes_of_itself_leaves_what_was_typed_at_the_door_and_sends_nothing(client):
    """As doors.js does; in another tab the session may still be there."""
    client.open("/berichten")

    client.post("/inloggen?next=%2Fberichten", {"words": "Nog niet af."})

    assert words_of(client.page.h1) == "Typ je pincode"
    client.submit({"Je pincode": PIN})
    assert "staat nog klaar" in client.page.text
    assert "Er zijn nog geen berichten." in client.open("/berichten").text


def test_what_was_typed_is_sent_when_somebody_says_so_behind_the_door(client):
    client.open("/berichten")
    client.post("/inloggen?next=%2Fberichten", {"words": "Nog niet af."})
    client.submit({"Je pincode": PIN})

    page = client.submit(button="Bewaar het en ga verder")

    assert words_of(page.select_one(".letters .words")) == "Nog niet af."


def test_what_was_typed_cannot_be_read_in_the_sign_in_page(client):
    page = begin(client, "verandering")
    with time_machine.travel(time.time() + IDLE):
        send_screen(client, {**choices(page), "note": "kanarie-geel"})

    assert client.page.select_one("input[name=typed]")["value"]
    assert "kanarie-geel" not in str(client.page)


def test_what_was_typed_is_not_shown_to_another_client_of_the_phone(client, coach):
    also(client, coach, "Kees", OTHER_PIN)
    samira, kees = [radio["value"] for radio in client.page.select("input[name=who]")]
    client.submit({"who": samira, "Je pincode": PIN})
    page = begin(client, "verandering")
    with time_machine.travel(time.time() + IDLE):
        send_screen(client, choices(page))
        page = client.submit({"who": kees, "Je pincode": OTHER_PIN})

    assert not page.select('input[type=hidden][name="change.accept.1"]')
    assert "staat nog klaar" not in page.text


def test_what_was_typed_waits_a_quarter_of_an_hour(client):
    page = begin(client, "verandering")
    with time_machine.travel(time.time() + IDLE):
        send_screen(client, choices(page))
    with time_machine.travel(time.time() + 2 * IDLE):
        page = client.submit({"Je pincode": PIN})

    assert "staat nog klaar" not in page.text


def test_a_tap_after_idling_is_told_to_ask_for_the_pin(client):
    begin(client, "verandering")
    with time_machine.travel(time.time() + IDLE):
        answer = client.send("/onderdeel/verandering/antwoord/x", {"x": "1"}, 401, HTMX)

    assert "Typ je pincode" in answer.text
    assert answer.headers["HX-Retarget"] == "#status"


def test_the_way_back_never_leads_elsewhere(client):
    led = {}
    for elsewhere in ELSEWHERE:
        leave(client)
        led[elsewhere] = client.send(
            "/inloggen", {**sent(client), "pin": PIN, "next": elsewhere}
        ).location

    assert {way for way, to in led.items() if to != "/"} == set()


def test_a_signed_in_visitor_is_not_sent_elsewhere_either(client):
    answer = client.client.get("/inloggen?next=//evil.example")

    assert answer.location == "/"


def sent(visitor):
    """What the form on the page holds, without its token."""
    fields = filled_in(visitor.page.select_one("main form"))
    return {name: value for name, value in fields.items() if name != "csrf_token"}


def send_screen(visitor, fields):
    """Send a question page whose session idled; a browser repeats the form where 307 points."""
    answer = visitor.send(visitor.page.select_one("#questions")["action"], fields, 307)
    return visitor.post(answer.location, fields)


def choices(page):
    """The form of a question page with the first option of each question."""
    form = page.select_one("#questions")
    fields = {name: value for name, value in filled_in(form).items() if name != "csrf_token"}
    for question in form.select("fieldset.question"):
        radio = question.select_one("input[type=radio]")
        if radio:
            fields[radio["name"]] = radio["value"]
    return {**fields, "naar": "verder"}


def stored(app, client):
    """How many answers of the client are kept."""
    with app.test_request_context(headers={"Cookie": cookies(client)}):
        from app.web.visitor import client_access  # noqa: PLC0415 - needs a request

        return len(open_round(client_access(), "verandering").answers)


def cookies(visitor):
    return f"koers={visitor.client.get_cookie('koers').value}"
