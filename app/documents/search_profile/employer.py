"""The employer version: a document of its own, with the fields that an employer may read.

It is not a copy from which something is left out. It has no room for what may never stand in it:
the least wage, travelling, times, must, nice and never. What it has room for, it takes line by
line, with the client's tick and after the check (content.md 3.2).
"""

from dataclasses import dataclass, fields

from app.documents.search_profile.checking import held
from app.domain.search_profile import FIELDS, Profile
from app.domain.sections import Listing, Paragraph, Section
from app.domain.text import N_, Own

Shown = tuple[str, ...]
"""Lines as they stand."""


@dataclass(frozen=True)
class EmployerVersion:
    """What an employer reads, and nothing else."""

    pitch: Shown
    directions: Shown
    jobs: Shown
    sectors: Shown
    tasks: Shown
    proof: Shown
    learning: Shown
    surroundings: Shown
    conditions: Shown
    hours: Shown
    days: Shown
    building_up: Shown
    regions: Shown
    wage_wish: Shown

    @property
    def empty(self) -> bool:
        """Whether nothing would stand on it."""
        return not any(getattr(self, one.name) for one in fields(self))


TITLES = {
    "pitch": N_("Wie ik ben"),
    "directions": N_("Richting"),
    "jobs": N_("Werk dat ik zoek"),
    "sectors": N_("Sectoren"),
    "tasks": N_("Dit doe ik graag en goed"),
    "proof": N_("Hier vertel ik graag over"),
    "learning": N_("Opleiding en leren"),
    "surroundings": N_("Zo werk ik het best"),
    "conditions": N_("Dit helpt mij om goed te werken"),
    "hours": N_("Uren"),
    "days": N_("Dagen"),
    "building_up": N_("Zo begin ik"),
    "regions": N_("Regio"),
    "wage_wish": N_("Mijn loonwens"),
}
"""What stands above each, as an employer reads it."""


def employer_version(profile: Profile) -> EmployerVersion:
    """What stands in it now: ticked lines that passed the check, or that the client wants there."""
    return EmployerVersion(
        pitch=_may_stand("pitch", profile),
        directions=_may_stand("directions", profile),
        jobs=_may_stand("jobs", profile),
        sectors=_may_stand("sectors", profile),
        tasks=_may_stand("tasks", profile),
        proof=_may_stand("proof", profile),
        learning=_may_stand("learning", profile),
        surroundings=_may_stand("surroundings", profile),
        conditions=_may_stand("conditions", profile),
        hours=_may_stand("hours", profile),
        days=_may_stand("days", profile),
        building_up=_may_stand("building_up", profile),
        regions=_may_stand("regions", profile),
        wage_wish=_may_stand("wage_wish", profile),
    )


def employer_sections(version: EmployerVersion) -> tuple[Section, ...]:
    """The version as sections, for the page and the paper; what is empty is left out."""
    return tuple(
        Section(f"employer.{name}", title, said=_blocks(name, getattr(version, name)))
        for name, title in TITLES.items()
        if getattr(version, name)
    )


def _blocks(name: str, lines: Shown) -> tuple[Paragraph | Listing, ...]:
    if name == "pitch":
        return (Paragraph(Own(" ".join(lines))),)
    if len(lines) == 1:
        return (Paragraph(Own(lines[0])),)
    return (Listing(tuple(Own(one) for one in lines)),)


def _may_stand(name: str, profile: Profile) -> Shown:
    if FIELDS[name].employer == "never":
        return ()
    return tuple(
        line.words
        for at, line in enumerate(profile.get(name, ()))
        if line.employer and held(name, at, line) is None
    )
