"""Answers about things that have a title of their own: a list of them, and one at a time."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.answers import Value
from app.domain.kinds.base import UNKNOWN, Option, labels, not_offered, text_problem
from app.domain.kinds.tables import Row, rows_of
from app.domain.text import N_, Own, Words, text

LONGEST_TITLE = 200


@dataclass(frozen=True)
class Picked:
    """A list of things, each kept with its title, so that it can be read for ever.

    Kept as rows of "id" and "title"; further boxes of a row are texts too. With ``whole`` the list
    is taken as it is proposed, else some of it is ticked.
    """

    name: ClassVar[str] = "picked"
    in_rows: ClassVar[bool] = False
    most: int
    whole: bool = False

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        rows = rows_of(value)
        ids = [row.get("id") for row in rows]
        if not isinstance(value, tuple) or len(rows) < len(value) or len({*ids}) < len(ids):
            return UNKNOWN
        if options and {*ids} - {option.value for option in options}:
            return UNKNOWN
        if len(rows) > self.most:
            return text(N_("Er passen er hoogstens {most}. Haal er één weg."), most=self.most)
        return next((wrong for row in rows if (wrong := _row_problem(row))), None)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The titles as they were kept."""
        del options
        return tuple(Own(str(row.get("title", ""))) for row in rows_of(value))


@dataclass(frozen=True)
class Verdict:
    """What somebody thinks of one thing with a card of its own (CARD3): leuk, misschien, nee.

    The first options stand as big answers; those of which the value begins with ``no_`` are why
    not, and show once the no is chosen.
    """

    name: ClassVar[str] = "verdict"
    in_rows: ClassVar[bool] = False
    options: tuple[Option, ...] = ()

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return not_offered(value, options or self.options)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The value as a person reads it back."""
        return labels((value,), options or self.options)


def _row_problem(row: Row) -> Words | None:
    if not row.get("id") or not all(isinstance(held, str) for held in row.values()):
        return UNKNOWN
    found = (text_problem(str(held), LONGEST_TITLE) for held in row.values())
    return next((wrong for wrong in found if wrong), None)
