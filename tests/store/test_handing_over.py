"""After handing over: what waited for the coach before, what the next one reads, and who decides."""

import pytest

from app.domain.action_plan import Guidance, PlanLine
from app.domain.progress_report import View
from app.store.access import Access
from app.store.audit import log_of
from app.store.clock import today
from app.store.conversations import Line as Spoken
from app.store.conversations import begin_conversation, my_conversations, save_lines
from app.store.errors import NotFound
from app.store.exporting import export_file, read_export
from app.store.fml import fml_for, save_fml
from app.store.handing_over import hand_over, handover_to_read, show_to_new_coach, to_choose
from app.store.messages import messages_with, write_to_client
from app.store.plans import (
    guide,
    my_plan,
    plan_for,
    propose,
    save_line,
    sign,
    sign_as_coach,
    waiting_for_coach,
)
from app.store.preparing import keep_own_points, own_points
from app.store.progress import (
    add,
    my_period,
    my_reports,
    periods_of,
    reports_for,
    save_view,
    send,
    tell_coach,
)
from app.store.tasks import (
    NewTask,
    add_tasks,
    keep_reply,
    my_tasks,
    send_reply,
    tasks_of,
    told_to,
    withdraw_task,
)
from tests.store.people import guide as somebody
from tests.store.people import hire

LINE = PlanLine("a" * 22, "Weer fietsen", step="Oefenen op zaterdag")
ASK = PlanLine("b" * 22, "Iets vragen", step="Bellen")
VIEW = View("Het gaat vooruit.")


@pytest.fixture
def bram(app):
    return hire(name="Bram Jansen").id


@pytest.fixture
def samira(bram):
    return somebody()


def handed_over(person, to):
    hand_over(hire(role="beheerder").id, [person.id], person.coach_id, to)


def agreed(person):
    save_line(person.access, LINE, 0)
    sign(person.access, my_plan(person.access).revision)
    sign_as_coach(person.coach_id, person.id, my_plan(person.access).revision)


def told(person):
    agreed(person)
    tell_coach(person.access, VIEW, save_view(person.access, VIEW, 0).revision)


def added(person):
    told(person)
    kept = reports_for(person.coach_id, person.id)[0]
    add(person.coach_id, person.id, "Mooi gedaan.", kept.revision)


def everything_of(person):
    added(person)
    add_tasks(person.id, person.coach_id, [NewTask("question", "Wat wil je?")])
    save_fml(person.coach_id, person.id, today(), {"sit": "ok"}, "")
    write_to_client(person.coach_id, person.id, "Tot donderdag.")
    keep_own_points(person.coach_id, person.id, "Vragen naar oefenen.", 0)
    talk = begin_conversation(person.coach_id, person.id)
    save_lines(person.coach_id, person.id, talk, [Spoken("own.1", agreed="We bellen.")])


def read_by(coach, person):
    """What this coach reads of the person, subject by subject."""
    return {
        "plan": plan_for(coach, person.id) is not None,
        "progress": bool(reports_for(coach, person.id)),
        "tasks": bool(tasks_of(coach, person.id)),
        "fml": fml_for(coach, person.id) is not None,
    }


def test_the_next_coach_reads_nothing_and_the_one_before_nothing_more(samira, bram):
    everything_of(samira)
    handed_over(samira, bram)

    assert set(read_by(bram, samira).values()) == {False}
    assert messages_with(bram, samira.id) == []
    assert own_points(bram, samira.id).words == ""
    for read in (plan_for, reports_for, tasks_of, fml_for, messages_with):
        with pytest.raises(NotFound):
            read(samira.coach_id, samira.id)
    assert (periods_of(bram), told_to(bram), waiting_for_coach(bram)) == ({}, {}, [])


@pytest.mark.parametrize("thing", ["plan", "progress", "tasks", "fml"])
def test_the_client_shows_one_thing_and_nothing_else_goes_along(samira, bram, thing):
    everything_of(samira)
    handed_over(samira, bram)
    assert to_choose(samira.access) == ["plan", "progress", "tasks", "fml"]

    show_to_new_coach(samira.access, [thing])

    assert [one for one, reads in read_by(bram, samira).items() if reads] == [thing]
    assert handover_to_read(samira.access) is None
    assert thing not in to_choose(samira.access)


def test_choosing_nothing_shows_nothing_and_is_not_asked_again(samira, bram):
    everything_of(samira)
    handed_over(samira, bram)

    show_to_new_coach(samira.access, [])

    assert set(read_by(bram, samira).values()) == {False}
    assert handover_to_read(samira.access) is None


def test_messages_points_and_agreements_go_along_with_nothing(samira, bram):
    everything_of(samira)
    handed_over(samira, bram)

    show_to_new_coach(samira.access, ["plan", "progress", "tasks", "fml", "messages"])

    assert messages_with(bram, samira.id) == []
    assert own_points(bram, samira.id).words == ""
    assert my_conversations(samira.access)[0].agreements[0].agreed == "We bellen."


def test_where_there_is_nothing_to_show_nothing_is_asked(samira, bram):
    handed_over(samira, bram)
    assert to_choose(samira.access) == []


def test_a_sealed_access_is_not_asked_and_the_client_still_is(samira, bram):
    everything_of(samira)
    handed_over(samira, bram)

    assert handover_to_read(Access(samira.id, 2, 2)) is None
    assert handover_to_read(samira.access).after == "Bram Jansen"


def test_a_report_that_waited_for_the_coach_before_is_the_clients_again(samira, bram):
    told(samira)
    handed_over(samira, bram)
    [kept] = my_reports(samira.access)
    assert (kept.told_at, kept.coach_id, kept.view) == (None, None, VIEW)

    tell_coach(samira.access, VIEW, kept.revision)
    add(bram, samira.id, "Goed bezig.", reports_for(bram, samira.id)[0].revision)
    assert my_reports(samira.access)[0].added_by == "Bram Jansen"


def test_a_report_that_the_coach_before_added_to_can_be_finished_without_them(samira, bram):
    added(samira)
    handed_over(samira, bram)

    send(samira.access, my_reports(samira.access)[0].revision)

    [kept] = my_reports(samira.access)
    assert (bool(kept.sent_at), kept.added_by) == (True, "Anna de Vries")
    assert reports_for(bram, samira.id) == []


def test_what_one_coach_added_is_never_told_to_be_the_next_ones(samira, bram):
    added(samira)
    handed_over(samira, bram)
    show_to_new_coach(samira.access, ["progress"])

    [kept] = reports_for(bram, samira.id)
    assert (kept.added, kept.added_by, kept.coach_name) == (
        "Mooi gedaan.",
        "Anna de Vries",
        "Bram Jansen",
    )


def test_the_next_coach_learns_from_the_plan_when_a_report_is_due_and_not_how_far_it_is(
    samira, bram
):
    added(samira)
    handed_over(samira, bram)
    show_to_new_coach(samira.access, ["plan"])

    [period] = periods_of(bram).values()
    assert (period.due, period.told, period.added) == (my_period(samira.access).due, False, False)


def test_a_signature_of_the_coach_before_stays_theirs(samira, bram):
    agreed(samira)
    handed_over(samira, bram)
    show_to_new_coach(samira.access, ["plan"])

    kept = plan_for(bram, samira.id)
    assert (kept.frozen, kept.beside.signed_by, kept.read_by) == (
        True,
        "Anna de Vries",
        "Bram Jansen",
    )


def test_a_signature_that_waited_for_the_clients_binds_nobody(samira, bram):
    save_line(samira.access, LINE, 0)
    sign_as_coach(samira.coach_id, samira.id, my_plan(samira.access).revision)
    handed_over(samira, bram)
    show_to_new_coach(samira.access, ["plan"])

    sign(samira.access, my_plan(samira.access).revision)
    assert my_plan(samira.access).frozen is False
    assert waiting_for_coach(bram) == [samira.id]
    sign_as_coach(bram, samira.id, my_plan(samira.access).revision)
    assert my_plan(samira.access).beside.signed_by == "Bram Jansen"


def test_the_next_version_is_signed_by_who_signs_it(samira, bram):
    agreed(samira)
    handed_over(samira, bram)
    show_to_new_coach(samira.access, ["plan"])
    guide(bram, samira.id, Guidance("Elke maand"), 0)

    assert my_plan(samira.access).beside.signed_by == ""


def test_a_proposal_stays_the_one_of_who_made_it(samira, bram):
    save_line(samira.access, LINE, 0)
    propose(samira.coach_id, samira.id, ASK, 0)
    handed_over(samira, bram)
    show_to_new_coach(samira.access, ["plan"])

    line = plan_for(bram, samira.id).plan.line(ASK.id)
    assert (line.writer, line.proposer) == ("coach", "Anna de Vries")


def test_a_task_of_the_coach_before_reaches_the_next_one_when_the_client_sends_it(samira, bram):
    [task_id] = add_tasks(samira.id, samira.coach_id, [NewTask("question", "Wat wil je?")])
    handed_over(samira, bram)
    assert tasks_of(bram, samira.id) == []

    send_reply(samira.access, task_id, "Rustig beginnen.")

    assert told_to(bram) == {samira.id: 1}
    [seen] = tasks_of(bram, samira.id)
    assert (seen.words, seen.reply, seen.asked_by) == (
        "Wat wil je?",
        "Rustig beginnen.",
        "Anna de Vries",
    )
    [told] = read_export(samira.access, export_file(samira.access, {}))["record"]["tasks"]
    assert told["coach"] == "Anna de Vries"


def test_what_was_sent_to_the_coach_before_is_new_to_the_next_one(samira, bram):
    [sent, kept] = add_tasks(
        samira.id, samira.coach_id, [NewTask("question", "Een"), NewTask("question", "Twee")]
    )
    send_reply(samira.access, sent, "Gedaan.")
    keep_reply(samira.access, kept, "Nog niet af.")
    tasks_of(samira.coach_id, samira.id)
    handed_over(samira, bram)

    show_to_new_coach(samira.access, ["tasks"])

    assert told_to(bram) == {samira.id: 1}
    assert {one.words: one.reply for one in tasks_of(bram, samira.id)} == {
        "Een": "Gedaan.",
        "Twee": "",
    }
    assert {one.reply for one in my_tasks(samira.access)} == {"Gedaan.", "Nog niet af."}


def test_a_task_that_was_shown_can_be_taken_back_by_the_next_coach(samira, bram):
    [task_id] = add_tasks(samira.id, samira.coach_id, [NewTask("story")])
    handed_over(samira, bram)
    with pytest.raises(NotFound):
        withdraw_task(bram, samira.id, task_id)

    show_to_new_coach(samira.access, ["tasks"])
    withdraw_task(bram, samira.id, task_id)
    assert my_tasks(samira.access) == []


def test_a_conversation_that_was_open_is_over(samira, bram):
    begin_conversation(samira.coach_id, samira.id)
    handed_over(samira, bram)

    assert my_conversations(samira.access)[0].closed_at


def test_each_thing_that_is_shown_stands_in_the_clients_log(samira, bram):
    everything_of(samira)
    handed_over(samira, bram)
    show_to_new_coach(samira.access, ["plan", "progress", "tasks", "fml"])

    acts = {one.action for one in log_of(samira.access)}
    assert {"plan.shown", "progress.shown", "task.shown", "fml.shown"} <= acts


def test_a_coach_who_comes_back_reads_no_plan_or_report_without_a_choice(samira, bram):
    added(samira)
    handed_over(samira, bram)
    save_line(samira.access, ASK, 0)
    hand_over(hire(role="beheerder").id, [samira.id], bram, samira.coach_id)

    assert plan_for(samira.coach_id, samira.id) is None
    assert reports_for(samira.coach_id, samira.id) == []
    assert to_choose(samira.access) == ["plan", "progress"]
    show_to_new_coach(samira.access, ["plan"])
    assert plan_for(samira.coach_id, samira.id).plan.line(ASK.id)
