"""The client as matching knows him or her: the one place where pages get the person."""

from collections.abc import Callable, Mapping
from typing import Final

from app.documents import supplied_for
from app.documents.matching import person_of
from app.documents.occupations import chosen
from app.documents.proposing import OwnProposals
from app.domain.answers import Answers
from app.domain.module import Module, Round, Supplied
from app.domain.proposing import LEFT, PROPOSALS
from app.modules.beroepenorientatie import MODULE as OCCUPATIONS
from app.modules.beroepenorientatie.deck import activities_done
from app.modules.wat_wil_ik import MODULE as WANTS
from app.occupations.matching import Left, Person, left
from app.store.access import Access
from app.store.clock import now
from app.store.fml import fml_of
from app.store.rounds import OpenRound, finished_modules, open_round


def own_person(access: Access) -> Person:
    """The person of the last finished rounds, with what was chosen among the cards."""
    return person_with(access, {})


def person_with(access: Access, newer: Mapping[str, Round]) -> Person:
    """The same, with rounds that are not finished yet in the place of those of their module."""
    finished = {slug: one.round for slug, one in finished_modules(access).items()}
    rounds = {**finished, **newer}
    fml = fml_of(access)
    return person_of(rounds, fml.aspects if fml else {}, chosen(rounds.get(OCCUPATIONS.slug)))


def person_asked(access: Access, module: Module, answers: Answers) -> Person:
    """The person with these answers to the module, finished or not."""
    so_far = Round(1, 1, answers, module.score(answers), now(), module.version)
    return person_with(access, {module.slug: so_far})


def person_now(access: Access) -> Person:
    """The person as of now: with open answers to Beroepenoriëntatie once its activities are done."""
    current = open_round(access, OCCUPATIONS.slug)
    if current and activities_done(current.answers):
        return person_asked(access, OCCUPATIONS, current.answers)
    return own_person(access)


def supplied_while_asking(access: Access, module: Module, current: OpenRound) -> Supplied:
    """What the questions of this module may use; nothing is counted until a question asks it."""
    more = _MORE.get(module.slug)
    supplied = supplied_for(module, {})
    return {**supplied, **more(access, current)} if more else supplied


def proposals_for(access: Access, answers: Answers) -> OwnProposals:
    """Occupations for these answers to Beroepenoriëntatie."""
    return OwnProposals(lambda: person_asked(access, OCCUPATIONS, answers))


def _occupations(access: Access, current: OpenRound) -> Supplied:
    return {PROPOSALS: proposals_for(access, current.answers)}


def _wants(access: Access, _current: OpenRound) -> Supplied:
    def how_many(answers: Answers) -> Left:
        return left(person_asked(access, WANTS, answers))

    return {LEFT: how_many}


_MORE: Final[Mapping[str, Callable[[Access, OpenRound], Supplied]]] = {
    OCCUPATIONS.slug: _occupations,
    WANTS.slug: _wants,
}
