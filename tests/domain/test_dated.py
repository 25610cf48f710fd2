"""What is dated counts from its day on, and not before: next year's file can be there already."""

from dataclasses import dataclass
from datetime import date

import pytest
import time_machine

from app.domain.dated import in_force


@dataclass(frozen=True)
class Kept:
    valid_from: date


FIRST, SECOND = Kept(date(2026, 1, 1)), Kept(date(2027, 1, 1))


@pytest.mark.parametrize(
    ("on", "counts"),
    [
        (date(2019, 1, 1), FIRST),
        (date(2026, 12, 31), FIRST),
        (date(2027, 1, 1), SECOND),
        (date(2030, 1, 1), SECOND),
    ],
)
def test_a_day_gets_what_is_in_force(on, counts):
    assert in_force((FIRST, SECOND), on) is counts


@pytest.mark.parametrize(
    ("moment", "counts"), [("2026-12-31T22:59:00Z", FIRST), ("2026-12-31T23:01:00Z", SECOND)]
)
def test_without_a_day_it_is_today_here(moment, counts):
    with time_machine.travel(moment, tick=False):
        assert in_force((FIRST, SECOND)) is counts
