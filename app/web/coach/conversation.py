"""The conversation itself (K6), one client large enough for two readers, and after it (K7)."""

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.text import N_
from app.store.clients import ClientCard, Names, Path, change_client
from app.store.conversations import (
    Conversation,
    begin_conversation,
    close_conversation,
    conversations_of,
    save_lines,
    send_agreements,
)
from app.store.errors import ChangedMeanwhile, NotFound
from app.web.coach.own import facts_about, own_client, tell_nothing
from app.web.coach.talk_forms import NextMeeting, Row, beside, rows_of, typed_in
from app.web.extensions import htmx
from app.web.say import say
from app.web.sheets import coach_sheet, opened_sheet
from app.web.visitor import staff_id

ELSEWHERE = N_("Op een ander scherm staat iets anders. Kies wat jullie bewaren.")

bp = tell_nothing(Blueprint("talk", __name__, url_prefix="/coach/client/<client_id>"))


@bp.post("/gesprek")
def begin(client_id: str) -> ResponseReturnValue:
    """Begin the conversation of today, or go on with it."""
    begin_conversation(staff_id(), own_client(client_id).id)
    return redirect(url_for(".show", client_id=client_id), 303)


@bp.get("/gesprek")
def show(client_id: str) -> ResponseReturnValue:
    """The points with room for what is agreed; without a conversation, back to preparing it."""
    card = own_client(client_id)
    talk = _open(card)
    if talk is None:
        return redirect(url_for("clients.prepare", client_id=card.id), 303)
    return _page(card, rows_of(coach_sheet(card, "page"), talk))


@bp.post("/gesprek/bewaar")
def save(client_id: str) -> ResponseReturnValue:
    """Keep what was agreed: the client has it at once. With "sluit" on to what comes after."""
    card = own_client(client_id)
    talk = _open(card)
    if talk is None:
        raise NotFound
    rows = typed_in(rows_of(opened_sheet(card), talk), request.form)
    if any(row.problem for row in rows):
        return _answer(card, rows, 422)
    newer = save_lines(staff_id(), card.id, talk.id, [row.line for row in rows])
    if newer:
        return _answer(card, beside(rows, newer), 409)
    if htmx:
        return _answer(card, _rows_now(card), 200)
    return redirect(url_for(_after_saving(), client_id=card.id), 303)


@bp.get("/na-het-gesprek")
def after(client_id: str) -> ResponseReturnValue:
    """What was agreed, the plan, and when you meet again."""
    return _after_page(own_client(client_id))


@bp.post("/na-het-gesprek/afspraak")
def meet_again(client_id: str) -> ResponseReturnValue:
    """Keep when client and coach meet again; 409 when the card was changed elsewhere."""
    card = own_client(client_id)
    form = NextMeeting(card, shown=False)
    if not form.validate():
        return _after_page(card, form), 422
    names = Names(card.first_name, card.surname, card.case_number)
    try:
        change_client(card.id, staff_id(), _seen(), names, _path(card), form.meeting_at())
    except ChangedMeanwhile:
        return _after_page(own_client(client_id), form, changed=True), 409
    return redirect(url_for(".after", client_id=card.id) + "?bewaard", 303)


@bp.post("/na-het-gesprek/stuur")
def send(client_id: str) -> ResponseReturnValue:
    """Close the conversation, and let the client know that it can be read through."""
    card = own_client(client_id)
    for talk in conversations_of(staff_id(), card.id)[:1]:
        close_conversation(staff_id(), card.id, talk.id)
        send_agreements(staff_id(), card.id, talk.id)
    return redirect(url_for(".after", client_id=card.id), 303)


def _after_saving() -> str:
    """The page that the button leads to."""
    if "samen" in request.form:
        return "together.ask"
    return ".after" if "sluit" in request.form else ".show"


def _open(card: ClientCard) -> Conversation | None:
    found = conversations_of(staff_id(), card.id)[:1]
    return next((talk for talk in found if talk.closed_at is None), None)


def _rows_now(card: ClientCard) -> list[Row]:
    talk = _open(card)
    return rows_of(opened_sheet(card), talk) if talk else []


def _answer(card: ClientCard, rows: list[Row], status: int) -> ResponseReturnValue:
    """The whole page, or for htmx only whether it is kept and which versions stand now."""
    if not htmx:
        return _page(card, rows, status), status
    state = "saved" if status == 200 else "failed"  # noqa: PLR2004 - kept, or not all of it
    fragment = render_template("coach/_talk_state.html", rows=rows, state=state, status=status)
    return make_response(fragment, status)


def _page(card: ClientCard, rows: list[Row], status: int = 200) -> str:
    wrong = [
        (f"#afspraak-{row.name}", say(row.problem) if row.problem else say(ELSEWHERE))
        for row in rows
        if row.problem or row.newer
    ]
    facts = facts_about(card)
    return render_template("coach/talk.html", **facts, rows=rows, wrong=wrong, status=status)


def _after_page(card: ClientCard, form: NextMeeting | None = None, *, changed: bool = False) -> str:
    talks = conversations_of(staff_id(), card.id)
    return render_template(
        "coach/after.html",
        **facts_about(card),
        talks=talks,
        form=form or NextMeeting(card, shown=True),
        changed=changed,
        saved="bewaard" in request.args,
    )


def _path(card: ClientCard) -> Path:
    return "short" if card.path == "short" else "full"


def _seen() -> int:
    """The revision of the card that the page showed."""
    sent = request.form.get("versie", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 7 else -1  # noqa: PLR2004
