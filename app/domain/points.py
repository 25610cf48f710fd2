"""Points for the conversation with the coach: open questions, made from what is shared."""

from dataclasses import dataclass
from enum import IntEnum

from app.domain.text import Words


class PointKind(IntEnum):
    """Why something is worth talking about; the numbers are the order (content.md 3.3 section 9)."""

    QUESTION = 1
    """The client's own question."""
    FML = 2
    """The client's own view of what goes well lies beside the FML or advice."""
    OTHERS = 3
    """Others see something else than the client."""
    DIFFERENCE = 4
    """What was chosen and what the answers show differ."""
    TRUST = 5
    """Trust is far below the importance."""
    NEAR_MISS = 6
    """Work that nearly fits."""
    DOUBT = 7
    """The outcome is less sure."""
    PRIDE = 8
    """What somebody is proud of: a good beginning, or a good end."""


@dataclass(frozen=True)
class Point:
    """One point; the client can take each one off before sharing."""

    id: str
    """For ever, such as ``change.questions.1``."""
    kind: PointKind
    words: Words
    section: str = ""
    """The section that it comes from: what is hidden there is not spoken of here."""
    switch: str | None = None
    """The sharing switch without which it is left out, or None."""
