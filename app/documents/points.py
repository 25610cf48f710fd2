"""The conversation points of a module: what its coach may ask about, as open questions."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.module import Module, Round, Supplied
from app.domain.points import Point, PointKind
from app.domain.scoring import QualityFlag
from app.domain.sections import Listing, Section
from app.domain.text import N_, Own, text

MOST_POINTS = 8
"""More than this is not spoken of in one conversation (content.md 3.3)."""


def conversation_points(
    module: Module,
    now: Round,
    shared: Sequence[Section],
    switches: Collection[str],
    name: str,
    *,
    supplied: Supplied | None = None,
) -> tuple[Point, ...]:
    """The points for the coach's sheet, at most eight, own questions first (content.md 3.3).

    ``shared`` is what the coach will see: no point is made from what is not shared. ``name``
    is the client's first name.
    """
    seen = {section.id for section in shared}
    made = [
        _asked_by(name, point)
        for point in (*module.points(now, supplied or {}), *_doubt(module, now))
        if (not point.section or point.section in seen)
        and (point.switch is None or point.switch in switches)
    ]
    return tuple(sorted(made, key=lambda point: point.kind))[:MOST_POINTS]


def points_section(module: Module, points: Sequence[Point]) -> Section:
    """The points as a section of the copy that the coach reads."""
    words = tuple(point.words for point in points)
    return Section(
        f"{module.prefix}.points",
        N_("Punten voor het gesprek"),
        summary=(Listing(words, numbered=True),) if words else (),
        profile=False,
    )


def _doubt(module: Module, now: Round) -> tuple[Point, ...]:
    if now.result.quality.flag is not QualityFlag.DOUBT:
        return ()
    words = text(
        N_("De uitkomst van {module} is minder zeker. Bekijk samen wat klopt."),
        module=module.title,
    )
    return (Point(f"{module.prefix}.doubt", PointKind.DOUBT, words),)


def _asked_by(name: str, point: Point) -> Point:
    if point.kind is not PointKind.QUESTION:
        return point
    words = text(N_("Vraag van {name}: “{question}”"), name=Own(name), question=point.words)
    return replace(point, words=words)
