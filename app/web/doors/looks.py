"""How the bureau looks, as files: its colour and its logo, each under the hash of what it holds."""

from hashlib import sha256

from flask import Response, abort

from app.store.bureau import logo_of, the_bureau
from app.web.doors.blueprint import bp
from app.web.palette import palette, style_sheet

FOR_EVER = "public, max-age=31536000, immutable"


def colour_digest() -> str:
    """What the address of the colours ends in; "" while the bureau has the colour of the house."""
    colour = the_bureau().colour
    return sha256(colour.encode()).hexdigest()[:12] if colour else ""


@bp.get("/bureau-<digest>.css")
def bureau_style(digest: str) -> Response:
    """The bureau's colour over that of the house; 404 where it is another one by now."""
    themes = palette(the_bureau().colour) if digest and digest == colour_digest() else None
    if themes is None:
        abort(404)
    return _for_ever(style_sheet(themes).encode(), "text/css")


@bp.get("/logo-<digest>.png")
def bureau_logo(digest: str) -> Response:
    """The bureau's logo; 404 where it is another one by now."""
    image = logo_of(digest)
    if image is None:
        abort(404)
    return _for_ever(image, "image/png")


def _for_ever(body: bytes, mimetype: str) -> Response:
    response = Response(body, mimetype=mimetype)
    response.headers["Cache-Control"] = FOR_EVER
    return response
