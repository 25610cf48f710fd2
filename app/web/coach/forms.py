"""What a coach fills in about a client: as little as an invitation needs."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.form import Form
from wtforms.validators import DataRequired, Length, ValidationError

from app.store.clients import ENDED_WITHIN
from app.web.coach.case_number import looks_like_bsn
from app.web.day_fields import Day, TimeOfDay
from app.web.names import plain, tidy

HERE = ZoneInfo("Europe/Amsterdam")
MEETING_WITHIN = timedelta(days=366)
"""A meeting further away is a slip of the keyboard."""


def _no_bsn(_form: Form, field: StringField) -> None:
    if looks_like_bsn(field.data or ""):
        raise ValidationError(_l("Dit lijkt een BSN. Gebruik het nummer van het dossier."))


class NewClient(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Who is invited, along which path, and perhaps when the first meeting is."""

    first_name = StringField(
        _l("Voornaam (staat op de kaart)"),
        [
            DataRequired(_l("Vul de voornaam in.")),
            Length(max=30, message=_l("Er passen 30 tekens in de voornaam. Maak hem korter.")),
            plain,
        ],
        filters=[tidy],
    )
    surname = StringField(
        _l("Achternaam"),
        [
            DataRequired(_l("Vul de achternaam in.")),
            Length(max=60, message=_l("Er passen 60 tekens in de achternaam. Maak hem korter.")),
            plain,
        ],
        filters=[tidy],
    )
    case_number = StringField(
        _l("Dossiernummer (geen BSN)"),
        [
            DataRequired(_l("Vul het dossiernummer in.")),
            Length(max=20, message=_l("Er passen 20 tekens in het dossiernummer.")),
            plain,
            _no_bsn,
        ],
        filters=[tidy],
    )
    path = RadioField(
        _l("Hoeveel vragen?"),
        [DataRequired(_l("Kies kort of volledig."))],
        choices=[
            SelectChoice("short", _l("Kort, voor het eerste gesprek: ongeveer 30 minuten")),
            SelectChoice("full", _l("Volledig: ongeveer 80 minuten")),
        ],
        default="short",
    )
    meeting_day = Day(_l("Gesprek op"))
    meeting_time = TimeOfDay(_l("Tijd"))

    def validate_meeting_day(self, field: Day) -> None:
        """Refuse a day that is past or more than a year away, and a time without a day."""
        if field.errors:
            return
        if field.data is None and self.meeting_time.data:
            raise ValidationError(_l("Kies ook een dag."))
        today = datetime.now(HERE).date()
        if field.data and not today <= field.data <= today + MEETING_WITHIN:
            raise ValidationError(_l("Kies een dag vanaf vandaag, binnen een jaar."))

    def validate_meeting_time(self, field: TimeOfDay) -> None:
        """Refuse a day without a time."""
        if not field.errors and field.data is None and self.meeting_day.data:
            raise ValidationError(_l("Kies ook een tijd."))

    def meeting_at(self) -> datetime | None:
        """The meeting as an aware UTC time, or None when there is none yet."""
        day, at = self.meeting_day.data, self.meeting_time.data
        return datetime.combine(day, at, HERE).astimezone(UTC) if day and at else None


class Ended(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The day on which a trajectory ended; empty while it goes on."""

    ended_on = Day(_l("Traject klaar op"))

    def validate_ended_on(self, field: Day) -> None:
        """Refuse a day to come, and one so long ago that nobody could be told in time."""
        if field.errors or field.data is None:
            return
        today = datetime.now(HERE).date()
        if not today - ENDED_WITHIN <= field.data <= today:
            raise ValidationError(_l("Kies een dag tot en met vandaag, hooguit een jaar terug."))
