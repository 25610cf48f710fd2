"""What waits for a client: each subject adds one function that says it on the home page.

A note is about what somebody else did or planned, or what the client asked for: a message, a
task, a plan to sign. Never about what the client did not do (ux.md C4). A subject's own file
makes its ``Note`` (note.py); here is only which there are, and in which order.
"""

from typing import Final

from app.store.access import Access
from app.store.clients import ClientCard
from app.web.client import agreements, fml, new_coach, plan, progress, together, waiting
from app.web.client.note import Note, Notes

NOTES: Final[tuple[Notes, ...]] = (
    together.note,
    new_coach.note,
    agreements.note,
    plan.note,
    progress.note,
    fml.note,
    waiting.message_note,
    waiting.comment_note,
    waiting.task_note,
    waiting.address_note,
)
"""One function for each subject, in the order in which they stand on the page."""


def notes_of(access: Access, card: ClientCard) -> list[Note]:
    """Every note that there is now."""
    found = (subject(access, card) for subject in NOTES)
    return [note for note in found if note]
