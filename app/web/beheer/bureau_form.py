"""What a beheerder sets for the whole bureau."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField, HiddenField, StringField
from wtforms.validators import (
    DataRequired,
    Length,
    Regexp,
    ValidationError,
)

from app.store.bureau import Bureau
from app.web.names import plain, tidy
from app.web.palette import nearest_readable, palette

HERE = "BEROEP"
"""What a beheerder writes where the occupation comes; it is kept as {beroep}."""


def _lower(value: str | None) -> str:
    return (value or "").strip().lower()


def _written(value: object) -> str:
    return tidy(str(value or ""))


def _site_of(address: str) -> str:
    """The site of an https address; "" where it has none, or cannot be read as an address."""
    try:
        parts = urlsplit(address)
    except ValueError:  # such as a bracket that is never closed
        return ""
    return parts.netloc if parts.scheme == "https" and parts.hostname else ""


def as_written(bureau: Bureau) -> Bureau:
    """The settings as the form shows them."""
    return replace(bureau, vacancies_url=bureau.vacancies_url.replace("{beroep}", HERE))


class BureauSettings(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The bureau's name, how to reach it, how it looks, and how long it keeps what it has."""

    revision = HiddenField(validators=[Regexp(r"\d{1,9}\Z")])
    name = StringField(
        _l("Naam van het bureau"),
        [
            DataRequired(_l("Vul de naam in.")),
            Length(max=40, message=_l("Er passen 40 tekens in de naam. Maak hem korter.")),
            plain,
        ],
        filters=[tidy],
    )
    help_phone = StringField(
        _l("Telefoonnummer voor hulp"),
        [
            DataRequired(_l("Vul het telefoonnummer in.")),
            Regexp(
                r"\+?[0-9][0-9 ()-]{2,18}[0-9]\Z",
                message=_l(
                    "Een telefoonnummer heeft alleen cijfers, spaties, haakjes en streepjes."
                ),
            ),
        ],
        filters=[tidy],
    )
    contact_line = StringField(
        _l("Wanneer en hoe bereik je ons?"),
        [
            Length(max=120, message=_l("Er passen 120 tekens in deze regel. Maak hem korter.")),
            plain,
        ],
        filters=[tidy],
    )
    crisis_line = BooleanField(_l("Noem 113 onder de pagina's van cliënten"))
    colour = StringField(
        _l("Kleur van het bureau"),
        [
            Regexp(
                r"(#[0-9a-f]{6})?\Z", message=_l("Een kleur is # en dan zes tekens, zoals #0f6f78.")
            )
        ],
        filters=[_lower],
    )
    client_months = StringField(
        _l("Zo veel maanden bewaren na een traject"),
        [
            Regexp(
                r"([1-9]|1[0-9]|2[0-4])\Z",
                message=_l("Kies een aantal maanden van 1 tot en met 24."),
            )
        ],
        filters=[_written],
    )
    vacancies_url = StringField(
        _l("Adres om vacatures te zoeken"),
        [Length(max=200, message=_l("Dit adres is te lang.")), plain],
        filters=[tidy],
    )

    def validate_colour(self, field: StringField) -> None:
        """Refuse a colour that somebody could not read, and name one that everybody can."""
        if field.errors or not field.data or palette(field.data):
            return
        other = nearest_readable(field.data)
        if other is None:
            raise ValidationError(_("Deze kleur is niet goed te lezen. Kies een donkerder kleur."))
        raise ValidationError(
            _("Deze kleur is te licht om te lezen. Deze kan wel: %(other)s.", other=other)
        )

    def validate_vacancies_url(self, field: StringField) -> None:
        """Refuse what is not an https address with a place for the occupation."""
        if field.errors or not field.data:
            return
        site = _site_of(field.data)
        if not site or " " in field.data:
            raise ValidationError(_l("Begin met https:// en het adres van een site."))
        if HERE in site or field.data.count(HERE) != 1:
            raise ValidationError(_l("Zet één keer BEROEP waar het beroep moet staan."))

    def filled(self, now: Bureau) -> Bureau:
        """The settings as filled in, begun from the revision that the page showed."""
        given: dict[str, Any] = {
            name: self[name].data or ""
            for name in ("name", "help_phone", "contact_line", "colour", "vacancies_url")
        }
        given["vacancies_url"] = given["vacancies_url"].replace(HERE, "{beroep}")
        return Bureau(
            **given,
            crisis_line=bool(self.crisis_line.data),
            client_months=int(self.client_months.data),
            logo=now.logo,
            revision=int(self.revision.data),
        )


class Logo(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """A picture to stand beside the bureau's name."""

    image = FileField(_l("Logo (PNG, JPEG of WebP, hooguit 1 MB)"))
