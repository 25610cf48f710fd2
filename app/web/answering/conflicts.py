"""Two phones that said different things: both answers, and the choice between them (C7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import request

from app.domain.answers import Answer, Status
from app.domain.kinds import DONT_KNOW, printable
from app.domain.text import N_
from app.web.forms import ItemField, ScreenForm
from app.web.say import say

SHORT = 30
"""An answer of at most this many characters fits on a button."""

NOTHING = N_("Nog niets")


@dataclass(frozen=True)
class Difference:
    """One item with the answer that is kept and the answer that was sent."""

    field: ItemField
    theirs: str
    mine: str
    revision: int
    """The revision of what is kept: choosing for one's own answer builds on it."""

    @property
    def short(self) -> bool:
        """Whether both answers fit on a button ("Neem Vaak")."""
        return max(len(self.theirs), len(self.mine)) <= SHORT


def differences(form: ScreenForm, kept: Mapping[str, Answer]) -> list[Difference]:
    """The items of the form of which the store keeps another answer."""
    return [
        Difference(
            field,
            _told(field, kept[field.name]),
            _told(field, field.posted),
            kept[field.name].revision,
        )
        for field in form.fields()
        if field.name in kept
    ]


def takes_theirs(item_id: str) -> bool:
    """Whether the visitor chose for what the other phone said."""
    return request.form.get(f"{item_id}.take") == "theirs"


def form_again(found: Iterable[Difference], form: ScreenForm) -> list[tuple[str, str]]:
    """Everything that was sent of these items, as names and values, on top of what is kept now."""
    newer = {f"{one.field.name}.rev": str(one.revision) for one in found}
    ours = tuple(f"{field.name}." for field in form.fields())
    return [
        (printable(name), printable(newer.get(name, value)))
        for name, value in request.form.items(multi=True)
        if f"{name}.".startswith(ours) and not name.endswith(".take")
    ]


def _told(field: ItemField, answer: Answer) -> str:
    if answer.status is Status.NOT_APPLICABLE:
        return say(field.item.not_applicable or DONT_KNOW)
    if answer.value is None:
        return say(NOTHING)
    return field.tell(answer.value)
