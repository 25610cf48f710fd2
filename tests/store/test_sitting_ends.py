"""The end of filling in together: by the client, the coach, the clock, and what it stands on."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from app.store.audit import log_of
from app.store.clock import now
from app.store.database import reading
from app.store.devices import accept_newer, object_to_access
from app.store.erasing import ask_to_erase, erase_what_is_due, undo_erasing
from app.store.errors import NoSuchCode, NotFound, RoundClosed
from app.store.handing_over import hand_over
from app.store.retention import delete_what_is_over
from app.store.rounds import finish_round, open_round, reopen_round, withdraw_consent
from app.store.sessions import end_session, find_session
from app.store.sittings import (
    ask_sitting,
    begin_sitting,
    end_sitting,
    my_sitting,
    sitting_round,
    stop_sitting,
)
from app.store.staff import set_active
from app.store.tables import sitting, sitting_answer, sitting_part
from tests.store.laptop import Together, session_of
from tests.store.people import MODULE, OTHER_PIN, RESULT, begin, come_in, hire
from tests.store.test_sealing import access_of

OTHER_MODULE = "verandering"


@pytest.fixture
def two(app):
    return Together().sit()


def later(**time):
    return time_machine.travel(now() + timedelta(**time), tick=False)


def is_over(two):
    """Whether nothing of it is reached any more, from either side."""
    for reach in (two.going, two.known, lambda: two.save(5)):
        with pytest.raises(NotFound):
            reach()
    return my_sitting(two.access) is None


def ended_by(two):
    """Who ended it, as the log of the client tells; None where it does not."""
    told = [line.actor_kind for line in log_of(two.access) if line.action == "sitting.ended"]
    return told[0] if told else None


def test_the_client_stops_it(two):
    stop_sitting(two.access)

    assert is_over(two)
    assert ended_by(two) == "client"


def test_the_coach_closes_it(two):
    end_sitting(*two.laptop)

    assert is_over(two)
    assert ended_by(two) == "coach"


def test_closing_or_stopping_again_changes_nothing(two):
    stop_sitting(two.access)
    before = log_of(two.access)

    stop_sitting(two.access)
    end_sitting(*two.laptop)

    assert log_of(two.access) == before


def test_nobody_else_closes_it(two):
    other = hire(name="Bram").id

    end_sitting(other, two.session, two.id)
    end_sitting(two.client.coach_id, session_of(two.client.coach_id)[1], two.id)
    end_sitting(two.client.coach_id, two.session, "nobody")

    assert two.going()


def test_signing_out_ends_it(two):
    end_session(two.token)

    assert ended_by(two) == "coach"
    assert is_over(two)


def test_signing_out_elsewhere_does_not(two):
    token, _session = session_of(two.client.coach_id)

    end_session(token)

    assert two.going()


def test_an_hour_ends_it_however_busy_the_coach_is(two):
    for minutes in (20, 40):
        with later(minutes=minutes):
            find_session(two.token)
    with later(minutes=59):
        find_session(two.token)
        assert two.going()
    with later(minutes=60, seconds=1):
        find_session(two.token)
        assert is_over(two)
        assert ended_by(two) == "system"


def test_a_coach_who_idles_ends_it(two):
    with later(minutes=31):
        assert is_over(two)


def test_taking_the_account_away_ends_it(two):
    set_active(two.client.coach_id, active=False)

    assert is_over(two)
    assert ended_by(two) == "system"


def handed_over(two):
    bram, els = hire(name="Bram").id, hire("beheerder", "Els").id
    hand_over(els, [two.client.id], two.client.coach_id, bram)
    return bram


def test_handing_the_client_over_ends_it(two):
    handed_over(two)

    assert ended_by(two) == "beheerder"
    assert is_over(two)


def test_handing_the_client_over_ends_a_code_that_waits(app):
    two = Together()
    code = two.ask()
    bram = handed_over(two)

    for coach_id, session_id in (
        (two.client.coach_id, two.session),
        (bram, session_of(bram)[1]),
    ):
        with pytest.raises(NoSuchCode):
            begin_sitting(coach_id, session_id, two.client.id, code)
    assert my_sitting(two.access) is None


def test_asking_to_erase_ends_it_and_thinking_again_does_not_begin_it_again(two):
    ask_to_erase(two.access)
    undo_erasing(two.access)

    assert is_over(two)


def test_of_somebody_who_erases_everything_nothing_is_left_of_it(two):
    two.save(4)
    ask_to_erase(two.access)
    with later(days=8):
        erase_what_is_due()

    assert rows() == [0, 0, 0]


def rows():
    """How many rows there are of sittings, their parts and their answers."""
    with reading() as connection:
        return [
            len(connection.execute(select(table)).all())
            for table in (sitting, sitting_part, sitting_answer)
        ]


def test_an_access_that_is_objected_to_loses_it(app):
    two = Together()
    second = access_of(come_in(two.client.id, two.client.coach_id, OTHER_PIN))
    begin(second)
    code = ask_sitting(second, [MODULE]).code
    two.id = begin_sitting(two.client.coach_id, two.session, two.client.id, code)

    object_to_access(two.access)

    with pytest.raises(NotFound):
        two.going()


def test_an_access_that_makes_way_for_a_newer_one_loses_it(two):
    come_in(two.client.id, two.client.coach_id, OTHER_PIN)

    accept_newer(two.access)

    with pytest.raises(NotFound):
        two.going()


def closed(two, module=MODULE):
    with pytest.raises(RoundClosed):
        sitting_round(*two.laptop, module)
    with pytest.raises(RoundClosed):
        two.save(5, module=module)
    return True


def test_a_part_that_the_client_finishes_takes_no_more_on_the_laptop(two):
    two.save(4)
    finish_round(two.access, two.round_id, RESULT, "1")

    assert closed(two)
    assert two.going()


def test_a_part_that_the_client_opens_again_goes_on_with_what_was_said_here(two):
    two.save(4)
    finish_round(two.access, two.round_id, RESULT, "1")
    reopen_round(two.access, MODULE)

    assert two.known() == {"energy.tasks.1": (4, 1)}
    assert sitting_round(*two.laptop, MODULE).base_version == 0


def test_a_part_that_the_client_takes_back_takes_no_more_and_leaves_nothing(two):
    two.save(4)
    withdraw_consent(two.access, MODULE)

    assert closed(two)
    assert rows() == [1, 0, 0]


def test_a_part_that_was_begun_anew_is_not_the_part_that_the_laptop_was_let_in_to(two):
    withdraw_consent(two.access, MODULE)
    begin(two.access)

    assert closed(two)
    assert open_round(two.access, MODULE).answers == {}


def test_a_part_that_was_not_asked_for_is_closed(two):
    begin(two.access, OTHER_MODULE)

    assert closed(two, OTHER_MODULE)
    assert closed(two, "")
    assert closed(two, "nobody")


def test_of_a_sitting_nothing_is_left_the_night_after(two):
    two.save(4)

    delete_what_is_over()
    assert rows() == [1, 1, 1]
    with later(minutes=61):
        delete_what_is_over()

    assert rows() == [0, 0, 0]
    assert ended_by(two) == "system"
    assert two.on_phone().together


def test_of_a_code_that_nobody_used_nothing_is_left_and_no_end_is_told(app):
    two = Together()
    two.ask()

    with later(minutes=11):
        delete_what_is_over()

    assert rows() == [0, 0, 0]
    assert ended_by(two) is None
