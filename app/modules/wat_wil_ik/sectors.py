"""The 21 sections of the SBI 2008, in easy words, each with yes, maybe or no (content.md 1.4 C)."""

from collections.abc import Mapping

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, Option
from app.domain.module import Item
from app.domain.text import N_

SECTORS: Mapping[str, str] = {
    "A": N_("Planten, dieren en visserij"),
    "B": N_("Zand, olie en gas winnen"),
    "C": N_("Producten maken in een fabriek"),
    "D": N_("Stroom, gas en warmte leveren"),
    "E": N_("Water, afval en recycling"),
    "F": N_("Bouw en installatie"),
    "G": N_("Winkels, handel en garages"),
    "H": N_("Vervoer, post en magazijn"),
    "I": N_("Hotel, restaurant en catering"),
    "J": N_("Computers, internet en media"),
    "K": N_("Banken en verzekeringen"),
    "L": N_("Huizen en gebouwen verhuren of verkopen"),
    "M": N_("Advies, onderzoek en ontwerp"),
    "N": N_("Schoonmaak, beveiliging, groen en uitzendwerk"),
    "O": N_("Gemeente, rijk, politie en leger"),
    "P": N_("Onderwijs en training"),
    "Q": N_("Zorg, welzijn en kinderopvang"),
    "R": N_("Kunst, sport en vrije tijd"),
    "S": N_("Kapper, wasserij, reparatie en verenigingen"),
    "T": N_("Werk bij mensen thuis"),
    "U": N_("Ambassades en internationale organisaties"),
}
"""By the letter of the section; for ever."""

ANSWERS = Choice(
    (Option("yes", N_("Ja")), Option("maybe", N_("Misschien")), Option("no", N_("Nee"))),
    in_rows=True,
)

SECTOR_ITEMS = tuple(
    Item(f"wants.sector.{letter}", words, ANSWERS, label=words) for letter, words in SECTORS.items()
)


def sectors_with(answers: Answers, answer: str) -> tuple[str, ...]:
    """The names of the sectors that were given this answer."""
    return tuple(item.label for item in SECTOR_ITEMS if value_of(answers, item.id) == answer)
