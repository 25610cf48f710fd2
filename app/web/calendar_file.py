"""The meeting as a file for somebody's calendar, without a name or what it is about."""

from hashlib import sha256

from flask import abort
from werkzeug.wrappers import Response

from app.domain.calendar import appointment
from app.domain.text import N_
from app.store.clients import ClientCard
from app.store.clock import now
from app.web.say import say


def meeting_file(card: ClientCard) -> Response:
    """The client's meeting to save; 404 where none is planned."""
    if card.meeting_at is None:
        abort(404)
    uid = sha256(f"meeting {card.id}".encode()).hexdigest()[:32]
    content = appointment(uid, card.meeting_at, now(), say(N_("Afspraak")))
    response = Response(content, mimetype="text/calendar")
    response.headers.set("Content-Disposition", "attachment", filename="afspraak.ics")
    return response
