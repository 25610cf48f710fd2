"""The dated minimum wage."""

from datetime import date
from decimal import Decimal

from app.domain.wages import FOLDER, minimum_wage


def test_each_file_is_named_after_the_day_it_starts_and_says_its_source():
    for path in FOLDER.glob("*.toml"):
        read = minimum_wage(date.fromisoformat(path.stem))

        assert read.valid_from.isoformat() == path.stem
        assert read.source
        assert 10 < read.wml_hour_21 < 50


def test_the_amount_of_2026_is_as_the_specification_says():
    assert minimum_wage(date(2026, 5, 3)).wml_hour_21 == Decimal("14.71")
    assert minimum_wage(date(2026, 5, 3)).cents_per_hour == 1471


def test_a_day_before_the_first_file_gets_the_first():
    assert minimum_wage(date(2019, 1, 1)).valid_from == date(2026, 1, 1)


def test_without_a_day_what_is_in_force_today_counts():
    days = [date.fromisoformat(path.stem) for path in FOLDER.glob("*.toml")]

    assert minimum_wage().valid_from == max(day for day in days if day <= date.today())  # noqa: DTZ011
