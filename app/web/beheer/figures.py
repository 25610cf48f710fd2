"""The bureau in figures: no content, and nothing about fewer than ten people."""

from flask import Blueprint, render_template

from app.store.overview import LEAST, overview

bp = Blueprint("figures", __name__, url_prefix="/beheer/cijfers")


@bp.get("")
def index() -> str:
    """How many clients there are, and what happened in the last four whole quarters."""
    return render_template("beheer/figures.html", figures=overview(), least=LEAST)
