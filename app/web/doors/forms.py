"""What a client fills in at the door: a code, a PIN, a picture."""

from typing import Final

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, Field, HiddenField, PasswordField, RadioField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.form import Form
from wtforms.validators import InputRequired, Regexp, ValidationError

from app.web.doors.pictures import PICTURES

SIX_DIGITS: Final = r"^[0-9]{6}$"
LONGEST_CODE: Final = 64
"""No code or secret is longer; longer ones never reach the store."""


def _tight(typed: str | None) -> str:
    """What was typed without spaces: a PIN may be read aloud in twos and typed so."""
    return "".join((typed or "").split())


def _printable(typed: str | None) -> str:
    """What was typed without signs that no page can show back, such as NUL."""
    return "".join(char for char in typed or "" if char.isprintable())


def _short_enough(_form: Form, field: Field) -> None:
    if len(field.data or "") > LONGEST_CODE:
        field.data = ""


class CodeForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The code of a card, or the secret that the camera read."""

    code = StringField(_l("Code van je kaart"), [_short_enough], filters=[_printable])
    secret = HiddenField("", [_short_enough])

    @property
    def given(self) -> str:
        """The secret where there is one, else the code as it was typed."""
        return str(self.secret.data or self.code.data or "")


class PhoneCodeForm(CodeForm):
    """The code that another phone of the client shows."""

    code = StringField(_l("Code van je andere telefoon"), [_short_enough], filters=[_printable])


class LinkForm(CodeForm):
    """The code of the link with which a client asks somebody else."""

    code = StringField(_l("Code van de link"), [_short_enough], filters=[_printable])


class PinForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The PIN of somebody who has one, and which of the phone's clients it is."""

    who = RadioField(_l("Wie ben jij? Kies je plaatje."))
    pin = PasswordField(
        _l("Je pincode"),
        [
            InputRequired(_l("Typ je pincode.")),
            Regexp(SIX_DIGITS, message=_l("Een pincode heeft zes cijfers.")),
        ],
        filters=[_tight],
    )


class PhoneForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """How this phone knows the client again: by a picture, and whether others use it too."""

    picture = RadioField(
        _l("Kies een plaatje"),
        choices=[SelectChoice(key, picture.name) for key, picture in PICTURES.items()],
    )
    shared = BooleanField(_l("Ik deel deze telefoon met iemand."))


class NewPinForm(PhoneForm):
    """A PIN of the client's own choice, twice."""

    pin = PasswordField(
        _l("Pincode"),
        [
            InputRequired(_l("Kies een pincode van zes cijfers.")),
            Regexp(SIX_DIGITS, message=_l("Een pincode heeft zes cijfers.")),
        ],
        filters=[_tight],
    )
    again = PasswordField(_l("Nog een keer"), filters=[_tight])

    def validate_again(self, field: Field) -> None:
        """Both must be the same; said only where the first is a PIN at all."""
        if not self.pin.errors and field.data != self.pin.data:
            raise ValidationError(_l("De twee pincodes zijn verschillend. Typ ze nog een keer."))


class OwnPinForm(PhoneForm):
    """The PIN that the client has on another phone, to join with this one."""

    pin = PasswordField(
        _l("Je pincode"),
        [
            InputRequired(_l("Typ je pincode.")),
            Regexp(SIX_DIGITS, message=_l("Een pincode heeft zes cijfers.")),
        ],
        filters=[_tight],
    )
