"""The gesprekspunten: at most eight, as open questions, in the order of content.md 3.3."""

from collections.abc import Iterator

from app.documents.fml import fml_points, view_in
from app.documents.intake_sheet.possible import Entered
from app.documents.intake_sheet.shared import Copies, Shared
from app.documents.points import MOST_POINTS
from app.domain.days import long_day
from app.domain.points import PointKind
from app.domain.sheet import SheetPoint
from app.domain.text import N_, text

Ranked = tuple[PointKind, SheetPoint]

IN_GENERAL = "ability.source"
"""The point that an FML says something else; the differences themselves say more."""


def sheet_points(copies: Copies, entered: Entered | None) -> tuple[SheetPoint, ...]:
    """The points of all copies and of the FML beside them, without what the client took off."""
    differ = tuple(_differences(copies, entered)) if entered else ()
    off = {one for copy in copies for one in copy.taken_off}
    off |= {IN_GENERAL} if differ else set()
    found = [*(ranked for copy in copies for ranked in _of_copy(copy)), *differ]
    kept = {point.id: point for _, point in sorted(found, key=_kind) if point.id not in off}
    return tuple(kept.values())[:MOST_POINTS]


def _of_copy(copy: Shared) -> Iterator[Ranked]:
    for point in copy.points:
        yield point.kind, SheetPoint(point.id, point.words, copy.source)


def _differences(copies: Copies, entered: Entered) -> Iterator[Ranked]:
    """An open question for each aspect of which the FML says something else than the client."""
    source = text(N_("FML van {day}"), day=long_day(entered.fml.on))
    for copy in copies:
        for point in fml_points(view_in(copy.sections), entered.fml.aspects):
            new = entered.on >= copy.shared_on
            yield point.kind, SheetPoint(point.id, point.words, source, new)


def _kind(ranked: Ranked) -> PointKind:
    return ranked[0]
