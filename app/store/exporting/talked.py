"""What a coach prepared, and what was agreed in conversations, as plain values."""

from app.store.access import Access
from app.store.conversations import Conversation, Line, my_conversations
from app.store.exporting.made import Plain, moment
from app.store.preparing import preparations


def told_conversations(access: Access) -> list[Plain]:
    """Every conversation with what was agreed in it and what the client said of that."""
    return [_conversation(one) for one in my_conversations(access)]


def told_preparations(access: Access) -> list[Plain]:
    """What each coach wrote before a conversation."""
    return [
        {"coach": one.coach_name, "text": one.words, "changed_at": moment(one.changed_at)}
        for one in preparations(access)
    ]


def _conversation(one: Conversation) -> Plain:
    return {
        "coach": one.coach_name,
        "begun_at": moment(one.begun_at),
        "closed_at": moment(one.closed_at),
        "sent_at": moment(one.sent_at),
        "agreements": [_agreement(line) for line in one.lines],
    }


def _agreement(line: Line) -> Plain:
    said = line.reaction
    return {
        "point": line.point,
        "discussed": line.discussed,
        "agreed": line.agreed,
        "changed_at": moment(line.changed_at),
        "reaction": {"verdict": said.verdict, "words": said.words} if said else None,
        "reacted_at": moment(said.at) if said else None,
    }
