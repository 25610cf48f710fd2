"""A coach's own clients: whoever is not one of them gets the one page that tells nothing."""

from flask import Blueprint
from werkzeug.wrappers import Response

from app.documents import titles
from app.store.clients import ClientCard, client_card
from app.store.errors import NotFound
from app.web.errors import not_shared
from app.web.meetings import meeting_to_come
from app.web.names import short_name
from app.web.say import say
from app.web.visitor import staff_id


def tell_nothing(bp: Blueprint) -> Blueprint:
    """Let every view of the blueprint answer what is not found with K9, the same for all causes."""
    bp.register_error_handler(NotFound, _nothing)
    return bp


def own_client(client_id: str) -> ClientCard:
    """The client of this coach.

    Raises:
        NotFound: unknown, or somebody else's.
    """
    return client_card(client_id, staff_id())


def facts_about(card: ClientCard) -> dict[str, object]:
    """What the head of every page about this client says."""
    name = short_name(card.first_name, card.surname)
    return {"card": card, "name": name, "meeting": meeting_to_come(card)}


def title_of(module_slug: str) -> str:
    """The title of a part or a document, as the coach reads it."""
    return say(titles.title_of(module_slug))


def _nothing(_error: NotFound) -> Response:
    return not_shared()
