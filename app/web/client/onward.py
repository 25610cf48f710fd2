"""Where somebody goes with the screen that they sent: on, back, away for a while, or nowhere."""

from collections import ChainMap
from typing import NamedTuple, cast

from flask import request, url_for

from app.domain.answers import Answer
from app.domain.module import Screen
from app.store.rounds import remember_place
from app.web.client.asking import Asking
from app.web.client.pace import pause_is_due
from app.web.forms import ItemField, ScreenForm, element_id
from app.web.viewing import switched
from app.web.visitor import client_access


class Went(NamedTuple):
    """Which way somebody goes with the screen that they sent."""

    to: str
    """"verder", "vorige", "pauze", or "hier" to stay."""
    seen: bool
    """Whether the soft remarks on this screen were read already."""


def went() -> Went:
    """The way that the button of this request leads."""
    takes_one = any(name.endswith(".take") for name in request.form)
    stays = takes_one or bool(switched())
    return Went("hier" if stays else request.form.get("naar", "verder"), "seen" in request.form)


def onward(current: Asking, screen: Screen, form: ScreenForm, way: Went) -> str:
    """The address after this screen."""
    slug = current.module.slug
    if way.to == "pauze":
        remember_place(client_access(), current.round.id, in_sight(screen))
        return url_for("pauses.rest", slug=slug)
    if way.to == "hier":
        return address_at(slug, screen.number, in_sight(screen))
    if way.to == "vorige":
        return _before(current, screen)
    if not way.seen and any(_asks_attention(field) for field in form.fields()):
        return url_for("questions.show", slug=slug, number=screen.number, nog=1)
    number = _next_number(current, screen, form)
    if pause_is_due():
        return url_for("pauses.offer", slug=slug, number=number)
    return address_of(slug, number)


def address_of(slug: str, number: int | None) -> str:
    """The address of this screen; of the check before finishing where there is none left."""
    if number is None:
        return url_for("finishing.check", slug=slug)
    return url_for("questions.show", slug=slug, number=number)


def address_at(slug: str, number: int, item_id: str) -> str:
    """The address of one question on its screen."""
    return url_for("questions.show", slug=slug, number=number, _anchor=element_id(item_id))


def in_sight(screen: Screen) -> str:
    """The item that was in sight: a page that shows one at a time says which."""
    at = request.form.get("at", "")
    return at if any(item.id == at for item in screen.items) else screen.items[0].id


def _before(current: Asking, screen: Screen) -> str:
    """The screen before; its last question where the page shows one at a time."""
    if screen.number == 1:
        return url_for("home.index")
    before = current.screen(screen.number - 1)
    if "at" in request.form:
        return address_at(current.module.slug, before.number, before.items[-1].id)
    return address_of(current.module.slug, before.number)


def _asks_attention(field: ItemField) -> bool:
    return field.left_open or (field.changed and field.remarked)


def _next_number(current: Asking, screen: Screen, form: ScreenForm) -> int | None:
    """The number of the screen after this one, now that its answers count."""
    said = {field.name: field.posted for field in form.fields() if field.data is not None}
    after = current.with_answers(ChainMap(said, cast("dict[str, Answer]", current.answers)))
    number = (after.number_of(screen.items[-1].id) or screen.number) + 1
    return number if number <= len(after.screens) else None
