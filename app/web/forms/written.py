"""The fields of answers that are typed: own words, a number, a day."""

import re
from typing import Any

from app.domain.answers import Answer
from app.domain.kinds import printable
from app.domain.text import N_, Words
from app.web.forms.base import ItemField, one_text
from app.web.forms.health import names_health
from app.web.say import say

HEALTH = N_("Dit woord gaat over gezondheid. Mag het ook anders?")


class FreeTextField(ItemField):
    """One box, or so many short ones (``<item>.1`` …); ``boxes`` are (name, what was typed)."""

    def take_form(self, formdata: Any) -> None:
        """Take the texts with plain line ends; only white space counts as nothing."""
        typed = tuple(one_text(formdata, name) for name in self.box_names)
        if any(typed):
            self.data = tuple(words for words in typed if words) if self.many else typed[0]

    @property
    def many(self) -> bool:
        """Whether there are several short boxes."""
        return self.kind.boxes > 1  # type: ignore[union-attr]  # the kind of this field

    @property
    def box_names(self) -> tuple[str, ...]:
        """The names of the boxes in the form."""
        count = self.kind.boxes  # type: ignore[union-attr]
        return tuple(f"{self.name}.{n}" for n in range(1, count + 1)) if count > 1 else (self.name,)

    @property
    def boxes(self) -> tuple[tuple[str, str], ...]:
        """Each box: its name and what stands in it."""
        texts = self.data if isinstance(self.data, tuple) else (self.data or "",)
        typed = [printable(str(words)) for words in texts] + [""] * len(self.box_names)
        return tuple(zip(self.box_names, typed, strict=False))

    @property
    def typed(self) -> str:
        """What stands in the first box."""
        return self.boxes[0][1]

    @property
    def hints(self) -> tuple[Words, ...]:
        """A remark when a text names health, and the item's own."""
        named = any(names_health(words) for _name, words in self.boxes)
        return (*((HEALTH,) if named else ()), *super().hints)


class TypedField(ItemField):
    """One short box that is read as something; ``typed`` is what stands in it."""

    typed = ""

    def take_answer(self, answer: Answer | None) -> None:
        """Show the kept answer as people write it."""
        super().take_answer(answer)
        if self.data is not None:
            self.typed = self.written()

    def take_form(self, formdata: Any) -> None:
        """Read what was typed; what cannot be read is kept to be refused, and stays as it is."""
        raw = one_text(formdata, self.name)
        self.typed = printable(raw)
        self.data = self.read(raw.strip()) if raw else None

    def read(self, typed: str) -> str | int:
        """What was meant; what was typed where that cannot be told."""
        raise NotImplementedError

    def written(self) -> str:
        """The value as it stands in the box."""
        return printable(str(self.data))


class NumberField(TypedField):
    """A number with its unit: "7,5", "7.5", "2.500", "32 uur" and "€ 14,71" are all understood."""

    def read(self, typed: str) -> str | int:
        """The number in its smallest steps."""
        number = steps_of(typed.removesuffix(say(self.kind.unit)), self.kind.decimals)  # type: ignore[union-attr]
        return typed if number is None else number

    def written(self) -> str:
        """The number as people write it, with a comma."""
        if isinstance(self.data, int):
            return str(self.kind.written(self.data))  # type: ignore[union-attr]
        return super().written()


class DayField(TypedField):
    """A day: what a calendar sends (2026-12-31), or typed as 31-12-2026.

    A calendar can only show a day: what is none stays in a plain box.
    """

    def take_form(self, formdata: Any) -> None:
        """Read the day; one that exists stands there as a calendar writes it."""
        super().take_form(formdata)
        if self.data and self.is_day:
            self.typed = self.written()

    @property
    def is_day(self) -> bool:
        """Whether a calendar can show what stands in the box: a day, or nothing yet."""
        return self.data is None or self.kind.problem(self.data) is None

    def read(self, typed: str) -> str:
        """The day as 2026-12-31, also when it was typed as 31-12-2026."""
        day = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", typed, re.ASCII)
        return f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}" if day else typed


def steps_of(typed: str, decimals: int) -> int | None:
    """The number as so many of its smallest step: "14,71" with two decimals is 1471.

    A dot before three digits parts thousands; any other dot is read as a comma. None for what is
    no number, has more decimals, or is longer than nine digits.
    """
    bare = re.sub(r"[\s\u00a0€]", "", typed)
    bare = re.sub(r"(?<=[0-9])\.(?=[0-9]{3}(?![0-9]))", "", bare)
    number = re.fullmatch(rf"([0-9]{{1,9}})(?:[.,]([0-9]{{0,{decimals}}}))?", bare)
    return int(number[1] + (number[2] or "").ljust(decimals, "0")) if number else None
