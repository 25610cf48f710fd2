"""What the coach asked the client to do before the meeting; what is told of it is a choice."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm

from app.domain.text import N_, Own, Words, text
from app.modules import find_module
from app.store.clients import client_card
from app.store.clock import today
from app.store.tasks import Task, keep_reply, my_tasks, send_reply, take_reply_back
from app.web.own_words import OwnWordsField
from app.web.visitor import client_access

bp = Blueprint("asked", __name__, url_prefix="/opdrachten")

LONGEST = 2000
STORIES = "wat-kan-ik"
"""The part in which a client tells a STAR story."""


class ReplyForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The client's own words about a task."""

    words = OwnWordsField(_l("Jouw antwoord"), LONGEST, needed=False)


@bp.get("")
def index() -> str:
    """Every task that was asked, the earliest day first."""
    return render_template(
        "client/asked/index.html", tasks=my_tasks(client_access()), named=named, today=today()
    )


@bp.get("/<task_id>")
def show(task_id: str) -> str:
    """One task: what was asked, the way to do it, and room for words."""
    task = _mine(task_id)
    return _page(task, ReplyForm(formdata=None, words=task.reply))


@bp.post("/<task_id>")
def write(task_id: str) -> ResponseReturnValue:
    """Keep the words for the client alone, or send them with the news that it is done."""
    task, form = _mine(task_id), ReplyForm()
    if not form.validate():
        return _page(task, form), 422
    if "send" in request.form:
        send_reply(client_access(), task.id, form.words.data)
    else:
        keep_reply(client_access(), task.id, form.words.data)
    return redirect(url_for(".show", task_id=task.id, gelukt=1), 303)


@bp.post("/<task_id>/terug")
def take_back(task_id: str) -> ResponseReturnValue:
    """Tell the coach nothing of it after all."""
    take_reply_back(client_access(), task_id)
    return redirect(url_for(".show", task_id=task_id), 303)


def named(task: Task) -> Words:
    """What the task is called, on the home page and above its own page."""
    if task.kind == "module":
        return text(N_("Doe {part}"), part=_part(task.module))
    if task.kind == "story":
        return N_("Vertel over iets wat je goed deed")
    if task.kind == "document":
        return text(N_("Neem mee: {what}"), what=Own(task.words))
    return N_("Een vraag van je coach")


def _page(task: Task, form: ReplyForm) -> str:
    slug = {"module": task.module, "story": STORIES}.get(task.kind)
    card = client_card(client_access().client_id)
    return render_template(
        "client/asked/show.html",
        task=task,
        form=form,
        name=named(task),
        coach=card.coach_name,
        gone=task.coach_id != card.coach_id,
        part=find_module(slug) if slug else None,
    )


def _mine(task_id: str) -> Task:
    found = next((one for one in my_tasks(client_access()) if one.id == task_id), None)
    if found is None:
        abort(404)
    return found


def _part(slug: str) -> Words:
    module = find_module(slug)
    return module.title if module else Own(slug)
