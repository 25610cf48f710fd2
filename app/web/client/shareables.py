"""What a client can share: each part, and documents that are no part, such as the zoekprofiel."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from flask import abort

from app.documents import shareable
from app.documents.search_profile import sections
from app.documents.search_profile.told import POSSIBILITIES
from app.documents.titles import DOCUMENT_TITLES
from app.domain.module import Module, Switch
from app.domain.search_profile import SLUG
from app.domain.sections import Section
from app.domain.text import N_, Words
from app.modules import find_module
from app.store.access import Access
from app.store.search_profiles import versions


@dataclass(frozen=True)
class SharedDocument:
    """A document that is shared as it was signed; it has no answers to share beside it."""

    slug: str
    title: str
    switches: tuple[Switch, ...]
    sections: Callable[[Access], tuple[Section, ...]]
    """What there is to share now; empty where nothing was signed."""
    version: Callable[[Access], str]
    purpose: str
    level: str
    """What the answer is called with which it is shared."""
    nothing_yet: tuple[Words, ...]
    sensitive: bool = False


def _sections(access: Access) -> tuple[Section, ...]:
    signed = versions(access)
    return sections(signed[-1].profile) if signed else ()


def _version(access: Access) -> str:
    return str(len(versions(access)))


DOCUMENTS: Final[Mapping[str, SharedDocument]] = {
    SLUG: SharedDocument(
        slug=SLUG,
        title=str(DOCUMENT_TITLES[SLUG]),
        switches=(Switch(POSSIBILITIES, N_("Ook wat ik nodig heb om goed te werken")),),
        sections=_sections,
        version=_version,
        purpose=N_("samen werk zoeken"),
        level=N_("Mijn zoekprofiel, zoals ik het ondertekende"),
        nothing_yet=(
            N_("Je zoekprofiel is nog niet ondertekend."),
            N_("Daarna kun je het delen."),
        ),
    )
}

Shareable = Module | SharedDocument


def shareable_or_404(slug: str) -> Shareable:
    """The part or the document with this slug."""
    found = find_module(slug) or DOCUMENTS.get(slug)
    if found is None:
        abort(404)
    return found


def copy_of(
    document: SharedDocument, access: Access, switches: tuple[str, ...]
) -> tuple[Section, ...]:
    """The sections as a coach would read them with these switches."""
    return shareable(document.sections(access), "result", switches)
