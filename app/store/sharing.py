"""Sharing: frozen copies for one coach, with a purpose and an end, and who looked at them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from app.domain.answers import Answers
from app.domain.scoring import Result
from app.domain.sections import Section
from app.store.access import Access

Level = Literal["result", "answers"]
How = Literal["page", "pdf"]


@dataclass(frozen=True)
class NewShare:
    """What the client previewed and says yes to."""

    module: str
    level: Level
    switches: tuple[str, ...]
    sections: tuple[Section, ...]
    result: Result | None
    answers: Answers | None
    """None unless the level is "answers"."""
    purpose: str
    purpose_version: str
    until: date
    """The last day on which the coach can read it."""
    module_version: str
    language: str = "nl"


@dataclass(frozen=True)
class MyShare:
    """What the client shares now."""

    id: str
    module: str
    level: str
    switches: tuple[str, ...]
    shared_at: datetime
    until: date
    coach_id: str
    coach_name: str
    last_viewed_at: datetime | None
    outdated: bool
    """Whether the client finished the module again after sharing it."""


@dataclass(frozen=True)
class SharedPart:
    """A module that a client shares with the coach, without its content."""

    id: str
    client_id: str
    module: str
    level: str
    shared_on: date
    until: date
    is_new: bool
    """Whether the coach did not open this copy yet."""


@dataclass(frozen=True)
class SharedCopy:
    """A frozen copy, as its coach reads it."""

    id: str
    client_id: str
    module: str
    level: str
    switches: tuple[str, ...]
    sections: tuple[Section, ...]
    result: Result | None
    answers: Answers | None
    purpose: str
    shared_on: date
    until: date
    module_version: str
    language: str


def digest_of(new: NewShare) -> str:
    """A name for what is shown in the preview: equal exactly when the same would be shared."""
    raise NotImplementedError


def share(access: Access, coach_id: str, new: NewShare, preview_digest: str) -> str:
    """Freeze a copy for the client's coach; an earlier share of the module ends. The share's id.

    Raises:
        PreviewChanged: it is not what the client saw.
        NotFound: the coach does not coach this client.
    """
    raise NotImplementedError


def end_share(access: Access, module_slug: str) -> None:
    """Stop sharing the module, at once and with its copies destroyed; nothing shared is fine."""
    raise NotImplementedError


def my_shares(access: Access) -> list[MyShare]:
    """What this access shares now, by module."""
    raise NotImplementedError


def shared_with(coach_id: str, client_id: str) -> list[SharedPart]:
    """What the client shares with this coach now, by module."""
    raise NotImplementedError


def shared_counts(coach_id: str) -> dict[str, list[SharedPart]]:
    """What is shared with the coach now, by client id."""
    raise NotImplementedError


def read_share(coach_id: str, share_id: str, how: How) -> SharedCopy:
    """The copy; that it was read is kept, at most once a minute for each way of reading.

    Raises:
        NotFound: unknown, withdrawn, ended, replaced, or another coach's: all alike.
    """
    raise NotImplementedError
