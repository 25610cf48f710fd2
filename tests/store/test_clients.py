"""Clients, as the bureau knows them."""

from datetime import UTC, datetime

import pytest

from app.store.audit import log_of
from app.store.clients import (
    Names,
    change_client,
    client_card,
    clients_of,
    create_client,
    preferences,
    set_preferences,
)
from app.store.errors import ChangedMeanwhile, NotFound
from tests.store.people import guide, hire, register
from tests.store.together import at_once

MEETING = datetime(2026, 5, 14, 8, tzinfo=UTC)


@pytest.fixture
def coach(app):
    return hire().id


def test_a_card_tells_what_the_coach_wrote(coach):
    client_id = create_client(coach, "Hatice", "Öztürk", "24-097", "full", MEETING)

    card = client_card(client_id)

    assert (card.first_name, card.surname, card.case_number) == ("Hatice", "Öztürk", "24-097")
    assert (card.path, card.meeting_at, card.coach_name) == ("full", MEETING, "Anna de Vries")


def test_a_coach_sees_their_own_clients_by_name(coach):
    for name in ("samira", "Kees", "Ömer"):
        register(coach, name)
    register(hire(name="Bram").id, "Van Bram")

    assert [card.first_name for card in clients_of(coach)] == ["Kees", "samira", "Ömer"]


def test_another_coach_finds_no_card(coach):
    client_id = register(coach)

    assert client_card(client_id, coach)
    for other in (hire(name="Bram").id, "", "nobody"):
        with pytest.raises(NotFound):
            client_card(client_id, other)


def test_preferences_are_the_clients_own(app):
    mine, theirs = guide().id, guide("Kees").id
    assert preferences(mine) == {}

    set_preferences(mine, {"large": True, "simple": False})

    assert preferences(mine) == {"large": True, "simple": False}
    assert preferences(theirs) == {}


def test_nobody_has_no_preferences(app):
    with pytest.raises(NotFound):
        preferences("nobody")


NEW_NAMES = Names("Hatice", "Kaya", "24-098")


def test_a_coach_changes_the_card(coach):
    client_id = register(coach)

    change_client(client_id, coach, 0, NEW_NAMES, "full", MEETING)

    card = client_card(client_id)
    assert Names(card.first_name, card.surname, card.case_number) == NEW_NAMES
    assert (card.path, card.meeting_at, card.revision) == ("full", MEETING, 1)


def test_a_card_that_was_changed_meanwhile_is_not_overwritten(coach):
    client_id = register(coach)
    change_client(client_id, coach, 0, NEW_NAMES, "full", MEETING)

    with pytest.raises(ChangedMeanwhile):
        change_client(client_id, coach, 0, Names("Sam", "B", "1"), "short", None)

    assert client_card(client_id).surname == "Kaya"


def test_of_two_who_change_a_card_at_once_one_is_told(app, coach):
    client_id = register(coach)

    def change(number):
        names = Names(f"Naam {number}", "B", "1")
        change_client(client_id, coach, 0, names, "short", None)

    results = at_once(app, 4, change)

    assert [type(one) for one in results].count(type(None)) == 1
    assert sum(isinstance(one, ChangedMeanwhile) for one in results) == 3
    assert client_card(client_id).revision == 1


def test_another_coach_changes_no_card(coach):
    client_id, bram = register(coach), hire(name="Bram").id

    for who, whose in ((bram, client_id), (coach, "nobody")):
        with pytest.raises(NotFound):
            change_client(whose, who, 0, NEW_NAMES, "full", None)

    assert client_card(client_id).surname == "Bouali"


def test_the_client_reads_that_the_card_was_changed(coach):
    client = guide(coach_id=coach)

    change_client(client.id, coach, 0, NEW_NAMES, "full", None)

    assert "client.changed" in {line.action for line in log_of(client.access)}
