"""The databases are set as they must be, on every connection."""

from dataclasses import replace

import pytest

from app import create_app
from app.settings import SettingsError
from app.store import is_demo, is_empty, mark_demo
from app.store.database import KEYS, reading, writing
from tests.conftest import close
from tests.store.people import guide, hire
from tests.store.together import engine_of


@pytest.fixture
def on_sqlite(app):
    if engine_of(app).dialect.name != "sqlite":
        pytest.skip("These are settings of SQLite.")


@pytest.fixture
def on_postgresql(app):
    if engine_of(app).dialect.name == "sqlite":
        pytest.skip("These are settings of PostgreSQL.")


@pytest.mark.parametrize("bind", [None, KEYS])
@pytest.mark.parametrize("connected", [reading, writing])
@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)],
)
def test_sqlite_is_set_for_durability(on_sqlite, bind, connected, pragma, value):
    with connected(bind) as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_postgresql_is_set_for_durability(on_postgresql):
    with reading() as connection:
        for name, value in {
            "synchronous_commit": "on",
            "lock_timeout": "5s",
            "timezone": "UTC",
        }.items():
            assert connection.exec_driver_sql(f"SHOW {name}").scalar() == value


def test_a_block_that_fails_keeps_nothing(app):
    hire()

    def fail():
        with writing() as connection:
            connection.exec_driver_sql("DELETE FROM recovery_code")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM recovery_code").scalar() == 10


def test_a_new_installation_is_empty_until_somebody_is_in_it(app):
    assert is_empty()

    guide()

    assert not is_empty()


def test_a_demo_is_marked_for_ever(app):
    assert not is_demo()

    mark_demo()
    mark_demo()

    assert is_demo()


def test_production_refuses_a_demo(app, production):
    mark_demo()

    with pytest.raises(SettingsError, match="demo"):
        create_app(production)


def test_production_opens_what_is_no_demo(app, production):
    close(create_app(production))


def test_production_starts_before_there_are_tables(production, tmp_path):
    new = f"sqlite:///{tmp_path}/new.db"

    close(create_app(replace(production, database_url=new)))

    assert not (tmp_path / "new.db").exists()


def test_starting_changes_nothing_in_the_database(app, settings):
    def tables():
        with reading() as connection:
            kinds = {"sqlite": "sqlite_master", "postgresql": "pg_class"}
            return connection.exec_driver_sql(
                f"SELECT count(*) FROM {kinds[engine_of(app).dialect.name]}"
            ).scalar()

    before = tables()
    close(create_app(settings))

    assert tables() == before


def test_the_key_store_must_be_another_database(settings):
    with pytest.raises(SettingsError, match="KEYS_URL"):
        create_app(replace(settings, keys_url=settings.database_url))


@pytest.mark.parametrize("bind", [None, KEYS])
def test_whoever_reads_sees_one_state_while_others_write(app, bind):
    hire()
    table = {None: "staff", KEYS: "client_key"}[bind]

    with reading(bind) as connection:
        before = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()
        guide()
        after = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()

    assert after == before
    with reading(bind) as connection:
        assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == before + 1
