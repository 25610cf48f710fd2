"""S5: what a client keeps private changes not one byte of what staff can fetch.

Two bureaus with the same people and the same shares differ only in what was not shared. Every
address that the application has is fetched in both, as the coach and as the beheerder, at the
same frozen moment. Whatever differs is a leak: a count, an order, a date, a size.
"""

import contextvars
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import url_for
from flask.testing import FlaskClient

from app import create_app
from app.domain.answers import Answer
from app.modules import find_module
from app.occupations.catalogue import catalogue
from app.store import fml
from app.store.answers import Change
from app.store.clients import create_client, set_preferences
from app.store.devices import accept_device_code, make_device_code, try_pin, use_device_code
from app.store.errors import WrongPin
from app.store.invitations import accept_invitation, find_invitation, make_invitation
from app.store.messages import my_messages, take_back, write_to_client, write_to_coach
from app.store.observing import allow_text, close_observing, what_others_said
from app.store.remarks import set_remark
from app.store.rounds import begin_round, last_finished, open_round, withdraw_consent
from app.store.sessions import find_session
from app.store.sharing import NewShare, digest_of, end_share, read_share, share
from app.store.sittings import ask_sitting, begin_sitting, save_in_sitting
from app.store.tasks import NewTask, add_tasks, keep_reply
from tests.conftest import close, make_settings
from tests.databases import sqlite
from tests.journeys.people import PIN, hire
from tests.store.mail import switch_mail_on, verified
from tests.visitor import BROWSER
from tests.web.others import SLUG as OTHERS
from tests.web.others import asking, items_of, link_of, others_say
from tests.web.self_research import (
    Client,
    changed,
    client_of,
    elsewhere,
    finished,
    keep,
    made_up,
)

BEGAN = datetime(2026, 5, 4, 10, tzinfo=UTC)
LOOKED = BEGAN + timedelta(minutes=10)
UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA"
SAID = {"change.goal": "KANARIE weer met mensen werken", "change.questions": ("KANARIE mag dat?",)}
MASKED = (
    (r'name="csrf_token" value="[^"]*"', "token"),
    (r'name="card" value="[^"]*"', "sealed card"),
    (r'name="key" value="[^"]*"', "key of a form"),
    (r'<svg[^>]*class="qr".*?</svg>', "qr"),
    (r'<p class="code">.*?</p>', "code"),
    (r'name="regel" value="[^"]*"', "id of a new line in a plan"),
)
"""What is random by design: it differs between two requests in one bureau, too."""
RANDOM_HEADERS = {"Set-Cookie", "Content-Length"}
"""The length of a page with a QR code follows its random secret; bodies are compared whole."""
TOGETHER = "wat-wil-ik"
"""The part that client and coach fill in together while the walk goes on."""
ENDS_IT = {"staff.sign_out", "doors.sign_out", "together.end"}
"""What would end what the rest of the walk looks at."""


class Unchecked(FlaskClient):
    """A test client without the checks of every page: the same ones were checked elsewhere."""

    def open(self, *args, **kwargs):
        return contextvars.Context().run(super().open, *args, **kwargs)


def running(folder):
    app = create_app(make_settings(*sqlite(folder)))
    app.test_client_class = Unchecked
    switch_mail_on(app)
    return app


class Bureau:
    """One bureau on disk, as it was before anybody did anything in private."""

    def __init__(self, folder):
        self.folder = folder
        app = running(folder)
        with app.app_context(), time_machine.travel(BEGAN, tick=True):
            self.anna, self.bram = hire(app), hire(app, name="Bram", email="bram@bureau.example")
            self.ria = hire(app, "beheerder", "Ria Smit", "ria@bureau.example")
            for person in (self.anna, self.ria):
                person.sign_in()
            self.samira = client_of(app, self.anna)
            finished(self.samira, "energiebalans")
            self.share_id = shared(self.samira, self.anna, "energiebalans")
            self.kees = create_client(self.anna.id, "Kees", "de Wit", "24-102", "full", None)
            self.card = make_invitation(self.kees, self.anna.id)
            for client_id in (self.samira.id, self.kees):
                said = {"sit": "ok", "lift": "not_now"}
                fml.save_fml(self.anna.id, client_id, BEGAN.date(), said, "")
            (self.task_id,) = add_tasks(self.samira.id, self.anna.id, [NewTask("story")])
            write_to_client(self.anna.id, self.samira.id, "Tot donderdag.")
            self.sitting_id = let_in(self.samira, self.anna)
            self.jo = create_client(self.bram.id, "Jo", "Vos", "24-300", "short", None)
        close(app)

    @property
    def values(self):
        """What can stand in an address, by the name of its part."""
        return {
            "client_id": (self.samira.id, self.kees, self.jo, UNKNOWN),
            "share_id": (self.share_id, UNKNOWN),
            "person_id": (self.anna.id, UNKNOWN),
            "access_id": (UNKNOWN,),
            "binding_id": (UNKNOWN,),
            "slug": ("energiebalans", "verandering", TOGETHER),
            "link_id": (UNKNOWN,),
            "text_id": (UNKNOWN,),
            "message_id": (UNKNOWN,),
            "task_id": (self.task_id, UNKNOWN),
            "item_id": ("change.accept.1",),
            "section_id": ("change.expectation",),
            "number": (1,),
            "coach_id": (self.anna.id, UNKNOWN),
            "digest": ("0" * 64,),
            "identity": (catalogue().ids[0],),
            "aspect": ("sit",),
            "name": ("jobs",),
            "version_id": (UNKNOWN,),
            "sitting_id": (self.sitting_id, UNKNOWN),
        }


def shared(client, coach, slug):
    now = last_finished(client.access, slug).round
    new = NewShare(
        module=slug,
        level="result",
        switches=(),
        sections=find_module(slug).sections(now, None, {}),
        result=now.result,
        answers=None,
        purpose="ons eerste gesprek",
        purpose_version="1",
        until=(BEGAN + timedelta(days=90)).date(),
        module_version="1",
    )
    return share(client.access, coach.id, new, digest_of(new))


def let_in(client, coach):
    """The coach's laptop is let in, and something is filled in together; the sitting's id."""
    begin_round(client.access, TOGETHER, consent_version="1", content_version="1")
    with coach.visitor.client.session_transaction() as session:
        who = find_session(session["sid"])
    code = ask_sitting(client.access, (TOGETHER,)).code
    begun = begin_sitting(who.person_id, who.token_id, client.id, code)
    said = [Change("wants.hours_least", 16)]
    save_in_sitting(who.person_id, who.token_id, begun, TOGETHER, said, "one", "1")
    return begun


def answer_alone(samira):
    """The client goes on with the same part on the phone, with all but what was said together."""
    module, current = find_module(TOGETHER), open_round(samira.access, TOGETHER)
    answers = {
        item.id: Answer("KANARIE" if item.id == "wants.dream_day" else made_up(item, {}, 5))
        for item in module.items
        if item.id not in current.answers and not item.options and item.kind.name != "picked"
    }
    kept = {item: one for item, one in answers.items() if one.value is not None}
    keep(samira, current, kept)


def live_in_private(app, bureau):
    """Everything that a client can do without sharing anything."""
    samira = elsewhere(app, bureau.samira)
    answer_alone(samira)
    finished(samira, "verandering", SAID)
    changed(samira, "verandering", SAID, shift=2)
    changed(samira, "energiebalans", shift=3)
    set_remark(samira.access, "energy.balance", text="KANARIE klopt niet", hidden=True)
    set_preferences(samira.id, {"large": True, "simple": True})
    looked_at = shared(samira, bureau.anna, "verandering")
    read_share(bureau.anna.id, looked_at, "page")
    end_share(samira.access, "verandering")
    read_the_fml(samira, bureau.anna)
    second_phone(samira)
    keep_reply(samira.access, bureau.task_id, "KANARIE nog niet klaar")
    my_messages(samira.access)
    take_back(samira.access, write_to_coach(samira.access, "KANARIE toch niet"))
    verified(app, samira.access, "kanarie@post.example", PIN)
    ask_others(samira)
    for path in ("/", "/profiel", "/delen", "/telefoons", "/delen/logboek"):
        samira.visitor.open(path)
    come_in_and_stop(bureau)


def read_the_fml(samira, coach):
    """The client reads it, thinks again about an objection, and shares what goes for a while."""
    fml.note_seen(samira.access, fml.my_fml(samira.access).id)
    fml.object_to(samira.access, "sit", "KANARIE klopt niet")
    fml.take_back(samira.access, "sit")
    finished(samira, "wat-kan-ik")
    read_share(coach.id, shared(samira, coach, "wat-kan-ik"), "page")
    end_share(samira.access, "wat-kan-ik")


def ask_others(samira):
    """Others fill in, a text is let read, a link waits, and the asking is closed and begun anew."""
    asking(samira)
    others_say(samira, {"value": "KANARIE zegt een ander"}, {"outgoing.1": 5})
    said = what_others_said(samira.access, OTHERS, items_of("Samira"))
    allow_text(samira.access, OTHERS, said.texts[0].id, allowed=True)
    close_observing(samira.access, OTHERS, items_of("Samira"))
    asking(samira)
    link_of(samira)


def second_phone(samira):
    code = use_device_code(make_device_code(samira.access).code)
    other = accept_device_code(code.id, PIN, "boat", None, shared_phone=False)
    binding = find_session(other.session_token).binding_id
    with pytest.raises(WrongPin):
        try_pin(other.device_secret, binding, "159263")


def come_in_and_stop(bureau):
    """Kees uses his card, answers, begins something else, and takes one part back."""
    card = find_invitation(bureau.card.code)
    came = accept_invitation(card.id, "730914", "key", None, shared_phone=False)
    access = find_session(came.session_token).access
    kees = Client(bureau.kees, access, None, came.device_secret)
    finished(kees, "energiebalans")
    begin_round(access, "verandering", consent_version="1", content_version="1")
    withdraw_consent(access, "energiebalans")


def addresses(app, values):
    """Every address that the application has, with every value that its parts can have."""
    with app.test_request_context():
        return [
            (method, url_for(rule.endpoint, **filled))
            for rule in app.url_map.iter_rules()
            for filled in filled_in(sorted(rule.arguments), values)
            for method in sorted({"GET", "POST"} & rule.methods)
            if rule.endpoint not in ENDS_IT
        ]


def filled_in(names, values):
    if not names:
        return [{}]
    return [
        {names[0]: value, **rest}
        for value in values[names[0]]
        for rest in filled_in(names[1:], values)
    ]


def walk(folder, bureau, private=None, leak=None, within="/"):
    """What coach and beheerder get at every address in a copy of the bureau, by who asked what."""
    shutil.copytree(bureau.folder, folder)
    app = running(folder)
    if leak:
        app.after_request(lambda response: leak(response, count_of_answers(folder)))
    with app.app_context():
        with time_machine.travel(BEGAN + timedelta(minutes=5), tick=True):
            (private or (lambda *_: None))(app, bureau)
        with time_machine.travel(LOOKED, tick=False):
            replies = {
                (person.email, method, path): reply(browser_in(app, person), method, path)
                for person in (bureau.anna, bureau.ria)
                for method, path in addresses(app, bureau.values)
                if path.startswith(within)
            }
    close(app)
    return replies


def browser_in(app, person):
    """The browser of this person, at this bureau."""
    return elsewhere(app, person).visitor.client


def reply(browser, method, path):
    """Status, headers and body, without what is random by design."""
    sent = {"csrf_token": token_of(browser)} if method == "POST" else None
    response = browser.open(path, method=method, data=sent, headers=BROWSER)
    headers = [line for line in response.headers if line[0] not in RANDOM_HEADERS]
    return response.status_code, headers, masked(response.data.decode("latin-1"))


def token_of(browser):
    """The token of a page with a form. Parsing that page takes longer than the whole reply."""
    return re.search(r'name="csrf_token" value="([^"]+)"', browser.get("/bewaren").text)[1]


def masked(body):
    for pattern, name in MASKED:
        body = re.sub(pattern, name, body, flags=re.DOTALL)
    return body


def count_of_answers(folder):
    with closing(sqlite3.connect(folder / "koers.db")) as connection:
        return connection.execute("SELECT count(*) FROM answer").fetchone()[0]


def differences(one, other):
    return [asked for asked in one if one[asked] != other[asked]]


def in_a_header(response, count):
    response.headers["X-Answers"] = str(count)
    return response


def in_a_comment(response, count):
    if response.mimetype == "text/html":
        response.data += f"<!-- {count} -->".encode()
    return response


def in_the_size(response, count):
    if response.mimetype == "text/html":
        response.data += b" " * (count % 97)
    return response


@pytest.fixture(scope="module")
def bureau(sqlite_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bureau") / "databases"
    shutil.copytree(sqlite_template, folder)
    return Bureau(folder)


@pytest.fixture(scope="module")
def before(bureau, tmp_path_factory):
    """The walk through the bureau in which nobody did anything in private."""
    return walk(tmp_path_factory.mktemp("before") / "databases", bureau)


@pytest.fixture(scope="module")
def after(bureau, tmp_path_factory):
    """The same walk where clients answered, finished, changed, shared and stopped."""
    return walk(tmp_path_factory.mktemp("after") / "databases", bureau, live_in_private)


def test_the_walk_comes_where_staff_come(before):
    seen = {(who, path) for (who, method, path), found in before.items() if found[0] == 200}

    assert ("anna@bureau.example", "/coach") in seen
    assert ("ria@bureau.example", "/beheer") in seen
    assert any(path.startswith("/coach/gedeeld/") and path.endswith(".pdf") for _, path in seen)


def test_the_walk_reads_what_was_shared(bureau, before):
    status, _headers, page = before[
        "anna@bureau.example", "GET", f"/coach/gedeeld/{bureau.share_id}"
    ]

    assert status == 200
    assert "Je energie nu" in page


def test_the_walk_reads_what_is_filled_in_together(bureau, before):
    path = f"/coach/client/{bureau.samira.id}/samen/{bureau.sitting_id}/{TOGETHER}/vraag/1"
    status, _headers, page = before["anna@bureau.example", "GET", path]

    assert status == 200
    assert 'name="wants.hours_least.rev" value="1"' in page


def test_two_walks_through_the_same_bureau_are_the_same(bureau, before, tmp_path):
    assert differences(before, walk(tmp_path / "databases", bureau)) == []


def test_what_clients_keep_private_changes_nothing_for_staff(before, after):
    assert differences(before, after) == []


def test_nothing_that_was_kept_private_is_in_any_reply(after):
    assert [asked for asked, reply in after.items() if "KANARIE" in str(reply)] == []


@pytest.mark.parametrize("leak", [in_a_header, in_a_comment, in_the_size])
def test_a_planted_leak_is_found(bureau, tmp_path, leak):
    before = walk(tmp_path / "one", bureau, leak=leak, within="/coach")
    after = walk(tmp_path / "other", bureau, live_in_private, leak=leak, within="/coach")

    assert differences(before, after)


def test_what_is_shared_does_change_what_the_coach_gets(bureau, before, tmp_path):
    def share_more(app, bureau):
        samira = elsewhere(app, bureau.samira)
        finished(samira, "verandering", SAID)
        shared(samira, bureau.anna, "verandering")

    after = walk(tmp_path / "databases", bureau, share_more, within="/coach")
    before = {asked: before[asked] for asked in after}

    assert ("anna@bureau.example", "GET", "/coach") in differences(before, after)
