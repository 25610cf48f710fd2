"""The server's clock; a phone's time is never used."""

from datetime import UTC, date, datetime

from app.domain.days import AMSTERDAM, day_of

__all__ = ["AMSTERDAM", "day_of", "now", "today"]


def now() -> datetime:
    """The moment that it is, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day that it is in the Netherlands."""
    return day_of(now())
