"""Occupations that are proposed to one client, made when somebody looks at them."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from app.documents.cards import above, card
from app.domain.answers import Answers
from app.domain.kinds import Option, Row
from app.domain.sections import Block
from app.domain.text import N_, Own, Words, listed, sentences, text
from app.modules.beroepenorientatie.deck import (
    MOST,
    PASSED,
    Chosen,
    deck,
    judged,
    passed,
    refused,
    row,
)
from app.occupations.catalogue import catalogue
from app.occupations.matching import Matches, Person, fits, loads_of, match
from app.occupations.matching.nouns import ASPECTS

TWICE = 2
MOST_NAMED = 3


class OwnProposals:
    """The occupations for the person that ``make`` gives; nothing is counted until it is asked."""

    def __init__(self, make: Callable[[], Person], without: Collection[str] = ()) -> None:
        self._make = make
        self._without = without

    @cached_property
    def person(self) -> Person:
        """The person, read once."""
        return self._make()

    @cached_property
    def matches(self) -> Matches:
        """What comes out for the person."""
        return match(self.person, without=self._without)

    @property
    def cards(self) -> tuple[Option, ...]:
        """What is proposed now, the best first."""
        found = (one.occupation for one in self.matches.cards)
        return tuple(Option(one.id, Own(one.title)) for one in found)

    @property
    def above(self) -> tuple[Block, ...]:
        """What is said about the list as a whole."""
        return above(self.matches)

    def card(self, identity: str) -> tuple[Block, ...]:
        """What the card of one occupation says; empty for one that the catalogue lost."""
        found = fits(self.person, identity)
        return card(found) if found else ()

    def too_heavy(self, identities: Sequence[str]) -> Words | None:
        """A question about the loads that these share; it changes nothing by itself."""
        shared = shared_loads(identities)
        if not shared:
            return None
        said = text(
            N_("Je koos vaker “te zwaar of te druk” bij werk met: {loads}."),
            loads=listed([ASPECTS[one] for one in shared]),
        )
        return sentences(said, N_("Wil je dit bij Mogelijkheden aanpassen?"))


def renewed(answers: Answers, make: Callable[[], Person]) -> tuple[Row, ...]:
    """The list with new occupations in the place of what was refused or not looked at.

    What got a leuk or a misschien keeps its place; what got a nee is kept as passed.
    """
    kept = {*judged(answers, "like", "maybe")}
    gone = tuple(dict.fromkeys((*passed(answers), *refused(answers))))
    known = {one.id for one in (*kept, *gone)}
    fresh = [
        Chosen(str(one.value), str(one.label.text))
        for one in OwnProposals(make, known).cards
        if isinstance(one.label, Own)
    ]
    places = [one if one in kept else None for one in deck(answers)]
    places += [None] * (MOST - len(places))
    filled = [one or (fresh.pop(0) if fresh else None) for one in places]
    stay = tuple(row(one) for one in filled if one)
    return (*stay, *(row(one, **{PASSED: "ja"}) for one in gone))


def shared_loads(identities: Sequence[str]) -> tuple[str, ...]:
    """The loads, at most three, that two or more of these occupations have much or some of.

    The names of aspects, what most of them share first.
    """
    rows = catalogue().rows
    found = [rows[one] for one in identities if one in rows]
    counts = Counter(load.aspect for number in found for load in loads_of(number))
    return tuple(one for one, times in counts.most_common(MOST_NAMED) if times >= TWICE)
