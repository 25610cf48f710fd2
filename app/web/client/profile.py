"""The persoonsprofiel of the client: as a page, on paper, and what is hidden in it (C13)."""

from datetime import UTC, date, datetime

from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.documents import Document, person_profile
from app.domain.remarks import Remarks
from app.domain.sections import Section
from app.domain.text import Words
from app.store.clients import client_card
from app.store.remarks import remarks
from app.web.client.pace import about
from app.web.client.papers import profile_paper
from app.web.client.told import (
    RECOGNISED,
    Reaction,
    Told,
    keep_reaction,
    reactions,
    told_modules,
)
from app.web.forms.health import names_health
from app.web.paper import send
from app.web.say import local
from app.web.visitor import client_access

bp = Blueprint("profile", __name__)


@bp.get("/profiel")
def show() -> str:
    """The sections of everything that was finished; hidden ones stand by title at the end."""
    return _page(told_modules(client_access()))


@bp.post("/profiel/<section_id>")
def change(section_id: str) -> ResponseReturnValue:
    """Keep a reaction, or hide or show a section; 422 where words cannot be kept."""
    access = client_access()
    found = told_modules(access)
    if section_id not in {section.id for section in _profile_sections(found)}:
        abort(404)
    sent = keep_reaction(access, section_id)
    if sent.problem:
        return _page(found, sent), 422
    anchor = None if sent.remark.hidden else section_id.replace(".", "-")
    return redirect(url_for(".show", _anchor=anchor), 303)


@bp.get("/profiel.pdf")
def pdf() -> ResponseReturnValue:
    """The same sections on paper; a 404 while nothing was finished."""
    access = client_access()
    found = told_modules(access)
    if not found:
        abort(404)
    card = client_card(access.client_id)
    return send(profile_paper(_document(found, remarks(access), card.first_name), card), save=True)


def _page(found: dict[str, Told], sent: Reaction | None = None) -> str:
    access = client_access()
    said = remarks(access)
    card = client_card(access.client_id)
    document = _document(found, said, card.first_name)
    own = _profile_sections(found)
    return render_template(
        "client/profile.html",
        card=card,
        document=document,
        own={section.id for section in own},
        hidden=[one for one in own if one.id in said and said[one.id].hidden],
        missing=_missing(document),
        reactions=reactions(said, sent),
        recognised=RECOGNISED,
        sent=sent,
        names_health=names_health,
    )


def _document(found: dict[str, Told], said: Remarks, name: str) -> Document:
    finished = {slug: (one.module, one.now, one.before) for slug, one in found.items()}
    version = sum(one.now.version for one in found.values())
    return person_profile(finished, said, name, _made_on(found), version)


def _made_on(found: dict[str, Told]) -> date:
    """The day on which the last part was finished."""
    times = [one.now.finished_at for one in found.values()]
    return local(max(times, default=datetime.now(UTC))).date()


def _profile_sections(found: dict[str, Told]) -> list[Section]:
    """The sections that the client may react to and hide."""
    return [section for one in found.values() for section in one.sections() if section.profile]


def _missing(document: Document) -> list[tuple[str, str, Words]]:
    """What can still be added: title, slug, and how long it takes."""
    return [(module.title, module.slug, about(module.minutes)) for module in document.missing]
