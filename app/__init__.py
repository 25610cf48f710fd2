"""Koers, self-research on the way to work; start reading at ``create_app``."""

from flask import Flask

from app import cli, store, web
from app.modules import all_modules
from app.settings import Settings
from app.web.serving import Koers


def create_app(settings: Settings | None = None) -> Flask:
    """Build the application: settings, then storage, then commands and pages.

    Raises:
        SettingsError: a setting is missing or not safe; the message says which.
        BadModule: a folder under ``modules`` breaks the contract.
    """
    app = Koers(__name__, template_folder="web/templates", static_folder=None)
    app.extensions["settings"] = settings or Settings.from_env()
    all_modules()
    store.init_app(app)
    cli.init_app(app)
    web.init_app(app)
    return app
