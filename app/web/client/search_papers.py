"""The zoekprofiel and its version for employers on paper, and who reads them."""

from app.documents.search_profile import (
    EmployerVersion,
    chapters,
    employer_sections,
)
from app.domain.search_profile import TITLE, Profile
from app.domain.sections import Chapter
from app.domain.text import N_, Own, Words, text
from app.pdf import Paper
from app.store import is_demo
from app.store.bureau import the_bureau
from app.store.clients import ClientCard
from app.store.clock import day_of, today
from app.store.search_profiles import Version
from app.web.client.papers import OWN_COPY, full_name
from app.web.say import long_day

__all__ = ["employer_paper", "search_paper", "shown_chapters"]


def search_paper(profile: Profile, card: ClientCard, signed: Version | None) -> Paper:
    """The zoekprofiel; ``signed`` is the version that it is, None for one that was not signed."""
    made_on = day_of(signed.signed_at) if signed else today()
    return Paper(
        title=TITLE,
        name=full_name(card),
        made_on=made_on,
        made_on_words=long_day(made_on),
        version=_version(signed),
        sections=(),
        chapters=chapters(profile),
        about=(_signature(signed),),
        footer=OWN_COPY,
        product=the_bureau().name,
        demo=is_demo(),
    )


def employer_paper(told: EmployerVersion, card: ClientCard) -> Paper:
    """What an employer gets: no bureau, no product and no word about how it came about."""
    return Paper(
        title=N_("Ik zoek werk"),
        name=full_name(card),
        made_on=today(),
        made_on_words=long_day(today()),
        sections=employer_sections(told),
        product="",
        demo=is_demo(),
    )


def shown_chapters(profile: Profile) -> tuple[Chapter, ...]:
    """The chapters as the page shows them: those of the paper."""
    return chapters(profile)


def _version(signed: Version | None) -> Words:
    return text(N_("v{number}"), number=signed.number) if signed else N_("concept")


def _signature(signed: Version | None) -> Words:
    if signed is None:
        return N_("Dit is nog niet ondertekend.")
    return text(
        N_("Ondertekend op {day}: “Dit klopt zo. Hiermee wil ik zoeken.”"),
        day=Own(long_day(day_of(signed.signed_at))),
    )
