"""Invite a client: the card is shown once, and can be printed for as long as it is on the screen."""

from datetime import date
from urllib.parse import urlsplit

from flask import Blueprint, abort, current_app, render_template, request
from itsdangerous import BadData, URLSafeTimedSerializer
from werkzeug.wrappers import Response

from app.pdf import Card
from app.store.bureau import the_bureau
from app.store.caseload import found
from app.store.clients import ClientCard, change_client, create_client
from app.store.invitations import make_invitation
from app.store.tasks import add_tasks
from app.web import paper
from app.web.coach.forms import NewClient
from app.web.coach.own import own_client, tell_nothing
from app.web.groups import in_fours
from app.web.names import short_name
from app.web.qr import qr
from app.web.say import short_day
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("invitations", __name__, url_prefix="/coach"))

PRINTABLE_SECONDS = 15 * 60
"""So long a card that was just made can be printed; after that only a new one helps."""


@bp.get("/nieuw")
def ask() -> str:
    """The page on which a coach says who is invited."""
    return render_template("coach/invite.html", form=NewClient())


@bp.post("/nieuw")
def invite() -> str | tuple[str, int]:
    """Make the client and the card; sent twice, there is one client and the last card holds."""
    form = NewClient()
    if not form.validate():
        return render_template("coach/invite.html", form=form), 422
    return _show_card(_client_of(form))


@bp.post("/client/<client_id>/kaart")
def renew(client_id: str) -> str:
    """Make another card; the one before ends with it."""
    return _show_card(own_client(client_id))


@bp.post("/kaart")
def print_card() -> Response:
    """The card on the screen as a PDF; 400 when its seal is broken or too old."""
    try:
        link, code, last_day, name = _seal().loads(
            request.form.get("card", ""), max_age=PRINTABLE_SECONDS
        )
    except BadData:
        abort(400)
    card = _card(link, code, date.fromisoformat(last_day), name)
    return paper.send_card(card, "a4" if request.form.get("paper") == "a4" else "a5")


def _client_of(form: NewClient) -> ClientCard:
    """The client that the form describes: made now, or before, when the form is sent again."""
    names = form.names()
    for line in found(staff_id(), names.case_number):
        if line.names == names:
            return _as_on_form(own_client(line.id), form)
    made = create_client(
        staff_id(),
        names.first_name,
        names.surname,
        names.case_number,
        form.path.data,
        form.meeting_at(),
    )
    add_tasks(made, staff_id(), form.tasks())
    return own_client(made)


def _as_on_form(card: ClientCard, form: NewClient) -> ClientCard:
    """A client who was there already; the meeting and the path become what the form says."""
    written = form.path.data, form.meeting_at() or card.meeting_at
    if written != (card.path, card.meeting_at):
        change_client(card.id, staff_id(), card.revision, form.names(), *written)
    return own_client(card.id)


def _show_card(client: ClientCard) -> str:
    """The only page that ever holds the secret and the code; neither is in an address."""
    made = make_invitation(client.id, staff_id())
    link = f"{current_app.extensions['settings'].public_url}/welkom#{made.secret}"
    card = _card(link, made.code, made.last_day, client.first_name)
    sealed = _seal().dumps((link, made.code, made.last_day.isoformat(), client.first_name))
    return render_template(
        "coach/card.html",
        client=client,
        name=short_name(client.first_name, client.surname),
        card=card,
        code=in_fours(made.code),
        drawing=qr(link),
        sealed=sealed,
    )


def _card(link: str, code: str, last_day: date, first_name: str) -> Card:
    settings, bureau = current_app.extensions["settings"], the_bureau()
    return Card(
        link=link,
        address=urlsplit(settings.public_url).netloc,
        code=code,
        last_day=short_day(last_day),
        help_phone=bureau.help_phone,
        first_name=first_name,
        product=bureau.name,
    )


def _seal() -> URLSafeTimedSerializer:
    """Seals the card for this member of staff only (docs/decisions, "A card that is shown once")."""
    secret = current_app.extensions["settings"].secret_key
    return URLSafeTimedSerializer(secret, salt=f"invitation card of {staff_id()}")
