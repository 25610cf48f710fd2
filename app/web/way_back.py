"""The way back after signing in again: to the page that was asked for, with what was typed.

What somebody sends after their session idled is not lost: it travels through the sign-in page
in a sealed field that only the same phone and the same client can open, for fifteen minutes.
"""

import json
import time
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from secrets import token_bytes
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from flask import current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

GOOD_FOR: Final = 15 * 60
"""Seconds that a sealed form can be opened (trust.md R11)."""
NONCE_BYTES: Final = 12
MOST_SEALED: Final = 40_000
"""The longest sealed form, in characters: it must fit through the sign-in page once more."""
NOT_TYPED: Final = frozenset({"csrf_token"})


@dataclass(frozen=True)
class Typed:
    """A form as it was sent: where to, and its fields in order."""

    path: str
    fields: tuple[tuple[str, str], ...]


def own_path(asked: str | None, method: str = "GET") -> str | None:
    """The path when it is one of our own addresses, else None; queries are dropped.

    Everything that a browser could read as another site or that no address of ours matches is
    refused, so the answer is safe to redirect to.
    """
    path = (asked or "").split("?")[0].split("#")[0]
    if not path.startswith("/") or path.startswith("//") or "\\" in path or not path.isprintable():
        return None
    try:
        endpoint, _ = current_app.url_map.bind("localhost").match(path, method)
    except (HTTPException, RequestRedirect):
        return None
    return None if str(endpoint).startswith(("doors.", "staff.")) else path


def seal_form(path: str, owner: str) -> str:
    """The form of this request, sealed for its owner; empty where there is nothing to keep.

    Args:
        path: where the form was sent.
        owner: who may open it: the phone's secret and the binding of the client.
    """
    fields = [pair for pair in request.form.items(multi=True) if pair[0] not in NOT_TYPED]
    if not fields:
        return ""
    nonce = token_bytes(NONCE_BYTES)
    plain = zlib.compress(json.dumps([int(time.time()), path, fields]).encode())
    sealed = urlsafe_b64encode(nonce + _cipher().encrypt(nonce, plain, owner.encode())).decode()
    return sealed if len(sealed) <= MOST_SEALED else ""


def open_form(sealed: str, owner: str) -> Typed | None:
    """The form again, for its owner; None when it is another's, changed or too old."""
    try:
        raw = urlsafe_b64decode(sealed)
        plain = _cipher().decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], owner.encode())
    except (InvalidTag, NotBase64, ValueError):
        return None
    sealed_at, path, fields = json.loads(zlib.decompress(plain))
    if time.time() - sealed_at > GOOD_FOR:
        return None
    return Typed(path, tuple((name, value) for name, value in fields))


def _cipher() -> AESGCM:
    secret = str(current_app.extensions["settings"].secret_key).encode()
    return AESGCM(HKDF(SHA256(), 32, salt=None, info=b"typed form").derive(secret))
