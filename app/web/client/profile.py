"""The persoonsprofiel of the client: as a page, on paper, and what is hidden in it (C13)."""

from collections.abc import Callable, Sequence
from datetime import date

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.documents import (
    RECOGNISED,
    Document,
    Done,
    Missing,
    in_profile,
    person_profile,
    shared_line,
)
from app.domain.kinds import FreeText, printable
from app.domain.module import Module, asked_items
from app.domain.remarks import MOST_IN_SENTENCE, OWN_SENTENCE, Remark, Remarks
from app.domain.sections import Chapter, Section
from app.domain.text import Words
from app.modules import find_module
from app.pdf import Paper
from app.store.clients import ClientCard, client_card
from app.store.clock import day_of, now
from app.store.remarks import remarks, set_remark
from app.store.sharing import my_shares
from app.web.client.pace import about, minutes_left
from app.web.client.papers import profile_paper, sums_paper
from app.web.client.told import (
    Reaction,
    Told,
    keep_reaction,
    reactions,
    told_modules,
)
from app.web.forms.health import names_health
from app.web.hard_words import of_sections
from app.web.paper import send
from app.web.say import say
from app.web.visitor import client_access

bp = Blueprint("profile", __name__)

FOLD_FROM = 4
"""From so many chapters on each of them can be folded away."""

ALL = "alles"


@bp.get("/profiel")
def show() -> str:
    """The sections of everything that was finished; hidden ones stand by title at the end."""
    return _page(told_modules(client_access()))


@bp.post("/profiel/zin")
def say_it_yourself() -> ResponseReturnValue:
    """Keep the own sentence on top; empty takes it away, 422 where it cannot be kept."""
    words = " ".join(request.form.get("text", "").split())
    problem = FreeText(MOST_IN_SENTENCE).problem(words)
    if problem:
        sent = Reaction(OWN_SENTENCE, Remark(printable(words)), problem)
        return _page(told_modules(client_access()), sent), 422
    set_remark(client_access(), OWN_SENTENCE, text=words)
    return redirect(url_for(".show"), 303)


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
    opened = None if sent.remark.hidden else section_id
    return redirect(url_for(".show", open=opened, _anchor=anchor), 303)


@bp.get("/profiel.pdf")
def pdf() -> ResponseReturnValue:
    """The same sections on paper; a 404 while nothing was finished."""
    return _printed(profile_paper)


@bp.get("/profiel/uitleg.pdf")
def sums() -> ResponseReturnValue:
    """How every outcome in it came about, with the given answers; a 404 as above."""
    return _printed(sums_paper)


def _printed(form: Callable[[Document, ClientCard], Paper]) -> ResponseReturnValue:
    access = client_access()
    found = told_modules(access)
    if not found:
        abort(404)
    card = client_card(access.client_id)
    document = _document(found, remarks(access), card.first_name)
    return send(form(document, card), save=True)


def _page(found: dict[str, Told], sent: Reaction | None = None) -> str:
    access = client_access()
    said = remarks(access)
    card = client_card(access.client_id)
    document = _document(found, said, card.first_name)
    own = _profile_sections(found)
    opened = opened_chapters(document.chapters, sent.section_id if sent else _asked_for())
    return render_template(
        "client/profile.html",
        folds=len(document.chapters) >= FOLD_FROM,
        opened=opened,
        folded=FOLD_FROM <= len(document.chapters) > len(opened),
        card=card,
        document=document,
        own={section.id for section in own},
        hidden=_hidden(own, said),
        missing=[_missing(one) for one in document.missing],
        reactions=reactions(said, sent),
        recognised=RECOGNISED,
        sent=sent,
        names_health=names_health,
        most_in_sentence=MOST_IN_SENTENCE,
        own_sentence=OWN_SENTENCE,
        hard_words=of_sections(_shown(document)),
    )


def opened_chapters(chapters: Sequence[Chapter], wanted: str) -> frozenset[int]:
    """Which chapters stand open, counted from 0: the first, and the one with this section.

    ``wanted`` is the id of a section, or "alles" for all of them.
    """
    return frozenset(
        number
        for number, chapter in enumerate(chapters)
        if number == 0 or wanted == ALL or wanted in {one.id for one in chapter.sections}
    )


def _asked_for() -> str:
    return request.args.get("open", "")


def _shown(document: Document) -> tuple[Section, ...]:
    """The sections as they stand on the page: in short first."""
    return (*([document.in_short] if document.in_short else []), *document.sections)


def _hidden(own: list[Section], said: Remarks) -> list[Section]:
    """What can be shown again, or for the first time."""
    remarked = in_profile(own, said)
    return [one for one in own if one.id in remarked and remarked[one.id].hidden]


def _document(found: dict[str, Told], said: Remarks, name: str) -> Document:
    finished = {slug: Done(one.module, one.now, one.before) for slug, one in found.items()}
    version = sum(one.now.version for one in found.values())
    said_by_others = [
        one.supplied["observed"] for one in found.values() if one.supplied.get("observed")
    ]
    return person_profile(
        finished,
        said,
        name,
        _made_on(found),
        version,
        observed=said_by_others[0] if said_by_others else None,
        shared=_shared_lines(),
    )


def _shared_lines() -> list[Words]:
    """Who sees what of it now, a line for each coach."""
    seen: dict[str, list[Module]] = {}
    for share in my_shares(client_access()):
        module = find_module(share.module)
        if module:
            seen.setdefault(share.coach_name, []).append(module)
    return [shared_line(coach, modules) for coach, modules in seen.items()]


def _made_on(found: dict[str, Told]) -> date:
    """The day on which the last part was finished."""
    times = [one.now.finished_at for one in found.values()]
    return day_of(max(times, default=now()))


def _profile_sections(found: dict[str, Told]) -> list[Section]:
    """The sections that the client may react to and hide."""
    return [section for one in found.values() for section in one.sections() if section.profile]


def _missing(one: Missing) -> tuple[str, str, Words]:
    """What can still be added: what it is called, where it is, and how long it takes."""
    if not one.parts:
        return (
            one.module.title,
            url_for("start.show", slug=one.module.slug),
            about(one.module.minutes),
        )
    titles = ", ".join(say(part.title) for part in one.parts)
    address = url_for("outcome.show", slug=one.module.slug)
    return (
        f"{say(one.module.title)}: {titles}",
        address,
        about(minutes_left(asked_items(one.parts, {}))),
    )
