"""Every table has a period, and the day after it nothing is left."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import event, insert, select

from app.store.audit import log_of, verify_chain
from app.store.clients import Invited, client_card, end_trajectory
from app.store.clock import now, today
from app.store.database import db, reading, writing
from app.store.devices import make_device_code, my_devices
from app.store.errors import NotFound
from app.store.invitations import find_invitation, make_invitation
from app.store.keys import key_of
from app.store.periods import PERIODS
from app.store.retention import (
    delete_what_is_over,
    deleted_on,
    deletion_to_come,
    months_after,
)
from app.store.rounds import last_finished
from app.store.sessions import find_session
from app.store.sharing import my_shares
from app.store.staff import set_active, staff_list
from app.store.tables import (
    audit,
    binding,
    client,
    conversation,
    device,
    device_code,
    invitation,
    receipt,
    session,
    share,
    staff,
)
from tests.store.people import MODULE, finish, guide, hire, share_words
from tests.store.together import engine_of


@pytest.fixture
def samira(app):
    client = guide()
    finish(client.access)
    return client


def later(**time):
    return time_machine.travel(now() + timedelta(**time), tick=False)


def on(day):
    return time_machine.travel(f"{day}T12:00:00+00:00", tick=False)


def count(table):
    with reading() as connection:
        return len(connection.execute(select(table)).all())


def test_every_table_has_a_period(app):
    tables = {
        table.name for metadata in db.metadatas.values() for table in metadata.tables.values()
    }

    assert tables - {"alembic_version"} == set(PERIODS)


def test_a_night_after_nothing_happened_deletes_nothing(samira):
    before = count(session), count(binding), count(audit)

    delete_what_is_over()

    assert (count(session), count(binding), count(audit)) == before
    assert last_finished(samira.access, MODULE)


def test_a_share_ends_on_its_day_with_its_copy_destroyed(samira):
    share_words(samira, "woorden", days=10)
    with later(days=10):
        assert delete_what_is_over().shares == 0
        assert my_shares(samira.access)
    with later(days=11):
        assert delete_what_is_over().shares == 1
        assert delete_what_is_over().shares == 0
    with reading() as connection:
        row = connection.execute(select(share)).one()
    assert row.ended_at
    assert row.copy is None
    assert "share.over" in {line.action for line in log_of(samira.access)}


@pytest.mark.parametrize(
    ("table", "days"),
    [(session, 1), (receipt, 8), (invitation, 31), (device, 91), (binding, 91)],
)
def test_what_only_passes_is_gone_a_day_after_its_period(samira, table, days):
    assert count(table)
    with later(days=days - 1, minutes=-5):
        delete_what_is_over()
        kept = table is session or count(table)
    with later(days=days, minutes=5):
        delete_what_is_over()

    assert kept
    assert count(table) == 0


def test_a_code_for_another_phone_is_gone_when_it_expired(samira):
    make_device_code(samira.access)
    with later(minutes=11):
        delete_what_is_over()

    assert count(device_code) == 0


def test_a_phone_that_is_used_stays(samira):
    with later(days=80):
        delete_what_is_over()

    assert my_devices(samira.access)


def test_the_days_of_a_card_outlive_what_was_on_it(samira):
    made = make_invitation(samira.id, samira.coach_id)
    with later(days=31):
        delete_what_is_over()

    assert find_invitation(made.code) is None
    assert client_card(samira.id).invited == Invited(made.made_on, made.last_day, None)


def test_two_years_after_the_trajectory_everything_is_gone(samira):
    end_trajectory(samira.id, samira.coach_id, today())
    last = deleted_on(today())
    with on(last - timedelta(days=1)):
        assert delete_what_is_over().clients == 0
        assert last_finished(samira.access, MODULE)
    with on(last):
        assert delete_what_is_over().clients == 1
        assert verify_chain()
    for table in (client, binding, share, receipt):
        assert count(table) == 0
    with pytest.raises(NotFound):
        key_of(samira.id)
    with pytest.raises(NotFound):
        client_card(samira.id)
    assert find_session(samira.token) is None


def test_without_an_end_it_is_two_years_after_the_last_act(samira):
    with later(days=300):
        share_words(samira, "woorden")
        last = deleted_on(today())
    with on(last - timedelta(days=1)):
        assert delete_what_is_over().clients == 0
    with on(last + timedelta(days=1)):
        assert delete_what_is_over().clients == 1


def test_the_client_reads_it_thirty_days_before(samira):
    end_trajectory(samira.id, samira.coach_id, today())
    last = deleted_on(today())

    with on(last - timedelta(days=31)):
        assert deletion_to_come(samira.access) is None
    with on(last - timedelta(days=30)):
        assert deletion_to_come(samira.access) == last


def test_a_trajectory_that_goes_on_is_not_deleted(samira):
    end_trajectory(samira.id, samira.coach_id, today())
    end_trajectory(samira.id, samira.coach_id, None)

    assert client_card(samira.id).ended_on is None
    with later(days=700):
        assert delete_what_is_over().clients == 0


@pytest.mark.parametrize("days", [1, -400])
def test_an_end_that_nobody_could_be_told_of_is_refused(samira, days):
    with pytest.raises(ValueError, match="ended"):
        end_trajectory(samira.id, samira.coach_id, today() + timedelta(days=days))


def test_another_coach_ends_nothing(samira):
    with pytest.raises(NotFound):
        end_trajectory(samira.id, hire().id, today())


def test_the_log_forgets_after_five_years_and_stays_whole(samira):
    with later(days=5 * 366):
        guide("Kees")
        deleted = delete_what_is_over()
        assert deleted.acts > 5
        assert verify_chain()
        guide("Piet")
        assert verify_chain()
        assert delete_what_is_over().acts == 0


def test_cutting_off_the_beginning_is_seen_also_after_forgetting(samira):
    with later(days=5 * 366):
        guide("Kees")
        delete_what_is_over()
        with db.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM audit WHERE seq = (SELECT min(seq) FROM audit)")
        assert not verify_chain()


def test_nothing_is_forgotten_from_a_log_that_was_changed(samira):
    with db.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audit SET action = 'nothing' WHERE seq = 2")
    with later(days=5 * 366):
        assert delete_what_is_over().acts == 0


def test_who_left_two_years_ago_is_forgotten(samira):
    gone = hire(name="Dirk Weg")
    set_active(gone.id, False)
    with later(days=700):
        delete_what_is_over()
        assert "Dirk Weg" in {one.name for one in staff_list()}
    with later(days=740):
        assert delete_what_is_over().staff == 1
        assert "Dirk Weg" not in {one.name for one in staff_list()}
    assert count(staff) == 1


def test_who_still_coaches_somebody_is_not_forgotten(samira):
    set_active(samira.coach_id, False)
    end_trajectory(samira.id, samira.coach_id, today())
    with on(deleted_on(today()) - timedelta(days=1)):
        assert delete_what_is_over().staff == 0


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-11-22", 24, "2028-11-22"),
        ("2024-02-29", 24, "2026-02-28"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-01-31", -60, "2021-01-31"),
        ("2026-12-31", 12, "2027-12-31"),
    ],
)
def test_months_are_those_of_the_calendar(day, months, then):
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(then)


def test_the_paper_names_every_table():
    paper = (Path(__file__).parents[2] / "docs" / "privacy" / "retention.md").read_text("utf-8")

    assert [name for name in PERIODS if f"`{name}`" not in paper] == []


def test_who_wrote_anything_that_is_still_kept_stays_and_the_night_goes_on(samira):
    gone = hire(name="Dirk Weg")
    set_active(gone.id, False)
    row = {"id": "of Dirk", "client_id": samira.id, "coach_id": gone.id, "access_no": 1}
    with writing() as connection:
        connection.execute(insert(conversation), {**row, "begun_at": now()})

    with later(days=729):
        assert delete_what_is_over().staff == 0
    assert count(staff) == 2


def test_a_trajectory_that_goes_on_while_the_night_goes_by_is_not_deleted(app, samira):
    end_trajectory(samira.id, samira.coach_id, today())
    went_on = []

    def go_on(_connection, _cursor, statement, *_rest):
        if "last_act" in statement and not went_on:  # the list of who is over was made just now
            went_on.append(True)
            end_trajectory(samira.id, samira.coach_id, None)

    with on(deleted_on(today())):
        event.listen(engine_of(app), "after_cursor_execute", go_on)
        try:
            assert delete_what_is_over().clients == 0
        finally:
            event.remove(engine_of(app), "after_cursor_execute", go_on)
    assert went_on
    assert last_finished(samira.access, MODULE)
