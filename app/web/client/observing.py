"""Asking others how they see the client: links to pass on, what came in, and the end of it."""

from typing import Final, get_args

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from app.domain.module import Module
from app.domain.text import N_
from app.store.errors import EnoughObservers, TooManyLinks
from app.store.observer_links import (
    MOST_OBSERVERS,
    MOST_OPEN,
    ObserverLink,
    Role,
    make_link,
    open_links,
    withdraw_link,
)
from app.store.observing import (
    allow_text,
    begin_observing,
    close_observing,
    latest_observing,
)
from app.store.rounds import last_finished, open_round
from app.web.answering.place import module_or_404
from app.web.client.seen_by_others import items_about, seen_by_others
from app.web.groups import in_fours
from app.web.qr import qr
from app.web.say import say
from app.web.visitor import client_access, visitor

bp = Blueprint("observing", __name__, url_prefix="/anderen/<slug>")

CONSENT_VERSION: Final = "anderen 2026-11-22"
"""The day of the text in templates/client/observing/consent.html that a client says yes to."""

ROLES: Final[dict[Role, str]] = {
    "family": N_("Familie"),
    "friend": N_("Vriend"),
    "colleague": N_("Collega"),
    "other": N_("Iemand anders"),
}
"""What another can be to the client; all that is kept of them."""


class ForWhom(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Whom the link is for."""

    role = RadioField(
        _l("Voor wie is de link?"),
        [InputRequired(_l("Kies voor wie de link is."))],
        choices=[SelectChoice(role, _l(ROLES[role])) for role in get_args(Role)],
    )


@bp.get("")
def index(slug: str) -> ResponseReturnValue:
    """What it is, how many answered, each link, what was written; only once the part is begun."""
    module = _asked_of_others(slug)
    if not _begun(slug):
        return redirect(url_for("start.show", slug=slug))
    return _page(module, ForWhom(formdata=None))


@bp.post("/link")
def make(slug: str) -> ResponseReturnValue:
    """Make a link; the first time only with the yes to one's first name being read."""
    module, form = _asked_of_others(slug), ForWhom()
    if not form.validate():
        return _page(module, form), 422
    access = client_access()
    if "agreed" in request.form:
        begin_observing(access, slug, consent_version=CONSENT_VERSION)
    try:
        link_id = make_link(access, slug, form.role.data)
    except TooManyLinks:
        form.role.errors = [
            _("Er staan al %(most)s links klaar. Haal er eerst één weg.", most=MOST_OPEN)
        ]
        return _page(module, form), 422
    except EnoughObservers:
        form.role.errors = [_("Genoeg: er doen al %(most)s mensen mee.", most=MOST_OBSERVERS)]
        return _page(module, form), 422
    return redirect(url_for(".link", slug=slug, link_id=link_id), 303)


@bp.get("/link/<link_id>")
def link(slug: str, link_id: str) -> str:
    """The link to pass on: to copy, to share, to scan, and as a code to type."""
    module = _asked_of_others(slug)
    found = next((one for one in open_links(client_access(), slug) if one.id == link_id), None)
    if found is None:
        abort(404)
    page = f"{current_app.extensions['settings'].public_url}/ander"
    return render_template(
        "client/observing/link.html",
        module=module,
        link=found,
        role=_role(found),
        address=f"{page}#{found.secret}",
        page=page.partition("://")[2],
        code=in_fours(found.code),
        drawing=qr(f"{page}#{found.secret}"),
    )


@bp.post("/link/<link_id>/weg")
def withdraw(slug: str, link_id: str) -> ResponseReturnValue:
    """Take the link away; whoever has it finds what everybody finds who comes too late."""
    _asked_of_others(slug)
    withdraw_link(client_access(), link_id)
    return redirect(url_for(".index", slug=slug), 303)


@bp.post("/tekst/<text_id>")
def allow(slug: str, text_id: str) -> ResponseReturnValue:
    """Let the coach read a text once this part is shared, or take that back."""
    _asked_of_others(slug)
    allow_text(client_access(), slug, text_id, allowed=request.form.get("allowed") == "ja")
    return redirect(url_for(".index", slug=slug, _anchor=f"tekst-{text_id}"), 303)


@bp.post("/sluit")
def close(slug: str) -> ResponseReturnValue:
    """Stop asking: links end, everything counts, and what each said apart is deleted in time."""
    close_observing(client_access(), slug, items_about(_asked_of_others(slug)))
    return redirect(url_for(".index", slug=slug), 303)


def _page(module: Module, form: ForWhom) -> str:
    access, who = client_access(), visitor()
    asking = latest_observing(access, module.slug)
    seen = seen_by_others(access, module)
    return render_template(
        "client/observing/index.html",
        module=module,
        form=form,
        first_name=who.first_name if who else "",
        asking=asking,
        is_open=asking is not None and asking.closed_on is None,
        links=[(one, _role(one)) for one in open_links(access, module.slug)],
        texts=seen.texts if seen else (),
        outcome=last_finished(access, module.slug) is not None,
    )


def _asked_of_others(slug: str) -> Module:
    """The module; a 404 where it asks others nothing."""
    module = module_or_404(slug)
    if module.observed is None:
        abort(404)
    return module


def _begun(slug: str) -> bool:
    access = client_access()
    return open_round(access, slug) is not None or last_finished(access, slug) is not None


def _role(one: ObserverLink) -> str:
    return say(ROLES[one.role])
