"""Migrations lead to the tables in the code, and back, without losing a row in silence."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app.store import allow_upgrades
from app.store.database import KEYS, db
from app.store.upgrading import MIGRATIONS
from tests.store.people import finish, guide

BINDS = (None, KEYS)
SCRIPTS = ScriptDirectory(MIGRATIONS)
REVISIONS = [script.revision for script in SCRIPTS.walk_revisions()][::-1]


@pytest.fixture(autouse=True)
def may_migrate(app):
    """What ``flask db`` does first."""
    allow_upgrades(app)


def differences(bind):
    with db.engines[bind].connect() as connection:
        return compare_metadata(MigrationContext.configure(connection), db.metadatas[bind])


def shape(bind):
    """Every table with its columns, keys and indexes."""
    found = inspect(db.engines[bind])
    return {
        table: (
            sorted(
                (one["name"], str(one["type"]), one["nullable"]) for one in found.get_columns(table)
            ),
            found.get_pk_constraint(table)["constrained_columns"],
            sorted(one["name"] for one in found.get_indexes(table)),
            sorted(one["name"] for one in found.get_foreign_keys(table)),
            sorted(one["name"] for one in found.get_unique_constraints(table)),
        )
        for table in found.get_table_names()
    }


@pytest.mark.parametrize("bind", BINDS)
def test_the_migrations_lead_to_the_tables_in_the_code(app, bind):
    assert differences(bind) == []


def test_a_column_without_a_migration_would_be_seen(app):
    """The control of the test above."""
    with db.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE client ADD COLUMN forgotten INTEGER")

    assert differences(None) != []


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_migration_can_be_undone_and_done_again(app, revision):
    before = SCRIPTS.get_revision(revision).down_revision or "base"
    downgrade(revision=before)
    down = [shape(bind) for bind in BINDS]
    upgrade(revision=revision)
    there = [shape(bind) for bind in BINDS]

    downgrade(revision=before)
    assert [shape(bind) for bind in BINDS] == down
    upgrade(revision=revision)
    assert [shape(bind) for bind in BINDS] == there


def test_undoing_the_first_one_leaves_nothing(app):
    downgrade(revision="base")

    assert [set(shape(bind)) for bind in BINDS] == [{"alembic_version"}] * 2


def test_what_people_said_is_not_undone_by_accident(app, caplog):
    finish(guide().access)
    before = [shape(bind) for bind in BINDS]

    with pytest.raises(SystemExit):
        downgrade(revision="base")

    assert "-x accept-loss" in caplog.text
    assert [shape(bind) for bind in BINDS] == before


def test_it_is_undone_when_somebody_insists(app):
    finish(guide().access)

    downgrade(revision="base", x_arg="accept-loss")
    upgrade()

    assert differences(None) == []


def test_upgrading_twice_changes_nothing(app):
    finish(guide().access)
    before = [shape(bind) for bind in BINDS]

    upgrade()

    assert [shape(bind) for bind in BINDS] == before


def test_files_are_named_after_their_day():
    for path in Path(MIGRATIONS, "versions").glob("*.py"):
        assert path.name[:10].count("-") == 2, path.name
