"""The doors: everything through which somebody comes in, and what may be read before that."""

from app.web.doors import by_mail, display, invitation, looks, papers, second_phone, sign_in, site
from app.web.doors.blueprint import bp

__all__ = [
    "bp",
    "by_mail",
    "display",
    "invitation",
    "looks",
    "papers",
    "second_phone",
    "sign_in",
    "site",
]
