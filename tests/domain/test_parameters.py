"""The dated assumptions of scoring."""

from datetime import date

import pytest

from app.domain.parameters import FOLDER, parameters


def test_each_file_is_named_after_the_day_it_starts_and_says_its_source():
    for path in FOLDER.glob("*.toml"):
        read = parameters(date.fromisoformat(path.stem))

        assert read.valid_from.isoformat() == path.stem
        assert read.source


def test_a_day_gets_the_file_in_force():
    assert parameters(date(2026, 11, 21)).valid_from == date(2026, 1, 1)


def test_a_day_before_the_first_file_gets_the_first():
    assert parameters(date(2019, 1, 1)).valid_from == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("scale", "items", "alpha"),
    [
        ("ending", 3, 0.60),
        ("control", 4, 0.70),
        ("accept", 5, 0.75),
        ("calm", 6, 0.72),
        ("confidence", 6, 0.80),
        ("energy_now", 6, 0.80),
        ("self_source", 5, 0.80),
        ("R", 8, 0.82),
        ("unheard_of", 7, 0.72),
        ("unheard_of", 2, 0.60),
    ],
)
def test_the_assumed_reliability_belongs_to_the_scale_or_its_length(scale, items, alpha):
    assert parameters().certainty.alpha(scale, items) == alpha
