"""The 24 value cards and the choice of five (content.md 1.4 A, Annex A).

Eight values with three cards each. They are asked mixed: never two of one value in a row, and
each value once in every eight.
"""

from collections.abc import Iterator, Mapping

from app.domain.answers import Answers, value_of
from app.domain.kinds import Option, Ranking
from app.domain.module import Item, Supplied
from app.domain.rating_scales import VALUE
from app.domain.text import N_, Words

_CARDS: Mapping[str, tuple[str, ...]] = {
    "achievement": (
        N_("Zien dat mijn werk iets oplevert"),
        N_("Doen waar ik goed in ben"),
        N_("Iets nieuws leren"),
    ),
    "independence": (
        N_("Zelf bepalen hoe ik mijn werk doe"),
        N_("Mijn eigen ideeën gebruiken"),
        N_("Verantwoordelijkheid krijgen"),
    ),
    "recognition": (
        N_("Waardering krijgen voor mijn werk"),
        N_("Kunnen doorgroeien"),
        N_("Werk doen waar mensen respect voor hebben"),
    ),
    "relationships": (
        N_("Fijne collega's"),
        N_("Iets betekenen voor anderen"),
        N_("Werken op een manier die goed voelt voor mijn geweten"),
    ),
    "support": (
        N_("Een leidinggevende die achter mij staat"),
        N_("Goede uitleg en begeleiding"),
        N_("Eerlijke regels voor iedereen"),
    ),
    "conditions": (
        N_("Zekerheid over mijn baan en inkomen"),
        N_("Een goed salaris"),
        N_("Een prettige en veilige werkplek"),
    ),
    "balance": (
        N_("Genoeg rust na het werk"),
        N_("Werktijden die passen bij thuis"),
        N_("Tijd overhouden voor mezelf"),
    ),
    "purpose": (
        N_("Werk dat goed is voor natuur of samenleving"),
        N_("Een bedrijf waar ik trots op ben"),
        N_("Iets maken waar anderen nog lang wat aan hebben"),
    ),
}

VALUES = tuple(_CARDS)
"""The eight values, in the order of the specification."""

_FURTHER = 3
"""Each next eight cards begin so many values further, so that no value has a fixed place."""


def _mixed() -> Iterator[Item]:
    for number in range(1, 4):
        turn = (number - 1) * _FURTHER
        for value in (*VALUES[turn:], *VALUES[:turn]):
            yield _card(value, number)


def _card(value: str, number: int) -> Item:
    item_id = f"wants.{value}.{number}"
    words = _CARDS[value][number - 1]
    return Item(item_id, words, VALUE, value, label=words)


CARDS = tuple(_mixed())

MOST = 5
"""So many cards are ranked at most."""
VERY_IMPORTANT, IMPORTANT = 2, 1
ALL_IMPORTANT_ABOVE = 20
"""With more than so many of the 24 on "heel belangrijk", choosing gets a word of its own."""


def pile(answers: Answers, least: int) -> tuple[Item, ...]:
    """The cards that were answered with ``least`` or more, in the order in which they stood."""
    return tuple(item for item in CARDS if _at_least(answers, item.id, least))


def to_rank(answers: Answers) -> tuple[Option, ...]:
    """The cards to choose from: "heel belangrijk", and with too few of these "belangrijk" too."""
    very = pile(answers, VERY_IMPORTANT)
    rest = () if len(very) >= MOST else pile(answers, IMPORTANT)
    cards = (*very, *(item for item in rest if item not in very))
    return tuple(Option(item.id, item.text) for item in cards)


def _offered(answers: Answers, _supplied: Supplied) -> tuple[Option, ...]:
    return to_rank(answers)


TOP = Item(
    "wants.top",
    N_("Wat is voor jou het belangrijkst?"),
    Ranking(MOST),
    options=_offered,
    asked_if=lambda answers: bool(to_rank(answers)),
    label=N_("Dit vind ik het belangrijkst"),
)


def ranked(answers: Answers) -> tuple[Item, ...]:
    """The cards that were chosen, the most important first.

    A card that is not offered any more, because its own answer changed, is left out.
    """
    chosen = value_of(answers, TOP.id)
    known = {item.id: item for item in CARDS}
    offered = {option.value for option in to_rank(answers)}
    return tuple(
        known[one]
        for one in (chosen if isinstance(chosen, tuple) else ())
        if isinstance(one, str) and one in offered
    )


def ranking_note(answers: Answers) -> Words | None:
    """What is said above the choice when nearly every card is very important."""
    if len(pile(answers, VERY_IMPORTANT)) <= ALL_IMPORTANT_ABOVE:
        return None
    return N_("Alles is belangrijk voor je. Kies nu de 5 die je het minst kunt missen.")


def items_of(value: str) -> tuple[Item, ...]:
    """The three cards of a value, in the order in which they are asked."""
    return tuple(item for item in CARDS if item.scale == value)


def _at_least(answers: Answers, item_id: str, least: int) -> bool:
    value = value_of(answers, item_id)
    return isinstance(value, int) and value >= least
