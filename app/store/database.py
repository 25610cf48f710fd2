"""The engines, and the two ways to use one: ``reading()`` and ``writing()``.

Beside the main database stands the key store (bind "keys"), a database of its own.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from hashlib import sha256
from typing import Any

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Engine, MetaData, Row, event, func, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DataError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.settings import Settings, SettingsError
from app.store.errors import NotFound, StoreBusy

AnyRow = Row[*tuple[Any, ...]]
"""A row of whatever columns were asked for."""

KEYS = "keys"
"""The bind of the key store."""

WAIT_MS = 5000
"""How long a save waits for another before it says that the store is busy."""

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

SQLITE_AWAY = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
}

db = SQLAlchemy(metadata=MetaData(naming_convention=NAMES), disable_autonaming=True)


def init_app(app: Flask, settings: Settings) -> None:
    """Make the engines of both databases; nothing is opened yet.

    Raises:
        SettingsError: the key store is the same database as the main one.
    """
    main, keys = _url(settings.database_url), _url(settings.keys_url)
    if main == keys:
        raise SettingsError("KEYS_URL must be another database than DATABASE_URL.")
    app.config["SQLALCHEMY_BINDS"] = {None: _options(main), KEYS: _options(keys)}
    db.init_app(app)
    with app.app_context():
        for engine in db.engines.values():
            if engine.dialect.name == "sqlite":
                event.listen(engine, "connect", _prepare_sqlite)
        if db.engines[KEYS].dialect.name == "sqlite":
            event.listen(db.engines[KEYS], "connect", _overwrite_deleted)
        app.extensions["engines"] = dict(db.engines)


def reading(bind: str | None = None) -> AbstractContextManager[Connection]:
    """A connection that sees one state of the database.

    Raises:
        StoreBusy: the database is locked, full or away.
        NotFound: a value that no row can hold was looked for.
    """
    return _connected(_engine(bind), "BEGIN")


def glancing() -> AbstractContextManager[Connection]:
    """A connection for one statement that reads: alone it sees one state without a transaction.

    Raises:
        StoreBusy: the database is locked, full or away.
        NotFound: a value that no row can hold was looked for.
    """
    return _connected(_engine(None), None)


def writing(bind: str | None = None) -> AbstractContextManager[Connection]:
    """A connection whose changes are all on disk after the block, or none is.

    Raises:
        StoreBusy: the database is locked, full or away; nothing was changed.
        NotFound: a value that no row can hold was looked for.
    """
    return _connected(_engine(bind), "BEGIN IMMEDIATE")


def begin(connection: Connection, how: str = "BEGIN IMMEDIATE") -> None:
    """Begin SQLite's transaction; the driver would begin it later, and deferred.

    A deferred transaction that reads and then writes cannot wait for another writer.
    """
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        driver.execute(how)


def lock_name(connection: Connection, name: str) -> None:
    """Make others wait who would write about this name, of which there may be no row to lock yet.

    SQLite lets one write at a time anyway.
    """
    if connection.dialect.name == "postgresql":
        number = int.from_bytes(sha256(name.encode()).digest()[:8], signed=True)
        connection.execute(select(func.pg_advisory_xact_lock(number)))


@contextmanager
def _connected(engine: Engine, how: str | None) -> Iterator[Connection]:
    try:
        with engine.connect() as connection:
            if how is None:
                yield connection
                return
            if how == "BEGIN":
                _see_one_state(connection)
            with connection.begin():
                begin(connection, how)
                yield connection
    except (DataError, OverflowError, UnicodeEncodeError) as error:
        raise NotFound from error
    except (DBAPIError, sqlite3.Error, PoolTimeoutError) as error:
        if _is_away(error):
            raise StoreBusy from error
        raise


def _see_one_state(connection: Connection) -> None:
    """Let every statement see what the first saw: SQLite does so, PostgreSQL has to be asked."""
    if connection.dialect.name == "postgresql":
        connection.execution_options(isolation_level="REPEATABLE READ")


def _is_away(error: Exception) -> bool:
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, sqlite3.Error):
        return getattr(original, "sqlite_errorcode", 0) & 0xFF in SQLITE_AWAY
    return isinstance(error, OperationalError | InterfaceError | PoolTimeoutError)


def _engine(bind: str | None) -> Engine:
    engine: Engine = current_app.extensions["engines"][bind]
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # WAL is set once, when the database is made (migrations/env.py): two processes that both
    # switch a new file to WAL get "database is locked" despite the waiting time.
    connection.isolation_level = None
    for pragma in ("synchronous=FULL", "foreign_keys=ON", f"busy_timeout={WAIT_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _overwrite_deleted(connection: sqlite3.Connection, _record: object) -> None:
    # A destroyed key must not stand in a free page (trust.md S23).
    connection.execute("PRAGMA secure_delete=ON")


def _url(address: str) -> URL:
    url = make_url(address)
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    return url


def _options(url: URL) -> dict[str, Any]:
    options: dict[str, Any] = {"url": url, "hide_parameters": True}
    if url.get_backend_name() == "postgresql":
        session = f"-c synchronous_commit=on -c lock_timeout={WAIT_MS} -c timezone=UTC"
        options["connect_args"] = {"options": session, "connect_timeout": WAIT_MS // 1000}
    return options
