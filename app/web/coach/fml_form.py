"""What a coach enters from an FML: a day, and for each aspect one of four answers. No free text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from flask import request
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms.validators import ValidationError

from app.domain.fml import ENTERED, Fml
from app.domain.possibilities import Can
from app.domain.text import N_
from app.modules.wat_kan_ik.aspects import ASPECTS
from app.store.clock import today
from app.web.day_fields import Day

OLDEST_YEAR: Final = 2000
"""A list of before this is a slip of the keyboard."""
NOTHING: Final = ""
CHOICES: Final[Mapping[str, str]] = {
    NOTHING: N_("Niet ingevuld"),
    "ok": N_("Gaat goed"),
    "cond": N_("Als er iets geregeld is"),
    "not_now": N_("Nu niet"),
}
"""The four answers, in the order of the keys 1 to 4."""


class Dated(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The day that stands on the list."""

    on = Day(_l("Datum van de FML"))

    def validate_on(self, field: Day) -> None:
        """Refuse no day, a day to come, and one that no such list can have."""
        if field.errors:
            return
        if field.data is None:
            raise ValidationError(_l("Vul de datum van de FML in."))
        if field.data > today():
            raise ValidationError(_l("Deze dag is nog niet geweest. Kijk de datum na."))
        if field.data.year < OLDEST_YEAR:
            raise ValidationError(_l("Deze dag is erg lang geleden. Kijk de datum na."))


@dataclass
class FmlForm:
    """The whole page: the day, the answers, and the version that they are meant to follow."""

    dated: Dated
    aspects: Mapping[str, Can]
    base: str
    wrong: list[tuple[str, str]] = field(default_factory=list)
    """What is wrong with the rows: where to, and what."""

    @classmethod
    def kept(cls, fml: Fml | None, base: str) -> "FmlForm":
        """The page as it was kept; all empty where nothing was."""
        day = Dated(formdata=None, on=fml.on if fml else None)
        return cls(day, fml.aspects if fml else {}, base)

    @classmethod
    def sent(cls) -> "FmlForm":
        """What was filled in, in the order of the page; what is no answer stays empty."""
        given = {name: request.form.get(name) for name in ASPECTS}
        chosen = {name: value for name, value in given.items() if value in ENTERED}
        form = cls(Dated(), chosen, request.form.get("base", ""))
        form.wrong = [
            (f"#fml-{name}-0", N_("Kies bij deze regel één van de vier."))
            for name, value in given.items()
            if value and value not in ENTERED
        ]
        return form

    def validate(self) -> bool:
        """Whether it can be kept; what is wrong is told at its place."""
        if not self.aspects and not self.wrong:
            first = next(iter(ASPECTS))
            self.wrong = [(f"#fml-{first}-0", N_("Vul minstens één regel in."))]
        return bool(self.dated.validate()) and not self.wrong
