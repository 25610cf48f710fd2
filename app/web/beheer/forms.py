"""What a beheerder fills in to let a coach in."""

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import EmailField, PasswordField, StringField
from wtforms.validators import DataRequired, EqualTo, Length, Regexp

from app.web.names import plain, tidy

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 128


class NewCoach(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """A coach's name and address, and the password that the coach types without being watched."""

    name = StringField(
        _l("Naam (zo ziet de cliënt die)"),
        [
            DataRequired(_l("Vul de naam in.")),
            Length(max=60, message=_l("Er passen 60 tekens in de naam. Maak hem korter.")),
            plain,
        ],
        filters=[tidy],
    )
    email = EmailField(
        _l("E-mail"),
        [
            DataRequired(_l("Vul het e-mailadres in.")),
            Length(max=254, message=_l("Dit e-mailadres is te lang.")),
            Regexp(r"[^@\s]+@[^@\s]+\.[^@\s]+\Z", message=_l("Dit is geen heel e-mailadres.")),
            plain,
        ],
        filters=[tidy],
    )
    password = PasswordField(
        _l("Wachtwoord"),
        [
            DataRequired(_l("Vul een wachtwoord in.")),
            Length(
                min=SHORTEST_PASSWORD,
                max=LONGEST_PASSWORD,
                message=_l("Het wachtwoord heeft 12 tot 128 tekens."),
            ),
        ],
    )
    again = PasswordField(
        _l("Wachtwoord, nog een keer"),
        [EqualTo("password", _l("De twee wachtwoorden zijn verschillend. Typ ze nog een keer."))],
    )
