"""A fresh installation of the product for a benchmark, and a client who came in with a card."""

import secrets
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from flask_migrate import upgrade

from app import create_app
from app.settings import Settings
from app.store import allow_upgrades
from app.store.clients import create_client
from app.store.invitations import make_invitation
from app.store.staff import create_staff
from bench.driver import form_to

SLUG = "tien-rijen"
SCREEN = f"/onderdeel/{SLUG}/vraag/{{}}"


@contextmanager
def installation():
    """The environment of an installation with one client, and the client's card."""
    with TemporaryDirectory() as folder:
        env = {
            "KOERS_ENV": "development",
            "SECRET_KEY": secrets.token_urlsafe(32),
            "MASTER_KEY": secrets.token_urlsafe(32),
            "DATABASE_URL": f"sqlite:///{folder}/koers.db",
            "KEYS_URL": f"sqlite:///{folder}/keys.db",
            "PUBLIC_URL": "http://localhost",
        }
        app = create_app(Settings.from_env(env))
        allow_upgrades(app)
        with app.app_context():
            upgrade()
            coach = create_staff("coach", "Anna", "anna@bureau.example", "langs-het-kanaal-7-x")
            client = create_client(coach.id, "Samira", "Bouali", "24-118", "short", None)
            card = make_invitation(client, coach.id)
        yield env, card


def come_in(browser, card):
    """Use the card and choose a PIN, as a person without JavaScript does."""
    welcome = form_to(browser.get("/welkom"), "/welkom")
    sent = browser.post("/welkom", {**welcome.fields, "code": card.code})
    assert sent.status == 303, sent.text
    pin = form_to(browser.get("/pincode"), "/pincode")
    digits = {"pin": "804613", "again": "804613", "picture": "tree"}
    sent = browser.post("/pincode", {**pin.fields, **digits})
    assert sent.status == 303, sent.text


def begin(browser, slug=SLUG):
    """Say yes to a part."""
    yes = form_to(browser.get(f"/onderdeel/{slug}"), f"/onderdeel/{slug}/begin")
    sent = browser.post(yes.action, yes.fields)
    assert sent.status == 303, sent.text
