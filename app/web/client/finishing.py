"""The check before finishing, finishing, and opening again (C11)."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.store.errors import Conflict
from app.store.rounds import finish_round, reopen_round
from app.web.answering.checking import checked
from app.web.answering.place import Asking, module_or_404
from app.web.client.asking import asking
from app.web.visitor import client_access

bp = Blueprint("finishing", __name__, url_prefix="/onderdeel/<slug>")


@bp.get("/klaar")
def check(slug: str) -> ResponseReturnValue:
    """Each part with what is answered and what is open; nothing is shown to anybody yet."""
    current = asking(slug)
    if current is None:
        return redirect(url_for("start.show", slug=slug))
    return render_template(
        "client/check.html",
        module=current.module,
        place=current.place,
        parts=checked(current),
        again=current.round.base_version > 0,
        changed_elsewhere="veranderd" in request.args,
    )


@bp.post("/klaar")
def finish(slug: str) -> ResponseReturnValue:
    """Freeze the answers with what they come to; sent twice, it is done once.

    Answers that another phone changed meanwhile are looked at again first.
    """
    current = asking(slug)
    if current is not None:
        try:
            _freeze(current)
        except Conflict:
            return redirect(url_for(".check", slug=slug, veranderd=1), 303)
    return redirect(url_for("outcome.show", slug=slug), 303)


@bp.post("/heropen")
def reopen(slug: str) -> ResponseReturnValue:
    """Open the finished answers again; the finished version stays what others see."""
    module = module_or_404(slug)
    reopen_round(client_access(), module.slug)
    return redirect(url_for(".check", slug=slug), 303)


def _freeze(current: Asking) -> None:
    result = current.module.score(current.answers)
    finish_round(
        client_access(),
        current.round.id,
        result,
        current.module.version,
        scored=current.answers,
    )
