"""A small form about somebody, and people who fill it in, for tests of the view of others."""

from app.domain.answers import Answer, Status
from app.domain.kinds import FreeText, Option, Several
from app.domain.module import Item
from app.domain.rating_scales import AGREE
from app.domain.text import Own, text
from app.store.observer_links import make_link, open_links
from app.store.observers import keep_response
from app.store.observing import begin_observing, what_others_said
from app.store.tokens import new_id
from tests.store.people import MODULE, begin

NAME = Own("Samira")
ITEMS = (
    Item("x.outgoing.1", text("{naam} maakt contact.", naam=NAME), AGREE, "outgoing"),
    Item("x.outgoing.2", text("{naam} is rustig.", naam=NAME), AGREE, "outgoing", reverse=True),
    Item("x.cards", "Past", Several(2, (Option("funny", "grappig"), Option("kind", "lief")))),
    Item("x.value", text("Wat waardeer je aan {naam}?", naam=NAME), FreeText(240), optional=True),
    Item("x.work", "Welk werk?", FreeText(240), optional=True),
)


def ask(access, module=MODULE):
    """Begin the module and the asking; the asking's id."""
    begin(access, module)
    return begin_observing(access, module, consent_version="2026-11")


def new_link(access, role="friend", module=MODULE):
    """A new link, as the client passes it on."""
    link_id = make_link(access, module, role)
    return next(one for one in open_links(access, module) if one.id == link_id)


def response(outgoing=4, value="", work="", cards=("funny",)):
    """What somebody fills in."""
    said = {"x.outgoing.1": outgoing, "x.cards": cards, "x.value": value, "x.work": work}
    answers = {name: Answer(one) for name, one in said.items() if one}
    return {**answers, "x.outgoing.2": Answer(None, Status.NOT_APPLICABLE)}


def fill_in(access, *responses, module=MODULE):
    """Make a link for each of these responses and send it in."""
    for one in responses:
        keep_response(new_link(access, module=module).secret, one, new_id())


def said(access, module=MODULE):
    """What others said of the client, as the client sees it."""
    return what_others_said(access, module, ITEMS)


def written(access, module=MODULE):
    """The texts that the client can read, with whether the coach may not."""
    found = said(access, module)
    return {text.words: text.hidden for text in found.texts} if found else {}
