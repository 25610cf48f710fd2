"""The Flask application of ours, without what Flask asks again at every request.

What follows from the secret key is derived once, no view is looked at to see whether it is
asynchronous (none is), and a cookie that stays as it is costs a reply nothing.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from flask import Flask, Response
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from itsdangerous import Signer, URLSafeTimedSerializer
from itsdangerous.timed import TimestampSigner


class DerivedOnce(TimestampSigner):
    """A signer that derives the key of each secret once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._derived: dict[str | bytes | None, bytes] = {}

    def derive_key(self, secret_key: str | bytes | None = None) -> bytes:
        """The key that signs with this secret."""
        found = self._derived.get(secret_key)
        if found is None:
            found = self._derived[secret_key] = super().derive_key(secret_key)
        return found


class OneSigner(URLSafeTimedSerializer):
    """A serializer that makes its signer once."""

    @cached_property
    def _own(self) -> Signer:
        return super().make_signer()

    def make_signer(self, salt: str | bytes | None = None) -> Signer:
        """The signer, or another one for a salt that is not this serializer's."""
        return self._own if salt in {None, self.salt} else super().make_signer(salt)


class CookieSessions(SecureCookieSessionInterface):
    """Flask's signed cookie, as it is; the serializer is made once for each set of keys."""

    def __init__(self) -> None:
        self._made: dict[tuple[Any, ...], OneSigner] = {}

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """What signs the cookie; None where there is no secret key."""
        if not app.secret_key:
            return None
        keys = (*(app.config["SECRET_KEY_FALLBACKS"] or ()), app.secret_key)
        found = self._made.get(keys)
        if found is None:
            options = {"key_derivation": self.key_derivation, "digest_method": self.digest_method}
            found = self._made[keys] = OneSigner(
                list(keys),
                salt=self.salt,
                serializer=self.serializer,
                signer=DerivedOnce,
                signer_kwargs=options,
            )
        return found

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Send the cookie where the session changed; each reply varies by cookie already."""
        if session.modified:
            super().save_session(app, session, response)


class Koers(Flask):
    """Flask with the cookie above; its views are plain functions."""

    session_interface = CookieSessions()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """The function itself: nothing here is asynchronous."""
        return func
