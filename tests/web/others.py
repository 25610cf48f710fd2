"""A client who asks others, and others with a browser of their own."""

from app.domain.answers import Answer
from app.domain.module import asked_items
from app.domain.text import Own
from app.modules import find_module
from app.store.observer_links import make_link, open_links
from app.store.observers import keep_response
from app.store.observing import begin_observing
from app.store.rounds import begin_round
from app.store.tokens import new_id
from tests.visitor import Visitor, filled_in

SLUG = "wie-ben-ik"
FORM = "form[action='/ander/antwoord']"
VALUE, WORK = "identity.observer.value", "identity.observer.work"
STATEMENT = "identity.observer.outgoing.1"


def asking(client):
    """The client began the part and said yes to asking others."""
    begin_round(client.access, SLUG, consent_version="1", content_version="1")
    begin_observing(client.access, SLUG, consent_version="1")


def items_of(name):
    """What others are asked about whoever is called so."""
    return asked_items(find_module(SLUG).observed(Own(name)), {})


def link_of(client, role="friend"):
    """A new link of this client, as it is passed on."""
    link_id = make_link(client.access, SLUG, role)
    return next(one for one in open_links(client.access, SLUG) if one.id == link_id)


def others_say(client, *responses):
    """So many others answer, each these answers by the end of the item's id."""
    for one in responses:
        answers = {f"identity.observer.{end}": Answer(value) for end, value in one.items()}
        keep_response(link_of(client).secret, answers, new_id())


def somebody(app):
    """Somebody else with a browser of their own."""
    return Visitor(app.test_client())


def opened(visitor, link):
    """The form behind the link, found by its secret as a phone with a script sends it."""
    visitor.open("/ander")
    return visitor.submit({"secret": link.secret})


def everything(visitor):
    """An answer to every question of the form that is open, by name."""
    form = visitor.page.select_one(FORM)
    radios = {one["name"]: one["value"] for one in form.select("input[type=radio]:not([value=na])")}
    cards = form.select("input[type=checkbox]")
    return {
        **filled_in(form),
        **radios,
        cards[0]["name"]: [cards[0]["value"], cards[1]["value"]],
    }
