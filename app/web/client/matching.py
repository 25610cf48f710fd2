"""The client as matching knows him or her: the one place where pages get the person."""

from collections.abc import Mapping

from app.documents.matching import person_of
from app.documents.occupations import chosen
from app.domain.module import Round
from app.modules.beroepenorientatie import MODULE as OCCUPATIONS
from app.occupations.matching import Person
from app.store.access import Access
from app.store.fml import fml_of
from app.store.rounds import finished_modules


def own_person(access: Access) -> Person:
    """The person of the last finished rounds, with what was chosen among the cards."""
    return person_with(access)


def person_with(access: Access, *newer: tuple[str, Round]) -> Person:
    """The same, with rounds that are not finished yet in the place of those of their module."""
    finished = {slug: one.round for slug, one in finished_modules(access).items()}
    rounds: Mapping[str, Round] = {**finished, **dict(newer)}
    fml = fml_of(access)
    return person_of(rounds, fml.aspects if fml else {}, chosen(rounds.get(OCCUPATIONS.slug)))
