"""The field of a table: rows of boxes, in which each box is a field of its own kind."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from app.domain.answers import Answer, Value
from app.domain.kinds import Column, FreeText, Row, Table, rows_of
from app.domain.module import Item
from app.domain.text import Words, text
from app.web.forms.base import ItemField, one_value
from app.web.forms.chosen import ChoiceField, OneField
from app.web.forms.names import NAMES
from app.web.forms.written import DayField, FreeTextField, NumberField
from app.web.say import say

BOXES: Final[Mapping[str, type[ItemField]]] = {
    "choice": ChoiceField,
    "ruler": OneField,
    "free_text": FreeTextField,
    "number": NumberField,
    "day": DayField,
}
"""The field of each kind of column."""

AWAY: Final = "weg"
"""What "Haal dit weg" sends under ``<item>.<row>``."""


@dataclass(frozen=True)
class TableRow:
    """One row as it stands on the page."""

    name: str
    """``<item>.<row>``, the rows counted from 1."""
    title: Words
    cells: Mapping[str, ItemField]
    """The boxes by the names of their columns."""
    away: bool
    """Whether it was taken away; what stands in its boxes can still come back."""

    @property
    def values(self) -> Row:
        """What was filled in, by column; empty for a row that does not count."""
        if self.away:
            return {}
        return {name: cell.data for name, cell in self.cells.items() if cell.data is not None}  # type: ignore[misc]  # a cell holds one value

    @property
    def used(self) -> bool:
        """Whether anything stands in it."""
        return any(cell.data is not None for cell in self.cells.values())


class TableField(ItemField):
    """Rows of boxes: ``<item>.<row>.<column>``; ``<item>.<row>`` = "weg" takes a row away."""

    kind: Table
    rows: tuple[TableRow, ...] = ()

    def take_answer(self, answer: Answer | None) -> None:
        """The kept rows, and empty ones up to as many as fit."""
        super().take_answer(answer)
        kept = rows_of(self.data)
        room: list[Row] = [{}] * max(0, self.kind.most - len(kept))
        self.rows = tuple(
            self._row(number, None, held) for number, held in enumerate((*kept, *room), 1)
        )

    def take_form(self, formdata: Any) -> None:
        """The rows that hold anything, as typed; names of no column are passed over."""
        self.rows = tuple(self._row(number, formdata, {}) for number in self._numbers(formdata))
        self.data = tuple(row.values for row in self.rows if row.values) or None

    def _numbers(self, formdata: Any) -> list[int]:
        """The rows that fit, and of more that were sent enough to say that they are too many."""
        sent = re.compile(re.escape(self.name) + r"\.([0-9]{1,3})\.")
        found = {int(match[1]) for name in formdata for match in [sent.match(name)] if match}
        most = self.kind.most
        return [*range(1, most + 1), *sorted(n for n in found if n > most)[:most]]

    def _row(self, number: int, formdata: Any, held: Row) -> TableRow:
        cells = {column.name: self._cell(number, column) for column in self.kind.columns}
        for name, cell in cells.items():
            value = held.get(name)
            cell.process(formdata, None if value in {None, ""} else Answer(value))
        name = f"{self.name}.{number}"
        title = text(self.kind.row_title, number=number) if self.kind.most > 1 else ""
        away = formdata is not None and one_value(formdata, name) == AWAY
        return TableRow(name, title, cells, away)

    def _cell(self, number: int, column: Column) -> ItemField:
        """The empty field of one box."""
        ideas = self._ideas(column)
        item = Item(
            f"{self.name}.{number}.{column.name}",
            column.label,
            column.kind,
            suggestions=(lambda _answers: ideas) if ideas else None,
        )
        made = BOXES[column.kind.name](item, name=item.id, _form=None, _prefix="", _meta=self.meta)
        made.known = self._list_id(column)
        return made

    @property
    def lists(self) -> Mapping[str, tuple[str, ...]]:
        """The names that complete what is typed, by the id of their list; each once on the page."""
        columns = (column for column in self.kind.columns if column.known)
        return {self._list_id(column): NAMES[column.known]() for column in columns}

    def _list_id(self, column: Column) -> str:
        return f"{self.id}-{column.known}" if column.known else ""

    def _ideas(self, column: Column) -> tuple[Words, ...]:
        """What can be taken over into the box; the item's own ideas go into the first text."""
        texts = (one for one in self.kind.columns if isinstance(one.kind, FreeText))
        own = (column.suggestion,) if column.suggestion else ()
        return (*own, *(self.ideas if column is next(texts, None) else ()))

    def pre_validate(self, form: object) -> None:
        """Say at each box of a row that counts what is wrong with it, then refuse the whole."""
        for row in self.rows:
            for name, wrong in self.kind.cell_problems(row.values) if row.values else ():
                row.cells[name].errors = [say(wrong)]
        super().pre_validate(form)

    @cached_property
    def cells(self) -> tuple[ItemField, ...]:  # type: ignore[override]  # made from the rows
        """The boxes of all rows that count."""
        return tuple(cell for row in self.rows if not row.away for cell in row.cells.values())

    @property
    def told(self) -> str:
        """Nothing: a table is not read out again after every box."""
        return ""

    def tell(self, value: Value) -> str:
        """Everything that was filled in, row after row."""
        rows = ([say(words) for _name, words in self.kind.told_row(row)] for row in rows_of(value))
        return "; ".join(", ".join(cells) for cells in rows if cells)
