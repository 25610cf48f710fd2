"""What was agreed with the coach, and the sheet for the conversation as the coach reads it."""

from datetime import timedelta

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.kinds import FreeText, printable
from app.domain.text import N_, Own, Words, text
from app.store.access import Access
from app.store.clients import ClientCard, client_card
from app.store.clock import now
from app.store.conversations import MOST_REACTION, Verdict, my_conversations, react
from app.store.errors import NotFound
from app.web.client.note import Note
from app.web.sheets import own_sheet
from app.web.visitor import client_access

bp = Blueprint("agreements", __name__, url_prefix="/delen")

NEWS = timedelta(days=14)
VERDICTS: dict[str, Verdict] = {"klopt": "right", "klopt-niet": "wrong"}


@bp.get("/afspraken")
def index() -> str:
    """Everything that was agreed, the newest conversation first, with room to react."""
    return _page(kept="bewaard" in request.args)


@bp.post("/afspraken")
def say_so() -> ResponseReturnValue:
    """Keep whether an agreement is right, and what the client says about it."""
    words = request.form.get("woorden", "").replace("\r\n", "\n").strip()
    agreement_id = request.form.get("afspraak", "")
    _known(agreement_id)
    verdict = VERDICTS.get(request.form.get("oordeel", ""))
    problem = FreeText(MOST_REACTION).problem(words)
    if verdict is None or problem:
        said = {agreement_id: printable(words)}
        return _page(problem=problem or N_("Kies: dit klopt, of dit klopt niet."), said=said), 422
    react(client_access(), agreement_id, verdict, words)
    return redirect(url_for(".index") + "?bewaard", 303)


@bp.get("/blad")
def sheet() -> str:
    """The sheet with what is shared now: the same that the coach reads and prints."""
    access = client_access()
    return _render("sheet", sheet=own_sheet(access))


def _known(agreement_id: str) -> None:
    talks = my_conversations(client_access())
    if agreement_id not in {line.id for talk in talks for line in talk.agreements}:
        raise NotFound


def note(access: Access, card: ClientCard) -> Note | None:
    """That there is something to read, in the weeks after it and until the client reacted."""
    for talk in my_conversations(access)[:1]:
        fresh = now() - talk.begun_at < NEWS and talk.coach_id == card.coach_id
        if fresh and talk.agreements and not any(line.reaction for line in talk.agreements):
            return Note(
                title=N_("Jullie afspraken"),
                line=_waiting(card, sent=talk.sent_at is not None),
                label=N_("Lees de afspraken"),
                href=url_for("agreements.index"),
            )
    return None


def _waiting(card: ClientCard, *, sent: bool) -> Words:
    if not sent:
        return N_("Wat jullie opschrijven, staat hier meteen.")
    from_coach = N_("{coach} vraagt: lees je na of het klopt?")
    return text(from_coach, coach=Own(card.coach_name))


def _page(
    *, kept: bool = False, problem: Words | None = None, said: dict[str, str] | None = None
) -> str:
    access = client_access()
    points = {point.id: point.words for point in own_sheet(access).points}
    return _render(
        "index",
        talks=[talk for talk in my_conversations(access) if talk.agreements],
        points=points,
        kept=kept,
        problem=problem,
        said=said or {},
    )


def _render(name: str, **context: object) -> str:
    card = client_card(client_access().client_id)
    names = {"coach": card.coach_name, "coach_id": card.coach_id, "first_name": card.first_name}
    return render_template(f"client/agreements/{name}.html", **names, **context)
