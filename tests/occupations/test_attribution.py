"""The sentences that the licences ask for, and where a figure comes from."""

from pathlib import Path

import pytest

from app.domain.text import say
from app.occupations.attribution import attributions, databases, said
from app.occupations.catalogue import catalogue

SOURCES = Path(__file__).parents[2] / "docs" / "sources.md"
ONET = (
    "This page includes information from the O*NET 27.1, 30.0, 30.1 and later Databases by the "
    "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the "
    "CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Koers has modified all or some of "
    "this information. USDOL/ETA has not approved, endorsed, or tested these modifications."
)


def sentences(medium="page"):
    return [one.sentence for one in attributions("Koers", medium)]


def plain(words):
    return say(words, lambda msgid: msgid)


def test_the_page_says_what_each_licence_asks():
    found = sentences()

    assert found[0] == ONET
    assert found[1].startswith(
        "This service uses the ESCO classification of the European Commission."
    )
    assert "Bron: CBS, StatLine 85517NED en BRC 2014 (CC BY 4.0), bewerkt." in found
    assert "Bron: ROA, AIS-prognoses tot 2030, editie 2026 (CC BY 4.0), bewerkt." in found
    assert "Kroll, L.E. (2015), Job Exposure Matrices (JEM) für ISCO, Apache-2.0." in found


def test_a_document_is_a_product():
    assert sentences("document")[0] == ONET.replace("This page", "This product")


def test_the_language_of_each_sentence_is_known():
    assert {one.language for one in attributions("Koers", "page")} == {"en", "nl", "de"}


def test_every_source_with_a_licence_is_named():
    told = " ".join(sentences())

    for source in catalogue().sources:
        if source.licence:
            assert (source.publisher in told) or (source.name in told)


@pytest.mark.parametrize(
    ("releases", "expected"),
    [
        (["30.3", "30.3"], "O*NET 30.3 Database"),
        (["31.0", "30.1"], "O*NET 30.1 and 31.0 Databases"),
        (["30.10", "30.9", "later"], "O*NET 30.9, 30.10 and later Databases"),
    ],
)
def test_the_databases_are_named_by_their_releases(releases, expected):
    assert databases(releases) == expected


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("wage",), "Bron: CBS, 2022"),
        (("opening",), "Bron: ROA, 2026"),
        (("level",), "Bron: eigen inschatting, 2026"),
        (("values",), "Bron: O*NET, 2020 of eerder"),
        (("titles",), "Bron: ESCO, 2025"),
    ],
)
def test_a_figure_says_its_source_and_year(kinds, expected):
    assert plain(said(*kinds)) == expected


def test_a_source_is_said_once_for_each_year():
    assert plain(said("abilities", "activities", "heavy")) == "Bron: O*NET, 2025 en Kroll, 2015"


def test_the_sentences_are_in_the_list_of_sources():
    listed = " ".join(SOURCES.read_text(encoding="utf-8").replace("> ", "").split())

    for sentence in sentences():
        assert sentence in listed
