"""The token that every form carries, masked anew on each page.

Pages are compressed, and a compressed page that repeats a secret next to what a stranger can
put in it leaks that secret (BREACH). So the page never holds the token itself: it holds a
random mask and the token XORed with it.
"""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from hmac import compare_digest

from flask import Flask, current_app, g, request, session
from flask_wtf.csrf import CSRFError, CSRFProtect

TOKEN_BYTES = 16
SESSION_KEY = "csrf_token"
FIELD = "csrf_token"
HEADER = "X-CSRFToken"


class MaskedCSRF(CSRFProtect):  # type: ignore[misc] # Flask-WTF has no types
    """Flask-WTF's protection of every unsafe request, with a masked token."""

    def init_app(self, app: Flask) -> None:
        """Protect the application; ``csrf_token()`` in templates gives the masked token."""
        super().init_app(app)
        app.jinja_env.globals["csrf_token"] = masked_token
        app.context_processor(lambda: {"csrf_token": masked_token})

    def protect(self, apply_exemptions: bool = False) -> None:  # noqa: FBT001, FBT002 - theirs
        """Refuse an unsafe request whose token is not the one of this browser.

        Raises:
            CSRFError: the token is missing or foreign.
        """
        if request.endpoint is None or request.method not in current_app.config["WTF_CSRF_METHODS"]:
            return
        if apply_exemptions and self._is_exempt():
            return
        sent = request.form.get(FIELD) or request.headers.get(HEADER, "")
        own = session.get(SESSION_KEY)
        if not own or not compare_digest(unmask(sent), urlsafe_b64decode(own)):
            raise CSRFError
        g.csrf_valid = True


def renew_token() -> None:
    """Give this browser a new token; pages that were open before can no longer post."""
    session[SESSION_KEY] = urlsafe_b64encode(secrets.token_bytes(TOKEN_BYTES)).decode()


def masked_token() -> str:
    """The token of this browser under a mask of its own; one mask for each request."""
    masked: str | None = g.get("masked_csrf_token")
    if masked is None:
        if SESSION_KEY not in session:
            renew_token()
        masked = g.masked_csrf_token = mask(urlsafe_b64decode(session[SESSION_KEY]))
    return masked


def mask(token: bytes) -> str:
    """A random mask followed by the token XORed with it, in urlsafe base64."""
    random = secrets.token_bytes(len(token))
    return urlsafe_b64encode(random + _xor(random, token)).decode().rstrip("=")


def unmask(sent: str) -> bytes:
    """The token under the mask; empty for anything that was not made by ``mask``."""
    try:
        both = urlsafe_b64decode(sent.encode("ascii") + b"==")
    except (UnicodeEncodeError, NotBase64):
        return b""
    half = len(both) // 2
    return _xor(both[:half], both[half:])


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=False))
