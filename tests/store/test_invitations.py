"""Invitations: used once, within 21 days, the newest only."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from sqlalchemy import select

from app.store.clients import Invited, client_card
from app.store.clock import now, today
from app.store.database import reading
from app.store.devices import bindings_of
from app.store.errors import InvitationGone, NotFound, WeakPin
from app.store.handing_over import hand_over
from app.store.invitations import (
    accept_invitation,
    find_invitation,
    make_invitation,
    take_back,
)
from app.store.sessions import find_session
from app.store.tables import access, binding
from app.store.tokens import ALPHABET
from tests.store.people import PIN, guide, hire, register
from tests.store.together import at_once


@pytest.fixture
def coach(app):
    return hire().id


@pytest.fixture
def client_id(coach):
    return register(coach)


def accept(invitation, pin=PIN, phone=None):
    return accept_invitation(invitation.id, pin, "tree", phone, shared_phone=False)


def test_the_code_is_twelve_characters_that_look_like_nothing_else(client_id, coach):
    code = make_invitation(client_id, coach).code

    assert len(code) == 12
    assert set(code) <= set(ALPHABET)
    assert not set("01ILOU") & set(ALPHABET)


def test_the_secret_has_128_bits(client_id, coach):
    assert len(make_invitation(client_id, coach).secret) == 22


def spaced(code):
    return f" {code[:4].lower()} {code[4:8]}-{code[8:]}\n"


def test_a_card_is_found_by_secret_and_by_code_however_it_is_typed(client_id, coach):
    new = make_invitation(client_id, coach)

    found = [find_invitation(typed) for typed in (new.secret, new.code, spaced(new.code))]

    assert {one.id for one in found} == {new.id}
    assert not found[0].returning


@pytest.mark.parametrize(
    "typed", ["", "x", "K7QM4T2X9HDP", "☂" * 12, "\x00" * 12, "\ud800", "K" * 9999]
)
def test_what_is_no_card_is_not_found(client_id, coach, typed):
    make_invitation(client_id, coach)

    assert find_invitation(typed) is None


def test_finding_a_card_uses_nothing(client_id, coach):
    new = make_invitation(client_id, coach)
    for _ in range(3):
        find_invitation(new.code)

    assert find_session(accept(new).session_token).person_id == client_id


def test_who_comes_in_is_signed_in_and_has_a_phone(client_id, coach):
    signed_in = accept(make_invitation(client_id, coach))

    session = find_session(signed_in.session_token)
    assert (session.role, session.person_id, session.first_name) == ("client", client_id, "Samira")
    assert [one.picture for one in bindings_of(signed_in.device_secret)] == ["tree"]
    assert signed_in.opens_at is None


def test_a_card_works_once(client_id, coach):
    new = make_invitation(client_id, coach)
    accept(new)

    assert find_invitation(new.code) is None
    with pytest.raises(InvitationGone):
        accept(new)


def test_of_eight_at_once_one_comes_in(app, client_id, coach):
    new = make_invitation(client_id, coach)

    results = at_once(app, 8, lambda _number: accept(new))

    gone = [one for one in results if isinstance(one, InvitationGone)]
    assert len(gone) == 7
    with reading() as connection:
        assert len(connection.execute(select(access)).all()) == 1
        assert len(connection.execute(select(binding)).all()) == 1


def test_check_then_set_would_let_several_in(app, client_id, coach):
    """The control of the test above: the pattern that it replaces."""
    new = make_invitation(client_id, coach)

    def check_then_set(_number):
        return find_invitation(new.code)

    assert len([one for one in at_once(app, 8, check_then_set) if one]) > 1


def test_a_weak_pin_uses_nothing(client_id, coach):
    new = make_invitation(client_id, coach)

    with pytest.raises(WeakPin):
        accept(new, "123456")

    assert find_invitation(new.code)


def test_a_newer_card_replaces_the_older(client_id, coach):
    older = make_invitation(client_id, coach)
    newer = make_invitation(client_id, coach)

    assert find_invitation(older.code) is None
    assert find_invitation(newer.code).id == newer.id
    with pytest.raises(InvitationGone):
        accept(older)


def test_a_card_works_through_its_last_day_in_the_netherlands(client_id, coach):
    with time_machine.travel(datetime(2026, 5, 2, 12, tzinfo=UTC), tick=False):
        new = make_invitation(client_id, coach)
    assert (new.made_on, new.last_day) == (date(2026, 5, 2), date(2026, 5, 23))

    with time_machine.travel(datetime(2026, 5, 23, 21, 59, tzinfo=UTC), tick=False):
        assert find_invitation(new.code)
    with time_machine.travel(datetime(2026, 5, 23, 22, 0, tzinfo=UTC), tick=False):
        assert find_invitation(new.code) is None
        with pytest.raises(InvitationGone):
            accept(new)


def test_the_day_of_making_is_the_dutch_one_also_after_midnight(client_id, coach):
    with time_machine.travel(datetime(2026, 10, 24, 22, 30, tzinfo=UTC), tick=False):
        new = make_invitation(client_id, coach)

    assert new.made_on == date(2026, 10, 25)


def test_the_coach_sees_the_days_and_never_whether_it_was_used(client_id, coach):
    assert client_card(client_id).invited is None
    new = make_invitation(client_id, coach)
    before = client_card(client_id)
    accept(new)

    assert client_card(client_id) == before
    assert before.invited == Invited(new.made_on, new.last_day, None)


def test_a_known_phone_keeps_its_secret_and_takes_a_second_client(coach):
    first = guide("Samira", coach)

    signed_in = accept(make_invitation(register(coach, "Kees"), coach), phone=first.phone)

    assert signed_in.device_secret == first.phone
    assert len(bindings_of(first.phone)) == 2


def test_an_unknown_phone_gets_a_secret_of_ours(client_id, coach):
    signed_in = accept(make_invitation(client_id, coach), phone="chosen-by-somebody-else")

    assert signed_in.device_secret != "chosen-by-somebody-else"


def test_who_comes_again_has_sealed_answers_for_three_days(coach):
    client = guide(coach_id=coach)
    new = make_invitation(client.id, coach)

    assert find_invitation(new.code).returning
    opens_at = accept(new).opens_at
    assert timedelta(hours=71) < opens_at - now() <= timedelta(hours=72)


def test_no_card_is_made_for_nobody(coach):
    with pytest.raises(NotFound):
        make_invitation("nobody", coach)


def test_secret_and_code_are_nowhere_in_the_database(app, client_id, coach):
    new = make_invitation(client_id, coach)

    with reading() as connection:
        kept = repr(connection.exec_driver_sql("SELECT * FROM invitation").all())
    assert new.secret not in kept
    assert new.code not in kept


def test_a_card_that_was_taken_back_opens_nothing(client_id, coach):
    new = make_invitation(client_id, coach)

    take_back(client_id, coach)

    assert find_invitation(new.code) is None
    with pytest.raises(InvitationGone):
        accept(new)


def test_taking_back_looks_the_same_for_a_used_card_and_ends_no_access(coach):
    unused, used = register(coach), register(coach, "Kees")
    make_invitation(unused, coach)
    signed_in = accept(make_invitation(used, coach))

    for one in (unused, used):
        take_back(one, coach)

    assert client_card(unused).invited == client_card(used).invited
    assert client_card(used).invited.taken_back_on == today()
    assert find_session(signed_in.session_token)


def test_a_new_card_after_one_that_was_taken_back_works(client_id, coach):
    make_invitation(client_id, coach)
    take_back(client_id, coach)

    new = make_invitation(client_id, coach)

    assert client_card(client_id).invited == Invited(new.made_on, new.last_day, None)
    assert accept(new)


def test_without_a_card_taking_back_changes_nothing(client_id, coach):
    take_back(client_id, coach)

    assert client_card(client_id).invited is None


def test_a_card_that_is_over_is_not_taken_back_any_more(client_id, coach):
    with time_machine.travel(now() - timedelta(days=40), tick=False):
        make_invitation(client_id, coach)

    take_back(client_id, coach)

    assert client_card(client_id).invited.taken_back_on is None


def test_another_coach_takes_no_card_back(client_id, coach):
    new, bram = make_invitation(client_id, coach), hire(name="Bram").id

    for who, whose in ((bram, client_id), (coach, "nobody")):
        with pytest.raises(NotFound):
            take_back(whose, who)

    assert find_invitation(new.code)


def test_after_handing_over_the_line_about_a_card_says_that_it_ended(client_id, coach):
    used = register(coach, "Kees")
    make_invitation(client_id, coach)
    accept(make_invitation(used, coach))

    hand_over(hire("beheerder", name="Ria").id, [client_id, used], coach, hire(name="Bram").id)

    told = [client_card(one).invited.taken_back_on for one in (client_id, used)]
    assert told == [today(), today()]
