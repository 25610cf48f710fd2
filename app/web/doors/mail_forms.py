"""What is typed about mail: an address, and the six digits that came there."""

from typing import Final

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired, Regexp

from app.domain.mail_address import BadAddress
from app.domain.text import N_
from app.web.names import printable
from app.web.say import say

WRONG: Final = {
    "line": N_("Hier staat een regeleinde of een vreemd teken in. Typ één adres op één regel."),
    "signs": N_("In dit adres staat een letter die niet kan. Kijk het na."),
    "shape": N_("Dit is geen mailadres. Een adres ziet eruit als naam@voorbeeld.nl."),
    "long": N_("Dit adres is te lang. Kijk het na."),
}
"""What is wrong with an address, in clear words."""


class OnlyAddressForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Where a code goes."""

    address = StringField(_l("Je mailadres"), [InputRequired(_l("Typ je mailadres."))])


class DigitsForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The six digits of a mail, however spaced."""

    digits = StringField(
        _l("Typ de 6 cijfers"),
        [
            InputRequired(_l("Typ de 6 cijfers uit de mail.")),
            Regexp(r"[0-9]{6}\Z", message=_l("Een code heeft zes cijfers.")),
        ],
        filters=[lambda typed: printable("".join((typed or "").split()))],
    )


def wrong_address(bad: BadAddress) -> str:
    """What is wrong with this address."""
    return say(WRONG[bad.reason])
