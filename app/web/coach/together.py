"""Samen invullen on the coach's laptop, which the client lets in from the own phone (K6)."""

from dataclasses import dataclass

from flask import Blueprint, make_response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import StringField

from app.domain.module import Module
from app.domain.text import N_
from app.store.clients import ClientCard
from app.store.errors import NoSuchCode, NotFound
from app.store.sittings import begin_sitting, end_sitting
from app.web.answering.checking import checked
from app.web.answering.screens import answer_screen, keep_tap, show_item, show_screen
from app.web.coach.own import own_client
from app.web.coach.sitting import (
    GONE,
    IN_BROWSER,
    Laptop,
    by_session,
    close,
    forget_pages,
    is_sent,
    laptop,
    sitting_here,
    sitting_with,
)
from app.web.errors import not_shared
from app.web.extensions import htmx, limiter
from app.web.guessing import refused
from app.web.say import say

NOT_WORKING = N_("Deze code werkt niet (meer). Vraag je cliënt om een nieuwe.")
LONGEST_CODE = 64

bp = Blueprint("together", __name__, url_prefix="/coach/client/<client_id>/samen")


class SittingCodeForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The code that the client's phone shows; read as forgivingly as any other code."""

    code = StringField(
        _l("Code van de telefoon"),
        filters=[lambda typed: "".join(one for one in typed or "" if one.isprintable())],
    )


@dataclass(frozen=True)
class PartHere:
    """A part of the sitting, as the list shows it."""

    module: Module
    href: str | None
    """Where to go on; None where the part is not open any more."""
    begun: bool = False
    done: bool = False
    """Whether nothing is left that was not answered here."""


@bp.get("")
def ask(client_id: str) -> ResponseReturnValue:
    """The field for the code: the same page whether or not a code waits."""
    card = own_client(client_id)
    if here := sitting_here(card):
        return redirect(url_for(".index", client_id=card.id, sitting_id=here.id))
    return _ask_page(card, SittingCodeForm())


@bp.post("")
@limiter.limit("20 per 10 minutes", deduct_when=refused)
def begin(client_id: str) -> ResponseReturnValue:
    """Let this browser in; what it was let in to before ends. 422 for a code that does not work."""
    card, form = own_client(client_id), SittingCodeForm()
    try:
        begun = begin_sitting(*by_session(), card.id, _typed(form))
    except NoSuchCode:
        form.code.errors = [say(NOT_WORKING)]
        return _ask_page(card, form), 422
    if earlier := session.get(IN_BROWSER):
        end_sitting(*by_session(), str(earlier))
    session[IN_BROWSER] = begun
    return redirect(url_for(".index", client_id=card.id, sitting_id=begun), 303)


@bp.get("/<sitting_id>")
def index(client_id: str, sitting_id: str) -> str:
    """The parts of this sitting."""
    card = own_client(client_id)
    sitting = sitting_with(card, sitting_id)
    parts = [_part(laptop(card, sitting_id, slug)) for slug in sitting.modules]
    return render_template("coach/together/index.html", card=card, sitting=sitting, parts=parts)


@bp.get("/<sitting_id>/stand")
def standing(client_id: str, sitting_id: str) -> Response:
    """Nothing while the sitting goes on; a page asks by itself, so that it does not outlive it."""
    sitting_with(own_client(client_id), sitting_id)
    return Response(status=204)


@bp.post("/<sitting_id>/sluit")
def end(client_id: str, sitting_id: str) -> Response:
    """End the sitting, and back to the conversation."""
    card = own_client(client_id)
    return redirect(close(card, sitting_with(card, sitting_id).id), 303)


@bp.get("/<sitting_id>/<slug>/vraag/<int:number>")
def show(client_id: str, sitting_id: str, slug: str, number: int) -> ResponseReturnValue:
    """A screen with what was answered in this sitting."""
    return show_screen(_place(client_id, sitting_id, slug), number)


@bp.get("/<sitting_id>/<slug>/bij/<item_id>")
def at(client_id: str, sitting_id: str, slug: str, item_id: str) -> ResponseReturnValue:
    """The question itself, on whichever screen it stands now."""
    return show_item(_place(client_id, sitting_id, slug), item_id)


@bp.post("/<sitting_id>/<slug>/vraag/<int:number>")
def answer(client_id: str, sitting_id: str, slug: str, number: int) -> ResponseReturnValue:
    """Keep a whole screen and go on."""
    return answer_screen(_place(client_id, sitting_id, slug), number)


@bp.post("/<sitting_id>/<slug>/antwoord/<item_id>")
def save(client_id: str, sitting_id: str, slug: str, item_id: str) -> ResponseReturnValue:
    """Keep one answer; a fragment comes back."""
    return keep_tap(_place(client_id, sitting_id, slug), item_id)


@bp.get("/<sitting_id>/<slug>/klaar")
def done(client_id: str, sitting_id: str, slug: str) -> ResponseReturnValue:
    """The end of the part: the client finishes it on the own phone."""
    place = _place(client_id, sitting_id, slug)
    current = place.read()
    if current is None:
        return place.closed()
    return render_template(
        "coach/together/done.html",
        place=place,
        card=place.card,
        sitting=place.sitting,
        module=place.module,
        parts=checked(current),
    )


@bp.errorhandler(NotFound)
def over(_error: NotFound) -> Response:
    """The sitting is over, or never was: one page, with nothing of it.

    A tap, or a page that asks by itself, gets nothing: the page then sends or opens itself anew.
    """
    given = request.view_args or {}
    if htmx:
        return Response(status=GONE)
    try:
        card = own_client(given["client_id"])
    except NotFound:
        return not_shared()
    if session.get(IN_BROWSER) == given.get("sitting_id"):
        forget_pages()
    page = render_template(
        "coach/together/over.html", card=card, lost=is_sent() and "key" in request.form
    )
    return make_response(page, 404)


def _place(client_id: str, sitting_id: str, slug: str) -> Laptop:
    return laptop(own_client(client_id), sitting_id, slug)


def _part(place: Laptop) -> PartHere:
    current = place.read()
    if current is None:
        return PartHere(place.module, None)
    item = current.next_item()
    href = place.address_of(item.id) if item else place.address(None)
    return PartHere(place.module, href, bool(current.answers), item is None)


def _ask_page(card: ClientCard, form: SittingCodeForm) -> str:
    return render_template("coach/together/code.html", card=card, form=form)


def _typed(form: SittingCodeForm) -> str:
    """What was typed, where it may be a code."""
    form.validate()
    return (form.code.data or "") if len(form.code.data or "") <= LONGEST_CODE else ""
