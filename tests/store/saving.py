"""Saves answers one after another, saying after each that it was kept; run under strace.

python -m tests.store.saving DATABASE_URL KEYS_URL TIMES [PRAGMA]
"""

import os
import secrets
import sys

from flask import Flask
from sqlalchemy import event

from app import store
from app.settings import Settings
from app.store.answers import Change, save_answers
from tests.store.people import ITEM, begin, guide

KEPT = b"kept\n"


def main(database_url, keys_url, times, pragma=""):
    app = Flask("saving")
    app.extensions["settings"] = Settings(
        secret_key=secrets.token_urlsafe(32),
        master_key=secrets.token_urlsafe(32),
        database_url=database_url,
        keys_url=keys_url,
        development=True,
        testing=True,
    )
    store.init_app(app)
    with app.app_context():
        if pragma:
            engine = app.extensions["engines"][None]
            event.listen(engine, "connect", lambda made, _record: made.execute(pragma))
        access = guide().access
        round_id = begin(access)
        os.write(1, KEPT)
        for number in range(int(times)):
            change = Change(ITEM, number, base_revision=number)
            save_answers(access, round_id, [change], f"key {number}", "1")
            os.write(1, KEPT)


if __name__ == "__main__":
    main(*sys.argv[1:])
