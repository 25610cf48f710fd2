"""The questions on the client's own phone (C6, C7)."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from app.web.answering.screens import answer_screen, keep_tap, show_item, show_screen
from app.web.client.asking import own_place

bp = Blueprint("questions", __name__, url_prefix="/onderdeel/<slug>")


@bp.get("/vraag/<int:number>")
def show(slug: str, number: int) -> ResponseReturnValue:
    """A screen with what was answered before."""
    return show_screen(own_place(slug), number)


@bp.get("/bij/<item_id>")
def at(slug: str, item_id: str) -> ResponseReturnValue:
    """The question itself, on whichever screen it stands now."""
    return show_item(own_place(slug), item_id)


@bp.post("/vraag/<int:number>")
def answer(slug: str, number: int) -> ResponseReturnValue:
    """Keep a whole screen and go on."""
    return answer_screen(own_place(slug), number)


@bp.post("/antwoord/<item_id>")
def save(slug: str, item_id: str) -> ResponseReturnValue:
    """Keep one answer; a fragment comes back."""
    return keep_tap(own_place(slug), item_id)
