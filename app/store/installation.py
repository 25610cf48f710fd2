"""The installation itself: whether anybody is in it, and whether it is a demo."""

from pathlib import Path

from flask import Flask
from sqlalchemy import insert, inspect, select

from app.settings import Settings, SettingsError
from app.store.database import db, reading, writing
from app.store.errors import StoreBusy
from app.store.tables import client, installation, staff


def is_empty() -> bool:
    """Whether there is no member of staff and no client."""
    anybody = select(staff.c.id).union_all(select(client.c.id)).limit(1)
    with reading() as connection:
        return connection.execute(anybody).first() is None


def mark_demo() -> None:
    """Mark the database as a demo for ever; production refuses to open it."""
    with writing() as connection:
        if connection.execute(select(installation)).first() is None:
            connection.execute(insert(installation), {"id": 1, "demo": True})


def is_demo() -> bool:
    """Whether the database was marked as a demo; False while it has no tables."""
    with reading() as connection:
        if not inspect(connection).has_table(installation.name):
            return False
        return connection.execute(select(installation.c.demo)).scalar() is True


def refuse_demo(app: Flask, settings: Settings) -> None:
    """Nothing, unless a demo would be served to real people.

    A database that is not there or not reachable yet is no reason not to start.

    Raises:
        SettingsError: the database is a demo and this is not development.
    """
    with app.app_context():
        if settings.development or not _exists():
            return
        try:
            demo = is_demo()
        except StoreBusy:
            return
        finally:
            # Processes that are forked from this one must not share its connection.
            db.engine.dispose()
    if demo:
        raise SettingsError("DATABASE_URL is a demo: its people and secrets are made up.")


def _exists() -> bool:
    url = db.engine.url
    return url.get_backend_name() != "sqlite" or Path(url.database or "").exists()
