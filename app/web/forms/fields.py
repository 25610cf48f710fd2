"""One WTForms field for each kind of answer: raw form values become a ``Value``, then are checked.

WTForms validates and our templates (templates/kinds/<kind>.html) draw: what a template needs is
an attribute of the bound field. A field is filled from the kept ``Answer`` or from the form.
"""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from wtforms import Field, ValidationError

from app.domain.answers import Answer, Status, Value
from app.domain.kinds import PLAN_FIELDS, Kind, Option, printable
from app.domain.module import Item
from app.domain.text import N_, Words
from app.store.answers import Change
from app.web.forms.health import names_health
from app.web.say import say

NOT_APPLICABLE = "na"
"""What "Weet ik niet" sends, in the same radio group as the options."""

MOST_ACTIVE_MS = 60_000
EASY_ENOUGH = 7
"""A step that is less feasible than this gets a question (content.md 1.6 G)."""

HEALTH = N_("Dit woord gaat over gezondheid. Mag het ook anders?")
SMALLER_STEP = N_("Kun je de stap kleiner maken?")

PlanRow = Mapping[str, str | int | None]


def element_id(item_id: str) -> str:
    """The id of an item's fieldset in the page, without dots: links and selectors point to it."""
    return item_id.replace(".", "-")


class ItemField(Field):  # type: ignore[misc]  # WTForms has no types
    """The field of one item; ``data`` is the value, None where there is none."""

    name: str
    errors: list[str]

    def __init__(self, item: Item, **kwargs: Any) -> None:
        super().__init__(label=say(item.text), id=element_id(item.id), **kwargs)
        self.item = item
        self.kind: Kind = item.kind
        self.options: tuple[Option, ...] = item.offered(self.meta.answers, self.meta.supplied)
        self.data: Value | None = None
        self.not_applicable = False
        self.revision = 0
        """The revision that the visitor saw: what is kept may be newer."""
        self.ms_active: int | None = None
        self.stored: Answer | None = None

    def process(
        self, formdata: Any, data: Answer | None = None, extra_filters: object = None
    ) -> None:
        """Take the kept answer, and then what the form says instead."""
        del extra_filters
        self.process_errors: list[str] = []
        self.stored = data if isinstance(data, Answer) else None
        if formdata is None:
            self._take_answer(self.stored)
        else:
            self.revision = _number(formdata.getlist(f"{self.name}.rev")) or 0
            active = _number(formdata.getlist(f"{self.name}.ms"))
            self.ms_active = None if active is None else min(active, MOST_ACTIVE_MS)
            self.take_form(formdata)

    def _take_answer(self, answer: Answer | None) -> None:
        if answer:
            self.data, self.revision = answer.value, answer.revision
            self.not_applicable = answer.status is Status.NOT_APPLICABLE

    def take_form(self, formdata: Any) -> None:
        """Set ``data`` and ``not_applicable`` from the form, whatever it holds."""
        raise NotImplementedError

    def pre_validate(self, form: object) -> None:
        """Refuse a value that its kind does not accept, in the kind's own words."""
        del form
        wrong = None if self.data is None else self.kind.problem(self.data, self.options)
        if wrong:
            raise ValidationError(say(wrong))

    @property
    def posted(self) -> Answer:
        """What the form says, as it would be kept."""
        return Answer(self.data, self.status)

    @property
    def status(self) -> Status:
        """Answered, "Weet ik niet" or, when the form held nothing, skipped."""
        if self.not_applicable:
            return Status.NOT_APPLICABLE
        return Status.SKIPPED if self.data is None else Status.ANSWERED

    @property
    def left_open(self) -> bool:
        """Whether an answer is missing that was not passed over on purpose before."""
        skipped_before = self.stored is not None and self.stored.status is Status.SKIPPED
        return self.status is Status.SKIPPED and not self.item.optional and not skipped_before

    @property
    def changed(self) -> bool:
        """Whether the form says something else than what is kept; untouched is no change."""
        if self.stored is None:
            return True
        return (self.data, self.status) != (self.stored.value, self.stored.status)

    @property
    def offers_not_applicable(self) -> bool:
        """Whether "Weet ik niet / past niet" stands with the options."""
        return self.item.scored

    @property
    def hints(self) -> tuple[Words, ...]:
        """Soft remarks on a valid answer; they never stop anybody."""
        return ()

    @property
    def told(self) -> str:
        """The answer as it is read back; "" where there is none."""
        if self.data is None or self.errors:
            return ""
        return ", ".join(say(words) for words in self.kind.tell(self.data, self.options))

    def change(self, position: int) -> Change:
        """What the store is asked to keep; ``position`` is the place among the asked items."""
        return Change(self.name, self.data, self.status, self.revision, self.ms_active, position)


class OneField(ItemField):
    """A radio group; ``chosen`` is the value of the marked radio as its attribute has it."""

    def take_form(self, formdata: Any) -> None:
        """Find the option by its written value; an unknown one is kept to be refused."""
        raw = next(iter(formdata.getlist(self.name)), "")
        self.not_applicable = raw == NOT_APPLICABLE and self.offers_not_applicable
        if raw and not self.not_applicable:
            known = {str(option.value): option.value for option in self.options}
            self.data = known.get(raw, raw)

    @property
    def chosen(self) -> str:
        """The value of the marked radio; "" where nothing is chosen."""
        if self.not_applicable:
            return NOT_APPLICABLE
        return "" if self.data is None else str(self.data)


class ScaleField(OneField):
    """A rating scale."""


class ChoiceField(OneField):
    """One of a few options."""


class RulerField(OneField):
    """A number from 0 to 10."""


class SeveralField(ItemField):
    """Checkboxes that share a name; ``chosen`` holds the ticked values."""

    def take_form(self, formdata: Any) -> None:
        """Take the ticked values, in the order of the form."""
        self.data = tuple(raw for raw in formdata.getlist(self.name) if raw) or None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ticked values."""
        return tuple(str(one) for one in self.data) if isinstance(self.data, tuple) else ()


class RankingField(SeveralField):
    """Options in order: a box for each place (``<item>.1`` …), or the name repeated in order."""

    def take_form(self, formdata: Any) -> None:
        """Take the first to the last place; open places are passed over."""
        places = range(1, len(self.options) + 1)
        raw = [*formdata.getlist(self.name)]
        raw += [one for n in places for one in formdata.getlist(f"{self.name}.{n}")]
        self.data = tuple(one for one in raw if one) or None

    def place(self, value: str) -> int:
        """The place of this option from 1, or 0 where it has none."""
        return self.chosen.index(value) + 1 if value in self.chosen else 0


class FreeTextField(ItemField):
    """One box, or so many short ones (``<item>.1`` …); ``boxes`` are (name, what was typed)."""

    def take_form(self, formdata: Any) -> None:
        """Take the texts with plain line ends; only white space counts as nothing."""
        typed = tuple(_one_text(formdata, name) for name in self.box_names)
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
    def hints(self) -> tuple[Words, ...]:
        """A remark when a text names health."""
        return (HEALTH,) if any(names_health(words) for _name, words in self.boxes) else ()


class PlanField(ItemField):
    """The rows of a plan: ``<item>.<row>.<box>``, the rows counted from 1."""

    NUMBERS: ClassVar = ("importance", "feasible")

    def take_form(self, formdata: Any) -> None:
        """Take the rows that hold anything, as typed."""
        rows = [self._row(formdata, n) for n in range(1, self.kind.most + 1)]  # type: ignore[union-attr]
        self.data = tuple({"change": "", **row} for row in rows if row) or None

    def _row(self, formdata: Any, number: int) -> dict[str, str | int | None]:
        prefix = f"{self.name}.{number}"
        typed = {box: _one_text(formdata, f"{prefix}.{box}") for box in PLAN_FIELDS}
        row: dict[str, str | int | None] = {box: words for box, words in typed.items() if words}
        for box in self.NUMBERS:
            number_typed = _number([typed[box]])
            row |= {} if number_typed is None else {box: number_typed}
        if "start" in row:
            row["start"] = _iso_day(typed["start"])
        return row

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        """As many rows as the plan has room for; open ones are empty."""
        filled = self.data if isinstance(self.data, tuple) else ()
        rows = [_printable_row(row) for row in filled if isinstance(row, Mapping)]
        return (*rows, *({} for _ in range(self.kind.most - len(rows))))  # type: ignore[union-attr]

    @property
    def hints(self) -> tuple[Words, ...]:
        """A question at a step that is hard, and the remark on health words."""
        hard = any(_less_than(row.get("feasible"), EASY_ENOUGH) for row in self.rows)
        texts = " ".join(str(words) for row in self.rows for words in row.values())
        return ((SMALLER_STEP,) if hard else ()) + ((HEALTH,) if names_health(texts) else ())


FIELDS: Mapping[str, type[ItemField]] = {
    "scale": ScaleField,
    "choice": ChoiceField,
    "ruler": RulerField,
    "several": SeveralField,
    "ranking": RankingField,
    "free_text": FreeTextField,
    "plan": PlanField,
}
"""The field of each kind, by the kind's name."""


def _printable_row(row: PlanRow) -> PlanRow:
    return {box: printable(held) if isinstance(held, str) else held for box, held in row.items()}


def _number(raw: list[str]) -> int | None:
    """A whole number of at most nine digits; anything else is None."""
    return int(raw[0]) if raw and re.fullmatch(r"[0-9]{1,9}", raw[0]) else None


def _one_text(formdata: Any, name: str) -> str:
    raw = next(iter(formdata.getlist(name)), "").replace("\r\n", "\n").replace("\r", "\n")
    return raw if raw.strip() else ""


def _iso_day(typed: str) -> str:
    """A day as 2026-12-31, also when it was typed as 31-12-2026; else what was typed."""
    day = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", typed.strip(), re.ASCII)
    return f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}" if day else typed.strip()


def _less_than(value: object, bound: int) -> bool:
    return isinstance(value, int) and value < bound
