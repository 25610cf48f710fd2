"""Staff sign in with a password and then a code; every mistake reads the same (K1).

What somebody sends after their session ended goes along through both steps, sealed for the member
of staff whose browser this was: a colleague who signs in here instead never sees it.
"""

from typing import Final

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from app.domain.text import N_
from app.store.staff import check_code, check_password
from app.web.extensions import limiter
from app.web.guessing import refused
from app.web.say import say
from app.web.staff.forms import CodeForm, PasswordForm
from app.web.visitor import leave, staff_id, start_session, visitor
from app.web.way_back import open_form, own_path, seal_form

bp = Blueprint("staff", __name__, url_prefix="/medewerker")

WRONG: Final = N_("E-mail, wachtwoord of code klopt niet.")
PENDING: Final = "pending"
"""Where this browser keeps which password was right; no other browser can finish the sign-in."""
LAST: Final = "staff"
"""Where this browser keeps who of the staff was here last, until they sign out."""


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
    """Look at the password; nobody is signed in yet. Or keep what was sent after a session ended."""
    if "next" in request.args:
        return _idled()
    form = PasswordForm()
    if not form.validate():
        return _page(form), 422
    pending = check_password(form.email.data, form.password.data)
    if pending is None:
        return _page(form, wrong=True), 422
    session[PENDING] = pending
    if request.form.get("typed"):  # too much for a cookie: it goes from page to page
        return _code_page(CodeForm(formdata=None))
    return redirect(url_for("staff.code"), 303)


@bp.get("/code")
def code() -> ResponseReturnValue:
    """The second step."""
    if PENDING not in session:
        return redirect(url_for("staff.sign_in"))
    return _code_page(CodeForm())


@bp.post("/code")
@limiter.limit("20 per 10 minutes", deduct_when=refused)
def finish() -> ResponseReturnValue:
    """Sign in with the code of the app or a recovery code."""
    pending = session.get(PENDING)
    form = CodeForm()
    if not isinstance(pending, str):
        return redirect(url_for("staff.sign_in"), 303)
    if not form.validate():
        return _code_page(form), 422
    token = check_code(pending, form.code.data)
    if token is None:
        form.code.errors = [say(WRONG)]
        return _code_page(form), 422
    asked = session.get("next")
    start_session(token)
    return _onward(asked)


@bp.post("/uitloggen")
def sign_out() -> ResponseReturnValue:
    """End the session here and on the server, and let the browser forget its pages."""
    leave()
    return redirect(url_for("staff.sign_in"), 303)


def _idled() -> str:
    """Ask who it is, and take along what was sent."""
    sent_to, last = own_path(request.args["next"], "POST"), session.get(LAST)
    typed = seal_form(sent_to, _owner(last)) if sent_to and last else ""
    return _page(PasswordForm(formdata=None), typed=typed)


def _onward(asked: str | None) -> ResponseReturnValue:
    """To what was typed, for who typed it; else to the page that was asked for."""
    who = session[LAST] = staff_id()
    typed = open_form(request.form.get("typed", ""), _owner(who))
    if typed and own_path(typed.path, "POST"):
        return render_template("doors/send_again.html", typed=typed)
    return redirect(own_path(asked) or "/", 303)


def _owner(who: str) -> str:
    """Who may open what was typed: this member of staff."""
    return f"staff {who}"


def _page(form: PasswordForm, *, wrong: bool = False, typed: str | None = None) -> str:
    if wrong:
        form.email.errors = [say(WRONG)]
    kept = request.form.get("typed", "") if typed is None else typed
    return render_template("staff/sign_in.html", form=form, typed=kept)


def _code_page(form: CodeForm) -> str:
    return render_template("staff/code.html", form=form, typed=request.form.get("typed", ""))
