"""What the process imports that all servers of the browser tests are forked from."""

import secrets

from app import create_app
from app.settings import Settings
from tests import once
from tests.browser import served as _served  # noqa: F401 - so that no server imports it

KEPT, KEYS = "sqlite:///nowhere/kept.db", "sqlite:///nowhere/keys.db"
"""No application is asked anything here, so neither is ever opened."""


def compile_templates():
    """Compile all templates, for all servers to come."""
    once.share()
    made_up = {name: secrets.token_urlsafe(32) for name in ("secret_key", "master_key")}
    places = {"database_url": KEPT, "keys_url": KEYS, "public_url": "http://localhost:8000"}
    hosts = ("localhost",)
    environment = create_app(
        Settings(**made_up, **places, development=True, trusted_hosts=hosts)
    ).jinja_env
    for name in environment.list_templates(["html"]):
        environment.get_template(name)


compile_templates()
