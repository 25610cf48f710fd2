"""One client, as far as the coach may know: the sheet for the conversation, and what is shared."""

from flask import Blueprint, render_template, request

from app.store.preparing import own_points
from app.store.sharing import shared_with
from app.web.coach.own import facts_about, own_client, tell_nothing, title_of
from app.web.coach.talk_forms import OwnPointsForm
from app.web.sheets import coach_sheet, empty_sheet
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("clients", __name__, url_prefix="/coach/client/<client_id>"))


@bp.get("")
def prepare(client_id: str) -> str:
    """The sheet for the conversation (K5); what is new is opened only after a word about that."""
    return prepare_page(client_id, looks="open" in request.args)


@bp.get("/gedeeld")
def shared(client_id: str) -> str:
    """Each part that is shared now, with its level and its last day."""
    card = own_client(client_id)
    parts = shared_with(staff_id(), card.id)
    facts = facts_about(card)
    return render_template("coach/shared.html", **facts, parts=parts, title_of=title_of)


@bp.get("/gesprekswijzer")
def guide(client_id: str) -> str:
    """Four open questions with room to write; the same for every client."""
    card = own_client(client_id)
    return render_template("coach/guide.html", **facts_about(card), sheet=empty_sheet(card))


def prepare_page(
    client_id: str, form: OwnPointsForm | None = None, *, newer: str = "", looks: bool = False
) -> str:
    """The tab Voorbereiden, with what was typed for it; ``newer`` is what another screen kept."""
    card = own_client(client_id)
    parts = shared_with(staff_id(), card.id)
    opened = bool(parts) and (looks or not any(part.is_new for part in parts))
    kept = own_points(staff_id(), card.id)
    return render_template(
        "coach/prepare.html",
        **facts_about(card),
        parts=parts,
        title_of=title_of,
        sheet=coach_sheet(card, "page") if opened else None,
        own=form or OwnPointsForm(formdata=None, words=kept.words, revision=kept.revision),
        newer=newer,
    )
