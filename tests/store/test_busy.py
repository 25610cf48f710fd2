"""A database that is locked, full or away says so, loses nothing and keeps nothing half."""

from contextlib import contextmanager
from sqlite3 import connect

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from app.store.answers import Change, save_answers
from app.store.clients import client_card
from app.store.database import reading, writing
from app.store.errors import NotFound, StoreBusy
from app.store.rounds import open_round
from app.store.sessions import find_session
from app.store.tables import audit
from tests.store.people import ITEM, MODULE, begin, guide, say
from tests.store.together import connected_with, engine_of

QUICKLY = {"sqlite": "PRAGMA busy_timeout=50", "postgresql": "SET lock_timeout=50"}


@pytest.fixture
def client(app):
    client = guide()
    begin(client.access)
    say(client.access, 2)
    return client


def address(app):
    return engine_of(app).url.set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def locked(app):
    """Somebody else holds what a save needs."""
    if engine_of(app).dialect.name == "sqlite":
        other = connect(engine_of(app).url.database, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
    else:
        other = psycopg.connect(address(app))
        other.execute("SELECT id FROM round FOR UPDATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()


def save(client, value, key):
    round_id = open_round(client.access, MODULE).id
    return save_answers(client.access, round_id, [Change(ITEM, value, base_revision=1)], key, "1")


def test_a_locked_database_says_so_and_the_same_save_works_later(app, client):
    with connected_with(app, **QUICKLY):
        with locked(app), pytest.raises(StoreBusy):
            save(client, 5, "key")
        assert open_round(client.access, MODULE).answers[ITEM].value == 2

        assert save(client, 5, "key") == {ITEM: 2}


def test_a_page_is_read_while_the_database_is_locked(app, client):
    with connected_with(app, **QUICKLY), locked(app):
        assert find_session(client.token)
        assert open_round(client.access, MODULE).answers[ITEM].value == 2


def pages_in_use(app):
    with reading() as connection:
        return connection.exec_driver_sql("PRAGMA page_count").scalar()


@pytest.mark.parametrize("size", [5_000, 200_000])
def test_a_full_disk_says_so_and_nothing_is_half(app, client, size):
    if engine_of(app).dialect.name != "sqlite":
        pytest.skip("SQLite can be told how many pages there are; a PostgreSQL server cannot.")
    screen = [Change(f"energy.words.{number}", "x" * size) for number in range(20)]
    round_id = open_round(client.access, MODULE).id
    full = f"PRAGMA max_page_count={pages_in_use(app)}"
    with connected_with(app, full):
        with pytest.raises(StoreBusy):
            save_answers(client.access, round_id, screen, "key", "1")
        assert set(open_round(client.access, MODULE).answers) == {ITEM}

    save_answers(client.access, round_id, screen, "key", "1")

    assert len(open_round(client.access, MODULE).answers) == 21
    with reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


def test_a_lost_connection_says_so_once(app, client):
    if engine_of(app).dialect.name == "sqlite":
        pytest.skip("A file has no connection to lose.")
    with psycopg.connect(address(app), autocommit=True) as other:
        others = "pid <> pg_backend_pid() AND datname = current_database()"
        other.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")

    with pytest.raises(StoreBusy):
        save(client, 5, "key")

    assert save(client, 5, "key") == {ITEM: 2}


@pytest.mark.parametrize("name", ["\x00", "\ud800", "x" * 100_000, "'; DROP TABLE client; --"])
def test_a_name_that_no_row_can_have_is_not_found(app, client, name):
    with pytest.raises(NotFound):
        client_card(name)


@pytest.mark.parametrize("number", [2**63, 2**70, -(2**70)])
def test_a_number_that_no_column_holds_is_not_found(app, client, number):
    rows = audit.select().where(audit.c.seq == number)

    with pytest.raises(NotFound), reading() as connection:
        connection.execute(rows)


def test_a_mistake_of_ours_is_not_called_busy(app, client):
    with pytest.raises(DBAPIError), writing() as connection:
        connection.exec_driver_sql("SELECT * FROM nothing_like_this")


def test_an_error_does_not_tell_what_was_being_kept(app, client):
    with pytest.raises(DBAPIError, match="hidden") as raised, writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO nothing VALUES (?)"
            if engine_of(app).dialect.name == "sqlite"
            else "INSERT INTO nothing VALUES (%s)",
            ("mijn geheim",),
        )

    assert "mijn geheim" not in str(raised.value)
