"""One rating file of O*NET: every row checked, the elements that we use taken."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.occupations.making.release import Release
from app.occupations.making.sheets import Line, SheetError, tab_lines
from app.occupations.manifest import Covers

CODE, ELEMENT, NAME, SCALE, VALUE = (
    "O*NET-SOC Code",
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
)
SUPPRESS, IRRELEVANT, DATE = "Recommend Suppress", "Not Relevant", "Date"
PLAIN = (CODE, ELEMENT, NAME, SCALE, VALUE, DATE)
RATED = (*PLAIN, SUPPRESS, IRRELEVANT)
DAY = re.compile(r"(\d{2})/(\d{4})")

RANGES = {"OI": (1.0, 7.0), "EX": (1.0, 7.0), "IM": (1.0, 5.0), "LV": (0.0, 7.0), "CX": (1.0, 5.0)}
"""The least and the most on each scale that we read; rows on other scales are left aside."""

Key = tuple[str, str]
"""An element and its scale."""

Ratings = Mapping[str, Mapping[Key, float | None]]
"""What each occupation (O*NET-SOC code) was rated; None: not to be used."""

KINDS: Mapping[str, Covers] = {
    "1": "abilities",
    "2": "skills",
    "4.A": "activities",
    "4.C": "context",
}


MOST_GAPS = 0.02
"""The largest share of elements that may be missing in a file."""

REFERENCE = "Content Model Reference.txt"
OCCUPATIONS = "Occupation Data.txt"


@dataclass(frozen=True)
class Basis:
    """What a rating file is checked against: the release, the elements and the occupations.

    `reference` has the name of every element; `least` is the number of occupations below which a
    file cannot be the whole file.
    """

    folder: Path
    release: Release
    reference: Mapping[str, str]
    codes: frozenset[str]
    least: int


@dataclass(frozen=True)
class Rated:
    """The ratings of one file, and the years in which they were made."""

    ratings: Ratings
    years: Mapping[Covers, frozenset[int]]


def read_ratings(basis: Basis, name: str, columns: Sequence[str], wanted: frozenset[Key]) -> Rated:
    """The wanted elements of one file, each once for an occupation."""
    path = basis.folder / name
    absent = sorted({element for element, _ in wanted} - basis.reference.keys())
    if absent:
        what = f"no element {', '.join(absent)}, which {name} should have"
        raise SheetError(basis.folder / REFERENCE, None, what)
    found: defaultdict[str, dict[Key, float | None]] = defaultdict(dict)
    years: defaultdict[Covers, set[int]] = defaultdict(set)
    last = ""
    for line in tab_lines(path, columns):
        _check(basis, line)
        key, last = (line[ELEMENT], line[SCALE]), line[CODE]
        if key in wanted:
            if key in found[last]:
                raise line.wrong(f"{last} {key[0]} {key[1]} for the second time")
            years[_kind(key)].add(_year(basis.release, line))
            found[last][key] = _value(line, key[1])
    _refuse_gaps(path, found, wanted, last)
    if len(found) < basis.least:
        what = f"{len(found)} occupations; a whole file has at least {basis.least}"
        raise SheetError(path, None, what)
    return Rated(found, {kind: frozenset(one) for kind, one in years.items()})


def _check(basis: Basis, line: Line) -> None:
    if line[ELEMENT] not in basis.reference:
        what = f"element {line[ELEMENT][:20]!r} ({line[NAME][:60]}) is not in {REFERENCE}"
        raise line.wrong(what)
    if line[CODE] not in basis.codes:
        raise line.wrong(f"{line[CODE][:20]!r} is not in {OCCUPATIONS}")


def _year(release: Release, line: Line) -> int:
    day = DAY.fullmatch(line[DATE])
    if day is None:
        raise line.wrong(f"{DATE} is {line[DATE][:20]!r}, not a month and a year")
    year, month = int(day[2]), int(day[1])
    if (year, month) > (release.year, release.month):
        what = f"dated {line[DATE]}, after release {release.number} came out"
        raise line.wrong(f"{what}: this file is of another release")
    return year


def _refuse_gaps(path: Path, found: Ratings, wanted: frozenset[Key], last: str) -> None:
    """Now and then an element was not asked; a file that is cut off ends with a gap."""
    gaps = {code: wanted - have.keys() for code, have in found.items() if len(have) < len(wanted)}
    if last in gaps:
        element, scale = min(gaps[last])
        what = f"it ends within {last}, without {element} on {scale}: it is cut off"
        raise SheetError(path, None, what)
    if sum(map(len, gaps.values())) > MOST_GAPS * len(wanted) * len(found):
        what = f"{len(gaps)} occupations lack elements, {min(gaps)} among them"
        raise SheetError(path, None, what)


def _kind(key: Key) -> Covers:
    if key[1] in {"OI", "EX"}:
        return "interests" if key[1] == "OI" else "values"
    return next(kind for start, kind in KINDS.items() if key[0].startswith(start))


def _value(line: Line, scale: str) -> float | None:
    """The figure on this line; the least of its scale where the element does not matter."""
    low, high = RANGES[scale]
    figure = line.figure(VALUE, low, high)
    if IRRELEVANT in line.cells and line[IRRELEVANT] == "Y":
        return low
    return None if SUPPRESS in line.cells and line[SUPPRESS] == "Y" else figure
