"""Home: the one next step, the meeting, and the road with its parts (C4, C9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from flask import Blueprint, render_template, url_for

from app.domain.module import Module
from app.domain.text import N_, Words, text
from app.store.clients import ClientCard, client_card
from app.store.devices import newer_access
from app.store.new_phones import newcomer
from app.store.retention import deletion_to_come
from app.store.rounds import Progress, progress
from app.web.answering.place import Asking
from app.web.client.asking import asking
from app.web.client.notes import notes_of
from app.web.client.pace import about, at_own_pace, minutes_left, own_pace
from app.web.client.paths import by_path, minutes_of
from app.web.say import say
from app.web.visitor import client_access, visitor

bp = Blueprint("home", __name__)


@dataclass(frozen=True)
class NextStep:
    """The card with the one filled button."""

    title: str
    module: Module
    line: Words
    label: str
    href: str


class Stop(NamedTuple):
    """A stop of the road, in the order in which components.html takes it apart."""

    title: str
    line: str
    minutes: str
    href: str
    state: str
    """"done", "now" or "ahead"."""
    module: Module


@bp.get("/")
def index() -> str:
    """What to do next and how long it takes; then the road, on which every part may be opened."""
    access, who = client_access(), visitor()
    card = client_card(access.client_id)
    done = progress(access)
    step = _next_step(_on_path(card), done)
    return render_template(
        "client/home.html",
        card=card,
        step=step,
        roads=_roads(card, done, step),
        notes=notes_of(access, card),
        enough=card.path == "short",
        begun=bool(done),
        newer=newer_access(access),
        newcomer=newcomer(access, who.binding_id if who else None),
        deleted_on=deletion_to_come(access) if card.ended_on else None,
    )


def _next_step(modules: list[Module], done: Mapping[str, Progress]) -> NextStep | None:
    """What is half-way comes first, then what is next on the road; None when all is done."""
    for module in modules:
        if module.slug in done and done[module.slug].state == "open":
            current = asking(module.slug)
            if current:
                return _go_on(current, own_pace(done))
    for module in modules:
        if module.slug not in done:
            return NextStep(
                N_("Daarna") if done else N_("Begin hier"),
                module,
                about(at_own_pace(minutes_of(module), own_pace(done))),
                N_("Begin"),
                url_for("start.show", slug=module.slug),
            )
    return None


def _go_on(current: Asking, pace_ms: int | None) -> NextStep:
    module = current.module
    href = url_for("start.resume", slug=module.slug)
    item = current.next_item()
    number = current.number_of(item.id) if item else None
    if number is None:
        return NextStep(
            N_("Ga verder waar je was"), module, N_("klaar met de vragen"), N_("Ga verder"), href
        )
    open_items = [i for s in current.screens for i in s.items if i.id not in current.answers]
    line = text(
        N_("deel {part} van {parts} · nog {time}"),
        part=current.screen(number).part_number,
        parts=current.screens[-1].part_number,
        time=about(minutes_left(open_items, pace_ms)),
    )
    return NextStep(N_("Ga verder waar je was"), module, line, N_("Ga verder"), href)


def _roads(
    card: ClientCard, done: Mapping[str, Progress], step: NextStep | None
) -> list[list[Stop]]:
    """What was asked for the first meeting, and apart from it what can be done later."""
    pace = own_pace(done)
    roads = [_on_path(card), [one for one in by_path(card.path) if one not in _on_path(card)]]
    return [[_stop(one, done.get(one.slug), step, pace) for one in road] for road in roads if road]


def _on_path(card: ClientCard) -> list[Module]:
    """The parts that this client was asked to do, in order; then the rest."""
    return [module for module in by_path(card.path) if module.short_path or card.path != "short"]


def _stop(
    module: Module, done: Progress | None, step: NextStep | None, pace_ms: int | None
) -> Stop:
    state = "done" if done and done.state == "finished" else "ahead"
    if step and step.module.slug == module.slug:
        state = "now"
    minutes = "" if state == "done" else say(about(at_own_pace(minutes_of(module), pace_ms)))
    begun = done is not None and done.state == "open"
    line = N_("klaar") if state == "done" else N_("begonnen") if begun else module.teaser
    href = url_for("start.show", slug=module.slug)
    return Stop(say(module.title), say(line), minutes, href, state, module)
