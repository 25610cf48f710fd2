"""Phones: five tries, ninety days, a second one within ten minutes."""

from datetime import timedelta

import pytest
import time_machine

from app.store.clock import now
from app.store.devices import (
    accept_device_code,
    bindings_of,
    end_binding,
    forget_binding,
    make_device_code,
    my_devices,
    try_pin,
    use_device_code,
)
from app.store.errors import BindingEnded, InvitationGone, NotFound, WrongPin
from app.store.passwords import is_weak_pin
from app.store.sessions import find_session
from tests.store.people import OTHER_PIN, PIN, come_in, guide, register
from tests.store.together import at_once

WRONG = "905173"


@pytest.fixture
def client(app):
    return guide()


@pytest.fixture
def binding(client):
    return bindings_of(client.phone)[0].id


def later(**time):
    return time_machine.travel(now() + timedelta(**time), tick=False)


def wrong(client, binding, times=1):
    """The tries left after so many wrong PINs."""
    for _ in range(times):
        with pytest.raises(WrongPin) as refused:
            try_pin(client.phone, binding, WRONG)
    return refused.value.tries_left


def second_phone(code, pin=PIN, *, shared_phone=False):
    found = use_device_code(code.code)
    return accept_device_code(found.id, pin, "boat", None, shared_phone=shared_phone)


def test_the_pin_lets_the_client_in(client, binding):
    signed_in = try_pin(client.phone, binding, PIN)

    assert find_session(signed_in.session_token).access == client.access
    assert signed_in.device_secret == client.phone


@pytest.mark.parametrize("pin", ["", "1", WRONG, "29471x", "٢٩٤٧١٦", "2947160", "\x00", "\ud800"])
def test_another_pin_does_not(client, binding, pin):
    with pytest.raises(WrongPin):
        try_pin(client.phone, binding, pin)


def test_tries_count_down_and_start_anew_after_the_right_pin(client, binding):
    assert wrong(client, binding, 4) == 1
    try_pin(client.phone, binding, PIN)

    assert wrong(client, binding) == 4


def test_five_wrong_pins_end_the_binding_and_its_session(client, binding):
    wrong(client, binding, 4)

    with pytest.raises(BindingEnded):
        try_pin(client.phone, binding, WRONG)

    assert bindings_of(client.phone) == []
    assert find_session(client.token) is None
    with pytest.raises(BindingEnded):
        try_pin(client.phone, binding, PIN)


def test_of_twenty_guesses_at_once_five_are_looked_at(app, client, binding):
    guesses = at_once(app, 20, lambda _number: try_pin(client.phone, binding, WRONG))

    assert sorted(one.tries_left for one in guesses if isinstance(one, WrongPin)) == [1, 2, 3, 4]
    assert len([one for one in guesses if isinstance(one, BindingEnded)]) == 16


def test_five_wrong_pins_leave_the_other_client_of_the_phone_alone(client, binding):
    other = register(client.coach_id, "Kees")
    come_in(other, client.coach_id, OTHER_PIN, client.phone)
    wrong(client, binding, 4)
    with pytest.raises(BindingEnded):
        try_pin(client.phone, binding, WRONG)

    (left,) = bindings_of(client.phone)
    assert try_pin(client.phone, left.id, OTHER_PIN).client_id == other


def test_the_pin_is_worth_nothing_on_another_phone(client, binding):
    for phone in ("", "unknown", guide("Kees").phone):
        with pytest.raises(BindingEnded):
            try_pin(phone, binding, PIN)


def test_a_phone_is_known_for_ninety_days_after_it_was_used(client, binding):
    with later(days=89):
        try_pin(client.phone, binding, PIN)
    with later(days=178):
        assert bindings_of(client.phone)
    with later(days=180):
        assert bindings_of(client.phone) == []
        with pytest.raises(BindingEnded):
            try_pin(client.phone, binding, PIN)


def test_a_phone_can_be_forgotten_before_the_pin(client, binding):
    forget_binding("another phone", binding)
    assert bindings_of(client.phone)

    forget_binding(client.phone, binding)

    assert bindings_of(client.phone) == []


def test_a_second_phone_joins_with_the_code_and_the_pin(client):
    signed_in = second_phone(make_device_code(client.access))

    session = find_session(signed_in.session_token)
    assert session.access == client.access
    phones = my_devices(client.access, session.binding_id)
    assert [phone.current for phone in phones] == [False, True]


def test_a_code_is_found_however_it_is_typed(client):
    code = make_device_code(client.access)

    typed = f"{code.code[:4].lower()} {code.code[4:]}"
    assert use_device_code(typed) == use_device_code(code.secret) == use_device_code(code.code)


def test_a_code_works_once_and_for_ten_minutes(client):
    code = make_device_code(client.access)
    found = use_device_code(code.code)
    with later(minutes=10):
        assert use_device_code(code.code) is None
        with pytest.raises(InvitationGone):
            accept_device_code(found.id, PIN, "boat", None, shared_phone=False)
    second_phone(code)

    assert use_device_code(code.code) is None


def test_of_eight_phones_at_once_one_joins(app, client):
    found = use_device_code(make_device_code(client.access).code)

    results = at_once(
        app, 8, lambda _n: accept_device_code(found.id, PIN, "boat", None, shared_phone=False)
    )

    assert len([one for one in results if not isinstance(one, Exception)]) == 1
    assert len(my_devices(client.access)) == 2


def test_a_newer_code_ends_the_older(client):
    older, newer = make_device_code(client.access), make_device_code(client.access)

    assert use_device_code(older.code) is None
    assert use_device_code(newer.code)


def test_five_wrong_pins_end_a_code(client):
    code = make_device_code(client.access)
    for left in (4, 3, 2, 1):
        with pytest.raises(WrongPin) as refused:
            second_phone(code, WRONG)
        assert refused.value.tries_left == left
    found = use_device_code(code.code)
    with pytest.raises(InvitationGone):
        accept_device_code(found.id, WRONG, "boat", None, shared_phone=False)

    assert use_device_code(code.code) is None


def test_on_a_borrowed_phone_nothing_is_bound(client):
    signed_in = second_phone(make_device_code(client.access), shared_phone=True)

    session = find_session(signed_in.session_token)
    assert (session.shared_phone, session.binding_id) == (True, None)
    assert signed_in.device_secret is None
    assert len(my_devices(client.access)) == 1


def test_a_phone_that_was_taken_off_is_out_at_its_next_request(client):
    signed_in = second_phone(make_device_code(client.access))
    second = find_session(signed_in.session_token).binding_id

    end_binding(client.access, second)

    assert find_session(signed_in.session_token) is None
    assert [phone.binding_id for phone in my_devices(client.access)] != [second]


def test_nobody_takes_off_another_clients_phone(client, binding):
    with pytest.raises(NotFound):
        end_binding(guide("Kees").access, binding)

    assert bindings_of(client.phone)


@pytest.mark.parametrize(
    "pin",
    [
        "000000",
        "123456",
        "654321",
        "890123",
        "210987",
        "121212",
        "123123",
        "198504",
        "141985",
        "12345",
        "1234567",
        "",
        "abcdef",
        "١٢٣٤٥٦",
    ],
)
def test_a_pin_that_is_easy_to_guess_is_weak(pin):
    assert is_weak_pin(pin)


@pytest.mark.parametrize("pin", [PIN, OTHER_PIN, WRONG, "112358", "100200"])
def test_other_pins_are_not_weak(pin):
    assert not is_weak_pin(pin)


def test_few_random_pins_are_weak():
    weak = sum(is_weak_pin(f"{number:06}") for number in range(1_000_000))

    assert weak / 1_000_000 < 0.025


def test_two_clients_of_a_phone_stay_apart(client):
    other = register(client.coach_id, "Kees")
    come_in(other, client.coach_id, OTHER_PIN, client.phone)

    for one in bindings_of(client.phone):
        for pin in (PIN, OTHER_PIN):
            try:
                signed_in = try_pin(client.phone, one.id, pin)
            except WrongPin:
                continue
            assert signed_in.client_id == (client.id if pin == PIN else other)
