"""Which work: directions, functies and sectoren, from interests and chosen occupations."""

from collections import Counter
from collections.abc import Iterator

from app.documents.occupations import Chosen, Reach
from app.documents.search_profile.suggested import Rounds, Suggested
from app.domain.answers import value_of
from app.domain.sectors import SECTORS
from app.domain.text import N_, Own, Words, text
from app.modules.beroepenorientatie import MODULE as OCCUPATIONS
from app.modules.beroepenorientatie.scoring import direction
from app.modules.beroepenorientatie.wording import SCALE_NAMES as TYPES
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wat_wil_ik.sectors import SECTOR_ITEMS
from app.occupations.catalogue import catalogue
from app.occupations.occupation import Occupation

LEAST_JOBS, MOST_JOBS = 3, 8
MOST_DIRECTIONS = 3
MOST_SECTORS = 8
SECTOR_NAMES = {str(one.value): one.label for one in SECTORS}


def jobs(chosen: Chosen) -> tuple[str, ...]:
    """The ids of 3-8 occupations: the ranked first, then the liked, where too few the doubtful.

    What is too far away for now is left out.
    """
    far = {one for one, found in chosen.feasible.items() if found.outcome is Reach.FAR}
    wanted = [one for one in (*chosen.ranked, *chosen.liked) if one not in far]
    found = tuple(dict.fromkeys(wanted))
    if len(found) < LEAST_JOBS:
        found = tuple(dict.fromkeys((*found, *(one for one in chosen.maybe if one not in far))))
        found = found[:LEAST_JOBS]
    return found[:MOST_JOBS]


def job_lines(chosen: Chosen) -> tuple[Suggested, ...]:
    """The occupations by their title."""
    return tuple(
        Suggested(Own(_title(one, chosen)), OCCUPATIONS.slug, f"occupation:{one}")
        for one in jobs(chosen)
    )


def directions(rounds: Rounds, chosen: Chosen) -> tuple[Suggested, ...]:
    """At most three kinds of work: the strongest types, in the sectors of what was chosen."""
    top = _top_types(rounds)
    counted = Counter(_kind(one, top) for one in _known(chosen))
    found = tuple(Suggested(_named(*kind), OCCUPATIONS.slug) for kind, _ in counted.most_common())
    alone = tuple(Suggested(TYPES[one], OCCUPATIONS.slug) for one in top)
    return (found or alone)[:MOST_DIRECTIONS]


def sectors(rounds: Rounds, chosen: Chosen) -> tuple[Suggested, ...]:
    """The sectors with a yes, then those of the functies that did not get a no."""
    said = _said_of_sectors(rounds)
    wanted = [one for one in SECTOR_NAMES if said.get(one) == "yes"]
    of_jobs = [one.sector for one in _known(chosen) if one.sector and said.get(one.sector) != "no"]
    found = dict.fromkeys(wanted, WANTS.slug)
    for one in of_jobs:
        found.setdefault(one, OCCUPATIONS.slug)
    return tuple(
        Suggested(SECTOR_NAMES[one], source, f"sector:{one}") for one, source in found.items()
    )[:MOST_SECTORS]


def refused_sectors(rounds: Rounds) -> frozenset[str]:
    """The letters of the sectors with a no."""
    return frozenset(one for one, said in _said_of_sectors(rounds).items() if said == "no")


def _title(identity: str, chosen: Chosen) -> str:
    known = catalogue().find(identity)
    title = known.title if known else chosen.titles.get(identity, "")
    return title[:1].upper() + title[1:]


def _known(chosen: Chosen) -> Iterator[Occupation]:
    for one in jobs(chosen):
        found = catalogue().find(one)
        if found:
            yield found


def _top_types(rounds: Rounds) -> str:
    """The letters of the three strongest types; empty for a flat profile, or without one."""
    now = rounds.get(OCCUPATIONS.slug)
    found = direction(now) if now else None
    return found.code.letters if found and not found.flat else ""


def _kind(one: Occupation, top: str) -> tuple[str, str]:
    """The strongest of somebody's types that the occupation has, else its own; and its sector."""
    shared = (letter for letter in one.letters if letter in top)
    return next(shared, one.letters[:1]), one.sector


def _named(letter: str, sector: str) -> Words:
    if not sector:
        return TYPES[letter]
    return text(N_("{kind} – {sector}"), kind=TYPES[letter], sector=SECTOR_NAMES[sector])


def _said_of_sectors(rounds: Rounds) -> dict[str, str]:
    now = rounds.get(WANTS.slug)
    if now is None:
        return {}
    return {
        item.id.rpartition(".")[2]: str(value_of(now.answers, item.id)) for item in SECTOR_ITEMS
    }
