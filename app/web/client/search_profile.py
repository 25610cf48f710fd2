"""Mijn zoekprofiel: field by field, with a check, a signature, and a version for employers."""

from contextlib import suppress
from hashlib import sha256

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.documents.search_profile import (
    Gap,
    Held,
    employer_sections,
    employer_version,
    gaps,
    held,
    section_id,
)
from app.domain.search_profile import FIELDS, GROUPS, SLUG, Field, Line, is_empty
from app.store.clients import client_card
from app.store.errors import NotFound
from app.store.messages import unread_comments_by
from app.store.search_profiles import FieldChanged, Version, save_field, version
from app.store.search_profiles import sign as keep_signed
from app.store.sharing import my_shares
from app.web.client.matching import own_person
from app.web.client.papers import full_name
from app.web.client.search_form import Box, Sent, read
from app.web.client.search_papers import employer_paper, search_paper, shown_chapters
from app.web.client.search_state import (
    Search,
    known_lines,
    missing_parts,
    own_search,
    source_of,
)
from app.web.extensions import htmx
from app.web.paper import send_employer_version, send_search_profile
from app.web.visitor import client_access

bp = Blueprint("search_profile", __name__, url_prefix="/zoekprofiel")

ORDER = tuple(FIELDS)


@bp.get("")
def index() -> str:
    """The whole zoekprofiel as it stands, with what is not there yet."""
    search, access = own_search(client_access()), client_access()
    share = next((one for one in my_shares(access) if one.module == SLUG), None)
    return _page(
        "index",
        search=search,
        share=share,
        unread=share is not None and share.id in unread_comments_by(access),
        missing=missing_parts(search),
        empty=is_empty(search.profile),
        done=request.args.get("klaar"),
    )


@bp.get("/deel/<name>")
def field(name: str) -> str:
    """One field: its lines, where each came from, and what an employer may read."""
    search = own_search(client_access())
    return _field_page(search, _field(name), extra="meer" in request.args)


@bp.post("/deel/<name>")
def change(name: str) -> ResponseReturnValue:
    """Keep the field and go on; what cannot be kept stays in its box, 422, or 409 after another."""
    access, one = client_access(), _field(name)
    search = own_search(access)
    sent = read(request.form, one, known_lines(search, name))
    if not sent.sound:
        return _wrong(search, one, sent), 422
    try:
        draft = save_field(
            access, name, None if sent.button == "suggest" else sent.lines, sent.revision
        )
    except FieldChanged as changed:
        return _wrong(search, one, sent, changed), 409
    if htmx:
        return _page("saved", revision=draft.revision, notes=_notes(name, sent), boxes=sent.boxes)
    return redirect(_after(name, sent), 303)


@bp.get("/ondertekenen")
def ask() -> str:
    """Is je zoekprofiel compleet? Then the sentence that the client signs."""
    return _ask_page(own_search(client_access()))


@bp.post("/ondertekenen")
def sign() -> ResponseReturnValue:
    """Freeze what was seen; what changed meanwhile is looked at first."""
    search = own_search(client_access())
    if is_empty(search.profile):
        return _ask_page(search), 422
    if request.form.get("seen") != _fingerprint(search):
        return _ask_page(search, changed=True), 409
    keep_signed(client_access(), search.profile)
    return redirect(url_for(".index", klaar=1), 303)


@bp.get("/werkgever")
def employer() -> str:
    """The version for an employer, and the lines that wait for a choice."""
    search = own_search(client_access())
    told = employer_version(search.profile)
    return _page(
        "employer",
        search=search,
        whose=full_name(client_card(client_access().client_id)),
        sections=employer_sections(told),
        waiting=search.waiting,
        kept=_kept(search),
    )


@bp.post("/werkgever")
def keep() -> ResponseReturnValue:
    """Let a line stand in the version for employers although it names health."""
    name, words = request.form.get("field", ""), request.form.get("words", "")
    access = client_access()
    search = own_search(access)
    lines = search.profile.get(name, ())
    if not any(one.words == words for one in lines):
        return redirect(url_for(".employer"), 303)
    chosen = tuple(
        Line(one.words, one.source, employer=True, kept=True, ref=one.ref)
        if one.words == words
        else one
        for one in lines
    )
    with suppress(FieldChanged):  # then the page shows what it is now
        save_field(access, name, chosen, search.draft(name).revision)
    return redirect(url_for(".employer"), 303)


@bp.get("/werkgever.pdf")
def employer_pdf() -> ResponseReturnValue:
    """The same on one page; a 404 while nothing would stand on it."""
    told = employer_version(own_search(client_access()).profile)
    if told.empty:
        abort(404)
    return send_employer_version(employer_paper(told, client_card(client_access().client_id)))


@bp.get("/alles.pdf")
def pdf() -> ResponseReturnValue:
    """The zoekprofiel on two pages, as it stands; a 404 while it says nothing."""
    search = own_search(client_access())
    if is_empty(search.profile):
        abort(404)
    signed = None if search.changed else search.signed
    card = client_card(client_access().client_id)
    return send_search_profile(search_paper(search.profile, card, signed))


@bp.get("/versie/<version_id>")
def old(version_id: str) -> str:
    """A signed version, as it was signed."""
    found = _version_or_404(version_id)
    return _page("version", version=found, chapters=shown_chapters(found.profile))


@bp.get("/versie/<version_id>.pdf")
def old_pdf(version_id: str) -> ResponseReturnValue:
    """The same on paper."""
    found = _version_or_404(version_id)
    card = client_card(client_access().client_id)
    return send_search_profile(search_paper(found.profile, card, found))


def _version_or_404(version_id: str) -> Version:
    try:
        return version(client_access(), version_id)
    except NotFound:
        abort(404)


def _field(name: str) -> Field:
    found = FIELDS.get(name)
    if found is None:
        abort(404)
    return found


def _field_page(search: Search, one: Field, *, extra: bool) -> str:
    boxes = [Box(line) for line in search.profile[one.name]]
    if not boxes or (extra and len(boxes) < one.most):
        boxes.append(Box(Line("", employer=one.employer == "yes")))
    return _boxes_page(search, one, boxes, revision=search.draft(one.name).revision)


def _wrong(search: Search, one: Field, sent: Sent, changed: FieldChanged | None = None) -> str:
    """The page with what was typed in its boxes; a next save builds on what is kept now."""
    revision = changed.current.revision if changed else sent.revision
    if htmx:
        return _page("saved", revision=sent.revision, notes={}, boxes=(), failed=True)
    return _boxes_page(search, one, list(sent.boxes), revision=revision, sent=sent, changed=changed)


def _boxes_page(search: Search, one: Field, boxes: list[Box], **more: object) -> str:
    lines = tuple(box.line for box in boxes)
    return _page(
        "field",
        search=search,
        field=one,
        boxes=boxes,
        notes={at: found for at, line in enumerate(lines) if (found := held(one.name, at, line))},
        later=_next(one.name),
        section=section_id(one.name),
        **more,
    )


def _notes(name: str, sent: Sent) -> dict[int, Held]:
    found = ((at, held(name, at, box.line)) for at, box in enumerate(sent.boxes))
    return {at: one for at, one in found if one}


def _after(name: str, sent: Sent) -> str:
    """Where to go on: the same field after a change within it, else the next one."""
    if sent.button in {"add", "remove", "keep", "suggest"}:
        extra = "1" if sent.button == "add" else None
        return url_for(".field", name=name, meer=extra)
    if sent.button == "next" and _next(name) and not _notes(name, sent):
        return url_for(".field", name=_next(name))
    if _notes(name, sent):
        return url_for(".field", name=name, _anchor=f"regel-{min(_notes(name, sent))}")
    return url_for(".index", _anchor=name)


def _next(name: str) -> str:
    at = ORDER.index(name) + 1
    return ORDER[at] if at < len(ORDER) else ""


def _ask_page(search: Search, *, changed: bool = False) -> str:
    found: tuple[Gap, ...] = gaps(search.profile, search.rounds, own_person(client_access()))
    return _page(
        "sign",
        search=search,
        gaps=found,
        changed=changed,
        empty=is_empty(search.profile),
        chapters=shown_chapters(search.profile),
        seen=_fingerprint(search),
    )


def _fingerprint(search: Search) -> str:
    """Names what is to be signed: a yes to something else is refused."""
    told = repr([(name, search.profile[name]) for name in FIELDS])
    return sha256(told.encode()).hexdigest()


def _kept(search: Search) -> list[tuple[str, Line]]:
    return [(name, one) for name in FIELDS for one in search.profile[name] if one.kept]


def _page(name: str, **context: object) -> str:
    return render_template(
        f"client/search_profile/{name}.html",
        groups=GROUPS,
        fields=FIELDS,
        source_of=source_of,
        card=client_card(client_access().client_id),
        **context,
    )
