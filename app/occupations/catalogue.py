"""The catalogue: every occupation with its figures, as arrays for matching and one by one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from app.occupations.bands import Floats, Small, bands, letters
from app.occupations.columns import (
    ASPECTS,
    FIGURES,
    INTERESTS,
    POLES,
    SECTIONS,
    SKILL_GROUPS,
    VALUES,
)
from app.occupations.files import FOLDER, Stored, read_files
from app.occupations.manifest import Source
from app.occupations.occupation import Link, Occupation, Origin, Tightness, Wage

A = TypeVar("A", bound=np.generic)
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All occupations, sorted by id: row i of every array and tuple is the same occupation.

    n = number of occupations; NaN, −1 or "" always means unknown. Arrays are read-only.

    `ids` are the last part of the ESCO address, `titles` Dutch, `isco` four digits.
    `interests` (n, 6) OI 1–7 in the order of INTERESTS; `values` (n, 6) EX 1–7 as VALUES.
    `skills` (n, 12) demand 0–100 as SKILL_GROUPS; `loads` (n, 37) load 0–100 as ASPECTS.
    `poles` (n, 8) 0 left – 100 right, as POLES. `med` and `hi` (37,) are the thresholds and
    `bands` (n, 37) what they make of the loads: LOW, MED, HI or NO_BAND, lift and stamina raised
    in heavy work. `level` (n,) 1–7; `zone` (n,) job zone 1.0–5.0; `heavy` (n,) decile 1–10.
    `sector` (n,) index in SECTIONS or −1; `minor` (n,) index in `minor_groups` ("43-6") or −1.
    `hidden`: only found on its exact title; `curated`: may be proposed on a card; `light`.
    """

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    isco: tuple[str, ...]
    interests: Floats
    values: Floats
    skills: Floats
    loads: Floats
    poles: Floats
    med: Floats
    hi: Floats
    bands: Small
    level: Small
    zone: Floats
    heavy: Small
    sector: Small
    minor: NDArray[np.int16]
    minor_groups: tuple[str, ...]
    hidden: Flags
    curated: Flags
    light: Flags
    opening: Small
    wages: Floats
    sources: tuple[Source, ...]
    words: Mapping[str, tuple[str, ...]] = field(repr=False)

    def __len__(self) -> int:
        """The number of occupations."""
        return len(self.ids)

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """The row of each id."""
        return {one: row for row, one in enumerate(self.ids)}

    def find(self, identity: str) -> Occupation | None:
        """The occupation with this id, hidden ones too; None for an id that is not known."""
        row = self.rows.get(identity)
        return None if row is None else self.one(row)

    def one(self, row: int) -> Occupation:
        """The occupation of this row."""
        word = {name: column[row] for name, column in self.words.items()}
        return Occupation(
            row=row,
            id=self.ids[row],
            title=self.titles[row],
            isco=self.isco[row],
            codes=tuple(word["codes"].split()),
            letters=letters(self.interests[row]),
            level=int(self.level[row]) if self.level[row] > 0 else None,
            level_by=cast("Literal['hand', 'rule']", word["level_by"]),
            zone=_known(self.zone[row]),
            sector=word["sector"],
            sector_by=cast("Literal['hand', 'esco', 'group', '']", word["sector_by"]),
            link=cast("Link", word["link"]),
            checked=word["checked"] == "1",
            curated=bool(self.curated[row]),
            light=bool(self.light[row]),
            hidden=bool(self.hidden[row]),
            context_by=cast("Origin", word["context_by"]),
            skills_by=cast("Origin", word["skills_by"]),
            opening=int(self.opening[row]) if self.opening[row] > 0 else None,
            tightness=cast("Tightness", word["tightness"]),
            wage=self._wage(row),
        )

    def _wage(self, row: int) -> Wage | None:
        p25, p50, p75 = (_known(one) for one in self.wages[row])
        if p25 is None or p50 is None or p75 is None:
            return None
        return Wage(p25, p50, p75, own_group=self.words["wage_by"][row] == "own")


@cache
def catalogue() -> Catalogue:
    """The catalogue of this installation, read once a process.

    Raises CatalogueBrokenError where its files are not what they were when it was made.
    """
    return assemble(read_files(FOLDER))


def assemble(stored: Stored) -> Catalogue:
    """The catalogue of these files."""
    words, parts = stored.words, _parts(stored.figures)
    minor = [codes[:4] for codes in words["codes"]]
    groups = tuple(sorted({*minor} - {""}))
    index = {group: number for number, group in enumerate(groups)} | {"": -1}
    heavy = _small(parts["heavy"])
    return Catalogue(
        ids=words["id"],
        titles=words["title"],
        isco=words["isco"],
        interests=parts["interests"],
        values=parts["values"],
        skills=parts["skills"],
        loads=parts["loads"],
        poles=parts["poles"],
        med=_kept(stored.med),
        hi=_kept(stored.hi),
        bands=_kept(bands(parts["loads"], stored.med, stored.hi, heavy)),
        level=_small(parts["level"]),
        zone=parts["zone"],
        heavy=heavy,
        sector=_kept(np.array([SECTIONS.find(one or "-") for one in words["sector"]], np.int8)),
        minor=_kept(np.array([index[one] for one in minor], dtype=np.int16)),
        minor_groups=groups,
        hidden=_flags(words["hidden"]),
        curated=_flags(words["curated"]),
        light=_flags(words["light"]),
        opening=_small(parts["opening"]),
        wages=parts["wages"],
        sources=stored.manifest.sources,
        words=words,
    )


def _parts(figures: Floats) -> Mapping[str, Floats]:
    """The columns of figures by their group, each a read-only block of its own."""
    sizes = {
        "interests": len(INTERESTS),
        "values": len(VALUES),
        "skills": len(SKILL_GROUPS),
        "loads": len(ASPECTS),
        "poles": len(POLES),
    }
    parts, start = {}, 0
    for name, size in sizes.items():
        parts[name] = _kept(np.ascontiguousarray(figures[:, start : start + size]))
        start += size
    for name in ("zone", "level", "heavy", "opening"):
        parts[name] = _kept(np.ascontiguousarray(figures[:, FIGURES.index(name)]))
    parts["wages"] = _kept(np.ascontiguousarray(figures[:, FIGURES.index("wage.p25") :]))
    return parts


def _small(figures: Floats) -> Small:
    """Whole numbers; −1 where unknown."""
    return _kept(np.where(np.isnan(figures), -1, np.nan_to_num(figures)).round().astype(np.int8))


def _flags(column: tuple[str, ...]) -> Flags:
    return _kept(np.array([one == "1" for one in column], dtype=np.bool_))


def _kept(array: NDArray[A]) -> NDArray[A]:
    array.setflags(write=False)
    return array


def _known(figure: np.float32) -> float | None:
    return None if np.isnan(figure) else round(float(figure), 2)
