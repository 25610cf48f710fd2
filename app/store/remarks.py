"""What a client says about an outcome: recognised or not, own words, shown or hidden."""

from dataclasses import dataclass
from typing import Literal

from app.store.access import Access

Recognised = Literal["ja", "beetje", "nee", ""]


@dataclass(frozen=True)
class Remark:
    """The client's say about one section."""

    text: str = ""
    recognised: Recognised = ""
    hidden: bool = False
    """Whether the client leaves the section out of the profile."""


def set_remark(
    access: Access,
    section_id: str,
    *,
    text: str | None = None,
    recognised: Recognised | None = None,
    hidden: bool | None = None,
) -> Remark:
    """Change what is given and keep the rest; the remark afterwards."""
    raise NotImplementedError


def remarks(access: Access) -> dict[str, Remark]:
    """The client's remarks, by section id."""
    raise NotImplementedError
