"""The gesprekspunten: at most eight, as open questions, in the order of content.md 3.3."""

from collections.abc import Iterator

from app.documents.intake_sheet.possible import IN_FML, SECTION, Entered, own_view
from app.documents.intake_sheet.shared import Copies, Shared, said
from app.documents.points import MOST_POINTS
from app.domain.days import long_day
from app.domain.fml import differences
from app.domain.points import PointKind
from app.domain.sheet import SheetPoint
from app.domain.text import N_, Words, text
from app.modules.wat_kan_ik.aspects import ASPECTS

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
    shared_on = max((copy.shared_on for copy, _ in said(copies, SECTION)), default=entered.on)
    source = text(N_("FML van {day}"), day=long_day(entered.fml.on))
    own = own_view(copies)
    views = {aspect: one.can for aspect, one in own.items()}
    for one in differences(views, entered.fml.aspects):
        words = _asked(ASPECTS[one.aspect], own[one.aspect].said, IN_FML[one.fml])
        new = entered.on >= shared_on
        yield PointKind.FML, SheetPoint(f"fml.{one.aspect}", words, source, new)


def _asked(aspect: str, own: Words, fml: Words) -> Words:
    return text(
        N_("Bij “{aspect}” zeg jij “{own}”, in de FML staat “{fml}”. Hoe is een gewone dag?"),
        aspect=aspect,
        own=own,
        fml=fml,
    )


def _kind(ranked: Ranked) -> PointKind:
    return ranked[0]
