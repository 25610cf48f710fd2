"""Which qualities somebody chose, and in which order (content.md 1.2 B)."""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Option
from app.domain.module import Supplied
from app.modules.wie_ben_ik.qualities import LABELS, OPTIONS

CHOSEN = "identity.qualities"
TOP = "identity.top"

MOST_CHOSEN, MOST_RANKED, SQUARES = 10, 5, 3
"""How many are chosen, put in order, and looked at in a kwaliteitenvierkant."""


def chosen(answers: Answers) -> tuple[str, ...]:
    """The qualities that were chosen, in the order of the cards."""
    value = value_of(answers, CHOSEN)
    picked = value if isinstance(value, tuple) else ()
    return tuple(quality for quality in LABELS if quality in picked)


def ranked(answers: Answers) -> tuple[str, ...]:
    """The qualities that fit most, the first one best; a single choice needs no order.

    What is not chosen any more is left out.
    """
    picked = chosen(answers)
    if len(picked) == 1:
        return picked
    value = value_of(answers, TOP)
    order = value if isinstance(value, tuple) else ()
    return tuple(one for one in order if isinstance(one, str) and one in picked)


def to_rank(answers: Answers, _supplied: Supplied) -> tuple[Option, ...]:
    """The chosen qualities, to be put in order."""
    picked = chosen(answers)
    return tuple(option for option in OPTIONS if option.value in picked)


def several_chosen(answers: Answers) -> bool:
    """Whether there is anything to put in order."""
    return len(chosen(answers)) > 1
