"""The screens of questions: shown, answered as a whole screen, or one tap at a time."""

from dataclasses import replace
from secrets import token_urlsafe

from flask import abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from app.domain.answers import Status
from app.domain.module import Item, Screen
from app.domain.text import N_, Words
from app.domain.word_help import WordHelp
from app.store.answers import Change
from app.store.errors import Conflict, RepeatedWithOtherContent, RoundClosed
from app.web.answering.conflicts import differences, form_again, takes_theirs
from app.web.answering.onward import Went, in_sight, onward, went
from app.web.answering.place import Asking, Place, position
from app.web.forms import ItemField, ScreenForm, element_id, screen_form
from app.web.forms.chosen import OneField
from app.web.hard_words import of_fields
from app.web.templating import kept_reply
from app.web.viewing import switch_view, switched

SEND_AGAIN = N_("Niet bewaard. Je keuze staat er nog. Probeer het nog een keer.")
LONGEST_KEY = 64
SECOND = 2


def show_screen(place: Place, number: int) -> ResponseReturnValue:
    """A screen with what was answered before; ``?nog`` points out what is still open."""
    current = place.read()
    if current is None:
        return place.closed()
    screen = current.screen(number)
    form = screen_form(screen.items, current.answers, current.supplied)
    return _page(current, screen, form, seen="nog" in request.args)


def show_item(place: Place, item_id: str) -> ResponseReturnValue:
    """The question itself, on whichever screen it stands now."""
    current = place.read()
    if current is None:
        return place.closed()
    number = current.number_of(item_id) or abort(404)
    return redirect(place.address(number, element_id(item_id)))


def answer_screen(place: Place, number: int) -> ResponseReturnValue:
    """Keep a whole screen and go on: 422 with what is wrong, 409 where two screens disagree."""
    current = place.read()
    if current is None:
        return place.closed()
    key, way = _key(), went()
    screen = _sent_screen(current, number)
    form = screen_form(screen.items, current.answers, current.supplied, request.form)
    if not form.validate():
        return _page(current, screen, form, seen=way.seen), 422
    try:
        _keep_all(current, _changes(current, form, way), key)
    except RoundClosed:
        return place.closed()
    except Conflict as conflict:
        return _two_screens(current, screen, form, conflict), 409
    except RepeatedWithOtherContent:
        return _page(current, screen, form, seen=way.seen, problem=SEND_AGAIN), 422
    return redirect(_after(current, screen, form, way), 303)


def keep_tap(place: Place, item_id: str) -> ResponseReturnValue:
    """Keep one answer; the fragment says the new revision, or what is in the way."""
    item = place.module.item(item_id) or abort(404)
    key, tapped = _key(), _tapped(place, item)
    if tapped is None:
        return place.tap_closed()
    round_id, form = tapped
    field = form.fields()[0]
    if not form.validate():
        return render_template("client/_answer_state.html", field=field), 422
    change = field.change(position(place.module.slug, item_id))
    try:
        revisions = place.keep(round_id, [change], key)
    except RoundClosed:
        return place.tap_closed()
    except Conflict as conflict:
        found = differences(form, conflict.current)
        return render_template("client/_conflict.html", difference=found[0], place=place), 409
    except RepeatedWithOtherContent:
        return render_template("client/_answer_state.html", field=field, problem=SEND_AGAIN), 422
    field.revision = revisions.get(item.id, field.revision)
    return _kept_answer(field)


def _kept_answer(field: ItemField) -> str:
    """The fragment that says the new revision, and what there is to say about the answer."""

    def draw() -> str:
        return render_template("client/_answer_state.html", field=field)

    plain = isinstance(field, OneField) and field.item.options is None and not field.hints
    return kept_reply(field, draw) if plain else draw()


def _tapped(place: Place, item: Item) -> tuple[str, ScreenForm] | None:
    """The round and the form of one answer; None where no round is open.

    The page says which round it shows, so that most taps need not read all answers: only
    options and remarks that depend on other answers do. The store refuses a round that is not
    the client's.
    """
    round_id = request.form.get("round", "") if place.names_round else ""
    if round_id and item.options is None and item.hint is None:
        return round_id, screen_form((item,), {}, {}, request.form)
    current = place.read()
    if current is None:
        return None
    return current.round.id, screen_form((item,), current.answers, current.supplied, request.form)


def _page(
    current: Asking,
    screen: Screen,
    form: ScreenForm,
    *,
    seen: bool = False,
    problem: Words | None = None,
) -> str:
    """The page of one screen, with a key of its own for the answers that it will send."""
    return render_template(
        "client/question.html",
        current=current,
        module=current.module,
        screen=screen,
        form=form,
        fields=form.fields(),
        seen=seen,
        left_open=[field for field in form.fields() if seen and field.left_open],
        asks_auto=_asks_auto(current, screen),
        hard_words=_hard_words(current, screen, form),
        problem=problem,
        key=token_urlsafe(12),
    )


def _hard_words(
    current: Asking, screen: Screen, form: ScreenForm
) -> tuple[tuple[WordHelp, ...], ...]:
    """What is explained at each question; the part's own words go with the first."""
    part = screen.part
    note = part.note(current.answers) if screen.first == 1 else None
    return of_fields(form.fields(), (part.title, part.stem(current.answers), note))


def _two_screens(current: Asking, screen: Screen, form: ScreenForm, conflict: Conflict) -> str:
    """The page that shows both answers; everything else that was typed goes along hidden."""
    found = differences(form, conflict.current)
    return render_template(
        "client/conflict.html",
        module=current.module,
        place=current.place,
        number=screen.number,
        differences=found,
        carried=form_again(found, form),
        key=token_urlsafe(12),
    )


def _key() -> str:
    """The client-made key of the form; 415 and 400 for what no page of ours sends."""
    if request.mimetype not in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        abort(415)
    key = request.form.get("key", "")
    if not 0 < len(key) <= LONGEST_KEY:
        abort(400)
    return key


def _sent_screen(current: Asking, number: int) -> Screen:
    """The screen that the form was made for; another one may have moved it since."""
    sent = {name.removesuffix(".rev") for name in request.form if name.endswith(".rev")}
    items = tuple(item for item in current.module.items if item.id in sent)
    if not items:
        abort(400)
    at_number = current.number_of(items[0].id) or min(number, len(current.screens))
    screen = current.screen(at_number)
    return screen if screen.items == items else replace(screen, items=items)


def _changes(current: Asking, form: ScreenForm, way: Went) -> list[Change]:
    return [
        field.change(position(current.module.slug, field.name))
        for field in form.fields()
        if field.changed and not takes_theirs(field.name) and _is_said(field, way)
    ]


def _is_said(field: ItemField, way: Went) -> bool:
    """Whether the form says anything: nothing chosen counts once somebody goes past it."""
    if field.status is not Status.SKIPPED or field.stored:
        return True
    return way.to == "verder" and (way.seen or field.item.optional)


def _keep_all(current: Asking, changes: list[Change], key: str) -> None:
    if changes:
        current.place.keep(current.round.id, changes, key, current.answers)


def _after(current: Asking, screen: Screen, form: ScreenForm, way: Went) -> str:
    """The address after a screen that is kept; switching how pages look leads back to it."""
    if not switched():
        return onward(current, screen, form, way)
    switch_view({"auto_asked": True} if "auto" in switched() else None)
    return current.place.address_of(in_sight(screen))


def _asks_auto(current: Asking, screen: Screen) -> bool:
    """Whether "Vanzelf door na je keuze?" stands here: once, after the first finished part."""
    starts_second_part = screen.part_number == SECOND and screen.first == 1
    begins = starts_second_part and screen.items[0].id not in current.answers
    return begins and current.place.offers_auto
