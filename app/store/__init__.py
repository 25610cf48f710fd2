"""The database and the keys; only this package knows SQL and encryption."""

from flask import Flask

from app.settings import Settings
from app.store import database, installation, keys, passwords
from app.store.installation import is_demo, is_empty, mark_demo
from app.store.upgrading import allow_upgrades

__all__ = ["allow_upgrades", "init_app", "is_demo", "is_empty", "mark_demo"]


def init_app(app: Flask) -> None:
    """Make the engines and derive the keys; the tables are the migrations' business.

    Raises:
        SettingsError: the settings do not fit the databases.
    """
    settings: Settings = app.extensions["settings"]
    database.init_app(app, settings)
    keys.init_app(app, settings)
    passwords.init_app(app, settings)
    installation.refuse_demo(app, settings)
