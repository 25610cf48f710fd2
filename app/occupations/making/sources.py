"""The sources of the catalogue, each with what it gave, its release, year and licence."""

from typing import Final

from app.occupations.manifest import Covers, Source

CC_BY: Final = "CC BY 4.0"
ONET: Final = "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)"
ESCO_LICENCE: Final = "Decision 2011/833/EU"
KROLL: Final = "Kroll, L.E. (2015), Job Exposure Matrices (JEM) für ISCO"

LATER: Final = "later"

ESCO = Source("esco", "ESCO", "European Commission", "1.2.1", 2025, ESCO_LICENCE, ("titles",))
CROSSWALK = Source(
    "crosswalk", "ESCO–O*NET", "European Commission", "1.1.0", 2022, ESCO_LICENCE, ("links",)
)
LEVELS = Source("levels", "Eigen inschatting", "Koers", "2026", 2026, "", ("level",))
JEM = Source("jem", KROLL, "L.E. Kroll", "2015", 2015, "Apache-2.0", ("heavy",))
CBS = Source(
    "cbs", "StatLine 85517NED en BRC 2014", "CBS", "85517NED", 2022, CC_BY, ("wage", "groups")
)
ROA = Source("roa", "AIS-prognoses tot 2030", "ROA", "editie 2026", 2026, CC_BY, ("opening",))

OVERLAYS = (LEVELS, JEM, CBS, ROA)
"""What neither O*NET nor ESCO tells; a new catalogue keeps it from the one before."""


def onet(part: str, release: str, year: int, *covers: Covers, older: bool = False) -> Source:
    """One part of O*NET, which may be of another release than the rest."""
    return Source(f"onet-{part}", "O*NET", ONET, release, year, CC_BY, covers, older)


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
