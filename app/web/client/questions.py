"""The screens of questions: shown, answered as a whole screen, or one tap at a time."""

from dataclasses import replace
from secrets import token_urlsafe

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.answers import Answers, Status
from app.domain.module import Item, Module, Screen
from app.domain.text import N_, Words
from app.domain.word_help import WordHelp
from app.store.answers import Change, save_answers
from app.store.errors import Conflict, RepeatedWithOtherContent, RoundClosed
from app.web.client.asking import Asking, asking, module_or_404, position
from app.web.client.conflicts import differences, form_again, takes_theirs
from app.web.client.onward import Went, address_at, in_sight, onward, went
from app.web.forms import ItemField, ScreenForm, screen_form
from app.web.forms.chosen import OneField
from app.web.hard_words import of_fields
from app.web.templating import kept_reply
from app.web.viewing import switch_view, switched
from app.web.visitor import client_access, visitor

bp = Blueprint("questions", __name__, url_prefix="/onderdeel/<slug>")

SEND_AGAIN = N_("Niet bewaard. Je keuze staat er nog. Probeer het nog een keer.")
NOT_OPEN = N_("Dit onderdeel is niet meer open. Ga naar Vandaag.")
LONGEST_KEY = 64
SECOND = 2


@bp.get("/vraag/<int:number>")
def show(slug: str, number: int) -> ResponseReturnValue:
    """A screen with what was answered before; ``?nog`` points out what is still open."""
    current = asking(slug)
    if current is None:
        return redirect(url_for("start.show", slug=slug))
    screen = current.screen(number)
    form = screen_form(screen.items, current.answers, current.supplied)
    return _page(current, screen, form, seen="nog" in request.args)


@bp.get("/bij/<item_id>")
def at(slug: str, item_id: str) -> ResponseReturnValue:
    """The question itself, on whichever screen it stands now."""
    current = asking(slug)
    if current is None:
        return redirect(url_for("start.show", slug=slug))
    return redirect(address_at(slug, current.number_of(item_id) or abort(404), item_id))


@bp.post("/vraag/<int:number>")
def answer(slug: str, number: int) -> ResponseReturnValue:
    """Keep a whole screen and go on: 422 with what is wrong, 409 where two phones disagree."""
    current = asking(slug)
    if current is None:
        return redirect(url_for("start.show", slug=slug), 303)
    key, way = _key(), went()
    screen = _sent_screen(current, number)
    form = screen_form(screen.items, current.answers, current.supplied, request.form)
    if not form.validate():
        return _page(current, screen, form, seen=way.seen), 422
    try:
        _keep(current.module, current.round.id, _changes(current, form, way), key, current.answers)
    except Conflict as conflict:
        return _two_phones(current, screen, form, conflict), 409
    except RepeatedWithOtherContent:
        return _page(current, screen, form, seen=way.seen, problem=SEND_AGAIN), 422
    if switched():
        switch_view({"auto_asked": True} if "auto" in switched() else None)
        return redirect(url_for(".at", slug=slug, item_id=in_sight(screen)), 303)
    return redirect(onward(current, screen, form, way), 303)


@bp.post("/antwoord/<item_id>")
def save(slug: str, item_id: str) -> ResponseReturnValue:
    """Keep one answer; the fragment says the new revision, or what is in the way."""
    module = module_or_404(slug)
    item = module.item(item_id) or abort(404)
    key, tapped = _key(), _tapped(module, item)
    if tapped is None:
        return render_template("client/_answer_state.html", problem=NOT_OPEN), 409
    round_id, form = tapped
    field = form.fields()[0]
    if not form.validate():
        return render_template("client/_answer_state.html", field=field), 422
    try:
        revisions = _keep(module, round_id, [field.change(position(slug, item_id))], key)
    except RoundClosed:
        return render_template("client/_answer_state.html", problem=NOT_OPEN), 409
    except Conflict as conflict:
        found = differences(form, conflict.current)
        return render_template("client/_conflict.html", difference=found[0]), 409
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


def _tapped(module: Module, item: Item) -> tuple[str, ScreenForm] | None:
    """The round and the form of one answer; None where no round is open.

    The page says which round it shows, so that most taps need not read all answers: only
    options and remarks that depend on other answers do. The store refuses a round that is not
    the client's.
    """
    round_id = request.form.get("round", "")
    if round_id and item.options is None and item.hint is None:
        return round_id, screen_form((item,), {}, {}, request.form)
    current = asking(module.slug)
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


def _two_phones(current: Asking, screen: Screen, form: ScreenForm, conflict: Conflict) -> str:
    """The page that shows both answers; everything else that was typed goes along hidden."""
    found = differences(form, conflict.current)
    return render_template(
        "client/conflict.html",
        module=current.module,
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
    """The screen that the form was made for; another phone may have moved it since."""
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


def _keep(
    module: Module, round_id: str, changes: list[Change], key: str, known: Answers | None = None
) -> dict[str, int]:
    if not changes:
        return {}
    return save_answers(client_access(), round_id, changes, key, module.version, known=known)


def _asks_auto(current: Asking, screen: Screen) -> bool:
    """Whether "Vanzelf door na je keuze?" stands here: once, after the first finished part."""
    person = visitor()
    asked = person is None or person.preferences.get("auto_asked")
    starts_second_part = screen.part_number == SECOND and screen.first == 1
    return starts_second_part and not asked and screen.items[0].id not in current.answers
