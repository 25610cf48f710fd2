"""Words and times as a visitor reads them, in the language of the request."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from flask import Flask
from flask_babel import get_locale, gettext

from app.domain import text
from app.domain.text import Own, Words

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def init_app(app: Flask) -> None:
    """Give the templates their filters: ``|say`` for words, and four ways to write a day."""
    filters = {
        "say": say,
        "day": day,
        "day_time": day_time,
        "long_day": long_day,
        "short_day": short_day,
    }
    app.jinja_env.filters.update(filters)


def say(words: Words) -> str:
    """The words in the visitor's language; own words stay as they are."""
    return text.say(words, gettext)


def local(moment: datetime) -> datetime:
    """The moment on the clock of Amsterdam.

    Args:
        moment: a time with a zone; the store gives UTC.
    """
    return moment.astimezone(AMSTERDAM)


def day(when: date) -> str:
    """Such as "donderdag 14 mei"."""
    return _format(when, "EEEE d MMMM")


def day_time(when: datetime) -> str:
    """Such as "donderdag 14 mei, 10.00 uur"."""
    clock = format_time(local(when), "H.mm", locale=get_locale())
    return say(text.text(text.N_("{day}, {clock} uur"), day=Own(day(when)), clock=Own(clock)))


def long_day(when: date) -> str:
    """Such as "3 november 2026"."""
    return _format(when, "d MMMM y")


def short_day(when: date) -> str:
    """Such as "3 mei"."""
    return _format(when, "d MMMM")


def _format(when: date, pattern: str) -> str:
    shown = local(when).date() if isinstance(when, datetime) else when
    return format_date(shown, pattern, locale=get_locale())
