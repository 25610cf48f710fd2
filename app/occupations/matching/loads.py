"""What an occupation asks of body and mind, in words: "lang zitten: vaak" (content.md 4.6)."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from app.domain.text import N_, Words
from app.occupations.bands import HI, MED
from app.occupations.catalogue import Catalogue, catalogue
from app.occupations.columns import ASPECTS, LOADS
from app.occupations.matching import nouns

Often = Literal["sometimes", "often", "very_often"]

OFTEN: dict[Often, str] = {
    "sometimes": N_("soms"),
    "often": N_("vaak"),
    "very_often": N_("heel vaak"),
}
VERY_OFTEN_FROM = 87.5
"""4.5 on O*NET's scale of 1 to 5: nearer to "always" than to "more than half the time"."""
MOST = 5


@dataclass(frozen=True)
class Load:
    """One load that an occupation has more of than many others."""

    aspect: str
    often: Often
    name: Words
    """In a few words: "lang zitten"."""
    words: Words
    """How often: "vaak"."""


@lru_cache(maxsize=512)
def loads_of(row: int, held: Catalogue | None = None) -> tuple[Load, ...]:
    """At most five loads that set this occupation apart, what is heavy first.

    None that is low or unknown. Within a band the one that more occupations have less of goes first.
    """
    every = held or catalogue()
    bands, mine = every.bands[row], every.loads[row]
    lower = (every.loads < mine).sum(axis=0)
    found = [place for place in range(len(ASPECTS)) if bands[place] >= MED]
    ranked = sorted(found, key=lambda place: (-bands[place], -lower[place], place))
    return tuple(_load(place, int(bands[place]), float(mine[place])) for place in ranked[:MOST])


def _load(place: int, band: int, load: float) -> Load:
    aspect = ASPECTS[place]
    by_time = not LOADS[aspect].by_level
    often: Often = "often" if band == HI else "sometimes"
    if band == HI and by_time and load >= VERY_OFTEN_FROM:
        often = "very_often"
    return Load(aspect, often, nouns.ASPECTS[aspect], OFTEN[often])
