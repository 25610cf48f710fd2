"""Sharing: chosen for each part, previewed exactly, frozen for one coach, stopped in two taps."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.modules import all_modules
from app.store.clients import ClientCard, client_card
from app.store.rounds import last_finished
from app.store.sharing import MyShare, end_share, my_shares
from app.store.sharing import share as keep_share
from app.web.client.previewing import Draft, draft_of
from app.web.client.share_forms import Choice, Until, last_offered_day
from app.web.client.shareables import DOCUMENTS, Shareable, SharedDocument, shareable_or_404
from app.web.sheets import own_sheet
from app.web.visitor import client_access

bp = Blueprint("sharing", __name__, url_prefix="/delen")


@bp.get("")
def index() -> str:
    """What the coach sees of each part, in the order of the alphabet: nobody is hurried (C15)."""
    modules = sorted(all_modules(), key=lambda module: module.slug)
    shares = {share.module: share for share in my_shares(client_access())}
    every: list[Shareable] = [*modules, *DOCUMENTS.values()]
    parts = [(one, shares.get(one.slug)) for one in every]
    return _page("index", parts=parts)


@bp.get("/<slug>")
def choose(slug: str) -> str:
    """The one question with three answers; what is shared now is chosen (C14, first page)."""
    module, now = shareable_or_404(slug), _shared_now(slug)
    chosen = {"level": now.level, "switches": list(now.switches)} if now else {"level": "none"}
    return _choice_page(module, Choice.of(module, None, **chosen))


@bp.post("/<slug>")
def decide(slug: str) -> ResponseReturnValue:
    """On to the preview; "Niets" stops what was shared."""
    module = shareable_or_404(slug)
    form = Choice.of(module, request.form)
    if form.shares():
        chosen = {"level": form.level.data, "switches": form.switches.data}
        return redirect(url_for(".preview", slug=slug, **chosen), 303)
    if form.errors:
        return _choice_page(module, form), 422
    return stop(slug) if _shared_now(slug) else redirect(url_for(".index"), 303)


@bp.get("/<slug>/bekijk")
def preview(slug: str) -> ResponseReturnValue:
    """The copy itself, exactly as the coach would see it (C14, second page)."""
    module = shareable_or_404(slug)
    draft = _draft(module, Choice.of(module, request.args))
    return _preview_page(draft) if draft else redirect(url_for(".choose", slug=slug), 303)


@bp.post("/<slug>/bekijk")
def ask(slug: str) -> ResponseReturnValue:
    """What for, until when, and yes or no (C14, third page)."""
    module = shareable_or_404(slug)
    draft = _draft(module, Choice.of(module, request.form))
    if draft is None:
        return redirect(url_for(".choose", slug=slug), 303)
    if draft.digest != request.form.get("seen"):
        return _look_again(draft)
    return _ask_page(draft, Until(formdata=None, until=last_offered_day()))


@bp.post("/<slug>/ja")
def share(slug: str) -> ResponseReturnValue:
    """Freeze the copy that was seen; who would share something else by now looks again first."""
    module = shareable_or_404(slug)
    draft, until = _draft(module, Choice.of(module, request.form)), Until()
    if draft is None:
        return redirect(url_for(".choose", slug=slug), 303)
    seen = request.form.get("seen", "")
    if draft.digest != seen:
        return _look_again(draft)
    if not until.validate():
        return _ask_page(draft, until), 422
    keep_share(client_access(), _card().coach_id, draft.until(until.until.data), seen)
    return redirect(url_for(".shared", slug=slug), 303)


@bp.get("/<slug>/gedeeld")
def shared(slug: str) -> ResponseReturnValue:
    """What the coach sees from now on."""
    module, now = shareable_or_404(slug), _shared_now(slug)
    if now is None:
        return redirect(url_for(".index"))
    return _page("shared", module=module, now=now)


@bp.post("/<slug>/stop")
def stop(slug: str) -> ResponseReturnValue:
    """Stop at once; the next request of the coach finds nothing (C16)."""
    module = shareable_or_404(slug)
    end_share(client_access(), module.slug)
    return redirect(url_for(".stopped", slug=slug), 303)


@bp.get("/<slug>/gestopt")
def stopped(slug: str) -> ResponseReturnValue:
    """What stopping did, and what it cannot do."""
    module = shareable_or_404(slug)
    if _shared_now(slug):
        return redirect(url_for(".index"))
    return _page("stopped", module=module)


def _draft(module: Shareable, choice: Choice) -> Draft | None:
    return draft_of(module, choice) if choice.shares() else None


def _choice_page(module: Shareable, form: Choice) -> str:
    return _page(
        "choose",
        module=module,
        form=form,
        now=_shared_now(module.slug),
        finished=_has_something(module),
        document=module if isinstance(module, SharedDocument) else None,
    )


def _has_something(module: Shareable) -> bool:
    """Whether there is an outcome, or a signed document."""
    if isinstance(module, SharedDocument):
        return bool(module.sections(client_access()))
    return last_finished(client_access(), module.slug) is not None


def _preview_page(draft: Draft, *, changed: bool = False) -> str:
    beside = isinstance(draft.module, SharedDocument)  # the sheet takes nothing from a document
    sheet = None if beside else own_sheet(client_access(), draft.new)
    return _page("preview", draft=draft, module=draft.module, changed=changed, sheet=sheet)


def _look_again(draft: Draft) -> ResponseReturnValue:
    return _preview_page(draft, changed=True), 409


def _ask_page(draft: Draft, until: Until) -> str:
    return _page("ask", draft=draft, module=draft.module, form=until)


def _shared_now(slug: str) -> MyShare | None:
    return next((one for one in my_shares(client_access()) if one.module == slug), None)


def _card() -> ClientCard:
    return client_card(client_access().client_id)


def _page(name: str, **context: object) -> str:
    card = _card()
    names = {"coach": card.coach_name, "first_name": card.first_name}
    return render_template(f"client/sharing/{name}.html", **names, **context)
