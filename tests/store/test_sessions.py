"""Sessions: they idle, they end, and they end for whoever lost their ground."""

from datetime import timedelta

import pytest
import time_machine

from app.store.clients import set_preferences
from app.store.clock import now
from app.store.database import reading
from app.store.devices import bindings_of, try_pin
from app.store.sessions import end_session, find_session
from app.store.staff import check_code, check_password, set_active
from tests.store.people import PASSWORD, PIN, guide, hire


@pytest.fixture
def client(app):
    return guide()


def staff_token(role="coach"):
    email = f"{role}@bureau.example"
    new = hire(role, email=email)
    pending = check_password(email, PASSWORD)
    return new.id, check_code(pending, new.recovery_codes[0])


def at(**time):
    return time_machine.travel(now() + timedelta(**time), tick=False)


@pytest.mark.parametrize("token", ["", "unknown", "\x00", "\ud800", "x" * 9999])
def test_an_unknown_token_is_nobody(app, token):
    assert find_session(token) is None


def test_a_client_idles_out_after_fifteen_minutes(client):
    with at(minutes=14, seconds=50):
        assert find_session(client.token)
    with at(minutes=29):
        assert find_session(client.token)
    with at(minutes=44, seconds=30):
        assert find_session(client.token) is None


def test_staff_idle_out_after_thirty_minutes(app):
    _, token = staff_token()

    with at(minutes=29):
        assert find_session(token).role == "coach"
    with at(minutes=59, seconds=30):
        assert find_session(token) is None


def test_nobody_stays_longer_than_twelve_hours(client):
    began = now()
    for minutes in range(10, 12 * 60, 10):
        with time_machine.travel(began + timedelta(minutes=minutes), tick=False):
            assert find_session(client.token)
    with time_machine.travel(began + timedelta(hours=12, seconds=1), tick=False):
        assert find_session(client.token) is None


def test_a_session_tells_when_it_will_end(client):
    ends = find_session(client.token).expires_at

    assert timedelta(minutes=14) < ends - now() <= timedelta(minutes=15)


def test_signing_out_ends_the_session(client):
    end_session(client.token)
    end_session(client.token)

    assert find_session(client.token) is None


def test_every_sign_in_is_a_new_session(client):
    binding = bindings_of(client.phone)[0].id

    tokens = {try_pin(client.phone, binding, PIN).session_token for _ in range(3)}

    assert len(tokens | {client.token}) == 4


def test_staff_who_were_disabled_are_out_at_their_next_request(app):
    staff_id, token = staff_token()

    set_active(staff_id, active=False)

    assert find_session(token) is None


def test_a_session_knows_how_the_client_wants_pages(client):
    set_preferences(client.id, {"large": True})

    assert find_session(client.token).preferences == {"large": True}


def test_the_token_is_nowhere_in_the_database(app, client):
    with reading() as connection:
        kept = repr(connection.exec_driver_sql("SELECT * FROM session").all())

    assert client.token not in kept
