"""Koers, self-research on the way to work; start reading at ``create_app``."""

from flask import Flask

from app import cli, store, web
from app.settings import Settings


def create_app(settings: Settings | None = None) -> Flask:
    """Build the application: settings, then storage, then commands and pages."""
    app = Flask(__name__, template_folder="web/templates", static_folder=None)
    app.extensions["settings"] = settings or Settings.from_env()
    store.init_app(app)
    cli.init_app(app)
    web.init_app(app)
    return app
