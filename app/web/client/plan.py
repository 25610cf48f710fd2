"""Mijn plan: the client writes it on the own phone, together with the coach, and signs it."""

from dataclasses import replace
from typing import Final

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.documents.action_plan import Suggestion, as_line, held_texts, suggestions
from app.domain.action_plan import MOST_LINES, STATUSES, ActionPlan, Guidance, PlanLine
from app.domain.text import N_, Own, Words, text
from app.store.access import Access
from app.store.clients import ClientCard, client_card
from app.store.clock import today
from app.store.conversations import my_conversations
from app.store.errors import NotFound, Sealed
from app.store.finishing import finished_modules
from app.store.plans import (
    KeptPlan,
    LineChanged,
    PlanChanged,
    change_beside,
    my_plan,
    my_plans,
    open_to_coach,
    remove_line,
    save_line,
    set_status,
)
from app.store.plans import sign as keep_signature
from app.store.tokens import new_id
from app.web.client.note import Note
from app.web.paper import send_plan, send_plan_for_employer
from app.web.plan_forms import LineForm, sent_line_id, sent_revision
from app.web.plan_papers import (
    employer_paper,
    for_employer,
    plan_paper,
    shown_plan,
    signatures,
    words_of,
)
from app.web.say import say
from app.web.visitor import client_access

bp = Blueprint("plan", __name__, url_prefix="/plan")

FULL: Final = N_("In je plan passen 12 regels. Haal er eerst één weg.")


@bp.get("")
def index() -> str:
    """The plan as both read it, what can still be put in, and how each line goes."""
    return _index()


@bp.post("/samen")
def together() -> ResponseReturnValue:
    """Begin the plan with the coach, or let a new coach read it."""
    open_to_coach(client_access())
    return redirect(url_for(".index"), 303)


@bp.post("/voorstel")
def take() -> ResponseReturnValue:
    """Put a suggestion in, as it was shown; then it can be changed."""
    access = client_access()
    wanted = request.form.get("voorstel", "")
    found = next((one for one in _suggestions(access, my_plan(access)) if one.id == wanted), None)
    if found is None:
        return redirect(url_for(".index"), 303)
    line = as_line(found, new_id(), say)
    try:
        save_line(access, line, 0)
    except ValueError:
        return _index(FULL), 422
    return redirect(url_for(".line", regel=line.id), 303)


@bp.get("/regel")
def line() -> str:
    """One line to write or change; a new one without an id."""
    kept, line_id = my_plan(client_access()), sent_line_id()
    found = kept.plan.line(line_id) if kept and line_id else None
    if line_id and found is None:
        abort(404)
    form = LineForm.of(found) if found else LineForm(formdata=None)
    return _line_page(form, line_id or new_id(), found.revision if found else 0, found)


@bp.post("/regel")
def save() -> ResponseReturnValue:
    """Keep the line; 409 with both versions where somebody else changed it meanwhile."""
    access, form, line_id = client_access(), LineForm(), sent_line_id()
    if not form.validate():
        return _line_page(form, line_id, sent_revision()), 422
    try:
        save_line(access, form.line(line_id or new_id()), sent_revision())
    except LineChanged as changed:
        return _conflict(form, line_id, changed), 409
    except ValueError:
        return _line_page(form, line_id, sent_revision(), problem=FULL), 422
    return redirect(url_for(".index", _anchor=f"regel-{line_id}" if line_id else None), 303)


@bp.post("/regel/weg")
def remove() -> ResponseReturnValue:
    """Take a line out, unless somebody changed it meanwhile."""
    access, line_id = client_access(), sent_line_id()
    try:
        remove_line(access, line_id, sent_revision())
    except LineChanged as changed:
        found = changed.now_there
        form = LineForm.of(found) if isinstance(found, PlanLine) else LineForm(formdata=None)
        return _conflict(form, line_id, changed), 409
    return redirect(url_for(".index"), 303)


@bp.post("/stand")
def tell() -> ResponseReturnValue:
    """Say how it goes with a line."""
    status = next((one for one in STATUSES if one == request.form.get("stand")), None)
    if status is None:
        return _index(), 422
    try:
        set_status(client_access(), sent_line_id(), status)
    except NotFound:  # somebody took the line out: the page shows what there is
        return redirect(url_for(".index"), 303)
    return redirect(url_for(".index", _anchor=f"regel-{sent_line_id()}"), 303)


@bp.get("/ondertekenen")
def ask() -> str:
    """The whole plan, to be read before signing."""
    return _sign_page(_kept())


@bp.post("/ondertekenen")
def sign() -> ResponseReturnValue:
    """Sign what was read; 409 with what changed where it is another plan by now."""
    kept = _kept()
    try:
        keep_signature(client_access(), sent_revision())
    except PlanChanged as changed:
        return _sign_page(changed.kept, since=sent_revision()), 409
    except ValueError:
        return _sign_page(kept), 422
    return redirect(url_for(".index", klaar=1), 303)


@bp.get("/plan.pdf")
def pdf() -> ResponseReturnValue:
    """The newest version on paper."""
    return send_plan(plan_paper(_kept(), _card()))


@bp.get("/versie/<int:number>")
def version(number: int) -> str:
    """An earlier version as it was left."""
    found = _version(number)
    return _page("version", kept=found, sections=shown_plan(found, _card()))


@bp.get("/versie/<int:number>.pdf")
def version_pdf(number: int) -> ResponseReturnValue:
    """The same on paper."""
    return send_plan(plan_paper(_version(number), _card()))


@bp.get("/werkgever")
def employer() -> str:
    """What an employer may read, line by line, and what waits for a choice."""
    return _employer_page(_kept())


@bp.post("/werkgever")
def choose() -> ResponseReturnValue:
    """Keep what was ticked, or let a text stand although it names health."""
    kept = _kept()
    if "laat" in request.form:
        words = request.form["laat"]
        waiting = {one.words for one in held_texts(kept.plan, kept.beside)}
        let = kept.beside.kept | ({words} & waiting)
        change_beside(client_access(), lambda it: replace(it, kept=let))
    else:
        known = {"guidance", *(line.id for line in kept.plan.lines)}
        ticked = frozenset(known & set(request.form.getlist("werkgever")))
        change_beside(client_access(), lambda it: replace(it, employer=ticked))
    return redirect(url_for(".employer"), 303)


@bp.get("/werkgever.pdf")
def employer_pdf() -> ResponseReturnValue:
    """The same on paper; a 404 while nothing would stand on it."""
    kept = _kept()
    if not for_employer(kept):
        abort(404)
    return send_plan_for_employer(employer_paper(kept, _card()))


def note(access: Access, card: ClientCard) -> Note | None:
    """That the coach signed or proposed something, until the client signed."""
    kept = my_plan(access)
    if kept is None or kept.client_signed_at or kept.coach_id is None:
        return None
    of_coach = any(line.writer == "coach" for line in kept.plan.lines) or kept.plan.guidance.filled
    if not of_coach or not kept.plan.worth_signing:
        return None
    signed = N_("{coach} heeft je plan ondertekend.")
    wrote = N_("{coach} schreef mee aan je plan.")
    proposers = [line.proposer for line in kept.plan.lines if line.proposer]
    coach = kept.read_by if kept.coach_signed_at or not proposers else proposers[-1]
    line = text(signed if kept.coach_signed_at else wrote, coach=Own(coach or card.coach_name))
    return Note(N_("Jullie plan"), line, N_("Bekijk je plan"), url_for("plan.index"))


def _index(problem: Words = "") -> str:
    access = client_access()
    versions = my_plans(access)
    kept = versions[0] if versions else None
    return _page(
        "index",
        kept=kept,
        older=versions[1:],
        offered=_suggestions(access, kept),
        signatures=signatures(kept, _card()) if kept else (),
        shown={one.id: one for one in words_of(kept)} if kept else {},
        statuses=STATUSES,
        problem=problem,
        sealed=bool(access.first),
        done="klaar" in request.args,
        full=bool(kept and len(kept.plan.lines) >= MOST_LINES),
    )


def _suggestions(access: Access, kept: KeptPlan | None) -> tuple[Suggestion, ...]:
    if access.first:
        return ()
    rounds = {slug: one.round for slug, one in finished_modules(access).items()}
    agreed = [one.agreed for talk in my_conversations(access)[:2] for one in talk.agreements]
    return suggestions(rounds, agreed, kept.plan if kept else ActionPlan(), today())


def _line_page(
    form: LineForm,
    line_id: str,
    revision: int,
    found: PlanLine | None = None,
    **meanwhile: object,
) -> str:
    """The page of one line; ``meanwhile`` is what _meanwhile.html tells of others (theirs, gone)."""
    more = {"line_id": line_id, "revision": revision, "found": found}
    return _page("line", form=form, forms=(form,), **more, **meanwhile)


def _conflict(form: LineForm, line_id: str, changed: LineChanged) -> str:
    """What was typed beside what stands there now; saving once more is then a choice."""
    there = changed.now_there
    if isinstance(there, Guidance) or there is None:
        return _line_page(form, new_id(), 0, gone=True)
    return _line_page(form, line_id, there.revision, there, theirs=there)


def _sign_page(kept: KeptPlan, since: int | None = None) -> str:
    newer = {
        f"plan.{one.id}" for one in kept.plan.lines if since is not None and one.revision > since
    }
    if since is not None and kept.plan.guidance.revision > since:
        newer.add("plan.guidance")
    sections = shown_plan(kept, _card())
    return _page("sign", kept=kept, sections=sections, newer=newer, changed=since is not None)


def _employer_page(kept: KeptPlan) -> str:
    waiting = held_texts(kept.plan, kept.beside)
    return _page("employer", kept=kept, sections=for_employer(kept), waiting=waiting)


def _kept() -> KeptPlan:
    kept = my_plan(client_access())
    if kept is None:
        abort(404)
    return kept


def _version(number: int) -> KeptPlan:
    found = next((one for one in my_plans(client_access()) if one.version == number), None)
    if found is None:
        abort(404)
    return found


def _card() -> ClientCard:
    return client_card(client_access().client_id)


def _page(name: str, **context: object) -> str:
    card = _card()
    return render_template(f"client/plan/{name}.html", card=card, coach=card.coach_name, **context)


@bp.errorhandler(Sealed)
def _sealed(_error: Sealed) -> ResponseReturnValue:
    return _index(), 403
