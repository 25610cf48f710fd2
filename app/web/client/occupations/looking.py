"""Look up any occupation and see how it fits; what nearly fits, and what would bring back more."""

from http import HTTPStatus
from typing import Final

from flask import (
    Blueprint,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from app.documents.cards import few
from app.documents.occupation_page import known, occupation_page
from app.domain.answers import Answers
from app.domain.module import Round
from app.modules.beroepenorientatie import MODULE
from app.modules.beroepenorientatie.choosing import (
    MOST_OWN,
    must_stay,
    own,
    ranked,
    to_discuss,
    to_rank,
)
from app.modules.beroepenorientatie.deck import CARDS, Chosen, activities_done, deck
from app.occupations.attribution import attributions
from app.occupations.catalogue import catalogue
from app.occupations.matching import match
from app.occupations.search import LONGEST_QUERY, search
from app.store.bureau import the_bureau
from app.store.rounds import last_finished, open_round
from app.web.client.matching import person_now
from app.web.client.occupations.vacancies import vacancies
from app.web.extensions import htmx
from app.web.names import printable
from app.web.visitor import client_access

bp = Blueprint("occupations", __name__, url_prefix="/beroepen")

MOST_FOUND: Final = 20
LONGEST_ID: Final = 64


@bp.get("")
def index() -> str:
    """The search; the words that were asked find titles, everyday names and typing errors."""
    words = printable(request.args.get("zoek", ""))[:LONGEST_QUERY].strip()
    hidden = catalogue().hidden
    found = [one for one in search(words, MOST_FOUND) if not hidden[one.row]]
    page = "_found.html" if htmx else "index.html"
    return render_template(f"client/occupations/{page}", words=words, found=found)


@bp.get("/<identity>")
def show(identity: str) -> ResponseReturnValue:
    """One occupation, whether it fits or not; a page that says so for one that is not there."""
    answers, person = answers_now(), person_now(client_access())
    told = occupation_page(identity, person) if len(identity) <= LONGEST_ID else None
    if told is None:
        page = render_template("client/occupations/unknown.html")
        return make_response(page, HTTPStatus.NOT_FOUND)
    return render_template(
        "client/occupations/show.html",
        told=told,
        known=known(person),
        vacancies=vacancies(told.occupation.title),
        card=_card_of(identity),
        in_choice=identity in {one.id for one in to_rank(answers)},
        may_add=activities_done(answers),
        full=len(own(answers)) >= MOST_OWN,
        attributions=attributions(the_bureau().name, "page"),
    )


@bp.get("/bijna")
def nearly() -> ResponseReturnValue:
    """What fits but for one thing that can often be arranged, and what one choice less brings."""
    answers = answers_now()
    if not activities_done(answers):
        return redirect(url_for(".index"))
    found = match(person_now(client_access()))
    stays = {one.id for one in must_stay(answers)}
    return render_template(
        "client/occupations/nearly.html",
        near=[one for one in found.near if one.occupation.id not in stays],
        reasons=few,
        discussed={one.id for one in to_discuss(answers)},
        what_if=found.what_if,
        nothing=not found.cards and not deck(answers),
    )


def _card_of(identity: str) -> str | None:
    """The item of this occupation's card among the answers that are open; None without one."""
    current = open_round(client_access(), MODULE.slug)
    cards = zip(deck(current.answers), CARDS, strict=False) if current else ()
    return next((card.id for one, card in cards if one.id == identity), None)


@bp.app_template_global()
def to_look_at(now: Round) -> tuple[Chosen, ...]:
    """What an outcome leads on to: the choice in its order, else what was liked."""
    return ranked(now.answers) or to_rank(now.answers)


def answers_now() -> Answers:
    """The answers to Beroepenoriëntatie: of the round that is open, else as last finished."""
    access = client_access()
    current = open_round(access, MODULE.slug)
    if current:
        return current.answers
    done = last_finished(access, MODULE.slug)
    return done.round.answers if done else {}
