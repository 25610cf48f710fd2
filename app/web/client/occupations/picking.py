"""Take an occupation into the own choice, say what of the nearly fitting to do, renew the cards."""

from collections.abc import Mapping
from secrets import token_urlsafe
from typing import Final

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.documents.proposing import renewed
from app.domain.answers import Answers, Status
from app.domain.kinds import Row, rows_of
from app.domain.module import Item
from app.modules.beroepenorientatie import MODULE
from app.modules.beroepenorientatie.choosing import (
    DISCUSS,
    KEEP,
    MOST_OWN,
    MOST_TO_DISCUSS,
    OWN,
)
from app.modules.beroepenorientatie.deck import (
    CARDS,
    DECK,
    Chosen,
    activities_done,
    deck,
    row,
)
from app.occupations.catalogue import catalogue
from app.store.answers import Change, save_answers
from app.store.errors import Conflict, RoundClosed
from app.store.rounds import OpenRound, last_finished, open_round, reopen_round
from app.web.answering.place import position
from app.web.client.matching import person_asked
from app.web.forms import element_id
from app.web.visitor import client_access

bp = Blueprint("picking", __name__, url_prefix="/beroepen")

_LISTS: Final[Mapping[str, tuple[Item, int]]] = {
    "bespreken": (DISCUSS, MOST_TO_DISCUSS),
    "blijft": (KEEP, MOST_TO_DISCUSS),
}


@bp.post("/<identity>/keuze")
def add(identity: str) -> ResponseReturnValue:
    """Add this occupation to the own choice; to where the choice is made."""
    _add(OWN, MOST_OWN, _found(identity))
    return redirect(url_for("questions.at", slug=MODULE.slug, item_id=OWN.id), 303)


@bp.post("/<identity>/bijna")
def nearly(identity: str) -> ResponseReturnValue:
    """What to do with work that nearly fits: speak about it, or leave it as it is."""
    item, most = _LISTS.get(request.form.get("naar", "")) or abort(400)
    _add(item, most, _found(identity))
    return redirect(url_for("occupations.nearly"), 303)


@bp.post("/nieuwe-kaarten")
def renew() -> ResponseReturnValue:
    """New occupations in the place of what was refused or not looked at; to the first of them."""
    current = _open()
    rows = renewed(current.answers, lambda: person_asked(client_access(), MODULE, current.answers))
    changes = _renewing(current.answers, rows)
    _keep(current, changes)
    first = next((one.item_id for one in changes[1:]), DECK.id)
    return redirect(
        url_for("questions.at", slug=MODULE.slug, item_id=first, _anchor=element_id(first)), 303
    )


def _renewing(answers: Answers, rows: tuple[Row, ...]) -> list[Change]:
    """The new list, and every place of which the occupation changed open again."""
    before = deck(answers)
    after = [str(one["id"]) for one in rows]
    changes = [_change(answers, DECK, rows)]
    for place, card in enumerate(CARDS[: len(before)]):
        if card.id in answers and (place >= len(after) or after[place] != before[place].id):
            changes.append(_change(answers, card, None))
    return changes


def _found(identity: str) -> Chosen:
    one = catalogue().find(identity)
    return Chosen(one.id, one.title) if one and not one.hidden else abort(404)


def _open() -> OpenRound:
    """The open round; what was finished is opened again. A 404 before the activities are done."""
    access = client_access()
    done = last_finished(access, MODULE.slug)
    if open_round(access, MODULE.slug) is None and done and activities_done(done.round.answers):
        reopen_round(access, MODULE.slug)
    current = open_round(access, MODULE.slug)
    if current is None or not activities_done(current.answers):
        abort(404)
    return current


def _add(item: Item, most: int, one: Chosen) -> None:
    """Put it at the end of the list, once; a full list stays as it is, and the page says so."""
    current = _open()
    answer = current.answers.get(item.id)
    kept = rows_of(answer.value if answer else None)
    if len(kept) < most and one.id not in {held["id"] for held in kept}:
        _keep(current, [_change(current.answers, item, (*kept, row(one)))])


def _change(answers: Answers, item: Item, value: tuple[Row, ...] | None) -> Change:
    revision = answers[item.id].revision if item.id in answers else 0
    status = Status.SKIPPED if value is None else Status.ANSWERED
    return Change(item.id, value, status, revision, position=position(MODULE.slug, item.id))


def _keep(current: OpenRound, changes: list[Change]) -> None:
    """Keep the changes; another phone that was faster is told as every page tells it (409)."""
    try:
        save_answers(
            client_access(), current.id, changes, token_urlsafe(12), content_version=MODULE.version
        )
    except (Conflict, RoundClosed):
        abort(409)
