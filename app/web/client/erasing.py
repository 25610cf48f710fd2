"""Erasing everything: what it means, the PIN, seven days to think, and the way back."""

from typing import Final

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.domain.sections import Facts, Listing, Section
from app.domain.text import N_, Own, Words
from app.pdf import Paper
from app.store import is_demo
from app.store.bureau import the_bureau
from app.store.clients import client_card
from app.store.clock import day_of, now
from app.store.erasing import Receipt, ask_to_erase, receipt_of, undo_erasing
from app.store.errors import BindingEnded, NotFound
from app.web.client.own_pin import OwnPin, has_pin_here, is_own_pin
from app.web.groups import in_fours
from app.web.paper import send
from app.web.say import day_time, long_day
from app.web.visitor import client_access, leave

bp = Blueprint("erasing", __name__, url_prefix="/gegevens/wissen")

GOES: Final[tuple[Words, ...]] = (
    N_("Al je antwoorden, uitkomsten en eigen woorden."),
    N_("Wat je deelde, en wat anderen over je zeiden."),
    N_("Wat je coach uit je FML schreef, als dat er is. Je coach merkt dat."),
    N_("Je telefoons en je pincode."),
)
"""What is erased, in the words of the page and of the receipt."""
STAYS: Final[tuple[Words, ...]] = (
    N_("Je naam, je dossiernummer en je coach. Die horen bij het bureau."),
    N_("Dat er gewist is en wanneer. Zonder wat er stond."),
    N_("Een print of pdf die iemand al heeft."),
)
"""What is not, and why."""


@bp.get("")
def ask() -> str:
    """What goes, what stays, and the PIN."""
    return _ask(OwnPin(formdata=None))


@bp.post("")
def erase() -> ResponseReturnValue:
    """Stop sharing now, and erase in seven days."""
    form = OwnPin()
    if not _may():
        return _ask(form), 422
    try:
        if not form.validate() or not is_own_pin(form):
            return _ask(form), 422
    except BindingEnded:
        leave()
        return redirect(url_for("doors.sign_in"), 303)
    ask_to_erase(client_access())
    return redirect(url_for(".waiting"), 303)


@bp.get("/wacht")
def waiting() -> ResponseReturnValue:
    """Until when somebody can still come back from it, with the receipt."""
    receipt = receipt_of(client_access())
    if receipt is None:
        return redirect(url_for("own_data.index"))
    return render_template(
        "client/own_data/waiting.html",
        receipt=receipt,
        number=in_fours(receipt.number),
        may_undo=not client_access().first,
        over=receipt.erase_at <= now(),
    )


@bp.post("/toch-niet")
def undo() -> ResponseReturnValue:
    """Keep everything after all; who is too late reads so."""
    try:
        undo_erasing(client_access())
    except NotFound:
        return redirect(url_for(".waiting"), 303)
    return redirect(url_for("own_data.index", gebleven=1), 303)


@bp.get("/bewijs.pdf")
def receipt() -> ResponseReturnValue:
    """The receipt on paper, without a name and without anything that somebody said."""
    found = receipt_of(client_access())
    return send(_paper(found), save=True) if found else redirect(url_for("own_data.index"))


def _ask(form: OwnPin) -> str:
    return render_template(
        "client/own_data/erase.html",
        form=form,
        goes=GOES,
        stays=STAYS,
        coach=client_card(client_access().client_id).coach_name,
        has_pin=has_pin_here(),
        sealed=client_access().first > 0,
    )


def _may() -> bool:
    """Whether this phone can be asked for the PIN, and sees everything that would go."""
    return has_pin_here() and not client_access().first


def _paper(found: Receipt) -> Paper:
    on = day_of(found.asked_at)
    rows = (
        (N_("Nummer"), (Own(in_fours(found.number)),)),
        (N_("Gevraagd op"), (Own(day_time(found.asked_at)),)),
        (N_("Gewist na"), (Own(day_time(found.erase_at)),)),
        (N_("Vragen? Bel"), (Own(the_bureau().help_phone),)),
    )
    return Paper(
        title=N_("Bewijs van wissen"),
        made_on=on,
        made_on_words=long_day(on),
        sections=(
            Section("receipt.facts", N_("Je vroeg ons om alles te wissen"), (Facts(rows),)),
            Section("receipt.goes", N_("Dit wissen wij"), (Listing(GOES),)),
            Section("receipt.stays", N_("Dit blijft"), (Listing(STAYS),)),
        ),
        footer=(N_("Kom je binnen zeven dagen terug? Dan wissen wij niets."),),
        product=the_bureau().name,
        demo=is_demo(),
    )
