"""People for tests of the store, made by the functions that the pages use."""

from datetime import timedelta
from typing import NamedTuple

from app.domain.answers import Answer
from app.domain.scoring import Band, Quality, QualityFlag, Result, Score, ScoreStatus
from app.domain.sections import Paragraph, Quote, Section
from app.domain.text import Own
from app.store.answers import Change, save_answers
from app.store.clients import create_client
from app.store.clock import today
from app.store.invitations import accept_invitation, make_invitation
from app.store.rounds import begin_round, finish_round, open_round
from app.store.sessions import find_session
from app.store.sharing import NewShare, digest_of, share
from app.store.staff import create_staff
from app.store.tokens import new_id

PIN = "294716"
OTHER_PIN = "730518"
PASSWORD = "paarse-fiets-zonder-bel"
MODULE = "energiebalans"
ITEM = "energy.tasks.1"
OWN_WORDS = "energy.words.1"

RESULT = Result(
    scores=(Score("energy.tasks", ScoreStatus.OK, 62.5, 51.0, 74.0, Band.MIDDLE_OR_HIGH, 6, 6),),
    quality=Quality(QualityFlag.DOUBT, 2, ("speed",)),
    variant="now",
    parameters="2026-01-01",
)


class Client(NamedTuple):
    """A client who came in on a phone of their own."""

    id: str
    coach_id: str
    access: object
    phone: str
    token: str


def hire(role="coach", name="Anna de Vries", email=None):
    return create_staff(role, name, email or f"{new_id()}@bureau.example", PASSWORD)


def register(coach_id, first_name="Samira"):
    return create_client(coach_id, first_name, "Bouali", "24-118", "short", None)


def come_in(client_id, staff_id, pin=PIN, phone=None):
    invitation = make_invitation(client_id, staff_id)
    return accept_invitation(invitation.id, pin, "tree", phone, shared_phone=False)


def guide(first_name="Samira", coach_id=None):
    """A client with a coach, signed in."""
    coach_id = coach_id or hire().id
    client_id = register(coach_id, first_name)
    signed_in = come_in(client_id, coach_id)
    access = find_session(signed_in.session_token).access
    return Client(client_id, coach_id, access, signed_in.device_secret, signed_in.session_token)


def begin(access, module=MODULE):
    return begin_round(access, module, consent_version="2026-11", content_version="1")


def say(access, value, item=ITEM, module=MODULE, key=None):
    """Answer one item, as a page that shows what is stored; the revision afterwards."""
    current = open_round(access, module)
    before = current.answers.get(item)
    change = Change(item, value, base_revision=before.revision if before else 0)
    return save_answers(access, current.id, [change], key or new_id(), "1")[item]


def finish(access, value=4, module=MODULE):
    begin(access, module)
    say(access, value, module=module)
    return finish_round(access, open_round(access, module).id, RESULT, "1")


def copy_of(words, module=MODULE, level="result", days=90):
    """What is shared: a section that holds these words."""
    section = Section(
        "energy.balance",
        "Jouw energie",
        shown=(Paragraph("Dit geeft jou energie."), Quote(Own(words))),
    )
    return NewShare(
        module=module,
        level=level,
        switches=("own_words",),
        sections=(section,),
        result=RESULT,
        answers={ITEM: Answer(4)} if level == "answers" else None,
        purpose="Ons eerste gesprek",
        purpose_version="2026-11",
        until=today() + timedelta(days=days),
        module_version="1",
    )


def share_words(client, words, **copy):
    new = copy_of(words, **copy)
    return share(client.access, client.coach_id, new, digest_of(new))
