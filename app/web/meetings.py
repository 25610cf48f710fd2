"""When a meeting is still the next one."""

from datetime import datetime, timedelta

from app.store.clients import ClientCard
from app.store.clock import now

A_MEETING_LASTS = timedelta(hours=2)
"""So long after its start a meeting is still the next one."""


def meeting_to_come(card: ClientCard) -> datetime | None:
    """The meeting, until two hours after its start; None where none is planned."""
    at = card.meeting_at
    return at if at and at > now() - A_MEETING_LASTS else None
