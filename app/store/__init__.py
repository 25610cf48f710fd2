"""The database and the keys; only this package knows SQL and encryption."""

from pathlib import Path

from flask import Flask
from flask_migrate import Migrate

from app.settings import Settings
from app.store import database, installation, keys, passwords
from app.store.installation import is_demo, is_empty, mark_demo

__all__ = ["init_app", "is_demo", "is_empty", "mark_demo"]

MIGRATIONS = Path(__file__).parents[2] / "migrations"

migrate = Migrate(db=database.db, directory=str(MIGRATIONS))


def init_app(app: Flask) -> None:
    """Make the engines and derive the keys; the tables are the migrations' business.

    Raises:
        SettingsError: the settings do not fit the databases.
    """
    settings: Settings = app.extensions["settings"]
    database.init_app(app, settings)
    keys.init_app(app, settings)
    passwords.init_app(app, settings)
    migrate.init_app(app)
    installation.refuse_demo(app, settings)
