"""The Flask extensions; each is tied to the application in ``web.init_app``."""

from flask import Response, current_app, request
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


class PageCompress(Compress):
    """Compresses pages; what is too short for that, or leads elsewhere, passes by.

    The library works out what each browser takes before it sees that there is nothing to do.
    That a reply depends on it stands in every reply (security.VARIES).
    """

    def after_request(self, response: Response | None) -> Response:
        """The reply, compressed where it is a page that is long enough."""
        length = response.content_length if response else None
        short = length is not None and length < current_app.config["COMPRESS_MIN_SIZE"]
        return response if response and short else super().after_request(response)


babel = Babel()
compress = PageCompress()
csrf = MaskedCSRF()
htmx = HTMX()
limiter = DoorLimiter(key_func=_address)
