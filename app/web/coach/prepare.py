"""Before the conversation: the coach's own points, and the sheets on paper."""

from datetime import date, datetime, time, timedelta

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.store.caseload import meetings
from app.store.clients import ClientCard
from app.store.clock import AMSTERDAM, today
from app.store.errors import ChangedMeanwhile
from app.store.preparing import keep_own_points, own_points
from app.web.coach.clients import prepare_page
from app.web.coach.own import own_client, tell_nothing
from app.web.coach.talk_forms import OwnPointsForm
from app.web.names import short_name
from app.web.paper import send_sheets
from app.web.sheets import coach_sheet, on_paper
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("prepare", __name__, url_prefix="/coach"))

FARTHEST = timedelta(days=366)
"""Meetings further away are not planned."""


@bp.post("/client/<client_id>/eigen-punten")
def keep_own(client_id: str) -> ResponseReturnValue:
    """Keep the coach's own points; 409 with both texts when another screen kept some."""
    card, form = own_client(client_id), OwnPointsForm()
    if not form.validate():
        return prepare_page(client_id, form), 422
    try:
        keep_own_points(staff_id(), card.id, form.words.data, form.revision.data)
    except ChangedMeanwhile:
        now = own_points(staff_id(), card.id)
        form.revision.data = now.revision
        return prepare_page(client_id, form, newer=now.words), 409
    return redirect(url_for("clients.prepare", client_id=card.id, _anchor="eigen-punten"), 303)


@bp.get("/client/<client_id>/blad.pdf")
def pdf(client_id: str) -> Response:
    """The sheet on two A4; everything on it counts as read."""
    card = own_client(client_id)
    return send_sheets([on_paper(coach_sheet(card, "pdf"))], save="bewaar" in request.args)


@bp.get("/gesprekken")
def day() -> str:
    """Whom the coach meets on a day, tomorrow unless another one is asked for."""
    asked = _asked_day()
    names = [(at, short_name(one.first_name, one.surname), one) for at, one in _meetings(asked)]
    return render_template("coach/day.html", day=asked, meetings=names, is_tomorrow=_is_next(asked))


@bp.get("/gesprekken.pdf")
def day_pdf() -> ResponseReturnValue:
    """The sheets of that day as one PDF, each from an odd page on; to the page where none is."""
    asked = _asked_day()
    papers = [on_paper(coach_sheet(card, "pdf")) for _, card in _meetings(asked)]
    if not papers:
        return redirect(url_for(".day", dag=asked.isoformat()), 303)
    return send_sheets(papers)


def _meetings(day: date) -> list[tuple[datetime, ClientCard]]:
    """The meetings of the day in their order; only this coach's."""
    start = datetime.combine(day, time(0), AMSTERDAM)
    found = meetings(
        staff_id(), start, datetime.combine(day + timedelta(days=1), time(0), AMSTERDAM)
    )
    return sorted(((at, own_client(one)) for one, at in found.items()), key=_by_time_and_name)


def _by_time_and_name(meeting: tuple[datetime, ClientCard]) -> tuple[datetime, str, str, str]:
    at, card = meeting
    return at, card.first_name.casefold(), card.surname.casefold(), card.case_number


def _asked_day() -> date:
    """The day in the address; tomorrow where there is none, or one that makes no sense."""
    try:
        asked = date.fromisoformat(request.args.get("dag", ""))
    except ValueError:
        return today() + timedelta(days=1)
    return asked if abs(asked - today()) <= FARTHEST else today() + timedelta(days=1)


def _is_next(day: date) -> bool:
    return day == today() + timedelta(days=1)
