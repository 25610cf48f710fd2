"""The way in by mail: a code, the own PIN, and nothing that tells whether anybody has an address."""

from datetime import timedelta

import pytest
import time_machine

from app.store.accesses import object_to_access
from app.store.clock import now
from app.store.contact import my_contact, open_door_again
from app.store.devices import my_devices
from app.store.errors import CodeGone, SamePin, TooManyCodes, WrongCode, WrongPin
from app.store.mail_codes import (
    PER_HOUR,
    ask_to_enter,
    ask_to_verify,
    enter_by_mail,
    use_entry_code,
    verify_address,
)
from app.store.new_phones import newcomer
from app.store.sending import claim, due, mark_sent
from app.store.sessions import SignedIn, find_session
from tests.store.mail import ADDRESS, switch_mail_on, verified
from tests.store.people import OTHER_PIN, PIN, come_in, guide
from tests.store.together import at_once

WRONG = "730519"


@pytest.fixture
def samira(app):
    client = guide()
    verified(app, client.access)
    return client


def mailed():
    """The digits in the code that the worker sends now; None where it sends none."""
    codes = [one for one in map(claim, due()) if one and one.kind == "code"]
    for parcel in codes:
        mark_sent(parcel)
    return codes[0].code if codes else None


def code_typed(address=ADDRESS):
    """A code that was asked for and typed, so that the PIN is next."""
    code_id = ask_to_enter(address)
    use_entry_code(code_id, mailed())
    return code_id


def enter(code_id, pin=PIN):
    return enter_by_mail(code_id, pin, "boat", None, shared_phone=False)


def wrong(code_id, times):
    """What is told of so many wrong PINs: how many tries are left, or that the code is over."""
    told = []
    for _ in range(times):
        try:
            enter(code_id, WRONG)
        except WrongPin as problem:
            told.append(problem.tries_left)
        except CodeGone:
            told.append("gone")
    return told


def test_a_new_phone_comes_in_on_the_same_access_and_the_old_one_is_asked(samira):
    [old] = my_devices(samira.access)
    signed_in = enter(code_typed())

    assert find_session(signed_in.session_token).access == samira.access
    assert len(my_devices(samira.access)) == 2
    assert newcomer(samira.access, old.binding_id)


def test_without_the_digits_or_with_wrong_ones_the_pin_is_not_looked_at(samira):
    code_id = ask_to_enter(ADDRESS)
    digits = mailed()
    with pytest.raises(CodeGone):
        enter(code_id)
    with pytest.raises(WrongCode):
        use_entry_code(code_id, f"{(int(digits) + 1) % 10**6:06}")

    use_entry_code(code_id, digits)
    assert enter(code_id)


def test_a_code_is_typed_once_and_lets_one_phone_in_once(samira):
    code_id = ask_to_enter(ADDRESS)
    digits = mailed()
    use_entry_code(code_id, digits)
    with pytest.raises(CodeGone):
        use_entry_code(code_id, digits)

    enter(code_id)
    with pytest.raises(CodeGone):
        enter(code_id)


def test_of_phones_that_use_one_code_at_once_one_comes_in(app, samira):
    code_id = code_typed()

    came = at_once(app, 4, lambda _number: enter(code_id))

    assert sum(isinstance(one, SignedIn) for one in came) == 1
    assert len(my_devices(samira.access)) == 2


def test_after_five_wrong_pins_nobody_comes_in_until_the_client_opens_it_again(samira):
    assert wrong(code_typed(), 6) == [4, 3, 2, 1, "gone", "gone"]
    assert my_contact(samira.access).closed
    ask_to_enter(ADDRESS)
    assert mailed() is None

    open_door_again(samira.access)
    with time_machine.travel(now() + timedelta(hours=2), tick=False):
        assert enter(code_typed())


def test_the_right_pin_gives_every_try_back(samira):
    code_id = code_typed()
    assert wrong(code_id, 3) == [4, 3, 2]
    enter(code_id)

    assert wrong(code_typed(), 4) == [4, 3, 2, 1]
    assert not my_contact(samira.access).closed


@pytest.mark.parametrize("minutes", [9, 11])
def test_code_and_pin_each_have_ten_minutes(samira, minutes):
    code_id = ask_to_enter(ADDRESS)
    digits = mailed()
    with time_machine.travel(now() + timedelta(minutes=9), tick=False):
        use_entry_code(code_id, digits)
        with time_machine.travel(now() + timedelta(minutes=minutes), tick=False):
            if minutes < 10:
                assert enter(code_id)
            else:
                with pytest.raises(CodeGone):
                    enter(code_id)


def test_a_code_to_verify_lets_nobody_in_and_a_code_to_enter_verifies_nothing(samira):
    to_verify = ask_to_verify(samira.access, "ander@post.example", PIN)
    digits = mailed()
    with pytest.raises(CodeGone):
        use_entry_code(to_verify, digits)

    to_enter = ask_to_enter(ADDRESS)
    digits = mailed()
    with pytest.raises(CodeGone):
        verify_address(samira.access, to_enter, digits)
    assert my_contact(samira.access).address == ADDRESS


def test_nobody_verifies_an_address_with_the_code_of_somebody_else(samira):
    code_id = ask_to_verify(samira.access, "ander@post.example", PIN)
    digits = mailed()
    kees = guide("Kees")

    with pytest.raises(CodeGone):
        verify_address(kees.access, code_id, digits)
    assert my_contact(kees.access) is None


def test_two_with_one_address_come_in_by_their_own_pin_and_with_one_pin_neither(app, samira):
    kees = guide("Kees")
    verified(app, kees.access, pin=OTHER_PIN)
    assert enter(code_typed(), OTHER_PIN).client_id == kees.id

    piet = guide("Piet")
    verified(app, piet.access, pin=PIN)
    with pytest.raises(SamePin):
        enter(code_typed(), PIN)


def test_a_sealed_access_stays_sealed_by_mail_and_one_that_was_refused_is_out(app, samira):
    other = find_session(come_in(samira.id, samira.coach_id, OTHER_PIN).session_token).access
    verified(app, other, "tweede@post.example", OTHER_PIN)
    signed_in = enter(code_typed("tweede@post.example"), OTHER_PIN)
    assert signed_in.opens_at
    assert find_session(signed_in.session_token).access.first == other.current

    object_to_access(samira.access)
    ask_to_enter("tweede@post.example")
    assert mailed() is None


@pytest.mark.parametrize("address", [ADDRESS, "niemand@post.example"])
def test_known_or_not_so_many_codes_are_asked_for_and_no_more(app, samira, address):
    switch_mail_on(app)

    asked = at_once(app, PER_HOUR + 3, lambda _number: ask_to_enter(address))

    assert sum(isinstance(one, str) for one in asked) == PER_HOUR
    assert sum(isinstance(one, TooManyCodes) for one in asked) == 3
    with time_machine.travel(now() + timedelta(minutes=61), tick=False):
        assert ask_to_enter(address)
