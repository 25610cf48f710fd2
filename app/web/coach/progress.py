"""Voortgang for the coach: what the client told, room to add, and what the principal gets."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm

from app.store.clients import ClientCard
from app.store.errors import NotFound
from app.store.progress import (
    KeptReport,
    ReportChanged,
    add,
    periods_of,
    reports_for,
)
from app.store.reading_log import note_reading
from app.web.coach.own import facts_about, own_client
from app.web.coach.plans import bp
from app.web.own_words import OwnWordsField
from app.web.paper import send_plan, send_plan_for_employer
from app.web.plan_forms import sent_revision
from app.web.progress_papers import for_principal, principal_paper, report_paper, shown_report
from app.web.visitor import staff_id

__all__ = ["bp"]

MOST_ADDED = 1500


class AddedForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What the coach adds."""

    words = OwnWordsField(_l("Wat jij erbij schrijft"), MOST_ADDED)


@bp.get("/voortgang")
def progress(client_id: str) -> str:
    """The report that waits, when the next one is due, and those that were sent."""
    return _page(own_client(client_id))


@bp.post("/voortgang")
def add_words(client_id: str) -> ResponseReturnValue:
    """Keep what the coach adds: the client reads all of it; 409 where it changed meanwhile."""
    card, form = own_client(client_id), AddedForm()
    if _open_report(card) is None:
        raise NotFound
    if not form.validate():
        return _page(card, form), 422
    try:
        add(staff_id(), card.id, form.words.data, sent_revision())
    except ReportChanged as changed:
        return _page(card, form, theirs=changed.kept), 409
    return redirect(url_for(".progress", client_id=card.id), 303)


@bp.get("/voortgang/<int:number>.pdf")
def report_pdf(client_id: str, number: int) -> ResponseReturnValue:
    """A report on paper."""
    card = own_client(client_id)
    kept = _report(card, number)
    note_reading(staff_id(), card.id, "progress.read.pdf", kept.id)
    return send_plan(report_paper(kept, card))


@bp.get("/opdrachtgever/<int:number>.pdf")
def principal_pdf(client_id: str, number: int) -> ResponseReturnValue:
    """What the principal gets: only after the client read all of it, and what the client ticked."""
    card = own_client(client_id)
    kept = _report(card, number)
    if not kept.sent_at or not for_principal(kept):
        raise NotFound
    note_reading(staff_id(), card.id, "progress.read.pdf", kept.id)
    return send_plan_for_employer(principal_paper(kept, card))


def _report(card: ClientCard, number: int) -> KeptReport:
    found = (one for one in reports_for(staff_id(), card.id) if one.number == number)
    kept = next(found, None)
    if kept is None:
        raise NotFound
    return kept


def _open_report(card: ClientCard) -> KeptReport | None:
    """The report that was not sent yet, once the client let it be read."""
    reports = reports_for(staff_id(), card.id)
    return reports[0] if reports and not reports[0].sent_at else None


def _page(
    card: ClientCard, form: AddedForm | None = None, *, theirs: KeptReport | None = None
) -> str:
    kept = _open_report(card)
    if kept:
        note_reading(staff_id(), card.id, "progress.read.page", kept.id)
    sent = [one for one in reports_for(staff_id(), card.id) if one.sent_at]
    return render_template(
        "coach/plan/progress.html",
        **facts_about(card),
        kept=kept,
        sent=sent,
        for_principal={one.number: bool(for_principal(one)) for one in sent},
        period=periods_of(staff_id()).get(card.id),
        sections=shown_report(kept, card) if kept else (),
        form=form or AddedForm(formdata=None, words=kept.added if kept else ""),
        forms=(form,) if form else (),
        revision=kept.revision if kept else 0,
        theirs=theirs,
    )
