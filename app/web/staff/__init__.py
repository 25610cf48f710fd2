"""The door of staff: an address and a password, then a code from the app."""

from app.web.staff.sign_in import bp

__all__ = ["bp"]
