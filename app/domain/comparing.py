"""What a new round says beside the one before (content.md 2.10)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.days import month_of
from app.domain.module import Round
from app.domain.parameters import RepeatLimits
from app.domain.repeat import Difference, difference, rci, too_soon
from app.domain.sections import Block, Facts, Notice
from app.domain.text import N_, Words, text

TOO_SOON = N_("Te kort geleden om verschil te zien.")
NEW_START = N_("Dit is een nieuwe start.")

_DIFFERENCES: Mapping[Difference, str] = {
    Difference.CLEARLY_MORE: N_("Dit is nu duidelijk meer dan in {month}."),
    Difference.MAYBE_MORE: N_("Dit is nu misschien meer dan in {month}."),
    Difference.SAME: N_("Dit is ongeveer gelijk gebleven sinds {month}."),
    Difference.MAYBE_LESS: N_("Dit is nu misschien minder dan in {month}. Wat is er veranderd?"),
    Difference.CLEARLY_LESS: N_("Dit is nu minder dan in {month}. Wat is er veranderd?"),
}


@dataclass(frozen=True)
class Comparable:
    """A value that two rounds have in common, with its standard error in the same unit."""

    label: Words
    before: float | None
    now: float | None
    sem: float


def compared(
    now: Round, before: Round, values: Iterable[Comparable], limits: RepeatLimits
) -> tuple[Block, ...]:
    """The differences in words, or why there are none to tell; empty without common values."""
    if now.result.variant != before.result.variant:
        return (Notice((NEW_START,)),)
    if too_soon(before.finished_at, now.finished_at, limits):
        return (Notice((TOO_SOON,)),)
    month = month_of(before.finished_at)
    rows = tuple(
        (one.label, (text(_words(one.before, one.now, one.sem, limits), month=month),))
        for one in values
        if one.before is not None and one.now is not None
    )
    return (Facts(rows),) if rows else ()


def _words(before: float, now: float, sem: float, limits: RepeatLimits) -> str:
    return _DIFFERENCES[difference(rci(before, now, sem), limits)]
