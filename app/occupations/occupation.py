"""One occupation of the catalogue, as a page shows it."""

from dataclasses import dataclass
from typing import Literal

Origin = Literal["own", "estimated", "vector", "group", "none"]
"""Whose figures: the occupation's own code(s), estimated from them, a study's, a group's, none."""

Link = Literal["hand", "official", "several", "group", "none"]
"""How the Dutch occupation was tied to O*NET; `several` and `group` are weak."""

Tightness = Literal["tight", "average", "unknown"]


@dataclass(frozen=True)
class Wage:
    """Gross euros an hour: a quarter earns less than `p25`, half less than `p50`, and so on.

    Figures of a group of occupations: `own_group` is false where the group is a wider one.
    """

    p25: float
    p50: float
    p75: float
    own_group: bool


@dataclass(frozen=True)
class Occupation:
    """One occupation, for a page; the arrays of the catalogue hold its figures.

    `codes` are the O*NET-SOC codes whose mean the figures are; `level` is 1–7, `level_by` says
    whether people or a rule chose it; `sector` is a section of the SBI or empty; `opening` is
    1 (very few openings to 2030) – 5 (very many) and `tightness` today's, both of its group.
    """

    row: int
    id: str
    title: str
    isco: str
    codes: tuple[str, ...]
    letters: str
    level: int | None
    level_by: Literal["hand", "rule"]
    zone: float | None
    sector: str
    sector_by: Literal["hand", "esco", "group", ""]
    link: Link
    checked: bool
    curated: bool
    light: bool
    hidden: bool
    context_by: Origin
    skills_by: Origin
    opening: int | None
    tightness: Tightness
    wage: Wage | None

    @property
    def weak(self) -> bool:
        """The figures are of a wider group, or of several occupations without a sure link."""
        return self.link in {"several", "group"} or "group" in {self.context_by, self.skills_by}
