"""What stands in the FML, told to the client beside the own answers; what is not right can be said."""

from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import TextAreaField
from wtforms.validators import Length

from app.documents.fml import OwnView, view_of
from app.domain.fml import differences
from app.domain.possibilities import Can
from app.domain.text import N_, Own, Words, text
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.aspects import ASPECTS, RUBRICS, Rubric
from app.modules.wat_kan_ik.possible import possibilities
from app.modules.wat_kan_ik.possible_told import NOT_SURE
from app.store import fml as kept_fml
from app.store.access import Access
from app.store.clients import ClientCard, client_card
from app.store.fml import LONGEST_REASON, KeptFml, my_fml
from app.store.rounds import last_finished
from app.web.client.note import Note
from app.web.coach.fml_form import CHOICES
from app.web.forms.health import names_health
from app.web.names import plain, tidy
from app.web.visitor import client_access

bp = Blueprint("own_fml", __name__, url_prefix="/fml")


class Reason(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Why something in the FML is not right; it need not be said."""

    reason = TextAreaField(
        _l("Wat klopt er niet?"),
        [
            Length(
                max=LONGEST_REASON,
                message=_l("Er passen 200 tekens in dit vak. Maak je tekst korter."),
            ),
            plain,
        ],
        filters=[tidy],
    )


@dataclass(frozen=True)
class Row:
    """One aspect: what stands in the FML, and what the client says of it."""

    aspect: str
    words: Words
    fml: Words
    own: Words
    """The own answer; empty where there is none."""
    differs: bool
    objection: str | None
    """The reason, which may be empty; None where the client did not object."""
    form: Reason
    health: bool
    """Whether the reason holds a word about health, which is said softly."""


@bp.get("")
def index() -> str:
    """Each aspect that was entered, in its group, with the own answer beside it."""
    return _page()


@bp.post("/gelezen")
def read() -> ResponseReturnValue:
    """The client read this version, so the home page no longer says that it waits."""
    kept = _mine()
    kept_fml.note_seen(client_access(), kept.id)
    return redirect(url_for("home.index"), 303)


@bp.post("/laat-zien")
def show() -> ResponseReturnValue:
    """Let the present coach read it, in the place of the one before."""
    kept_fml.show_to_coach(client_access())
    return redirect(url_for(".index"), 303)


@bp.post("/<aspect>/klopt-niet")
def object_to(aspect: str) -> ResponseReturnValue:
    """Say that this is not right; the coach reads it."""
    kept, form = _mine(), Reason(prefix=aspect)
    if aspect not in kept.fml.aspects:
        abort(404)
    if not form.validate():
        return _page(aspect, form), 422
    kept_fml.object_to(client_access(), aspect, form.reason.data)
    return redirect(url_for(".index", _anchor=f"fml-{aspect}"), 303)


@bp.post("/<aspect>/klopt-toch")
def take_back(aspect: str) -> ResponseReturnValue:
    """It is right after all."""
    if aspect not in _mine().fml.aspects:
        abort(404)
    kept_fml.take_back(client_access(), aspect)
    return redirect(url_for(".index", _anchor=f"fml-{aspect}"), 303)


def note(access: Access, card: ClientCard) -> Note | None:
    """The card on the home page: a list to read. A new coach is asked about in new_coach.py."""
    kept = my_fml(access)
    if kept is None or kept.seen:
        return None
    del card
    return Note(
        N_("Je FML staat in Koers"),
        text(N_("{coach} schreef over wat kan in werk. Klopt het?"), coach=Own(kept.entered_by)),
        N_("Lees wat er staat"),
        url_for("own_fml.index"),
    )


def rows_of(access: Access, kept: KeptFml) -> list[tuple[Rubric, list[Row]]]:
    """What was entered, group by group; a group without anything is left out."""
    view = own_view(access)
    differ = {one.aspect for one in differences(view.can, kept.fml.aspects)}
    groups = [
        (
            rubric,
            [
                _row(aspect, kept, view, differs=aspect in differ)
                for aspect in rubric.aspects
                if aspect in kept.fml.aspects
            ],
        )
        for rubric in RUBRICS
    ]
    return [(rubric, rows) for rubric, rows in groups if rows]


def own_view(access: Access) -> OwnView:
    """What the client answered the last time; empty where that was not finished yet."""
    done = last_finished(access, ABILITY.slug)
    return view_of(possibilities(done.round.answers)) if done else OwnView()


def _page(aspect: str = "", form: Reason | None = None) -> str:
    access = client_access()
    kept, card = my_fml(access), client_card(access.client_id)
    groups = rows_of(access, kept) if kept else []
    for _rubric, rows in groups:
        for place, row in enumerate(rows):
            if form and row.aspect == aspect:
                rows[place] = Row(**{**vars(row), "form": form})
    return render_template(
        "client/fml.html",
        kept=kept,
        card=card,
        groups=groups,
        forms=(form,) if form else (),
        opened=aspect,
        longest=LONGEST_REASON,
    )


def _row(aspect: str, kept: KeptFml, view: OwnView, *, differs: bool) -> Row:
    reason = kept.fml.objections.get(aspect)
    return Row(
        aspect=aspect,
        words=ASPECTS[aspect],
        fml=CHOICES[kept.fml.aspects[aspect]],
        own=_said(view.can.get(aspect)),
        differs=differs,
        objection=reason,
        form=Reason(formdata=None, prefix=aspect, reason=reason or ""),
        health=bool(reason) and names_health(reason or ""),
    )


def _said(can: Can | None) -> Words:
    return NOT_SURE if can == "unknown" else CHOICES[can] if can else ""


def _mine() -> KeptFml:
    kept = my_fml(client_access())
    if kept is None:
        abort(404)
    return kept
