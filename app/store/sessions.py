"""Sessions on the server: an opaque token, ended by idling, by time and by signing out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from app.store.access import Access

Role = Literal["client", "coach", "beheerder"]


@dataclass(frozen=True)
class SignedIn:
    """What a browser gets when a client comes in."""

    session_token: str
    device_secret: str | None
    """For the phone's cookie; None where nothing was bound ("Dit is niet mijn telefoon")."""
    client_id: str
    opens_at: datetime | None
    """When what an older access made may open at the earliest; None where nothing is sealed."""


@dataclass(frozen=True)
class Session:
    """Who is signed in."""

    token_id: str
    """A name for this session that is safe to log; not the token."""
    role: Role
    person_id: str
    access: Access | None
    """Set exactly for clients."""
    binding_id: str | None
    shared_phone: bool
    first_name: str
    """The client's first name, or the name of the member of staff."""
    created_at: datetime
    expires_at: datetime
    """When it ends if nothing more is done: idle or absolute, whichever comes first."""
    opens_at: datetime | None = None
    """For a client whose older answers are sealed: when they may open at the earliest."""
    confirmed: bool = False
    """Whether a beheerder confirmed the access that is still sealed."""
    coach_id: str | None = None
    path: str | None = None
    """The client's path, "short" or "full"."""
    preferences: Mapping[str, object] = field(default_factory=dict)


def find_session(token: str) -> Session | None:
    """The session of this token, or None where it never was, idled, ended or lost its ground."""
    raise NotImplementedError


def end_session(token: str) -> None:
    """End the session; unknown tokens are fine."""
    raise NotImplementedError


def end_other_sessions(session: Session) -> int:
    """End every other session of this person (a client: of this access); how many ended."""
    raise NotImplementedError
