"""/stijl: every component in every state, drawn by the same templates; in development only."""

from typing import Final

from flask import Blueprint, render_template, request
from werkzeug.datastructures import MultiDict

from app.modules import all_modules
from app.web.style_guide.forms import SampleForm
from app.web.style_guide.questions import sample_questions
from app.web.style_guide.sections import SAMPLE_SECTIONS

bp = Blueprint("style", __name__)

SAVE_STATES: Final = ("saved", "saving", "waiting", "failed")
TONES: Final = ("info", "care", "doubt", "done", "error")


@bp.get("/stijl")
def show() -> str:
    """The page; ``?richting=rtl``, ``?letters=groot`` and ``?eenvoudig=ja`` show it otherwise."""
    wrong = SampleForm(MultiDict({"name": "Wolfeschlegelsteinhausenberger", "level": "x"}))
    wrong.validate()
    return render_template(
        "style_guide/index.html",
        dir="rtl" if request.args.get("richting") == "rtl" else "ltr",
        classes=[
            *(["large"] if request.args.get("letters") == "groot" else []),
            *(["simple"] if request.args.get("eenvoudig") == "ja" else []),
        ],
        form=SampleForm(MultiDict(), prefix="leeg-"),
        wrong=wrong,
        modules=all_modules(),
        questions=sample_questions(),
        save_states=SAVE_STATES,
        sections=SAMPLE_SECTIONS,
        tones=TONES,
    )
