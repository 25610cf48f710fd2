"""L8 over the real pages: no sequence of acts of staff opens what a client did not share with them.

Two coaches and two beheerders do whatever their pages let them, in any order: cards that they use
themselves, confirmations, handing over, FMLs, tasks, messages, erasing from a phone that they let
in. After each act everybody reads every page that they can reach. The client does not help them,
and looks at the own phone at least every second day. tests/store/test_sealing.py has the same for
the store.
"""

import contextvars
import re
import shutil
from collections import Counter
from datetime import timedelta
from itertools import count
from typing import ClassVar

import pytest
import time_machine
from bs4 import BeautifulSoup
from flask import url_for
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run

from app import create_app
from app.store import fml
from app.store.access import Access
from app.store.accesses import newer_access, pending_accesses
from app.store.clients import client_card
from app.store.clock import now, today
from app.store.messages import write_to_coach
from app.store.remarks import set_remark
from app.store.rounds import OpenRound, last_finished
from app.store.sharing import end_share, shared_with
from app.store.sittings import going_sitting
from app.web.coach import sitting
from app.web.policy import POLICY
from tests.conftest import close, make_settings
from tests.databases import sqlite
from tests.journeys.people import PIN, hire
from tests.trust.test_non_interference import shared
from tests.visitor import Visitor
from tests.web.self_research import client_of, finished

OTHER_PIN = "730914"
KEPT, OBJECTED, WROTE = "KANARIE", "PARKIET", "VINK"
"""Kept from everybody; said about the FML; written to the coach."""
SLUGS = ("verandering", "energiebalans")
QUESTIONS = ("bij/change.goal", "vraag/1", "vraag/2", "vraag/3")
MOST_PHONES = 2
LATER = count()
"""Each bureau begins later than the one before: a code of the app works once."""
LETS_IN = timedelta(hours=50)
UNREAD = (".pdf", ".png", ".css", ".ics", ".webmanifest")
"""What is not read here: the same words on paper, and looks."""


class Unchecked(FlaskClient):
    """A test client without the checks of every page: the same ones were checked elsewhere."""

    def open(self, *args, **kwargs):
        return contextvars.Context().run(super().open, *args, **kwargs)


@pytest.fixture(scope="module")
def bureau(sqlite_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("staff") / "databases"
    shutil.copytree(sqlite_template, folder)
    app = create_app(make_settings(*sqlite(folder)))
    app.test_client_class = Unchecked
    with app.app_context():
        yield app, numbered(app)
    close(app)


def numbered(app):
    """Two coaches and two beheerders."""
    coaches = [hire(app, name=name, email=f"{name}@bureau.example") for name in ("Anna", "Bram")]
    beheerders = [
        hire(app, "beheerder", name, f"{name}@bureau.example") for name in ("Els", "Fatma")
    ]
    return coaches, beheerders


class Staff(RuleBasedStateMachine):
    """What staff do by their own pages, and on phones that they let in with a card."""

    app: ClassVar = None
    coaches: ClassVar = ()
    beheerders: ClassVar = ()
    tally: ClassVar = Counter()

    def __init__(self):
        super().__init__()
        self.clock = time_machine.travel(now() + timedelta(days=30 * next(LATER)))
        self.time = self.clock.start()
        self.phones, self.sittings = [], []
        self.anna, self.bram = self.coaches
        self.samira = self.somebody()

    def teardown(self):
        self.clock.stop()

    def somebody(self):
        """A client of Anna who keeps one part back, shares another, and objects to the FML."""
        samira = client_of(self.app, self.anna)
        finished(samira, "verandering", {"change.goal": f"{KEPT} met mensen werken"})
        finished(samira, "energiebalans")
        set_remark(samira.access, "energy.balance", text=f"{KEPT} erover")
        fml.save_fml(self.anna.id, samira.id, today(), {"sit": "ok", "lift": "not_now"}, "")
        fml.object_to(samira.access, "sit", f"{OBJECTED} klopt niet")
        write_to_coach(samira.access, f"{WROTE} tot morgen")
        shared(samira, self.anna, "energiebalans")
        return samira

    # What they do

    @property
    def coach(self):
        """The present coach, and the other one."""
        mine = client_card(self.samira.id).coach_id
        return (self.anna, self.bram) if mine == self.anna.id else (self.bram, self.anna)

    def post(self, person, path, data=None):
        """Send a form as this person, who signs in anew where it was too long ago."""
        self.sign_in(person)
        page = person.visitor
        page.client.get("/bewaren")
        sent = {"csrf_token": token_of(page.client), **(data or {})}
        return page.client.post(path, data=sent, headers={"Origin": "http://localhost"})

    def sign_in(self, person):
        if person.visitor.client.get("/coach").status_code == 303 and (
            person.visitor.client.get("/beheer").status_code == 303
        ):
            self.time.shift(timedelta(seconds=31))  # a code of the app works once
            person.sign_in()

    @initialize()
    def a_card_is_used_at_once(self):
        self.the_coach_makes_a_card_and_uses_it()

    @rule()
    @precondition(lambda self: len(self.phones) < MOST_PHONES)
    def the_coach_makes_a_card_and_uses_it(self):
        answer = self.post(self.coach[0], f"/coach/client/{self.samira.id}/kaart")
        page = BeautifulSoup(answer.text, "html.parser")
        phone = Visitor(self.app.test_client())
        phone.open("/welkom")
        phone.submit({"Code van je kaart": page.select_one(".code").text})
        phone.submit({"Pincode": OTHER_PIN, "Nog een keer": OTHER_PIN})
        self.phones.append(phone)
        self.tally["came in"] += 1

    @rule()
    def the_beheerders_confirm_what_they_can(self):
        for pending in pending_accesses():
            for person in (*self.beheerders, self.anna):
                answer = self.post(person, f"/beheer/toegang/{pending.id}")
                self.tally[f"confirming {answer.status_code}"] += 1

    @rule()
    def a_beheerder_hands_the_client_over(self):
        before, after = self.coach
        sent = {"clients": [self.samira.id], "to": after.id, "sure": "yes"}
        self.post(self.beheerders[0], f"/beheer/overdragen/{before.id}", sent)
        assert client_card(self.samira.id).coach_id == after.id
        self.tally["handed over"] += 1

    @rule()
    def the_coach_enters_an_fml(self):
        coach, other = self.coach
        path = f"/coach/client/{self.samira.id}/fml"
        for person in (other, coach):
            kept = fml.fml_for(coach.id, self.samira.id) if person is coach else None
            sent = {"on": today().isoformat(), "base": kept.id if kept else "", "walk": "cond"}
            # The aspects that the client spoke of stay as they are, so that the words count on.
            sent |= kept.fml.aspects if kept else {}
            self.tally[f"entering {self.post(person, path, sent).status_code}"] += 1

    @rule()
    def the_coach_works_on(self):
        coach, _ = self.coach
        client = f"/coach/client/{self.samira.id}"
        self.post(coach, f"{client}/opdrachten", {"kind": "story"})
        self.post(coach, f"{client}/berichten", {"words": "Tot donderdag."})
        self.post(coach, f"{client}/fml/gelezen")
        self.post(coach, f"{client}/klaar", {"ended_on": today().isoformat()})

    @rule()
    @precondition(lambda self: self.phones)
    def they_try_what_a_client_can_do(self):
        for phone in self.phones:
            self.let_the_laptop_in(phone)
            token = token_of(phone.client)
            for path, data in (
                ("/telefoons/bezwaar", {"answer": "yes"}),
                ("/telefoons/code", {"pin": OTHER_PIN}),
                ("/fml/laat-zien", {}),
                ("/fml/sit/klopt-niet", {}),
                ("/gegevens/wissen", {"pin": OTHER_PIN}),
                ("/gegevens/wissen/toch-niet", {}),
                ("/delen/verandering", {"level": "answers", "switches": ["own_words"]}),
            ):
                headers = {"Origin": "http://localhost"}
                phone.client.post(path, data={"csrf_token": token, **data}, headers=headers)
        self.tally["tried"] += 1

    def let_the_laptop_in(self, phone):
        """A phone that came in with their card asks; the coaches type the code."""
        coach = self.coach[0]
        self.enter(phone)
        sent = {"csrf_token": token_of(phone.client), "onderdeel": [*SLUGS], "goed": "ja"}
        headers = {"Origin": "http://localhost"}
        page = phone.client.post("/samen-invullen", data=sent, headers=headers).text
        code = BeautifulSoup(page, "html.parser").select_one(".shown-code")
        laptop = f"/coach/client/{self.samira.id}/samen"
        for person in (self.coach[1], coach):
            answer = self.post(person, laptop, {"code": code.text if code else ""})
            if answer.status_code == 303:
                self.sittings.append((person, answer.location))
                self.tally["let in"] += 1

    @invariant()
    def a_laptop_that_was_let_in_reads_nothing_of_before(self):
        for person, table in self.sittings:
            browser = person.visitor.client
            ways = [f"/{slug}/{end}" for slug in SLUGS for end in ("klaar", *QUESTIONS)]
            told = "".join(
                browser.get(f"{table}{way}", follow_redirects=True).text for way in ("", *ways)
            )
            assert KEPT not in told, f"{person.email} reads {KEPT}"
            if "Jullie vullen samen in" in told:
                self.tally["at the table"] += 1

    @rule()
    def hours_pass(self):
        self.time.shift(timedelta(hours=25))

    # What the client does

    @rule()
    def the_client_looks_at_the_phone(self):
        if newer_access(self.samira.access):
            self.object()

    @rule()
    def the_client_stops_sharing(self):
        end_share(self.samira.access, "energiebalans")

    def object(self):
        """The answer "Nee, dit was ik niet", on the own phone."""
        self.enter(self.samira.visitor, PIN)
        sent = {"csrf_token": token_of(self.samira.visitor.client), "answer": "no"}
        headers = {"Origin": "http://localhost"}
        self.samira.visitor.client.post("/telefoons/bezwaar", data=sent, headers=headers)
        assert newer_access(self.samira.access) is None
        self.tally["objected"] += 1

    @invariant()
    def the_client_objects_in_time(self):
        newer = newer_access(self.samira.access)
        if newer and now() >= newer.since + LETS_IN:
            self.object()

    # What they read

    @invariant()
    def nobody_reads_what_was_not_shared_with_them(self):
        for person in (*self.coaches, *self.beheerders):
            self.sign_in(person)
            told = self.told(person.visitor.client, ("coach", "beheerder"))
            for words in (KEPT, OBJECTED, WROTE):
                if not self.may(person, words):
                    assert words not in told, f"{person.email} reads {words}"
                elif words in told:
                    self.tally[f"read {words}"] += 1
        for phone in self.phones:
            self.enter(phone)
            told = self.told(phone.client, ("client",))
            found = [one for one in (KEPT, OBJECTED, WROTE) if one in told]
            assert not found, f"a phone reads {found}"
            self.tally["looked"] += 1

    def may(self, person, words):
        """Anna may read what was said to her, as long as she is the coach."""
        return person is self.anna and self.coach[0] is self.anna and words != KEPT

    def told(self, browser, kinds):
        """All that this browser is told at every address of these kinds."""
        answers = [browser.get(path) for path in self.addresses(kinds)]
        assert all(one.status_code < 500 for one in answers)
        return "".join(one.get_data(as_text=True) for one in answers)

    def addresses(self, kinds):
        parts = shared_with(self.anna.id, self.samira.id)
        values = {
            "client_id": (self.samira.id,),
            "coach_id": (self.anna.id, self.bram.id),
            "share_id": tuple(one.id for one in parts),
            "slug": SLUGS,
        }
        with self.app.test_request_context():
            return [
                url_for(rule.endpoint, **dict(zip(names, found, strict=True)))
                for rule in self.app.url_map.iter_rules()
                if "GET" in rule.methods and POLICY[rule.endpoint] in kinds
                if not rule.rule.endswith(UNREAD) and len(rule.arguments) < 2
                for names in [sorted(rule.arguments)]
                for found in ([(one,) for one in values.get(names[0], ())] if names else [()])
            ]

    def enter(self, phone, pin=OTHER_PIN):
        """Type the PIN where the phone asks for it; one that ended lets nobody in."""
        page = phone.client.get("/inloggen")
        if 'name="pin"' in page.text:
            sent = {"csrf_token": token_of(phone.client), "pin": pin}
            phone.client.post("/inloggen", data=sent, headers={"Origin": "http://localhost"})


def token_of(browser):
    """The token of a page with a form. Parsing that page takes longer than making it."""
    return re.search(r'name="csrf_token" value="([^"]+)"', browser.get("/hulp").text)[1]


def at_work(bureau):
    app, (coaches, beheerders) = bureau
    known = {"app": app, "coaches": tuple(coaches), "beheerders": tuple(beheerders)}
    return type("Staff", (Staff,), {**known, "tally": Counter()})


FEW = settings(
    max_examples=5,
    stateful_step_count=9,
    phases=[Phase.generate],
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


def test_no_sequence_of_acts_on_the_pages_reaches_what_was_not_shared(bureau):
    staff = at_work(bureau)

    run(staff, settings=FEW)

    done = ("came in", "handed over", "objected", "looked", "tried", "confirming 303", "let in")
    assert staff.tally["at the table"]
    assert [one for one in done if not staff.tally[one]] == [], staff.tally
    assert staff.tally[f"read {OBJECTED}"]
    assert staff.tally[f"read {WROTE}"]
    assert not staff.tally[f"read {KEPT}"]


def whole_round(client_id, module):
    """The round as the client has it, whoever let the laptop in."""
    found = last_finished(Access(client_id, 1), module)
    return OpenRound("", module, 1, found.round.answers if found else {}, "", 0)


HOLES = {
    "the seal is not looked at": (
        Access,
        "bounds",
        property(lambda self: {"client": self.client_id, "first": 0, "current": self.current}),
    ),
    "a new coach reads the FML of the one before": (
        fml,
        "_for_coach",
        lambda connection, _coach_id, client_id: fml._newest(connection, client_id),
    ),
    "a laptop that is let in reads the round itself": (
        sitting,
        "sitting_round",
        lambda coach_id, session_id, sitting_id, module: whole_round(
            going_sitting(coach_id, session_id, sitting_id).client_id, module
        ),
    ),
    "a sealed phone reads the FML": (
        fml,
        "my_fml",
        lambda access: fml.fml_for(client_card(access.client_id).coach_id, access.client_id),
    ),
}


@pytest.mark.parametrize("hole", HOLES)
def test_a_hole_is_found_on_the_pages(bureau, monkeypatch, hole):
    """The controls of the test above."""
    monkeypatch.setattr(*HOLES[hole])
    if hole == "a sealed phone reads the FML":
        monkeypatch.setattr("app.web.client.fml.my_fml", fml.my_fml)

    with pytest.raises(AssertionError, match="reads"):
        run(at_work(bureau), settings=FEW)
