"""A PostgreSQL database that is lent again is as new: what a test left is gone, or the database is."""

import psycopg
import pytest

from app import create_app
from app.store import is_empty
from tests.conftest import close, make_settings
from tests.store.people import guide

LEFT = {
    "a column": "ALTER TABLE staff ADD COLUMN left_by_a_test text",
    "a table": "CREATE TABLE left_by_a_test (id text)",
    "an index": "CREATE INDEX left_by_a_test ON staff (name)",
    "one index less": "DROP INDEX ix_share_coach_id",
    "a column that may be empty": "ALTER TABLE staff ALTER COLUMN name DROP NOT NULL",
    "a value that is usual": "ALTER TABLE staff ALTER COLUMN name SET DEFAULT 'Anna'",
    "a right": "GRANT SELECT ON staff TO public",
    "a function": "CREATE FUNCTION left_by_a_test() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "a table without its trail on disk": "ALTER TABLE alembic_version SET UNLOGGED",
    "another version": "UPDATE alembic_version SET version_num = 'left'",
    "no version": "DELETE FROM alembic_version",
}
"""What deleting rows does not put back."""


def connected(addresses):
    return psycopg.connect(addresses[0].replace("+psycopg", ""), autocommit=True)


def test_rows_are_gone_when_the_same_database_is_lent_again(postgresql_server):
    with postgresql_server.lent("template") as first:
        app = create_app(make_settings(*first))
        with app.app_context():
            guide()
            assert not is_empty()
        close(app)

    with postgresql_server.lent("template") as second:
        app = create_app(make_settings(*second))
        with app.app_context():
            assert is_empty()
        close(app)

    assert second == first


def test_numbers_begin_anew(postgresql_server):
    for _ in range(2):
        with postgresql_server.lent("template") as lent, connected(lent) as connection:
            assert connection.execute("SELECT nextval('share_view_id_seq')").fetchone() == (1,)


@pytest.mark.parametrize("what", LEFT)
def test_a_database_that_was_changed_is_not_lent_again(postgresql_server, what):
    with postgresql_server.lent("template") as first, connected(first) as connection:
        connection.execute(LEFT[what])

    with postgresql_server.lent("template") as second:
        assert second != first


def test_whoever_is_still_connected_meets_no_later_test(postgresql_server):
    with postgresql_server.lent("template") as lent:
        forgotten = connected(lent)
        forgotten.execute("BEGIN")
        forgotten.execute("LOCK TABLE staff")

    with postgresql_server.lent("template") as lent, connected(lent) as connection:
        assert connection.execute("SELECT count(*) FROM staff").fetchone() == (0,)
    with pytest.raises(psycopg.OperationalError):
        forgotten.execute("SELECT 1")
    forgotten.close()
