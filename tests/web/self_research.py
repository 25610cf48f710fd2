"""A client who answered, kept straight in the store: what sharing starts from."""

import re
from dataclasses import dataclass, replace
from secrets import token_urlsafe

from app.domain.answers import Answer, Status
from app.domain.kinds import Day, FreeText, Number, Picked, Ranking, Scale, Several, Table
from app.modules import find_module
from app.store.access import Access
from app.store.answers import Change, save_answers
from app.store.invitations import accept_invitation
from app.store.rounds import begin_round, finish_round, open_round, reopen_round
from app.store.sessions import find_session
from tests.journeys.people import PIN, invite
from tests.visitor import Visitor

MOST = 4


@dataclass
class Client:
    """A client with a browser who is signed in."""

    id: str
    access: Access
    visitor: Visitor
    device_secret: str


def client_of(app, coach, first_name="Samira", **who):
    """A new client of this coach, come in with a card."""
    client_id, invitation = invite(coach, first_name, **who)
    signed_in = accept_invitation(invitation.id, PIN, "tree", None, shared_phone=False)
    access = find_session(signed_in.session_token).access
    visitor = browser_of(app, signed_in.session_token, signed_in.device_secret)
    return Client(client_id, access, visitor, signed_in.device_secret)


def browser_of(app, token, device_secret=None):
    """A browser in which somebody is signed in."""
    visitor = Visitor(app.test_client())
    if device_secret:
        visitor.client.set_cookie("koers-telefoon", device_secret)
    with visitor.client.session_transaction() as session:
        session["sid"] = token
    return visitor


def elsewhere(app, person):
    """The same person, signed in at another running application with the same data."""
    with person.visitor.client.session_transaction() as session:
        token = session["sid"]
    return replace(person, visitor=browser_of(app, token, getattr(person, "device_secret", None)))


def finished(client, slug, said=None, shift=0):
    """Answer the whole module and finish it; ``said`` holds answers, ``shift`` moves the others."""
    begin_round(client.access, slug, consent_version="1", content_version="1")
    return finish(client, slug, said, shift)


def changed(client, slug, said=None, shift=0):
    """Open the finished module again, change answers, and finish it again."""
    reopen_round(client.access, slug)
    return finish(client, slug, said, shift)


def finish(client, slug, said=None, shift=0):
    module, current = find_module(slug), open_round(client.access, slug)
    answers = dict(current.answers)
    for item in module.items:
        if item.asked_if(answers):
            value = (said or {}).get(item.id, made_up(item, answers, shift))
            status = Status.SKIPPED if value is None else Status.ANSWERED
            answers[item.id] = Answer(value, status)
    keep(client, current, answers)
    result = module.score(answers)
    return finish_round(client.access, current.id, result, module.version)


def keep(client, current, answers):
    changes = [
        Change(item, one.value, one.status, revision_of(current, item), 7000, place)
        for place, (item, one) in enumerate(answers.items(), 1)
    ]
    save_answers(client.access, current.id, changes, token_urlsafe(16), "1")


def revision_of(current, item):
    return current.answers[item].revision if item in current.answers else 0


def made_up(item, answers, shift):
    """Something to each question but own words; it differs from item to item."""
    place = sum(map(ord, item.id)) + shift
    match item.kind:
        case FreeText() | Day() | Table() | Picked():
            return None
        case Number(least=least, most=most, step=step):
            return (least + place % (most - least + 1)) * step
        case Scale(options=options):
            return options[place % len(options)].value
        case Several(most=most) | Ranking(most=most):
            offered = item.offered(answers, {})
            return tuple(option.value for option in offered[: min(most, MOST)])
        case _:
            options = item.offered(answers, {})
            return options[place % len(options)].value


def without_token(html):
    """The page without what differs each time that it is shown: the mask of the token."""
    return re.sub(r'name="csrf_token" value="[^"]*"', 'name="csrf_token"', html)


def begun_with(client, slug, said):
    """Begin the module and answer only this, by item id."""
    begin_round(client.access, slug, consent_version="1", content_version="1")
    current = open_round(client.access, slug)
    keep(client, current, {item: Answer(value) for item, value in said.items()})
