"""Whatever goes wrong, somebody reads a sound page in easy Dutch, and the log tells no secrets."""

import json

import pytest
from flask import abort, request

from app import create_app
from app.store.errors import NotFound, StoreBusy
from app.web.errors import MESSAGES
from app.web.policy import POLICY
from tests.conftest import close
from tests.soundness import sound_page, words_of
from tests.visitor import HTMX

CANARY = "kanarie-8271"


@pytest.fixture
def failing(production, monkeypatch):
    """A browser at an application where one page goes wrong in the way that is asked."""
    made = []

    def with_page(view):
        monkeypatch.delitem(POLICY, "mis", raising=False)
        app = create_app(production)
        made.append(app)
        app.add_url_rule("/mis", "mis", view, provide_automatic_options=False)
        monkeypatch.setitem(POLICY, "mis", "anyone")
        browser = app.test_client()
        return lambda **headers: browser.get(
            "/mis", base_url="https://koers.example", headers=headers
        )

    yield with_page
    for app in made:
        close(app)


def raising(error):
    def view():
        raise error

    return view


def aborting():
    """Go wrong with the status that the request names."""
    abort(int(request.headers["X-Code"]))


def test_every_status_has_a_sound_page(failing):
    go_wrong = failing(aborting)
    for code in {*MESSAGES, 403, 410, 428, 431, 451, 500, 502, 503}:
        answer = go_wrong(**{"X-Code": str(code)})

        assert sound_page(answer.text).select_one("main p"), code
        assert answer.headers["Content-Security-Policy"], code


def test_who_may_not_see_it_and_what_is_not_there_look_the_same(failing):
    go_wrong = failing(aborting)
    pages = {content(go_wrong(**{"X-Code": code})) for code in ("403", "404", "410")}

    assert pages == {content(failing(raising(NotFound()))())}


def content(answer):
    return answer.status_code, answer.text.split("<main")[1]


def test_a_busy_store_asks_to_try_again_in_a_minute(failing):
    answer = failing(raising(StoreBusy()))()

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert "Probeer het over een minuut" in answer.text


def test_a_failure_tells_nothing_about_itself(failing, capfd):
    answer = failing(raising(ValueError(CANARY)))()

    assert answer.status_code == 500
    assert words_of(sound_page(answer.text).h1) == "Er ging iets mis bij ons"
    assert CANARY not in answer.text


def test_the_log_tells_where_it_failed_and_not_with_what(failing, capfd):
    failing(raising(ValueError(CANARY)))(Cookie=f"koers={CANARY}")

    said = capfd.readouterr().err
    line = next(json.loads(one) for one in said.splitlines() if '"failure"' in one)
    assert (line["kind"], line["endpoint"]) == ("ValueError", "mis")
    assert any("test_security_errors.py" in place for place in line["places"])
    assert CANARY not in said


def test_every_line_of_the_log_is_json_without_the_address(failing, capfd):
    failing(lambda: "")()

    lines = [json.loads(line) for line in capfd.readouterr().err.splitlines()]
    assert [(line["endpoint"], line["status"]) for line in lines] == [("mis", 200)]
    assert "/mis" not in str(lines)


def test_the_page_about_a_failure_needs_no_database_and_no_session(settings, monkeypatch):
    app = create_app(settings)
    monkeypatch.setitem(app.view_functions, "doors.help", raising(ValueError()))
    monkeypatch.setitem(app.jinja_env.globals, "visitor", raising(StoreBusy()))
    close(app)

    answer = app.test_client().get("/hulp")

    assert answer.status_code == 500
    assert sound_page(answer.text)


def test_a_page_about_an_error_that_fails_itself_becomes_a_failure(settings, monkeypatch):
    app = create_app(settings)
    monkeypatch.setitem(app.jinja_env.globals, "visitor", raising(ValueError()))

    answer = app.test_client().get("/nergens")
    close(app)

    assert answer.status_code == 500
    assert sound_page(answer.text)


def test_htmx_is_told_of_a_failure_in_one_line(failing):
    answer = failing(raising(ValueError()))(**HTMX)

    assert answer.status_code == 500
    assert "<html" not in answer.text
    assert "Er ging iets mis bij ons" in answer.text


def test_a_wrong_method_says_which_ones_are_right(visitor):
    assert set(visitor.client.post("/hulp").headers["Allow"].split(", ")) == {"GET", "HEAD"}
