"""Days are those of the Netherlands, whatever the server's clock says."""

from datetime import UTC, date, datetime

import pytest

from app.domain import parameters
from app.domain.answers import Answer
from app.domain.days import day_of, month_of
from app.domain.measuring import measure
from app.domain.text import say
from app.modules.energiebalans.items import items_of


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 30, 22, 59, tzinfo=UTC), date(2026, 11, 30)),
        (datetime(2026, 11, 30, 23, 0, tzinfo=UTC), date(2026, 12, 1)),
        (datetime(2026, 6, 30, 22, 0, tzinfo=UTC), date(2026, 7, 1)),
    ],
)
def test_a_day_begins_at_midnight_here(moment, day):
    assert day_of(moment) == day


def test_the_last_hour_of_a_month_in_utc_is_the_next_month_here():
    assert say(month_of(datetime(2026, 12, 31, 23, 30, tzinfo=UTC))) == "januari 2027"


@pytest.fixture
def from_december(tmp_path, monkeypatch):
    """The assumptions of scoring, and the same once more in force from 1 December on."""
    [first] = parameters.FOLDER.glob("*.toml")
    words = first.read_text("utf-8")
    for day in ("2026-01-01", "2026-12-01"):
        made = words.replace("valid_from = 2026-01-01", f"valid_from = {day}")
        (tmp_path / f"{day}.toml").write_text(made, "utf-8")
    monkeypatch.setattr(parameters, "FOLDER", tmp_path)
    parameters._files.cache_clear()
    yield
    parameters._files.cache_clear()


@pytest.mark.parametrize(("hour", "used"), [(22, "2026-01-01"), (23, "2026-12-01")])
def test_answers_count_by_the_assumptions_of_the_day_on_which_they_were_given(
    from_december, hour, used
):
    items = items_of("energy_now")
    at = datetime(2026, 11, 30, hour, 30, tzinfo=UTC)

    assert measure(items, {items[0].id: Answer(3, answered_at=at)}).parameters == used
