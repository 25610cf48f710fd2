"""What others say of somebody of the demo, through the same links that people pass on."""

from collections.abc import Iterable
from dataclasses import replace

from app.cli.demo.people.persona import IDENTITY, Other, Persona
from app.domain.answers import Answer, Answers, Value
from app.domain.kinds import FreeText, Scale, Several
from app.domain.module import Item, Module, Supplied, asked_items
from app.domain.observing import Observed
from app.domain.text import Own
from app.modules import find_module
from app.store.access import Access
from app.store.observer_links import Role, make_link, open_links
from app.store.observers import keep_response
from app.store.observing import (
    allow_text,
    begin_observing,
    close_observing,
    what_others_said,
)
from app.store.tokens import new_id


def ask_others(persona: Persona, access: Access, consent_version: str) -> None:
    """Make the links, let the others answer, and let the coach read what the persona allowed."""
    module = find_module(IDENTITY)
    if module is None or not (persona.others or persona.waiting):
        return
    begin_observing(access, IDENTITY, consent_version=consent_version)
    items = _items_about(persona, module)
    for one in persona.others:
        keep_response(_secret(access, one.role), _answers(items, one), new_id())
    for role in persona.waiting:
        make_link(access, IDENTITY, role)
    if persona.closed:
        close_observing(access, IDENTITY, items)
    seen = what_others_said(access, IDENTITY, items)
    for text in seen.texts if seen else ():
        if text.words in persona.coach_may_read:
            allow_text(access, IDENTITY, text.id, allowed=True)


def seen_by_others(persona: Persona, access: Access, module: Module) -> Observed | None:
    """What others said together; None for a module that asks them nothing."""
    items = _items_about(persona, module)
    return what_others_said(access, module.slug, items) if items else None


def for_coach(supplied: Supplied) -> Supplied:
    """The same without the texts that the persona keeps to himself."""
    seen = supplied.get("observed")
    if not isinstance(seen, Observed):
        return supplied
    allowed = tuple(text for text in seen.texts if not text.hidden)
    return {**supplied, "observed": replace(seen, texts=allowed)}


def _items_about(persona: Persona, module: Module) -> tuple[Item, ...]:
    if module.observed is None:
        return ()
    return asked_items(module.observed(Own(persona.first_name)), {})


def _secret(access: Access, role: Role) -> str:
    link_id = make_link(access, IDENTITY, role)
    return next(one.secret for one in open_links(access, IDENTITY) if one.id == link_id)


def _answers(items: Iterable[Item], other: Other) -> Answers:
    """The other's answers: the statements in their order, the cards, and own words."""
    style, words = iter(other.style), iter((other.value, other.work))
    given: dict[str, Value] = {}
    for item in items:
        match item.kind:
            case Scale():
                given[item.id] = next(style)
            case Several():
                given[item.id] = other.qualities
            case FreeText():
                given[item.id] = next(words)
    return {item_id: Answer(value) for item_id, value in given.items() if value != ""}
