"""What a visitor reads when something is not there or goes wrong: always a sound page."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from flask import Flask, current_app, make_response, render_template, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from app.domain.text import N_
from app.store.errors import NotFound, Sealed, StoreBusy
from app.web import logs
from app.web.extensions import htmx

STATUS_LINE: Final = "#status"
"""Where htmx puts a message: the place of "Bewaard", so that what was typed stays."""


@dataclass(frozen=True)
class Message:
    """A heading, and what the visitor can do now."""

    title: str
    advice: str
    home: bool = True
    """Whether the page offers the way back to the start."""
    leads: bool = False
    """Whether the advice itself is that way."""


MESSAGES: Final[dict[int, Message]] = {
    400: Message(
        N_("Deze pagina is te oud"),
        N_("Ga terug en laad de pagina opnieuw. Blijft dit zo? Zet cookies aan, of bel ons."),
    ),
    401: Message(N_("Typ je pincode"), N_("Je was even weg. Wat je invulde, staat er nog.")),
    404: Message(N_("Deze pagina is er niet (meer)"), N_("Ga terug naar Vandaag."), leads=True),
    405: Message(N_("Dit kan hier niet"), N_("Ga terug en kies een knop op de pagina.")),
    409: Message(
        N_("Dit is op een andere telefoon veranderd"),
        N_("Ga terug en laad de pagina opnieuw. Dan zie je wat er nu staat."),
    ),
    413: Message(N_("Dit is te veel in één keer"), N_("Ga terug en maak je tekst korter.")),
    415: Message(N_("Dit kunnen wij niet lezen"), N_("Ga terug en vul de pagina zelf in.")),
    422: Message(N_("Er gaat nog iets mis"), N_("Ga terug en kijk je antwoord na.")),
    429: Message(N_("Even wachten"), N_("Probeer het over 10 minuten."), home=False),
}
"""The page for each status; what is not listed reads as 400 or, from 500 on, as a failure."""

REFUSED: Final = {403: 404, 410: 404, 428: 400}
"""Statuses that show the page of another: who may not see a thing is not told that it is there."""

FAILURE: Final = Message(
    N_("Er ging iets mis bij ons"),
    N_("Je antwoorden van hiervoor zijn bewaard. Probeer het over een minuut."),
)
"""For whatever is our fault; its page is made when the application starts."""


def init_app(app: Flask) -> None:
    """Answer every error with a page, and make the page that cannot fail."""
    app.register_error_handler(HTTPException, _on_http)
    app.register_error_handler(NotFound, _on_not_found)
    app.register_error_handler(Sealed, _on_not_found)
    app.register_error_handler(StoreBusy, _on_busy)
    app.register_error_handler(Exception, _on_failure)


def prepare(app: Flask) -> None:
    """Write what is said about failures once, so that showing it needs nothing that can break."""
    with app.app_context():
        for name in ("failure.html", "error_line.html"):
            template = app.jinja_env.get_template(name)
            app.extensions[name] = template.render(message=FAILURE).encode()


def not_shared() -> Response:
    """The one page for never shared, withdrawn, ended and unknown (K9)."""
    return make_response(render_template("coach/not_shared.html"), HTTPStatus.NOT_FOUND)


def _on_http(error: HTTPException) -> Response:
    code = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    if code < HTTPStatus.BAD_REQUEST:
        return error.get_response(request.environ)
    response = _page(REFUSED.get(code, code))
    allowed = error.get_response(request.environ).headers.get("Allow")
    if allowed:
        response.headers["Allow"] = allowed
    return response


def _on_not_found(_error: NotFound | Sealed) -> Response:
    return _page(HTTPStatus.NOT_FOUND)


def _on_busy(_error: StoreBusy) -> Response:
    logs.note("store_busy", endpoint=request.endpoint)
    response = _failure(HTTPStatus.SERVICE_UNAVAILABLE)
    response.headers["Retry-After"] = "60"
    return response


def _on_failure(error: Exception) -> Response:
    logs.failure(error)
    return _failure(HTTPStatus.INTERNAL_SERVER_ERROR)


def _page(code: int) -> Response:
    if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _failure(code)
    message = MESSAGES.get(code, MESSAGES[HTTPStatus.BAD_REQUEST])
    try:
        template = "error_line.html" if htmx else "error.html"
        response = make_response(render_template(template, message=message), code)
    except Exception as error:  # noqa: BLE001 - the page about an error must never be a traceback
        logs.failure(error)
        return _failure(HTTPStatus.INTERNAL_SERVER_ERROR)
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        response.headers["Retry-After"] = "600"
    return _aimed(response)


def _failure(code: int) -> Response:
    """The page for failures: no database, no session, no template."""
    page = current_app.extensions["error_line.html" if htmx else "failure.html"]
    return _aimed(Response(page, code, mimetype="text/html"))


def _aimed(response: Response) -> Response:
    """Let htmx put a message at the status line; a page replaces the whole page."""
    if htmx:
        response.headers["HX-Retarget"] = STATUS_LINE
        response.headers["HX-Reswap"] = "innerHTML"
    return response
