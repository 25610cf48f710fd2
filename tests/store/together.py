"""Doing things at the same moment, and at a database that refuses."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier

from sqlalchemy import event


def at_once(app, times, act):
    """Call ``act(number)`` from so many threads at once; what each returned or raised."""
    barrier = Barrier(times)

    def one(number):
        with app.app_context():
            barrier.wait()
            try:
                return act(number)
            except Exception as problem:  # noqa: BLE001 - the test looks at it
                return problem

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(one, range(times)))


def engine_of(app, bind=None):
    return app.extensions["engines"][bind]


@contextmanager
def connected_with(app, sqlite="", postgresql=""):
    """Run a statement on every connection that is made within the block."""
    engine = engine_of(app)
    statement = sqlite if engine.dialect.name == "sqlite" else postgresql

    def prepare(connection, _record):
        with_cursor = connection.cursor()
        with_cursor.execute(statement)
        with_cursor.close()
        if engine.dialect.name != "sqlite":
            connection.commit()

    event.listen(engine, "connect", prepare)
    engine.dispose()
    try:
        yield
    finally:
        event.remove(engine, "connect", prepare)
        engine.dispose()


class BrokenError(Exception):
    """The process was stopped here."""


@contextmanager
def broken_at(app, number):
    """Stop at the statement of this number, from 0, or at the commit after the last one."""
    engine, seen = engine_of(app), iter(range(10_000))

    def stop(*_args):
        if next(seen) == number:
            raise BrokenError

    event.listen(engine, "before_cursor_execute", stop)
    event.listen(engine, "commit", stop)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", stop)
        event.remove(engine, "commit", stop)
