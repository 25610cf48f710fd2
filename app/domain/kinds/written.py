"""Answers that are typed: own words, a number, a day."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.answers import Value
from app.domain.days import long_day
from app.domain.kinds.base import UNKNOWN, Option, text_problem
from app.domain.text import N_, Own, Words, text


@dataclass(frozen=True)
class FreeText:
    """Own words of at most ``most`` characters; with ``boxes`` > 1 so many short texts."""

    name: ClassVar[str] = "free_text"
    in_rows: ClassVar[bool] = False
    most: int
    boxes: int = 1

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        del options
        texts = value if isinstance(value, tuple) else (value,)
        if len(texts) > self.boxes or not all(isinstance(words, str) for words in texts):
            return UNKNOWN
        wrong = (text_problem(str(words), self.most) for words in texts)
        return next((words for words in wrong if words), None)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The texts, literally; empty boxes are left out."""
        del options
        texts = value if isinstance(value, tuple) else (value,)
        return tuple(Own(str(words)) for words in texts if words)


@dataclass(frozen=True)
class Number:
    """A number from ``least`` to ``most``, both included, with ``decimals`` places.

    It is kept as a whole number of the smallest step: 14.71 with two decimals is 1471.
    """

    name: ClassVar[str] = "number"
    in_rows: ClassVar[bool] = False
    least: int
    """In whole units, such as hours or euros; so is ``most``."""
    most: int
    unit: str
    """What is counted, as it stands behind the number: "uur", "minuten", "euro"."""
    decimals: int = 0

    @property
    def step(self) -> int:
        """How many of the smallest step make one unit."""
        return int(10**self.decimals)

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        del options
        within = (
            isinstance(value, int)
            and not isinstance(value, bool)
            and self.least * self.step <= value <= self.most * self.step
        )
        if within:
            return None
        asked = (
            N_("Typ een getal van {least} tot en met {most}.")
            if self.decimals
            else N_("Typ een heel getal van {least} tot en met {most}.")
        )
        return text(asked, least=self.least, most=self.most)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The number with its unit: "7,5 uur"."""
        del options
        number = Own(self.written(value)) if isinstance(value, int) else Own(str(value))
        return (text(N_("{number} {unit}"), number=number, unit=self.unit),)

    def written(self, value: int) -> str:
        """The number as people write it: "7,5", "14,71", "32"; money keeps both decimals."""
        whole, rest = divmod(value, self.step)
        if not rest:
            return str(whole)
        places = f"{rest:0{self.decimals}d}"
        return f"{whole},{places if self.decimals > 1 else places.rstrip('0')}"


@dataclass(frozen=True)
class Day:
    """A day, kept as 2026-12-31."""

    name: ClassVar[str] = "day"
    in_rows: ClassVar[bool] = False

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        del options
        if not isinstance(value, str):
            return UNKNOWN
        return (
            None if _is_day(value) else N_("Deze dag kennen wij niet. Schrijf hem zo: 31-12-2026.")
        )

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The day as people write it: "3 november 2026"."""
        del options
        day = str(value)
        return (long_day(date.fromisoformat(day)) if _is_day(day) else Own(day),)


def _is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True
