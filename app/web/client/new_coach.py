"""Another coach: the client reads who, and chooses anew what that person may see."""

from typing import Final

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.text import N_, Own, text
from app.store.access import Access
from app.store.clients import ClientCard
from app.store.handing_over import Thing, handover_to_read, show_to_new_coach, to_choose
from app.web.client.note import Note
from app.web.visitor import client_access

bp = Blueprint("new_coach", __name__, url_prefix="/nieuwe-coach")

THINGS: Final[dict[Thing, tuple[str, str]]] = {
    "plan": (N_("Mijn plan"), N_("{coach} leest mee en schrijft mee.")),
    "progress": (N_("Mijn voortgang"), N_("{coach} leest wat je eerder liet lezen.")),
    "tasks": (N_("Mijn opdrachten"), N_("{coach} ziet wat gevraagd is, en wat je stuurde.")),
    "fml": (N_("Mijn FML"), N_("Dat is de lijst van wat kan in werk.")),
}
"""What can be shown, and what the coach then does with it."""


@bp.get("")
def show() -> ResponseReturnValue:
    """Who stopped and who came; where nothing changed, what the coach sees."""
    access = client_access()
    told = handover_to_read(access)
    if told is None:
        return redirect(url_for("sharing.index"), 303)
    coach = Own(told.after)
    things = [(one, THINGS[one][0], text(THINGS[one][1], coach=coach)) for one in to_choose(access)]
    return render_template("client/new_coach.html", told=told, things=things)


@bp.post("")
def read() -> ResponseReturnValue:
    """Show what was ticked, and nothing else; then on to what is shared part by part."""
    show_to_new_coach(client_access(), request.form.getlist("laat-zien"))
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
