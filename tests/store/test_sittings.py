"""Filling in together: who is let in, what the laptop knows, what it keeps, and when it ends."""

import pytest

from app.store.answers import Change
from app.store.database import writing
from app.store.rounds import (
    open_round,
)
from app.store.sessions import begin as begin_session
from app.store.sessions import find_session
from app.store.sittings import (
    ask_sitting,
    begin_sitting,
    going_sitting,
    save_in_sitting,
    sitting_round,
)
from app.store.tokens import new_id
from tests.store.people import ITEM, MODULE, begin, guide, say

OTHER = "energy.tasks.2"
SECOND_MODULE = "verandering"


def session_of(coach_id):
    """A session of this coach: its token, and the name that is safe to keep."""
    with writing() as connection:
        token = begin_session(connection, "coach", staff_id=coach_id)
    return token, find_session(token).token_id


class Together:
    """A client with an open round, and the coach's laptop."""

    def __init__(self, client=None):
        self.client = client or guide()
        self.access = self.client.access
        begin(self.access)
        self.token, self.session = session_of(self.client.coach_id)

    def ask(self, *modules):
        return ask_sitting(self.access, modules or (MODULE,)).code

    def sit(self, *modules):
        code = self.ask(*modules)
        self.id = begin_sitting(self.client.coach_id, self.session, self.client.id, code)
        return self

    @property
    def laptop(self):
        return self.client.coach_id, self.session, self.id

    def going(self):
        return going_sitting(*self.laptop)

    def round(self, module=MODULE):
        return sitting_round(*self.laptop, module)

    def save(self, value, item=ITEM, base=0, key=None, module=MODULE):
        change = Change(item, value, base_revision=base)
        return save_in_sitting(*self.laptop, module, [change], key or new_id(), "1")

    def known(self, module=MODULE):
        """What the laptop knows: the value and the revision of each answer."""
        return {item: (one.value, one.revision) for item, one in self.round(module).answers.items()}

    def phone(self, item=ITEM, module=MODULE):
        return open_round(self.access, module).answers[item]


@pytest.fixture
def two(app):
    return Together()


def test_the_coach_is_let_in_by_the_code(two):
    two.sit()

    assert two.going().client_id == two.client.id
    assert two.going().modules == (MODULE,)
    assert two.round().answers == {}


def test_what_is_kept_on_the_laptop_is_there_on_the_phone(two):
    two.sit()
    say(two.access, 2)

    assert two.save(4) == {ITEM: 1}
    assert two.known() == {ITEM: (4, 1)}
    assert (two.phone().value, two.phone().revision, two.phone().together) == (4, 2, True)
