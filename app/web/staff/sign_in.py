"""Staff sign in with a password and then a code; every mistake reads the same (K1)."""

from typing import Final

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from app.domain.text import N_
from app.store.staff import check_code, check_password
from app.web.extensions import limiter
from app.web.guessing import refused
from app.web.say import say
from app.web.staff.forms import CodeForm, PasswordForm
from app.web.visitor import leave, start_session, visitor
from app.web.way_back import own_path

bp = Blueprint("staff", __name__, url_prefix="/medewerker")

WRONG: Final = N_("E-mail, wachtwoord of code klopt niet.")
PENDING: Final = "pending"
"""Where this browser keeps which password was right; no other browser can finish the sign-in."""


@bp.get("/inloggen")
def sign_in() -> ResponseReturnValue:
    """The first step."""
    if visitor():
        return redirect("/")
    session["next"] = own_path(request.args.get("next"))
    return _page(PasswordForm())


@bp.post("/inloggen")
@limiter.limit("20 per 10 minutes", deduct_when=refused)
def check() -> ResponseReturnValue:
    """Look at the password; nobody is signed in yet."""
    form = PasswordForm()
    if not form.validate():
        return _page(form), 422
    pending = check_password(form.email.data, form.password.data)
    if pending is None:
        return _page(form, wrong=True), 422
    session[PENDING] = pending
    return redirect(url_for("staff.code"), 303)


@bp.get("/code")
def code() -> ResponseReturnValue:
    """The second step."""
    if PENDING not in session:
        return redirect(url_for("staff.sign_in"))
    return render_template("staff/code.html", form=CodeForm())


@bp.post("/code")
@limiter.limit("20 per 10 minutes", deduct_when=refused)
def finish() -> ResponseReturnValue:
    """Sign in with the code of the app or a recovery code."""
    pending = session.get(PENDING)
    form = CodeForm()
    if not isinstance(pending, str):
        return redirect(url_for("staff.sign_in"), 303)
    if not form.validate():
        return render_template("staff/code.html", form=form), 422
    token = check_code(pending, form.code.data)
    if token is None:
        form.code.errors = [say(WRONG)]
        return render_template("staff/code.html", form=form), 422
    asked = session.get("next")
    start_session(token)
    return redirect(own_path(asked) or "/", 303)


@bp.post("/uitloggen")
def sign_out() -> ResponseReturnValue:
    """End the session here and on the server, and let the browser forget its pages."""
    leave()
    return redirect(url_for("staff.sign_in"), 303)


def _page(form: PasswordForm, *, wrong: bool = False) -> str:
    if wrong:
        form.email.errors = [say(WRONG)]
    return render_template("staff/sign_in.html", form=form)
