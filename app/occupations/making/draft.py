"""A catalogue in the making: plain rows, before they are written as the catalogue's files."""

from dataclasses import dataclass
from typing import Literal

from app.occupations.catalogue import Link, Origin, Tightness
from app.occupations.columns import FIGURES
from app.occupations.files import NameOrigin
from app.occupations.manifest import Source

NAN = float("nan")
NO_FIGURES = dict.fromkeys(FIGURES, NAN)


@dataclass(frozen=True)
class Entry:
    """One occupation of the draft; `figures` has every column of FIGURES, NaN for unknown."""

    id: str
    title: str
    title_by: Literal["hand", "esco"]
    isco: str
    esco: str
    codes: tuple[str, ...]
    link: Link
    checked: bool
    level_by: Literal["hand", "rule"]
    sector: str
    sector_by: Literal["hand", "group", ""]
    curated: bool
    light: bool
    hidden: bool
    context_by: Origin
    skills_by: Origin
    brc: str
    tightness: Tightness
    wage_by: Literal["own", "wider", ""]
    figures: dict[str, float]


@dataclass(frozen=True)
class Name:
    """One name by which an occupation is found."""

    name: str
    id: str
    by: NameOrigin


@dataclass(frozen=True)
class Draft:
    """Everything that is written: occupations, names and the sources of both."""

    entries: tuple[Entry, ...]
    names: tuple[Name, ...]
    sources: tuple[Source, ...]
