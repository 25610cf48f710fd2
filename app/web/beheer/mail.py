"""How the mail is doing, in figures from ten up: never whose, and never what it was about."""

from flask import Blueprint, render_template

from app.store.sending import mail_health

bp = Blueprint("post_room", __name__, url_prefix="/beheer")


@bp.get("/mail")
def show() -> str:
    """Whether mail is on, what waits, and how much a server refused."""
    return render_template("beheer/mail.html", health=mail_health())
