"""Where questions are answered, and where somebody is in them.

There are two places: the client's own phone (``client.asking``), and the laptop of a coach who
was let in for one sitting (``coach.sitting``). The screens and the addresses of both are alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Protocol

from flask import abort
from flask.typing import ResponseReturnValue

from app.domain.answers import Answers
from app.domain.module import ROWS_PER_SCREEN, Item, Module, Path, Screen, Supplied, screens
from app.modules import find_module
from app.store.answers import Change
from app.store.rounds import OpenRound


class Place(Protocol):
    """What the questions need to know of the place where they are answered."""

    @property
    def module(self) -> Module:
        """What is asked there."""

    @property
    def together(self) -> bool:
        """Whether client and coach fill in together, on the coach's laptop."""

    @property
    def names_round(self) -> bool:
        """Whether a page says which round it shows, so that most taps need not read it."""

    @property
    def offers_auto(self) -> bool:
        """Whether somebody may be asked here if pages go on by themselves after a choice."""

    def read(self) -> "Asking | None":
        """The round as it is open now, with its answers; None where it is not open."""

    def closed(self) -> ResponseReturnValue:
        """The reply to a page of questions where the round is not open."""

    def tap_closed(self) -> ResponseReturnValue:
        """The reply to one answer where the round is not open."""

    def keep(
        self, round_id: str, changes: Sequence[Change], key: str, known: Answers | None = None
    ) -> dict[str, int]:
        """Keep these answers, as ``store.answers.save_answers`` does; their revisions."""

    def address(self, number: int | None, anchor: str | None = None) -> str:
        """The address of a screen; without a number, of the check at the end of the part."""

    def address_of(self, item_id: str) -> str:
        """The address that leads to the question, on whichever screen it stands then."""

    def home(self) -> str:
        """The address before the first screen."""

    def next(self, number: int | None) -> str:
        """The address after an answered screen: screen ``number``, or a pause before it."""

    def leaves(self, way: str, current: "Asking", item_id: str) -> str | None:
        """Where a button that leads away goes ("pauze", "sluit"); None for all other buttons."""


@dataclass(frozen=True)
class Asking:
    """A module with the round of it that is open, at the place where it is answered."""

    place: Place
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
