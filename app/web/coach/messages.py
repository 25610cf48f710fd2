"""Messages to a client, and comments at what a client shares (K10)."""

from typing import Final

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import HiddenField

from app.domain.health_words import health_words
from app.store.messages import LONGEST, comments_at, messages_with, write_to_client
from app.store.sharing import SharedCopy, read_share
from app.web.coach.own import facts_about, own_client, tell_nothing, title_of
from app.web.own_words import OwnWordsField
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("messages", __name__, url_prefix="/coach"))

STILL: Final = "still"
"""The button with which a coach sends a message that has a word about health."""


class MessageForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What a coach writes; ``found`` are words about health that were not confirmed."""

    words = OwnWordsField(_l("Bericht"), LONGEST)
    section = HiddenField("")
    found: tuple[str, ...] = ()

    def may_go(self) -> bool:
        """Whether it is sound, and either says nothing about health or was sent all the same."""
        if not self.validate():
            return False
        found = () if STILL in request.form else health_words(self.words.data)
        self.found = tuple(
            one for one in found if not any(one in more for more in found if more != one)
        )
        return not self.found


@bp.get("/client/<client_id>/berichten")
def of_client(client_id: str) -> str:
    """What the two wrote, the oldest first; what is new counts as read."""
    return _page(client_id, MessageForm(formdata=None))


@bp.post("/client/<client_id>/berichten")
def send(client_id: str) -> ResponseReturnValue:
    """Send a message; a word about health is asked about first."""
    card, form = own_client(client_id), MessageForm()
    if not form.may_go():
        return _page(client_id, form), 422
    write_to_client(staff_id(), card.id, form.words.data)
    return redirect(url_for(".of_client", client_id=card.id, _anchor="laatste"), 303)


@bp.get("/gedeeld/<share_id>/opmerkingen")
def comments(share_id: str) -> str:
    """What both wrote at each section of something that is shared."""
    return _comments(read_share(staff_id(), share_id, "page"), MessageForm(formdata=None))


@bp.post("/gedeeld/<share_id>/opmerkingen")
def comment(share_id: str) -> ResponseReturnValue:
    """Write something at a section, as long as it is shared."""
    copy, form = read_share(staff_id(), share_id, "page"), MessageForm()
    if form.section.data not in {section.id for section in copy.sections}:
        abort(400)
    if not form.may_go():
        return _comments(copy, form), 422
    write_to_client(
        staff_id(),
        copy.client_id,
        form.words.data,
        share_id=copy.id,
        section_id=form.section.data,
    )
    anchor = f"bij-{form.section.data}"
    return redirect(url_for(".comments", share_id=copy.id, _anchor=anchor), 303)


def _page(client_id: str, form: MessageForm) -> str:
    card = own_client(client_id)
    return render_template(
        "coach/messages.html",
        **facts_about(card),
        form=form,
        messages=messages_with(staff_id(), card.id),
    )


def _comments(copy: SharedCopy, form: MessageForm) -> str:
    return render_template(
        "coach/comments.html",
        **facts_about(own_client(copy.client_id)),
        form=form,
        copy=copy,
        part=title_of(copy.module),
        comments=comments_at(staff_id(), copy.id),
    )
