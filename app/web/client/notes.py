"""What waits for a client: each subject adds one function that says it on the home page.

A note is about what somebody else did or planned, or what the client asked for: a message, a
task, a plan to sign. Never about what the client did not do (ux.md C4).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

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

NOTES: Final[tuple[Notes, ...]] = ()
"""One function for each subject, in the order in which they stand on the page."""


def notes_of(access: Access, card: ClientCard) -> list[Note]:
    """Every note that there is now."""
    found = (subject(access, card) for subject in NOTES)
    return [note for note in found if note]
