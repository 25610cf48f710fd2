"""The server's clock; a phone's time is never used."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """The moment that it is, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day that it is in the Netherlands."""
    return datetime.now(AMSTERDAM).date()


def day_of(moment: datetime) -> date:
    """The day on which the moment falls in the Netherlands."""
    return moment.astimezone(AMSTERDAM).date()
