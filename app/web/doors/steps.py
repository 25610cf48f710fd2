"""Between two pages of a door: what was found on the first, for half an hour, in this browser."""

import time
from typing import Final

from flask import session

GOOD_FOR: Final = 30 * 60
"""Seconds after which somebody else who finds the phone must start again."""


def remember(step: str, found_id: str) -> None:
    """Keep what was found for the next page."""
    session[step] = [found_id, int(time.time())]


def reached(step: str) -> str | None:
    """What was found on the page before, or None where somebody skipped it or waited too long."""
    match session.get(step):
        case [str(found_id), int(since)] if time.time() - since < GOOD_FOR:
            return found_id
    return None


def forget(step: str) -> None:
    """End the step."""
    session.pop(step, None)
