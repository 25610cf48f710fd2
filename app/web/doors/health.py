"""Whether the application answers; for the machine that watches it."""

from flask import Response

from app.web.doors.blueprint import bp


@bp.get("/gezond")
def health() -> Response:
    """Say so, in one word and without touching the store."""
    return Response("gezond", mimetype="text/plain")
