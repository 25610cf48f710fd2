"""The examples in docs/examples are what their command makes now, and an employer reads no health."""

from dataclasses import replace

import pytest

from app.documents.search_profile import as_lines, employer_version, held_back, suggestion
from app.documents.search_profile.checking import work_titles
from app.domain.health_words import names_health
from app.domain.search_profile import FIELDS
from app.domain.text import say
from app.occupations.matching import match
from tests.occupations.choosing import CHOICES, search_rounds
from tests.occupations.people import CLIENTS, person
from tools.examples import FOLDER, files, papers

each = pytest.mark.parametrize("client", CLIENTS, ids=lambda one: one.name)
MADE = files()


def test_the_folder_holds_what_the_command_makes_and_nothing_else():
    assert {path.name for path in FOLDER.iterdir()} == {*MADE}


@pytest.mark.parametrize("name", [*MADE])
def test_an_example_is_not_stale(name):
    written = (FOLDER / name).read_text(encoding="utf-8")

    assert written == MADE[name], "Run: .venv/bin/python -m tools.examples"


def test_the_papers_are_the_same_bytes_each_time():
    made = papers(CLIENTS[:2])

    assert len(made) == 2 * 2
    assert made == papers(CLIENTS[:2])


@each
def test_a_client_chooses_from_the_own_cards(client):
    cards = {one.occupation.title for one in match(person(client)).cards}
    chose = CHOICES[client.name]

    assert {*chose.liked, *chose.maybe} <= cards
    assert not {*chose.own} & cards


@each
def test_nothing_in_a_suggested_zoekprofiel_names_health_or_a_limit(client):
    suggested = as_lines(suggestion(search_rounds(client)), say)
    ticked = {
        name: tuple(replace(one, employer=True) for one in suggested[name]) for name in FIELDS
    }
    told = employer_version(ticked)

    assert held_back(ticked) == ()
    assert not any(names_health(line, work_titles()) for line in told.pitch)
    assert told.jobs
    assert told.conditions
