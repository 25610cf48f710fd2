"""The floor: the smallest honest Flask application that asks ten questions and keeps the answers.

One page of ten radio rows from a hand-written template, a signed session cookie, a CSRF token,
one durable SQLite commit of ten answers, a redirect. No encryption, no sign-in, no revisions.
"""

import hmac
import os
import secrets
import sqlite3
import threading

from flask import Flask, abort, redirect, request, session

ROWS = 10
PAGES = 5
LABELS = ("Nooit", "Bijna nooit", "Soms", "Vaak", "Altijd")
PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vragen</title>
</head>
<body>
<main>
<h1>Vragen</h1>
<form method="post" action="/page/{{ number }}">
<input type="hidden" name="csrf_token" value="{{ token }}">
{% for row in rows %}
<fieldset>
<legend>Stelling {{ row.number }} van mijn werk nu.</legend>
{% for label in labels %}
<label><input type="radio" name="item.{{ row.number }}" value="{{ loop.index }}"
{% if row.value == loop.index %} checked{% endif %}> {{ label }}</label>
{% endfor %}
</fieldset>
{% endfor %}
<button>Verder</button>
</form>
</main>
</body>
</html>
"""
UPSERT = """INSERT INTO answer (person, item, value) VALUES (?, ?, ?)
ON CONFLICT (person, item) DO UPDATE SET value = excluded.value"""

app = Flask(__name__)
app.secret_key = "only for a benchmark"
page = app.jinja_env.from_string(PAGE)


def connect() -> sqlite3.Connection:
    """A connection with the durability that an answer deserves."""
    connection = sqlite3.connect(os.environ["FLOOR_DATABASE"], isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA busy_timeout=10000")
    return connection


def prepare(path: str) -> None:
    """Make the empty database; WAL is set once, here."""
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(
            "CREATE TABLE answer (person TEXT, item INTEGER, value INTEGER,"
            " PRIMARY KEY (person, item)) WITHOUT ROWID"
        )
    connection.close()


_thread = threading.local()


def database() -> sqlite3.Connection:
    """The connection of this thread, which stays open."""
    if not hasattr(_thread, "connection"):
        _thread.connection = connect()
    return _thread.connection


@app.get("/page/<int:number>")
def show(number: int) -> str:
    if "person" not in session:
        session["person"] = secrets.token_urlsafe(16)
        session["token"] = secrets.token_urlsafe(16)
    first = (number - 1) * ROWS + 1
    kept = dict(
        database()
        .execute(
            "SELECT item, value FROM answer WHERE person = ? AND item BETWEEN ? AND ?",
            (session["person"], first, first + ROWS - 1),
        )
        .fetchall()
    )
    rows = [{"number": item, "value": kept.get(item)} for item in range(first, first + ROWS)]
    return page.render(number=number, token=session["token"], rows=rows, labels=LABELS)


@app.post("/page/<int:number>")
def save(number: int):
    if not hmac.compare_digest(request.form.get("csrf_token", ""), session.get("token", "-")):
        abort(400)
    first = (number - 1) * ROWS + 1
    values = [request.form.get(f"item.{item}", "") for item in range(first, first + ROWS)]
    if not all(value in {"1", "2", "3", "4", "5"} for value in values):
        abort(422)
    answers = [(session["person"], first + at, int(value)) for at, value in enumerate(values)]
    kept = database()
    kept.execute("BEGIN IMMEDIATE")
    kept.executemany(UPSERT, answers)
    kept.execute("COMMIT")
    return redirect(f"/page/{number % PAGES + 1}", 303)
