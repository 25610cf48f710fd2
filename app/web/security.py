"""The rules of the house for every request and every response."""

from functools import cache
from io import BytesIO
from typing import IO, Final
from urllib.parse import urlsplit

from flask import Flask, Request, abort, current_app, request, session
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wrappers import Response

from app.settings import LOOPBACK, Settings

MOST_BYTES: Final = 64 * 1024
MOST_IN_FILE: Final = 4 * 1024 * 1024
"""The most that a file may be: what a client puts back, or a logo."""
MOST_FIELDS: Final = 200
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
FORM: Final = "application/x-www-form-urlencoded"
FORM_WITH_FILE: Final = "multipart/form-data"

CONTENT_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
ALWAYS: Final = {
    "Content-Security-Policy": CONTENT_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
VARIES: Final = ("Accept-Encoding", "Cookie", "HX-Request")
"""What a reply of ours may depend on, beside its address."""
OURS_ALONE: Final = frozenset({"cache-control", "referrer-policy"})
"""What no view decides for itself; it may set another of these headers."""
STRICT_TRANSPORT: Final = "max-age=63072000; includeSubDomains"

TOKEN_PAGES: Final = frozenset(
    {
        "doors.welcome",
        "doors.use_code",
        "doors.second_phone",
        "doors.use_phone_code",
        "observer.welcome",
        "observer.look",
        "observer.answer",
    }
)
"""Pages whose address may carry a token after ``#``; they send no referrer at all."""

UPLOADS: Final = frozenset({"own_data.put_back", "bureau.keep_logo"})
"""The pages that take a file, from somebody who is signed in."""


class KoersRequest(Request):
    """A request whose files stay in memory: what a client sends never stands on disk unsealed."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        del total_content_length, content_type, filename, content_length
        return BytesIO()


def init_app(app: Flask) -> None:
    """Set the limits, know our own host, and guard every request and response."""
    settings: Settings = app.extensions["settings"]
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="__Host-koers" if settings.secure else "koers",
        SESSION_COOKIE_SECURE=settings.secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        MAX_CONTENT_LENGTH=MOST_BYTES,
        MAX_FORM_MEMORY_SIZE=MOST_BYTES,
        TRUSTED_HOSTS=_own_hosts(settings),
        PROVIDE_AUTOMATIC_OPTIONS=False,
        TESTING=settings.testing,
    )
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies
        )
    app.request_class = KoersRequest
    app.before_request(refuse_strangers)
    app.before_request(refuse_odd_bodies)
    app.after_request(add_headers)


@cache
def static_headers(settings: Settings) -> dict[str, str]:
    """The headers of a static file: those of a page, without what differs per visitor."""
    transport = {"Strict-Transport-Security": STRICT_TRANSPORT} if settings.secure else {}
    return {**ALWAYS, **transport}


@cache
def page_headers(settings: Settings, token_page: bool) -> tuple[tuple[str, str], ...]:  # noqa: FBT001
    """The headers of every page of this installation."""
    headers = {**static_headers(settings), "Cache-Control": "no-store", "Vary": ", ".join(VARIES)}
    if token_page:
        headers["Referrer-Policy"] = "no-referrer"
    return tuple(headers.items())


def refuse_strangers() -> None:
    """Refuse an unsafe request that another site made the browser send."""
    if request.method in SAFE_METHODS:
        return
    site = request.headers.get("Sec-Fetch-Site", "")
    origin = request.headers.get("Origin")
    if site not in {"", "same-origin", "none"}:
        abort(403)
    if origin is not None and not _is_ours(origin) and not _hidden(origin, site):
        abort(403)


def refuse_odd_bodies() -> None:
    """Refuse a body that is not a form of ours, or that has too many fields."""
    if request.method in SAFE_METHODS:
        return
    accepted = {"", FORM}
    if request.endpoint in UPLOADS and "sid" in session:
        request.max_content_length = MOST_IN_FILE
        accepted.add(FORM_WITH_FILE)
    if request.mimetype not in accepted or (request.mimetype == "" and request.content_length):
        abort(415)
    if sum(len(values) for _, values in request.form.lists()) > MOST_FIELDS:
        abort(413)


def add_headers(response: Response) -> Response:
    """Put the same headers on every response, errors included."""
    headers, endpoint = response.headers, request.endpoint
    given = {name.lower() for name, _value in headers}
    own = page_headers(current_app.extensions["settings"], endpoint in TOKEN_PAGES)
    for name in given & OURS_ALONE:
        headers.remove(name)
    stay = given - OURS_ALONE
    headers.extend([pair for pair in own if pair[0].lower() not in stay])
    if "vary" in stay:
        response.vary.update(VARIES)
    return response


def _hidden(origin: str, site: str) -> bool:
    """Whether our own page hid its origin: browsers do that on pages without a referrer."""
    return origin == "null" and (
        site == "same-origin" or (not site and request.endpoint in TOKEN_PAGES)
    )


def _is_ours(origin: str) -> bool:
    public: Settings = current_app.extensions["settings"]
    return origin in {_origin(public.public_url), f"{request.scheme}://{request.host}"}


@cache
def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _own_hosts(settings: Settings) -> list[str]:
    hosts = {host for host in settings.trusted_hosts if host}
    hosts = hosts or {urlsplit(settings.public_url).hostname or ""}
    return sorted(hosts | LOOPBACK if settings.on_loopback else hosts)
