"""What a coach fills in about a client: as little as an invitation needs."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Self

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import Field, IntegerField, RadioField, SelectMultipleField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.form import Form
from wtforms.validators import DataRequired, Length, ValidationError
from wtforms.widgets import HiddenInput

from app.store.clients import ENDED_WITHIN, ClientCard, Names
from app.store.clock import AMSTERDAM, now, today
from app.store.retention import can_have_ended
from app.store.tasks import NewTask
from app.web.coach.case_number import looks_like_bsn
from app.web.day_fields import Day, TimeOfDay
from app.web.names import plain, tidy
from app.web.say import long_day

MEETING_WITHIN = timedelta(days=366)
"""A meeting further away is a slip of the keyboard."""
SHOWN = ("first_name", "surname", "case_number", "path", "meeting_day", "meeting_time")
PATHS = (
    ("short", _l("Kort, voor het eerste gesprek: ongeveer 30 minuten")),
    ("full", _l("Volledig: ongeveer 80 minuten")),
)
CV = "je cv"
"""What a client is asked to bring, in the words of the task that the coach then has."""
NEVER = -1
"""No card ever has this revision."""


def _no_bsn(_form: Form, field: StringField) -> None:
    if looks_like_bsn(field.data or ""):
        raise ValidationError(_l("Dit lijkt een BSN. Gebruik het nummer van het dossier."))


class CardFields(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Who a client is to the bureau, along which path, and when the meeting is."""

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
        choices=[SelectChoice(*one) for one in PATHS],
        default="short",
    )
    meeting_day = Day(_l("Gesprek op"))
    meeting_time = TimeOfDay(_l("Tijd"))

    standing: datetime | None = None
    """The meeting that is on the card already: it may be past."""

    def validate_meeting_day(self, field: Day) -> None:
        """Refuse a day that is past or more than a year away, and a time without a day."""
        if field.errors or self._stands():
            return
        if field.data is None and self.meeting_time.data:
            raise ValidationError(_l("Kies ook een dag."))
        if field.data and not today() <= field.data <= today() + MEETING_WITHIN:
            raise ValidationError(_l("Kies een dag vanaf vandaag, binnen een jaar."))

    def validate_meeting_time(self, field: TimeOfDay) -> None:
        """Refuse a day without a time, and a time of today that is past."""
        if field.errors or self.meeting_day.errors or self._stands():
            return
        if field.data is None and self.meeting_day.data:
            raise ValidationError(_l("Kies ook een tijd."))
        at = self.meeting_at()
        if at and at < now():
            raise ValidationError(_l("Deze tijd is al voorbij. Kies een tijd die nog komt."))

    def meeting_at(self) -> datetime | None:
        """The meeting as an aware UTC time, or None when there is none yet."""
        day, at = self.meeting_day.data, self.meeting_time.data
        return datetime.combine(day, at, AMSTERDAM).astimezone(UTC) if day and at else None

    def names(self) -> Names:
        """Who the client is to the bureau."""
        return Names(self.first_name.data, self.surname.data, self.case_number.data)

    def _stands(self) -> bool:
        """Whether the meeting is the one on the card; the form knows no seconds."""
        if self.standing is None:
            return False
        at = self.standing.astimezone(AMSTERDAM).replace(second=0, microsecond=0)
        return (self.meeting_day.data, self.meeting_time.data) == (at.date(), at.time())


class NewClient(CardFields):
    """Who is invited, and what they are asked to prepare."""

    preparation = SelectMultipleField(
        _l("Voorbereiding"),
        choices=[
            SelectChoice("energiebalans", _l("Energiebalans")),
            SelectChoice("cv", _l("Neem je cv mee")),
        ],
    )
    own_line = StringField(
        _l("Iets anders om voor te bereiden"),
        [Length(max=200, message=_l("Er passen 200 tekens in. Maak het korter.")), plain],
        filters=[tidy],
    )

    def tasks(self) -> list[NewTask]:
        """What was ticked and written, to be done before the meeting."""
        day = self.meeting_day.data
        ticked = set(self.preparation.data)
        asked = (
            ("energiebalans" in ticked, NewTask("module", module="energiebalans", due=day)),
            ("cv" in ticked, NewTask("document", CV, due=day)),
            (bool(self.own_line.data), NewTask("question", self.own_line.data, due=day)),
        )
        return [task for wanted, task in asked if wanted]


class ChangedCard(CardFields):
    """The card as a coach changes it, with the revision that the page showed."""

    revision = IntegerField(widget=HiddenInput())

    def __init__(self, *, standing: datetime | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.standing = standing

    @classmethod
    def of(cls, card: ClientCard) -> Self:
        """The form with what stands on the card now."""
        at = card.meeting_at.astimezone(AMSTERDAM) if card.meeting_at else None
        return cls(
            formdata=None,
            standing=card.meeting_at,
            first_name=card.first_name,
            surname=card.surname,
            case_number=card.case_number,
            path=card.path,
            meeting_day=at.date() if at else None,
            meeting_time=at.time() if at else None,
            revision=card.revision,
        )

    def validate_revision(self, field: IntegerField) -> None:
        """Take a revision that is none for one that was never there."""
        if field.data is None or field.errors:
            field.errors, field.data = (), NEVER

    def differences(self, now: Self) -> list[tuple[str, str]]:
        """What stands on the card and differs from what was typed: label and value."""
        return [
            (field.label.text, _shown(now[name]))
            for name in SHOWN
            if (field := self[name]).data != now[name].data
        ]


class Ended(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The day on which a trajectory ended; empty while it goes on."""

    ended_on = Day(_l("Traject klaar op"))

    def validate_ended_on(self, field: Day) -> None:
        """Refuse a day to come, and one so long ago that nobody could be told in time."""
        if field.errors or field.data is None:
            return
        if not today() - ENDED_WITHIN <= field.data <= today():
            raise ValidationError(_l("Kies een dag tot en met vandaag, hooguit een jaar terug."))
        if field.data < today() and not can_have_ended(field.data):
            raise ValidationError(
                _l(
                    "Kies een latere dag. De cliënt leest dertig dagen van tevoren "
                    "dat alles wordt gewist."
                )
            )


def _shown(field: Field) -> str:
    """The value as a page shows it: the words of what was chosen, a dash for nothing."""
    match field.data:
        case None:
            return "–"
        case date() as day:
            return long_day(day)
        case time() as clock:
            return f"{clock:%H.%M}"
        case chosen if isinstance(field, RadioField):
            return str(dict(PATHS)[chosen])
        case typed:
            return str(typed)
