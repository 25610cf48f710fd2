"""The Flask extensions; each is tied to the application in ``web.init_app``."""

from flask import request
from flask_babel import Babel
from flask_compress import Compress
from flask_htmx import HTMX
from flask_limiter import Limiter

from app.web.csrf import MaskedCSRF


def _address() -> str:
    """The visitor's own address; ProxyFix has put it there when proxies are configured."""
    return request.remote_addr or "unknown"


class DoorLimiter(Limiter):
    """Limits the views that ask for it; they check for themselves, when they are called.

    The library also looks on every request for limits that hold everywhere. There are none, and
    looking costs more than the whole guard of who may come in.
    """

    def _check_request_limit(
        self,
        callable_name: str | None = None,
        in_middleware: bool = True,  # noqa: FBT001, FBT002
    ) -> None:
        if not in_middleware:
            super()._check_request_limit(callable_name, in_middleware)


babel = Babel()
compress = Compress()
csrf = MaskedCSRF()
htmx = HTMX()
limiter = DoorLimiter(key_func=_address)
