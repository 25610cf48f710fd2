"""The client's phones: which ones get in, a second one within ten minutes, and "Dit was ik niet"."""

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from app.store.devices import (
    accept_newer,
    end_binding,
    make_device_code,
    my_devices,
    newer_access,
    object_to_access,
)
from app.store.errors import BindingEnded, NotFound, Sealed
from app.store.new_phones import it_was_me, newcomer
from app.store.sessions import Session
from app.web.client.own_pin import OwnPin, has_pin_here, is_own_pin
from app.web.groups import in_fours
from app.web.qr import qr
from app.web.visitor import client_access, leave, visitor

bp = Blueprint("devices", __name__, url_prefix="/telefoons")


@bp.get("")
def index() -> str:
    """The phones that get in, the way to add one, and whoever came in with a newer card."""
    return _page(OwnPin(formdata=None))


@bp.post("/code")
def make_code() -> ResponseReturnValue:
    """Ask the PIN, and show once the QR and the code for the other phone."""
    form = OwnPin()
    try:
        if not form.validate() or not is_own_pin(form):
            return _page(form), 422
    except BindingEnded:
        leave()
        return redirect(url_for("doors.sign_in"), 303)
    made = make_device_code(client_access())
    page = f"{current_app.extensions['settings'].public_url}/telefoon"
    return render_template(
        "client/devices/code.html",
        made=made,
        address=page.partition("://")[2],
        code=in_fours(made.code),
        drawing=qr(f"{page}#{made.secret}"),
    )


@bp.post("/<binding_id>/weg")
def end(binding_id: str) -> Response:
    """Let this phone in no more; when it is the one in hand, that ends the session too."""
    is_this_one = binding_id == _who().binding_id
    end_binding(client_access(), binding_id)
    if is_this_one:
        leave()
        return redirect("/", 303)
    return redirect(url_for(".index"), 303)


@bp.post("/<binding_id>/ja")
def known(binding_id: str) -> Response:
    """The answer "Ja" about a phone that came in with a code by mail."""
    it_was_me(client_access(), binding_id)
    return redirect(url_for("home.index"), 303)


@bp.post("/bezwaar")
def answer_newer() -> ResponseReturnValue:
    """Answer "Was jij dit?": no ends the newer access and its phones; yes hands everything over to it."""
    answer = request.form.get("answer")
    if answer == "no":
        object_to_access(client_access())
        return render_template("client/devices/objected.html")
    if answer != "yes":
        abort(400)
    try:
        accept_newer(client_access())
    except (NotFound, Sealed):
        return redirect(url_for(".index"), 303)
    leave()
    return render_template("client/devices/handed_over.html")


def _page(form: OwnPin) -> str:
    access, who = client_access(), _who()
    return render_template(
        "client/devices/index.html",
        form=form,
        phones=my_devices(access, who.binding_id),
        newer=newer_access(access),
        newcomer=newcomer(access, who.binding_id),
        can_add=has_pin_here(),
    )


def _who() -> Session:
    who = visitor()
    if who is None:
        abort(404)
    return who
