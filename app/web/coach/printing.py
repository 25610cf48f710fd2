"""Parts on paper for a client: what the coach can print, whatever the client did."""

from flask import Blueprint, Response, render_template, request

from app.modules import all_modules, find_module
from app.store.errors import NotFound
from app.web.coach.own import facts_about, own_client, tell_nothing
from app.web.paper import send_booklet

bp = tell_nothing(Blueprint("printing", __name__, url_prefix="/coach/client/<client_id>"))


@bp.get("/boekjes")
def index(client_id: str) -> str:
    """Each part with its booklet: the same list for every client."""
    card = own_client(client_id)
    return render_template("coach/booklets.html", **facts_about(card), modules=all_modules())


@bp.get("/boekje.pdf")
def pdf(client_id: str) -> Response:
    """The booklet of ``?onderdeel``, as long as the path that the coach set for this client."""
    card = own_client(client_id)
    module = find_module(request.args.get("onderdeel", ""))
    if module is None:
        raise NotFound
    return send_booklet(module, "short" if card.path == "short" else "full")
