"""From the card in somebody's hand to the home page."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine

from app.store.invitations import find_invitation
from tests.journeys.people import PIN, come_in, hire, invite
from tests.soundness import words_of
from tests.visitor import BROWSER, Visitor


@pytest.fixture
def coach(app):
    return hire(app)


@pytest.fixture
def card(coach):
    return invite(coach)[1]


def reach_pin(visitor, card):
    visitor.open("/welkom")
    return visitor.submit({"code": card.code})


def test_a_new_client_comes_in_with_the_code_and_a_pin(visitor, card):
    page = come_in(visitor, card)

    assert words_of(page.h1) == "Dag Samira"


def test_the_welcome_tells_nobody_whose_card_it_is(visitor, card):
    page = visitor.open("/welkom")

    assert "Samira" not in page.text


def test_the_secret_of_the_camera_opens_the_same_door(visitor, card):
    visitor.open("/welkom")

    page = visitor.submit({"secret": card.secret})

    assert words_of(page.h1) == "Kies een pincode"


@pytest.mark.parametrize(
    "as_typed", [str.lower, lambda code: f" {code[:4]} {code[4:8]}-{code[8:]} "]
)
def test_a_code_is_read_however_it_is_typed(visitor, card, as_typed):
    visitor.open("/welkom")

    page = visitor.submit({"code": as_typed(card.code)})

    assert words_of(page.h1) == "Kies een pincode"


def test_a_code_of_another_length_is_no_code(visitor, card):
    visitor.open("/welkom")

    page = visitor.submit({"code": card.code[:-1]}, status=422)

    assert "Kijk of je alle 12 tekens hebt" in page.text
    assert page.title.text.startswith("Fout: ")


def test_unknown_used_and_expired_codes_read_the_same(app, visitor, coach):
    used, expired = invite(coach)[1], invite(coach, "Kees")[1]
    come_in(Visitor(app.test_client()), used)
    visitor.open("/welkom")
    told = [
        words_of(visitor.submit({"code": code}, status=422).select_one("#fouten"))
        for code in ("K7QM4T2X9HDP", used.code)
    ]
    with time_machine.travel(time.time() + 22 * 24 * 3600):
        visitor.open("/welkom")
        told.append(
            words_of(visitor.submit({"code": expired.code}, status=422).select_one("#fouten"))
        )

    assert len(set(told)) == 1
    assert "al gebruikt of te oud" in told[0]


def test_looking_uses_nothing(app, visitor, card):
    reach_pin(visitor, card)
    for _ in range(3):
        visitor.open("/welkom")
        visitor.open("/pincode")
        visitor.client.head("/pincode")

    assert find_invitation(card.code)


def test_the_pin_page_is_behind_the_code(visitor):
    page = visitor.open("/pincode")

    assert words_of(page.h1) == "Welkom"


def test_the_code_must_be_typed_again_after_half_an_hour(visitor, card):
    reach_pin(visitor, card)

    with time_machine.travel(time.time() + 31 * 60):
        page = visitor.open("/pincode")

    assert words_of(page.h1) == "Welkom"


def test_two_different_pins_are_refused_at_the_second(visitor, card):
    reach_pin(visitor, card)

    page = visitor.submit({"Pincode": PIN, "Nog een keer": "804614"}, status=422)

    assert "De twee pincodes zijn verschillend" in page.select_one("#again-fout").text


@pytest.mark.parametrize("weak", ["123456", "000000"])
def test_a_pin_that_is_easy_to_guess_is_refused(visitor, card, weak):
    reach_pin(visitor, card)

    page = visitor.submit({"Pincode": weak, "Nog een keer": weak}, status=422)

    assert "makkelijk te raden" in page.text


@pytest.mark.parametrize("typed", ["", "12345", "8046133", "80461a", "８０４６１３", "8046\x0013"])
def test_a_pin_is_six_digits(visitor, card, typed):
    reach_pin(visitor, card)

    visitor.submit({"Pincode": typed, "Nog een keer": typed}, status=422)

    assert find_invitation(card.code)


def test_a_pin_may_be_typed_with_spaces(visitor, card):
    reach_pin(visitor, card)

    page = visitor.submit({"Pincode": "80 46 13", "Nog een keer": PIN})

    assert words_of(page.h1) == "Dag Samira"


def test_a_pin_never_comes_back_in_the_page(visitor, card):
    reach_pin(visitor, card)

    page = visitor.submit({"Pincode": PIN, "Nog een keer": "804614"}, status=422)

    assert PIN not in str(page)


def test_a_picture_that_does_not_exist_is_refused(visitor, card):
    reach_pin(visitor, card)

    visitor.post("/pincode", {"pin": PIN, "again": PIN, "picture": "skull"}, 422)

    assert find_invitation(card.code)


def test_a_second_use_of_the_card_is_told_at_the_pin(app, visitor, card):
    other = Visitor(app.test_client())
    reach_pin(visitor, card)
    come_in(other, card)

    page = visitor.submit({"Pincode": PIN, "Nog een keer": PIN}, status=422)

    assert "al gebruikt of te oud" in page.text


def test_of_twenty_at_once_one_comes_in(app, card):
    people = [Visitor(app.test_client()) for _ in range(20)]
    for one in people:
        reach_pin(one, card)

    def press(one):
        answer = one.client.post(
            "/pincode",
            data={"csrf_token": one.token, "pin": PIN, "again": PIN, "picture": "tree"},
            headers=BROWSER,
        )
        return answer.status_code

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(press, people))

    assert sorted(statuses) == [303] + [422] * 19


def test_a_remembered_phone_keeps_its_cookie_for_ninety_days(visitor, card):
    come_in(visitor, card)

    cookie = visitor.client.get_cookie("koers-telefoon")

    assert cookie.max_age == 90 * 24 * 3600
    assert cookie.http_only


def test_a_shared_phone_forgets_when_the_browser_closes(visitor, card):
    reach_pin(visitor, card)
    visitor.submit({"Pincode": PIN, "Nog een keer": PIN, "shared": "y"})

    cookie = visitor.client.get_cookie("koers-telefoon")

    assert cookie is None or cookie.max_age is None
    assert visitor.client.get_cookie("koers").max_age is None


def test_guessing_codes_stops_for_this_address(visitor, card):
    visitor.open("/welkom")
    for _ in range(20):
        visitor.submit({"code": "K7QM4T2X9HDP"}, status=422)

    page = visitor.submit({"code": card.code}, status=429)

    assert words_of(page.h1) == "Even wachten"
    assert "Probeer het over 10 minuten" in page.text


def test_a_made_up_address_does_not_buy_more_guesses(visitor):
    visitor.open("/welkom")
    for guess in range(20):
        visitor.send(
            "/welkom",
            {"code": "K7QM4T2X9HDP"},
            422,
            {"X-Forwarded-For": f"10.0.0.{guess}", "X-Real-IP": f"10.0.0.{guess}"},
        )

    visitor.send("/welkom", {"code": "K7QM4T2X9HDP"}, 429, {"X-Forwarded-For": "10.9.9.9"})
