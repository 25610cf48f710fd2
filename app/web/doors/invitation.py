"""Coming in with a card: the welcome, the code, and a PIN of the client's own.

Opening the page consumes nothing: previews and scanners may fetch it as often as they like.
The camera's secret stands after ``#``, which no server sees until the person presses a button.
"""

from collections.abc import Sequence
from typing import Final

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.domain.text import N_, Own, text
from app.store.bureau import the_bureau
from app.store.devices import bindings_of
from app.store.errors import InvitationGone, WeakPin
from app.store.invitations import accept_invitation, find_invitation
from app.web.doors import steps
from app.web.doors.blueprint import bp
from app.web.doors.forms import CodeForm, NewPinForm
from app.web.doors.pictures import PICTURES, any_picture
from app.web.extensions import limiter
from app.web.guessing import refused
from app.web.say import say
from app.web.visitor import device_secret, enter

CODE_LENGTH: Final = 12
STEP: Final = "invitation"

NOT_A_CODE: Final = N_("Deze code werkt niet. Kijk of je alle 12 tekens hebt. Of bel {phone}.")
USED_OR_OLD: Final = N_(
    "Deze code is al gebruikt of te oud. Heb je al een pincode? Log in. Anders: bel je coach."
)
EASY_TO_GUESS: Final = N_("Deze pincode is makkelijk te raden. Kies een andere.")


@bp.get("/welkom")
def welcome() -> ResponseReturnValue:
    """What this is, and the field for the code; nobody's name, because cards get lost."""
    return _welcome(CodeForm())


@bp.post("/welkom")
@limiter.limit("20 per 10 minutes", deduct_when=refused)
def use_code() -> ResponseReturnValue:
    """Look the invitation up and go on to the PIN; it is used only there."""
    form = CodeForm()
    form.validate()
    found = find_invitation(form.given) if form.given else None
    if found is None:
        form.code.errors = [_problem(form)]
        return _welcome(form), 422
    steps.remember(STEP, found.id)
    return redirect(url_for("doors.choose_pin"), 303)


@bp.get("/pincode")
def choose_pin() -> ResponseReturnValue:
    """The PIN, twice, with a picture nobody on this phone has yet."""
    if steps.reached(STEP) is None:
        return redirect(url_for("doors.welcome"))
    return _pin_page(NewPinForm(picture=any_picture(_taken())))


@bp.post("/pincode")
@limiter.limit("40 per 10 minutes")
def keep_pin() -> ResponseReturnValue:
    """Use the invitation, bind this phone and sign in, all at once."""
    invitation = steps.reached(STEP)
    form = NewPinForm()
    if invitation is None:
        return redirect(url_for("doors.welcome"), 303)
    if not form.validate():
        return _pin_page(form), 422
    try:
        signed_in = accept_invitation(
            invitation,
            form.pin.data,
            form.picture.data,
            device_secret(),
            shared_phone=form.shared.data,
        )
    except WeakPin:
        form.pin.errors = [say(EASY_TO_GUESS)]
        return _pin_page(form), 422
    except InvitationGone:
        return _gone()
    enter(signed_in, shared=form.shared.data)
    return redirect("/", 303)


def _welcome(form: CodeForm) -> str:
    return render_template("doors/welcome.html", form=form)


def _pin_page(form: NewPinForm) -> str:
    return render_template("doors/choose_pin.html", form=form, pictures=PICTURES)


def _gone() -> ResponseReturnValue:
    steps.forget(STEP)
    form = CodeForm(formdata=None)
    form.code.errors = [say(USED_OR_OLD)]
    return _welcome(form), 422


def _taken() -> Sequence[str]:
    secret = device_secret()
    return [binding.picture for binding in bindings_of(secret)] if secret else []


def _problem(form: CodeForm) -> str:
    """What is wrong: a code that cannot be one, or one that no longer works."""
    signs = sum(char.isalnum() for char in form.code.data or "")
    if form.secret.data or signs == CODE_LENGTH:
        return say(USED_OR_OLD)
    phone = Own(the_bureau().help_phone)
    return say(text(NOT_A_CODE, phone=phone))
