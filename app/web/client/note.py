"""A card on the client's home page that says what waits there."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.text import Words
from app.store.access import Access
from app.store.clients import ClientCard


@dataclass(frozen=True)
class Note:
    """One card on the home page, with an outlined link: the one filled button is the next step."""

    title: Words
    """The heading, such as "Anna schreef je"."""
    line: Words
    """One sentence beneath it; "" for none."""
    label: Words
    """What the link says: a verb and what it leads to."""
    href: str


Notes = Callable[[Access, ClientCard], Note | None]
"""The access that looks and its card -> the note of this subject, or None; one query."""
