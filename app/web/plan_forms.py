"""What client and coach type into the plan van aanpak: a line, and the coach's block."""

import re
from datetime import date
from typing import Final

from flask import request
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms.validators import ValidationError

from app.domain.action_plan import MOST_DAYS, MOST_WORDS, Guidance, PlanLine
from app.web.day_fields import Day
from app.web.own_words import OwnWordsField

LINE_ID: Final = re.compile(r"[A-Za-z0-9_-]{16,32}")
NUMBER: Final = re.compile(r"[0-9]{1,8}")
YEARS: Final = range(2020, 2100)
WRITTEN: Final = ("talks", "training", "jobhunting", "hours", "direction", "duration")


class LineForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """One line of the plan."""

    goal = OwnWordsField(_l("Dit wil ik bereiken"), MOST_WORDS["goal"])
    why = OwnWordsField(_l("Waarom is dit belangrijk voor mij?"), MOST_WORDS["why"], needed=False)
    step = OwnWordsField(_l("Mijn volgende stap"), MOST_WORDS["step"], needed=False)
    who = OwnWordsField(_l("Wie doet het?"), MOST_WORDS["who"], needed=False)
    by = Day(_l("Wanneer?"))
    notice = OwnWordsField(_l("Hoe merk ik dat het lukt?"), MOST_WORDS["notice"], needed=False)

    @classmethod
    def of(cls, line: PlanLine) -> "LineForm":
        """The form with what stands in the line."""
        names = ("goal", "why", "step", "who", "by", "notice")
        return cls(formdata=None, **{name: getattr(line, name) for name in names})

    def validate_by(self, field: Day) -> None:
        """Refuse a day that is a slip of the keyboard."""
        refuse_odd(field)

    def line(self, line_id: str) -> PlanLine:
        """What was typed, as a line."""
        return PlanLine(
            line_id,
            goal=self.goal.data or "",
            why=self.why.data or "",
            step=self.step.data or "",
            who=self.who.data or "",
            by=self.by.data,
            notice=self.notice.data or "",
        )


class GuidanceForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What the coach puts in, and when client and coach look back."""

    talks = OwnWordsField(_l("Gesprekken"), MOST_WORDS["talks"], needed=False)
    training = OwnWordsField(_l("Training of scholing"), MOST_WORDS["training"], needed=False)
    jobhunting = OwnWordsField(
        _l("Hulp bij het zoeken van werk"), MOST_WORDS["jobhunting"], needed=False
    )
    hours = OwnWordsField(_l("Uren begeleiding"), MOST_WORDS["hours"], needed=False)
    direction = OwnWordsField(_l("Richting"), MOST_WORDS["direction"], needed=False)
    duration = OwnWordsField(_l("Hoe lang"), MOST_WORDS["duration"], needed=False)
    day_1 = Day(_l("Eerste keer terugkijken"))
    day_2 = Day(_l("Tweede keer terugkijken"))
    day_3 = Day(_l("Derde keer terugkijken"))
    day_4 = Day(_l("Vierde keer terugkijken"))

    @classmethod
    def of(cls, guidance: Guidance) -> "GuidanceForm":
        """The form with what stands in the block."""
        told = {name: getattr(guidance, name) for name in WRITTEN}
        days = {f"day_{number}": day for number, day in enumerate(guidance.evaluations[:4], 1)}
        return cls(formdata=None, **told, **days)

    @property
    def days(self) -> tuple[Day, ...]:
        """The boxes for days."""
        return (self.day_1, self.day_2, self.day_3, self.day_4)

    def validate(self, extra_validators: object = None) -> bool:
        """Whether all of it can be kept."""
        sound = bool(super().validate(extra_validators))
        for field in self.days:
            try:
                refuse_odd(field)
            except ValidationError as problem:
                field.errors, sound = [*field.errors, str(problem)], False
        return sound

    def guidance(self) -> Guidance:
        """What was typed; the days in order, each once."""
        days = sorted({field.data for field in self.days if field.data})
        return Guidance(
            talks=self.talks.data or "",
            training=self.training.data or "",
            jobhunting=self.jobhunting.data or "",
            hours=self.hours.data or "",
            direction=self.direction.data or "",
            duration=self.duration.data or "",
            evaluations=tuple(days[:MOST_DAYS]),
        )


def refuse_odd(field: Day) -> None:
    """Refuse a day in a year in which no plan is."""
    day: date | None = field.data
    if day and not field.errors and day.year not in YEARS:
        raise ValidationError(_l("Kijk het jaar van deze dag na."))


def sent_line_id() -> str:
    """The line that was sent; "" where it names none."""
    sent = request.values.get("regel", "")
    return sent if LINE_ID.fullmatch(sent) else ""


def sent_revision() -> int:
    """The revision that the page showed; -1 for one that was never there."""
    sent = request.form.get("versie", "")
    return int(sent) if NUMBER.fullmatch(sent) else -1
