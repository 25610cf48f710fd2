"""Make a PostgreSQL database that a test used as it was before the test, or say that it is not."""

from typing import NamedTuple

import psycopg

CATALOGUES = (
    "pg_class",
    "pg_attribute",
    "pg_attrdef",
    "pg_constraint",
    "pg_index",
    "pg_trigger",
    "pg_proc",
    "pg_type",
    "pg_namespace",
    "pg_rewrite",
    "pg_policy",
    "pg_event_trigger",
    "pg_extension",
    "pg_db_role_setting",
)
"""Where PostgreSQL keeps what a database is made of."""
BY_MIGRATIONS = "alembic_version"
"""The only table that is not empty in a new installation; it is compared and not emptied."""
WAIT_MS = 5000
PLAIN_TABLES = "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND oid >= 16384"


class Looks(NamedTuple):
    """What a test can change in a database and deleting rows does not put back, and what has rows."""

    made_of: list[tuple[str, int, int]]
    """Of each catalogue how many rows it has, and the newest transaction that wrote one."""
    version: list[tuple[str]]
    filled: list[tuple[str]]
    """The tables that have rows."""


class Keeper:
    """A connection to one database, which sees what it is like and puts it back."""

    def __init__(self, uri: str) -> None:
        # No trigger and no reference needs to be looked at where no row stays.
        options = f"-c statement_timeout={WAIT_MS} -c session_replication_role=replica"
        self.connection = psycopg.connect(uri, autocommit=True, options=options)

    def close(self) -> None:
        self.connection.close()

    def put_back(self) -> Looks | None:
        """Delete every row that was added, and say what it is like; None where that failed."""
        try:
            self._end_the_others()
            self._empty()
            return self.looks()
        except psycopg.Error:
            return None

    def _end_the_others(self):
        """Whoever is still connected holds rows, locks or a state that no next test may meet."""
        self.connection.execute(
            "SELECT pg_terminate_backend(pid, %s) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()",
            (WAIT_MS,),
        )

    def _empty(self):
        """Empty every table and begin every sequence anew."""
        emptied = [f"DELETE FROM {name}" for name in self._tables() if name != BY_MIGRATIONS]
        self.connection.execute("; ".join(emptied))
        self.connection.execute(
            "SELECT setval(seqrelid::regclass, seqstart, false) FROM pg_sequence"
            " WHERE seqrelid >= 16384"
        )

    def _tables(self):
        return [name for (name,) in self.connection.execute(PLAIN_TABLES)]

    def looks(self) -> Looks:
        """What the database is like now."""
        made_of = [
            f"SELECT '{name}', count(*), coalesce(max(xmin::text::bigint), 0) FROM {name}"
            for name in CATALOGUES
        ]
        filled = [f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in self._tables()]
        return Looks(
            self._rows(" UNION ALL ".join(made_of)),
            self._rows(f"SELECT version_num FROM {BY_MIGRATIONS}"),
            self._rows(" UNION ALL ".join(filled)),
        )

    def _rows(self, question):
        return sorted(self.connection.execute(question).fetchall())
