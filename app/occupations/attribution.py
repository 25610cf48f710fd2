"""The sentences that the licences of our sources ask for, and a short "Bron: …" beside a figure.

The sentences stay in the words and the language of the licence: they are never translated.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from app.domain.text import N_, Own, Words, listed, text
from app.occupations.catalogue import catalogue
from app.occupations.manifest import Covers, Source

ONET_SENTENCES = (
    "This {medium} includes information from the {databases} by the U.S. Department of Labor, "
    "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. "
    "O*NET® is a trademark of USDOL/ETA. {owner} has modified all or some of this information. "
    "USDOL/ETA has not approved, endorsed, or tested these modifications."
)
ESCO_SENTENCES = (
    "This service uses the ESCO classification of the European Commission. "
    "Some titles have been changed and other names have been added."
)
DUTCH_SENTENCE = "Bron: {publisher}, {name} ({licence}), bewerkt."
JEM_SENTENCE = "{name}, {licence}."
LATER = "later"

Medium = Literal["page", "document"]
NOUNS = {"page": "page", "document": "product"}
"""O*NET's own words: a page is a page, anything else that is given to people a product."""


@dataclass(frozen=True)
class Attribution:
    """One sentence as it must be shown, with the language that it is in."""

    sentence: str
    language: Literal["en", "nl", "de"]


def attributions(
    owner: str, medium: Medium, sources: Sequence[Source] | None = None
) -> tuple[Attribution, ...]:
    """Every sentence for a page or a document; `owner` is the name of this product.

    Without `sources` for the catalogue of this installation.
    """
    used = catalogue().sources if sources is None else sources
    asked = [_onet(owner, medium, [one.release for one in used if one.name == "O*NET"])]
    asked += [Attribution(ESCO_SENTENCES, "en")]
    asked += [_other(one) for one in used if one.licence and one.key in {"cbs", "roa", "jem"}]
    return tuple(asked)


def said(*kinds: Covers, sources: Sequence[Source] | None = None) -> Words:
    """Where figures of these kinds come from, to put beside them: "Bron: CBS, 2022".

    At least one source has to cover one of the kinds.
    """
    used = catalogue().sources if sources is None else sources
    told = dict.fromkeys(_short(one) for one in used if {*one.covers} & {*kinds})
    return text(N_("Bron: {sources}"), sources=listed([*told]))


def databases(releases: Iterable[str]) -> str:
    """The databases of O*NET by their releases: "O*NET 27.1, 30.0 and later Databases"."""
    known = sorted({*releases} - {LATER}, key=lambda one: [int(part) for part in one.split(".")])
    named = [*known, LATER] if LATER in releases else known
    if len(named) < 2:  # noqa: PLR2004 - one release is one database
        return f"O*NET {named[0]} Database"
    return f"O*NET {', '.join(named[:-1])} and {named[-1]} Databases"


def _onet(owner: str, medium: Medium, releases: Sequence[str]) -> Attribution:
    sentences = ONET_SENTENCES.format(
        medium=NOUNS[medium], databases=databases(releases), owner=owner
    )
    return Attribution(sentences, "en")


def _other(source: Source) -> Attribution:
    if source.key == "jem":
        sentence = JEM_SENTENCE.format(name=source.name, licence=source.licence)
        return Attribution(sentence, "de")
    sentence = DUTCH_SENTENCE.format(
        publisher=source.publisher, name=_full_name(source), licence=source.licence
    )
    return Attribution(sentence, "nl")


def _full_name(source: Source) -> str:
    return source.name if source.release in source.name else f"{source.name}, {source.release}"


def _short(source: Source) -> Words:
    """The source with its year: "CBS, 2022"; "of eerder" when figures of years before are in it."""
    name = Own(source.short) if source.publisher else source.short
    if source.older:
        return text(N_("{source}, {year} of eerder"), source=name, year=source.year)
    return text(N_("{source}, {year}"), source=name, year=source.year)
