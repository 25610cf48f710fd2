"""What machines ask for: whether the application answers, and how it stands on a home screen."""

from flask import Response, jsonify
from flask.typing import ResponseReturnValue

from app.store.bureau import the_bureau
from app.web.assets import asset_url
from app.web.doors.blueprint import bp

PAPER = "#fbfaf7"


@bp.get("/gezond")
def health() -> Response:
    """Say so, in one word and without touching the store."""
    return Response("gezond", mimetype="text/plain")


@bp.get("/manifest.webmanifest")
def manifest() -> ResponseReturnValue:
    """The icon and the neutral name for a phone's home screen."""
    name = the_bureau().name
    icon = {"src": asset_url("icon.svg"), "sizes": "any", "type": "image/svg+xml"}
    answer = jsonify(
        name=name,
        short_name=name,
        lang="nl",
        start_url="/",
        display="standalone",
        background_color=PAPER,
        theme_color=PAPER,
        icons=[icon],
    )
    answer.mimetype = "application/manifest+json"
    return answer
