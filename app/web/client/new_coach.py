"""Another coach: the client reads who, and chooses anew what that person may see."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.domain.text import N_, Own, text
from app.store.access import Access
from app.store.clients import ClientCard
from app.store.handing_over import handover_to_read, note_handover_read
from app.web.client.note import Note
from app.web.visitor import client_access

bp = Blueprint("new_coach", __name__, url_prefix="/nieuwe-coach")


@bp.get("")
def show() -> ResponseReturnValue:
    """Who stopped and who came; where nothing changed, what the coach sees."""
    told = handover_to_read(client_access())
    if told is None:
        return redirect(url_for("sharing.index"), 303)
    return render_template("client/new_coach.html", told=told)


@bp.post("")
def read() -> ResponseReturnValue:
    """On to the choice of what the new coach may see; nothing is chosen yet."""
    note_handover_read(client_access())
    return redirect(url_for("sharing.index"), 303)


def note(access: Access, _card: ClientCard) -> Note | None:
    """The card on the home page, until the client has read it."""
    told = handover_to_read(access)
    if told is None:
        return None
    return Note(
        text(N_("{after} is nu je coach"), after=Own(told.after)),
        text(
            N_("{before} stopt. {after} ziet nog niets."),
            before=Own(told.before),
            after=Own(told.after),
        ),
        N_("Lees verder"),
        url_for("new_coach.show"),
    )
