"""The chapters of the persoonsprofiel and their order: strengths first (content.md 3.1)."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.sections import Chapter, Section
from app.domain.text import N_
from app.modules import all_modules


@dataclass(frozen=True)
class _Plan:
    """What a chapter holds: whole modules by their prefix, or single sections by their id."""

    title: str
    holds: tuple[str, ...]
    own_page: bool = False


_OPENING = (
    _Plan(N_("Wat kun je goed?"), ("ability",)),
    _Plan(N_("Wie ben je?"), ("identity",)),
    _Plan(N_("Wat wil je?"), ("wants",)),
    _Plan(N_("Wat geeft en wat kost energie?"), ("energy",)),
    _Plan(N_("Waar sta je nu?"), ("change",)),
    _Plan(N_("Welke richting?"), ("occupations",)),
)
_CLOSING = (
    _Plan(N_("Mogelijkheden en tijden"), ("ability.possibilities", "ability.times"), own_page=True),
    _Plan(
        N_("Vragen voor het gesprek"), ("change.questions", "profile.points", "profile.certainty")
    ),
)


def chapters(sections: Iterable[Section]) -> tuple[Chapter, ...]:
    """The sections in their chapters; a chapter without sections is left out.

    A module that no chapter names gets one of its own, under its title, before the closing ones.
    """
    held = tuple(sections)
    placed = {one.id: _plan_of(one.id) for one in held}
    order = (*_OPENING, *_others(placed.values()), *_CLOSING)
    made = (Chapter(plan.title, _in_order(plan, held, placed), plan.own_page) for plan in order)
    return tuple(chapter for chapter in made if chapter.sections)


def _in_order(
    plan: _Plan, held: tuple[Section, ...], placed: dict[str, _Plan]
) -> tuple[Section, ...]:
    mine = [one for one in held if placed[one.id] == plan]
    named = list(plan.holds)
    return tuple(sorted(mine, key=lambda one: named.index(one.id) if one.id in named else 0))


def _plan_of(section_id: str) -> _Plan:
    prefix = section_id.partition(".")[0]
    named = (plan for plan in _CLOSING if section_id in plan.holds)
    whole = (plan for plan in _OPENING if prefix in plan.holds)
    title = next((one.title for one in all_modules() if one.prefix == prefix), "")
    return next(named, next(whole, _Plan(title, (prefix,))))


def _others(plans: Iterable[_Plan]) -> tuple[_Plan, ...]:
    known = {*_OPENING, *_CLOSING}
    return tuple(dict.fromkeys(plan for plan in plans if plan not in known))
