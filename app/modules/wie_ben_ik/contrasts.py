"""Where a quality that was chosen and a trait that was scored point apart (content.md 3.1, 3.3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from app.domain.measuring import parameters_of
from app.domain.module import Round
from app.domain.text import N_, Words, text
from app.modules.wie_ben_ik.choices import ranked
from app.modules.wie_ben_ik.qualities import LABELS
from app.modules.wie_ben_ik.wording import POLES

MOST_DIFFERENCES = 2
"""More than this is no help in one conversation; the best fitting qualities go first."""

LEFT, RIGHT = "left", "right"

POINTS_TO: Mapping[str, tuple[str, str]] = {
    "quiet": ("calm", RIGHT),
    "down_to_earth": ("calm", RIGHT),
    "sociable": ("outgoing", RIGHT),
    "compassionate": ("warm", RIGHT),
    "caring": ("warm", RIGHT),
    "direct": ("warm", LEFT),
    "precise": ("orderly", RIGHT),
    "organising": ("orderly", RIGHT),
    "flexible": ("orderly", LEFT),
    "creative": ("curious", RIGHT),
    "inquisitive": ("curious", RIGHT),
    "practical": ("curious", LEFT),
}
"""Qualities that are nearly one end of a trait; all others say nothing about a trait."""


@dataclass(frozen=True)
class Contrast:
    """A quality that fits somebody most, beside a trait that points to the other end."""

    quality: str
    trait: str
    words: Words


def contrasts(now: Round) -> tuple[Contrast, ...]:
    """The first qualities whose trait points the other way; empty where they agree."""
    return tuple(islice(_contrasts(now), MOST_DIFFERENCES))


def _contrasts(now: Round) -> Iterator[Contrast]:
    cuts = parameters_of(now.result).bands
    for quality in ranked(now.answers):
        trait, end = POINTS_TO.get(quality, ("", ""))
        value = now.result.value(trait)
        if value is None:
            continue
        if end == RIGHT and value < cuts.low_below:
            yield Contrast(quality, trait, _differs(quality, POLES[trait].left_said))
        if end == LEFT and value > cuts.high_above:
            yield Contrast(quality, trait, _differs(quality, POLES[trait].right_said))


def _differs(quality: str, shown: str) -> Words:
    return text(
        N_("Jij koos {chosen}. Je antwoorden wijzen meer naar {shown}. Wat klopt volgens jou?"),
        chosen=LABELS[quality],
        shown=shown,
    )
