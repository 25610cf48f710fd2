"""Sealed values open in one place only, and only as they were sealed."""

from os import urandom

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from app.store.clients import clients_of
from app.store.crypto import Key, Seal, Tampered
from app.store.database import KEYS, writing
from app.store.errors import NotFound, StoreBusy
from app.store.keys import key_of, keyring
from app.store.rounds import last_finished, open_round
from app.store.tables import answer, client_key, finished
from tests.store.people import MODULE, begin, finish, guide, hire, register, say

VALUE = "Mijn antwoord ☂".encode()


def a_seal(owner="client"):
    return Seal(Key.of(urandom(32)), owner)


@settings(deadline=None)
@given(value=st.binary(max_size=200), names=st.tuples(*[st.text(max_size=8)] * 3))
def test_a_value_comes_back(value, names):
    seal = a_seal()

    assert seal.open(*names, seal.close(*names, value)) == value


def test_equal_values_are_sealed_differently():
    seal = a_seal()

    assert len({seal.close("t", "c", "r", VALUE) for _ in range(100)}) == 100


def test_every_flipped_bit_is_seen():
    seal = a_seal()
    sealed = seal.close("t", "c", "r", VALUE)

    for bit in range(len(sealed) * 8):
        flipped = bytearray(sealed)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Tampered):
            seal.open("t", "c", "r", bytes(flipped))


def test_a_value_that_was_cut_does_not_open():
    seal = a_seal()
    sealed = seal.close("t", "c", "r", VALUE)

    for length in range(len(sealed)):
        with pytest.raises(Tampered):
            seal.open("t", "c", "r", sealed[:length])


@pytest.mark.parametrize(
    "place", [("u", "c", "r"), ("t", "d", "r"), ("t", "c", "s"), ("tc", "", "r"), ("t", "cr", "")]
)
def test_a_value_does_not_open_in_another_place(place):
    seal = a_seal()

    with pytest.raises(Tampered):
        seal.open(*place, seal.close("t", "c", "r", VALUE))


def test_a_value_does_not_open_for_another_client():
    key = Key.of(urandom(32))
    sealed = Seal(key, "Samira").close("t", "c", "r", VALUE)

    with pytest.raises(Tampered):
        Seal(key, "Kees").open("t", "c", "r", sealed)


def test_another_key_does_not_open_it():
    sealed = a_seal().close("t", "c", "r", VALUE)

    with pytest.raises(Tampered):
        a_seal().open("t", "c", "r", sealed)


def test_without_the_place_a_moved_value_would_open():
    """The control of the tests above."""
    key, nonce = Key.of(urandom(32)), urandom(12)
    sealed = key.aead.encrypt(nonce, VALUE, None)

    assert key.aead.decrypt(nonce, sealed, None) == VALUE


def test_answers_that_changed_places_do_not_open(app):
    access = guide().access
    begin(access)
    for number, item in enumerate(("energy.tasks.1", "energy.tasks.2")):
        say(access, number, item)
    moved = select(answer.c.content).where(answer.c.item_id == "energy.tasks.2").scalar_subquery()
    with writing() as connection:
        connection.execute(
            update(answer).where(answer.c.item_id == "energy.tasks.1").values(content=moved)
        )

    kept = open_round(access, MODULE).answers

    with pytest.raises(Tampered):
        kept["energy.tasks.1"]


def test_an_answer_of_another_client_does_not_open(app):
    mine, theirs = guide().access, guide("Kees").access
    rounds = [begin(access) for access in (mine, theirs)]
    say(mine, 1)
    say(theirs, 5)
    other = select(answer.c.content).where(answer.c.round_id == rounds[1]).scalar_subquery()
    with writing() as connection:
        connection.execute(
            update(answer).where(answer.c.round_id == rounds[0]).values(content=other)
        )

    kept = open_round(mine, MODULE).answers

    with pytest.raises(Tampered):
        dict(kept)


def test_columns_that_changed_places_do_not_open(app):
    access = guide().access
    finish(access)
    with writing() as connection:
        connection.execute(update(finished).values(result=finished.c.answers))

    with pytest.raises(Tampered):
        last_finished(access, MODULE)


def test_every_client_has_a_key_of_their_own(app):
    keys = [key_of(guide(name).id) for name in ("Samira", "Kees")]

    assert keys[0].seal.key.header != keys[1].seal.key.header
    assert keys[0].repeat != keys[1].repeat


def test_a_wrapped_key_does_not_open_for_another_client(app):
    mine, theirs = guide().id, guide("Kees").id
    other = select(client_key.c.wrapped).where(client_key.c.client_id == theirs).scalar_subquery()
    with writing(KEYS) as connection:
        connection.execute(
            update(client_key).where(client_key.c.client_id == mine).values(wrapped=other)
        )
    keyring().recent.clear()

    with pytest.raises(Tampered):
        key_of(mine)


def test_without_the_clients_key_nothing_of_the_client_opens(app):
    client = guide()
    begin(client.access)
    say(client.access, 4)
    with writing(KEYS) as connection:
        connection.execute(client_key.delete().where(client_key.c.client_id == client.id))
    keyring().recent.clear()

    with pytest.raises(NotFound):
        open_round(client.access, MODULE)


def test_a_process_remembers_few_keys_and_not_for_long(app, monkeypatch):
    client = guide()
    monkeypatch.setattr("app.store.keys.CACHED_KEYS", 2)
    for name in ("Kees", "Hatice", "Bram"):
        key_of(guide(name).id)
    assert len(keyring().recent) <= 2

    monkeypatch.setattr("app.store.keys.CACHED_SECONDS", 0)
    key_of(client.id)
    with writing(KEYS) as connection:
        connection.execute(client_key.delete())
    with pytest.raises(NotFound):
        key_of(client.id)


def test_a_client_without_a_key_is_never_made(app, monkeypatch):
    """The key is written first: a key without a client harms nobody."""

    def fail(_client_id):
        raise StoreBusy

    coach = hire().id
    monkeypatch.setattr("app.store.clients.make_client_key", fail)

    with pytest.raises(StoreBusy):
        register(coach)
    assert clients_of(coach) == []
