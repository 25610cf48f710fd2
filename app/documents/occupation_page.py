"""The page of one occupation: what it is, how it fits, what it asks, work and wages, and kin."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.documents.cards import TRAINING, described, listing
from app.domain.possibilities import Can
from app.domain.sections import Block, Facts, Listing, Notice, Paragraph, Table
from app.domain.text import N_, Own, Words, sentences, text
from app.modules.beroepenorientatie.deck import Chosen, capital
from app.occupations.attribution import said
from app.occupations.catalogue import catalogue
from app.occupations.matching import DATA, MOST_SHOWN, Fit, Person, Reason, fits, loads_of
from app.occupations.matching.nouns import LEVELS
from app.occupations.occupation import Occupation, Wage
from app.occupations.related import related

OWN_ANSWER: Mapping[Can, str] = {
    "ok": N_("gaat goed"),
    "cond": N_("gaat, als er iets geregeld is"),
    "not_now": N_("gaat nu niet"),
    "unknown": N_("weet je nog niet"),
}
OPENINGS: Mapping[int, str] = {
    1: N_("Tot 2030 komen er in deze groep heel weinig banen vrij."),
    2: N_("Tot 2030 komen er in deze groep weinig banen vrij."),
    3: N_("Tot 2030 komen er in deze groep niet veel en niet weinig banen vrij."),
    4: N_("Tot 2030 komen er in deze groep veel banen vrij."),
    5: N_("Tot 2030 komen er in deze groep heel veel banen vrij."),
}
TIGHT = {
    "tight": N_("Werkgevers vinden hier nu moeilijk mensen voor."),
    "average": N_("Werkgevers vinden hier nu niet moeilijk en niet makkelijk mensen voor."),
}
OF_A_GROUP = N_("Dit zijn gemiddelden van een groep beroepen. Bij jou kan het anders zijn.")
WIDER = N_("Dit loon is van een grotere groep beroepen.")
WEAK = N_("Over dit beroep is weinig bekend. De cijfers zijn van werk dat erop lijkt.")


@dataclass(frozen=True)
class OccupationPage:
    """What a page says of one occupation; each part can be empty."""

    occupation: Occupation
    title: Own
    about: tuple[Block, ...]
    """One sentence and three tasks."""
    fit: Fit | None
    """How it fits; None as long as nothing is known of the client."""
    reasons: tuple[Block, ...]
    """The verdict and its weightiest reasons."""
    more: tuple[Block, ...]
    """The other reasons."""
    asks: tuple[Block, ...]
    """What it asks of body and mind, with the client's own answers, and its usual training."""
    market: tuple[Block, ...]
    """Openings and wages, with source and year and that they are averages of a group."""
    related: tuple[Chosen, ...]


def occupation_page(identity: str, person: Person) -> OccupationPage | None:
    """The page of the occupation with this id; None for one that is unknown or hidden."""
    one = catalogue().find(identity)
    if one is None or one.hidden:
        return None
    found = fits(person, identity) if known(person) else None
    return OccupationPage(
        occupation=one,
        title=capital(one.title),
        about=described(one),
        fit=found,
        reasons=_reasons(found) if found else (),
        more=_more(found) if found else (),
        asks=(*_loads(one, person), *_training(one), *_unsure(one)),
        market=_market(one),
        related=tuple(
            Chosen(catalogue().ids[row], catalogue().titles[row]) for row in related(one.row)
        ),
    )


def known(person: Person) -> bool:
    """Whether anything was answered that says how work fits."""
    answers = (person.can, person.skills, person.values, person.surroundings, person.sectors)
    return person.interests is not None or person.level is not None or any(answers)


def _reasons(found: Fit) -> tuple[Block, ...]:
    return (
        Paragraph(found.verdict, strong=True),
        *(block for kind in _kinds(found) for block in listing(_words(kind[:MOST_SHOWN]))),
        *listing(found.ideas, N_("Misschien helpt dit")),
    )


def _more(found: Fit) -> tuple[Listing, ...]:
    return listing(words for kind in _kinds(found) for words in _words(kind[MOST_SHOWN:]))


def _kinds(found: Fit) -> tuple[tuple[Reason, ...], ...]:
    return found.because, found.cautions, found.asks


def _words(reasons: tuple[Reason, ...]) -> tuple[Words, ...]:
    return tuple(one.words for one in reasons)


def _loads(one: Occupation, person: Person) -> tuple[Block, ...]:
    loads = loads_of(one.row)
    if not loads:
        return (Paragraph(N_("Van de belasting van dit werk weten wij niets bijzonders.")),)
    if not any(load.aspect in person.can for load in loads):
        asked = (text(N_("{load}: {often}"), load=load.name, often=load.words) for load in loads)
        return listing(asked)
    rows = tuple(
        (
            load.name,
            load.words,
            _own(person.can.get(load.aspect)),
        )
        for load in loads
    )
    return (Table("", (N_("Dit hoort bij het werk"), N_("Hoe vaak"), N_("Bij jou")), rows),)


def _own(can: Can | None) -> Words:
    return OWN_ANSWER[can] if can else N_("nog niet ingevuld")


def _training(one: Occupation) -> tuple[Block, ...]:
    if one.level is None:
        return ()
    return (Facts(((TRAINING, (LEVELS[one.level],)),)),)


def _unsure(one: Occupation) -> tuple[Block, ...]:
    origin = said("context", "abilities", "activities")
    return (Paragraph(WEAK if one.weak else DATA), Paragraph(origin))


def _market(one: Occupation) -> tuple[Block, ...]:
    """Openings and wages; only with the year, the source and the warning beside them."""
    chance = [OPENINGS[one.opening]] if one.opening else []
    chance += [TIGHT[one.tightness]] if one.tightness in TIGHT else []
    rows: list[tuple[Words, tuple[Words, ...]]] = []
    if chance:
        rows.append((N_("Kans op werk"), (*chance, said("opening"))))
    if one.wage:
        rows.append((N_("Loon, bruto per uur"), (*_wage(one.wage), said("wage"))))
    return (Facts(tuple(rows)), Notice((OF_A_GROUP,))) if rows else ()


def _wage(wage: Wage) -> tuple[Words, ...]:
    words = sentences(
        text(
            N_("De helft verdient tussen {low} en {high} euro."),
            low=_euro(wage.p25),
            high=_euro(wage.p75),
        ),
        text(N_("Het midden is {half} euro."), half=_euro(wage.p50)),
    )
    return (words,) if wage.own_group else (words, WIDER)


def _euro(amount: float) -> Own:
    """The amount as people write it: "17,50"."""
    return Own(f"{amount:.2f}".replace(".", ","))
