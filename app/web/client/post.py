"""Messages to and from the coach, and comments at what is shared."""

from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import HiddenField

from app.documents.titles import title_of
from app.store.clients import client_card
from app.store.messages import LONGEST, my_messages, take_back, write_to_coach
from app.store.sharing import SharedCopy, my_copy
from app.web.own_words import OwnWordsField
from app.web.say import say
from app.web.visitor import client_access

bp = Blueprint("post", __name__)


class MessageForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What a client writes."""

    words = OwnWordsField(_l("Schrijf een bericht"), LONGEST)


class CommentForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What is written at one section of what is shared."""

    words = OwnWordsField(_l("Schrijf iets hierbij"), LONGEST)
    section = HiddenField("")


@bp.get("/berichten")
def index() -> str:
    """Everything that the two wrote, the oldest first; what is new counts as read."""
    return _page(MessageForm(formdata=None))


@bp.post("/berichten")
def send() -> ResponseReturnValue:
    """Send a message to the coach."""
    form = MessageForm()
    if not form.validate():
        return _page(form), 422
    write_to_coach(client_access(), form.words.data)
    return redirect(url_for(".index", _anchor="laatste"), 303)


@bp.post("/berichten/<message_id>/weg")
def withdraw(message_id: str) -> ResponseReturnValue:
    """Take back an own message; its words are destroyed."""
    take_back(client_access(), message_id)
    return redirect(url_for(".index"), 303)


@bp.get("/delen/<slug>/opmerkingen")
def comments(slug: str) -> str:
    """What both wrote at each section of what is shared now."""
    return _comments(slug, _shared(slug), CommentForm(formdata=None))


@bp.post("/delen/<slug>/opmerkingen")
def comment(slug: str) -> ResponseReturnValue:
    """Write something at a section; the coach reads it as long as this is shared."""
    copy, form = _shared(slug), CommentForm()
    if form.section.data not in {section.id for section in copy.sections}:
        abort(400)
    if not form.validate():
        return _comments(slug, copy, form), 422
    write_to_coach(client_access(), form.words.data, share_id=copy.id, section_id=form.section.data)
    return redirect(url_for(".comments", slug=slug, _anchor=f"bij-{form.section.data}"), 303)


def _page(form: MessageForm) -> str:
    access = client_access()
    return render_template(
        "client/post/index.html",
        form=form,
        messages=my_messages(access),
        card=client_card(access.client_id),
    )


def _comments(slug: str, copy: SharedCopy, form: CommentForm) -> str:
    access = client_access()
    return render_template(
        "client/post/comments.html",
        form=form,
        copy=copy,
        part=say(title_of(slug)),
        card=client_card(access.client_id),
        comments=my_messages(access, copy.id),
    )


def _shared(slug: str) -> SharedCopy:
    copy = my_copy(client_access(), slug)
    if copy is None:
        abort(404)
    return copy
