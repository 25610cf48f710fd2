"""The kinds of answer. A kind knows what it accepts and how an answer is told back.

Each kind here has one WTForms field (web/forms) and one template partial
(web/templates/kinds/<name>.html). A new kind is added once, never in a module.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.answers import Value
from app.domain.text import N_, Own, Words, text


@dataclass(frozen=True)
class Option:
    """One thing to choose: what is stored, and what a person reads."""

    value: str | int
    label: str


@dataclass(frozen=True)
class Scale:
    """A rating scale of labelled numbers, such as L5A (content.md 0.2)."""

    name: ClassVar[str] = "scale"
    code: str
    options: tuple[Option, ...]

    @property
    def low(self) -> int:
        """The lowest number of the scale."""
        return min(int(option.value) for option in self.options)

    @property
    def high(self) -> int:
        """The highest number of the scale."""
        return max(int(option.value) for option in self.options)

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return _not_offered(value, options or self.options)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The value as a person reads it back."""
        return _labels((value,), options or self.options)


@dataclass(frozen=True)
class Choice:
    """One of a few options with words of their own."""

    name: ClassVar[str] = "choice"
    options: tuple[Option, ...]

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return _not_offered(value, options or self.options)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The value as a person reads it back."""
        return _labels((value,), options or self.options)


@dataclass(frozen=True)
class Ruler:
    """A number from 0 to 10 between two words (S10)."""

    name: ClassVar[str] = "ruler"
    low_label: str
    high_label: str
    options: tuple[Option, ...] = tuple(Option(n, str(n)) for n in range(11))

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return _not_offered(value, options or self.options)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The value as a person reads it back: "8 van 10"."""
        del options
        return (text(N_("{number} van 10"), number=Own(str(value))),)


@dataclass(frozen=True)
class Several:
    """At most ``most`` of the options, in no order (MULTI)."""

    name: ClassVar[str] = "several"
    most: int
    options: tuple[Option, ...] = ()

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return _too_many_or_unknown(value, options or self.options, self.most)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The chosen options as a person reads them back."""
        return _labels(_tuple(value), options or self.options)


@dataclass(frozen=True)
class Ranking:
    """At most ``most`` of the options, the first being the most important (RANK)."""

    name: ClassVar[str] = "ranking"
    most: int
    options: tuple[Option, ...] = ()

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return _too_many_or_unknown(value, options or self.options, self.most)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The ranked options, the most important first."""
        return _labels(_tuple(value), options or self.options)


@dataclass(frozen=True)
class FreeText:
    """Own words of at most ``most`` characters; with ``boxes`` > 1 so many short texts."""

    name: ClassVar[str] = "free_text"
    most: int
    boxes: int = 1

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        del options
        texts = value if isinstance(value, tuple) else (value,)
        if len(texts) > self.boxes or not all(isinstance(words, str) for words in texts):
            return N_("Dit antwoord kennen wij niet. Kies of typ het nog een keer.")
        wrong = (_text_problem(str(words), self.most) for words in texts)
        return next((words for words in wrong if words), None)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The texts, literally; empty boxes are left out."""
        del options
        texts = value if isinstance(value, tuple) else (value,)
        return tuple(Own(str(words)) for words in texts if words)


PLAN_FIELDS: Mapping[str, int] = {
    "change": 200,
    "level": 20,
    "step": 300,
    "helper": 120,
    "start": 10,
    "notice": 300,
    "importance": 2,
    "feasible": 2,
}
"""The boxes of a plan row and the most characters each holds (content.md 1.6 G)."""


@dataclass(frozen=True)
class Plan:
    """One to ``most`` priorities, each a row of PLAN_FIELDS; options are the levels."""

    name: ClassVar[str] = "plan"
    most: int
    options: tuple[Option, ...]

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the first wrong row, in easy Dutch; None when nothing is."""
        if not isinstance(value, tuple) or len(value) > self.most:
            return text(N_("Er passen hoogstens {most} punten in je plan."), most=self.most)
        levels = {option.value for option in options or self.options}
        for row in value:
            if not isinstance(row, Mapping) or set(row) - set(PLAN_FIELDS):
                return N_("Dit antwoord kennen wij niet. Kies of typ het nog een keer.")
            wrong = _plan_row_problem(row, levels)
            if wrong:
                return wrong
        return None

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """What each priority changes, in own words."""
        del options
        rows = value if isinstance(value, tuple) else ()
        return tuple(Own(str(row["change"])) for row in rows if isinstance(row, Mapping))


Kind = Scale | Choice | Ruler | Several | Ranking | FreeText | Plan


def _not_offered(value: Value, options: tuple[Option, ...]) -> Words | None:
    if isinstance(value, bool) or value not in [option.value for option in options]:
        return N_("Dit antwoord kennen wij niet. Kies of typ het nog een keer.")
    return None


def _too_many_or_unknown(value: Value, options: tuple[Option, ...], most: int) -> Words | None:
    offered = {option.value for option in options}
    if not isinstance(value, tuple) or any(
        not isinstance(one, str) or one not in offered for one in value
    ):
        return N_("Dit antwoord kennen wij niet. Kies of typ het nog een keer.")
    if len(set(value)) < len(value):
        return N_("Je koos iets twee keer. Haal er één weg.")
    if len(value) > most:
        over = len(value) - most
        return text(
            N_("Je koos er {chosen}. Haal er één weg.")
            if over == 1
            else N_("Je koos er {chosen}. Haal er {over} weg."),
            chosen=len(value),
            over=over,
        )
    return None


def _labels(values: tuple[object, ...], options: tuple[Option, ...]) -> tuple[Words, ...]:
    known = {option.value: option.label for option in options}
    return tuple(known.get(value, Own(str(value))) for value in values)  # type: ignore[call-overload]


def _tuple(value: Value) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Control characters but for tab and line ends, halves of pairs, and what is no character."""


def printable(words: str) -> str:
    """The words with � for each character that no page and no paper can hold."""
    return _UNPRINTABLE.sub("�", words)


def _unprintable(words: str) -> bool:
    return bool(_UNPRINTABLE.search(words))


def _plan_row_problem(row: Mapping[str, str | int | None], levels: set[str | int]) -> Words | None:
    for name, most in PLAN_FIELDS.items():
        wrong = _text_problem(str(row.get(name) or ""), most)
        if wrong:
            return wrong
    if not row.get("change"):
        return N_("Schrijf op wat je wilt veranderen.")
    if row.get("level") not in [*levels, None, ""]:
        return N_("Dit antwoord kennen wij niet. Kies of typ het nog een keer.")
    if any(row.get(name) not in [*range(11), None] for name in ("importance", "feasible")):
        return N_("Kies een cijfer van 0 tot en met 10.")
    start = row.get("start")
    if start and not _is_date(str(start)):
        return N_("Deze dag kennen wij niet. Schrijf hem zo: 31-12-2026.")
    return None


def _text_problem(words: str, most: int) -> Words | None:
    if len(words) > most:
        return text(
            N_("Deze tekst is te lang: {length} tekens. Er passen er {most}. Maak hem korter."),
            length=len(words),
            most=most,
        )
    if _unprintable(words):
        return N_("In deze tekst staat een teken dat wij niet kunnen bewaren. Haal het weg.")
    return None


def _is_date(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True
