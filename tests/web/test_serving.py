"""The cookie of a visitor: signed as Flask signs it, and sent only where it changed."""

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface

from app.web.serving import CookieSessions

SAID = {"sid": "token", "active": (12, 34), "view": {"large": True}}


def application(key="k" * 32, older=None):
    made = Flask(__name__)
    made.secret_key = key
    made.config["SECRET_KEY_FALLBACKS"] = older
    return made


def cookie(sessions, app):
    return sessions.get_signing_serializer(app).dumps(SAID)


def read(sessions, app, sent):
    name = sessions.get_cookie_name(app)
    with app.test_request_context(headers={"Cookie": f"{name}={sent}"}) as context:
        return dict(sessions.open_session(app, context.request))


def test_the_cookie_is_the_one_of_flask_itself():
    ours, theirs, app = CookieSessions(), SecureCookieSessionInterface(), application()

    assert read(ours, app, cookie(theirs, app)) == SAID
    assert read(theirs, app, cookie(ours, app)) == SAID


@pytest.mark.parametrize("place", [0, 10, -2, -20])
def test_a_changed_cookie_says_nothing(place):
    ours, app = CookieSessions(), application()
    sent = [*cookie(ours, app)]
    sent[place] = "B" if sent[place] == "A" else "A"

    assert read(ours, app, "".join(sent)) == {}


def test_a_cookie_of_another_installation_says_nothing():
    ours = CookieSessions()
    sent = cookie(ours, application("a" * 32))

    assert read(ours, application("b" * 32), sent) == {}
    assert read(ours, application("a" * 32), sent) == SAID


def test_a_cookie_under_the_key_of_before_still_counts_while_that_is_known():
    ours = CookieSessions()
    sent = cookie(ours, application("a" * 32))

    assert read(ours, application("b" * 32, ["a" * 32]), sent) == SAID
    assert read(ours, application("b" * 32), sent) == {}


def test_a_page_that_changes_nothing_sends_no_cookie(visitor):
    first = visitor.client.get("/hulp")
    second = visitor.client.get("/hulp")

    assert first.headers.getlist("Set-Cookie")
    assert not second.headers.getlist("Set-Cookie")
    assert "Cookie" in second.headers["Vary"]
