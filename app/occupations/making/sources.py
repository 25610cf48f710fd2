"""The sources of the catalogue, each with what it gave, its release, year and licence."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.domain.text import N_
from app.occupations.making.draft import Entry
from app.occupations.making.esco import Esco
from app.occupations.making.onet import Onet
from app.occupations.manifest import Covers, Source

CC_BY: Final = "CC BY 4.0"
ONET: Final = "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)"
ESCO_LICENCE: Final = "Decision 2011/833/EU"

LATER: Final = "later"

ESCO = Source(
    key="esco",
    short="ESCO",
    name="ESCO",
    publisher="European Commission",
    release="1.2.1",
    year=2025,
    licence=ESCO_LICENCE,
    covers=("titles",),
)
CROSSWALK = replace(
    ESCO, key="crosswalk", name="ESCO–O*NET", release="1.1.0", year=2022, covers=("links",)
)
LEVELS = Source(
    key="levels",
    short=N_("eigen inschatting"),
    name="",
    publisher="",
    release="2026",
    year=2026,
    licence="",
    covers=("level",),
)
JEM = Source(
    key="jem",
    short="Kroll",
    name="Kroll, L.E. (2015), Job Exposure Matrices (JEM) für ISCO",
    publisher="L.E. Kroll",
    release="2015",
    year=2015,
    licence="Apache-2.0",
    covers=("heavy",),
)
CBS = Source(
    key="cbs",
    short="CBS",
    name="StatLine 85517NED en BRC 2014",
    publisher="CBS",
    release="85517NED",
    year=2022,
    licence=CC_BY,
    covers=("wage", "groups"),
)
ROA = Source(
    key="roa",
    short="ROA",
    name="AIS-prognoses tot 2030",
    publisher="ROA",
    release="editie 2026",
    year=2026,
    licence=CC_BY,
    covers=("opening",),
)

OVERLAYS = (LEVELS, JEM, CBS, ROA)
"""What neither O*NET nor ESCO tells; a new catalogue keeps it from the one before."""


def onet(part: str, release: str, year: int, *covers: Covers, older: bool = False) -> Source:
    """One part of O*NET, which may be of another release than the rest."""
    return Source(f"onet-{part}", "O*NET", "O*NET", ONET, release, year, CC_BY, covers, older)


PACK_SOURCES = (
    onet("interests", "30.1", 2025, "interests", "zone"),
    onet("values", "30.1", 2020, "values", older=True),
    onet("abilities", "30.0", 2025, "abilities", "activities"),
    onet("skills", LATER, 2026, "skills"),
    onet("context", "27.1", 2022, "context", older=True),
    onet("context-newer", LATER, 2026, "context"),
    ESCO,
    CROSSWALK,
    *OVERLAYS,
)
"""The sources of the source tables; values and context were gathered in the years before."""


def renewed_sources(
    kept: Sequence[Source], new: Onet, esco: Esco, entries: Sequence[Entry]
) -> tuple[Source, ...]:
    """The sources of a new catalogue: what was read now, and what is kept of the old one."""
    read = [
        onet(kind, new.release.number, last, kind, older=first < last)
        for kind, (first, last) in new.years.items()
    ]
    read.append(onet("zone", new.release.number, new.release.year, "zone"))
    names = replace(ESCO, release=esco.release, year=esco.year)
    guessed = any(one.context_by in {"estimated", "vector"} for one in entries)
    still = [_still_used(one, values=not new.values, context=guessed) for one in kept]
    return (*read, names, CROSSWALK, *(one for one in still if one.covers))


def _still_used(source: Source, *, values: bool, context: bool) -> Source:
    """The old source with what the new catalogue still has of it."""
    if source.name in {ESCO.name, CROSSWALK.name}:
        return replace(source, covers=())
    if source.name != "O*NET":
        return source
    used = {"values": values, "context": context}
    covers = tuple(kind for kind in source.covers if used.get(kind))
    key = source.key if source.key.endswith(source.release) else f"{source.key}-{source.release}"
    return replace(source, key=key, covers=covers, older=True)
