"""Who did what: an append-only chain of HMACs, with no content in it."""

from dataclasses import dataclass
from datetime import datetime

from app.store.access import Access


@dataclass(frozen=True)
class LogLine:
    """One act, as the client reads it."""

    at: datetime
    actor_kind: str
    """"client", "coach", "beheerder" or "system"."""
    actor_name: str
    """The name of the member of staff; "" for the client and the system."""
    action: str
    """Such as ``share.viewed``; the page has the words for it."""
    subject_kind: str
    subject_id: str
    module: str
    """The module's slug where the act is about a share or a module, else ""."""


def record(
    actor_kind: str,
    actor_id: str,
    action: str,
    subject_kind: str,
    subject_id: str,
    *,
    client_id: str | None = None,
) -> None:
    """Add an act to the chain; ``client_id`` is the client who may read it in their log."""
    raise NotImplementedError


def verify_chain() -> bool:
    """Whether no act was changed, removed, added or cut off behind the store's back."""
    raise NotImplementedError


def log_of(access: Access) -> list[LogLine]:
    """What was done with this client's data, the newest first, as far as this access may see."""
    raise NotImplementedError
