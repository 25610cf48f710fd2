"""Afspraken en plan: the coach reads along, proposes lines, fills in the own block, and signs."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.action_plan import MOST_LINES, Guidance, PlanLine
from app.domain.text import N_, Words
from app.store.clients import ClientCard
from app.store.conversations import conversations_of, note_disputes_read
from app.store.errors import NotFound
from app.store.plans import (
    KeptPlan,
    LineChanged,
    PlanChanged,
    guide,
    plan_for,
    plans_for,
    propose,
    sign_as_coach,
    take_back_proposal,
)
from app.store.reading_log import note_reading
from app.store.tokens import new_id
from app.web.coach.own import facts_about, own_client, tell_nothing
from app.web.paper import send_plan
from app.web.plan_forms import GuidanceForm, LineForm, sent_line_id, sent_revision
from app.web.plan_papers import in_words, plan_paper, shown_plan, signatures
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("plans", __name__, url_prefix="/coach/client/<client_id>/plan"))


@bp.get("")
def show(client_id: str) -> str:
    """What was agreed, the plan as both read it, and the coach's block."""
    return _page(own_client(client_id))


@bp.get("/regel")
def line(client_id: str) -> str:
    """A proposal to write or change; a new one without an id."""
    card = own_client(client_id)
    kept, line_id = _kept(card), sent_line_id()
    found = kept.plan.line(line_id) if line_id else None
    if line_id and (found is None or found.writer != "coach"):
        raise NotFound
    form = LineForm.of(found) if found else LineForm(formdata=None)
    return _line_page(card, form, line_id or new_id(), found.revision if found else 0, found)


@bp.post("/regel")
def save(client_id: str) -> ResponseReturnValue:
    """Keep the proposal; 409 with both versions where the client changed it meanwhile."""
    card, form, line_id = own_client(client_id), LineForm(), sent_line_id()
    if not form.validate():
        return _line_page(card, form, line_id, sent_revision()), 422
    try:
        propose(staff_id(), card.id, form.line(line_id or new_id()), sent_revision())
    except LineChanged as changed:
        return _conflict(card, form, line_id, changed), 409
    except ValueError:
        full = N_("In het plan passen 12 regels.")
        return _line_page(card, form, line_id, sent_revision(), problem=full), 422
    return redirect(url_for(".show", client_id=card.id, _anchor="plan"), 303)


@bp.post("/regel/weg")
def remove(client_id: str) -> ResponseReturnValue:
    """Take an own proposal out, unless the client changed it meanwhile."""
    card, line_id = own_client(client_id), sent_line_id()
    try:
        take_back_proposal(staff_id(), card.id, line_id, sent_revision())
    except LineChanged as changed:
        found = changed.now_there
        form = LineForm.of(found) if isinstance(found, PlanLine) else LineForm(formdata=None)
        return _conflict(card, form, line_id, changed), 409
    return redirect(url_for(".show", client_id=card.id, _anchor="plan"), 303)


@bp.post("/inzet")
def block(client_id: str) -> ResponseReturnValue:
    """Keep the coach's block in the plan; 409 with both where another screen changed it."""
    card, form = own_client(client_id), GuidanceForm()
    _kept(card)
    if not form.validate():
        return _page(card, form), 422
    try:
        guide(staff_id(), card.id, form.guidance(), sent_revision())
    except LineChanged as changed:
        there = changed.now_there
        return _page(card, form, theirs=there if isinstance(there, Guidance) else None), 409
    return redirect(url_for(".show", client_id=card.id, kept="", _anchor="inzet"), 303)


@bp.post("/teken")
def sign(client_id: str) -> ResponseReturnValue:
    """Sign what was read; 409 with what changed where it is another plan by now."""
    card = own_client(client_id)
    try:
        sign_as_coach(staff_id(), card.id, sent_revision())
    except PlanChanged:
        return _page(card, since=sent_revision()), 409
    except ValueError:
        return _page(card, problem=N_("Er is nog geen doel met een stap.")), 422
    return redirect(url_for(".show", client_id=card.id, _anchor="plan"), 303)


@bp.post("/afspraken-gelezen")
def read_reactions(client_id: str) -> ResponseReturnValue:
    """The coach read what the client says of the agreements, so it no longer waits."""
    card = own_client(client_id)
    note_disputes_read(staff_id(), card.id)
    return redirect(url_for(".show", client_id=card.id, _anchor="afspraken"), 303)


@bp.get("/plan.pdf")
def pdf(client_id: str) -> ResponseReturnValue:
    """The newest version on paper."""
    card = own_client(client_id)
    return _on_paper(_kept(card), card)


@bp.get("/versie/<int:number>.pdf")
def version_pdf(client_id: str, number: int) -> ResponseReturnValue:
    """An earlier version on paper."""
    card = own_client(client_id)
    found = next((one for one in plans_for(staff_id(), card.id) if one.version == number), None)
    if found is None:
        raise NotFound
    return _on_paper(found, card)


@bp.app_template_global("plan_with")
def plan_with(card: ClientCard) -> KeptPlan | None:
    """The plan that the coach who looks may read, for the page after a conversation."""
    return plan_for(staff_id(), card.id)


def _on_paper(kept: KeptPlan, card: ClientCard) -> ResponseReturnValue:
    note_reading(staff_id(), card.id, "plan.read.pdf", kept.id)
    return send_plan(plan_paper(kept, card))


def _kept(card: ClientCard) -> KeptPlan:
    kept = plan_for(staff_id(), card.id)
    if kept is None:
        raise NotFound
    return kept


def _page(
    card: ClientCard,
    form: GuidanceForm | None = None,
    *,
    since: int | None = None,
    theirs: Guidance | None = None,
    problem: Words = "",
) -> str:
    versions = plans_for(staff_id(), card.id)
    kept = versions[0] if versions else None
    there = kept.plan.guidance if kept else Guidance()
    return render_template(
        "coach/plan/show.html",
        **facts_about(card),
        talks=conversations_of(staff_id(), card.id),
        kept=kept,
        older=[one for one in versions[1:] if one.frozen],
        lines={one.id: one for one in kept.plan.lines} if kept else {},
        sections=[one for one in shown_plan(kept, card) if one.id != "plan.guidance"]
        if kept
        else (),
        signatures=signatures(kept, card) if kept else (),
        form=form or GuidanceForm.of(there),
        forms=(form,) if form else (),
        block_revision=there.revision,
        since=since,
        theirs=theirs,
        days=in_words(theirs.evaluations) if theirs else {},
        problem=problem,
        saved="kept" in request.args,
        full=bool(kept and len(kept.plan.lines) >= MOST_LINES),
    )


def _line_page(
    card: ClientCard,
    form: LineForm,
    line_id: str,
    revision: int,
    found: PlanLine | None = None,
    **meanwhile: object,
) -> str:
    """The page of one line; ``meanwhile`` is what _meanwhile.html tells of others (theirs, gone)."""
    more = {"line_id": line_id, "revision": revision, "found": found}
    facts = facts_about(card)
    page = "coach/plan/line.html"
    return render_template(page, **facts, form=form, forms=(form,), **more, **meanwhile)


def _conflict(card: ClientCard, form: LineForm, line_id: str, changed: LineChanged) -> str:
    """What was typed beside what stands there now; saving once more is then a choice."""
    there = changed.now_there
    if isinstance(there, Guidance) or there is None:
        return _line_page(card, form, new_id(), 0, gone=True)
    return _line_page(card, form, line_id, there.revision, there, theirs=there)
