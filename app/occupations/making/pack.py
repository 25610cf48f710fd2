"""From source tables to a draft: the layout that docs/occupations.md describes.

``occupations.csv``, ``synonyms.csv``, ``curated.csv`` and ``overrides.csv`` in one folder. The
figures are taken over as they are; words get our own names, and the sources our own keys.
"""

from collections.abc import Mapping
from pathlib import Path

from app.occupations.columns import ASPECTS, INTERESTS, SECTIONS, SKILL_GROUPS, VALUES
from app.occupations.files import NameOrigin
from app.occupations.making.draft import IDENTITY, NAN, Draft, Entry, Name, WageGroup
from app.occupations.making.sectors import sector_of
from app.occupations.making.sheets import Line, comma_lines
from app.occupations.making.sources import PACK_SOURCES
from app.occupations.occupation import Link, Origin, Tightness

LINKS: Mapping[str, Link] = {
    "H": "hand",
    "O": "official",
    "M": "several",
    "G": "group",
    "": "none",
}
ORIGINS: Mapping[str, Origin] = {
    "A": "own",
    "M": "estimated",
    "E": "vector",
    "G": "group",
    "": "none",
}
TIGHT: Mapping[str, Tightness] = {"krap": "tight", "gemiddeld": "average", "": "unknown"}
NAMED: Mapping[str, NameOrigin] = {
    "hand": "hand",
    "esco_preferred": "preferred",
    "esco_alt": "other",
}
OWN_GROUP = "4"

Ranges = Mapping[str, tuple[str, float, float]]
FIGURE_COLUMNS: Ranges = {
    **{one: (one, 1, 7) for one in INTERESTS},
    **{f"value.{one}": (f"v_{one}", 1, 7) for one in VALUES},
    **{f"skill.{one}": (f"s_{one}", 0, 100) for one in SKILL_GROUPS},
    **{f"load.{one}": (one, 0, 100) for one in ASPECTS},
    "pole.inout": ("p_inout", 0, 100),
    "pole.alone_team": ("team", 0, 100),
    "pole.quiet_busy": ("noise", 0, 100),
    "pole.fixed_varied": ("p_varied", 0, 100),
    "pole.sit_move": ("sit", 0, 100),
    "pole.public": ("customers", 0, 100),
    "pole.guided_free": ("p_free", 0, 100),
    "pole.pace": ("time_pressure", 0, 100),
    "zone": ("jz", 1, 5),
    "level": ("level", 1, 7),
    "heavy": ("jem_heavy", 1, 10),
    "opening": ("roa_open", 1, 5),
    "wage.p25": ("wage_p25", 1, 300),
    "wage.p50": ("wage_p50", 1, 300),
    "wage.p75": ("wage_p75", 1, 300),
}
"""Our column, the column of the source table, and the least and the most it can be."""

WORD_COLUMNS = (
    *("id", "code", "title_nl", "isco", "onet", "link", "checked", "level_src"),
    *("hide", "ctx", "abl", "brc", "roa_tight", "wage_lvl"),
)


def from_pack(folder: Path) -> Draft:
    """The draft of these source tables; raises SheetError naming file and line."""
    chosen = _curated(folder / "curated.csv")
    renamed = _renamed(folder / "overrides.csv")
    entries: dict[str, Entry] = {}
    for line in comma_lines(folder / "occupations.csv", (*WORD_COLUMNS, *_needed())):
        entry = _entry(line, chosen, renamed)
        if entry.id in entries:
            raise line.wrong(f"{entry.id} for the second time")
        entries[entry.id] = entry
    for identity, line in chosen.items():
        _refuse_stranger(line, identity, entries)
    return Draft(
        tuple(entries.values()), _names(folder / "synonyms.csv", entries), PACK_SOURCES, {}
    )


def _needed() -> list[str]:
    return sorted({column for column, _, _ in FIGURE_COLUMNS.values()})


def _entry(line: Line, chosen: Mapping[str, Line], renamed: frozenset[str]) -> Entry:
    identity = line["id"]
    if not IDENTITY.fullmatch(identity):
        raise line.wrong(f"{identity[:40]!r} is no id of ESCO")
    choice = chosen.get(identity)
    derived = sector_of(line["isco"])
    return Entry(
        id=identity,
        title=line["title_nl"],
        title_by="hand" if identity in renamed else "esco",
        isco=line["isco"],
        esco=line["code"],
        codes=tuple(line["onet"].split()),
        link=line.meaning("link", LINKS),
        checked=line["checked"] == "1",
        level_by="hand" if line["level_src"] == "H" else "rule",
        sector=choice["sector"] if choice else derived,
        sector_by="hand" if choice else ("group" if derived else ""),
        curated=choice is not None,
        light=choice is not None and choice["light"] == "1",
        hidden=line["hide"] == "1",
        context_by=line.meaning("ctx", ORIGINS),
        skills_by=line.meaning("abl", ORIGINS),
        brc=line["brc"],
        tightness=line.meaning("roa_tight", TIGHT),
        wage_by=_wage_by(line),
        figures=_figures(line),
    )


def _wage_by(line: Line) -> WageGroup:
    if not line["wage_p50"]:
        return ""
    return "own" if line["wage_lvl"] == OWN_GROUP else "wider"


def _figures(line: Line) -> dict[str, float]:
    figures = {
        name: line.figure(column, low, high) if line[column] else NAN
        for name, (column, low, high) in FIGURE_COLUMNS.items()
    }
    return figures | {"pole.sit_move": 100 - figures["pole.sit_move"]}


def _curated(path: Path) -> dict[str, Line]:
    """The rows of the occupations that may be proposed, by id."""
    found: dict[str, Line] = {}
    for line in comma_lines(path, ("id", "sector", "light")):
        line.meaning("sector", dict.fromkeys(SECTIONS))
        if line["id"] in found:
            raise line.wrong(f"{line['id']} for the second time")
        found[line["id"]] = line
    return found


def _renamed(path: Path) -> frozenset[str]:
    lines = comma_lines(path, ("id", "field", "value"))
    return frozenset(line["id"] for line in lines if line["field"] == "title_nl")


def _names(path: Path, entries: Mapping[str, Entry]) -> tuple[Name, ...]:
    found: set[Name] = {Name(one.title, one.id, "preferred") for one in entries.values()}
    for line in comma_lines(path, ("title", "id", "source")):
        _refuse_stranger(line, line["id"], entries)
        found.add(Name(line["title"], line["id"], line.meaning("source", NAMED)))
    return tuple(sorted(found, key=lambda one: (one.name, one.id, one.by)))


def _refuse_stranger(line: Line, identity: str, entries: Mapping[str, Entry]) -> None:
    if identity not in entries:
        raise line.wrong(f"{identity[:40]} is not in occupations.csv")
