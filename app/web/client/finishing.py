"""The check before finishing, finishing, and opening again (C11)."""

from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.answers import Answers
from app.domain.module import Item
from app.store.errors import Conflict
from app.store.rounds import finish_round, reopen_round
from app.web.answering.place import Asking, module_or_404
from app.web.client.asking import asking
from app.web.visitor import client_access

bp = Blueprint("finishing", __name__, url_prefix="/onderdeel/<slug>")


@dataclass(frozen=True)
class Checked:
    """One part in the check: how much was answered and how much is open."""

    title: str
    number: int
    """The first screen of the part, or the first with something open."""
    answered: int
    left: int


@bp.get("/klaar")
def check(slug: str) -> ResponseReturnValue:
    """Each part with what is answered and what is open; nothing is shown to anybody yet."""
    current = asking(slug)
    if current is None:
        return redirect(url_for("start.show", slug=slug))
    return render_template(
        "client/check.html",
        module=current.module,
        parts=_checked(current),
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


def _checked(current: Asking) -> list[Checked]:
    made: list[Checked] = []
    for part_number in sorted({screen.part_number for screen in current.screens}):
        screens = [one for one in current.screens if one.part_number == part_number]
        items = [item for screen in screens for item in screen.items]
        left = [item for item in items if is_open(item, current.answers)]
        first_open = [one.number for one in screens if any(item in left for item in one.items)]
        number = (first_open or [screens[0].number])[0]
        made.append(Checked(screens[0].part.title, number, len(items) - len(left), len(left)))
    return made


def is_open(item: Item, answers: Answers) -> bool:
    """Whether the item waits for an answer that is not optional; passed over counts as open."""
    answer = answers.get(item.id)
    return not item.optional and (answer is None or answer.status == "skipped")
