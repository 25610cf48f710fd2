"""K8: a coach enters what an FML says can be done in work; the client reads along."""

from collections.abc import Mapping

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.documents.fml import OwnView, view_in
from app.domain.fml import differences
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.aspects import RUBRICS
from app.modules.wat_kan_ik.possible_told import NOT_SURE
from app.store.clients import ClientCard
from app.store.fml import (
    FmlChanged,
    KeptFml,
    delete_fml,
    fml_for,
    note_objections_read,
    save_fml,
)
from app.store.sharing import SharedPart, opened_shares, shared_with
from app.web.coach.fml_form import CHOICES, FmlForm
from app.web.coach.own import facts_about, own_client, tell_nothing
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("fml", __name__, url_prefix="/coach/client/<client_id>/fml"))

SAYS: Mapping[str, str] = {**CHOICES, "unknown": NOT_SURE}
"""What the client said, in the words of the columns beside it."""


@bp.get("")
def show(client_id: str) -> str:
    """The list as it was kept, or empty; beside it what the client shared and was opened."""
    card = own_client(client_id)
    kept = fml_for(staff_id(), card.id)
    return _page(card, kept, FmlForm.kept(kept.fml if kept else None, kept.id if kept else ""))


@bp.post("")
def save(client_id: str) -> ResponseReturnValue:
    """Keep it; what is wrong is told and everything stays as it was filled in."""
    card, form = own_client(client_id), FmlForm.sent()
    if not form.validate():
        return _page(card, fml_for(staff_id(), card.id), form), 422
    try:
        save_fml(staff_id(), card.id, form.dated.on.data, form.aspects, form.base)
    except FmlChanged as changed:
        form.base = changed.current.id if changed.current else ""
        return _page(card, changed.current, form, changed=True), 409
    return redirect(url_for(".show", client_id=card.id, done="bewaard"), 303)


@bp.post("/gelezen")
def read(client_id: str) -> ResponseReturnValue:
    """What the client said about it was read; it waits no longer."""
    card = own_client(client_id)
    note_objections_read(staff_id(), card.id)
    return redirect(url_for(".show", client_id=card.id), 303)


@bp.post("/wis")
def delete(client_id: str) -> ResponseReturnValue:
    """Delete it with all its versions; not when it changed since the page was opened."""
    card = own_client(client_id)
    try:
        delete_fml(staff_id(), card.id, request.form.get("base", ""))
    except FmlChanged as changed:
        kept = changed.current
        form = FmlForm.kept(kept.fml if kept else None, kept.id if kept else "")
        return _page(card, kept, form, changed=True), 409
    return redirect(url_for(".show", client_id=card.id, done="gewist"), 303)


def _page(card: ClientCard, kept: KeptFml | None, form: FmlForm, *, changed: bool = False) -> str:
    part = _shared_part(card)
    view = _view(card) if part and not part.is_new else OwnView()
    return render_template(
        "coach/fml.html",
        **facts_about(card),
        kept=kept,
        form=form,
        forms=(form.dated,),
        error_links=form.wrong,
        changed=_changed(kept, form) if changed else {},
        conflict=changed,
        rubrics=RUBRICS,
        choices=CHOICES,
        says=SAYS,
        view=view,
        differ={one.aspect for one in differences(view.can, form.aspects)},
        unopened=part if part and part.is_new else None,
    )


def _shared_part(card: ClientCard) -> SharedPart | None:
    parts = shared_with(card.coach_id, card.id)
    return next((one for one in parts if one.module == ABILITY.slug), None)


def _view(card: ClientCard) -> OwnView:
    """The possibilities in the copy that this coach opened before; empty where not shared."""
    copies = opened_shares(card.coach_id, card.id)
    return view_in(one for copy in copies if copy.module == ABILITY.slug for one in copy.sections)


def _changed(kept: KeptFml | None, form: FmlForm) -> dict[str, str]:
    """What is kept now, for each row where something else was filled in."""
    stored = kept.fml.aspects if kept else {}
    names = [name for one in RUBRICS for name in one.aspects]
    return {
        name: CHOICES[stored.get(name, "")]
        for name in names
        if stored.get(name) != form.aspects.get(name)
    }
