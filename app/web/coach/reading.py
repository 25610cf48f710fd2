"""Read what a client shared, on the page and on paper: both come from the frozen copy."""

from flask import Blueprint, render_template
from werkzeug.wrappers import Response

from app.domain.search_profile import SLUG
from app.store.sharing import read_share
from app.web.coach.own import own_client, tell_nothing, title_of
from app.web.names import short_name
from app.web.paper import send, send_search_profile, shared_paper, stamp
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("reading", __name__, url_prefix="/coach/gedeeld"))


@bp.get("/<share_id>")
def show(share_id: str) -> str:
    """The copy as the client previewed it; the client sees that it was opened."""
    copy = read_share(staff_id(), share_id, "page")
    card = own_client(copy.client_id)
    return render_template(
        "coach/reading.html",
        copy=copy,
        card=card,
        name=short_name(card.first_name, card.surname),
        part=title_of(copy.module),
        stamp=stamp(card.coach_name, copy.shared_on),
    )


@bp.get("/<share_id>.pdf")
def pdf(share_id: str) -> Response:
    """The same copy on paper, with whom it was shared with at the foot of every page."""
    copy = read_share(staff_id(), share_id, "pdf")
    paper = shared_paper(copy, own_client(copy.client_id), title_of(copy.module))
    return send_search_profile(paper) if copy.module == SLUG else send(paper)
