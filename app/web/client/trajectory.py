"""Mijn traject: where am I, what comes, what did we agree, on one line with a dot."""

from collections.abc import Iterator
from datetime import date

from flask import Blueprint, render_template, url_for

from app.domain.text import N_, Own, Words, text
from app.domain.trajectory import Stop, in_order
from app.store.access import Access
from app.store.clients import ClientCard, client_card
from app.store.clock import day_of, now, today
from app.store.conversations import my_conversations
from app.store.plans import KeptPlan, my_plan, my_plans
from app.store.progress import my_period, my_reports
from app.store.tasks import my_tasks
from app.web.client.asked import named
from app.web.say import long_day
from app.web.visitor import client_access

bp = Blueprint("trajectory", __name__, url_prefix="/mijn-traject")

SHOWN = 5
"""So many agreements stand on the page; the others are one tap away."""


@bp.get("")
def index() -> str:
    """The whole road, and below it the last agreements."""
    access = client_access()
    card = client_card(access.client_id)
    here = Stop(N_("Vandaag"), Own(long_day(today())), url_for("home.index"))
    talks = my_conversations(access)
    agreed = [line.agreed for talk in talks for line in talk.agreements]
    return render_template(
        "client/trajectory.html",
        card=card,
        coach=card.coach_name,
        stops=in_order(_stops(access, card), here, today()),
        agreed=agreed[:SHOWN],
        more=len(agreed) > SHOWN,
    )


def _stops(access: Access, card: ClientCard) -> Iterator[Stop]:
    begun = day_of(card.created_at)
    yield Stop(N_("Je kreeg je kaart"), _on(begun), url_for("home.index"), begun, done=True)
    yield from _talks(access, card)
    yield from _tasks(access)
    yield from _plan(access)
    yield from _progress(access)
    if card.ended_on:
        done = card.ended_on <= today()
        title = N_("Je traject is klaar")
        yield Stop(title, _on(card.ended_on), url_for("own_data.index"), card.ended_on, done=done)


def _talks(access: Access, card: ClientCard) -> Iterator[Stop]:
    title = text(N_("Gesprek met {coach}"), coach=Own(card.coach_name))
    for talk in my_conversations(access):
        day = day_of(talk.begun_at)
        yield Stop(title, _on(day), url_for("agreements.index"), day, done=True)
    if card.meeting_at and card.meeting_at > now():
        day = day_of(card.meeting_at)
        yield Stop(title, _on(day), url_for("home.index"), day)


def _tasks(access: Access) -> Iterator[Stop]:
    for task in my_tasks(access):
        href = url_for("asked.show", task_id=task.id)
        if task.sent_at:
            day = day_of(task.sent_at)
            yield Stop(named(task), _as(N_("klaar op {day}"), day), href, day, done=True)
        else:
            line = _as(N_("gevraagd, graag vóór {day}"), task.due) if task.due else N_("gevraagd")
            yield Stop(named(task), line, href, task.due)


def _plan(access: Access) -> Iterator[Stop]:
    href = url_for("plan.index")
    for kept in my_plans(access):
        if kept.agreed_at:
            day = day_of(kept.agreed_at)
            yield Stop(N_("Plan ondertekend"), _on(day), href, day, done=True)
    newest = my_plan(access)
    if newest is None:
        yield Stop(N_("Mijn plan"), N_("Wat wil je, en wat is de eerste stap?"), href)
        return
    if not newest.frozen:
        yield Stop(N_("Mijn plan"), N_("Lees na en onderteken"), href)
    yield from _steps(newest, href)


def _steps(kept: KeptPlan, href: str) -> Iterator[Stop]:
    for line in kept.plan.lines:
        done = kept.beside.of(line.id) == "done"
        if line.by or done:
            step = Own(line.step or line.goal)
            when = _as(N_("uit je plan, {day}"), line.by) if line.by else N_("uit je plan, gedaan")
            yield Stop(step, when, f"{href}#regel-{line.id}", line.by, done=done)
    for day in kept.plan.guidance.evaluations:
        title = N_("Terugkijken op het plan")
        yield Stop(title, _on(day), href, day, done=day < today())


def _progress(access: Access) -> Iterator[Stop]:
    for report in my_reports(access):
        if report.sent_at:
            day = day_of(report.sent_at)
            href = url_for("progress.report", number=report.number)
            yield Stop(N_("Voortgang"), _on(day), href, day, done=True)
    period = my_period(access)
    if period:
        line = _as(N_("graag vóór {day}"), period.due)
        yield Stop(N_("Voortgang"), line, url_for("progress.index"), period.due)


def _on(day: date) -> Words:
    return Own(long_day(day))


def _as(words: str, day: date) -> Words:
    return text(words, day=Own(long_day(day)))
