"""Where somebody goes with the screen that they sent: on, back, away for a while, or nowhere."""

from collections import ChainMap
from typing import NamedTuple, cast

from flask import request

from app.domain.answers import Answer
from app.domain.module import Screen
from app.web.answering.place import Asking
from app.web.forms import ItemField, ScreenForm, element_id
from app.web.viewing import switched


class Went(NamedTuple):
    """Which way somebody goes with the screen that they sent."""

    to: str
    """"verder", "vorige", "pauze", or "hier" to stay; a place may know more ways."""
    seen: bool
    """Whether the soft remarks on this screen were read already."""


def went() -> Went:
    """The way that the button of this request leads."""
    takes_one = any(name.endswith(".take") for name in request.form)
    stays = takes_one or bool(switched())
    return Went("hier" if stays else request.form.get("naar", "verder"), "seen" in request.form)


def onward(current: Asking, screen: Screen, form: ScreenForm, way: Went) -> str:
    """The address after this screen."""
    place = current.place
    away = place.leaves(way.to, current, in_sight(screen))
    if away:
        return away
    if way.to == "hier":
        return place.address(screen.number, element_id(in_sight(screen)))
    if way.to == "vorige":
        return _before(current, screen)
    if not way.seen and any(_asks_attention(field) for field in form.fields()):
        return place.address(screen.number) + "?nog=1"
    return place.next(_next_number(current, screen, form))


def in_sight(screen: Screen) -> str:
    """The item that was in sight: a page that shows one at a time says which."""
    at = request.form.get("at", "")
    return at if any(item.id == at for item in screen.items) else screen.items[0].id


def _before(current: Asking, screen: Screen) -> str:
    """The screen before; its last question where the page shows one at a time."""
    if screen.number == 1:
        return current.place.home()
    before = current.screen(screen.number - 1)
    anchor = element_id(before.items[-1].id) if "at" in request.form else None
    return current.place.address(before.number, anchor)


def _asks_attention(field: ItemField) -> bool:
    return field.left_open or (field.changed and field.remarked)


def _next_number(current: Asking, screen: Screen, form: ScreenForm) -> int | None:
    """The number of the screen after this one, now that its answers count."""
    said = {field.name: field.posted for field in form.fields() if field.data is not None}
    after = current.with_answers(ChainMap(said, cast("dict[str, Answer]", current.answers)))
    number = (after.number_of(screen.items[-1].id) or screen.number) + 1
    return number if number <= len(after.screens) else None
