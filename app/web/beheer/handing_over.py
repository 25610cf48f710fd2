"""Give clients another coach: who, to whom, and a second look before it is done."""

from collections.abc import Collection
from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from app.store.caseload import count_of
from app.store.client_search import MOST, find_clients
from app.store.clients import ClientCard, clients_of
from app.store.errors import NotFound
from app.store.handing_over import hand_over as move
from app.store.staff import StaffMember, staff_list
from app.web.names import printable, tidy
from app.web.visitor import staff_id

bp = Blueprint("handing_over", __name__, url_prefix="/beheer/overdragen")


@dataclass(frozen=True)
class Wanted:
    """Which clients go to whom, as far as the page says so."""

    clients: tuple[ClientCard, ...]
    to: StaffMember | None

    @property
    def problem(self) -> str:
        """What is still to be chosen; "" where nothing is."""
        if not self.clients:
            return str(_("Kies wie een andere coach krijgt."))
        return "" if self.to else str(_("Kies de nieuwe coach."))


@bp.get("")
def choose() -> str:
    """The coaches, each with how many clients they have, and the search for one client."""
    return _choose_page("")


@bp.post("")
def search() -> str:
    """The clients with these words in name or case number; posted, for a name is no address."""
    return _choose_page(printable(tidy(request.form.get("words"))))


@bp.get("/<coach_id>")
def clients(coach_id: str) -> str:
    """The clients of one coach, to choose from, and who can take them over.

    With ``?client`` that one is chosen already.
    """
    return _page(coach_id, Wanted(_cards(coach_id, request.args.getlist("client")), None))


@bp.post("/<coach_id>")
def hand_over(coach_id: str) -> ResponseReturnValue:
    """Show what would happen; the second time it happens."""
    wanted = _wanted(coach_id)
    if wanted.problem or wanted.to is None:
        return _page(coach_id, wanted, wanted.problem), 422
    if request.form.get("sure") != "yes":
        return _page(coach_id, wanted, template="sure")
    try:
        move(staff_id(), [card.id for card in wanted.clients], coach_id, wanted.to.id)
    except NotFound:  # somebody else moved one of them a moment ago
        return _page(coach_id, wanted, _("Dit is intussen veranderd. Kijk nog een keer.")), 409
    return redirect(f"{url_for('.choose')}?klaar=1", 303)


def _wanted(coach_id: str) -> Wanted:
    cards = _cards(coach_id, request.form.getlist("clients"))
    others = {one.id: one for one in _coaches() if one.active and one.id != coach_id}
    return Wanted(cards, others.get(request.form.get("to", "")))


def _cards(coach_id: str, chosen: Collection[str]) -> tuple[ClientCard, ...]:
    return tuple(card for card in clients_of(coach_id) if card.id in chosen)


def _choose_page(words: str) -> str:
    found = find_clients(words)
    return render_template(
        "beheer/handing_over/choose.html",
        coaches=[(one, count_of(one.id)) for one in _coaches()],
        words=words,
        found=found[:MOST],
        more=len(found) > MOST,
    )


def _page(coach_id: str, wanted: Wanted, problem: str = "", template: str = "clients") -> str:
    coach = next((one for one in _coaches() if one.id == coach_id), None)
    if coach is None:
        abort(404)
    return render_template(
        f"beheer/handing_over/{template}.html",
        coach=coach,
        cards=clients_of(coach_id),
        others=[one for one in _coaches() if one.active and one.id != coach_id],
        wanted=wanted,
        problem=problem,
    )


def _coaches() -> list[StaffMember]:
    return [one for one in staff_list() if one.role == "coach"]
