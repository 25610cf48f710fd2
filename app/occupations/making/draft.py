"""A catalogue in the making: plain rows, before they are written as the catalogue's files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.occupations.columns import FIGURES
from app.occupations.files import NameOrigin
from app.occupations.manifest import Source
from app.occupations.occupation import Link, Origin, Tightness

IDENTITY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The id of an occupation: the last part of its address in ESCO."""

SOC_CODE = re.compile(r"\d{2}-\d{4}\.\d{2}")
"""The O*NET-SOC code of an occupation in O*NET."""

NAN = float("nan")
NO_FIGURES = dict.fromkeys(FIGURES, NAN)

Titled = Literal["hand", "esco"]
Level = Literal["hand", "rule"]
Section = Literal["hand", "esco", "group", ""]
WageGroup = Literal["own", "wider", ""]


@dataclass(frozen=True)
class Entry:
    """One occupation of the draft; `figures` has every column of FIGURES, NaN for unknown."""

    id: str
    title: str
    title_by: Titled
    isco: str
    esco: str
    codes: tuple[str, ...]
    link: Link
    checked: bool
    level_by: Level
    sector: str
    sector_by: Section
    curated: bool
    light: bool
    hidden: bool
    context_by: Origin
    skills_by: Origin
    brc: str
    tightness: Tightness
    wage_by: WageGroup
    figures: dict[str, float]


@dataclass(frozen=True)
class Name:
    """One name by which an occupation is found."""

    name: str
    id: str
    by: NameOrigin


@dataclass(frozen=True)
class Draft:
    """Everything that is written: occupations, names, the sources of both and element names."""

    entries: tuple[Entry, ...]
    names: tuple[Name, ...]
    sources: tuple[Source, ...]
    elements: Mapping[str, str]
