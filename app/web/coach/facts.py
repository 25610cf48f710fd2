"""What the coach wrote down about a client: names, path, meeting, the card, and when it ends."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.store.clients import ClientCard, change_client, end_trajectory
from app.store.clock import today
from app.store.errors import ChangedMeanwhile
from app.store.invitations import take_back
from app.store.retention import deleted_on
from app.web.coach.forms import ChangedCard, Ended
from app.web.coach.own import facts_about, own_client, tell_nothing
from app.web.coach.tabs import client_tabs
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("facts", __name__, url_prefix="/coach/client/<client_id>"))
bp.add_app_template_global(client_tabs)


@bp.get("/gegevens")
def show(client_id: str) -> str:
    """The card as it stands, to be changed; what was kept a moment ago is said once."""
    card = own_client(client_id)
    return _page(card, saved="bewaard" in request.args)


@bp.post("/gegevens")
def save(client_id: str) -> ResponseReturnValue:
    """Write the card anew; 409 with what stands there now when it was changed elsewhere."""
    card = own_client(client_id)
    form = ChangedCard(standing=card.meeting_at)
    if not form.validate():
        return _page(card, form), 422
    try:
        change_client(
            card.id,
            staff_id(),
            form.revision.data,
            form.names(),
            form.path.data,
            form.meeting_at(),
        )
    except ChangedMeanwhile:
        return _conflict(own_client(client_id), form), 409
    return redirect(url_for(".show", client_id=card.id) + "?bewaard", 303)


@bp.post("/kaart-intrekken")
def take_card_back(client_id: str) -> ResponseReturnValue:
    """End the card, whether it was used or not."""
    card = own_client(client_id)
    take_back(card.id, staff_id())
    return redirect(url_for(".show", client_id=card.id, _anchor="kaart"), 303)


@bp.post("/klaar")
def end(client_id: str) -> ResponseReturnValue:
    """Write down when the trajectory ended, from which day on everything is kept for a while."""
    card, form = own_client(client_id), Ended()
    if not form.validate():
        return _page(card, ended=form), 422
    end_trajectory(card.id, staff_id(), form.ended_on.data)
    return redirect(url_for(".show", client_id=card.id, _anchor="bewaren"), 303)


def _conflict(card: ClientCard, form: ChangedCard) -> str:
    """What was typed, beside what somebody else kept; saving again is then a choice."""
    form.revision.data, form.revision.raw_data = card.revision, None  # the page shows the newer
    return _page(card, form, others=form.differences(ChangedCard.of(card)))


def _page(
    card: ClientCard,
    form: ChangedCard | None = None,
    ended: Ended | None = None,
    *,
    saved: bool = False,
    others: list[tuple[str, str]] | None = None,
) -> str:
    invited = card.invited
    return render_template(
        "coach/facts.html",
        **facts_about(card),
        form=form or ChangedCard.of(card),
        ended=ended or Ended(formdata=None, ended_on=card.ended_on),
        kept_until=deleted_on(card.ended_on) if card.ended_on else None,
        holds=invited and not invited.taken_back_on and invited.last_day >= today(),
        saved=saved,
        others=others or [],
    )
