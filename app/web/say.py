"""Words and times as a visitor reads them, in the language of the request."""

from datetime import date, datetime
from pathlib import Path

from babel.dates import format_date, format_time
from flask import Flask
from flask_babel import get_locale, get_translations
from markupsafe import Markup

from app.domain import text
from app.domain.text import Own, Words
from app.store.clock import AMSTERDAM
from app.web.names import printable

SOURCE = "nl"
"""The language of the texts in the code."""

CATALOGUES = tuple((Path(__file__).parents[2] / "translations").glob("*/LC_MESSAGES/*.mo"))
"""The other languages that this installation speaks."""


def init_app(app: Flask) -> None:
    """Give the templates their filters: words, what was typed, and the ways to write a day."""
    filters = {
        "brief_day": brief_day,
        "brief_time": brief_time,
        "say": say,
        "clock": clock,
        "day": day,
        "day_time": day_time,
        "long_day": long_day,
        "printable": printable,
        "short_day": short_day,
    }
    app.jinja_env.filters.update(filters)
    app.jinja_env.globals.update(_=in_markup, gettext=in_markup)


def say(words: Words) -> str:
    """The words in the visitor's language; own words stay as they are."""
    return text.say(words, translate)


def translate(msgid: str) -> str:
    """The text in the visitor's language. Dutch is the source: it needs no catalogue."""
    if language() == SOURCE:
        return msgid
    return str(get_translations().ugettext(msgid))


def language() -> str:
    """The visitor's language; not worth asking for where there is only one."""
    locale = get_locale() if CATALOGUES else None
    return str(locale.language) if locale else SOURCE


def in_markup(msgid: str, **values: object) -> Markup:
    """The text for a template, with ``%(name)s`` filled in; what is filled in is escaped.

    A page says dozens of texts, and Jinja's own way to each takes ten times as long.
    """
    said = Markup(translate(msgid))  # noqa: S704 - texts of ours, and their translations
    return said % values if values else said


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


def clock(when: datetime) -> str:
    """Such as "10.00 uur": for what happens today."""
    at = format_time(local(when), "H.mm", locale=get_locale())
    return say(text.text(text.N_("{clock} uur"), clock=Own(at)))


def brief_day(when: date) -> str:
    """Such as "3 nov": in a list, where every row has one."""
    return _format(when, "d MMM")


def brief_time(when: datetime) -> str:
    """Such as "do 14 mei, 10.00 uur": in a list, where every row has one."""
    clock = format_time(local(when), "H.mm", locale=get_locale())
    brief = Own(_format(when, "EEE d MMM"))
    return say(text.text(text.N_("{day}, {clock} uur"), day=brief, clock=Own(clock)))


def long_day(when: date) -> str:
    """Such as "3 november 2026"."""
    return _format(when, "d MMMM y")


def short_day(when: date) -> str:
    """Such as "3 mei"."""
    return _format(when, "d MMMM")


def _format(when: date, pattern: str) -> str:
    shown = local(when).date() if isinstance(when, datetime) else when
    return format_date(shown, pattern, locale=get_locale())
