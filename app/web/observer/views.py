"""From a link to a thank-you: what the page is for, the form, and nothing about the client after.

Opening the page consumes nothing and tells nothing: previews and scanners may fetch it as often
as they like. The secret of the link stands after ``#``, which no server sees until the person
presses a button; from then on it travels in the form, and stands in no cookie. Whose phone it
is does not matter: on these pages nobody is signed in (visitor.py).
"""

from secrets import token_urlsafe
from typing import Final

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.text import N_, Words
from app.store.errors import ObserverLinkGone
from app.store.observers import find_link, keep_response, was_kept
from app.web.doors.forms import LinkForm
from app.web.extensions import limiter
from app.web.guessing import refused
from app.web.hard_words import of_fields
from app.web.observer.forms import AboutSomebody
from app.web.say import say

bp = Blueprint("observer", __name__, url_prefix="/ander")

GONE: Final = N_("Deze link of code werkt niet (meer). Vraag om een nieuwe.")
"""For unknown, used, taken away, too old and closed alike."""
LONGEST_KEY: Final = 64


@bp.get("")
def welcome() -> str:
    """What is asked of whoever got a link; nobody's name, because links get lost."""
    return _welcome(LinkForm(formdata=None))


@bp.post("")
@limiter.limit("20 per 10 minutes", deduct_when=refused)
def look() -> ResponseReturnValue:
    """Who asks, and the form; the link is used only when that is sent."""
    link = LinkForm()
    link.validate()
    found = find_link(link.given) if link.given else None
    about = AboutSomebody.of(found) if found else None
    return _form_page(about, link.given, token_urlsafe(12)) if about else _gone(link)


@bp.post("/antwoord")
@limiter.limit("40 per 10 minutes", deduct_when=refused)
def answer() -> ResponseReturnValue:
    """Keep what was filled in, once; sent twice, it is thanked for twice."""
    link, key = LinkForm(), request.form.get("key", "")[:LONGEST_KEY]
    link.validate()
    found = find_link(link.given) if link.given and key else None
    about = AboutSomebody.of(found, request.form) if found else None
    if about is None:
        return _thank() if was_kept(link.given, key) else _gone(link)
    wrong = not about.form.validate()
    if wrong or about.problem:
        return _form_page(about, link.given, key, problem=None if wrong else about.problem), 422
    if about.remarked and "seen" not in request.form:
        return _form_page(about, link.given, key, seen=True)
    try:
        keep_response(link.given, about.answers(), key)
    except ObserverLinkGone:
        return _gone(link)
    return _thank()


@bp.get("/klaar")
def done() -> str:
    """The end: thanks, and nothing about the client."""
    return render_template("observer/done.html")


def _welcome(link: LinkForm) -> str:
    return render_template("observer/welcome.html", form=link)


def _form_page(
    about: AboutSomebody,
    given: str,
    key: str,
    *,
    seen: bool = False,
    problem: Words | None = None,
) -> str:
    fields = about.form.fields()
    return render_template(
        "observer/form.html",
        about=about,
        hard_words=dict(zip([one.id for one in fields], of_fields(fields), strict=True)),
        given=given,
        key=key,
        seen=seen,
        problem=problem,
    )


def _gone(link: LinkForm) -> ResponseReturnValue:
    link.code.errors = [say(GONE)]
    link.secret.data = ""
    return _welcome(link), 422


def _thank() -> ResponseReturnValue:
    return redirect(url_for(".done"), 303)
