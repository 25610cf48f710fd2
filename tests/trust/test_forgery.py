"""What another site can make a browser send: nothing that has an effect (trust.md S9)."""

from flask import Flask

from app import create_app
from app.web.extensions import csrf
from app.web.policy import POLICY
from tests.conftest import close
from tests.trust.walk import ENDS_THE_SESSION, FREE, OWNED, Step
from tests.trust.world import Actor
from tests.visitor import BROWSER

FOREIGN = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
FORGERIES = {
    "no token": ({}, BROWSER, None),
    "an empty token": ({"csrf_token": ""}, BROWSER, None),
    "a made up token": ({"csrf_token": "A" * 43}, BROWSER, None),
    "a token that is no base64": ({"csrf_token": "é=\x00"}, BROWSER, None),
    "the token of another browser": ({"csrf_token": "foreign"}, BROWSER, None),
    "another site, with the token": ({"csrf_token": "own"}, FOREIGN, None),
    "a sister site": ({"csrf_token": "own"}, {**BROWSER, "Sec-Fetch-Site": "same-site"}, None),
    "another origin": ({"csrf_token": "own"}, {"Origin": "https://evil.example"}, None),
    "another port": ({"csrf_token": "own"}, {"Origin": "http://localhost:1"}, None),
    "a hidden origin": ({"csrf_token": "own"}, {"Origin": "null"}, None),
    "plain text": ({"csrf_token": "own"}, BROWSER, "text/plain"),
    "JSON": ({"csrf_token": "own"}, BROWSER, "application/json"),
    "a file": ({"csrf_token": "own"}, BROWSER, "multipart/form-data; boundary=x"),
}
REFUSED = {400, 403, 404, 415}
MAY_HIDE = {"doors.use_code", "doors.use_phone_code", "observer.look", "observer.answer"}
"""The forms on pages that send no referrer: browsers hide the origin there (security.py)."""


def own_steps(app: Flask, actors: list[Actor]):
    """Every unsafe address, once, as somebody who may use it and with objects of their own."""
    for rule in app.url_map.iter_rules():
        for method in sorted(rule.methods - {"GET", "HEAD", "OPTIONS"}):
            kind = POLICY[rule.endpoint]
            actor = next(one for one in actors if kind in {one.role, "anyone"})
            values = tuple(
                (name, min(actor.own[name]) if name in OWNED else FREE[name])
                for name in sorted(rule.arguments)
            )
            yield Step(actor, method, rule, values, "open")


def forge(step, forgery, tokens):
    """Send it without what only our own page has; the status."""
    data, headers, content_type = FORGERIES[forgery]
    sent = {**data, "csrf_token": tokens.get(data.get("csrf_token"), data.get("csrf_token"))}
    fields = {name: value for name, value in sent.items() if value is not None}
    answer = step.actor.client.open(
        step.path, method=step.method, headers=headers, **body(fields, content_type)
    )
    return answer.status_code


def body(fields, content_type):
    """The fields as a form, or as a body of another kind that holds them too."""
    if content_type is None:
        return {"data": fields}
    written = "&".join(f"{name}={value}" for name, value in fields.items())
    return {"data": written, "content_type": content_type}


def accepted(app, actors, world):
    """The forgeries that were not refused, and whether any had an effect."""
    before = world.fingerprints()
    stranger = world.browser()[1]
    found = [
        f"{step}: {forgery} {status}"
        for step in own_steps(app, actors)
        for forgery in FORGERIES
        if not (forgery == "a hidden origin" and step.rule.endpoint in MAY_HIDE)
        if (status := forge(step, forgery, {"own": step.actor.token, "foreign": stranger}))
        not in REFUSED
    ]
    return found, world.changed_since(before)


def test_nothing_that_is_forged_is_accepted(world):
    found, changed = accepted(world.app, list(world.actors.values()), world)

    assert found == []
    assert changed == set()


def test_our_own_form_is_not_refused_as_forged(world):
    for step in own_steps(world.app, list(world.actors.values())):
        if step.rule.endpoint not in ENDS_THE_SESSION:
            status = forge(step, "a made up token", {"A" * 43: step.actor.token})

            assert status not in {403, 415}, str(step)


def test_a_page_without_referrer_may_hide_its_origin_and_still_needs_the_token(world):
    anonymous = world.actors["anonymous"]
    hidden = {"Origin": "null"}

    with_token = anonymous.client.post(
        "/welkom", data={"csrf_token": anonymous.token, "code": "x"}, headers=hidden
    )
    without = anonymous.client.post("/welkom", data={"code": "x"}, headers=hidden)

    assert (with_token.status_code, without.status_code) == (422, 400)


def test_an_exempted_view_would_be_found(world, monkeypatch):
    app = create_app(world.settings)
    view = app.view_functions["doors.display"]
    monkeypatch.setattr(csrf, "_exempt_views", {f"{view.__module__}.{view.__name__}"})
    actors = [Actor("anonymous", "", app.test_client(), "")]
    statuses = {forge(step, "no token", {}) for step in own_steps_of(app, actors, "doors.display")}
    close(app)

    assert statuses - REFUSED


def own_steps_of(app, actors, endpoint):
    rule = next(rule for rule in app.url_map.iter_rules() if rule.endpoint == endpoint)
    return [Step(actors[0], "POST", rule, (), "open")]


def test_nothing_is_exempt():
    assert (csrf._exempt_views, csrf._exempt_blueprints) == (set(), set())


def test_a_token_is_masked_anew_on_each_page(world):
    anonymous = world.actors["anonymous"]
    texts = {anonymous.client.get("/hulp").text for _ in range(5)}

    assert len(texts) == 5


def test_the_token_in_the_page_is_never_the_token_in_the_cookie(world):
    anonymous = world.actors["anonymous"]
    page = anonymous.client.get("/hulp").text
    with anonymous.client.session_transaction() as session:
        raw = session["csrf_token"]

    assert raw not in page


def test_a_token_from_before_signing_in_is_stale(world):
    browser, early = world.browser()
    login = next(one for one in world.logins.values() if "pin" in one)
    browser.set_cookie(login["cookie"]["name"], login["cookie"]["value"])
    browser.post("/inloggen", data={"csrf_token": early, "pin": login["pin"]}, headers=BROWSER)

    stale = browser.post("/weergave", data={"csrf_token": early, "large": "aan"}, headers=BROWSER)

    assert stale.status_code == 400
    assert "Deze pagina is te oud" in stale.text
