"""The client's mail address: given with the own PIN and a code, changed and taken away (C10b)."""

from typing import Final

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import InputRequired

from app.domain.mail_address import BadAddress, read_address
from app.domain.text import N_, text
from app.store.contact import (
    FREQUENCIES,
    my_contact,
    open_door_again,
    remove_address,
    set_frequency,
    skip_address,
)
from app.store.errors import BindingEnded, CodeGone, TooManyCodes, WrongCode
from app.store.mail_codes import ask_to_verify, verify_address
from app.store.outbox import mail_is_on
from app.web.client.own_pin import OwnPin, has_pin_here, is_own_pin
from app.web.doors import steps
from app.web.doors.by_mail import GONE, TOO_OFTEN, WRONG
from app.web.doors.mail_forms import DigitsForm, wrong_address
from app.web.extensions import limiter
from app.web.guessing import refused
from app.web.say import say
from app.web.visitor import client_access, leave

bp = Blueprint("contact", __name__, url_prefix="/gegevens/adres")

STEP: Final = "address_code"
OFTEN: Final = {
    "direct": N_("Direct, bij alles wat er voor je klaarstaat"),
    "day": N_("Hooguit één keer per dag"),
    "week": N_("Hooguit één keer per week"),
    "never": N_("Nooit. Alleen een code als ik die vraag"),
}
"""What a client can choose, by what the store keeps."""


class AddressForm(OwnPin):
    """The address, and the PIN: it is a way in, so nobody else may change it on an open phone."""

    address = StringField(_l("Je mailadres"), [InputRequired(_l("Typ je mailadres."))])


@bp.get("")
def index() -> str:
    """The address that is kept, or the field for one; how often mail may come."""
    return _page(AddressForm(formdata=None))


@bp.post("")
@limiter.limit("20 per 10 minutes", deduct_when=refused)
def ask() -> ResponseReturnValue:
    """Mail a code to the address that was typed."""
    form = AddressForm()
    if not mail_is_on():
        return redirect(url_for(".index"), 303)
    try:
        asked = _asked(form) if form.validate() else None
    except BindingEnded:
        leave()
        return redirect(url_for("doors.sign_in"), 303)
    if asked is None:
        return _page(form), 422
    steps.remember(STEP, asked)
    return redirect(url_for(".code"), 303)


@bp.get("/code")
def code() -> ResponseReturnValue:
    """The field for the digits that were mailed."""
    if steps.reached(STEP) is None:
        return redirect(url_for(".index"))
    return render_template("client/contact/code.html", form=DigitsForm(formdata=None))


@bp.post("/code")
@limiter.limit("40 per 10 minutes", deduct_when=refused)
def verify() -> ResponseReturnValue:
    """Keep the address; from then on the client can come back by it."""
    asked, form = steps.reached(STEP), DigitsForm()
    if asked is None:
        return redirect(url_for(".index"), 303)
    try:
        if not form.validate():
            return render_template("client/contact/code.html", form=form), 422
        verify_address(client_access(), asked, form.digits.data)
    except WrongCode as wrong:
        form.digits.errors = [say(text(WRONG, tries=wrong.tries_left))]
        return render_template("client/contact/code.html", form=form), 422
    except CodeGone:
        steps.forget(STEP)
        again = AddressForm(formdata=None)
        again.address.errors = [say(GONE)]
        return _page(again), 422
    steps.forget(STEP)
    return redirect(url_for(".index", gelukt=1), 303)


@bp.post("/sla-over")
def skip() -> ResponseReturnValue:
    """Not now: it is not asked again, and stays possible."""
    skip_address(client_access())
    return redirect(url_for("home.index"), 303)


@bp.post("/hoe-vaak")
def often() -> ResponseReturnValue:
    """Choose how often mail may come at most."""
    chosen = next((one for one in FREQUENCIES if one == request.form.get("often")), None)
    if chosen is None:
        abort(400)
    set_frequency(client_access(), chosen)
    return redirect(url_for(".index", gekozen=1), 303)


@bp.post("/weg")
def remove() -> ResponseReturnValue:
    """Forget the address at once."""
    remove_address(client_access())
    return redirect(url_for(".index", weg=1), 303)


@bp.post("/open")
def open_again() -> ResponseReturnValue:
    """Let the address be a way in again, after somebody typed wrong PINs."""
    open_door_again(client_access())
    return redirect(url_for(".index"), 303)


def _asked(form: AddressForm) -> str | None:
    """The name of the code that goes out; None with what is wrong in the form.

    Raises:
        BindingEnded: this was the last try of the PIN.
    """
    try:
        address = read_address(form.address.data)
        if not is_own_pin(form):
            return None
        return ask_to_verify(client_access(), address, form.pin.data)
    except BadAddress as bad:
        form.address.errors = [wrong_address(bad)]
    except TooManyCodes:
        form.address.errors = [say(TOO_OFTEN)]
    return None


def _page(form: AddressForm) -> str:
    return render_template(
        "client/contact/index.html",
        form=form,
        mine=my_contact(client_access()),
        on=mail_is_on(),
        has_pin=has_pin_here(),
        often=OFTEN,
    )
