"""What a coach writes around a conversation: own points, agreements line by line, the next meeting."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import IntegerField, TextAreaField
from wtforms.validators import ValidationError
from wtforms.widgets import HiddenInput

from app.domain.kinds import FreeText, printable
from app.domain.sheet import IntakeSheet
from app.domain.text import Words
from app.store.clients import ClientCard
from app.store.clock import AMSTERDAM
from app.store.conversations import MOST_AGREED, Conversation, Line
from app.store.preparing import MOST_CHARACTERS
from app.web.coach.forms import CardFields
from app.web.say import say

OWN = "own."
"""How the ids begin of what came up besides the points."""
MOST_OWN, FREE_OWN = 12, 2
"""So many lines besides the points at most, and so many of them are empty on the page."""
HIGHEST = 10**6
FIELD = "afspraak."
MOST_SENT = 60
POINT, NUMBER = re.compile(r"[a-z_A-Z0-9.]{1,64}"), re.compile(r"[0-9]{1,6}")


def _lines(words: str | None) -> str:
    return (words or "").replace("\r\n", "\n").strip()


class OwnPointsForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The coach's own points, with the revision that the page showed."""

    words = TextAreaField(
        _l("Mijn eigen punten"),
        filters=[_lines],
    )
    revision = IntegerField(widget=HiddenInput())

    def validate_words(self, field: TextAreaField) -> None:
        """Refuse what is too long, and characters that no page can show; the others stay."""
        problem = FreeText(MOST_CHARACTERS).problem(field.data)
        if problem:
            field.data = printable(field.data)
            raise ValidationError(say(problem))

    def validate_revision(self, field: IntegerField) -> None:
        """Take a revision that is none for one that was never there."""
        if field.data is None or field.errors or not 0 <= field.data <= HIGHEST:
            field.errors, field.data = (), -1


class NextMeeting(CardFields):
    """When client and coach meet again; of the card nothing else is asked."""

    def __init__(self, card: ClientCard, *, shown: bool) -> None:
        at = card.meeting_at.astimezone(AMSTERDAM) if card.meeting_at else None
        start = {"meeting_day": at.date(), "meeting_time": at.time()} if at else {}
        super().__init__(**({"formdata": None, **start} if shown else {}))
        self.standing = card.meeting_at
        for name in ("first_name", "surname", "case_number", "path"):
            del self[name]


@dataclass(frozen=True)
class Row:
    """A line of the page: what is asked, what stands in its boxes, and what is wrong with it."""

    line: Line
    about: Words = ""
    """The point; empty for what came up besides."""
    source: Words = ""
    new: bool = False
    problem: Words | None = None
    newer: Line | None = None
    """What another screen kept meanwhile."""

    @property
    def name(self) -> str:
        """The name of its fields, as ids of the page have it."""
        return self.line.point.replace(".", "-")


def rows_of(sheet: IntakeSheet, talk: Conversation) -> list[Row]:
    """The points of the sheet as it is now, then what came up besides, then empty lines."""
    kept = {line.point: line for line in talk.lines}
    rows = [
        Row(kept.pop(point.id, Line(point.id)), point.words, point.source, point.new)
        for point in sheet.points
    ]
    rows += [Row(line) for line in kept.values() if line.agreed or line.point.startswith(OWN)]
    used = {row.line.point for row in rows}
    free = [name for number in range(1, MOST_OWN + 1) if (name := f"{OWN}{number}") not in used]
    return [*rows, *(Row(Line(name)) for name in free[:FREE_OWN])]


def typed_in(rows: list[Row], form: Mapping[str, str]) -> list[Row]:
    """The rows with what was sent for them, and what was sent for points that are gone since.

    A point goes when the client stops sharing; what was agreed about it is not lost by that.
    """
    sent = [name.removeprefix(FIELD) for name in form if name.startswith(FIELD)][:MOST_SENT]
    known = {row.line.point for row in rows}
    gone = [
        Row(Line(point))
        for point in sent
        if point not in known and POINT.fullmatch(point) and form[FIELD + point].strip()
    ]
    return [_typed(row, form) if row.line.point in sent else row for row in [*rows, *gone]]


def beside(rows: list[Row], newer: list[Line]) -> list[Row]:
    """The rows with what another screen kept of them, whose revision a next save is based on."""
    by_point = {line.point: line for line in newer}
    return [
        replace(row, newer=one, line=replace(row.line, revision=one.revision))
        if (one := by_point.get(row.line.point))
        else row
        for row in rows
    ]


def _typed(row: Row, form: Mapping[str, str]) -> Row:
    point = row.line.point
    words = " ".join(form[FIELD + point].split())
    problem = FreeText(MOST_AGREED).problem(words)
    line = replace(
        row.line,
        agreed=printable(words),
        discussed=f"besproken.{point}" in form,
        revision=_number(form.get(f"versie.{point}", "")),
    )
    return replace(row, line=line, problem=problem)


def _number(written: str) -> int:
    """A revision as it was sent; one that was never there for anything else."""
    return int(written) if NUMBER.fullmatch(written) else -1
