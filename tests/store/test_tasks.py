"""Tasks and reminders: until the client tells, a task looks the same whatever happened."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
import time_machine

from app.store.accesses import accept_newer
from app.store.audit import log_of
from app.store.clients import create_client
from app.store.clock import AMSTERDAM, now, today
from app.store.contact import set_frequency
from app.store.errors import NotFound
from app.store.reminders import queue_reminders
from app.store.sessions import find_session
from app.store.tasks import (
    NewTask,
    add_tasks,
    keep_reply,
    my_tasks,
    send_reply,
    take_reply_back,
    tasks_of,
    told_to,
    withdraw_task,
)
from tests.store.mail import mailing, send, server, verified, with_address
from tests.store.people import come_in, guide, hire, register

__all__ = ["mailing", "server"]

REPLY = "KANARIE ik wil eerst oefenen"
QUESTION = NewTask("question", "Wat wil je eerst?")


@pytest.fixture
def samira(app):
    return guide()


def give(client, *tasks):
    return add_tasks(client.id, client.coach_id, tasks or (QUESTION,))


def test_a_client_sees_what_was_asked_by_day(samira):
    soon, late = today() + timedelta(days=2), today() + timedelta(days=9)
    give(
        samira,
        NewTask("document", "Neem je cv mee"),
        NewTask("module", module="energiebalans", due=late),
        NewTask("story", due=soon),
    )

    assert [one.kind for one in my_tasks(samira.access)] == ["story", "module", "document"]
    assert my_tasks(samira.access)[1].module == "energiebalans"


def test_tasks_given_with_the_card_wait_for_the_client(app):
    coach = hire().id
    client_id = register(coach)
    add_tasks(client_id, coach, [QUESTION])
    access = find_session(come_in(client_id, coach).session_token).access

    assert my_tasks(access)[0].words == "Wat wil je eerst?"


def test_a_coach_sees_the_same_before_and_after_the_client_wrote(samira):
    (task_id,) = give(samira)
    before = tasks_of(samira.coach_id, samira.id)
    keep_reply(samira.access, task_id, REPLY)

    assert tasks_of(samira.coach_id, samira.id) == before
    assert told_to(samira.coach_id) == {}
    assert my_tasks(samira.access)[0].reply == REPLY


def test_what_is_sent_the_coach_reads(samira):
    (task_id,) = give(samira)
    send_reply(samira.access, task_id, REPLY)

    assert told_to(samira.coach_id) == {samira.id: 1}
    (task,) = tasks_of(samira.coach_id, samira.id)
    assert (task.reply, task.is_new, task.sent_at is not None) == (REPLY, True, True)
    assert told_to(samira.coach_id) == {}


def test_what_is_taken_back_the_coach_reads_no_more(samira):
    (task_id,) = give(samira)
    send_reply(samira.access, task_id, REPLY)
    tasks_of(samira.coach_id, samira.id)
    take_reply_back(samira.access, task_id)

    (task,) = tasks_of(samira.coach_id, samira.id)
    assert (task.reply, task.sent_at) == ("", None)
    assert my_tasks(samira.access)[0].reply == REPLY


def test_a_task_that_was_taken_back_is_gone_for_both(samira):
    (task_id,) = give(samira)
    withdraw_task(samira.coach_id, samira.id, task_id)

    assert my_tasks(samira.access) == []
    assert tasks_of(samira.coach_id, samira.id) == []
    with pytest.raises(NotFound):
        send_reply(samira.access, task_id, REPLY)
    with pytest.raises(NotFound):
        withdraw_task(samira.coach_id, samira.id, task_id)


def test_nobody_else_touches_a_task(samira):
    (task_id,) = give(samira)
    other = guide("Kees")

    with pytest.raises(NotFound):
        send_reply(other.access, task_id, REPLY)
    with pytest.raises(NotFound):
        withdraw_task(other.coach_id, samira.id, task_id)
    with pytest.raises(NotFound):
        withdraw_task(other.coach_id, other.id, task_id)
    with pytest.raises(NotFound):
        add_tasks(samira.id, other.coach_id, [QUESTION])
    with pytest.raises(NotFound):
        tasks_of(other.coach_id, samira.id)


def with_meeting(coach_id, at):
    client_id = create_client(coach_id, "Samira", "Bouali", "24-118", "short", at)
    come = come_in(client_id, coach_id)
    return find_session(come.session_token).access


def at_hour(days, hour):
    day = today() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour, tzinfo=AMSTERDAM).astimezone(UTC)


@pytest.mark.parametrize(
    ("days", "hour", "reminded"),
    [(0, 12, 0), (0, 23, 0), (1, 0, 1), (1, 12, 1), (1, 23, 1), (2, 0, 0), (2, 12, 0)],
)
def test_a_meeting_is_told_the_day_before_and_once(app, days, hour, reminded):
    access = with_meeting(hire().id, at_hour(days, hour))
    verified(app, access)

    assert queue_reminders() == reminded
    assert queue_reminders() == 0


@pytest.mark.parametrize(("days", "reminded"), [(0, 1), (1, 1), (2, 1), (3, 0)])
def test_a_task_is_told_when_its_day_is_near(app, samira, days, reminded):
    verified(app, samira.access)
    give(samira, NewTask("story", due=today() + timedelta(days=days)))

    assert queue_reminders() == reminded
    assert queue_reminders() == 0


def test_a_task_that_the_client_told_of_needs_no_reminder(app, samira):
    verified(app, samira.access)
    (task_id,) = give(samira, NewTask("story", due=today()))
    send_reply(samira.access, task_id, "")

    assert queue_reminders() == 0


def test_a_task_that_the_coach_took_back_needs_no_reminder(app, samira):
    verified(app, samira.access)
    (task_id,) = give(samira, NewTask("story", due=today()))
    withdraw_task(samira.coach_id, samira.id, task_id)

    assert queue_reminders() == 0


def test_who_gave_no_address_is_not_reminded(samira):
    give(samira, NewTask("story", due=today()))

    assert queue_reminders() == 0


def test_a_reminder_is_never_more_than_was_chosen(mailing, server, samira):
    with_address(mailing, server, samira.access)
    set_frequency(samira.access, "week")
    give(samira, NewTask("story", due=today() + timedelta(days=2)))
    assert send(mailing) == 1

    queue_reminders()
    for day in range(1, 7):
        with time_machine.travel(now() + timedelta(days=day), tick=False):
            queue_reminders()
            assert send(mailing) == 0
    with time_machine.travel(now() + timedelta(days=8), tick=False):
        assert send(mailing) == 0, "the day is past, so it is worth no mail"


def test_what_is_kept_after_sending_is_for_the_client_alone_again(samira):
    (task_id,) = give(samira)
    send_reply(samira.access, task_id, REPLY)
    keep_reply(samira.access, task_id, "KANARIE nog niet af")

    (task,) = tasks_of(samira.coach_id, samira.id)
    assert (task.reply, task.sent_at) == ("", None)
    assert my_tasks(samira.access)[0].reply == "KANARIE nog niet af"
    assert "task.untold" in {line.action for line in log_of(samira.access)}


@pytest.mark.parametrize("change", [take_reply_back, partial(keep_reply, words="anders")])
def test_on_a_new_phone_the_client_takes_back_what_the_old_one_sent(samira, change):
    (task_id,) = give(samira)
    send_reply(samira.access, task_id, REPLY)
    newer = find_session(come_in(samira.id, samira.coach_id).session_token).access
    accept_newer(samira.access)
    change(replace(newer, first=0), task_id)

    (task,) = tasks_of(samira.coach_id, samira.id)
    assert (task.reply, task.sent_at) == ("", None)


def test_a_task_told_by_two_phones_is_one_that_is_done(samira):
    (task_id,) = give(samira)
    send_reply(samira.access, task_id, REPLY)
    newer = find_session(come_in(samira.id, samira.coach_id).session_token).access
    accept_newer(samira.access)
    send_reply(replace(newer, first=0), task_id, "opnieuw")

    assert told_to(samira.coach_id) == {samira.id: 1}
    assert [one.reply for one in tasks_of(samira.coach_id, samira.id)] == ["opnieuw"]


def test_taking_back_what_was_not_told_leaves_no_line_in_the_log(samira):
    (task_id,) = give(samira)
    take_reply_back(samira.access, task_id)

    assert "task.untold" not in {line.action for line in log_of(samira.access)}
