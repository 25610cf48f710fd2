"""A client with a phone and a coach with a laptop, who fill in together."""

from app.store.answers import Change
from app.store.database import writing
from app.store.rounds import open_round
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
from tests.store.people import ITEM, MODULE, begin, guide


def session_of(coach_id):
    """A new session of this coach: its token, and the name that is safe to keep."""
    with writing() as connection:
        token = begin_session(connection, "coach", staff_id=coach_id)
    return token, find_session(token).token_id


class Together:
    """A client who began a part, and a laptop on which the client's coach signed in."""

    def __init__(self, client=None):
        self.client = client or guide()
        self.access = self.client.access
        self.round_id = begin(self.access)
        self.token, self.session = session_of(self.client.coach_id)
        self.id = ""

    @property
    def laptop(self):
        return self.client.coach_id, self.session, self.id

    def ask(self, *modules):
        """The code that the client's phone shows."""
        return ask_sitting(self.access, modules or (MODULE,)).code

    def sit(self, *modules):
        """The coach types the code."""
        code = self.ask(*modules)
        self.id = begin_sitting(self.client.coach_id, self.session, self.client.id, code)
        return self

    def going(self):
        return going_sitting(*self.laptop)

    def save(self, value, item=ITEM, base=0, key=None, module=MODULE):
        """The laptop sends one answer; what it is told."""
        change = Change(item, value, base_revision=base)
        return save_in_sitting(*self.laptop, module, [change], key or new_id(), "1")

    def known(self, module=MODULE):
        """What the laptop knows: value and revision of each answer."""
        found = sitting_round(*self.laptop, module).answers
        return {item: (one.value, one.revision) for item, one in found.items()}

    def on_phone(self, item=ITEM, module=MODULE):
        return open_round(self.access, module).answers[item]
