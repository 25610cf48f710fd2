"""How the pages look to a visitor can be switched on the page where it matters."""

from collections.abc import Mapping
from dataclasses import asdict

from flask import request, session

from app.store.clients import set_preferences
from app.web.visitor import view, visitor

ON = "aan"
SWITCHES = ("large", "simple", "auto")
"""The fields of a form that switch something: "aan" or "uit"."""


def switched() -> dict[str, bool]:
    """What the form of this request switches on and off; empty for any other form."""
    return {name: request.form[name] == ON for name in SWITCHES if name in request.form}


def switch_view(also: Mapping[str, object] | None = None) -> None:
    """Keep what the form switches: in this browser, and for a client on every phone.

    Args:
        also: what else to remember of a client.
    """
    wanted = {**asdict(view()), **switched()}
    session["view"] = wanted
    who = visitor()
    if who and who.role == "client" and not who.erase_at:
        set_preferences(who.person_id, {**who.preferences, **wanted, **(also or {})})
