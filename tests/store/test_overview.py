"""The bureau in figures tells nothing about anybody: whole quarters, in tens, never below ten."""

from datetime import UTC, date, datetime

import time_machine
from hypothesis import given
from hypothesis import strategies as st

from app.store.access import Access
from app.store.clients import end_trajectory
from app.store.overview import LEAST, in_tens, overview
from tests.store.people import come_in, finish, hire, register

SPRING = datetime(2026, 5, 12, 12, tzinfo=UTC)
SUMMER = datetime(2026, 8, 3, 12, tzinfo=UTC)


def invited(coach_id, number):
    return [register(coach_id, f"Samira {n}") for n in range(number)]


def test_what_the_bureau_wrote_down_is_told_as_it_is(app):
    coach = hire().id
    with time_machine.travel(SPRING, tick=False):
        clients = invited(coach, 3)
        end_trajectory(clients[0], coach, date(2026, 5, 11))

    with time_machine.travel(SUMMER, tick=False):
        figures = overview()

    assert (figures.clients, figures.going_on) == (3, 2)
    spring = figures.quarters[0]
    assert (spring.first_day, spring.invited, spring.ended) == (date(2026, 4, 1), 3, 1)


def test_a_quarter_that_is_not_over_is_not_told(app):
    coach = hire().id
    with time_machine.travel(SPRING, tick=False):
        invited(coach, 3)

        quarters = overview().quarters

    assert [one.first_day for one in quarters] == [
        date(2026, 1, 1),
        date(2025, 10, 1),
        date(2025, 7, 1),
        date(2025, 4, 1),
    ]
    assert [one.invited for one in quarters] == [0, 0, 0, 0]


def test_nothing_is_told_about_fewer_than_ten(app):
    hire()

    assert all((one.finished, one.shared) == (None, None) for one in overview().quarters)


def test_what_clients_did_is_told_from_ten_of_them_on_and_in_tens(app):
    coach = hire().id
    with time_machine.travel(SPRING, tick=False):
        for number in range(11):
            client_id = register(coach, f"Samira {number}")
            come_in(client_id, coach)
            finish(Access(client_id, 1))

    with time_machine.travel(SUMMER, tick=False):
        spring = overview().quarters[0]

    assert (spring.finished, spring.shared) == (10, None)


@given(st.integers(0, 500))
def test_one_person_more_shows_only_at_each_tenth(people):
    shown = in_tens(people)

    assert shown is None if people < LEAST else shown % LEAST == 0
    assert (shown or 0) <= people < (shown or 0) + LEAST
