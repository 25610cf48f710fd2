"""The PIN once more, before something that nobody else may do with an open phone."""

from flask import abort, session
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import PasswordField
from wtforms.validators import DataRequired, Regexp

from app.store.devices import try_pin
from app.store.errors import WrongPin
from app.store.sessions import end_session
from app.web.visitor import device_secret, start_session, visitor


class OwnPin(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The PIN that the client has already."""

    pin = PasswordField(
        _l("Je pincode"),
        [
            DataRequired(_l("Typ je pincode.")),
            Regexp(r"[0-9]{6}\Z", message=_l("Een pincode heeft zes cijfers.")),
        ],
        filters=[lambda typed: "".join((typed or "").split())],
    )


def has_pin_here() -> bool:
    """Whether this phone knows the client by a PIN, so that it can be asked."""
    who = visitor()
    return bool(who and who.binding_id and device_secret())


def is_own_pin(form: OwnPin) -> bool:
    """Whether the PIN is right; a right one moves this browser to a session with a new name.

    Raises:
        BindingEnded: this was the last try.
    """
    secret, who = device_secret(), visitor()
    if secret is None or who is None or who.binding_id is None:
        abort(404)
    try:
        signed_in = try_pin(secret, who.binding_id, form.pin.data)
    except WrongPin as wrong:
        form.pin.errors = [
            _(
                "Deze pincode klopt niet. Je kunt het nog %(tries)s keer proberen.",
                tries=wrong.tries_left,
            )
        ]
        return False
    end_session(session["sid"])
    start_session(signed_in.session_token)
    return True
