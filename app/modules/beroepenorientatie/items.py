"""What Beroepenoriëntatie asks: 48 activities, eight of each type (content.md 1.5, Annex A).

They stand mixed: each screen has one activity of each of the six types, and each next screen
begins one type further. The middle of an id is the type, its end the number within the type.
"""

from collections.abc import Iterator, Mapping

from app.domain.answers import Answers
from app.domain.interests import TYPES
from app.domain.module import Item, Part
from app.domain.rating_scales import LIKE
from app.domain.text import N_, Words

_ACTIVITIES: Mapping[str, tuple[str, ...]] = {
    "R": (
        N_("Een fiets of apparaat repareren"),
        N_("Een houten tafel maken"),
        N_("Planten verzorgen in een kas of tuin"),
        N_("Goederen rondbrengen met een busje"),
        N_("Een machine instellen en bedienen"),
        N_("Leidingen of kabels aanleggen in een huis"),
        N_("Maaltijden klaarmaken in een bedrijfskeuken"),
        N_("Meten of een installatie goed werkt"),
    ),
    "I": (
        N_("Uitzoeken waarom een systeem fouten maakt"),
        N_("Proeven doen in een laboratorium"),
        N_("Een patroon ontdekken in cijfers"),
        N_("Onderzoeken of water of voedsel schoon is"),
        N_("Een computerprogramma schrijven"),
        N_("Lezen over nieuwe ontdekkingen"),
        N_("Een lastig probleem stap voor stap oplossen"),
        N_("Onderzoeken waarom mensen iets kiezen"),
    ),
    "A": (
        N_("Een poster of website ontwerpen"),
        N_("Een verhaal of column schrijven"),
        N_("Een ruimte mooi inrichten"),
        N_("Foto's of filmpjes maken en bewerken"),
        N_("Een lied of melodie bedenken"),
        N_("Kleding of sieraden ontwerpen"),
        N_("Meewerken aan een voorstelling"),
        N_("Iets ouds ombouwen tot iets moois"),
    ),
    "S": (
        N_("Een nieuwe collega wegwijs maken"),
        N_("Kinderen helpen met huiswerk"),
        N_("Ouderen helpen met dagelijkse dingen"),
        N_("Luisteren naar iemand die raad zoekt"),
        N_("Een groep mensen iets leren"),
        N_("Iemand helpen een brief te begrijpen"),
        N_("Een activiteit begeleiden in een buurthuis"),
        N_("Mensen helpen om meer te bewegen"),
    ),
    "E": (
        N_("Een product of idee verkopen"),
        N_("Een eigen bedrijf beginnen"),
        N_("Een team leiden"),
        N_("Onderhandelen over een contract"),
        N_("Een evenement bedenken en sponsors zoeken"),
        N_("Een winkel runnen"),
        N_("Nieuwe klanten zoeken voor een bedrijf"),
        N_("Een plan presenteren aan een directie"),
    ),
    "C": (
        N_("Rekeningen controleren en betalen"),
        N_("Gegevens invoeren en nakijken"),
        N_("Een voorraad op orde houden"),
        N_("Afspraken plannen in een agenda"),
        N_("Bijhouden hoeveel geld er is en nodig is"),
        N_("Formulieren nakijken op fouten"),
        N_("Een rooster maken voor een team"),
        N_("Bestellingen verwerken in een systeem"),
    ),
}

SCREENS = 8
"""So many screens of six; each has one activity of each type."""
SCREENS_IN_A_PART = 2


def _screens() -> Iterator[tuple[Item, ...]]:
    """The screens in their order, each beginning one type further than the one before."""
    for screen in range(SCREENS):
        turn = screen % len(TYPES)
        rotated = (*TYPES[turn:], *TYPES[:turn])
        yield tuple(_activity(one, screen + 1) for one in rotated)


def _activity(one: str, number: int) -> Item:
    item_id = f"occupations.{one}.{number}"
    words = _ACTIVITIES[one][number - 1]
    return Item(item_id, words, LIKE, one)


def _stem(_answers: Answers) -> str:
    return N_("Stel: je kunt en mag alles. Hoe leuk lijkt dit je?")


def _note(_answers: Answers) -> Words:
    return N_("Let nog niet op opleiding of wat nu lukt.")


def _part(title: str, screens: tuple[tuple[Item, ...], ...]) -> Part:
    items = tuple(item for screen in screens for item in screen)
    return Part(title, items, stem=_stem, note=_note, short_path=False, mixed=True)


_TITLES = (
    N_("Activiteiten 1 tot en met 12"),
    N_("Activiteiten 13 tot en met 24"),
    N_("Activiteiten 25 tot en met 36"),
    N_("Activiteiten 37 tot en met 48"),
)
_ALL_SCREENS = tuple(_screens())

PARTS = tuple(
    _part(title, _ALL_SCREENS[start : start + SCREENS_IN_A_PART])
    for title, start in zip(_TITLES, range(0, SCREENS, SCREENS_IN_A_PART), strict=True)
)
"""Four parts of two screens; none is on the short path."""

ITEMS = tuple(item for part in PARTS for item in part.items)


def items_of(scale: str) -> tuple[Item, ...]:
    """The eight activities of a type, in the order in which they are asked."""
    return tuple(item for item in ITEMS if item.scale == scale)
