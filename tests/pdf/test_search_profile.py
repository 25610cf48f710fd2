"""The zoekprofiel and the sheet for an employer on paper: pages, tags, and every word literally."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.documents.search_profile import (
    as_lines,
    chapters,
    employer_sections,
    employer_version,
    suggestion,
)
from app.domain.search_profile import FIELDS, Line
from app.domain.text import say
from app.pdf import Paper
from app.pdf.search_profile import print_employer_version, print_search_profile
from tests.occupations.people import CLIENTS, HENK, rounds
from tests.pdf.test_accessible import failures

SENTENCE = "Ik werk het best als ik de planning van de week vooraf ken."
FULL = {
    name: tuple(Line(f"{SENTENCE} {at}") for at in range(one.most)) for name, one in FIELDS.items()
}


def paper(**changes):
    made = Paper(
        title="Zoekprofiel",
        made_on=date(2026, 11, 22),
        made_on_words="22 november 2026",
        sections=(),
        name="Samira Bouali",
        about=("Dit is nog niet ondertekend.",),
        footer=("Dit is jouw eigen exemplaar.",),
    )
    return replace(made, **changes)


def whole(profile):
    return print_search_profile(paper(chapters=chapters(profile)), say)


def for_employer(profile):
    ticked = {
        name: tuple(replace(one, employer=True) for one in lines) for name, lines in profile.items()
    }
    sections = employer_sections(employer_version(ticked))
    return print_employer_version(paper(sections=sections, product="", about=()), say)


def pages(data):
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


def told(client):
    return as_lines(suggestion(rounds(client)), say)


@pytest.mark.parametrize("client", CLIENTS, ids=lambda one: one.name)
def test_two_pages_for_the_client_and_one_for_an_employer(client):
    assert len(pages(whole(told(client)))) <= 2
    assert len(pages(for_employer(told(client)))) == 1


def test_a_very_full_one_runs_on_and_loses_nothing():
    text = " ".join(" ".join(pages(whole(FULL))).split())

    assert text.count(SENTENCE.rsplit(maxsplit=1)[-1]) == sum(one.most for one in FIELDS.values())


@pytest.mark.parametrize("make", [whole, for_employer])
def test_both_follow_pdf_ua(make):
    assert failures(make(told(HENK))) == []


def test_every_word_is_literal():
    profile = {"jobs": (Line("<b>Kok</b> & {naam} <img src='x'>"),)}

    assert "<b>Kok</b> & {naam} <img src='x'>" in pages(whole(profile))[0]


def test_the_same_paper_gives_the_same_bytes():
    assert whole(told(HENK)) == whole(told(HENK))


def test_the_sheet_for_an_employer_names_no_maker():
    data = for_employer(told(HENK))
    text = " ".join(pages(data)).lower()

    for word in ("koers", "zelfonderzoek", "keuring"):
        assert word not in text
        assert word.encode() not in data.lower()
