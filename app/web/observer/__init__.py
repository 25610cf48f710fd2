"""The pages for somebody who tells how they see a client; nobody signs in here."""

from app.web.observer.views import bp

__all__ = ["bp"]
