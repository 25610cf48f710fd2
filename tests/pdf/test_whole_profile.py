"""The persoonsprofiel on paper stays the five or six pages that content.md 3.1 asks for."""

from dataclasses import replace
from functools import cache

import pytest

from app.documents import person_profile
from app.domain.sections import Chapter
from app.domain.text import say
from app.modules import all_modules
from app.pdf import print_document
from tests.documents.whole import (
    as_paper,
    everything_done,
    reactions,
    short_profile,
    sums_of,
    whole_profile,
)
from tests.pdf.reading import Read

MOST_PAGES, MOST_SHORT = 6, 4
SHORT_PATH = ("Mehmet", "Samira")
FULLEST = 0.35
"""A page before the last is filled at least so far down that no more than this is white."""


@cache
def whole():
    """The paper of a client who filled in everything, read back."""
    return Read(print_document(as_paper(whole_profile()), say))


@cache
def short(name):
    return Read(print_document(as_paper(short_profile(name)), say))


def lowest(back, page):
    return min(one.y for one in back.body if one.page == page and one.text.strip())


def test_a_client_who_filled_in_everything_gets_six_pages_at_most():
    assert len(whole().pdf.pages) <= MOST_PAGES


@pytest.mark.parametrize("name", SHORT_PATH)
def test_a_client_of_the_short_path_gets_four_pages_at_most(name):
    assert len(short(name).pdf.pages) <= MOST_SHORT


def test_no_page_but_the_last_of_the_story_is_half_empty():
    back = whole()
    for page in range(1, len(back.pdf.pages) - 2):
        assert lowest(back, page) < 842 * FULLEST


def test_every_part_of_the_profile_is_on_paper():
    text = whole().text
    titles = [say(chapter.title) for chapter in whole_profile().chapters]
    sections = [
        say(section.title)
        for section in whole_profile().sections
        if section.id not in {"energy.home", "profile.certainty", "occupations.interests"}
    ]

    assert len(titles) == 8
    assert [one for one in (*titles, *sections) if one not in text] == []


@pytest.mark.parametrize(
    "told",
    [
        "Mensen helpen",
        "De jongen die niets zei",
        "Mbo 2, of drie jaar havo of vwo",
        "Nederlands: lezen en spreken heel goed, schrijven goed",
        "verbindend",
        "kerstboom van karton",
        "Ze vergeet nooit een verjaardag",
        "Iets betekenen voor anderen",
        "levendige plek",
        "Ik fiets om acht uur naar school",
        "Dit kost jou energie",
        "mijn diploma hebben en kinderen begeleiden",
        "Herken je dit? Een beetje.",
        "Thuis ben ik rustiger dan op school.",
        "Kan ik leren en werken tegelijk?",
        "Alle vragen zijn ingevuld.",
    ],
)
def test_what_counts_of_it_is_there(told):
    assert told in " ".join(whole().text.split())


def test_the_two_voices_are_named_in_every_chapter():
    text = whole().text

    assert text.count("Dit zei jij") >= 8
    assert text.count("Dit laten je antwoorden zien") >= 6


def test_possibilities_stand_on_a_last_page_that_can_be_taken_off():
    back = whole()
    [title] = [one for one in back.written if one.text.strip() == "Mogelijkheden en tijden"]
    after = [one for one in back.body if one.page > title.page]

    assert title.page == len(back.pdf.pages) - 1
    assert after == []
    assert title.y == max(one.y for one in back.body if one.page == title.page)


def test_nothing_is_drawn_over_something_else():
    assert whole().overlapping() == []


def test_the_sums_stand_on_a_paper_of_their_own_with_every_answer():
    profile = whole_profile()
    text = Read(print_document(sums_of(profile), say)).text

    assert "Hoe kom je hieraan?" not in whole().text
    assert "We delen je punten door het aantal antwoorden." not in whole().text
    assert "Hoe kom je hieraan?" in text
    scored = [item for module in all_modules() for item in module.items if item.scored]
    told = [item for item in scored if say(item.text)[:30] in " ".join(text.split())]
    assert len(told) > 100


def test_a_chapter_without_its_sections_leaves_no_room_behind():
    profile = whole_profile()
    halved = tuple(Chapter(one.title, one.sections[:1]) for one in profile.chapters)
    back = Read(print_document(as_paper(replace(profile, chapters=halved)), say))

    assert len(back.pdf.pages) < MOST_PAGES


def test_a_hidden_section_is_nowhere_on_paper():
    said = {**reactions(), "identity.style": replace(reactions()["identity.style"], hidden=True)}
    document = person_profile(everything_done(), said, "Jolanda", whole_profile().on, 6)
    text = Read(print_document(as_paper(document), say)).text

    assert "Jouw stijl" not in text
    assert "Thuis ben ik rustiger" not in text
