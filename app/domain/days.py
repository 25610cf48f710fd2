"""Days as people say them, in Dutch words that can be translated."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.domain.text import N_, Own, Words, text

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

MONTHS = (
    N_("januari"),
    N_("februari"),
    N_("maart"),
    N_("april"),
    N_("mei"),
    N_("juni"),
    N_("juli"),
    N_("augustus"),
    N_("september"),
    N_("oktober"),
    N_("november"),
    N_("december"),
)


def day_of(moment: datetime) -> date:
    """The day on which the moment falls in the Netherlands."""
    return moment.astimezone(AMSTERDAM).date()


def long_day(day: date) -> Words:
    """The day in full: "3 november 2026"."""
    return text(
        N_("{day} {month} {year}"),
        day=day.day,
        month=MONTHS[day.month - 1],
        year=Own(str(day.year)),
    )


def month_of(moment: datetime) -> Words:
    """The month and year in which the moment falls in the Netherlands: "maart 2026"."""
    day = day_of(moment)
    return text(N_("{month} {year}"), month=MONTHS[day.month - 1], year=Own(str(day.year)))
