"""Jouw gegevens: what is kept and who saw it, everything to take along, and putting it back."""

from collections.abc import Mapping
from typing import Final

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.documents.titles import title_of
from app.domain.observing import Observed
from app.domain.text import N_
from app.modules import all_modules
from app.store.access import Access
from app.store.clients import client_card
from app.store.clock import today
from app.store.devices import my_devices
from app.store.exporting import (
    BadExport,
    NotEmpty,
    OtherPersons,
    export_file,
    note_export,
    read_export,
)
from app.store.exporting import put_back as keep_again
from app.store.fml import my_fml
from app.store.preparing import preparations
from app.store.rounds import progress
from app.store.sharing import my_shares
from app.web.client.own_paper import own_paper
from app.web.client.seen_by_others import seen_by_others
from app.web.paper import send
from app.web.visitor import client_access

bp = Blueprint("own_data", __name__, url_prefix="/gegevens")

NO_FILE: Final = N_("Kies eerst het bestand dat je eerder meenam.")
PROBLEMS: Final = {
    "broken": N_("Dit bestand is niet heel, of het is een ander soort bestand. Kies een ander."),
    "changed": N_("In dit bestand is iets veranderd. Daarom zetten wij het niet terug."),
    "newer": N_("Dit bestand is van een nieuwere Koers. Wij kunnen het nog niet lezen."),
}
OF_SOMEBODY_ELSE: Final = N_("Dit bestand is niet van jou. Kies je eigen bestand.")
SOMETHING_THERE: Final = N_("Terugzetten kan alleen als je hier nog niets hebt ingevuld.")


@bp.get("")
def index() -> str:
    """What is kept, and every right one tap away."""
    access = client_access()
    done = progress(access)
    return render_template(
        "client/own_data/index.html",
        card=client_card(access.client_id),
        begun=[(one, done[one.slug]) for one in all_modules() if one.slug in done],
        phones=my_devices(access),
        shares=my_shares(access),
        title_of=title_of,
        fml=my_fml(access),
        prepared=preparations(access),
    )


@bp.get("/alles.pdf")
def pdf() -> Response:
    """Everything to read, on paper."""
    access = client_access()
    note_export(access, "pdf")
    return send(own_paper(access, today()), save=True)


@bp.get("/alles.json")
def file() -> Response:
    """Everything as a file that can be put back (docs/export.md)."""
    access = client_access()
    response = Response(export_file(access, _said(access)), mimetype="application/json")
    name = f"gegevens-{today().isoformat()}.json"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


@bp.get("/terugzetten")
def ask_back() -> str:
    """Where a file goes that was taken along before."""
    return _ask_back()


@bp.post("/terugzetten")
def put_back() -> ResponseReturnValue:
    """Put the file back into an empty Koers; every refusal says why and changes nothing."""
    sent = request.files.get("file")
    raw = sent.read() if sent else b""
    if not raw:
        return _ask_back(NO_FILE), 422
    access = client_access()
    try:
        keep_again(access, read_export(access, raw))
    except BadExport as bad:
        return _ask_back(PROBLEMS[bad.problem]), 422
    except OtherPersons:
        return _ask_back(OF_SOMEBODY_ELSE), 403
    except NotEmpty:
        return _ask_back(SOMETHING_THERE), 409
    return redirect(url_for(".index", terug=1), 303)


def _ask_back(problem: str = "") -> str:
    return render_template("client/own_data/put_back.html", problem=problem)


def _said(access: Access) -> Mapping[str, Observed]:
    """What others said of the client in each module, as far as the client can read it."""
    found = ((one.slug, seen_by_others(access, one)) for one in all_modules())
    return {slug: said for slug, said in found if said}
