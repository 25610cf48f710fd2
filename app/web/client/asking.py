"""The round that is being answered: what it asks, and where somebody is in it."""

from dataclasses import dataclass, replace
from functools import cache, cached_property

from flask import abort

from app.domain.answers import Answers
from app.domain.module import ROWS_PER_SCREEN, Item, Module, Path, Screen, Supplied, screens
from app.modules import find_module
from app.store.rounds import OpenRound, open_round
from app.web.client.matching import supplied_while_asking
from app.web.client.paths import path_of
from app.web.visitor import client_access, view


@dataclass(frozen=True)
class Asking:
    """A module with the round of it that is open."""

    module: Module
    round: OpenRound
    supplied: Supplied
    rows: int = ROWS_PER_SCREEN
    path: Path = "full"

    @property
    def answers(self) -> Answers:
        """What was answered so far."""
        return self.round.answers

    @cached_property
    def screens(self) -> tuple[Screen, ...]:
        """The screens that the answers so far lead to."""
        return screens(self.module, self.answers, self.rows, self.path)

    def screen(self, number: int) -> Screen:
        """The screen with this number; a 404 where the answers lead to no such screen."""
        if not 1 <= number <= len(self.screens):
            abort(404)
        return self.screens[number - 1]

    def number_of(self, item_id: str) -> int | None:
        """The number of the screen that asks this item, or None where it is not asked."""
        return next(
            (one.number for one in self.screens if any(i.id == item_id for i in one.items)), None
        )

    def next_item(self) -> Item | None:
        """Where to go on: the remembered place, or the first item without any answer."""
        waiting = [
            item for screen in self.screens for item in screen.items if item.id not in self.answers
        ]
        at_place = (item for item in waiting if item.id == self.round.place)
        return next(at_place, next(iter(waiting), None))

    def with_answers(self, answers: Answers) -> "Asking":
        """The same round, looked at with other answers: they may lead to other screens."""
        return replace(self, round=replace(self.round, answers=answers))


@cache
def position(slug: str, item_id: str) -> int:
    """The place of the item among all of its module, from 1; who is asked less skips places."""
    module = find_module(slug)
    ids = [item.id for item in module.items] if module else []
    return ids.index(item_id) + 1 if item_id in ids else 0


def module_or_404(slug: str) -> Module:
    """The module with this slug; a 404 where there is none."""
    return find_module(slug) or abort(404)


def asking(slug: str) -> Asking | None:
    """The open round of this module, or None where nothing is open.

    One question per screen in *eenvoudige weergave*. Unknown modules are a 404.
    """
    module = module_or_404(slug)
    access = client_access()
    current = open_round(access, slug)
    if current is None:
        return None
    rows = 1 if view().simple else ROWS_PER_SCREEN
    supplied = supplied_while_asking(access, module, current)
    return Asking(module, current, supplied, rows, path_of(module))
