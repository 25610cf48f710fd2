"""How long the rest takes at somebody's own pace, and when a pause is due."""

import math
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from statistics import median

from flask import session

from app.domain.module import Item
from app.domain.text import N_, Words, text
from app.store.rounds import Progress

SECONDS = {
    "scale": 7,
    "card": 4,
    "choice": 20,
    "possibility": 7,
    "ruler": 10,
    "slider": 7,
    "several": 30,
    "ranking": 40,
    "free_text": 60,
    "number": 15,
    "day": 10,
    "table": 120,
    "picked": 20,
    "verdict": 4,
}
"""How long an answer of each kind takes most people (content.md 0.1, the time model)."""

ROW_SECONDS = 7
"""How long it takes in rows, where the same options are read once for all of them."""

A_FEW = 3
SLOWEST, FASTEST = 3.0, 0.5
"""The bounds of somebody's own pace, as a multiple of most people's."""

PAUSE_AFTER_SECONDS = 20 * 60
LONGEST_QUESTION_SECONDS = 120
"""More than this between two screens was no activity."""
COUNTED_EVERY_SECONDS = 20
REST_SECONDS = 15 * 60
"""After being away for so long, counting starts again."""


def minutes_left(items: Iterable[Item], median_ms: int | None = None) -> int:
    """Minutes that these items take, rounded up.

    Args:
        items: what is still to be answered.
        median_ms: the active milliseconds that half of this person's answers took less than.
    """
    return math.ceil(sum(map(_seconds, items)) * _times(median_ms) / 60)


def at_own_pace(minutes: int, median_ms: int | None) -> int:
    """What takes most people so many minutes, at this person's own pace; rounded up."""
    return math.ceil(minutes * _times(median_ms))


def own_pace(done: Mapping[str, Progress]) -> int | None:
    """The median of the active milliseconds per answer in all that was begun; None if unknown."""
    known = [one.active_ms_median for one in done.values() if one.active_ms_median is not None]
    return int(median(known)) if known else None


def _seconds(item: Item) -> int:
    usual = SECONDS[item.kind.name]
    return min(usual, ROW_SECONDS) if item.kind.in_rows else usual


def _times(median_ms: int | None) -> float:
    """How many times as long as most people, within bounds."""
    pace = 1.0 if median_ms is None else median_ms / 1000 / SECONDS["scale"]
    return min(max(pace, FASTEST), SLOWEST)


def about(minutes: int) -> Words:
    """The minutes as people say them: "een paar minuten", "ongeveer 6 minuten"."""
    if minutes < A_FEW:
        return N_("een paar minuten")
    return text(N_("ongeveer {minutes} minuten"), minutes=minutes)


def pause_is_due() -> bool:
    """Count the time since it was last counted; True once for every twenty active minutes.

    Quick answers are counted together, so that not each of them sends a new cookie.
    """
    now = int(datetime.now(UTC).timestamp())
    active, last = session.get("active", (0, 0))
    gap = now - last
    if gap < COUNTED_EVERY_SECONDS:
        return False
    active = 0 if gap > REST_SECONDS else active + min(gap, LONGEST_QUESTION_SECONDS)
    due = active >= PAUSE_AFTER_SECONDS
    session["active"] = (0 if due else active, now)
    return due
