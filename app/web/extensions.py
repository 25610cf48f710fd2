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


babel = Babel()
compress = Compress()
csrf = MaskedCSRF()
htmx = HTMX()
limiter = Limiter(key_func=_address)
