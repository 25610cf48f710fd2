"""Part B: at most 24 occupations that stay as they are, each with leuk, misschien or nee.

The list is an answer itself: fixed when somebody first goes on from it, with titles, so that a
finished round reads the same years later. Each verdict names the occupation that it is about; one
about an occupation that no longer stands in its place counts for nothing.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from app.domain.answers import Answers, value_of
from app.domain.kinds import Option, Picked, Row, Verdict, rows_of
from app.domain.module import Item, Part, Supplied
from app.domain.proposing import proposals
from app.domain.sections import Block
from app.domain.text import N_, Own, Words, text
from app.modules.beroepenorientatie.items import ITEMS as ACTIVITIES

MOST = 24
"""So many occupations stand on cards at most (content.md 1.5)."""
MOST_KEPT = 400
"""The cards, and every occupation that was refused before the list was renewed."""
PASSED = "passed"
"""Stands in a row that was refused on an earlier list: it is not proposed again."""

VERDICTS = (
    ("like", N_("Leuk")),
    ("maybe", N_("Misschien")),
    ("no", N_("Nee")),
    ("no_nothing", N_("Lijkt me niks")),
    ("no_load", N_("Te zwaar of te druk")),
    ("no_training", N_("Opleiding")),
    ("no_times", N_("Tijden of reizen")),
    ("no_wage", N_("Salaris")),
    ("no_other", N_("Anders")),
)
"""What can be said of a card; what begins with ``no_`` is why not."""
TOO_HEAVY = "no_load"


class Chosen(NamedTuple):
    """An occupation by its id, with the title that it had when it was proposed or added."""

    id: str
    title: str


def activities_done(answers: Answers) -> bool:
    """Whether all activities were answered or passed over: only then occupations are proposed."""
    return all(item.id in answers for item in ACTIVITIES)


def deck(answers: Answers) -> tuple[Chosen, ...]:
    """The occupations on cards, in their places; empty until somebody went on from the list."""
    rows = rows_of(value_of(answers, DECK.id))
    return of_rows(row for row in rows if not row.get(PASSED))


def passed(answers: Answers) -> tuple[Chosen, ...]:
    """What was refused on earlier lists."""
    return of_rows(row for row in rows_of(value_of(answers, DECK.id)) if row.get(PASSED))


def verdicts(answers: Answers) -> dict[Chosen, str]:
    """What was said of each card that was answered ("like", "no_load"), in their places."""
    found = {}
    for one, card in zip(deck(answers), CARDS, strict=False):
        said, _, about = str(value_of(answers, card.id) or "").partition("-")
        if about == one.id:
            found[one] = said
    return found


def judged(answers: Answers, *said: str) -> tuple[Chosen, ...]:
    """The occupations of which one of these was said, in their places."""
    return tuple(one for one, verdict in verdicts(answers).items() if verdict in said)


def refused(answers: Answers) -> tuple[Chosen, ...]:
    """The occupations that got a nee, whatever the reason."""
    said = verdicts(answers).items()
    return tuple(one for one, verdict in said if verdict.partition("_")[0] == "no")


def row(one: Chosen, **more: str) -> Row:
    """The occupation as it is kept."""
    return {"id": one.id, "title": one.title, **more}


def of_rows(rows: Iterable[Row]) -> tuple[Chosen, ...]:
    """The occupations of these kept rows."""
    return tuple(Chosen(str(row["id"]), str(row.get("title", ""))) for row in rows if row.get("id"))


def capital(title: str) -> Own:
    """The title as it stands on its own: with a capital."""
    return Own(title[:1].upper() + title[1:])


def option(one: Chosen) -> Option:
    """The occupation as something to choose."""
    return Option(one.id, capital(one.title))


def _proposed(answers: Answers, supplied: Supplied) -> tuple[Option, ...]:
    """The list as it is fixed, else what is proposed now."""
    if fixed := deck(answers):
        return tuple(Option(one.id, Own(one.title)) for one in fixed)
    made = proposals(supplied)
    return made.cards[:MOST] if made else ()


def _above(_answers: Answers, supplied: Supplied) -> tuple[Block, ...]:
    made = proposals(supplied)
    return made.above if made else ()


DECK = Item(
    "occupations.deck",
    N_("Beroepen om te bekijken"),
    Picked(MOST_KEPT, whole=True),
    options=_proposed,
    shown=_above,
    asked_if=activities_done,
    optional=True,
    label=N_("Beroepen om te bekijken"),
)


def _card(number: int) -> Item:
    at = _place(number)
    return Item(
        f"occupations.card.{number}",
        text(N_("Wat vind je van beroep {number}?"), number=number),
        Verdict(),
        help=N_("Hoe lijkt dit werk je?"),
        options=lambda answers, _supplied: _options(at(answers)),
        words=lambda answers, _supplied: _title(at(answers)),
        shown=lambda answers, supplied: _told(at(answers), supplied),
        asked_if=lambda answers: at(answers) is not None,
        label=N_("Wat vind je van dit beroep?"),
        standing=_if_too_heavy(number),
    )


def too_heavy(answers: Answers, supplied: Supplied) -> Words | None:
    """What there is to ask once work was too heavy or too busy more than once; else None."""
    found, made = judged(answers, TOO_HEAVY), proposals(supplied)
    return made.too_heavy([one.id for one in found]) if made and len(found) > 1 else None


def _if_too_heavy(number: int) -> Callable[[Answers, Supplied], Words | None]:
    def standing(answers: Answers, supplied: Supplied) -> Words | None:
        said = str(value_of(answers, f"occupations.card.{number}") or "")
        return too_heavy(answers, supplied) if said.startswith(TOO_HEAVY) else None

    return standing


def _place(number: int) -> Callable[[Answers], Chosen | None]:
    def at(answers: Answers) -> Chosen | None:
        cards = deck(answers) if activities_done(answers) else ()
        return cards[number - 1] if number <= len(cards) else None

    return at


def _options(one: Chosen | None) -> tuple[Option, ...]:
    return tuple(Option(f"{said}-{one.id}", label) for said, label in VERDICTS) if one else ()


def _title(one: Chosen | None) -> Words:
    return capital(one.title) if one else N_("Wat vind je van dit beroep?")


def _told(one: Chosen | None, supplied: Supplied) -> tuple[Block, ...]:
    made = proposals(supplied)
    return made.card(one.id) if made and one else ()


CARDS = tuple(_card(number) for number in range(1, MOST + 1))

PART = Part(N_("Beroepen bekijken"), (DECK, *CARDS), short_path=False)
