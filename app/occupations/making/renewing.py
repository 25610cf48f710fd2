"""A new catalogue from a release of O*NET and of ESCO, with what was made by hand before.

Kept from the catalogue as it is: hand-made titles, links, levels and sectors, which occupations
may be proposed or are hidden, names that we added, and everything that neither source tells: heavy
work, openings and wages. Those belong to an ISCO group, so a new occupation gets its group's.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.occupations.making.draft import NAN, NO_FIGURES, Draft, Entry, Name, Section
from app.occupations.making.esco import Esco, EscoOccupation
from app.occupations.making.figures import (
    ABILITY_COLUMNS,
    CONTEXT_COLUMNS,
    PURE_CONTEXT_COLUMNS,
    VALUE_COLUMNS,
    figures,
    mean,
)
from app.occupations.making.onet import Onet
from app.occupations.making.sectors import sector_of
from app.occupations.making.sources import renewed_sources
from app.occupations.occupation import Link, Origin

ZONE_LEVELS = {1: 2.0, 2: 3.0, 3: 5.0, 4: 6.0, 5: 7.0}
"""The level for a job zone where no occupation of the ISCO group has one (content.md B.4)."""

OF_GROUP = ("heavy", "opening", "wage.p25", "wage.p50", "wage.p75")
GUESSED: tuple[Origin, ...] = ("estimated", "vector")


@dataclass(frozen=True)
class Before:
    """The catalogue as it is, by what a new occupation may take from it."""

    entries: Mapping[str, Entry]
    groups: Mapping[str, Sequence[Entry]]
    values: Mapping[tuple[str, ...], Mapping[str, float]]


def renewed(kept: Draft, onet: Onet, esco: Esco) -> Draft:
    """The new catalogue as a draft."""
    before = _before(kept)
    entries = [_entry(before, onet, esco, one) for one in esco.occupations.values()]
    entries = _filled(entries, "context_by", CONTEXT_COLUMNS)
    entries = _filled(entries, "skills_by", ABILITY_COLUMNS)
    return Draft(
        entries=tuple(entries),
        names=_names(kept, esco, entries),
        sources=renewed_sources(kept.sources, onet, esco, entries),
        elements=onet.names,
    )


def _before(kept: Draft) -> Before:
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in kept.entries:
        groups[one.isco].append(one)
    values = {
        one.codes: {column: one.figures[column] for column in VALUE_COLUMNS} for one in kept.entries
    }
    return Before({one.id: one for one in kept.entries}, groups, values)


def _entry(before: Before, onet: Onet, esco: Esco, now: EscoOccupation) -> Entry:
    old = before.entries.get(now.id)
    codes, link = _linked(old, onet, esco, now)
    sector, sector_by = _sector(old, now)
    found = NO_FIGURES | figures(onet, codes)
    group = next(iter(before.groups.get(now.isco, ())), None)
    entry = Entry(
        id=now.id,
        title=old.title if old and old.title_by == "hand" else now.title,
        title_by=old.title_by if old else "esco",
        isco=now.isco,
        esco=now.code,
        codes=codes,
        link=link,
        checked=bool(old and old.checked and old.codes == codes),
        level_by=old.level_by if old else "rule",
        sector=sector,
        sector_by=sector_by,
        curated=bool(old and old.curated),
        light=bool(old and old.light),
        hidden=bool(old and old.hidden),
        context_by=_own(found, PURE_CONTEXT_COLUMNS),
        skills_by=_own(found, ABILITY_COLUMNS),
        brc=group.brc if group else "",
        tightness=group.tightness if group else "unknown",
        wage_by=group.wage_by if group else "",
        figures=found,
    )
    return _with_kept(before, onet, old, group, entry)


def _with_kept(
    before: Before, onet: Onet, old: Entry | None, group: Entry | None, entry: Entry
) -> Entry:
    """With the level, the figures of the ISCO group, and older ones where there are no newer."""
    found = dict(entry.figures)
    found["level"] = old.figures["level"] if old else _level(before, entry)
    if group:
        found |= {column: group.figures[column] for column in OF_GROUP}
    if not onet.values:
        found |= before.values.get(entry.codes, dict.fromkeys(VALUE_COLUMNS, NAN))
    guessed = old and old.context_by in GUESSED and old.codes == entry.codes
    if old and guessed and entry.context_by == "none":
        found |= {column: old.figures[column] for column in CONTEXT_COLUMNS}
        return replace(entry, figures=found, context_by=old.context_by)
    return replace(entry, figures=found)


def _linked(
    old: Entry | None, onet: Onet, esco: Esco, now: EscoOccupation
) -> tuple[tuple[str, ...], Link]:
    """The codes that still exist: ours, else ESCO's nearest, else those of its ISCO group."""
    own = tuple(code for code in old.codes if code in onet.codes) if old else ()
    if old and own and (old.link == "hand" or old.checked):
        return own, old.link
    candidates = _known(esco.codes.get(now.id, ()), onet)
    if old and own and old.link == "official" and {*own} <= {*candidates}:
        return own, "official"
    if candidates:
        return candidates, "official" if len(candidates) == 1 else "several"
    of_group = _known(esco.group_codes.get(now.isco, ()), onet)
    return of_group, "group" if of_group else "none"


def _known(codes: Iterable[str], onet: Onet) -> tuple[str, ...]:
    return tuple(code for code in codes if code in onet.codes)


def _sector(old: Entry | None, now: EscoOccupation) -> tuple[str, Section]:
    if old and old.sector_by == "hand":
        return old.sector, "hand"
    if now.section:
        return now.section, "esco"
    derived = sector_of(now.isco)
    return derived, "group" if derived else ""


def _own(found: Mapping[str, float], columns: Iterable[str]) -> Origin:
    return "none" if all(math.isnan(found[column]) for column in columns) else "own"


def _level(before: Before, entry: Entry) -> float:
    """The commonest level in the smallest ISCO group that has one; else that of the job zone."""
    for size in (4, 3, 2):
        levels = [
            one.figures["level"]
            for isco, group in before.groups.items()
            if isco[:size] == entry.isco[:size]
            for one in group
            if one.level_by == "rule"
        ]
        if levels:
            return min(Counter(levels).most_common(), key=lambda one: (-one[1], one[0]))[0]
    zone = entry.figures["zone"]
    return NAN if math.isnan(zone) else ZONE_LEVELS[round(zone)]


def _filled(entries: Sequence[Entry], origin: str, columns: Sequence[str]) -> list[Entry]:
    """Occupations without figures of this kind get the mean of those in their ISCO group."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        if getattr(one, origin) == "own":
            groups[one.isco].append(one)
    return [
        _of_group(one, origin, columns, groups[one.isco])
        if getattr(one, origin) == "none" and groups[one.isco]
        else one
        for one in entries
    ]


def _of_group(entry: Entry, origin: str, columns: Sequence[str], group: Sequence[Entry]) -> Entry:
    found = {column: mean(one.figures[column] for one in group) for column in columns}
    changes: dict[str, object] = {"figures": entry.figures | found, origin: "group"}
    return replace(entry, **changes)  # type: ignore[arg-type] # origin is one of two columns


def _names(kept: Draft, esco: Esco, entries: Sequence[Entry]) -> tuple[Name, ...]:
    found = {Name(one.title, one.id, "preferred") for one in entries}
    for one in esco.occupations.values():
        found.add(Name(one.title, one.id, "preferred"))
        found |= {Name(other, one.id, "other") for other in one.others}
    found |= {one for one in kept.names if one.by == "hand" and one.id in esco.occupations}
    return tuple(sorted(found, key=lambda one: (one.name, one.id, one.by)))
