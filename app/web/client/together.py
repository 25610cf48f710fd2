"""Samen invullen on the client's own phone: the code for the laptop, and the brake (K6)."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from app.domain.module import Module
from app.domain.text import N_, Own, Words, text
from app.modules import all_modules
from app.store.access import Access
from app.store.clients import ClientCard, client_card
from app.store.errors import NotFound
from app.store.rounds import Progress, begin_round, open_round, progress
from app.store.sittings import SittingCode, ask_sitting, my_sitting, stop_sitting
from app.web.answering.checking import checked
from app.web.client.asking import asking
from app.web.client.note import Note
from app.web.client.paths import by_path
from app.web.client.start import versions_of
from app.web.extensions import htmx
from app.web.groups import in_fours
from app.web.visitor import client_access

bp = Blueprint("own_together", __name__, url_prefix="/samen-invullen")

CHOOSE = N_("Kies minstens één onderdeel.")
NOT_OPEN = N_("Een onderdeel is niet meer open. Kies nog een keer.")


@dataclass(frozen=True)
class Choice:
    """A part that can be filled in together."""

    module: Module
    begun: bool
    chosen: bool


@dataclass(frozen=True)
class Filled:
    """A part in which something was filled in together, and which is still open."""

    module: Module
    answers: int
    """How many of its answers were given together."""
    whole: bool
    """Whether nothing is left that has to be asked."""


@bp.get("")
def index() -> ResponseReturnValue:
    """What happens, the parts to choose from, or how it stands now.

    The page asks by itself with ``?stand``, and is only told when that changed.
    """
    mine = my_sitting(client_access())
    state = mine.state if mine else ""
    if htmx and request.args.get("stand") == state:
        return Response(status=204)
    if htmx:
        return Response(status=204, headers={"HX-Redirect": url_for(".index")})
    if mine is None:
        return _choose_page()
    titles = [module.title for module in all_modules() if module.slug in mine.modules]
    return _render("stand", mine=mine, titles=titles)


@bp.post("")
def ask() -> ResponseReturnValue:
    """Make a code; first the yes of each part that was not begun (C5)."""
    access = client_access()
    chosen = [one.module for one in _choices() if one.chosen]
    if not chosen:
        return _choose_page(CHOOSE), 422
    done = progress(access)
    new = [module for module in chosen if module.slug not in done]
    if new and "goed" not in request.form:
        return _render("consent", chosen=chosen, new=new)
    for module in new:
        begin_round(access, module.slug, **versions_of(module))
    try:
        made = ask_sitting(access, [module.slug for module in chosen])
    except NotFound:
        return _choose_page(NOT_OPEN), 422
    return _code_page(made, chosen)


@bp.post("/stop")
def stop() -> ResponseReturnValue:
    """The laptop keeps and shows nothing from now on."""
    stop_sitting(client_access())
    return redirect(url_for(".index"), 303)


def note(access: Access, card: ClientCard) -> Note | None:
    """That client and coach fill in together now, or that a code waits for it."""
    mine = my_sitting(access)
    if mine is None:
        return None
    coach = Own(card.coach_name)
    title = N_("Jullie vullen samen in") if mine.state == "going" else N_("Samen invullen")
    line = N_("Je kunt elk moment stoppen.")
    if mine.state == "waiting":
        return Note(title, _waits(coach), N_("Bekijk"), url_for("own_together.index"))
    return Note(title, line, N_("Bekijk of stop"), url_for("own_together.index"))


def _waits(coach: Own) -> Words:
    return text(N_("Wacht op de laptop van {coach}."), coach=coach)


def _choices() -> list[Choice]:
    """The parts that are open or were not begun, on this client's path first."""
    access = client_access()
    card, done = client_card(access.client_id), progress(access)
    wanted = {*request.form.getlist("onderdeel"), *request.args.getlist("onderdeel")}
    return [
        Choice(module, module.slug in done, module.slug in wanted)
        for module in by_path(card.path)
        if _is_open(done, module)
    ]


def _is_open(done: Mapping[str, Progress], module: Module) -> bool:
    return module.slug not in done or done[module.slug].state == "open"


def _filled() -> list[Filled]:
    """What was filled in together so far in parts that are open."""
    access = client_access()
    done = progress(access)
    begun = [module for module in all_modules() if module.slug in done]
    found = (_filled_in(access, module) for module in begun if _is_open(done, module))
    return [one for one in found if one]


def _filled_in(access: Access, module: Module) -> Filled | None:
    current = open_round(access, module.slug)
    together = sum(one.together for one in current.answers.values()) if current else 0
    if not together:
        return None
    now = asking(module.slug)
    whole = now is not None and not any(part.left for part in checked(now))
    return Filled(module, together, whole)


def _choose_page(problem: Words | None = None) -> str:
    return _render("index", choices=_choices(), filled=_filled(), problem=problem)


def _code_page(made: SittingCode, chosen: list[Module]) -> str:
    titles = [module.title for module in chosen]
    return _render("code", code=in_fours(made.code), until=made.expires_at, titles=titles)


def _render(name: str, **context: object) -> str:
    coach = client_card(client_access().client_id).coach_name
    return render_template(f"client/together/{name}.html", coach=coach, **context)
