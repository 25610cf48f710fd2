"""O*NET's own text files: one release of its database, read and checked.

Joined on O*NET-SOC code and element id, never on names: names change between releases
(content.md 4.1). A value that O*NET recommends to suppress is unknown.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.occupations.columns import INTERESTS, LOADS, SKILLS, SLIDERS, VALUES
from app.occupations.making.draft import SOC_CODE
from app.occupations.making.ratings import (
    CODE,
    ELEMENT,
    NAME,
    OCCUPATIONS,
    PLAIN,
    RATED,
    REFERENCE,
    Basis,
    Key,
    Rated,
    Ratings,
    read_ratings,
)
from app.occupations.making.release import Release, read_release
from app.occupations.making.sheets import Line, SheetError, tab_lines
from app.occupations.manifest import Covers

ZONES, ZONE = "Job Zones.txt", "Job Zone"
MOST_ALIKE = 0.95
"""The least share of occupations that each file has of the longest one."""

INTEREST_IDS = {f"1.B.1.{letter}": one for letter, one in zip("abcdef", INTERESTS, strict=True)}
VALUE_IDS = {f"1.B.2.{letter}": one for letter, one in zip("abcdef", VALUES, strict=True)}


@dataclass(frozen=True)
class Onet:
    """One release as read: every rating, job zones 1–5 and the names of the elements used.

    `values` says whether the release has work values; `years` are the first and the last year of
    the figures of each kind.
    """

    release: Release
    codes: frozenset[str]
    zones: Mapping[str, float]
    ratings: Ratings
    values: bool
    names: Mapping[str, str]
    years: Mapping[Covers, tuple[int, int]]


def needed() -> frozenset[Key]:
    """The elements and scales that the skills, loads and sliders are made of."""
    parts = [
        *SKILLS.values(),
        *(load.elements for load in LOADS.values()),
        *(elements for elements, _ in SLIDERS.values()),
    ]
    return frozenset((one.id, one.scale) for part in parts for one in part)


def read_onet(folder: Path, least: int, *, licence_read: bool = False) -> Onet:
    """The release in this folder; raises SheetError naming file and line.

    `least` is the number of occupations below which a file cannot be the whole file.
    """
    release = read_release(folder, licence_read=licence_read)
    basis = Basis(folder, release, _reference(folder), _codes(folder, least), least)
    asked = {name: read_ratings(basis, name, RATED, _keys_of(name)) for name in release.rated}
    _refuse_shorter(folder, asked)
    plain = {release.interests: (INTEREST_IDS, "OI")}
    plain |= {release.values: (VALUE_IDS, "EX")} if release.values else {}
    for name, (ids, scale) in plain.items():
        asked[name] = read_ratings(basis, name, PLAIN, frozenset((one, scale) for one in ids))
    ratings = _together(one.ratings for one in asked.values())
    used = {element for found in ratings.values() for element, _ in found}
    return Onet(
        release=release,
        codes=basis.codes,
        zones=_zones(folder, basis.codes, least),
        ratings=ratings,
        values=release.values is not None,
        names={one: basis.reference[one] for one in sorted(used)},
        years=_years(asked.values()),
    )


def _refuse_shorter(folder: Path, asked: Mapping[str, Rated]) -> None:
    """The occupations are rated in every file: one with far fewer of them is not whole."""
    counts = {name: len(rated.ratings) for name, rated in asked.items()}
    most = max(counts.values())
    for name, count in counts.items():
        if count < MOST_ALIKE * most:
            raise SheetError(folder / name, None, f"{count} occupations; another file has {most}")


def _together(each: Iterable[Ratings]) -> Ratings:
    found: defaultdict[str, dict[Key, float | None]] = defaultdict(dict)
    for ratings in each:
        for code, rated in ratings.items():
            found[code] |= rated
    return dict(found)


def _years(asked: Iterable[Rated]) -> Mapping[Covers, tuple[int, int]]:
    """The first and the last year of each kind of figure."""
    found: defaultdict[Covers, set[int]] = defaultdict(set)
    for rated in asked:
        for kind, years in rated.years.items():
            found[kind] |= years
    return {kind: (min(years), max(years)) for kind, years in sorted(found.items())}


def _reference(folder: Path) -> Mapping[str, str]:
    return {line[ELEMENT]: line[NAME] for line in _once(folder / REFERENCE, ELEMENT, NAME)}


def _codes(folder: Path, least: int) -> frozenset[str]:
    path = folder / OCCUPATIONS
    found = set()
    for line in _once(path, CODE, "Title"):
        if not SOC_CODE.fullmatch(line[CODE]):
            raise line.wrong(f"{line[CODE][:20]!r} is no O*NET-SOC code")
        found.add(line[CODE])
    if len(found) < least:
        raise SheetError(path, None, f"{len(found)} rows; a whole file has at least {least}")
    return frozenset(found)


def _zones(folder: Path, codes: frozenset[str], least: int) -> Mapping[str, float]:
    path = folder / ZONES
    found: dict[str, float] = {}
    for line in _once(path, CODE, ZONE):
        if line[CODE] not in codes:
            raise line.wrong(f"{line[CODE][:20]!r} is not in {OCCUPATIONS}")
        found[line[CODE]] = line.figure(ZONE, 1, 5)
    if len(found) < least:
        raise SheetError(path, None, f"{len(found)} rows; a whole file has at least {least}")
    return found


def _once(path: Path, key: str, *others: str) -> Iterator[Line]:
    """The lines of a file in which every key is there once."""
    seen: set[str] = set()
    for line in tab_lines(path, (key, *others)):
        if line[key] in seen:
            raise line.wrong(f"{line[key][:40]} for the second time")
        seen.add(line[key])
        yield line


def _keys_of(name: str) -> frozenset[Key]:
    """The elements that a rating file should have."""
    begins = {
        "Abilities.txt": "1.A.",
        "Work Activities.txt": "4.A.",
        "Work Context.txt": "4.C.",
        "Skills.txt": "2.",
        "Essential Skills.txt": "2.A.",
        "Transferable Skills.txt": "2.B.",
    }[name]
    return frozenset(key for key in needed() if key[0].startswith(begins))
