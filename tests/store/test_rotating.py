"""Another master key in the place of the old one: nobody notices, and the old one opens nothing."""

import secrets
from contextlib import contextmanager
from dataclasses import replace

import pytest
import time_machine
from sqlalchemy import select

from app import create_app
from app.store import rotating
from app.store.audit import verify_chain
from app.store.backups import BackupRefused, back_up, restore
from app.store.clients import clients_of
from app.store.clock import now
from app.store.crypto import Tampered
from app.store.database import KEYS, reading
from app.store.devices import bindings_of, try_pin
from app.store.erasing import THINKING, ask_to_erase, erase_what_is_due
from app.store.exporting import export_file, read_export
from app.store.exporting.file import VERSION
from app.store.invitations import find_invitation, make_invitation
from app.store.keys import key_of
from app.store.rotating import NothingToRotate, rotate
from app.store.rounds import open_round
from app.store.sessions import find_session
from app.store.shredding import erasures
from app.store.staff import staff_list
from app.store.tables import bureau_secret, client_key
from tests.conftest import close
from tests.databases import sqlite
from tests.store.people import ITEM, MODULE, PIN, begin, guide, say
from tests.store.together import at_once

NEW = secrets.token_urlsafe(32)


@pytest.fixture
def samira(app):
    client = guide()
    begin(client.access)
    say(client.access, 4)
    return client


@contextmanager
def running(settings, **other):
    """The installation as it starts again with other settings."""
    app = create_app(replace(settings, **other))
    with app.app_context():
        yield app
    close(app)


def both(settings):
    return {"master_key": NEW, "master_key_old": settings.master_key}


def comes_in(person):
    found = bindings_of(person.phone)[0]
    return find_session(try_pin(person.phone, found.id, PIN).session_token)


def everything_works(person, card):
    assert comes_in(person).first_name == "Samira"
    assert open_round(person.access, MODULE).answers[ITEM].value == 4
    assert find_invitation(card.code)
    assert {one.first_name for one in clients_of(person.coach_id)} == {"Samira"}
    assert staff_list()[0].name == "Anna de Vries"
    assert verify_chain()


def test_everything_opens_before_while_and_after_the_change(settings, samira):
    card = make_invitation(samira.id, samira.coach_id)
    taken = export_file(samira.access, {})
    with running(settings, **both(settings)):
        everything_works(samira, card)
        assert rotate() == 1
        everything_works(samira, card)
    with running(settings, master_key=NEW):
        everything_works(samira, card)
        assert read_export(samira.access, taken)["koers_export"] == VERSION


def test_the_old_master_key_opens_nothing_afterwards(settings, samira):
    with running(settings, **both(settings)):
        rotate()

    with running(settings), pytest.raises(Tampered):
        key_of(samira.id)


def test_running_it_twice_wraps_nothing_twice(settings, samira):
    with running(settings, **both(settings)):
        assert rotate() == 1
        assert rotate() == 0


def test_one_that_was_stopped_goes_on(settings, samira, monkeypatch):
    people = [guide(name) for name in ("Kees", "Piet", "Noor")]
    monkeypatch.setattr(rotating, "BATCH", 2)
    with running(settings, **both(settings)):
        whole, seen = rotating._wrap_anew, []

        def stop_after_one(ring, rows):
            if seen:
                raise KeyboardInterrupt
            seen.append(rows)
            return whole(ring, rows)

        monkeypatch.setattr(rotating, "_wrap_anew", stop_after_one)
        with pytest.raises(KeyboardInterrupt):
            rotate()
        monkeypatch.setattr(rotating, "_wrap_anew", whole)
        assert all(key_of(one.id) for one in [samira, *people])
        assert rotate() == 2
    with running(settings, master_key=NEW):
        assert all(key_of(one.id) for one in [samira, *people])


def test_a_second_change_works_like_the_first(settings, samira):
    newest = secrets.token_urlsafe(32)
    with running(settings, **both(settings)):
        rotate()
    with running(settings, master_key=newest, master_key_old=NEW):
        rotate()

    with running(settings, master_key=newest):
        assert comes_in(samira).first_name == "Samira"


def test_saving_goes_on_meanwhile(settings, samira):
    with running(settings, **both(settings)) as app:
        done = at_once(app, 4, lambda n: rotate() if n == 0 else say_often(n))

        assert [one for one in done if isinstance(one, Exception)] == []
        assert key_of(samira.id)


def say_often(number):
    person = guide(f"Nummer {number}")
    begin(person.access)
    for value in (1, 2, 3):
        say(person.access, value)
    return open_round(person.access, MODULE).answers[ITEM].value == 3


def test_nothing_is_done_without_an_older_key(samira):
    with pytest.raises(NothingToRotate):
        rotate()
    with reading(KEYS) as connection:
        assert connection.execute(select(bureau_secret)).all() == []


def test_no_secret_stands_open_in_the_key_store(settings, samira):
    with running(settings, **both(settings)) as app:
        kept = app.extensions["keyring"].secrets.values()
        rotate()
        with reading(KEYS) as connection:
            rows = [row.wrapped for row in connection.execute(select(bureau_secret))]
            rows += connection.execute(select(client_key.c.wrapped)).scalars().all()

    assert len(rows) == 7
    assert not any(secret in row for secret in kept for row in rows)


def test_the_list_of_erasures_can_still_be_read(settings, samira):
    ask_to_erase(samira.access)
    with time_machine.travel(now() + THINKING, tick=False):
        erase_what_is_due()
    with running(settings, **both(settings)):
        rotate()
    with running(settings, master_key=NEW):
        assert {one.client_id for one in erasures()} == {samira.id}


def test_a_backup_comes_back_with_the_key_that_it_is_of(settings, samira, tmp_path):
    if not settings.database_url.startswith("sqlite"):
        pytest.skip("PostgreSQL restores into databases that stand already")
    back_up(tmp_path / "before")
    with running(settings, **both(settings)):
        rotate()
    with running(settings, master_key=NEW):
        back_up(tmp_path / "after")
    addresses = dict(zip(("database_url", "keys_url"), sqlite(tmp_path / "empty"), strict=True))

    with running(settings, master_key=NEW, **addresses):
        with pytest.raises(BackupRefused, match="another master key"):
            restore(tmp_path / "before")
        assert restore(tmp_path / "after").clients == 1
        assert comes_in(samira).first_name == "Samira"
    with running(settings, **both(settings), **addresses):
        restore(tmp_path / "before", force=True)
        assert comes_in(samira).first_name == "Samira"
