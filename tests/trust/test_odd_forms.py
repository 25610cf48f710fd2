"""Whatever a form is sent with, there is an answer in words: never a failure, never a broken page.

The names of fields come from the application itself: each name that a view asks a form for. Every
address that takes a form gets odd values in all of them, and then in one of them at a time beside
what its own page would send. At the end everybody looks at every page once more.
"""

from itertools import cycle

import pytest
from bs4 import BeautifulSoup
from flask import request
from html5lib.html5parser import ParseError
from werkzeug.datastructures import ImmutableMultiDict

from app import create_app
from app.web.extensions import limiter
from app.web.policy import POLICY
from app.web.security import KoersRequest
from tests.conftest import close
from tests.soundness import sound_fragment, sound_page
from tests.trust.test_authorization import at
from tests.trust.walk import ENDS_THE_SESSION, FREE, Step
from tests.visitor import filled_in

LONG = "x" * 5_000
ODD = (
    LONG,
    "\x00\x01",
    "9" * 5_000,
    "²",
    "1e999",
    "0001-01-01",
    "9999-12-31",
    "https://[x",
    "{0.__class__} %(name %s",
    "\u202egnik\ufffe",
)
NOT_SENT = ENDS_THE_SESSION | {"erasing.erase", "beheer.activate"}
"""What would end the walk: sessions, everything of the owner, and the coaches."""


@pytest.fixture
def asked(monkeypatch):
    """The names that views ask a form for."""
    names = set()

    class Asked(ImmutableMultiDict):
        def __contains__(self, name):
            names.add(name)
            return super().__contains__(name)

        def __getitem__(self, name):
            names.add(name)
            return super().__getitem__(name)

        def get(self, name, *more, **how):
            names.add(name)
            return super().get(name, *more, **how)

        def getlist(self, name, *more):
            names.add(name)
            return super().getlist(name, *more)

    monkeypatch.setattr(KoersRequest, "parameter_storage_class", Asked)
    monkeypatch.setattr(limiter, "enabled", False)
    return names


def steps(app, actors):
    """Every address that takes a form, once, as somebody who may send it."""
    for rule in app.url_map.iter_rules():
        if "POST" in rule.methods and rule.endpoint not in NOT_SENT:
            kind = POLICY[rule.endpoint]
            yield step_of(next(one for one in actors if kind in {one.role, "anyone"}), "POST", rule)


def looks(app, actors):
    """Every page of everybody, with the first of what is theirs."""
    for rule in app.url_map.iter_rules():
        for actor in actors:
            if POLICY[rule.endpoint] in {actor.role, "anyone"} and "GET" in rule.methods:
                yield step_of(actor, "GET", rule)


def step_of(actor, method, rule):
    """The address with what is theirs in it; what nobody owns stands for something unknown."""
    values = tuple(
        (name, min(actor.own.get(name) or {FREE.get(name, "A" * 22)}))
        for name in sorted(rule.arguments)
    )
    return Step(actor, method, rule, values, "open")


def own_forms(app, actors):
    """What the forms on everybody's pages send as they stand, by who sends them and where to."""
    found = {}
    for step in looks(app, actors):
        if step.rule.rule.endswith(".pdf"):
            continue
        answer = step.actor.request("GET", step.path)
        if answer.mimetype == "text/html" and answer.status_code == 200:
            for form in BeautifulSoup(answer.text, "html.parser").select("form[method=post]"):
                fields = {k: v for k, v in filled_in(form).items() if k != "csrf_token"}
                found.setdefault((step.actor.name, form["action"]), fields)
    return found


def sendings(asked, form):
    """What is sent to one address: all fields odd, then each by itself in what its page sends."""
    yield {}
    for value in ODD:
        yield dict.fromkeys(asked - {"csrf_token"}, value)
    yield {name: ["x", "y", "x"] for name in asked - {"csrf_token"}}
    for name, value in zip(sorted(form), cycle(ODD), strict=False):
        yield {**form, name: value}


def faults(walked, asked, forms):
    """What went wrong, by address and what was sent."""
    found = []
    for step in walked:
        asked.clear()
        for sent in sendings(asked, forms.get((step.actor.name, step.path), {})):
            wrong = wrong_with(step.actor.request("POST", step.path, sent), sent)
            found += [f"{step}: {wrong} for {brief(sent)}"] if wrong else []
    return found


def wrong_with(answer, sent):
    """Why this answer is none; "" for one that is."""
    if answer.status_code >= 500:
        return str(answer.status_code)
    likely = (
        not sent or LONG in sent.values()
    )  # each page is looked at a few times, not at each value
    if likely and answer.mimetype == "text/html" and answer.status_code in {200, 409, 422}:
        whole = answer.text.lstrip().lower().startswith("<!doctype")
        try:
            (sound_page if whole else sound_fragment)(answer.text)
        except (AssertionError, ParseError) as unsound:
            return str(unsound)
    return ""


def brief(sent):
    return {name: str(value)[:20] for name, value in sent.items()}


def test_every_form_answers_whatever_it_is_sent(world, asked):
    actors = list(world.actors.values())

    assert faults(steps(world.app, actors), asked, own_forms(world.app, actors)) == []


def test_every_page_can_be_read_after_that(world):
    unread = {
        str(step): status
        for step in looks(world.app, list(world.actors.values()))
        if (status := step.actor.request("GET", step.path).status_code) >= 500
    }

    assert unread == {}


def test_a_view_that_takes_any_digits_for_a_number_is_found(world, asked, monkeypatch):
    """The control of the walk above."""
    app = create_app(world.settings)

    def count():
        sent = request.form.get("count", "0")
        return str(int(sent)) if sent.isdigit() else "-"

    app.add_url_rule("/lek", "hole", count, methods=["POST"], provide_automatic_options=False)
    monkeypatch.setitem(POLICY, "hole", "anyone")
    walked = steps(app, [at(app, actor) for actor in world.actors.values()])
    found = faults([one for one in walked if one.rule.endpoint == "hole"], asked, {})
    close(app)

    assert any("anonymous POST /lek" in one and "500" in one for one in found)
