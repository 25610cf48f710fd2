"""The client's own documents on paper, made from the same sections as the pages."""

from app.documents import Document, given_together, on_paper
from app.domain.sections import Section
from app.domain.text import N_, Own, Words, text
from app.pdf import Paper
from app.store import is_demo
from app.store.bureau import the_bureau
from app.store.clients import ClientCard
from app.store.clock import day_of
from app.web.client.told import Told
from app.web.say import long_day

OWN_COPY: tuple[Words, ...] = (N_("Dit is jouw eigen exemplaar."),)


def result_paper(told: Told, sections: tuple[Section, ...], card: ClientCard) -> Paper:
    """The result of one part, with the client's reactions in it, and how it was filled in."""
    mark = given_together(told.now.answers)
    made_on = day_of(told.now.finished_at)
    return Paper(
        title=told.module.outcome_title,
        name=full_name(card),
        made_on=made_on,
        made_on_words=long_day(made_on),
        version=_version(told.now.version),
        sections=sections,
        footer=(*OWN_COPY, *([mark] if mark else [])),
        product=the_bureau().name,
        demo=is_demo(),
    )


def profile_paper(document: Document, card: ClientCard) -> Paper:
    """The persoonsprofiel of the client."""
    printed = on_paper(document)
    first = (document.in_short,) if document.in_short else ()
    return Paper(
        title=document.title,
        name=full_name(card),
        made_on=document.on,
        made_on_words=long_day(document.on),
        version=_version(document.version),
        sections=first,
        chapters=printed.chapters,
        sums=(),
        quote=document.own_sentence,
        route=tuple((stop.module.title, stop.done) for stop in document.route),
        about=printed.about,
        footer=OWN_COPY,
        product=the_bureau().name,
        demo=is_demo(),
    )


def sums_paper(document: Document, card: ClientCard) -> Paper:
    """How the outcomes in the persoonsprofiel came about: every sum with its answers."""
    return Paper(
        title=N_("Hoe je uitkomsten ontstaan zijn"),
        name=full_name(card),
        made_on=document.on,
        made_on_words=long_day(document.on),
        version=_version(document.version),
        sections=(),
        sums=document.sections,
        footer=OWN_COPY,
        product=the_bureau().name,
        demo=is_demo(),
    )


def full_name(card: ClientCard) -> str:
    """The first name and the surname."""
    return f"{card.first_name} {card.surname}".strip()


def _version(number: int) -> Words:
    return text(N_("v{number}"), number=Own(str(number)))
