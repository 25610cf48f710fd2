"""The few statements that every page and every tap runs, given to SQLite's driver as they are.

SQLAlchemy writes them and knows the types of their values; what it does around each execution
costs five times what SQLite does. On PostgreSQL they run as any statement does.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Executable, Select
from sqlalchemy.types import TypeEngine

Convert = Callable[[Any], Any] | None
"""Makes a value of Python's into one of the database, or back; None where they are the same."""


@dataclass(frozen=True)
class _Written:
    """A statement as SQLite's driver takes it."""

    sql: str
    binds: Sequence[tuple[str, Any, Convert]]
    """The name of each ``?`` in order, what it is where no value is given, and how it is kept."""
    row: Callable[[Iterable[Any]], Any]
    converts: Sequence[tuple[int, Callable[[Any], Any]]]
    """The places in a row whose values are kept in another way than Python has them."""

    def values(self, given: Mapping[str, object]) -> list[object]:
        """The values of the ``?``, in order."""
        found = [(given.get(name, default), convert) for name, default, convert in self.binds]
        return [convert(value) if convert else value for value, convert in found]

    def read(self, stored: tuple[Any, ...]) -> Any:
        """The row, by the names of its columns."""
        if not self.converts:
            return self.row(stored)
        values = [*stored]
        for at, convert in self.converts:
            values[at] = convert(values[at])
        return self.row(values)


class Quick:
    """A statement that is written out once and then run by SQLite's driver.

    Every value that it is not given must have a default, and it is compiled with all columns of
    its table: an insert is given each of them.
    """

    def __init__(self, statement: Executable) -> None:
        self.statement = statement
        self._written: _Written | None = None

    def all(self, connection: Connection, values: Mapping[str, object]) -> Sequence[Any]:
        """The rows, with the columns as attributes."""
        if connection.dialect.name != "sqlite":
            return connection.execute(self.statement, values).all()
        written = self._written or self._write(connection.dialect)
        stored = _driver(connection).execute(written.sql, written.values(values)).fetchall()
        return [written.read(row) for row in stored]

    def first(self, connection: Connection, values: Mapping[str, object]) -> Any:
        """The first row, or None."""
        return next(iter(self.all(connection, values)), None)

    def run(self, connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
        """Run it once for each of these rows of values."""
        if connection.dialect.name != "sqlite":
            connection.execute(self.statement, rows)
            return
        written = self._written or self._write(connection.dialect)
        _driver(connection).executemany(written.sql, [written.values(row) for row in rows])

    def _write(self, dialect: Dialect) -> _Written:
        compiled: Any = self.statement.compile(dialect=dialect)  # type: ignore[attr-defined]
        columns = [*self.statement.selected_columns] if isinstance(self.statement, Select) else []
        back = [_kept(column.type, dialect).result_processor(dialect, None) for column in columns]
        row = namedtuple("row", [column.name for column in columns])  # type: ignore[misc]  # noqa: PYI024
        self._written = _Written(
            str(compiled),
            [
                (name, compiled.params[name], _to(compiled.binds[name].type, dialect))
                for name in compiled.positiontup
            ],
            row._make,
            [(at, convert) for at, convert in enumerate(back) if convert],
        )
        return self._written


def _kept(kind: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return kind.dialect_impl(dialect)


def _to(kind: TypeEngine[Any], dialect: Dialect) -> Convert:
    return _kept(kind, dialect).bind_processor(dialect)


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
