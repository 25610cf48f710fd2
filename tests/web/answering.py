"""A client with a session of their own, and their way through the questions."""

from app.store.invitations import accept_invitation
from tests.journeys.people import PIN, hire, invite
from tests.journeys.people import answer_screen as answer_with
from tests.journeys.people import begin as begin_part


def client_of(visitor, coach=None, path="short"):
    """Let a new client in with this visitor's browser; the visitor."""
    app = visitor.client.application
    _client, invitation = invite(coach or hire(app), path=path)
    signed_in = accept_invitation(invitation.id, PIN, "tree", None, shared_phone=False)
    with visitor.client.session_transaction() as session:
        session["sid"] = signed_in.session_token
    return visitor


def begin(visitor, slug):
    """Say yes to a part; its first question."""
    return begin_part(visitor, slug)


def answer_screen(visitor, choose=None):
    """Fill in every question of the open screen and go on."""
    answer_with(visitor, choose or {})
