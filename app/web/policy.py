"""Who may come where: one line for each endpoint, enforced before every view.

An endpoint without a line stops the start. The tests walk every address, method, kind of
visitor and kind of object against this table.
"""

from typing import Final

from flask import Flask, abort, current_app, redirect, request, url_for
from werkzeug.wrappers import Response

from app.web.visitor import visitor

POLICY: Final[dict[str, str]] = {
    "doors.health": "anyone",
}

ROLES: Final[dict[str, frozenset[str]]] = {
    "client": frozenset({"client"}),
    "staff": frozenset({"coach", "beheerder"}),
    "coach": frozenset({"coach"}),
    "beheerder": frozenset({"beheerder"}),
}
"""The roles that each kind of line lets in."""

START: Final[dict[str, str]] = {
    "client": "home.index",
    "coach": "caseload.index",
    "beheerder": "beheer.index",
}
"""Where each role begins."""


class PolicyError(Exception):
    """The table and the addresses of the application do not agree."""


def init_app(app: Flask) -> None:
    """Enforce the table on every request."""
    app.before_request(enforce)


def check(app: Flask) -> None:
    """Stop the start unless every endpoint has exactly one line.

    Raises:
        PolicyError: names the endpoints without a line, and lines of a kind that is unknown.
    """
    missing = {rule.endpoint for rule in app.url_map.iter_rules()} - POLICY.keys()
    unknown = set(POLICY.values()) - {"anyone", "developer", *ROLES}
    if missing or unknown:
        raise PolicyError(f"No line in POLICY for {sorted(missing)}; unknown {sorted(unknown)}")


def enforce() -> Response | None:
    """Let the visitor through, ask who it is, or say that there is no such page."""
    if request.endpoint is None:
        return None
    kind = POLICY[request.endpoint]
    if kind in {"anyone", "developer"}:
        return _developers_only() if kind == "developer" else None
    who = visitor()
    if who is None:
        return ask_who(kind)
    if who.role in ROLES[kind]:
        return None
    if request.endpoint != START["client"]:
        abort(404)
    return redirect(url_for(START[who.role]), 303)


def _developers_only() -> None:
    if not current_app.extensions["settings"].development:
        abort(404)


def ask_who(kind: str) -> Response:
    """Send somebody who is not signed in to the door that belongs to the page."""
    door = "doors.sign_in" if kind == "client" else "staff.sign_in"
    asked = request.path if request.method == "GET" and request.path != "/" else None
    return redirect(url_for(door, next=asked), 303)
