"""Who works here: make a coach, let somebody in or no longer. Nobody becomes somebody else."""

import pyotp
from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from app.store.bureau import the_bureau
from app.store.devices import confirm_access, pending_accesses
from app.store.errors import EmailTaken, LastBeheerder, WeakPassword
from app.store.staff import NewStaff, create_staff, set_active, staff_list
from app.web.beheer.forms import NewCoach
from app.web.groups import in_fours
from app.web.qr import qr
from app.web.visitor import staff_id

bp = Blueprint("beheer", __name__, url_prefix="/beheer")


@bp.get("")
def index() -> str:
    """Everybody who works here, and the sealed accesses that wait for a beheerder."""
    return _page()


@bp.get("/nieuw")
def ask() -> str:
    """The page on which a new coach is made, with the coach beside the beheerder."""
    return render_template("beheer/new.html", form=NewCoach())


@bp.post("/nieuw")
def create() -> ResponseReturnValue:
    """Make the coach, and show once what belongs on the coach's own phone and paper."""
    form = NewCoach()
    made = _make(form) if form.validate() else None
    if made is None:
        return render_template("beheer/new.html", form=form), 422
    return _show_once(form, made)


@bp.post("/<person_id>/actief")
def activate(person_id: str) -> ResponseReturnValue:
    """Let somebody in, or no longer from the next request on; never oneself."""
    wanted = request.form.get("active")
    if person_id == staff_id() or wanted not in {"0", "1"}:
        abort(404)
    try:
        set_active(person_id, wanted == "1", by=staff_id())
    except LastBeheerder:
        return _page(_("Er moet één beheerder over blijven.")), 409
    return _back()


@bp.post("/toegang/<access_id>")
def confirm(access_id: str) -> Response:
    """Say that this client was seen face to face; the store refuses the client's own coach."""
    confirm_access(access_id, staff_id())
    return _back()


def _make(form: NewCoach) -> NewStaff | None:
    """The new coach; None where the store refuses, with the reason at the field."""
    name, email, password = form.name.data, form.email.data, form.password.data
    try:
        return create_staff("coach", name, email, password, by=staff_id())
    except EmailTaken:
        form.email.errors = [_("Iemand anders logt al in met dit e-mailadres.")]
    except WeakPassword:
        form.password.errors = [_("Dit wachtwoord is makkelijk te raden. Kies een ander.")]
    return None


def _show_once(form: NewCoach, made: NewStaff) -> str:
    """The set-up of the authenticator app and the recovery codes; nothing of it is shown again."""
    issuer = the_bureau().name
    totp = pyotp.TOTP(made.totp_secret)
    address = totp.provisioning_uri(name=form.email.data, issuer_name=issuer)
    return render_template(
        "beheer/once.html",
        name=form.name.data,
        made=made,
        secret=in_fours(made.totp_secret),
        drawing=qr(address),
    )


def _page(refused: str = "") -> str:
    return render_template(
        "beheer/index.html",
        people=staff_list(),
        own_id=staff_id(),
        waiting=pending_accesses(),
        refused=refused,
    )


def _back() -> Response:
    return redirect(url_for(".index"), 303)
