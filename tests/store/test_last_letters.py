"""Before everything is deleted a client with an address is told the day, by mail, once."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
import time_machine
from sqlalchemy import select

from app.store.bureau import change_bureau, the_bureau
from app.store.clients import end_trajectory
from app.store.clock import AMSTERDAM, day_of, now, today
from app.store.contact import remove_address, set_frequency
from app.store.database import reading
from app.store.deletion_notices import queue_deletion_notices
from app.store.erasing import ask_to_erase, undo_erasing
from app.store.retention import (
    can_have_ended,
    delete_what_is_over,
    deleted_on,
    deletion_to_come,
)
from app.store.tables import letter
from app.web.say import long_day
from tests.mailserver import MailServer
from tests.store.mail import mailing, send, server, with_address
from tests.store.people import guide, hire

__all__ = ["mailing", "server"]

SAYS_NOTHING = ("Samira", "Bouali", "24-118", "Anna", "coach", "traject", "re-integratie", "ziek")


@pytest.fixture
def samira(mailing, server: MailServer):
    client = guide()
    with_address(mailing, server, client.access)
    server.letters.clear()
    return client


def ended(client):
    """The trajectory is over; the day on which everything is deleted."""
    end_trajectory(client.id, client.coach_id, today())
    return deleted_on(today())


def at(day):
    """Nine in the morning of that day in the Netherlands, whatever time it is now."""
    return time_machine.travel(datetime.combine(day, time(9), AMSTERDAM), tick=False)


def test_thirty_days_before_one_mail_says_the_day(mailing, server, samira):
    day = ended(samira)
    with at(day - timedelta(days=31)):
        assert queue_deletion_notices() == 0
    with at(day - timedelta(days=30)):
        assert queue_deletion_notices() == 1
        send(mailing)
    for later in (29, 10, 1):
        with at(day - timedelta(days=later)):
            delete_what_is_over()
            assert queue_deletion_notices() == 0
            send(mailing)

    [mail] = server.letters
    assert mail["Subject"] == "Je gegevens worden gewist"
    assert long_day(day) in mail.get_content()


def test_nobody_is_told_after_the_day_and_everything_is_gone(mailing, server, samira):
    day = ended(samira)
    with at(day):
        assert queue_deletion_notices() == 0
        assert delete_what_is_over().clients == 1
        assert (send(mailing), server.letters) == (0, [])


def test_where_the_end_was_not_written_down_the_last_act_counts(mailing, server, samira):
    day = deleted_on(today())
    with at(day - timedelta(days=29)):
        assert queue_deletion_notices() == 1
        send(mailing)
        set_frequency(samira.access, "week")
        end_trajectory(samira.id, samira.coach_id, today())
        assert queue_deletion_notices() == 0
    assert long_day(day) in server.letters[0].get_content()


@pytest.mark.parametrize("choice", ["never", "no address"])
def test_who_wants_no_mail_gets_none(mailing, server, samira, choice):
    day = ended(samira)
    if choice == "never":
        set_frequency(samira.access, "never")
    else:
        remove_address(samira.access)
    with at(day - timedelta(days=20)):
        assert queue_deletion_notices() == 0
    ask_to_erase(samira.access)

    assert (send(mailing), server.letters) == (0, [])


def test_who_asks_to_be_erased_reads_until_when_that_can_be_undone(mailing, server, samira):
    receipt = ask_to_erase(samira.access)
    ask_to_erase(samira.access)
    assert send(mailing) == 1
    ask_to_erase(samira.access)
    assert send(mailing) == 0

    [mail] = server.letters
    assert mail["Subject"] == "Je vroeg om alles te wissen"
    assert long_day(day_of(receipt.erase_at)) in mail.get_content()


def test_what_was_undone_in_time_is_not_mailed(mailing, server, samira):
    ask_to_erase(samira.access)
    undo_erasing(samira.access)

    assert (send(mailing), server.letters) == (0, [])


def test_asking_again_after_undoing_tells_the_new_day(mailing, server, samira):
    ask_to_erase(samira.access)
    send(mailing)
    undo_erasing(samira.access)
    with time_machine.travel(now() + timedelta(days=2), tick=False):
        receipt = ask_to_erase(samira.access)
        assert send(mailing) == 1

    assert long_day(day_of(receipt.erase_at)) in server.letters[1].get_content()


def test_neither_mail_says_whose_or_what(mailing, server, samira):
    day = ended(samira)
    with at(day - timedelta(days=20)):
        queue_deletion_notices()
        send(mailing)
        ask_to_erase(samira.access)
        send(mailing)

    said = " ".join(str(one) for one in server.letters)
    assert len(server.letters) == 2
    assert [word for word in SAYS_NOTHING if word.lower() in said.lower()] == ["Samira"]
    assert said.count("samira") == said.count("samira@post.example")


def test_nothing_of_the_address_or_the_day_stands_open_in_the_outbox(samira):
    day = ended(samira)
    with at(day - timedelta(days=20)):
        queue_deletion_notices()
        rows = everything_waiting()

    assert len(rows) == 1
    assert b"post.example" not in rows[0]
    assert day.isoformat().encode() not in rows[0]


def everything_waiting():
    with reading() as connection:
        waiting = select(letter.c.sealed).where(letter.c.state == "waiting")
        return list(connection.execute(waiting).scalars())


def shortened(months, before=24):
    ria = hire("beheerder", "Ria")
    change_bureau(ria.id, replace(the_bureau(), client_months=months))
    assert the_bureau().months_before == before


def test_a_shorter_period_deletes_nobody_who_could_not_be_told(mailing, server, samira):
    ended(samira)
    with at(today() + timedelta(days=300)):
        shortened(6)
        assert delete_what_is_over().clients == 0
        assert deletion_to_come(samira.access) == today() + timedelta(days=30)
        assert queue_deletion_notices() == 1
    with at(today() + timedelta(days=329)):
        assert delete_what_is_over().clients == 0
    with at(today() + timedelta(days=330)):
        assert delete_what_is_over().clients == 1


def test_a_period_made_shorter_twice_deletes_nobody_who_could_not_be_told(mailing, server, samira):
    ended(samira)
    with at(today() + timedelta(days=600)):
        shortened(12)
        assert deletion_to_come(samira.access) == today() + timedelta(days=30)
    with at(today() + timedelta(days=609)):
        shortened(6)
        assert delete_what_is_over().clients == 0
        assert deletion_to_come(samira.access) == today() + timedelta(days=30)
    with at(today() + timedelta(days=700)):
        shortened(3, before=6)


def test_a_shorter_period_puts_nobody_off(mailing, server, samira):
    day = ended(samira)
    with at(day - timedelta(days=3)):
        shortened(6)
        assert deletion_to_come(samira.access) == day


def test_another_setting_leaves_the_day_as_it_was(app):
    shortened(6)
    with at(today() + timedelta(days=50)):
        change_bureau(hire("beheerder").id, replace(the_bureau(), name="Bureau Ria"))
        assert the_bureau().shorter_since == (today() - timedelta(days=50)).isoformat()


def test_an_end_that_would_delete_at_once_cannot_be_written_down(app):
    assert can_have_ended(today() - timedelta(days=366))
    shortened(1)
    with at(today() + timedelta(days=60)):
        assert can_have_ended(today())
        assert not can_have_ended(today() - timedelta(days=100))
