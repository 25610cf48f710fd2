"""What Wie ben ik? gives to talk about with the coach (content.md 3.3 section 9)."""

from collections.abc import Iterator

from app.domain.module import Round, Supplied
from app.domain.points import Point, PointKind
from app.domain.text import N_, Own, text
from app.modules.wie_ben_ik.contrasts import contrasts
from app.modules.wie_ben_ik.others import SECTION, differences, seen_by_others
from app.modules.wie_ben_ik.profile import pride
from app.modules.wie_ben_ik.wording import SWITCHES, difference_asked


def points(now: Round, supplied: Supplied) -> tuple[Point, ...]:
    """What others see differently, where choice and score differ, and what makes proud."""
    return (*_others(now, supplied), *_contrasts(now), *_pride(now))


def _others(now: Round, supplied: Supplied) -> Iterator[Point]:
    seen = seen_by_others(now, supplied)
    for trait, view in (differences(now, seen) if seen else {}).items():
        yield Point(
            f"{SECTION}.{trait}",
            PointKind.OTHERS,
            difference_asked(trait, view),
            SECTION,
            SWITCHES.get(trait),
        )


def _contrasts(now: Round) -> Iterator[Point]:
    for one in contrasts(now):
        yield Point(
            f"identity.difference.{one.quality}",
            PointKind.DIFFERENCE,
            one.words,
            "identity.qualities",
            SWITCHES.get(one.trait),
        )


def _pride(now: Round) -> Iterator[Point]:
    written = pride(now.answers)
    if written:
        words = text(
            N_("Je trots gaat over “{pride}”. Vertel eens."),
            pride=Own(written.rstrip(".") or written),
        )
        yield Point("identity.pride", PointKind.PRIDE, words, "identity.self_view", "own_words")
