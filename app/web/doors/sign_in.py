"""Coming back on a known phone: pictures where there are several clients, and the PIN."""

from flask import redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response
from wtforms.fields.choices import SelectChoice

from app.store.devices import Binding, bindings_of, try_pin
from app.store.errors import BindingEnded, WrongPin
from app.web.doors.blueprint import bp
from app.web.doors.forms import PinForm
from app.web.doors.messages import wrong_pin
from app.web.doors.pictures import PICTURES
from app.web.extensions import htmx, limiter
from app.web.guessing import refused
from app.web.say import say
from app.web.visitor import device_secret, enter, leave, visitor
from app.web.way_back import Typed, open_form, own_path, seal_form


@bp.get("/inloggen")
def sign_in() -> ResponseReturnValue:
    """The PIN, and no name before it; whoever is new on this phone goes to the welcome."""
    if visitor():
        return redirect(own_path(request.args.get("next")) or "/")
    known = _known()
    if not known:
        return redirect(url_for("doors.welcome"))
    return _page(_form(known, None), known)


@bp.post("/inloggen")
@limiter.limit("40 per 10 minutes", deduct_when=refused)
def check_pin() -> ResponseReturnValue:
    """Sign in and go on; or keep what was sent to a page whose session had idled."""
    known = _known()
    if not known:
        return redirect(url_for("doors.welcome"), 303)
    if "next" in request.args:
        return _idled(known)
    form = _form(known, request.form)
    if not form.validate():
        return _page(form, known), 422
    try:
        signed_in = try_pin(device_secret() or "", form.who.data, form.pin.data)
    except WrongPin as wrong:
        form.pin.errors = [wrong_pin(wrong.tries_left)]
        return _page(form, known), 422
    except BindingEnded:
        session.pop("who", None)
        return render_template("doors/forgotten.html", ended=True), 422
    enter(signed_in)
    return _onward(form.who.data)


@bp.get("/pincode-vergeten")
def forgotten() -> str:
    """What to do without the PIN: a new card, handed over in person."""
    return render_template("doors/forgotten.html", ended=False)


@bp.post("/uitloggen")
def sign_out() -> ResponseReturnValue:
    """End the session here and on the server, and let the browser forget its pages."""
    leave()
    return redirect(url_for("doors.sign_in"), 303)


def _known() -> list[Binding]:
    secret = device_secret()
    return bindings_of(secret) if secret else []


def _form(known: list[Binding], sent: MultiDict[str, str] | None) -> PinForm:
    """The form for this phone's clients; who idled here, or who is alone, is chosen already."""
    form = PinForm(formdata=sent, who=_last_here(known))
    form.who.choices = [SelectChoice(one.id, say(PICTURES[one.picture].name)) for one in known]
    if len(known) == 1:
        form.who.data = known[0].id
    return form


def _last_here(known: list[Binding]) -> str | None:
    last = session.get("who")
    return last if last in {one.id for one in known} else None


def _page(form: PinForm, known: list[Binding], *, typed: str | None = None) -> str:
    return render_template(
        "doors/sign_in.html",
        form=form,
        known=known,
        shown=[PICTURES[one.picture] for one in known],
        idled="sid" in session,
        next=own_path(request.values.get("next")) or "",
        typed=request.form.get("typed", "") if typed is None else typed,
    )


def _idled(known: list[Binding]) -> ResponseReturnValue:
    """Ask for the PIN and take along what was sent; htmx replaces the whole page by it."""
    sent_to = own_path(request.args["next"], "POST")
    last = _last_here(known)
    typed = seal_form(sent_to, _owner(last)) if sent_to and last else ""
    page = Response(_page(_form(known, None), known, typed=typed), mimetype="text/html")
    if htmx:
        page.headers["HX-Retarget"] = "body"
        page.headers["HX-Reswap"] = "innerHTML"
    return page


def _onward(who: str) -> ResponseReturnValue:
    typed = open_form(request.form.get("typed", ""), _owner(who))
    if typed and own_path(typed.path, "POST"):
        return _send_again(typed)
    return redirect(own_path(request.form.get("next")) or "/", 303)


def _send_again(typed: Typed) -> str:
    return render_template("doors/send_again.html", typed=typed)


def _owner(binding_id: str) -> str:
    """Who may open what was typed: this client on this phone."""
    return f"{device_secret()} {binding_id}"
