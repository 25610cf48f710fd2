"""Who is looking: the one place where a request becomes a person."""

from dataclasses import dataclass, fields

from flask import abort, after_this_request, current_app, g, request, session
from werkzeug.wrappers import Response

from app.settings import Settings
from app.store.access import Access
from app.store.sessions import Session, SignedIn, end_session, find_session
from app.web.csrf import renew_token

OF_NOBODY = "observer"
"""The pages on which nobody is signed in, whoever's phone it is: others fill in a form there."""

BY_ITSELF = frozenset({"together.standing"})
"""What a page asks by itself, whether or not anybody is there."""

DEVICE_DAYS = 90
"""How long a phone is remembered after it was last signed in on (trust.md 6.3)."""


@dataclass(frozen=True)
class View:
    """How this visitor wants to see the pages."""

    large: bool = False
    """Larger letters."""
    simple: bool = False
    """"Eenvoudige weergave": one question per screen, words and tables, no drawings."""
    auto: bool = False
    """Going on by itself after a choice."""


def visitor() -> Session | None:
    """The session of who is signed in, or None; asks the store once per request."""
    found: Session | None
    try:
        found = g.visitor
    except AttributeError:
        token = None if request.blueprint == OF_NOBODY else session.get("sid")
        seen = request.endpoint not in BY_ITSELF
        found = g.visitor = find_session(token, seen=seen) if isinstance(token, str) else None
    return found


def client_access() -> Access:
    """What the signed-in client may read and write; only for pages of clients."""
    who = visitor()
    if who is None or who.access is None:
        abort(404)
    return who.access


def staff_id() -> str:
    """The id of the signed-in coach or beheerder; only for pages of staff."""
    who = visitor()
    if who is None or who.role == "client":
        abort(404)
    return who.person_id


def session_id() -> str:
    """The id of the session itself, which is no secret; only for pages of who is signed in."""
    who = visitor()
    if who is None:
        abort(404)
    return who.token_id


def shared_phone() -> bool:
    """Whether the client said that others use this phone too."""
    who = visitor()
    return who is not None and who.shared_phone


def view() -> View:
    """How the visitor wants to see the pages: what a client chose before, else this browser."""
    if "view" not in g:
        who = visitor()
        wanted = (who.preferences if who else {}) or session.get("view") or {}
        g.view = View(**{field.name: bool(wanted.get(field.name)) for field in fields(View)})
    wished: View = g.view
    return wished


def device_secret() -> str | None:
    """The secret that makes this phone a known one, or None."""
    return request.cookies.get(device_cookie())


def device_cookie() -> str:
    """The name of the cookie that holds the device secret."""
    return "__Host-koers-telefoon" if _settings().secure else "koers-telefoon"


def enter(signed_in: SignedIn, *, shared: bool = False) -> None:
    """Sign a client in: a new session, and a phone that is known for 90 days.

    Args:
        signed_in: what the store gave for an invitation, a code or a PIN.
        shared: others use this phone too, so a new device cookie ends with the browser.
    """
    start_session(signed_in.session_token)
    secret = signed_in.device_secret
    if secret and not (shared and secret == device_secret()):
        _remember_device(secret, until_closed=shared)
    session.pop("who", None)
    who = visitor()
    if who and who.binding_id:
        session["who"] = who.binding_id


def start_session(token: str) -> None:
    """Put the token of a new server-side session in the browser, with a new CSRF token."""
    _clear(keep=("view", "who"))
    session["sid"] = token
    g.pop("visitor", None)


def leave() -> None:
    """Sign out: end the session on the server and give the browser another cookie.

    The cookie is replaced and not deleted, because Chromium keeps pages for the Back button
    when a sign-out only deletes it (trust.md 0.1).
    """
    token = session.get("sid")
    if isinstance(token, str):
        end_session(token)
    _clear(keep=("view",))
    g.visitor = None
    after_this_request(_forget_pages)


def _clear(keep: tuple[str, ...]) -> None:
    """Empty the browser's session but for what may stay, and renew its token."""
    kept = {name: session[name] for name in keep if name in session}
    session.clear()
    session.update(kept)
    renew_token()
    g.pop("masked_csrf_token", None)


def _forget_pages(response: Response) -> Response:
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def _remember_device(secret: str, *, until_closed: bool) -> None:
    @after_this_request
    def with_cookie(response: Response) -> Response:
        response.set_cookie(
            device_cookie(),
            secret,
            max_age=None if until_closed else DEVICE_DAYS * 24 * 60 * 60,
            secure=_settings().secure,
            httponly=True,
            samesite="Lax",
        )
        return response


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings
