"""Voortgang: the client's own view first, then all of it to read, and what a principal may read."""

from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import IntegerField
from wtforms.validators import NumberRange, Optional

from app.documents.progress import REPEATED, shared_changes
from app.domain.progress_report import (
    MOST_COUNT,
    MOST_HOURS,
    MOST_SHORT,
    MOST_VIEW,
    OFFERED,
    Change,
    Done,
    ForPrincipal,
    View,
)
from app.domain.text import N_, Own, text
from app.store.access import Access
from app.store.clients import ClientCard, client_card
from app.store.errors import NotFound, Sealed
from app.store.plans import my_plans
from app.store.progress import (
    KeptReport,
    ReportChanged,
    choose,
    my_period,
    my_reports,
    save_view,
    send,
    shared_at,
    show_to_coach,
    take_back,
    tell_coach,
)
from app.store.rounds import last_finished, previous_finished
from app.store.sharing import my_copies
from app.web.client.note import Note
from app.web.own_words import OwnWordsField
from app.web.paper import send_plan, send_plan_for_employer
from app.web.plan_forms import sent_revision
from app.web.progress_papers import (
    for_principal,
    principal_paper,
    report_paper,
    shown_report,
    waiting_texts,
)
from app.web.say import long_day, say
from app.web.visitor import client_access

bp = Blueprint("progress", __name__, url_prefix="/voortgang")


class ViewForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What the client says."""

    words = OwnWordsField(_l("Hoe gaat het?"), MOST_VIEW)
    applications = IntegerField(
        _l("Hoe vaak heb je gesolliciteerd?"),
        [Optional(), NumberRange(0, MOST_COUNT, _l("Schrijf een getal van 0 tot 999."))],
    )
    contacts = IntegerField(
        _l("Hoe vaak zocht je contact over werk?"),
        [Optional(), NumberRange(0, MOST_COUNT, _l("Schrijf een getal van 0 tot 999."))],
    )
    wishes = OwnWordsField(_l("Wil je nu iets anders dan eerst?"), MOST_SHORT, needed=False)
    next = OwnWordsField(_l("Wat ga je de komende drie maanden doen?"), MOST_SHORT, needed=False)
    direction = OwnWordsField(_l("In welke richting zoek je?"), MOST_HOURS * 2, needed=False)
    hours = OwnWordsField(_l("Hoeveel uur ben je beschikbaar?"), MOST_HOURS, needed=False)

    @classmethod
    def of(cls, view: View) -> "ViewForm":
        """The form with what stands there."""
        names = ("words", "applications", "contacts", "wishes", "next", "direction", "hours")
        return cls(formdata=None, **{name: getattr(view, name) for name in names})

    def view(self, done: Sequence[Done], changes: Sequence[Change]) -> View:
        """What was typed, beside what was done and what changed."""
        in_it = set(request.form.getlist("erin"))
        return View(
            words=self.words.data or "",
            applications=self.applications.data,
            contacts=self.contacts.data,
            wishes=self.wishes.data or "",
            next=self.next.data or "",
            direction=self.direction.data or "",
            hours=self.hours.data or "",
            left_out=frozenset(one.label for one in changes if one.label not in in_it),
            done=tuple(done),
            changes=tuple(one for one in changes if one.label in in_it),
        )


@bp.get("")
def index() -> str:
    """Where the report is: to write, with the coach, to read, or sent."""
    return _page()


@bp.post("")
def save() -> ResponseReturnValue:
    """Keep "Mijn kijk", or let the coach read it; 409 with both where another phone changed it."""
    access, form = client_access(), ViewForm()
    if not form.validate():
        return _page(form), 422
    view = form.view(_done(access), _changes(access))
    try:
        kept = save_view(access, view, sent_revision())
        if request.form.get("do") == "laat-lezen":
            tell_coach(access, view, kept.revision)
    except ReportChanged as changed:
        return _page(form, theirs=changed.kept), 409
    except NotFound:
        return _page(form), 404
    return redirect(url_for(".index", kept=""), 303)


@bp.post("/verder")
def write_on() -> ResponseReturnValue:
    """Take it back to write on, until the coach added something."""
    take_back(client_access())
    return redirect(url_for(".index"), 303)


@bp.post("/laat-zien")
def show() -> ResponseReturnValue:
    """Let the present coach read the reports that were told to the one before."""
    show_to_coach(client_access())
    return redirect(url_for(".index"), 303)


@bp.post("/kies")
def tick() -> ResponseReturnValue:
    """What the principal may read, or a text that stays although it names health."""
    kept = _report()
    chosen = kept.chosen
    if "laat" in request.form:
        waiting = {one.words for one in waiting_texts(kept)}
        chosen = replace(chosen, kept=chosen.kept | ({request.form["laat"]} & waiting))
    else:
        known = {*OFFERED, *(one.id for one in kept.view.done)}
        ticked = frozenset(known & set(request.form.getlist("opdrachtgever")))
        chosen = ForPrincipal(ticked, chosen.kept)
    try:
        choose(client_access(), chosen)
    except NotFound:  # it was sent meanwhile: the page shows it as it stays
        return redirect(url_for(".index"), 303)
    return redirect(url_for(".index", _anchor="opdrachtgever"), 303)


@bp.post("/akkoord")
def agree() -> ResponseReturnValue:
    """All of it was read: it is sent; 409 where the coach changed it since."""
    try:
        send(client_access(), sent_revision())
    except ReportChanged:
        return _page(changed=True), 409
    except NotFound:
        return _page(), 404
    return redirect(url_for(".index", kept=""), 303)


@bp.get("/verslag/<int:number>")
def report(number: int) -> str:
    """A report to read."""
    kept = _report(number)
    card = _card()
    return _render("report", kept=kept, sections=shown_report(kept, card))


@bp.get("/verslag/<int:number>.pdf")
def pdf(number: int) -> ResponseReturnValue:
    """The same on paper."""
    return send_plan(report_paper(_report(number), _card()))


@bp.get("/opdrachtgever/<int:number>.pdf")
def principal_pdf(number: int) -> ResponseReturnValue:
    """What the principal gets; a 404 before all of it was read, and while it would be empty."""
    kept = _report(number)
    if not kept.sent_at or not for_principal(kept):
        abort(404)
    return send_plan_for_employer(principal_paper(kept, _card()))


def note(access: Access, card: ClientCard) -> Note | None:
    """That there is something to read, or that it is time for the own view."""
    period = my_period(access)
    if period is None or not period.in_view or (period.told and not period.added):
        return None
    if period.added:
        who = Own(_who_added(access) or card.coach_name)
        line = text(N_("{coach} schreef iets bij je voortgang."), coach=who)
        return Note(
            N_("Lees jullie voortgang"), line, N_("Lees de voortgang"), url_for("progress.index")
        )
    line = text(N_("Jij schrijft eerst. Graag vóór {day}."), day=Own(long_day(period.due)))
    return Note(
        N_("Hoe gaat het met je plan?"), line, N_("Schrijf mijn kijk"), url_for("progress.index")
    )


def _who_added(access: Access) -> str:
    return next((one.added_by for one in my_reports(access) if one.added_by), "")


def _done(access: Access) -> tuple[Done, ...]:
    """The lines of the plan that both signed last, as they are now."""
    agreed = next((one for one in my_plans(access) if one.frozen), None)
    lines = agreed.plan.lines if agreed else ()
    beside = my_plans(access)[0].beside if agreed else None
    return tuple(Done(one.id, one.goal, one.step, beside.of(one.id)) for one in lines if beside)


def _changes(access: Access) -> tuple[Change, ...]:
    """What changed between two measurements that were both shared with this coach."""
    copies = {
        copy.module: copy.sections
        for copy in my_copies(access)
        if copy.module in REPEATED and _both_shared(access, copy.module)
    }
    return shared_changes(copies, say)


def _both_shared(access: Access, module: str) -> bool:
    now, before = last_finished(access, module), previous_finished(access, module)
    if now is None or before is None:
        return False
    last, first = now.round.finished_at, before.round.finished_at
    moments = shared_at(access, module)
    return any(one >= last for one in moments) and any(first <= one < last for one in moments)


def _page(
    form: ViewForm | None = None, *, theirs: KeptReport | None = None, changed: bool = False
) -> str:
    access = client_access()
    reports = my_reports(access)
    kept = reports[0] if reports and not reports[0].sent_at else None
    view = kept.view if kept else View()
    return _render(
        "index",
        kept=kept,
        hidden=any(one.told_at and one.coach_id != _card().coach_id for one in reports),
        sent=[one for one in reports if one.sent_at],
        period=my_period(access),
        form=form or ViewForm.of(view),
        forms=(form,) if form else (),
        theirs=theirs,
        changed=changed,
        revision=kept.revision if kept else 0,
        done=_done(access),
        changes=_changes(access) if not (kept and kept.told_at) else (),
        left_out=view.left_out,
        sections=shown_report(kept, _card()) if kept else (),
        offered=_offered(kept) if kept and kept.added_at else {},
        waiting=waiting_texts(kept) if kept and kept.added_at else (),
        short=for_principal(kept) if kept and kept.added_at else (),
    )


def _offered(kept: KeptReport) -> dict[str, str]:
    """What can be ticked: by name, what there is something of."""
    view = kept.view
    there = {
        "counts": view.applications is not None or view.contacts is not None,
        "next": view.next,
        "direction": view.direction,
        "hours": view.hours,
    }
    return {name: words for name, words in OFFERED.items() if there[name]}


def _report(number: int | None = None) -> KeptReport:
    found = my_reports(client_access())
    kept = next((one for one in found if number in {None, one.number}), None)
    if kept is None:
        abort(404)
    return kept


def _card() -> ClientCard:
    return client_card(client_access().client_id)


def _render(name: str, **context: object) -> str:
    card = _card()
    page = f"client/progress/{name}.html"
    return render_template(page, card=card, coach=card.coach_name, **context)


@bp.errorhandler(Sealed)
def _sealed(_error: Sealed) -> ResponseReturnValue:
    return _page(), 403
