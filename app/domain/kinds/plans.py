"""The plan form of Energiebalans."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.domain.answers import Value
from app.domain.kinds.base import UNKNOWN, Option, text_problem
from app.domain.kinds.written import _is_day as _is_date
from app.domain.text import N_, Own, Words, text

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
    in_rows: ClassVar[bool] = False
    most: int
    options: tuple[Option, ...]

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the first wrong row, in easy Dutch; None when nothing is."""
        if not isinstance(value, tuple) or len(value) > self.most:
            return text(N_("Er passen hoogstens {most} punten in je plan."), most=self.most)
        levels = {option.value for option in options or self.options}
        for row in value:
            if not isinstance(row, Mapping) or set(row) - set(PLAN_FIELDS):
                return UNKNOWN
            wrong = _plan_row_problem(row, levels)
            if wrong:
                return wrong
        return None

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """What each priority changes, in own words."""
        del options
        rows = value if isinstance(value, tuple) else ()
        return tuple(Own(str(row["change"])) for row in rows if isinstance(row, Mapping))


def _plan_row_problem(row: Mapping[str, str | int | None], levels: set[str | int]) -> Words | None:
    for name, most in PLAN_FIELDS.items():
        wrong = text_problem(str(row.get(name) or ""), most)
        if wrong:
            return wrong
    if not row.get("change"):
        return N_("Schrijf op wat je wilt veranderen.")
    if row.get("level") not in [*levels, None, ""]:
        return UNKNOWN
    if any(row.get(name) not in [*range(11), None] for name in ("importance", "feasible")):
        return N_("Kies een cijfer van 0 tot en met 10.")
    start = row.get("start")
    if start and not _is_date(str(start)):
        return N_("Deze dag kennen wij niet. Schrijf hem zo: 31-12-2026.")
    return None
