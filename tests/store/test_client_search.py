"""Finding a client of the bureau by whole words, while every name stays sealed."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as some
from sqlalchemy import delete, select

from app.store import client_search
from app.store.client_search import find_clients, findable, keep_missing_words, words_of
from app.store.clients import Names, change_client, create_client
from app.store.database import reading, writing
from app.store.erasing import erase_client
from app.store.tables import client_word
from tests.store.people import guide, hire, register

MOMENT = datetime(2026, 5, 4, 10, tzinfo=UTC)


@pytest.fixture
def coach(app):
    return hire().id


@pytest.fixture
def hatice(coach):
    return create_client(coach, "Hatice", "van den Öztürk-O'Neil", "24-097", "full", None)


def found(words):
    return [one.id for one in find_clients(words)]


@pytest.mark.parametrize(
    "words",
    [
        "Hatice",
        "hatice OZTURK",
        "Öztürk",
        "van den",
        "oneil",
        "O'Neil",
        "24-097",
        "24097",
        "097 hatice",
        "  öztürk-o'neil  ",
    ],
)
def test_a_client_is_found_by_whole_words_in_any_writing(coach, hatice, words):
    register(coach)

    assert found(words) == [hatice]


@pytest.mark.parametrize(
    "words", ["", "  ", "-", "hat", "Hatice Bouali", "24-09", "%", "\x00", "_"]
)
def test_what_is_no_word_of_the_card_finds_nobody(coach, hatice, words):
    register(coach)

    assert found(words) == []


def test_what_is_found_says_who_it_is_and_who_the_coach_is(coach, hatice):
    [one] = find_clients("hatice")

    assert (one.first_name, one.case_number, one.coach_id) == ("Hatice", "24-097", coach)
    assert one.coach_name == "Anna de Vries"


def test_clients_of_every_coach_are_found(coach, hatice):
    other = register(hire(name="Bram").id, "Hatice")

    assert set(found("hatice")) == {hatice, other}


def test_after_a_change_only_the_new_words_find(coach, hatice):
    change_client(hatice, coach, 0, Names("Hatice", "Kaya", "24-098"), "full", None)

    assert found("Kaya 24-098") == [hatice]
    assert found("Öztürk") == found("24-097") == []


def test_of_many_the_latest_touched_come_and_one_more_than_are_shown(coach, monkeypatch):
    ids = []
    for minute in range(5):
        with time_machine.travel(MOMENT + timedelta(minutes=minute), tick=False):
            ids.append(register(coach))
    monkeypatch.setattr(client_search, "_FOUND", client_search._FOUND.limit(3))

    assert found("bouali") == ids[:1:-1]


def test_a_client_without_words_gets_them(coach, hatice):
    with writing() as connection:
        connection.execute(delete(client_word))
    assert found("hatice") == []

    assert (keep_missing_words(), keep_missing_words()) == (1, 0)
    assert found("hatice") == [hatice]


def test_no_word_stands_in_the_database_as_it_is(hatice):
    with reading() as connection:
        words = connection.execute(select(client_word.c.word)).scalars().all()

    assert all(len(word) == 64 and set(word) <= set("0123456789abcdef") for word in words)
    assert len(set(words)) == len(words)


def test_the_words_go_with_the_card(coach):
    samira = guide(coach_id=coach)
    with writing() as connection:
        erase_client(connection, samira.id, card_too=True)

    assert found("samira") == []
    with reading() as connection:
        assert connection.execute(select(client_word)).all() == []


def test_a_long_text_is_looked_at_as_far_as_a_name_goes(hatice):
    assert found(" ".join(["hatice"] * 500)) == [hatice]
    assert found(" ".join(f"w{number}" for number in range(500))) == []


@given(some.text(max_size=40))
def test_a_text_is_found_by_each_of_its_words(text):
    assert words_of(text) <= findable(text)
    assert words_of(" ".join(words_of(text))) == words_of(text)


@given(some.text(max_size=40))
def test_capitals_make_no_difference(text):
    assert words_of(text) == words_of(text.casefold())
