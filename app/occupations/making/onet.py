"""O*NET's own text files: one release of its database, read and checked.

Joined on O*NET-SOC code and element id, never on names: names change between releases
(content.md 4.1). A value that O*NET recommends to suppress is unknown.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.occupations.columns import INTERESTS, LOADS, SKILLS, SLIDERS, VALUES
from app.occupations.making.draft import SOC_CODE
from app.occupations.making.release import Release, read_release
from app.occupations.making.sheets import Line, SheetError, tab_lines
from app.occupations.manifest import Covers

CODE, ELEMENT, NAME, SCALE, VALUE = (
    "O*NET-SOC Code",
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
)
SUPPRESS, IRRELEVANT, DATE, ZONE = "Recommend Suppress", "Not Relevant", "Date", "Job Zone"
PLAIN = (CODE, ELEMENT, NAME, SCALE, VALUE, DATE)
RATED = (*PLAIN, SUPPRESS, IRRELEVANT)
DAY = re.compile(r"(\d{2})/(\d{4})")

RANGES = {"OI": (1.0, 7.0), "EX": (1.0, 7.0), "IM": (1.0, 5.0), "LV": (0.0, 7.0), "CX": (1.0, 5.0)}
"""The least and the most on each scale that we read; rows on other scales are left aside."""

MOST_GAPS = 0.02
"""The largest share of elements that may be missing in a file."""

INTEREST_IDS = {f"1.B.1.{letter}": one for letter, one in zip("abcdef", INTERESTS, strict=True)}
VALUE_IDS = {f"1.B.2.{letter}": one for letter, one in zip("abcdef", VALUES, strict=True)}

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
    reader = _Reader(folder, release, _reference(folder), _codes(folder, least), least)
    for name in release.rated:
        reader.read(name, RATED, _keys_of(name))
    reader.read(release.interests, PLAIN, frozenset((one, "OI") for one in INTEREST_IDS))
    if release.values:
        reader.read(release.values, PLAIN, frozenset((one, "EX") for one in VALUE_IDS))
    used = {element for ratings in reader.ratings.values() for element, _ in ratings}
    return Onet(
        release=release,
        codes=reader.codes,
        zones=_zones(folder, reader.codes, least),
        ratings=reader.ratings,
        values=release.values is not None,
        names={one: reader.reference[one] for one in sorted(used)},
        years={kind: (min(found), max(found)) for kind, found in sorted(reader.years.items())},
    )


class _Reader:
    """Reads the rating files one after another, and checks each row."""

    def __init__(
        self,
        folder: Path,
        release: Release,
        reference: Mapping[str, str],
        codes: frozenset[str],
        least: int,
    ) -> None:
        self.folder, self.release, self.reference = folder, release, reference
        self.codes, self.least = codes, least
        self.ratings: defaultdict[str, dict[Key, float | None]] = defaultdict(dict)
        self.years: defaultdict[Covers, set[int]] = defaultdict(set)

    def read(self, name: str, columns: Sequence[str], wanted: frozenset[Key]) -> None:
        """Take the wanted elements of one file; an occupation in it has each of them once."""
        path = self.folder / name
        absent = sorted({element for element, _ in wanted} - self.reference.keys())
        if absent:
            what = f"no element {', '.join(absent)}, which {name} should have"
            raise SheetError(self.folder / REFERENCE, None, what)
        rated: Counter[str] = Counter()
        code = ""
        for line in tab_lines(path, columns):
            key, code = (line[ELEMENT], line[SCALE]), line[CODE]
            self._check(line)
            if key in wanted:
                self._take(line, key)
                rated[code] += 1
        self._refuse_gaps(path, rated, wanted, code)

    def _check(self, line: Line) -> None:
        if line[ELEMENT] not in self.reference:
            what = f"element {line[ELEMENT][:20]!r} ({line[NAME][:60]}) is not in {REFERENCE}"
            raise line.wrong(what)
        if line[CODE] not in self.codes:
            raise line.wrong(f"{line[CODE][:20]!r} is not in {OCCUPATIONS}")

    def _take(self, line: Line, key: Key) -> None:
        code, found = line[CODE], self.ratings[line[CODE]]
        if key in found:
            raise line.wrong(f"{code} {key[0]} {key[1]} for the second time")
        self.years[_kind(key)].add(self._year(line))
        found[key] = _value(line, key[1])

    def _year(self, line: Line) -> int:
        day = DAY.fullmatch(line[DATE])
        if day is None:
            raise line.wrong(f"{DATE} is {line[DATE][:20]!r}, not a month and a year")
        year, month = int(day[2]), int(day[1])
        if (year, month) > (self.release.year, self.release.month):
            what = f"dated {line[DATE]}, after release {self.release.number} came out"
            raise line.wrong(f"{what}: this file is of another release")
        return year

    def _refuse_gaps(
        self, path: Path, rated: Mapping[str, int], wanted: frozenset[Key], last: str
    ) -> None:
        """Now and then an element was not asked; a file that is cut off ends with a gap."""
        gaps = {code: len(wanted) - count for code, count in rated.items() if count < len(wanted)}
        if last in gaps:
            element, scale = min(key for key in wanted if key not in self.ratings[last])
            what = f"it ends within {last}, without {element} on {scale}: it is cut off"
            raise SheetError(path, None, what)
        if sum(gaps.values()) > MOST_GAPS * len(wanted) * len(rated):
            what = f"{len(gaps)} occupations lack elements, {min(gaps)} among them"
            raise SheetError(path, None, what)
        if len(rated) < self.least:
            what = f"{len(rated)} occupations; a whole file has at least {self.least}"
            raise SheetError(path, None, what)


REFERENCE = "Content Model Reference.txt"
OCCUPATIONS = "Occupation Data.txt"
ZONES = "Job Zones.txt"


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
