"""The settings of the bureau: its name, how to reach it, its colour, logo and periods."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from app.domain.text import N_, Words
from app.store.bureau import change_bureau, change_logo, the_bureau
from app.store.errors import ChangedMeanwhile
from app.web.beheer.bureau_form import BureauSettings, Logo, as_written
from app.web.beheer.logo import MOST_BYTES, LogoTooLargeError, NotALogoError, as_logo
from app.web.say import say
from app.web.visitor import staff_id

bp = Blueprint("bureau", __name__, url_prefix="/beheer/bureau")


@bp.get("")
def show() -> str:
    """The settings as they are, to be changed."""
    return _page()


@bp.post("")
def change() -> ResponseReturnValue:
    """Keep the settings; where somebody else was first, both are shown and nothing is lost."""
    form = BureauSettings()
    if not form.validate():
        return _page(form), 422
    try:
        change_bureau(staff_id(), form.filled(the_bureau()))
    except ChangedMeanwhile:
        form.revision.data = str(the_bureau().revision)
        return _page(form, conflict=True), 409
    return redirect(f"{url_for('.show')}?bewaard=1", 303)


@bp.post("/logo")
def keep_logo() -> ResponseReturnValue:
    """Keep the picture as the logo, or say at the field why it cannot be one."""
    form = Logo()
    file = form.image.data
    picture = file.stream.read(MOST_BYTES + 1) if isinstance(file, FileStorage) else b""
    refused = _refused(picture)
    if refused:
        form.image.errors = [say(refused)]
        return _page(logo_form=form), 422
    change_logo(staff_id(), as_logo(picture))
    return redirect(f"{url_for('.show')}?bewaard=1", 303)


@bp.post("/logo/weg")
def remove_logo() -> ResponseReturnValue:
    """Go on without a logo."""
    change_logo(staff_id(), None)
    return redirect(f"{url_for('.show')}?bewaard=1", 303)


def _refused(picture: bytes) -> Words | None:
    """Why the picture cannot be the logo; None where it can."""
    if not picture:
        return N_("Kies eerst een plaatje.")
    try:
        as_logo(picture)
    except LogoTooLargeError:
        return N_("Dit plaatje is te groot. Kies er een van hooguit 1 MB.")
    except NotALogoError:
        return N_("Dit is geen heel plaatje. Kies een PNG, JPEG of WebP.")
    return None


def _page(
    form: BureauSettings | None = None, *, logo_form: Logo | None = None, conflict: bool = False
) -> str:
    now = the_bureau()
    return render_template(
        "beheer/bureau.html",
        form=form or BureauSettings(formdata=None, obj=as_written(now)),
        logo_form=logo_form or Logo(formdata=None),
        now=now,
        conflict=conflict,
    )
