"""Where the migrations stand; only commands and tests load what runs them."""

from pathlib import Path

from flask import Flask

from app.store.database import db

MIGRATIONS = Path(__file__).parents[2] / "migrations"


def allow_upgrades(app: Flask) -> None:
    """Let ``flask db`` and ``flask_migrate.upgrade`` work with this application.

    Alembic takes 11 MB, and a process that serves pages never migrates.
    """
    from flask_migrate import Migrate  # noqa: PLC0415 - see above

    Migrate(app, db, directory=str(MIGRATIONS))
