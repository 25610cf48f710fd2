"""The doors: everything through which somebody comes in, and what may be read before that."""

from app.web.doors import health
from app.web.doors.blueprint import bp

__all__ = ["bp", "health"]
