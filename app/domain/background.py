"""What somebody brings along: education, papers, work, languages (content.md 1.3 A)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Job:
    """Work that somebody did, in own words; empty where a box was left open."""

    title: str
    sector: str = ""
    """The letter of one of domain.sectors.SECTORS."""
    years: float | None = None
    liked: str = ""


@dataclass(frozen=True)
class Language:
    """A language, and how well: "none", "little", "good" or "very_good"; empty where left open."""

    name: str
    reading: str = ""
    speaking: str = ""
    writing: str = ""


@dataclass(frozen=True)
class Background:
    """All of it, as it was filled in."""

    level: int | None
    """The education that was finished, 1-7 (content.md B.4); None where it was not answered."""
    field: str
    certificates: tuple[str, ...]
    """Such as "licence_b" or "first_aid"."""
    other_certificates: str
    jobs: tuple[Job, ...]
    languages: tuple[Language, ...]
    unpaid: tuple[str, ...]
    """Voluntary work and care, in own words."""
