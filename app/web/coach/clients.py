"""One client, as far as the coach may know: the meeting, the card, and what is shared."""

from flask import Blueprint, render_template

from app.store.sharing import shared_with
from app.web.coach.own import facts_about, own_client, tell_nothing, title_of
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
    return render_template("coach/guide.html", **facts_about(own_client(client_id)))


def _page(template: str, client_id: str) -> str:
    card = own_client(client_id)
    parts = shared_with(staff_id(), card.id)
    return render_template(template, **facts_about(card), parts=parts, title_of=title_of)
