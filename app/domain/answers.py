"""An answer as it is kept, and the answers of one round."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Value = int | str | tuple[str, ...] | tuple[Mapping[str, "str | int | None"], ...]
"""What was answered: a number, an option's value, options in order, own words, rows of a table."""


class Status(StrEnum):
    """How an item stands: both kinds of empty count as missing (content.md 0.2)."""

    ANSWERED = "answered"
    NOT_APPLICABLE = "na"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Answer:
    """One answer (content.md 0.4); ``value`` is set exactly when the status is ANSWERED."""

    value: Value | None
    status: Status = Status.ANSWERED
    ms_active: int | None = None
    """Milliseconds that the item was visible and in focus, 0–60,000; None where unknown."""
    position: int = 0
    answered_at: datetime | None = None
    content_version: str = ""
    revision: int = 0
    """1 for the first saved answer, one more with every change."""
    together: bool = False
    """Whether it was given on the coach's laptop, side by side; nothing that is measured asks."""


Answers = Mapping[str, Answer]
"""The answers of one round, by item id; an item that was never touched is absent."""


def value_of(answers: Answers, item_id: str) -> Value | None:
    """The value answered to the item, or None where it is missing in any way."""
    answer = answers.get(item_id)
    return answer.value if answer and answer.status is Status.ANSWERED else None
