"""What a card and a page say of one occupation, as blocks (content.md 4.5, 4.6)."""

from collections.abc import Iterable, Sequence
from itertools import chain

from app.domain.sections import Block, Facts, Listing, Paragraph
from app.domain.text import N_, Own, Words, text
from app.occupations.matching import DATA, MOST_SHOWN, Fit, Matches, Reason, loads_of
from app.occupations.matching.nouns import LEVELS
from app.occupations.occupation import Occupation
from app.occupations.texts import descriptions

TRAINING = N_("Opleiding, meestal")


def card(found: Fit) -> tuple[Block, ...]:
    """A card: what the work is, how it fits and why, what it asks, and the training."""
    return (
        *described(found.occupation),
        Paragraph(found.verdict, strong=True),
        *listing(chain(*(few(one) for one in (found.because, found.cautions, found.asks)))),
        *loads(found.occupation),
    )


def described(one: Occupation) -> tuple[Block, ...]:
    """One sentence and three tasks, where the occupation has them."""
    said = descriptions().get(one.id)
    if said is None:
        return ()
    tasks = tuple(Own(task[:1].upper() + task[1:]) for task in said.tasks)
    return Paragraph(Own(said.sentence)), Listing(tasks, N_("Dit doe je op een dag"))


def loads(one: Occupation) -> tuple[Block, ...]:
    """What the work asks of body and mind, and its usual training; nothing where that is unknown."""
    asked = tuple(
        text(N_("{load}: {often}"), load=load.name, often=load.words) for load in loads_of(one.row)
    )
    rows: list[tuple[Words, tuple[Words, ...]]] = []
    if asked:
        rows.append((N_("Zo belast dit werk"), asked))
    if one.level:
        rows.append((TRAINING, (LEVELS[one.level],)))
    return (Facts(tuple(rows)),) if rows else ()


def few(reasons: Sequence[Reason]) -> Iterable[Words]:
    """The first few, the weightiest first."""
    return (one.words for one in reasons[:MOST_SHOWN])


def listing(words: Iterable[Words], title: Words = "") -> tuple[Listing, ...]:
    """The words as a list; nothing for none."""
    entries = tuple(words)
    return (Listing(entries, title),) if entries else ()


def above(found: Matches) -> tuple[Block, ...]:
    """What is said about the cards together: what they were made from, and what to ask anywhere.

    Without any card: what would bring work back, and where there is more.
    """
    if not found.cards:
        return (
            Paragraph(N_("Op dit moment blijft er geen beroep over voor een kaart."), strong=True),
            *listing((one.words for one in found.what_if), N_("Wat zou helpen?")),
            Paragraph(found.nothing),
        )
    count = text(
        N_("Dit zijn {number} beroepen. Ze staan vast terwijl je kiest."), number=len(found.cards)
    )
    return (
        Paragraph(count),
        *((Paragraph(ALL_KINDS),) if found.flat else ()),
        Paragraph(_made_from(found)),
        *listing((one.words for one in found.asks), N_("Dit vraag je bij elk werk na")),
        Paragraph(DATA),
    )


ALL_KINDS = N_("Je vindt veel dingen ongeveer even leuk. Daarom zie je van elk soort werk iets.")


def _made_from(found: Matches) -> Words:
    """Which of the client's answers count, by module."""
    if {*"FSPV"} <= {*found.known}:
        return N_("We keken naar wat je leuk vindt, kunt en wilt.")
    if {*"FS"} & {*found.known}:
        return N_("We keken naar wat je leuk vindt en kunt. Vul Wat wil ik? in voor meer.")
    if {*"PV"} & {*found.known}:
        return N_("We keken naar wat je leuk vindt en wilt. Vul Wat kan ik? in voor meer.")
    return N_("We keken naar wat je leuk vindt. Vul Wat kan ik? en Wat wil ik? in voor meer.")
