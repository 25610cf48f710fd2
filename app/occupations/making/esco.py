"""ESCO's own files: the Dutch occupations, and the links from O*NET's occupations to them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.occupations.making.draft import IDENTITY, SOC_CODE
from app.occupations.making.sectors import section_of
from app.occupations.making.sheets import Line, SheetError, comma_lines

OCCUPATIONS = "occupations_nl.csv"
CROSSWALKS = ("*ONET*ccupations*.csv", "*onet*ccupations*.csv")
BASE = "http://data.europa.eu/esco/occupation/"
GROUP = re.compile(r"http://data\.europa\.eu/esco/isco/C(\d{4})")
ISCO = re.compile(r"\d{4}")
RELEASE = re.compile(r"v?(\d+\.\d+\.\d+)")
NACE = re.compile(r"nace2(?:\.1)?/(\d{2,4})")
COLUMNS = ("conceptUri", "iscoGroup", "preferredLabel", "altLabels", "status", "code")
LINK_COLUMNS = ("O*NET Id", "ESCO or ISCO URI", "Type of Match")
MATCHES = ("exactMatch", "closeMatch", "narrowMatch", "broadMatch")
"""How near O*NET's occupation is to ESCO's; the nearest first."""


@dataclass(frozen=True)
class EscoOccupation:
    """One occupation of ESCO in Dutch; `section` of the SBI where its activities are of one."""

    id: str
    isco: str
    code: str
    title: str
    others: tuple[str, ...]
    section: str


@dataclass(frozen=True)
class Esco:
    """One release: occupations by id, and O*NET-SOC codes by occupation and by ISCO group.

    The codes of an occupation are those with the nearest match that it has.
    """

    release: str
    year: int
    occupations: Mapping[str, EscoOccupation]
    codes: Mapping[str, tuple[str, ...]]
    group_codes: Mapping[str, tuple[str, ...]]


def read_esco(folder: Path, release: str | None, least: int) -> Esco:
    """The occupations and links in this folder; raises SheetError naming file and line.

    The files do not say their release: the folder's name does, as ESCO's own download has it, or
    else `release`. `least` is the number of occupations that a whole file has at least.
    """
    occupations, years = _occupations(folder / OCCUPATIONS, least)
    codes, groups = _links(_crosswalk(folder))
    return Esco(_release(folder, release), max(years), occupations, codes, groups)


def _release(folder: Path, given: str | None) -> str:
    named = RELEASE.search(folder.resolve().name)
    if given is None and named is None:
        what = "which release is this? Add --esco-release, for example 1.2.1"
        raise SheetError(folder / OCCUPATIONS, None, what)
    if given and named and given != named[1]:
        what = f"the folder is of release {named[1]}, not {given}"
        raise SheetError(folder / OCCUPATIONS, None, what)
    return given or (named[1] if named else "")


def _occupations(path: Path, least: int) -> tuple[Mapping[str, EscoOccupation], set[int]]:
    found: dict[str, EscoOccupation] = {}
    years: set[int] = set()
    for line in comma_lines(path, (*COLUMNS, "modifiedDate")):
        if line["status"] != "released":
            continue
        one = _occupation(line)
        if one.id in found:
            raise line.wrong(f"{one.id} for the second time")
        found[one.id] = one
        years.add(int(line.figure_of(line["modifiedDate"][:4], "modifiedDate", 2010, 2100)))
    if len(found) < least or not found:
        what = f"{len(found)} occupations; a whole file has at least {least}"
        raise SheetError(path, None, what)
    return found, years


def _occupation(line: Line) -> EscoOccupation:
    identity = line["conceptUri"].removeprefix(BASE)
    if not IDENTITY.fullmatch(identity):
        raise line.wrong(f"{line['conceptUri'][:80]!r} is no occupation of ESCO")
    if not ISCO.fullmatch(line["iscoGroup"]):
        raise line.wrong(f"iscoGroup is {line['iscoGroup'][:20]!r}, not four digits")
    if not line["preferredLabel"].strip():
        raise line.wrong("no Dutch title")
    others = (" ".join(one.split()) for one in line["altLabels"].splitlines())
    return EscoOccupation(
        id=identity,
        isco=line["iscoGroup"],
        code=line["code"],
        title=" ".join(line["preferredLabel"].split()),
        others=tuple(one for one in others if one),
        section=section_of(NACE.findall(line.cells.get("naceCode", ""))),
    )


def _crosswalk(folder: Path) -> Path:
    found = sorted({path for pattern in CROSSWALKS for path in folder.glob(pattern)})
    if len(found) != 1:
        what = f"{len(found)} files with the links to O*NET; one is needed"
        raise SheetError(folder / "ONET_(Occupations)_0_updated.csv", None, what)
    return found[0]


Codes = Mapping[str, tuple[str, ...]]


def _links(path: Path) -> tuple[Codes, Codes]:
    """The O*NET-SOC codes of each occupation, and of each ISCO group."""
    found: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    groups: defaultdict[str, set[str]] = defaultdict(set)
    seen: set[tuple[str, str]] = set()
    for line in _link_lines(path):
        code, to = line["O*NET Id"].strip(), line["ESCO or ISCO URI"].strip()
        if not SOC_CODE.fullmatch(code):
            raise line.wrong(f"{code[:20]!r} is no O*NET-SOC code")
        if (code, to) in seen:
            raise line.wrong(f"{code} {to[-40:]} for the second time")
        seen.add((code, to))
        match = line.meaning("Type of Match", {one: n for n, one in enumerate(MATCHES)})
        if group := GROUP.fullmatch(to):
            groups[group[1]].add(code)
        else:
            found[to.removeprefix(BASE)][match].add(code)
    codes = {one: tuple(sorted(by_match[min(by_match)])) for one, by_match in found.items()}
    return codes, {group: tuple(sorted(one)) for group, one in groups.items()}


def _link_lines(path: Path) -> Iterator[Line]:
    """The rows below the header, which comes after some lines about the project."""
    return comma_lines(path, LINK_COLUMNS, below=LINK_COLUMNS[0])
