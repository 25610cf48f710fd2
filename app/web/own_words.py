"""A box for own words: what a page cannot show is refused, and what was typed stays in it."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import Field, Form, TextAreaField
from wtforms.validators import ValidationError

from app.domain.kinds import printable
from app.domain.kinds.base import text_problem
from app.web.say import say


class OwnWordsField(TextAreaField):  # type: ignore[misc]  # WTForms has no types
    """A text of at most ``most`` characters, with plain line ends and nothing around it."""

    def __init__(self, label: str, most: int, *, needed: bool = True, **kwargs: Any) -> None:
        checks = [filled, self._sound] if needed else [self._sound]
        super().__init__(label, checks, filters=[_plain_ends], **kwargs)
        self.most = most

    def _sound(self, _form: Form, field: Field) -> None:
        typed: str = field.data or ""
        problem = text_problem(typed, self.most)
        if problem:
            field.data = printable(typed)
            raise ValidationError(say(problem))


def filled(_form: Form, field: Field) -> None:
    """Refuse a box in which nothing was written."""
    if not field.data:
        raise ValidationError(_l("Schrijf eerst iets."))


def _plain_ends(typed: str | None) -> str:
    return (typed or "").replace("\r\n", "\n").strip()
