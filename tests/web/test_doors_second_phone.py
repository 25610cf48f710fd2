"""A second phone: the code of the first one and the client's own PIN."""

import time

import pytest
import time_machine

from tests.journeys.people import PIN, come_in, hire, invite
from tests.soundness import words_of
from tests.visitor import Visitor


@pytest.fixture
def first(app, visitor):
    come_in(visitor, invite(hire(app))[1])
    return visitor


@pytest.fixture
def second(app):
    return Visitor(app.test_client())


@pytest.fixture
def code(app, first):
    """A code as the first phone shows it."""
    first.open("/telefoons")
    page = first.submit({"Je pincode": PIN}, form='form[action="/telefoons/code"]')
    return words_of(page.select_one(".code"))


def reach_pin(second, code):
    second.open("/telefoon")
    return second.submit({"code": code})


def test_code_and_pin_let_the_second_phone_in(second, code):
    reach_pin(second, code)

    page = second.submit({"Je pincode": PIN})

    assert words_of(page.h1) == "Dag Samira"


def test_the_first_phone_stays_signed_in(first, second, code):
    reach_pin(second, code)
    second.submit({"Je pincode": PIN})

    assert words_of(first.open("/").h1) == "Dag Samira"


def test_a_code_without_the_pin_lets_nobody_in(second, code):
    reach_pin(second, code)

    page = second.submit({"Je pincode": "999111"}, status=422)

    assert "nog 4 keer" in page.text


def test_the_fifth_wrong_pin_ends_the_code(second, code):
    reach_pin(second, code)
    for _ in range(4):
        second.submit({"Je pincode": "999111"}, status=422)

    page = second.submit({"Je pincode": "999111"}, status=422)

    assert "Deze code werkt niet (meer)" in page.text


def test_a_code_works_once(app, second, code):
    reach_pin(second, code)
    second.submit({"Je pincode": PIN})
    third = Visitor(app.test_client())
    third.open("/telefoon")

    page = third.submit({"code": code}, status=422)

    assert "Deze code werkt niet (meer)" in page.text


def test_a_code_works_ten_minutes(second, code):
    second.open("/telefoon")

    with time_machine.travel(time.time() + 11 * 60):
        second.submit({"code": code}, status=422)


def test_the_pin_is_behind_the_code(second):
    assert words_of(second.open("/telefoon/pincode").h1) == "Ook op deze telefoon"


def test_looking_at_the_page_uses_nothing(second, code):
    for _ in range(3):
        second.open("/telefoon")
        second.client.head("/telefoon")

    assert words_of(reach_pin(second, code).h1) == "Typ je pincode"
