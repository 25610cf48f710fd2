"""The chain of who did what: whatever is done to it behind the store's back is seen."""

import pytest
from sqlalchemy import delete, event, insert, select, update

from app.store.audit import log_of, record, verify_chain
from app.store.database import reading, writing
from app.store.sharing import read_share
from app.store.tables import audit, audit_head
from tests.store.people import come_in, finish, guide, hire, share_words
from tests.store.together import BrokenError, at_once, broken_at, engine_of


@pytest.fixture
def acts(app):
    """Ten acts, and the number of the last."""
    coach = hire().id
    for number in range(9):
        record("coach", coach, "client.created", "client", f"client {number}")
    return 10


def change(statement):
    with writing() as connection:
        connection.execute(statement)


def head():
    with reading() as connection:
        return dict(connection.execute(select(audit_head)).mappings().one())


def set_head(values):
    change(update(audit_head).values(**values))


def test_an_untouched_chain_is_whole(acts):
    assert verify_chain()
    assert head()["seq"] == acts


def test_an_empty_database_has_a_whole_chain(app):
    assert verify_chain()


@pytest.mark.parametrize(
    "changed",
    [
        {"action": "client.seen"},
        {"actor_id": "somebody"},
        {"subject_id": "client 9"},
        {"client_id": "client 3"},
        {"access_no": 2},
        {"module": "energiebalans"},
        {"mac": b"0" * 32},
    ],
)
def test_a_changed_act_is_seen(acts, changed):
    change(update(audit).where(audit.c.seq == 5).values(**changed))

    assert not verify_chain()


def test_a_changed_time_is_seen(acts):
    change(
        update(audit)
        .where(audit.c.seq == 5)
        .values(at=select(audit.c.at).where(audit.c.seq == 6).scalar_subquery())
    )

    assert not verify_chain()


@pytest.mark.parametrize("seq", [1, 5, 10])
def test_a_removed_act_is_seen(acts, seq):
    change(delete(audit).where(audit.c.seq == seq))

    assert not verify_chain()


def test_an_act_that_was_put_in_is_seen(acts):
    with reading() as connection:
        row = dict(connection.execute(select(audit).where(audit.c.seq == 10)).mappings().one())
    change(insert(audit).values(**{**row, "seq": 11}))

    assert not verify_chain()


def test_acts_that_changed_places_are_seen(acts):
    for here, there in ((3, 99), (4, 3), (99, 4)):
        change(update(audit).where(audit.c.seq == here).values(seq=there))

    assert not verify_chain()


def test_cutting_off_the_end_is_seen_also_when_the_head_is_set_back(acts):
    with reading() as connection:
        mac = connection.execute(select(audit.c.mac).where(audit.c.seq == 8)).scalar_one()
    change(delete(audit).where(audit.c.seq > 8))
    set_head({"seq": 8, "mac": mac})

    assert not verify_chain()


def test_setting_everything_back_to_an_earlier_day_is_seen_by_the_pin(acts):
    earlier = head()
    record("coach", "x", "client.created", "client", "y")
    assert verify_chain()
    change(delete(audit).where(audit.c.seq > acts))
    set_head(earlier)

    assert not verify_chain()


def test_removing_the_whole_chain_is_seen(acts):
    change(delete(audit))
    change(delete(audit_head))

    assert not verify_chain()


def test_without_its_signatures_the_chain_would_say_nothing(acts, monkeypatch):
    """The control of the tests above."""
    monkeypatch.setattr("app.store.audit._mac", lambda row, _before: row["mac"])
    change(update(audit).where(audit.c.seq == 5).values(action="client.seen"))

    assert verify_chain()


def test_eight_writers_at_once_make_one_whole_chain(app, acts):
    at_once(app, 8, lambda number: [record("coach", "x", "a", "b", str(number)) for _ in range(5)])

    assert verify_chain()
    assert head()["seq"] == acts + 40


def test_an_act_is_there_exactly_if_what_it_tells_of_is(app, acts):
    client = guide()
    share_id = share_words(client, "Mijn woorden")
    before, stops = head()["seq"], 0
    while True:
        try:
            with broken_at(app, stops):
                read_share(client.coach_id, share_id, "page")
        except BrokenError:
            assert head()["seq"] == before
            stops += 1
            continue
        break

    assert head()["seq"] == before + 1
    assert verify_chain()


def test_a_client_reads_their_own_log_and_nobody_elses(app):
    client, other = guide(), guide("Kees")
    finish(client.access)

    actions = {line.action for line in log_of(client.access)}
    assert {"client.created", "invitation.made", "phone.bound", "round.finished"} <= actions
    assert "round.finished" not in {line.action for line in log_of(other.access)}


def test_every_new_card_is_in_the_clients_log(app):
    client = guide()
    come_in(client.id, client.coach_id)

    made = [line for line in log_of(client.access) if line.action == "invitation.made"]

    assert [line.actor_name for line in made] == ["Anna de Vries"] * 2


def test_a_chain_that_grows_while_it_is_looked_at_is_whole(app, acts):
    begun = []

    def write_meanwhile(_connection, _cursor, statement, *_rest):
        if "FROM audit_head" in statement and not begun:
            begun.append(True)
            record("coach", "somebody", "test.done", "test", "1")

    event.listen(engine_of(app), "after_cursor_execute", write_meanwhile)
    try:
        assert verify_chain()
    finally:
        event.remove(engine_of(app), "after_cursor_execute", write_meanwhile)
    assert begun
    assert verify_chain()
