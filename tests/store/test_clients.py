"""Clients, as the bureau knows them."""

from datetime import UTC, datetime

import pytest

from app.store.clients import client_card, clients_of, create_client, preferences, set_preferences
from app.store.errors import NotFound
from tests.store.people import guide, hire, register

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
