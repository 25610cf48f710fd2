"""Lists of names that complete what somebody types, where any other words are as good."""

from collections.abc import Callable, Mapping
from functools import cache

from app.occupations.texts import descriptions


@cache
def occupation_names() -> tuple[str, ...]:
    """The everyday titles of the occupations that have a text, in the order of the alphabet."""
    return tuple(sorted((one.title for one in descriptions().values()), key=str.casefold))


NAMES: Mapping[str, Callable[[], tuple[str, ...]]] = {"occupations": occupation_names}
"""By the name that a column gives (app/domain/kinds/tables.py)."""
