"""How sure the outcomes are, and what to talk about: the end of the persoonsprofiel."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.domain.measuring import complete
from app.domain.module import Module, Round, Supplied
from app.domain.points import Point, PointKind
from app.domain.scoring import QualityFlag
from app.domain.sections import Facts, Listing, Paragraph, Section
from app.domain.telling import BAND_MEANS, DOUBT, PARTIAL
from app.domain.text import N_, Words, listed

CERTAINTY = "profile.certainty"


@dataclass(frozen=True)
class Done:
    """A module with its last finished round and the round before it."""

    module: Module
    now: Round
    before: Round | None = None


def points_to_discuss(done: Sequence[tuple[Done, Supplied]], shown: Collection[str]) -> Section:
    """Open questions for the conversation, most important first; own questions stand elsewhere.

    ``shown`` holds the ids of the sections that are in the profile: what is hidden there is not
    spoken of here.
    """
    points: list[Point] = [
        point
        for one, supplied in done
        for point in one.module.points(one.now, supplied)
        if point.kind is not PointKind.QUESTION and (not point.section or point.section in shown)
    ]
    words = tuple(point.words for point in sorted(points, key=lambda point: point.kind))
    return Section(
        "profile.points",
        N_("Om over te praten"),
        shown=(Listing(words),) if words else (),
    )


def certainty(done: Sequence[Done]) -> Section:
    """How sure the outcomes are, those that are alike together; empty without any."""
    alike: dict[tuple[Words, ...], list[Words]] = {}
    for one in done:
        alike.setdefault(_sure(one), []).append(one.module.title)
    rows = tuple((listed(titles), said) for said, titles in alike.items())
    return Section(
        CERTAINTY,
        N_("Hoe zeker zijn de uitkomsten?"),
        shown=(Paragraph(BAND_MEANS), Facts(rows)) if rows else (),
    )


def _sure(one: Done) -> tuple[Words, ...]:
    said: list[Words] = []
    flag = one.now.result.quality.flag
    if flag is QualityFlag.DOUBT:
        said.append(DOUBT)
    if flag is QualityFlag.NOTE_CONFIRMED:
        said.append(N_("Jij zegt: het klopt."))
    asked = one.module.asked_items(one.now.answers, "short")
    said.append(N_("Alle vragen zijn ingevuld.") if complete(asked, one.now.answers) else PARTIAL)
    return tuple(said)
