"""Staff: a password, a code of the app or a recovery code, each at its time."""

from datetime import timedelta

import pyotp
import pytest
import time_machine
from argon2 import extract_parameters
from sqlalchemy import select

from app.store import passwords
from app.store.clock import now
from app.store.database import reading
from app.store.errors import EmailTaken, LastBeheerder, NotFound, WeakPassword
from app.store.passwords import refuse_weak_password
from app.store.sessions import find_session
from app.store.staff import (
    check_code,
    check_password,
    create_staff,
    set_active,
    staff_list,
)
from app.store.tables import audit, staff
from tests.store.people import PASSWORD, hire
from tests.store.together import at_once

EMAIL = "anna@bureau.example"


@pytest.fixture
def anna(app):
    return hire(email=EMAIL)


def code_of(new):
    return pyotp.TOTP(new.totp_secret).at(now())


def pending():
    return check_password(EMAIL, PASSWORD)


def test_password_and_code_let_somebody_in(anna):
    session = find_session(check_code(pending(), code_of(anna)))

    assert (session.role, session.person_id, session.first_name) == (
        "coach",
        anna.id,
        "Anna de Vries",
    )
    assert session.access is None


def test_the_address_may_be_written_otherwise(anna):
    assert check_password("  Anna@Bureau.EXAMPLE ", PASSWORD)


@pytest.mark.parametrize("password", ["", PASSWORD.upper(), PASSWORD + " ", "x" * 9999, "\ud800"])
def test_another_password_gives_nothing(anna, password):
    assert check_password(EMAIL, password) is None


@pytest.mark.parametrize("email", ["", "bram@bureau.example", "\x00", "\ud800", "x" * 9999])
def test_an_unknown_address_gives_nothing(anna, email):
    assert check_password(email, PASSWORD) is None


def test_somebody_unknown_costs_as_much_as_a_wrong_password(anna, monkeypatch):
    looked_at = []

    def look(kept, _password):
        looked_at.append(extract_parameters(kept))

    monkeypatch.setattr(passwords, "_matches", look)

    check_password(EMAIL, "een ander wachtwoord")
    check_password("niemand@bureau.example", "een ander wachtwoord")

    assert len(looked_at) == 2
    assert looked_at[0] == looked_at[1]


def test_every_failed_sign_in_is_told_once_known_or_not(anna):
    def told():
        with reading() as connection:
            return connection.execute(select(audit.c.action)).scalars().all()

    before = len(told())
    check_password(EMAIL, "een ander wachtwoord")
    check_password("niemand@bureau.example", "een ander wachtwoord")

    assert told()[before:] == ["password.wrong"] * 2


def test_a_password_alone_is_no_session(anna):
    assert find_session(pending()) is None


def test_a_code_works_once(anna):
    code = code_of(anna)
    assert check_code(pending(), code)

    assert check_code(pending(), code) is None


def test_of_eight_uses_at_once_one_gets_a_session(app, anna):
    code, sign_ins = code_of(anna), [pending() for _ in range(8)]

    tokens = at_once(app, 8, lambda number: check_code(sign_ins[number], code))

    assert len([token for token in tokens if token]) == 1


def test_an_earlier_code_does_not_work_after_a_later_one(anna):
    earlier = code_of(anna)
    with time_machine.travel(now() + timedelta(seconds=30), tick=False):
        assert check_code(pending(), code_of(anna))
        assert check_code(pending(), earlier) is None


def test_a_code_of_a_minute_ago_is_too_old(anna):
    code = code_of(anna)
    with time_machine.travel(now() + timedelta(seconds=61), tick=False):
        assert check_code(pending(), code) is None


@pytest.mark.parametrize("code", ["", "000", "abcdef", "☂", "\x00", "\ud800", "1" * 9999])
def test_another_code_gives_nothing(anna, code):
    assert check_code(pending(), code) is None


def test_a_code_may_be_typed_with_a_space(anna):
    code = code_of(anna)

    assert check_code(pending(), f"{code[:3]} {code[3:]}")


def test_five_wrong_codes_end_the_sign_in(anna):
    started = pending()
    for _ in range(5):
        check_code(started, "abcdef")

    assert check_code(started, code_of(anna)) is None


def test_a_sign_in_waits_five_minutes_for_its_code(anna):
    started = pending()
    with time_machine.travel(now() + timedelta(minutes=5), tick=False):
        assert check_code(started, code_of(anna)) is None


def test_a_sign_in_is_over_when_it_gave_a_session(anna):
    started = pending()
    check_code(started, anna.recovery_codes[0])

    assert check_code(started, anna.recovery_codes[1]) is None


def test_each_of_ten_recovery_codes_works_once(anna):
    assert len(set(anna.recovery_codes)) == 10
    for code in anna.recovery_codes:
        assert check_code(pending(), f"{code[:5].lower()}-{code[5:]}")
        assert check_code(pending(), code) is None


def test_a_recovery_code_of_somebody_else_does_not_work(anna):
    bram = hire(name="Bram", email="bram@bureau.example")

    assert check_code(pending(), bram.recovery_codes[0]) is None


def test_who_was_disabled_cannot_sign_in(anna):
    started = pending()
    set_active(anna.id, active=False)

    assert pending() is None
    assert check_code(started, code_of(anna)) is None


def test_who_was_let_in_again_can(anna):
    set_active(anna.id, active=False)
    set_active(anna.id, active=True)

    assert pending()


def test_the_last_beheerder_stays(app):
    first, second = hire("beheerder", "Els"), hire("beheerder", "Fatma")
    set_active(first.id, active=False, by=second.id)

    with pytest.raises(LastBeheerder):
        set_active(second.id, active=False)

    assert [one.id for one in staff_list() if one.active] == [second.id]


def test_of_two_beheerders_who_disable_each_other_one_stays(app):
    both = [hire("beheerder", name).id for name in ("Els", "Fatma")]

    at_once(app, 2, lambda number: set_active(both[number], active=False))

    assert [one.active for one in staff_list()].count(True) == 1


def test_nobody_is_not_found(app):
    with pytest.raises(NotFound):
        set_active("nobody", active=False)


def test_an_address_belongs_to_one_person(anna):
    with pytest.raises(EmailTaken):
        create_staff("beheerder", "Iemand anders", EMAIL.upper(), PASSWORD)


def test_staff_are_listed_by_name(app):
    hire(name="bram")
    hire("beheerder", "Anna")

    assert [(one.name, one.role) for one in staff_list()] == [
        ("Anna", "beheerder"),
        ("bram", "coach"),
    ]


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("elf tekens.", "short"),
        ("x" * 129, "long"),
        ("1qaz2wsx3edc", "common"),
        ("Welkom2026!!!", "common"),
        ("123412341234", "common"),
        ("aaaaaaaabbbbbb", "common"),
        ("Koers1234567", "own_words"),
        ("!Zelfonderzoek!", "own_words"),
        ("Devries-12345", "own_words"),
        ("739105826473910", "own_words"),
    ],
)
def test_a_password_that_is_easy_to_guess_is_refused(password, reason):
    with pytest.raises(WeakPassword) as refused:
        refuse_weak_password(password, ("deVries",))

    assert refused.value.reason == reason


@pytest.mark.parametrize("password", [PASSWORD, "x y z" * 25 + "abc", "zon, maan en sterren"])
def test_a_long_password_is_enough_without_rules(password):
    refuse_weak_password(password)


def test_a_guess_costs_what_owasp_advises():
    assert (passwords.OWASP.kibibytes, passwords.OWASP.passes) == (19 * 1024, 2)
    kept = extract_parameters(passwords._hasher(passwords.OWASP).hash("x"))

    assert (kept.memory_cost, kept.time_cost, kept.parallelism) == (19456, 2, 1)
    assert kept.type.name == "ID"


def test_names_addresses_and_secrets_are_not_readable_in_the_database(anna):
    with reading() as connection:
        kept = repr(connection.execute(select(staff)).all()).encode()

    for word in ("Anna", EMAIL, PASSWORD, anna.totp_secret, *anna.recovery_codes):
        assert word.encode() not in kept
