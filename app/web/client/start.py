"""The start of a part: what it is for, who can see it, and one explicit yes (C5)."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.module import Module
from app.domain.word_help import explained
from app.store.rounds import (
    begin_round,
    last_finished,
    new_round,
    progress,
    reopen_round,
    withdraw_consent,
)
from app.web.answering.place import module_or_404
from app.web.client.asking import asking, own_place
from app.web.client.pace import about, at_own_pace, own_pace
from app.web.client.paths import do_whole, minutes_of, path_of
from app.web.forms import element_id
from app.web.visitor import client_access

bp = Blueprint("start", __name__, url_prefix="/onderdeel/<slug>")

CONSENT_VERSION = "2026-11-21"
"""The day of the text in templates/client/_agree.html that a client says yes to.

A changed text gets a new day: each consent is kept with the version that was read.
"""


@bp.get("")
def show(slug: str) -> ResponseReturnValue:
    """The page before the first answer; who has begun goes on, who was ready sees what came out."""
    module = module_or_404(slug)
    if asking(slug):
        return redirect(url_for(".resume", slug=slug))
    if last_finished(client_access(), slug):
        return redirect(url_for("outcome.show", slug=slug))
    later = module.parts_left({}) if path_of(module) == "short" else ()
    said = (module.title, module.question, module.intro, *(part.title for part in later))
    return render_template(
        "client/start.html",
        module=module,
        about=about(at_own_pace(minutes_of(module), own_pace(progress(client_access())))),
        later=later,
        hard_words=explained(said),
        closed_to=explained(("UWV",)),
    )


@bp.get("/verder")
def resume(slug: str) -> ResponseReturnValue:
    """To the exact question where somebody was; to the check when nothing is left."""
    current = asking(slug)
    if current is None:
        return redirect(url_for(".show", slug=slug))
    item = current.next_item()
    if item is None:
        return redirect(url_for("finishing.check", slug=slug))
    number = current.number_of(item.id)
    return redirect(current.place.address(number, element_id(item.id)))


@bp.post("/begin")
def begin(slug: str) -> ResponseReturnValue:
    """Keep the yes with its text and time, and go to the first question."""
    module = module_or_404(slug)
    begin_round(client_access(), slug, **versions_of(module))
    return redirect(own_place(slug).address(1), 303)


@bp.post("/meer")
def more(slug: str) -> ResponseReturnValue:
    """Ask the rest of this part too; what was finished is opened again, with its answers."""
    module = module_or_404(slug)
    do_whole(module)
    if asking(slug) is None and last_finished(client_access(), slug):
        reopen_round(client_access(), slug)
    return redirect(url_for(".resume", slug=slug), 303)


@bp.post("/opnieuw")
def again(slug: str) -> ResponseReturnValue:
    """Begin a new time, with empty answers; the times before stay as they are."""
    module = module_or_404(slug)
    new_round(client_access(), slug, **versions_of(module))
    return redirect(own_place(slug).address(1), 303)


@bp.get("/stoppen")
def ask_to_stop(slug: str) -> ResponseReturnValue:
    """What stopping with this part does, before it is done."""
    return render_template("client/stop.html", module=module_or_404(slug))


@bp.post("/stoppen")
def stop(slug: str) -> ResponseReturnValue:
    """Withdraw the yes: answers and outcome of this part are wiped, sharing ends."""
    module = module_or_404(slug)
    if "zeker" not in request.form:
        return ask_to_stop(slug)
    withdraw_consent(client_access(), slug, module.prefix)
    return render_template("client/stopped.html", module=module)


def versions_of(module: Module) -> dict[str, str]:
    """The versions that are kept with a yes: of its text, and of what is asked."""
    return {"consent_version": CONSENT_VERSION, "content_version": module.version}
