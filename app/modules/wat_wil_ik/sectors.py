"""The 21 sections of the SBI 2008, in easy words, each with yes, maybe or no (content.md 1.4 C)."""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, Option
from app.domain.module import Item
from app.domain.sectors import SECTORS
from app.domain.text import N_, Words

ANSWERS = Choice(
    (Option("yes", N_("Ja")), Option("maybe", N_("Misschien")), Option("no", N_("Nee"))),
    in_rows=True,
)

SECTOR_ITEMS = tuple(
    Item(f"wants.sector.{one.value}", one.label, ANSWERS, label=one.label) for one in SECTORS
)


def sectors_with(answers: Answers, answer: str) -> tuple[Words, ...]:
    """The names of the sectors that were given this answer."""
    return tuple(item.label for item in SECTOR_ITEMS if value_of(answers, item.id) == answer)
