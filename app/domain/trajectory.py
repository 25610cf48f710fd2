"""The road from the first card to now and on: what was, the dot, what comes (ux.md 0.1, 5.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.domain.text import Words

Place = Literal["done", "now", "ahead"]


@dataclass(frozen=True)
class Stop:
    """One thing on the road."""

    title: Words
    line: Words
    """What kind of thing it is, and when."""
    href: str
    day: date | None = None
    """None for what has no day; it stands right after the dot."""
    done: bool = False


def in_order(stops: Iterable[Stop], here: Stop, today: date) -> list[tuple[Stop, Place]]:
    """The stops with their place: what was by day, the dot, and what comes by day.

    What is not done and whose day is past comes first of what is ahead: nothing is ever late.
    """
    every = list(stops)
    was = sorted((one for one in every if one.done), key=lambda one: one.day or date.min)
    comes = [one for one in every if not one.done]
    comes.sort(key=lambda one: (one.day is not None, max(one.day or today, today)))
    past: list[tuple[Stop, Place]] = [(one, "done") for one in was]
    return [*past, (here, "now"), *((one, "ahead") for one in comes)]
