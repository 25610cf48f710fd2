"""Progress every three months: who reads what when, and when it is due."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import func, select, update

from app.domain.action_plan import PlanLine
from app.domain.progress_report import Done, ForPrincipal, View, principal_sections
from app.domain.text import say
from app.store.access import Access
from app.store.audit import log_of
from app.store.clients import end_trajectory
from app.store.clock import now, today
from app.store.database import reading, writing
from app.store.errors import NotFound, Sealed
from app.store.exporting import export_file, put_back, read_export
from app.store.plans import my_plan, save_line, sign, sign_as_coach
from app.store.progress import (
    ReportChanged,
    add,
    choose,
    my_period,
    my_reports,
    periods_of,
    reports_for,
    save_view,
    send,
    show_to_coach,
    take_back,
    tell_coach,
)
from app.store.reminders import queue_reminders
from app.store.tables import action_plan, client, letter, progress_report
from tests.store.mail import mailing, server, with_address
from tests.store.people import guide as somebody
from tests.store.people import hire

__all__ = ["mailing", "server"]

LINE = PlanLine("a" * 22, "Weer fietsen", step="Oefenen op zaterdag")
VIEW = View("Het gaat vooruit.", applications=3, next="Een proefdag", hours="16 uur")


@pytest.fixture
def samira(app):
    return agreed()


def agreed():
    person = somebody()
    save_line(person.access, LINE, 0)
    sign(person.access, my_plan(person.access).revision)
    sign_as_coach(person.coach_id, person.id, my_plan(person.access).revision)
    return person


def told(person, view=VIEW):
    kept = save_view(person.access, view, 0)
    tell_coach(person.access, view, kept.revision)


def added(person, words="Mooi gedaan."):
    told(person)
    add(person.coach_id, person.id, words, reports_for(person.coach_id, person.id)[0].revision)


def test_a_report_is_due_ninety_days_after_both_signed(samira):
    assert my_period(samira.access).due == today() + timedelta(days=90)
    assert periods_of(samira.coach_id)[samira.id].in_view is False
    with time_machine.travel(now() + timedelta(days=76), tick=False):
        assert periods_of(samira.coach_id)[samira.id].in_view is True


def test_without_a_plan_that_both_signed_nothing_is_due(app):
    person = somebody()
    save_line(person.access, LINE, 0)

    assert my_period(person.access) is None
    assert periods_of(person.coach_id) == {}
    with pytest.raises(NotFound):
        save_view(person.access, VIEW, 0)


def test_after_the_trajectory_nothing_is_due(samira):
    end_trajectory(samira.id, samira.coach_id, today())
    assert my_period(samira.access) is None


def test_changing_the_plan_does_not_put_the_report_off(samira):
    with time_machine.travel(now() + timedelta(days=30), tick=False):
        save_line(samira.access, PlanLine("b" * 22, "Meer", step="Iets"), 0)
        sign(samira.access, my_plan(samira.access).revision)
        sign_as_coach(samira.coach_id, samira.id, my_plan(samira.access).revision)
        assert my_period(samira.access).due == today() + timedelta(days=60)


def test_the_coach_reads_nothing_before_the_client_told(samira):
    save_view(samira.access, VIEW, 0)

    assert reports_for(samira.coach_id, samira.id) == []
    assert periods_of(samira.coach_id)[samira.id].told is False
    with pytest.raises(NotFound):
        add(samira.coach_id, samira.id, "Mooi", 1)

    tell_coach(samira.access, VIEW, 1)
    [seen] = reports_for(samira.coach_id, samira.id)
    assert (seen.view, seen.sent_at) == (VIEW, None)


def test_a_client_can_write_on_until_the_coach_added_something(samira):
    told(samira)
    take_back(samira.access)
    assert reports_for(samira.coach_id, samira.id) == []

    tell_coach(samira.access, VIEW, my_reports(samira.access)[0].revision)
    add(samira.coach_id, samira.id, "Mooi", reports_for(samira.coach_id, samira.id)[0].revision)
    take_back(samira.access)
    assert my_reports(samira.access)[0].told_at


def test_it_is_sent_only_when_the_client_read_what_stands_there(samira):
    added(samira)
    read = my_reports(samira.access)[0].revision
    add(samira.coach_id, samira.id, "Heel mooi gedaan.", read)

    with pytest.raises(ReportChanged):
        send(samira.access, read)
    send(samira.access, read + 1)
    send(samira.access, read + 1)
    [kept] = my_reports(samira.access)
    assert (kept.added, bool(kept.sent_at)) == ("Heel mooi gedaan.", True)
    assert [one.action for one in log_of(samira.access)].count("progress.sent") == 1


def test_what_was_sent_stays_as_it_is_and_the_next_is_due_three_months_later(samira):
    added(samira)
    send(samira.access, my_reports(samira.access)[0].revision)

    with pytest.raises(NotFound):
        add(samira.coach_id, samira.id, "Toch nog iets", 9)
    with pytest.raises(NotFound):
        choose(samira.access, ForPrincipal(frozenset({"hours"})))
    assert my_period(samira.access).due == today() + timedelta(days=90)
    save_view(samira.access, View("De tweede keer"), 0)
    assert [one.number for one in my_reports(samira.access)] == [2, 1]


def test_two_phones_writing_lose_nothing(samira):
    base = save_view(samira.access, VIEW, 0).revision
    save_view(samira.access, View("Op de ene telefoon"), base)

    with pytest.raises(ReportChanged) as changed:
        save_view(samira.access, View("Op de andere"), base)
    assert changed.value.kept.view.words == "Op de ene telefoon"


def test_another_coach_and_a_sealed_access_get_nothing(samira):
    added(samira)
    bram, sealed = hire(name="Bram Jansen").id, Access(samira.id, 2, 2)
    with pytest.raises(NotFound):
        reports_for(bram, samira.id)
    assert (my_reports(sealed), my_period(sealed)) == ([], None)
    with pytest.raises(Sealed):
        send(sealed, 1)

    with writing() as connection:
        connection.execute(update(client).where(client.c.id == samira.id).values(coach_id=bram))
    assert (reports_for(bram, samira.id), periods_of(bram)) == ([], {})
    with pytest.raises(NotFound):
        reports_for(samira.coach_id, samira.id)


def test_the_principal_reads_what_was_ticked_and_nothing_else():
    view = View(
        "Ik ben moe",
        applications=2,
        next="Een proefdag\nBellen",
        direction="Groen",
        hours="16 uur",
        wishes="Rust",
        done=(Done("a", "Fietsen", "Oefenen", "done"), Done("b", "Thuis", "Praten", "busy")),
    )
    assert principal_sections(view, ForPrincipal()) == ()
    ticked = ForPrincipal(frozenset({"a", "hours", "next"}))
    words = [say(one) for it in principal_sections(view, ticked) for one in it.said[0].entries]
    assert words == ["Fietsen: Oefenen (gedaan)", "Een proefdag", "Bellen", "16 uur"]


def test_what_was_not_begun_is_told_to_the_principal_as_planned():
    view = View(done=(Done("a", "Fietsen", "Oefenen", "open"),))
    [section] = principal_sections(view, ForPrincipal(frozenset({"a"})))

    assert section.title == "Wat ik ga doen"
    assert [say(one) for one in section.said[0].entries] == ["Fietsen: Oefenen"]


def test_the_database_holds_none_of_its_words_and_the_export_all(samira):
    added(samira)
    with reading() as connection:
        row = connection.execute(select(progress_report)).one()
    assert b"vooruit" not in row.content
    assert b"Mooi" not in row.added

    [one] = read_export(samira.access, export_file(samira.access, {}))["data"]["progress"]
    assert (one["report"]["words"], one["added"]) == ("Het gaat vooruit.", "Mooi gedaan.")


def test_every_report_comes_back_equal_and_is_read_by_no_coach(samira):
    added(samira)
    choose(samira.access, ForPrincipal(frozenset({"hours"})))
    send(samira.access, my_reports(samira.access)[0].revision)
    save_view(samira.access, View("De tweede keer"), 0)
    before, taken = my_reports(samira.access), export_file(samira.access, {})
    empty(progress_report, action_plan)

    put_back(samira.access, read_export(samira.access, taken))

    unread = [replace(one, id="", coach_id=None, coach_name="") for one in before]
    assert [replace(one, id="") for one in my_reports(samira.access)] == unread
    assert reports_for(samira.coach_id, samira.id) == []
    show_to_coach(samira.access)
    assert [one.number for one in reports_for(samira.coach_id, samira.id)] == [1]


def test_what_a_coach_did_not_add_to_yet_comes_back_as_the_clients_own(samira):
    told(samira)
    taken = export_file(samira.access, {})
    empty(progress_report, action_plan)

    put_back(samira.access, read_export(samira.access, taken))

    [kept] = my_reports(samira.access)
    assert (kept.view, kept.told_at) == (VIEW, None)


def empty(*tables):
    with writing() as connection:
        for table in tables:
            connection.execute(table.delete())


def test_a_reminder_goes_out_once_fourteen_days_before(mailing, server):
    person = agreed()
    with_address(mailing, server, person.access)
    with time_machine.travel(now() + timedelta(days=75), tick=False):
        assert queue_reminders() == 0
    with time_machine.travel(now() + timedelta(days=76, hours=1), tick=False):
        assert queue_reminders() == 1
        assert queue_reminders() == 0
    with reading() as connection:
        kinds = select(func.count()).where(letter.c.kind == "progress")
        assert connection.execute(kinds).scalar() == 1


def test_another_coach_adds_nothing_to_what_was_told_to_the_one_before(samira):
    told(samira)
    base = reports_for(samira.coach_id, samira.id)[0].revision
    bram = hire(name="Bram Jansen").id
    with writing() as connection:  # without taking it back, as handing over does
        connection.execute(update(client).where(client.c.id == samira.id).values(coach_id=bram))

    with pytest.raises(NotFound):
        add(bram, samira.id, "Van mij.", base)
    assert my_reports(samira.access)[0].added == ""
