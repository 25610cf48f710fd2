"""What a coach enters from an FML: whose eyes, which version counts, what the client says of it."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select, update

from app.domain.fml import Fml
from app.store.access import Access
from app.store.audit import log_of, verify_chain
from app.store.clock import now, today
from app.store.database import reading, writing
from app.store.erasing import THINKING, ask_to_erase, erase_what_is_due, undo_erasing
from app.store.errors import NotFound, Sealed
from app.store.fml import (
    FmlChanged,
    clients_who_object,
    delete_fml,
    fml_for,
    fml_of,
    my_fml,
    note_objections_read,
    note_seen,
    object_to,
    save_fml,
    show_to_coach,
    take_back,
)
from app.store.sessions import find_session
from app.store.tables import client, fml, fml_objection
from tests.store.people import OTHER_PIN, come_in, guide, hire, register
from tests.store.together import at_once

ASPECTS = {"sit": "ok", "noise": "cond", "lift": "not_now"}


@pytest.fixture
def samira(app):
    return guide()


def enter(person, aspects=ASPECTS, base="", on=None):
    return save_fml(person.coach_id, person.id, on or today(), aspects, base)


def hand_over(person):
    """Another coach takes the client over; their id."""
    bram = hire(name="Bram Jansen").id
    with writing() as connection:
        connection.execute(update(client).where(client.c.id == person.id).values(coach_id=bram))
    return bram


def actions(access):
    return [line.action for line in log_of(access)]


def rows_of(table):
    with reading() as connection:
        return connection.execute(select(table)).all()


def test_the_coach_and_the_client_read_what_was_entered(samira):
    enter(samira)

    kept = fml_for(samira.coach_id, samira.id)
    assert kept.fml == Fml(today(), ASPECTS, 1)
    assert my_fml(samira.access) == kept
    assert fml_of(samira.access).aspects == ASPECTS
    assert (kept.entered_by, kept.read_by, kept.seen) == ("Anna de Vries", "Anna de Vries", False)


def test_the_aspects_come_back_in_the_order_in_which_they_were_entered(samira):
    enter(samira, {"sit": "ok", "air": "cond", "lead": "ok"})

    assert list(fml_of(samira.access).aspects) == ["sit", "air", "lead"]


def test_before_anything_is_entered_there_is_nothing(samira):
    assert fml_for(samira.coach_id, samira.id) is None
    assert my_fml(samira.access) is None
    assert fml_of(samira.access) is None


def test_only_the_clients_own_coach_enters_reads_and_deletes(samira):
    kept = enter(samira)
    other = hire(name="Bram Jansen").id

    for act in (
        lambda: fml_for(other, samira.id),
        lambda: save_fml(other, samira.id, today(), {"sit": "not_now"}, kept.id),
        lambda: delete_fml(other, samira.id, kept.id),
        lambda: note_objections_read(other, samira.id),
    ):
        with pytest.raises(NotFound):
            act()
    assert fml_of(samira.access).aspects == ASPECTS


@pytest.mark.parametrize("client_id", ["", "nergens", "a" * 400, "\x00"])
def test_nobody_has_an_fml_of_nobody(samira, client_id):
    with pytest.raises(NotFound):
        fml_for(samira.coach_id, client_id)
    with pytest.raises(NotFound):
        save_fml(samira.coach_id, client_id, today(), ASPECTS, "")


def test_a_change_is_a_new_version_and_the_old_one_stays(samira):
    first = enter(samira)
    second = enter(samira, {"sit": "not_now"}, first.id)

    assert second.fml == Fml(today(), {"sit": "not_now"}, 2)
    assert fml_for(samira.coach_id, samira.id) == second
    assert len(rows_of(fml)) == 2
    assert actions(samira.access)[:2] == ["fml.changed", "fml.entered"]


def test_saving_the_same_again_is_no_new_version(samira):
    first = enter(samira)

    assert enter(samira) == first
    assert enter(samira, base=first.id) == first
    assert len(rows_of(fml)) == 1


def test_another_day_on_the_list_is_a_new_version(samira):
    first = enter(samira)

    assert enter(samira, base=first.id, on=today() - timedelta(days=9)).fml.revision == 2


def test_a_page_that_is_behind_overwrites_nothing(samira):
    first = enter(samira)
    second = enter(samira, {"sit": "not_now"}, first.id)

    with pytest.raises(FmlChanged) as refused:
        enter(samira, {"sit": "cond"}, first.id)

    assert refused.value.current == second
    assert fml_of(samira.access).aspects == {"sit": "not_now"}


def test_a_page_of_before_the_first_entry_overwrites_nothing(samira):
    enter(samira)

    with pytest.raises(FmlChanged):
        enter(samira, {"sit": "cond"}, "")


def test_a_page_of_something_that_was_deleted_is_told_so(samira):
    kept = enter(samira)
    delete_fml(samira.coach_id, samira.id, kept.id)

    with pytest.raises(FmlChanged) as refused:
        enter(samira, {"sit": "cond"}, kept.id)

    assert refused.value.current is None


def test_of_many_pages_that_save_at_once_one_wins_and_the_others_hear_so(app, samira):
    first = enter(samira)
    answers = ("ok", "cond", "not_now")

    found = at_once(
        app, 6, lambda n: enter(samira, {"sit": answers[n % 3], f"lift{n}": "ok"}, first.id)
    )

    lost = [one for one in found if isinstance(one, FmlChanged)]
    assert len(lost) == 5
    assert fml_of(samira.access).revision == 2
    assert verify_chain()


@pytest.mark.parametrize(
    ("aspects", "days"), [({}, 0), ({"sit": "unknown"}, 0), ({"sit": "perhaps"}, 0), (ASPECTS, 1)]
)
def test_what_is_no_fml_is_not_kept(samira, aspects, days):
    with pytest.raises(ValueError, match="no FML"):
        enter(samira, aspects, on=today() + timedelta(days=days))

    assert rows_of(fml) == []


def test_deleting_takes_every_version_and_objection_along(samira):
    first = enter(samira)
    second = enter(samira, {"sit": "not_now"}, first.id)
    object_to(samira.access, "sit", "Ik zit de hele dag.")

    with pytest.raises(FmlChanged):
        delete_fml(samira.coach_id, samira.id, first.id)
    delete_fml(samira.coach_id, samira.id, second.id)

    assert my_fml(samira.access) is None
    assert (rows_of(fml), rows_of(fml_objection)) == ([], [])
    assert actions(samira.access)[0] == "fml.deleted"
    with pytest.raises(NotFound):
        delete_fml(samira.coach_id, samira.id, second.id)


def test_the_client_says_that_something_is_not_right_and_the_coach_reads_it(samira):
    enter(samira)
    object_to(samira.access, "sit", "Ik zit de hele dag.")

    kept = fml_for(samira.coach_id, samira.id)
    assert kept.fml.objections == {"sit": "Ik zit de hele dag."}
    assert kept.unread
    assert clients_who_object(samira.coach_id) == [samira.id]
    assert actions(samira.access)[0] == "fml.objected"


def test_the_coach_reads_it_once(samira):
    enter(samira)
    object_to(samira.access, "sit", "")
    note_objections_read(samira.coach_id, samira.id)

    assert not fml_for(samira.coach_id, samira.id).unread
    assert clients_who_object(samira.coach_id) == []

    object_to(samira.access, "sit", "Toch nog iets.")
    assert clients_who_object(samira.coach_id) == [samira.id]


def test_saying_it_again_replaces_the_reason_and_it_can_be_taken_back(samira):
    enter(samira)
    object_to(samira.access, "sit", "een")
    object_to(samira.access, "sit", "twee")
    assert fml_of(samira.access).objections == {"sit": "twee"}

    take_back(samira.access, "sit")
    take_back(samira.access, "sit")

    assert fml_of(samira.access).objections == {}
    assert actions(samira.access).count("fml.taken_back") == 1


def test_what_the_client_said_lapses_when_the_coach_changes_just_that(samira):
    first = enter(samira)
    object_to(samira.access, "sit", "een")
    object_to(samira.access, "lift", "twee")

    enter(samira, ASPECTS | {"sit": "cond"}, first.id)

    assert fml_of(samira.access).objections == {"lift": "twee"}
    assert clients_who_object(samira.coach_id) == [samira.id]

    second = fml_for(samira.coach_id, samira.id)
    enter(samira, {"sit": "cond"}, second.id)
    assert clients_who_object(samira.coach_id) == []


def test_an_objection_is_about_something_that_stands_there(samira):
    with pytest.raises(NotFound):
        object_to(samira.access, "sit", "Er is geen FML.")
    enter(samira)
    with pytest.raises(NotFound):
        object_to(samira.access, "walk", "Dit staat er niet.")
    with pytest.raises(ValueError, match="too long"):
        object_to(samira.access, "sit", "a" * 201)

    assert fml_of(samira.access).objections == {}


def test_reading_is_the_clients_own_affair_and_a_new_version_is_unread_again(samira):
    first = enter(samira)
    note_seen(samira.access, first.id)
    assert my_fml(samira.access).seen
    assert actions(samira.access)[0] == "fml.entered"

    enter(samira, {"sit": "cond"}, first.id)
    note_seen(samira.access, first.id)

    assert not my_fml(samira.access).seen


def test_a_stranger_reads_and_marks_nothing(samira):
    kept = enter(samira)
    kees = guide("Kees", samira.coach_id)

    note_seen(kees.access, kept.id)

    assert my_fml(kees.access) is None
    assert not my_fml(samira.access).seen


def test_a_new_coach_sees_nothing_until_the_client_shows_it(samira):
    enter(samira)
    object_to(samira.access, "sit", "Ik zit de hele dag.")
    bram = hand_over(samira)

    assert fml_for(bram, samira.id) is None
    assert clients_who_object(bram) == []
    with pytest.raises(NotFound):
        note_objections_read(bram, samira.id)
    with pytest.raises(NotFound):
        fml_for(samira.coach_id, samira.id)
    assert fml_of(samira.access).aspects == ASPECTS

    show_to_coach(samira.access)

    assert fml_for(bram, samira.id).fml.objections == {"sit": "Ik zit de hele dag."}
    assert my_fml(samira.access).entered_by == "Anna de Vries"
    assert my_fml(samira.access).read_by == "Bram Jansen"
    assert actions(samira.access)[0] == "fml.shown"


def test_a_new_coach_who_enters_one_anew_makes_that_the_one_that_counts(samira):
    enter(samira)
    bram = hand_over(samira)

    kept = save_fml(bram, samira.id, today(), {"sit": "cond"}, "")

    assert fml_for(bram, samira.id) == kept
    assert fml_of(samira.access).aspects == {"sit": "cond"}


def test_deleting_by_the_new_coach_leaves_what_that_coach_never_saw(samira):
    enter(samira)
    bram = hand_over(samira)
    kept = save_fml(bram, samira.id, today(), {"sit": "cond"}, "")

    delete_fml(bram, samira.id, kept.id)

    assert fml_for(bram, samira.id) is None
    assert fml_of(samira.access).aspects == ASPECTS


def test_a_coach_who_comes_back_sees_nothing_of_what_another_entered(samira):
    enter(samira)
    bram = hand_over(samira)
    save_fml(bram, samira.id, today(), {"sit": "cond"}, "")
    with writing() as connection:
        back = update(client).where(client.c.id == samira.id)
        connection.execute(back.values(coach_id=samira.coach_id))

    assert fml_for(samira.coach_id, samira.id) is None


def test_a_second_card_opens_no_fml(samira):
    enter(samira)
    sealed = find_session(come_in(samira.id, samira.coach_id, OTHER_PIN).session_token).access

    assert my_fml(sealed) is None
    assert fml_of(sealed) is None
    for act in (
        lambda: object_to(sealed, "sit", ""),
        lambda: take_back(sealed, "sit"),
        lambda: note_seen(sealed, fml_for(samira.coach_id, samira.id).id),
        lambda: show_to_coach(sealed),
    ):
        with pytest.raises(Sealed):
            act()


def test_an_fml_can_be_entered_before_the_client_ever_came_in(app):
    anna = hire().id
    kees = register(anna, "Kees")
    save_fml(anna, kees, today(), ASPECTS, "")

    access = find_session(come_in(kees, anna).session_token).access

    assert fml_of(access).aspects == ASPECTS


def test_while_somebody_thinks_about_erasing_nobody_reads_or_enters_it(samira):
    enter(samira)
    ask_to_erase(samira.access)

    assert fml_for(samira.coach_id, samira.id) is None
    assert clients_who_object(samira.coach_id) == []
    with pytest.raises(NotFound):
        enter(samira, {"sit": "cond"})

    undo_erasing(samira.access)
    assert fml_for(samira.coach_id, samira.id).fml.aspects == ASPECTS


def test_erasing_takes_it_along_and_it_can_be_entered_anew(samira):
    enter(samira)
    object_to(samira.access, "sit", "Ik zit de hele dag.")
    ask_to_erase(samira.access)
    with time_machine.travel(now() + THINKING, tick=False):
        erase_what_is_due()

    assert (rows_of(fml), rows_of(fml_objection)) == ([], [])
    assert fml_for(samira.coach_id, samira.id) is None
    assert enter(samira, {"sit": "cond"}).fml.revision == 1


def test_what_an_older_access_said_stays_when_the_next_one_opens(samira):
    enter(samira)
    object_to(samira.access, "sit", "een")
    come_in(samira.id, samira.coach_id, OTHER_PIN)

    assert fml_of(Access(samira.id, 2)).objections == {"sit": "een"}
    object_to(Access(samira.id, 2), "sit", "twee")
    assert fml_of(samira.access).objections == {"sit": "twee"}


def test_that_the_coach_read_an_objection_stands_in_the_log_once(samira):
    enter(samira)
    object_to(samira.access, "sit", "Dat is niet zo.")
    note_objections_read(samira.coach_id, samira.id)
    note_objections_read(samira.coach_id, samira.id)

    assert [one.action for one in log_of(samira.access)].count("fml.read") == 1
