"""Answers with rows: jobs, languages, stories, the plan. Each column is a kind of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.domain.answers import Value
from app.domain.kinds.base import UNKNOWN, Option
from app.domain.kinds.chosen import Choice
from app.domain.kinds.rated import Ruler
from app.domain.kinds.written import Day, FreeText, Number
from app.domain.text import N_, Own, Words, text

CellKind = Choice | Ruler | FreeText | Number | Day

Row = Mapping[str, str | int | None]
"""A row by the names of its columns; what was left open is absent, None or empty."""


@dataclass(frozen=True)
class Column:
    """One box of each row."""

    name: str
    """For ever: kept rows are read by it."""
    label: str
    """The question above the box ("Wat was jouw taak?")."""
    kind: CellKind
    required: bool = False
    """Whether a row without this says nothing."""
    missing: str = ""
    """What is asked where a required box was left open."""
    suggestion: str = ""
    """Words that can be taken over into the box with one tap, or be changed."""
    known: str = ""
    """Which names complete what is typed ("occupations"); any other words are as good."""
    told: str = ""
    """How the box is named when it is told back; the label where this is empty."""


@dataclass(frozen=True)
class Table:
    """At most ``most`` rows of the same boxes."""

    name: ClassVar[str] = "table"
    in_rows: ClassVar[bool] = False
    most: int
    columns: tuple[Column, ...]
    row_title: str = N_("Punt {number}")
    """What stands above each row; without a title where only one row fits."""
    too_many: str = N_("Er passen hoogstens {most} rijen in.")

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the first wrong row, in easy Dutch; None when nothing is."""
        del options
        if not isinstance(value, tuple):
            return UNKNOWN
        if len(value) > self.most:
            return text(self.too_many, most=self.most)
        wrong = (self.row_problem(row) for row in value)
        return next((words for words in wrong if words), None)

    def row_problem(self, row: object) -> Words | None:
        """What is wrong with one row; None when nothing is."""
        names = {column.name for column in self.columns}
        if not isinstance(row, Mapping) or set(row) - names:
            return UNKNOWN
        return next((words for _name, words in self.cell_problems(row)), None)

    def cell_problems(self, row: Row) -> Iterator[tuple[str, Words]]:
        """Each box of the row that cannot be kept as it is, with what is wrong."""
        for column in self.columns:
            held = row.get(column.name)
            if held in (None, ""):
                if column.required:
                    yield column.name, column.missing or N_("Vul dit in, of maak de rij leeg.")
                continue
            wrong = column.kind.problem(held)
            if wrong:
                yield column.name, wrong

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The first filled box of each row."""
        del options
        rows = value if isinstance(value, tuple) else ()
        filled = (self.told_row(row) for row in rows if isinstance(row, Mapping))
        return tuple(cells[0][1] for cells in filled if cells)

    def told_row(self, row: Row) -> tuple[tuple[Words, Words], ...]:
        """The filled boxes of a row: the name of each and what stands in it."""
        return tuple(
            (column.told or column.label, _cell(column, held))
            for column in self.columns
            if (held := row.get(column.name)) not in (None, "")
        )


def rows_of(value: Value | None) -> tuple[Row, ...]:
    """The rows that were answered; none where the answer is missing."""
    return (
        tuple(row for row in value if isinstance(row, Mapping)) if isinstance(value, tuple) else ()
    )


def _cell(column: Column, held: str | int | None) -> Words:
    if held is None:
        return ""
    told = column.kind.tell(held)
    return told[0] if told else Own(str(held))
