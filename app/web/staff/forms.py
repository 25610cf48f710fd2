"""What staff fill in to come in."""

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired, Length

LONGEST = 254
"""More characters than this never reach the password hash."""


def _printable(typed: str | None) -> str:
    """What was typed without white space around it and without signs that no page can show."""
    return "".join(char for char in typed or "" if char.isprintable()).strip()


class PasswordForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Who somebody says to be."""

    email = StringField(
        _l("E-mail"),
        [InputRequired(_l("Vul je e-mail in.")), Length(max=LONGEST)],
        filters=[_printable],
    )
    password = PasswordField(
        _l("Wachtwoord"), [InputRequired(_l("Vul je wachtwoord in.")), Length(max=LONGEST)]
    )


class CodeForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The proof: six digits from the app, or a recovery code."""

    code = StringField(
        _l("Code uit je app"),
        [InputRequired(_l("Vul de code in.")), Length(max=LONGEST)],
        filters=[_printable],
    )
