"""Names that people type: what is kept of them, and how little of one is enough in a list."""

import unicodedata

from flask_babel import lazy_gettext as _l
from wtforms import Field, Form
from wtforms.validators import ValidationError

_NEVER_IN_A_NAME = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
_DIRECTION_CHANGES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def tidy(name: str | None) -> str:
    """The name in one Unicode form, without white space around it or twice within it."""
    return unicodedata.normalize("NFC", " ".join((name or "").split()))


def plain(_form: Form, field: Field) -> None:
    """Refuse what no name has: control characters, half characters, reversed direction.

    The field keeps what can be shown of it, so that the page that says so is sound.
    """
    kept = printable(field.data or "")
    if kept != (field.data or ""):
        field.data = kept
        raise ValidationError(_l("Hier staat een teken dat wij niet kunnen bewaren. Haal het weg."))


def printable(typed: str) -> str:
    """What was typed without characters that no page can show as they are."""
    return "".join(
        char
        for char in typed
        if unicodedata.category(char) not in _NEVER_IN_A_NAME and char not in _DIRECTION_CHANGES
    )


def short_name(first_name: str, surname: str) -> str:
    """Such as "Kees de W." for Kees de Wit: enough in a list that others may glance at."""
    *before, last = surname.split() or [""]
    return " ".join([first_name, *before, f"{last[0]}." if last else ""]).strip()
