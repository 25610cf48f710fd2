"""What anyone may read: what is kept, how accessible this is, and where help is."""

from datetime import date
from typing import Final

from flask import render_template

from app.web.doors.blueprint import bp

STATEMENT_OF: Final = date(2026, 11, 21)
"""The day on which somebody last read the accessibility statement; renewed within a year."""


@bp.get("/bewaren")
def kept() -> str:
    """Who makes this, what is kept, for how long, and who can see it."""
    return render_template("doors/kept.html")


@bp.get("/toegankelijkheid")
def accessibility() -> str:
    """What works for whom, what does not yet, and where to say so."""
    return render_template("doors/accessibility.html", updated=STATEMENT_OF)


@bp.get("/hulp")
def help() -> str:  # noqa: A001 - the endpoint is what the page is called
    """The telephone, and the switches that make the pages easier (C18)."""
    return render_template("doors/help.html")
