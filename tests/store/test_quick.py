"""The quick statements: what they give is what SQLAlchemy gives, and what they refuse as well."""

import pytest
from sqlalchemy import select

from app.store.answers import Change, save_answers
from app.store.clock import now
from app.store.database import reading, writing
from app.store.errors import NotFound
from app.store.quick import Quick
from app.store.rounds import open_round
from app.store.sessions import _FIND, find_session
from app.store.tables import receipt, session
from app.store.tokens import hash_of
from tests.store.people import ITEM, MODULE, begin, guide


@pytest.fixture
def client(app):
    return guide()


@pytest.fixture
def round_id(client):
    begin(client.access)
    return open_round(client.access, MODULE).id


def test_a_session_reads_the_same_as_by_sqlalchemy(client):
    values = {"token": hash_of(client.token)}
    with reading() as connection:
        quick = _FIND.all(connection, values)
        usual = connection.execute(_FIND.statement, values).all()

    assert [tuple(row) for row in quick] == [tuple(row) for row in usual]
    assert quick[0].client_id == client.id
    assert quick[0].created_at.tzinfo is not None
    assert quick[0].shared_phone is False


def test_what_is_not_there_is_none(app):
    with reading() as connection:
        assert _FIND.first(connection, {"token": "nothing"}) is None
        assert _FIND.all(connection, {"token": "nothing"}) == []


def test_values_are_kept_as_sqlalchemy_keeps_them(client, round_id):
    moment = now()
    row = {"round_id": round_id, "key": "k", "digest": b"\x00\xff", "reply": "é", "kept_at": moment}
    with writing() as connection:
        Quick(receipt.insert()).run(connection, [row, {**row, "key": "other"}])

    with reading() as connection:
        kept = connection.execute(select(receipt).where(receipt.c.key == "k")).one()
        count = len(connection.execute(select(receipt)).all())
    assert dict(kept._mapping) == row
    assert count == 2


@pytest.mark.parametrize("value", ["\ud800", 2**63])
def test_a_value_that_no_row_can_hold_is_not_found(app, value):
    find = Quick(select(session.c.id).where(session.c.access_no == value))
    by_text = Quick(select(session.c.id).where(session.c.id == value))

    with pytest.raises(NotFound), reading() as connection:
        (by_text if isinstance(value, str) else find).all(connection, {})


def test_nothing_is_kept_where_the_block_fails(client, round_id):
    row = {"round_id": round_id, "key": "k", "digest": b"", "reply": "{}", "kept_at": now()}
    twice = [row, row]
    with pytest.raises(Exception, match=r"(?i)unique"), writing() as connection:
        Quick(receipt.insert()).run(connection, twice)

    with reading() as connection:
        assert connection.execute(select(receipt)).all() == []


def test_answers_that_were_read_before_are_still_compared_with_what_is_stored_now(client, round_id):
    """What was opened in a request counts only while the stored bytes are the same."""
    save_answers(client.access, round_id, [Change(ITEM, 3)], "first", "1")
    seen = open_round(client.access, MODULE).answers
    assert seen[ITEM].value == 3
    save_answers(client.access, round_id, [Change(ITEM, 5, base_revision=1)], "second", "1")

    again = save_answers(
        client.access, round_id, [Change(ITEM, 3, base_revision=2)], "third", "1", known=seen
    )

    assert again == {ITEM: 3}
    assert open_round(client.access, MODULE).answers[ITEM].value == 3


def test_a_name_and_choices_are_opened_when_they_are_asked(client):
    found = find_session(client.token)

    assert "first_name" not in vars(found)
    assert found.first_name == "Samira"
    assert found.preferences == {}
    assert "Samira" not in repr(found)
