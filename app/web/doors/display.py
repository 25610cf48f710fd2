"""How the pages look to this visitor: larger letters, the simple view, going on by itself."""

from dataclasses import asdict

from flask import redirect, request, session
from flask.typing import ResponseReturnValue

from app.store.clients import set_preferences
from app.web.doors.blueprint import bp
from app.web.visitor import view, visitor
from app.web.way_back import own_path

ON = "aan"


@bp.post("/weergave")
def display() -> ResponseReturnValue:
    """Keep what was switched: in this browser, and for a client on every phone."""
    shown = asdict(view())
    switched = {name: request.form[name] == ON for name in shown if name in request.form}
    session["view"] = {**shown, **switched}
    who = visitor()
    if who and who.role == "client":
        set_preferences(who.person_id, {**who.preferences, **shown, **switched})
    return redirect(own_path(request.form.get("next")) or "/hulp", 303)
