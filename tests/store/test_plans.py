"""The plan van aanpak: two people write in it, both sign, and nobody's words are lost."""

from dataclasses import replace

import pytest
import time_machine
from sqlalchemy import select, update

from app.domain.action_plan import MOST_LINES, Guidance, PlanLine
from app.store.access import Access
from app.store.audit import log_of, verify_chain
from app.store.clock import now, today
from app.store.database import reading, writing
from app.store.erasing import THINKING, ask_to_erase, erase_what_is_due
from app.store.errors import NotFound, Sealed
from app.store.exporting import NotEmpty, export_file, put_back, read_export
from app.store.plans import (
    LineChanged,
    PlanChanged,
    change_beside,
    guide,
    my_plan,
    my_plans,
    open_to_coach,
    plan_for,
    plans_for,
    propose,
    remove_line,
    save_line,
    set_status,
    sign,
    sign_as_coach,
    take_back_proposal,
    waiting_for_coach,
)
from app.store.tables import action_plan, client
from tests.store.people import guide as somebody
from tests.store.people import hire
from tests.store.together import at_once

RIDE = PlanLine("a" * 32, "Ik wil weer fietsen naar werk", step="Ik oefen op zaterdag")
ASK = PlanLine("b" * 32, "Werk in een kas", step="Ik bel het tuincentrum", by=today())


@pytest.fixture
def samira(app):
    return somebody()


def both_sign(person):
    sign(person.access, my_plan(person.access).revision)
    sign_as_coach(person.coach_id, person.id, my_plan(person.access).revision)
    return my_plan(person.access)


def hand_over(person):
    bram = hire(name="Bram Jansen").id
    with writing() as connection:
        connection.execute(update(client).where(client.c.id == person.id).values(coach_id=bram))
    return bram


def test_the_client_and_the_coach_read_the_same_plan_at_once(samira):
    save_line(samira.access, RIDE, 0)

    kept = plan_for(samira.coach_id, samira.id)
    assert kept == my_plan(samira.access)
    assert (kept.version, kept.plan.lines[0].goal) == (1, RIDE.goal)


def test_before_the_client_begins_a_coach_can_write_nothing(samira):
    assert plan_for(samira.coach_id, samira.id) is None
    with pytest.raises(NotFound):
        propose(samira.coach_id, samira.id, RIDE, 0)
    with pytest.raises(NotFound):
        guide(samira.coach_id, samira.id, Guidance("Elke maand"), 0)

    open_to_coach(samira.access)
    propose(samira.coach_id, samira.id, RIDE, 0)
    assert my_plan(samira.access).plan.lines[0].writer == "coach"


def test_a_coach_changes_own_proposals_and_no_line_of_the_client(samira):
    save_line(samira.access, RIDE, 0)
    kept = propose(samira.coach_id, samira.id, ASK, 0)
    line = kept.plan.line(ASK.id)
    propose(samira.coach_id, samira.id, PlanLine(ASK.id, "Werk buiten"), line.revision)

    with pytest.raises(NotFound):
        propose(samira.coach_id, samira.id, PlanLine(RIDE.id, "Iets anders"), 1)
    with pytest.raises(NotFound):
        take_back_proposal(samira.coach_id, samira.id, RIDE.id, 1)
    goals = [line.goal for line in my_plan(samira.access).plan.lines]
    assert goals == [RIDE.goal, "Werk buiten"]


def test_both_writing_the_same_line_at_once_get_to_see_what_the_other_wrote(samira):
    open_to_coach(samira.access)
    base = propose(samira.coach_id, samira.id, ASK, 0).plan.line(ASK.id).revision
    save_line(samira.access, PlanLine(ASK.id, "Werk in een kwekerij"), base)

    with pytest.raises(LineChanged) as changed:
        propose(samira.coach_id, samira.id, PlanLine(ASK.id, "Werk in een winkel"), base)

    assert changed.value.now_there.goal == "Werk in een kwekerij"
    assert my_plan(samira.access).plan.line(ASK.id).goal == "Werk in een kwekerij"


def test_writing_in_different_lines_at_once_keeps_both(app, samira):
    open_to_coach(samira.access)

    acts = (
        lambda: save_line(samira.access, RIDE, 0),
        lambda: propose(samira.coach_id, samira.id, ASK, 0),
        lambda: guide(samira.coach_id, samira.id, Guidance("Elke maand"), 0),
    )
    at_once(app, len(acts), lambda number: acts[number]())

    plan = my_plan(samira.access).plan
    assert {line.id for line in plan.lines} == {RIDE.id, ASK.id}
    assert plan.guidance.talks == "Elke maand"


def test_a_line_that_was_taken_out_is_not_put_back_by_an_older_page(samira):
    base = save_line(samira.access, RIDE, 0).revision
    remove_line(samira.access, RIDE.id, base)

    with pytest.raises(LineChanged) as changed:
        save_line(samira.access, PlanLine(RIDE.id, "Toch fietsen"), base)
    assert changed.value.now_there is None


def test_signed_by_both_it_stays_and_a_change_makes_the_next_version(samira):
    save_line(samira.access, RIDE, 0)
    signed = both_sign(samira)
    assert signed.frozen
    assert signed.agreed_at

    save_line(samira.access, ASK, 0)
    newest, older = my_plans(samira.access)
    assert older == signed
    assert (newest.version, newest.frozen, newest.client_signed_at) == (2, False, None)
    assert len(newest.plan.lines) == 2


def test_signing_twice_is_one_signature(samira):
    save_line(samira.access, RIDE, 0)
    revision = my_plan(samira.access).revision
    sign(samira.access, revision)
    first = my_plan(samira.access).client_signed_at
    sign(samira.access, revision)

    assert my_plan(samira.access).client_signed_at == first
    assert [line.action for line in log_of(samira.access)].count("plan.signed") == 1


def test_nobody_signs_what_they_did_not_read(samira):
    revision = save_line(samira.access, RIDE, 0).revision
    propose(samira.coach_id, samira.id, ASK, 0)

    with pytest.raises(PlanChanged):
        sign(samira.access, revision)
    with pytest.raises(PlanChanged):
        sign_as_coach(samira.coach_id, samira.id, revision)
    kept = my_plan(samira.access)
    assert (kept.client_signed_at, kept.coach_signed_at) == (None, None)


def test_a_change_after_one_signature_asks_for_it_again(samira):
    sign(samira.access, save_line(samira.access, RIDE, 0).revision)
    assert waiting_for_coach(samira.coach_id) == [samira.id]

    propose(samira.coach_id, samira.id, ASK, 0)
    assert my_plan(samira.access).client_signed_at is None
    assert waiting_for_coach(samira.coach_id) == []


def test_nobody_signs_for_nothing(samira):
    open_to_coach(samira.access)
    with pytest.raises(ValueError, match="nothing to sign"):
        sign(samira.access, my_plan(samira.access).revision)


def test_how_it_goes_is_told_without_signing_again(samira):
    save_line(samira.access, RIDE, 0)
    both_sign(samira)
    set_status(samira.access, RIDE.id, "busy")

    kept = plan_for(samira.coach_id, samira.id)
    assert kept.frozen
    assert kept.beside.of(RIDE.id) == "busy"


def test_a_plan_holds_no_more_than_twelve_lines(samira):
    for number in range(MOST_LINES):
        save_line(samira.access, PlanLine(f"{number}", f"Doel {number}"), 0)
    with pytest.raises(ValueError, match="too many"):
        save_line(samira.access, RIDE, 0)


def test_after_handing_over_nobody_else_reads_it_until_the_client_shows_it(samira):
    save_line(samira.access, RIDE, 0)
    sign(samira.access, my_plan(samira.access).revision)
    bram = hand_over(samira)

    with pytest.raises(NotFound):
        plan_for(samira.coach_id, samira.id)
    assert plan_for(bram, samira.id) is None
    assert waiting_for_coach(bram) == waiting_for_coach(samira.coach_id) == []
    with pytest.raises(NotFound):
        propose(bram, samira.id, ASK, 0)

    open_to_coach(samira.access)
    assert plan_for(bram, samira.id).plan.lines[0].goal == RIDE.goal


def test_another_coach_and_a_sealed_access_get_nothing(samira):
    save_line(samira.access, RIDE, 0)
    bram, sealed = hire(name="Bram Jansen").id, Access(samira.id, 2, 2)

    with pytest.raises(NotFound):
        plan_for(bram, samira.id)
    with pytest.raises(NotFound):
        sign_as_coach(bram, samira.id, 1)
    assert my_plans(sealed) == []
    for act in (
        lambda: save_line(sealed, ASK, 0),
        lambda: sign(sealed, 1),
        lambda: open_to_coach(sealed),
        lambda: change_beside(sealed, lambda it: it),
    ):
        with pytest.raises(Sealed):
            act()


def test_the_database_holds_none_of_its_words(samira):
    save_line(samira.access, RIDE, 0)
    with reading() as connection:
        row = connection.execute(select(action_plan)).one()
    assert b"fietsen" not in row.content + row.beside


def test_the_log_tells_of_each_act_and_is_whole(samira):
    save_line(samira.access, RIDE, 0)
    propose(samira.coach_id, samira.id, ASK, 0)
    guide(samira.coach_id, samira.id, Guidance("Elke maand"), 0)
    both_sign(samira)

    acts = [line.action for line in log_of(samira.access) if line.action.startswith("plan.")]
    assert acts[::-1] == [
        "plan.changed",
        "plan.proposed",
        "plan.guided",
        "plan.signed",
        "plan.signed_by_coach",
    ]
    assert verify_chain()


def test_it_goes_along_and_comes_back_with_every_version_and_shown_to_nobody(samira):
    save_line(samira.access, RIDE, 0)
    set_status(samira.access, RIDE.id, "done")
    both_sign(samira)
    save_line(samira.access, ASK, 0)
    before, taken = my_plans(samira.access), export_file(samira.access, {})
    with writing() as connection:
        connection.execute(action_plan.delete())

    put_back(samira.access, read_export(samira.access, taken))

    back = my_plans(samira.access)
    unread = [replace(one, id="", coach_id=None, read_by="") for one in before]
    assert [replace(one, id="") for one in back] == unread
    assert (back[1].frozen, back[1].beside.signed_by) == (True, "Anna de Vries")
    assert plan_for(samira.coach_id, samira.id) is None
    open_to_coach(samira.access)
    assert [one.version for one in plans_for(samira.coach_id, samira.id)] == [2, 1]


def test_a_plan_from_a_file_of_the_first_shape_is_signed_by_nobody(samira):
    save_line(samira.access, RIDE, 0)
    both_sign(samira)
    told = read_export(samira.access, export_file(samira.access, {}))
    newest = told["data"]["plan"]["versions"][-1]
    told["data"]["plan"] = {"plan": newest["plan"], "beside": newest["beside"]}
    del told["data"]["progress"]
    with writing() as connection:
        connection.execute(action_plan.delete())

    put_back(samira.access, told)

    kept = my_plan(samira.access)
    assert (kept.version, kept.frozen, kept.plan.lines[0].goal) == (1, False, RIDE.goal)


def test_a_plan_that_was_begun_is_not_written_over(samira):
    save_line(samira.access, RIDE, 0)
    taken = read_export(samira.access, export_file(samira.access, {}))

    with pytest.raises(NotEmpty):
        put_back(samira.access, taken)
    assert len(my_plans(samira.access)) == 1


def test_erasing_takes_every_version(samira):
    save_line(samira.access, RIDE, 0)
    ask_to_erase(samira.access)
    assert plan_for(samira.coach_id, samira.id) is None

    with time_machine.travel(now() + THINKING, tick=False):
        erase_what_is_due()
    with reading() as connection:
        assert connection.execute(select(action_plan)).all() == []


def test_whoever_changes_a_word_takes_both_signatures_off(samira):
    save_line(samira.access, RIDE, 0)
    sign_as_coach(samira.coach_id, samira.id, my_plan(samira.access).revision)
    kept = my_plan(samira.access)
    changed = replace(RIDE, goal="Ik wil lopen naar werk")
    kept = save_line(samira.access, changed, kept.plan.line(RIDE.id).revision)
    assert (kept.client_signed_at, kept.coach_signed_at) == (None, None)

    sign(samira.access, kept.revision)
    kept = propose(samira.coach_id, samira.id, ASK, 0)
    assert (kept.client_signed_at, kept.coach_signed_at) == (None, None)
