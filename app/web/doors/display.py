"""The switches on pages that send nothing else: larger letters, the simple view."""

from flask import redirect, request
from flask.typing import ResponseReturnValue

from app.web.doors.blueprint import bp
from app.web.viewing import switch_view
from app.web.way_back import own_path


@bp.post("/weergave")
def display() -> ResponseReturnValue:
    """Keep what was switched, and go back to the page where that was."""
    switch_view()
    return redirect(own_path(request.form.get("next")) or "/hulp", 303)
