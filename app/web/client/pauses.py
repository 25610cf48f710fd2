"""A rest: offered after twenty active minutes, or taken with "Stop even" (C8)."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from app.web.answering.place import module_or_404
from app.web.client.asking import own_place

bp = Blueprint("pauses", __name__, url_prefix="/onderdeel/<slug>")


@bp.get("/pauze/straks")
def rest(slug: str) -> str:
    """The rest itself ("Tot straks"): everything is kept, and where to go on is remembered."""
    return render_template("client/rest.html", module=module_or_404(slug))


@bp.get("/pauze")
def offer(slug: str) -> ResponseReturnValue:
    """The offer of a rest ("Even pauze?"): take it, or go on with screen ``?number``."""
    number = request.args.get("number", type=int)
    return render_template(
        "client/pause.html",
        module=module_or_404(slug),
        onward=own_place(slug).address(number),
    )
