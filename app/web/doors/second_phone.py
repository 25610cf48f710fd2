"""A second phone: the code that the first one shows, and the client's own PIN."""

from typing import Final

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.domain.text import N_
from app.store.devices import accept_device_code, use_device_code
from app.store.errors import InvitationGone, WrongPin
from app.web.doors import steps
from app.web.doors.blueprint import bp
from app.web.doors.forms import OwnPinForm, PhoneCodeForm
from app.web.doors.messages import wrong_pin
from app.web.doors.pictures import PICTURES, any_picture
from app.web.extensions import limiter
from app.web.guessing import refused
from app.web.say import say
from app.web.visitor import device_secret, enter

STEP: Final = "device_code"
NOT_WORKING: Final = N_("Deze code werkt niet (meer). Maak een nieuwe op je andere telefoon.")


@bp.get("/telefoon")
def second_phone() -> str:
    """The field for the code; looking at it uses nothing."""
    return render_template("doors/second_phone.html", form=PhoneCodeForm())


@bp.post("/telefoon")
@limiter.limit("20 per 10 minutes", deduct_when=refused)
def use_phone_code() -> ResponseReturnValue:
    """Look the code up and go on to the PIN; it is used only there."""
    form = PhoneCodeForm()
    form.validate()
    found = use_device_code(form.given) if form.given else None
    if found is None:
        return _not_working(form)
    steps.remember(STEP, found.id)
    return redirect(url_for("doors.own_pin"), 303)


@bp.get("/telefoon/pincode")
def own_pin() -> ResponseReturnValue:
    """The PIN that the client has already, and a picture for this phone."""
    if steps.reached(STEP) is None:
        return redirect(url_for("doors.second_phone"))
    return _pin_page(OwnPinForm(picture=any_picture(())))


@bp.post("/telefoon/pincode")
@limiter.limit("40 per 10 minutes", deduct_when=refused)
def join() -> ResponseReturnValue:
    """Use the code, bind this phone and go on where the client was."""
    code = steps.reached(STEP)
    form = OwnPinForm()
    if code is None:
        return redirect(url_for("doors.second_phone"), 303)
    if not form.validate():
        return _pin_page(form), 422
    try:
        signed_in = accept_device_code(
            code,
            form.pin.data,
            form.picture.data,
            device_secret(),
            shared_phone=form.shared.data,
        )
    except WrongPin as wrong:
        form.pin.errors = [wrong_pin(wrong.tries_left)]
        return _pin_page(form), 422
    except InvitationGone:
        steps.forget(STEP)
        return _not_working(PhoneCodeForm(formdata=None))
    enter(signed_in, shared=form.shared.data)
    return redirect("/", 303)


def _pin_page(form: OwnPinForm) -> str:
    return render_template("doors/own_pin.html", form=form, pictures=PICTURES)


def _not_working(form: PhoneCodeForm) -> ResponseReturnValue:
    form.code.errors = [say(NOT_WORKING)]
    return render_template("doors/second_phone.html", form=form), 422
