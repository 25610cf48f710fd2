"""The meeting, for the client's own calendar."""

from flask import Blueprint
from werkzeug.wrappers import Response

from app.store.clients import client_card
from app.web.calendar_file import meeting_file
from app.web.visitor import client_access

bp = Blueprint("meeting", __name__)


@bp.get("/afspraak.ics")
def file() -> Response:
    """A file that a calendar opens; it says "Afspraak" and when."""
    return meeting_file(client_card(client_access().client_id))
