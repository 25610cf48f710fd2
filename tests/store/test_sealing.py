"""What a client did not share stays closed to staff, whatever they do in whatever order (L8)."""

from collections import Counter
from datetime import timedelta
from typing import ClassVar

import pytest
import time_machine
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run
from sqlalchemy import bindparam, select

from app.store import accesses, sitting_saving, sittings
from app.store.access import Access
from app.store.accesses import SEALED_FOR
from app.store.answers import Change
from app.store.audit import log_of
from app.store.clock import now
from app.store.devices import (
    accept_device_code,
    accept_newer,
    bindings_of,
    confirm_access,
    make_device_code,
    my_devices,
    newer_access,
    object_to_access,
    pending_accesses,
    try_pin,
    use_device_code,
)
from app.store.errors import BindingEnded, NoSuchCode, NotFound, Sealed, WrongPin
from app.store.observer_links import open_links
from app.store.observers import find_link
from app.store.observing import latest_observing
from app.store.quick import Quick
from app.store.remarks import remarks, set_remark
from app.store.rounds import (
    finished_modules,
    last_finished,
    latest_in,
    new_round,
    open_round,
    previous_finished,
    progress,
)
from app.store.sessions import find_session
from app.store.sharing import my_shares, shared_with
from app.store.sittings import ask_sitting, begin_sitting, save_in_sitting, sitting_round
from app.store.tables import answer
from app.store.tokens import new_id
from tests.store.laptop import session_of
from tests.store.others import ask, fill_in, new_link, response, said, written
from tests.store.people import (
    ITEM,
    MODULE,
    OTHER_PIN,
    PIN,
    begin,
    come_in,
    finish,
    guide,
    hire,
    say,
    share_words,
)

CANARY = "Alleen ik weet dit"
OTHER_MODULE = "verandering"
AGREED = {"consent_version": "2026-11", "content_version": "1"}


@pytest.fixture
def client(app):
    """A client who finished one module, works on it anew and on another, and shared nothing."""
    client = guide()
    finish(client.access, f"{CANARY} eerst")
    new_round(client.access, MODULE, **AGREED)
    say(client.access, f"{CANARY} opnieuw")
    begin(client.access, OTHER_MODULE)
    say(client.access, f"{CANARY} ook", module=OTHER_MODULE)
    set_remark(client.access, "energy.balance", text=f"{CANARY} erover")
    ask(client.access)
    fill_in(client.access, response(value=f"{CANARY} zegt een ander"), response())
    return client


@pytest.fixture
def beheerder(app):
    return hire("beheerder", "Els").id


def opened_answers(access, module):
    """Each answer of the open round as it is read; none where nothing is open."""
    found = open_round(access, module)
    return dict(found.answers) if found else {}


def seen_by(access):
    """All that an access can read, as text."""
    return repr(
        [
            [opened_answers(access, module) for module in (MODULE, OTHER_MODULE)],
            [last_finished(access, module) for module in (MODULE, OTHER_MODULE)],
            previous_finished(access, MODULE),
            finished_modules(access),
            progress(access),
            remarks(access),
            my_shares(access),
            said(access),
            open_links(access, MODULE),
            log_of(access),
        ]
    )


def access_of(signed_in):
    return find_session(signed_in.session_token).access


def travel(moment):
    return time_machine.travel(moment, tick=False)


def sign_in(phone, pin):
    return try_pin(phone, bindings_of(phone)[-1].id, pin)


def test_a_second_access_sees_nothing_of_the_first(client):
    access = access_of(come_in(client.id, client.coach_id, OTHER_PIN))

    assert access.first == access.current == 2
    assert CANARY not in seen_by(access)
    assert progress(access) == {}


def test_the_first_sees_nothing_of_the_second(client):
    access = access_of(come_in(client.id, client.coach_id, OTHER_PIN))
    begin(access)
    say(access, "Van de tweede kaart")

    assert "Van de tweede kaart" not in seen_by(client.access)


def opened(client, beheerder, *, confirmed=True, hours=72):
    """The second access after so many hours."""
    signed_in = come_in(client.id, client.coach_id, OTHER_PIN)
    if confirmed:
        confirm_access(pending_accesses()[0].id, beheerder)
    with travel(now() + timedelta(hours=hours, seconds=1)):
        return access_of(sign_in(signed_in.device_secret, OTHER_PIN))


def test_after_three_days_and_a_face_it_opens(client, beheerder):
    access = opened(client, beheerder)

    assert access == Access(client.id, 2, 0)
    assert seen_by(access).count(CANARY) >= 4


def test_without_a_face_it_stays_sealed(client, beheerder):
    assert CANARY not in seen_by(opened(client, beheerder, confirmed=False, hours=1000))


def test_before_three_days_it_stays_sealed(client, beheerder):
    assert CANARY not in seen_by(opened(client, beheerder, hours=71))


def test_an_objection_ends_it_for_ever(client, beheerder):
    signed_in = come_in(client.id, client.coach_id, OTHER_PIN)
    confirm_access(pending_accesses()[0].id, beheerder)

    object_to_access(client.access)

    assert find_session(signed_in.session_token) is None
    assert bindings_of(signed_in.device_secret) == []
    assert pending_accesses() == []
    assert newer_access(client.access) is None


def test_a_session_that_goes_on_opens_when_the_time_is_there(client, beheerder):
    with travel(now() - timedelta(hours=71, minutes=55)):
        signed_in = come_in(client.id, client.coach_id, OTHER_PIN)
        confirm_access(pending_accesses()[0].id, beheerder)
        phone = signed_in.device_secret
    with travel(now() - timedelta(minutes=1)):
        token = sign_in(phone, OTHER_PIN).session_token
        assert find_session(token).access.first == 2
    with travel(now() + timedelta(minutes=6)):
        assert find_session(token).access.first == 0


def test_the_older_phones_end_when_the_newer_access_opens(client, beheerder):
    opened(client, beheerder)

    assert bindings_of(client.phone) == []
    assert find_session(client.token) is None


def test_both_stretches_of_work_become_one(client, beheerder):
    signed_in = come_in(client.id, client.coach_id, OTHER_PIN)
    sealed = access_of(signed_in)
    finish(sealed, "Met de tweede kaart")
    begin(sealed, OTHER_MODULE)
    say(sealed, 3, "change.ready.1", OTHER_MODULE)
    assert open_round(sealed, OTHER_MODULE).number == 1
    confirm_access(pending_accesses()[0].id, beheerder)

    with travel(now() + SEALED_FOR):
        access = access_of(sign_in(signed_in.device_secret, OTHER_PIN))

    assert last_finished(access, MODULE).round.number == 3
    assert previous_finished(access, MODULE).round.number == 1
    going_on = open_round(access, OTHER_MODULE)
    assert going_on.number == 2
    assert going_on.answers["change.ready.1"].value == 3
    assert going_on.answers[ITEM].value == f"{CANARY} ook"


def open_second(client, beheerder, sealed_phone):
    """The second access once it opened."""
    confirm_access(pending_accesses()[0].id, beheerder)
    with travel(now() + SEALED_FOR):
        return access_of(sign_in(sealed_phone, OTHER_PIN))


def test_links_of_the_first_access_go_on_for_the_second_once_it_opens(client, beheerder):
    link = new_link(client.access)
    signed_in = come_in(client.id, client.coach_id, OTHER_PIN)
    assert open_links(access_of(signed_in), MODULE) == []

    access = open_second(client, beheerder, signed_in.device_secret)

    assert open_links(access, MODULE) == [link]
    assert find_link(link.secret)
    assert set(written(access)) == {f"{CANARY} zegt een ander"}


def test_what_others_said_on_both_sides_becomes_one_and_grows_by_two(client, beheerder):
    old_link = new_link(client.access)
    fill_in(client.access, response(value="oud en alleen"))
    signed_in = come_in(client.id, client.coach_id, OTHER_PIN)
    sealed = access_of(signed_in)
    ask(sealed)
    fill_in(sealed, response(value="nieuw een"), response(value="nieuw twee"))
    assert set(written(sealed)) == {"nieuw een", "nieuw twee"}
    new_one = new_link(sealed)

    access = open_second(client, beheerder, signed_in.device_secret)

    found = latest_observing(access, MODULE)
    assert (found.responses, found.counted) == (5, 4)
    assert set(written(access)) == {"nieuw een", "nieuw twee", f"{CANARY} zegt een ander"}
    assert {link.id for link in open_links(access, MODULE)} == {old_link.id, new_one.id}


def test_the_old_phone_can_say_that_it_was_the_client(client):
    signed_in = come_in(client.id, client.coach_id, OTHER_PIN)
    assert newer_access(client.access).opens_at == signed_in.opens_at

    accept_newer(client.access)

    assert find_session(client.token) is None
    assert CANARY in seen_by(access_of(signed_in))


def test_a_sealed_access_cannot_vouch_for_another(client):
    second = access_of(come_in(client.id, client.coach_id, OTHER_PIN))
    come_in(client.id, client.coach_id, OTHER_PIN)

    with pytest.raises(Sealed):
        accept_newer(second)


def test_there_is_nothing_to_vouch_for_without_a_newer_access(client):
    with pytest.raises(NotFound):
        accept_newer(client.access)


def test_whoever_was_there_before_the_client_gains_nothing(app):
    """Staff accept the first card, and the client the second."""
    coach = hire().id
    theirs = guide(coach_id=coach)
    clients = access_of(come_in(theirs.id, coach, OTHER_PIN))
    begin(clients)
    say(clients, CANARY)

    accept_newer(theirs.access)

    assert CANARY not in seen_by(theirs.access)
    assert find_session(theirs.token) is None


def refused_confirmations(client):
    """Who may not say that they saw the client's face."""
    inviting = hire("beheerder", "Zij die de kaart maakte").id
    come_in(client.id, inviting, OTHER_PIN)
    return [client.coach_id, hire(name="Bram").id, inviting, "nobody", "", "\x00"]


def test_only_a_beheerder_who_did_not_invite_confirms(client, beheerder):
    for staff_id in refused_confirmations(client):
        with pytest.raises(NotFound):
            confirm_access(pending_accesses()[0].id, staff_id)

    confirm_access(pending_accesses()[0].id, beheerder)
    assert pending_accesses()[0].confirmed


def test_a_beheerder_who_coaches_the_client_does_not_confirm(beheerder):
    coaching = hire("beheerder", "Zij die zelf begeleidt").id
    own = guide("Kees", coaching)
    come_in(own.id, hire().id, OTHER_PIN)

    with pytest.raises(NotFound):
        confirm_access(pending_accesses()[0].id, coaching)

    confirm_access(pending_accesses()[0].id, beheerder)


def test_beheer_reads_who_waits_and_nothing_else(client, beheerder):
    come_in(client.id, client.coach_id, OTHER_PIN)

    (waiting,) = pending_accesses()

    assert (waiting.client_name, waiting.coach_name) == ("Samira Bouali", "Anna de Vries")
    assert CANARY not in repr(waiting)


def test_the_shares_of_a_sealed_access_are_its_own(client):
    share_words(client, "Gedeeld")
    access = access_of(come_in(client.id, client.coach_id, OTHER_PIN))

    assert my_shares(access) == []
    assert len(my_shares(client.access)) == 1


def test_a_device_code_of_a_sealed_access_lets_in_no_further(client):
    access = access_of(come_in(client.id, client.coach_id, OTHER_PIN))
    code = make_device_code(access)
    found = use_device_code(code.secret).id

    joined = access_of(accept_device_code(found, OTHER_PIN, "boat", None, shared_phone=False))

    assert joined == access
    assert {phone.binding_id for phone in my_devices(joined)}.isdisjoint(
        phone.binding_id for phone in my_devices(client.access)
    )


def with_secrets():
    client = guide()
    finish(client.access, CANARY)
    begin(client.access, OTHER_MODULE)
    say(client.access, CANARY, module=OTHER_MODULE)
    ask(client.access)
    fill_in(client.access, response(value=CANARY), response(work=CANARY))
    return client


class Staff(RuleBasedStateMachine):
    """They do whatever they can, in any order, and never know the client's secrets."""

    beheerders = ()
    tally: ClassVar = Counter()

    def __init__(self):
        super().__init__()
        self.clock = time_machine.travel(now(), tick=False)
        self.time = self.clock.start()
        self.client = with_secrets()
        self.phones = []
        self.laptops = []
        self.last = None

    def teardown(self):
        self.clock.stop()

    @rule()
    def a_coach_makes_a_card_and_uses_it(self):
        self.take(come_in(self.client.id, self.client.coach_id, OTHER_PIN))

    @rule()
    def a_beheerder_makes_a_card_and_uses_it(self):
        self.take(come_in(self.client.id, self.beheerders[0], OTHER_PIN))

    @precondition(lambda self: self.phones)
    @rule()
    def a_known_phone_takes_another_card(self):
        self.take(come_in(self.client.id, self.client.coach_id, OTHER_PIN, self.phones[0]))

    @precondition(lambda self: self.last)
    @rule()
    def a_second_phone_joins(self):
        if access := self.access():
            found = use_device_code(make_device_code(access).secret).id
            self.take(accept_device_code(found, OTHER_PIN, "boat", None, shared_phone=False))

    @rule()
    def the_beheerders_confirm_what_they_can(self):
        for pending in pending_accesses():
            for staff_id in (*self.beheerders, self.client.coach_id):
                try:
                    confirm_access(pending.id, staff_id)
                    self.tally["confirmed"] += 1
                except NotFound:
                    self.tally["not theirs to confirm"] += 1

    @precondition(lambda self: self.last)
    @rule()
    def they_vouch_and_object_for_themselves(self):
        if access := self.access():
            try:
                accept_newer(access)
            except (NotFound, Sealed):
                object_to_access(access)

    @precondition(lambda self: self.last)
    @rule()
    def they_fill_in_together_by_themselves(self):
        """Whoever has a card asks for a code, and the coach types it."""
        if access := self.access():
            begin(access, OTHER_MODULE)
            self.sit(ask_sitting(access, (OTHER_MODULE,)).code)

    @rule()
    def they_guess_the_code_that_the_client_keeps(self):
        ask_sitting(self.client.access, (OTHER_MODULE,))
        self.sit("22222222")

    @rule()
    def the_client_lets_the_laptop_in(self):
        code = ask_sitting(self.client.access, (OTHER_MODULE,)).code
        self.sit(code, item="change.goal")

    def sit(self, code, item=ITEM):
        """The coach types this code, and fills in something where it opens."""
        coach_id, session_id = self.client.coach_id, session_of(self.client.coach_id)[1]
        try:
            sitting_id = begin_sitting(coach_id, session_id, self.client.id, code)
        except NoSuchCode:
            self.tally["no such code"] += 1
            return
        laptop = (coach_id, session_id, sitting_id)
        self.laptops.append(laptop)
        change = [Change(item, "Van de laptop")]
        save_in_sitting(*laptop, OTHER_MODULE, change, new_id(), "1")

    @rule()
    def they_guess_the_clients_pin(self):
        for pin in ("000000", OTHER_PIN):
            try:
                try_pin(self.client.phone, "guess", pin)
            except (WrongPin, BindingEnded):
                self.tally["guessed"] += 1

    @rule()
    def hours_pass(self):
        self.time.shift(timedelta(hours=25))

    @rule()
    def the_client_looks_at_the_phone(self):
        self.object()

    def object(self):
        """The client, who signs in at least every second day, did not do any of this."""
        phone = self.client.phone
        for binding in bindings_of(phone):
            access = access_of(try_pin(phone, binding.id, PIN))
            if newer_access(access):
                object_to_access(access)
                self.tally["objected"] += 1

    def take(self, signed_in):
        self.phones.append(signed_in.device_secret)
        self.last = signed_in
        self.began = now()

    def access(self):
        session = find_session(self.last.session_token)
        return session and session.access

    @invariant()
    def the_client_objects_in_time(self):
        newer = newer_access(self.client.access)
        if newer and now() >= newer.since + timedelta(hours=50):
            self.object()

    @invariant()
    def no_canary_is_seen_on_a_laptop(self):
        for laptop in self.laptops:
            try:
                shown = dict(sitting_round(*laptop, OTHER_MODULE).answers)
            except NotFound:
                continue
            self.tally["sat"] += 1
            assert CANARY not in repr(shown)

    @invariant()
    def what_the_client_said_stands(self):
        assert opened_answers(self.client.access, OTHER_MODULE)[ITEM].value == CANARY

    @invariant()
    def no_canary_is_seen(self):
        for phone in self.phones:
            for binding in bindings_of(phone):
                try:
                    access = access_of(try_pin(phone, binding.id, OTHER_PIN))
                except (WrongPin, BindingEnded):
                    continue
                self.tally["looked"] += 1
                assert CANARY not in seen_by(access)
        assert CANARY not in repr(shared_with(self.client.coach_id, self.client.id))
        assert CANARY not in repr(pending_accesses())


def staff_at_work():
    """A bureau with two beheerders, and what they came to do."""
    hired = tuple(hire("beheerder", name).id for name in ("Els", "Fatma"))
    return type("Staff", (Staff,), {"beheerders": hired, "tally": Counter()})


FEW = settings(
    max_examples=14,
    stateful_step_count=11,
    phases=[Phase.generate],
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


def test_no_sequence_of_acts_of_staff_reaches_what_was_not_shared(app):
    staff = staff_at_work()

    run(staff, settings=FEW)

    seen = ("looked", "confirmed", "objected", "guessed", "sat", "no such code")
    assert min(staff.tally[what] for what in seen) > 0


ALL_THAT_IS_STORED = Quick(
    select(answer.c.item_id, answer.c.revision, answer.c.content).where(
        answer.c.round_id == bindparam("of_round")
    )
)
HOLES = {
    "nobody waits for three days": (accesses, "is_ripe", lambda row: row.confirmed_at is not None),
    "nobody looks at the face": (accesses, "is_ripe", lambda _row: True),
    "the seal is not looked at": (
        Access,
        "bounds",
        property(lambda self: {"client": self.client_id, "first": 0, "current": self.current}),
    ),
    "the laptop shows what stood there": (sitting_saving, "_OWN", ALL_THAT_IS_STORED),
    "a sitting is about any round of the client": (
        sittings,
        "latest_in",
        lambda connection, access, module: latest_in(
            connection, Access(access.client_id, 1), module
        ),
    ),
    "any code lets the laptop in": (sittings, "compare_digest", lambda *_codes: True),
}


@pytest.mark.parametrize("hole", HOLES)
def test_a_hole_is_found(app, monkeypatch, hole):
    """The controls of the test above."""
    monkeypatch.setattr(*HOLES[hole])

    with pytest.raises(AssertionError):
        run(staff_at_work(), settings=settings(FEW, max_examples=60))
