"""A new phone by mail: the address, six digits, and the client's own PIN (C10b).

Every address gets the same pages in the same time: whether anybody has it is looked up later, by
the worker that sends mail. So nobody learns here who is a client.
"""

from typing import Final

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.domain.mail_address import BadAddress, read_address
from app.domain.text import N_, text
from app.store.errors import CodeGone, SamePin, TooManyCodes, WrongCode, WrongPin
from app.store.mail_codes import ask_to_enter, enter_by_mail, use_entry_code
from app.store.outbox import mail_is_on
from app.web.doors import steps
from app.web.doors.blueprint import bp
from app.web.doors.forms import OwnPinForm
from app.web.doors.mail_forms import DigitsForm, OnlyAddressForm, wrong_address
from app.web.doors.messages import wrong_pin
from app.web.doors.pictures import PICTURES, any_picture
from app.web.extensions import limiter
from app.web.guessing import refused
from app.web.say import say
from app.web.visitor import device_secret, enter

ASKED: Final = "mail_code"
TYPED: Final = "mail_digits"
TOO_OFTEN: Final = N_("Je vroeg vaak een code. Probeer het over een uur nog een keer.")
GONE: Final = N_("Deze code werkt niet meer. Vraag een nieuwe.")
WRONG: Final = N_("Deze code klopt niet. Je kunt het nog {tries} keer proberen.")
SAME_PIN: Final = N_(
    "Zo kunnen wij niet zien wie je bent. Gebruik je oude telefoon of vraag een nieuwe kaart."
)


@bp.get("/nieuwe-telefoon")
def new_phone() -> str:
    """The field for the address; or what to do where no mail goes out."""
    return _address_page(OnlyAddressForm(formdata=None))


@bp.post("/nieuwe-telefoon")
@limiter.limit("20 per 10 minutes")
def send_code() -> ResponseReturnValue:
    """Queue a code for the address, known or not, and go on to where it is typed."""
    form = OnlyAddressForm()
    if not mail_is_on():
        return redirect(url_for("doors.new_phone"), 303)
    if not form.validate():
        return _address_page(form), 422
    try:
        steps.remember(ASKED, ask_to_enter(read_address(form.address.data)))
    except BadAddress as bad:
        form.address.errors = [wrong_address(bad)]
        return _address_page(form), 422
    except TooManyCodes:
        form.address.errors = [say(TOO_OFTEN)]
        return _address_page(form), 429
    return redirect(url_for("doors.mail_code"), 303)


@bp.get("/nieuwe-telefoon/code")
def mail_code() -> ResponseReturnValue:
    """The field for the digits; the same whether a mail went out or not."""
    if steps.reached(ASKED) is None:
        return redirect(url_for("doors.new_phone"))
    return _code_page(DigitsForm(formdata=None))


@bp.post("/nieuwe-telefoon/code")
@limiter.limit("40 per 10 minutes", deduct_when=refused)
def use_mail_code() -> ResponseReturnValue:
    """Look at the digits and go on to the PIN."""
    asked = steps.reached(ASKED)
    form = DigitsForm()
    if asked is None:
        return redirect(url_for("doors.new_phone"), 303)
    if not form.validate():
        return _code_page(form), 422
    try:
        use_entry_code(asked, form.digits.data)
    except WrongCode as wrong:
        form.digits.errors = [say(text(WRONG, tries=wrong.tries_left))]
        return _code_page(form), 422
    except CodeGone:
        return _gone()
    steps.forget(ASKED)
    steps.remember(TYPED, asked)
    return redirect(url_for("doors.mail_pin"), 303)


@bp.get("/nieuwe-telefoon/pincode")
def mail_pin() -> ResponseReturnValue:
    """The PIN that the client has already, and a picture for this phone."""
    if steps.reached(TYPED) is None:
        return redirect(url_for("doors.new_phone"))
    return _pin_page(OwnPinForm(picture=any_picture(())))


@bp.post("/nieuwe-telefoon/pincode")
@limiter.limit("40 per 10 minutes", deduct_when=refused)
def enter_with_mail() -> ResponseReturnValue:
    """Bind this phone, tell the others, and go on where the client was."""
    code = steps.reached(TYPED)
    form = OwnPinForm()
    if code is None:
        return redirect(url_for("doors.new_phone"), 303)
    if not form.validate():
        return _pin_page(form), 422
    shared, picture = form.shared.data, form.picture.data
    try:
        signed_in = enter_by_mail(
            code, form.pin.data, picture, device_secret(), shared_phone=shared
        )
    except WrongPin as wrong:
        form.pin.errors = [wrong_pin(wrong.tries_left)]
        return _pin_page(form), 422
    except SamePin:
        form.pin.errors = [say(SAME_PIN)]
        return _pin_page(form), 422
    except CodeGone:
        return _gone()
    enter(signed_in, shared=shared)
    return redirect("/", 303)


def _address_page(form: OnlyAddressForm) -> str:
    return render_template("doors/new_phone.html", form=form, on=mail_is_on())


def _code_page(form: DigitsForm) -> str:
    return render_template("doors/mail_code.html", form=form)


def _pin_page(form: OwnPinForm) -> str:
    action = url_for("doors.enter_with_mail")
    return render_template("doors/own_pin.html", form=form, pictures=PICTURES, action=action)


def _gone() -> ResponseReturnValue:
    steps.forget(ASKED)
    steps.forget(TYPED)
    form = OnlyAddressForm(formdata=None)
    form.address.errors = [say(GONE)]
    return _address_page(form), 422
