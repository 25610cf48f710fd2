"""Clients, as the bureau knows them: a name, a case number, a coach and a path."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Path = Literal["short", "full"]


@dataclass(frozen=True)
class ClientCard:
    """What a coach wrote down about a client; nothing that the client made."""

    id: str
    first_name: str
    surname: str
    case_number: str
    path: str
    """"short" or "full"."""
    meeting_at: datetime | None
    coach_id: str
    coach_name: str
    created_at: datetime


def create_client(  # noqa: PLR0917 - the fields of one form
    coach_id: str,
    first_name: str,
    surname: str,
    case_number: str,
    path: Path,
    meeting_at: datetime | None,
) -> str:
    """Make a client with a data key of their own; the client's id."""
    raise NotImplementedError


def client_card(client_id: str, coach_id: str | None = None) -> ClientCard:
    """The client's card; with ``coach_id`` only where that is the client's coach.

    Raises:
        NotFound: there is no such client, or another coach has them.
    """
    raise NotImplementedError


def clients_of(coach_id: str) -> list[ClientCard]:
    """The coach's clients by name; the page sorts by meeting."""
    raise NotImplementedError


def set_preferences(client_id: str, preferences: Mapping[str, object]) -> None:
    """Keep how the client wants pages shown (larger letters, simple view)."""
    raise NotImplementedError


def preferences(client_id: str) -> dict[str, object]:
    """How the client wants pages shown; empty where nothing was chosen.

    Raises:
        NotFound: there is no such client.
    """
    raise NotImplementedError
