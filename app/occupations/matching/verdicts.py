"""What is said of an occupation as a whole, and of what stands in its way (content.md 4.5)."""

from collections.abc import Mapping, Sequence

from app.domain.text import N_, Own, Words, listed, text
from app.occupations.matching.conflicts import Conflict
from app.occupations.matching.nouns import ASPECTS, LEVELS, SECTOR_NAMES, SIDES
from app.occupations.matching.person import Person
from app.occupations.matching.scoring import Tier
from app.occupations.matching.sentences import Reason

DATA = N_("Deze gegevens zijn gemiddelden. Elke werkplek is anders.")
"""Stands under every list."""
MORE_WORK = N_("Er is meer werk dan in deze lijst. Zoek samen met je coach.")
TOO_LITTLE = N_("Over dit werk weten wij nog te weinig.")
LESS = N_("Past minder bij wat jij koos.")

TIERS: Mapping[Tier, str] = {
    "very_well": N_("Past heel goed"),
    "well": N_("Past goed"),
    "fairly": N_("Past redelijk"),
}
_TIER_WORDS: Mapping[Tier, str] = {
    "very_well": N_("heel goed"),
    "well": N_("goed"),
    "fairly": N_("redelijk"),
}
MOST_NAMED = 3


def clash(conflict: Conflict, person: Person, level: int) -> Reason:
    """Why this thing is in the way, with the client's own answer or the FML beside it."""
    about = conflict.about
    words: Words
    match conflict.kind:
        case "aspect":
            asked = (
                N_("Let op: bij dit werk hoort vaak {what}. Volgens de FML gaat dat nu niet.")
                if person.by_fml(about)
                else N_("Let op: bij dit werk hoort vaak {what}. Bij jou gaat dat nu niet.")
            )
            words = text(asked, what=ASPECTS[about])
        case "wish":
            words = _refused(about, person)
        case "sector":
            asked = N_("Let op: dit werk valt onder “{what}”. Daarbij koos jij: nee.")
            words = text(asked, what=SECTOR_NAMES[about])
        case "education":
            asked = N_("Let op: voor dit werk is meestal niveau {level} nodig.")
            words = text(asked, level=LEVELS[level])
    return Reason("conflict", (about,), words)


def named(conflict: Conflict, person: Person, level: int) -> Words:
    """What is in the way, in a few words."""
    match conflict.kind:
        case "aspect":
            return ASPECTS[conflict.about]
        case "wish":
            return _its_side(conflict.about, person)
        case "sector":
            return text(N_("werk in “{sector}”"), sector=SECTOR_NAMES[conflict.about])
        case "education":
            return text(N_("een opleiding op niveau {level}"), level=LEVELS[level])


def chosen(conflict: Conflict, person: Person) -> Words:
    """What somebody chose that takes occupations out of the list ("nooit buiten werken")."""
    about = conflict.about
    match conflict.kind:
        case "aspect":
            return text(N_("{what} gaat nu niet"), what=ASPECTS[about])
        case "wish" if person.surroundings[about].weight == "must":
            own = SIDES[about][0 if person.surroundings[about].side == "left" else 1]
            return text(N_("{what} moet"), what=own)
        case "wish":
            return text(N_("nooit {what}"), what=_its_side(about, person))
        case "sector":
            return text(N_("geen werk in “{sector}”"), sector=SECTOR_NAMES[about])
        case "education":
            return N_("mijn opleiding")


def near_miss(conflict: Conflict, what: Words, tier: Tier | None) -> Words:
    """The one thing that does not fit yet, and how well the work fits without it."""
    if tier is None:
        return text(N_("Bijna passend. Alleen dit past nog niet: {what}."), what=what)
    if conflict.kind == "education":
        asked = N_("Bijna passend. Je hebt nog nodig: {what}. Lukt dat, dan past dit werk {tier}.")
    else:
        asked = N_(
            "Bijna passend. Alleen dit past nog niet: {what}."
            " Kan dat anders, dan past dit werk {tier}."
        )
    return text(asked, what=what, tier=_TIER_WORDS[tier])


def falls_out(names: Sequence[Words]) -> Words:
    """Why the work is not in the list; at most three things by name."""
    first, more = names[:MOST_NAMED], len(names) - MOST_NAMED
    if more <= 0:
        return text(N_("Valt af door: {what}."), what=listed(first))
    return text(
        N_("Valt af door: {what}, en door nog {more}."),
        what=_with_commas(first),
        more=N_("1 ding") if more == 1 else text(N_("{number} dingen"), number=Own(str(more))),
    )


def _refused(pole: str, person: Person) -> Words:
    its, wish = _its_side(pole, person), person.surroundings[pole]
    if wish.weight == "never":
        asked = N_("Let op: bij dit werk hoort {what}. Jij koos: dat nooit.")
        return text(asked, what=its)
    own = SIDES[pole][0 if wish.side == "left" else 1]
    asked = N_("Let op: bij dit werk hoort {what}. Jij koos: {own} moet.")
    return text(asked, what=its, own=own)


def _its_side(pole: str, person: Person) -> str:
    """The side that is refused, which such an occupation is much of."""
    return SIDES[pole][1 if person.surroundings[pole].refused == "right" else 0]


def _with_commas(names: Sequence[Words]) -> Words:
    said = names[0]
    for one in names[1:]:
        said = text(N_("{before}, {one}"), before=said, one=one)
    return said
