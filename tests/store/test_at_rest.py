"""Whoever takes the files reads none of what people said, nor who they are."""

from pathlib import Path

import pytest

from app.store.answers import Change, save_answers
from app.store.clients import set_preferences
from app.store.clock import today
from app.store.database import db, writing
from app.store.devices import make_device_code
from app.store.fml import object_to, save_fml
from app.store.remarks import set_remark
from app.store.rounds import begin_round, finish_round
from app.store.sharing import read_share
from tests.store.others import ask, fill_in, new_link, response
from tests.store.people import MODULE, OWN_WORDS, PIN, RESULT, begin, guide, say, share_words

CANARY = b"kanarie-in-de-mijn"


@pytest.fixture
def client(app):
    """A client whose every text holds the canary, in every table that keeps content."""
    words = CANARY.decode()
    client = guide(words)
    round_id = begin_round(client.access, MODULE, consent_version="1", content_version="1")
    changes = [
        Change(OWN_WORDS, words),
        Change("energy.plan", ({"change": words},)),
        Change("energy.ranking", (words,)),
    ]
    save_answers(client.access, round_id, changes, "key", "1")
    finish_round(client.access, round_id, RESULT, "1")
    set_remark(client.access, "energy.balance", text=words)
    set_preferences(client.id, {"note": words})
    read_share(client.coach_id, share_words(client, words), "page")
    make_device_code(client.access)
    ask(client.access)
    fill_in(client.access, response(value=words), response(work=words))
    new_link(client.access, words)
    save_fml(client.coach_id, client.id, today(), {words: "ok", "sit": "cond"}, "")
    object_to(client.access, "sit", words)
    return client


def files(app):
    return [
        path
        for engine in db.engines.values()
        for path in Path(engine.url.database).parent.glob("*.db*")
    ]


def everything(app):
    """The bytes of the database files with their write-ahead logs, or all rows as text."""
    if db.engine.dialect.name == "sqlite":
        return b"".join(path.read_bytes() for path in files(app))
    with writing() as connection:
        return b"".join(
            repr(connection.execute(table.select()).all()).encode()
            for table in db.metadata.sorted_tables
        )


def test_nothing_that_a_client_said_stands_in_the_files(app, client):
    kept = everything(app)

    assert client.id.encode() in kept
    assert CANARY not in kept


def test_no_name_address_or_pin_stands_in_the_files(app, client):
    kept = everything(app)

    for word in (b"Bouali", b"24-118", b"Anna", b"bureau.example", PIN.encode()):
        assert word not in kept, word


def test_an_open_value_would_be_found(app, client):
    """The control of the tests above."""
    with writing() as connection:
        connection.exec_driver_sql("UPDATE round SET place = 'kanarie-in-de-mijn'")

    assert CANARY in everything(app)


def test_equal_answers_look_different(app, client):
    begin(client.access, "verandering")
    for number in range(6):
        say(client.access, 4, f"change.accept.{number}", "verandering")

    with writing() as connection:
        kept = connection.exec_driver_sql("SELECT content, length(content) FROM answer").all()
        digests = connection.exec_driver_sql("SELECT digest FROM receipt").scalars().all()
    assert len({content for content, _length in kept}) == len(kept)
    assert len(set(digests)) == len(digests)
