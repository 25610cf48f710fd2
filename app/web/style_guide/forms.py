"""A form with one field of every sort that the account pages use."""

from wtforms import (
    BooleanField,
    DateField,
    Form,
    PasswordField,
    RadioField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length


class SampleForm(Form):  # type: ignore[misc]  # WTForms has no types
    """What stands on /stijl, empty and with every error."""

    name = StringField(
        "Voornaam", [Length(max=20, message="Deze naam is te lang. Maak hem korter.")]
    )
    pin = PasswordField("Pincode", [InputRequired("Kies een pincode van zes cijfers.")])
    day = DateField("Gesprek op", [InputRequired("Kies een dag.")])
    remark = TextAreaField("Mijn reactie", [InputRequired("Schrijf op wat je ervan vindt.")])
    level = RadioField(
        "Wat mag Anna zien van Energiebalans?",
        choices=[
            SelectChoice("none", "Niets"),
            SelectChoice("result", "De uitkomst"),
            SelectChoice("answers", "De uitkomst en mijn antwoorden"),
        ],
        default="none",
    )
    bring = SelectMultipleField(
        "Voorbereiding",
        [InputRequired("Kies wat de cliënt meeneemt.")],
        choices=[
            SelectChoice("energy", "Energiebalans"),
            SelectChoice("cv", "Neem je cv mee"),
        ],
    )
    shared = BooleanField(
        "Ik deel deze telefoon met iemand.", [InputRequired("Zeg of je de telefoon deelt.")]
    )
