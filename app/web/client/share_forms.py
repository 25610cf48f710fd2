"""What a client chooses when sharing: how much, which extras, which points, until when."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Self

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, ValidationError

from app.store.clock import today
from app.web.client.shareables import Shareable, SharedDocument
from app.web.day_fields import Day
from app.web.say import long_day, say

MOST_MONTHS = 6
"""The longest that a copy is shared, and what is offered (trust.md 5.2)."""


class Choice(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The level, the module's own switches, and the points that were taken off."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]  # Flask-WTF has no types
        """The preview reads it from an address; posts are guarded for the whole application."""

        csrf = False

    level = RadioField(
        _l("Wat mag je coach zien?"),
        [InputRequired(_l("Kies wat je coach mag zien."))],
        choices=[
            SelectChoice("none", _l("Niets")),
            SelectChoice("result", _l("De uitkomst")),
            SelectChoice("answers", _l("De uitkomst en mijn antwoorden")),
        ],
    )
    switches = SelectMultipleField(_l("Alleen als jij dat wilt"))
    taken_off = SelectMultipleField(_l("Weggehaald"), validate_choice=False)

    @classmethod
    def of(cls, module: Shareable, given: Mapping[str, Any] | None, **start: Any) -> Self:
        """The form for this module, read from what was sent, or as it starts."""
        form = cls(given, **start)
        if isinstance(module, SharedDocument):
            nothing, *_answers = form.level.choices
            form.level.choices = [nothing, SelectChoice("result", say(module.level))]
        form.switches.choices = [SelectChoice(one.name, say(one.label)) for one in module.switches]
        return form

    def shares(self) -> bool:
        """Whether the form is right and asks to share anything at all."""
        return bool(self.validate()) and self.level.data != "none"


class Until(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The last day on which the coach can read the copy."""

    until = Day(_l("Tot en met welke dag?"))

    def validate_until(self, field: Day) -> None:
        """Refuse no day at all, a day that is not to come, and one that is too far away."""
        if field.errors:
            return
        if field.data is None:
            raise ValidationError(_l("Kies een dag."))
        if field.data <= today():
            raise ValidationError(_l("Deze dag is al geweest. Kies een dag na vandaag."))
        if field.data > last_offered_day():
            last = long_day(last_offered_day())
            raise ValidationError(_("Kies een dag tot en met %(last)s.", last=last))


def last_offered_day() -> date:
    """The same day of the month, six months on; the month's last where it is shorter."""
    first = today().replace(day=1)
    month = (first + timedelta(days=31 * MOST_MONTHS)).replace(day=1)
    return month.replace(day=min(today().day, monthrange(month.year, month.month)[1]))
