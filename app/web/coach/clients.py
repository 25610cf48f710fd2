"""One client, as far as the coach may know: the meeting, the card, and what is shared."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.store.clients import ClientCard, end_trajectory
from app.store.invitations import invitation_days
from app.store.retention import deleted_on
from app.store.sharing import shared_with
from app.web.coach.forms import Ended
from app.web.coach.own import meeting_to_come, own_client, tell_nothing, title_of
from app.web.names import short_name
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("clients", __name__, url_prefix="/coach/client/<client_id>"))


@bp.get("")
def prepare(client_id: str) -> str:
    """What helps before the meeting: what is shared, or the conversation guide."""
    return _page("coach/prepare.html", client_id)


@bp.get("/gedeeld")
def shared(client_id: str) -> str:
    """Each part that is shared now, with its level and its last day."""
    return _page("coach/shared.html", client_id)


@bp.get("/gesprekswijzer")
def guide(client_id: str) -> str:
    """Four open questions with room to write; the same for every client."""
    return render_template("coach/guide.html", **_facts(own_client(client_id)))


@bp.post("/klaar")
def end(client_id: str) -> ResponseReturnValue:
    """Write down when the trajectory ended, from which day on everything is kept two years."""
    card, form = own_client(client_id), Ended()
    if not form.validate():
        return _page("coach/prepare.html", client_id, form), 422
    end_trajectory(card.id, staff_id(), form.ended_on.data)
    return redirect(url_for(".prepare", client_id=client_id), 303)


def _page(template: str, client_id: str, form: Ended | None = None) -> str:
    card = own_client(client_id)
    return render_template(
        template,
        **_facts(card),
        parts=shared_with(staff_id(), card.id),
        days=invitation_days(card.id),
        title_of=title_of,
        ended=form or Ended(formdata=None, ended_on=card.ended_on),
        kept_until=deleted_on(card.ended_on) if card.ended_on else None,
    )


def _facts(card: ClientCard) -> dict[str, object]:
    """What the head of every page about this client says."""
    name = short_name(card.first_name, card.surname)
    return {"card": card, "name": name, "meeting": meeting_to_come(card)}
