"""The result of a part: in short first, then each section with what the client says to it (C12)."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.documents import RECOGNISED, given_together
from app.domain.module import Module, asked_items
from app.domain.scoring import QualityFlag
from app.domain.telling import doubt_notices
from app.domain.text import Words
from app.store.clients import client_card
from app.store.remarks import remarks
from app.store.rounds import confirm_outcome, open_round
from app.web.answering.place import module_or_404
from app.web.client.pace import about, minutes_left
from app.web.client.papers import result_paper
from app.web.client.paths import by_path
from app.web.client.told import (
    Reaction,
    Told,
    keep_reaction,
    reactions,
    told_modules,
    with_reactions,
    without_doubt,
)
from app.web.forms.health import names_health
from app.web.hard_words import of_sections
from app.web.paper import send
from app.web.visitor import client_access

bp = Blueprint("outcome", __name__, url_prefix="/onderdeel/<slug>")


@bp.get("/uitkomst")
def show(slug: str) -> ResponseReturnValue:
    """What the last finished round came to; without one, to the start of the part."""
    found = told_modules(client_access())
    if module_or_404(slug).slug not in found:
        return redirect(url_for("start.show", slug=slug))
    return _page(found, slug)


@bp.post("/uitkomst")
def react(slug: str) -> ResponseReturnValue:
    """Keep "Het klopt zo", or the reaction to a section; 422 where words cannot be kept."""
    access = client_access()
    found = told_modules(access)
    if slug not in found:
        abort(404)
    if "klopt" in request.form:
        confirm_outcome(access, slug)
        return redirect(url_for(".show", slug=slug), 303)
    section_id = request.form.get("section", "")
    if section_id not in {section.id for section in found[slug].sections()}:
        abort(404)
    sent = keep_reaction(access, section_id)
    if sent.problem:
        return _page(found, slug, sent), 422
    anchor = section_id.replace(".", "-")
    return redirect(url_for(".show", slug=slug, _anchor=anchor), 303)


@bp.get("/uitkomst.pdf")
def pdf(slug: str) -> ResponseReturnValue:
    """The same sections on paper."""
    access = client_access()
    told = told_modules(access).get(slug) or abort(404)
    sections = with_reactions(told.sections(), remarks(access))
    return send(result_paper(told, sections, client_card(access.client_id)), save=True)


def _page(found: dict[str, Told], slug: str, sent: Reaction | None = None) -> str:
    access, told = client_access(), found[slug]
    said = remarks(access)
    card = client_card(access.client_id)
    sections = [without_doubt(one) for one in with_reactions(told.sections(), said)]
    in_doubt = told.now.result.quality.flag is QualityFlag.DOUBT
    return render_template(
        "client/outcome.html",
        module=told.module,
        told=told,
        together=given_together(told.now.answers),
        sections=sections,
        hard_words=of_sections(sections),
        reactions=reactions(said, sent),
        recognised=RECOGNISED,
        sent=sent,
        names_health=names_health,
        doubt=doubt_notices(told.now.result.quality) if in_doubt else (),
        coach=card.coach_name,
        next_module=_next_module(found, card.path),
        left=told.module.parts_left(told.now.answers),
        left_time=_left_time(told),
        reopened=open_round(access, slug) is not None,
    )


def _left_time(told: Told) -> Words:
    """How long the parts take of which nothing was answered yet."""
    parts = told.module.parts_left(told.now.answers)
    return about(minutes_left(asked_items(parts, told.now.answers)))


def _next_module(found: dict[str, Told], path: str) -> Module | None:
    """The next part on this path that was not finished yet, or None."""
    return next((module for module in by_path(path) if module.slug not in found), None)
