"""A part on paper, for who would rather write: the same questions, and nothing of anybody."""

from flask import Blueprint, Response

from app.web.answering.place import module_or_404
from app.web.client.paths import path_of
from app.web.paper import send_booklet

bp = Blueprint("booklets", __name__, url_prefix="/onderdeel/<slug>")


@bp.get("/boekje.pdf")
def pdf(slug: str) -> Response:
    """The questions of this client's path through the part, to print."""
    module = module_or_404(slug)
    return send_booklet(module, path_of(module))
