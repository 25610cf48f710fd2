"""From which load on an aspect counts as heavy (content.md 4.2)."""

import pytest

from app.occupations.catalogue import catalogue
from app.occupations.columns import ASPECTS, LOADS
from app.occupations.files import FOLDER
from app.occupations.making.cuts import corrected, cuts
from app.occupations.making.kept import from_files
from app.occupations.making.pack import from_pack
from tests.occupations.samples import PACK, pack


def cut(folder, aspect, loads):
    rows = [
        {**PACK[0], "id": f"{n:08d}-0000-4000-8000-000000000000", aspect: load}
        for n, load in enumerate(loads)
    ]
    everyone = from_pack(pack(folder, (*PACK, *rows))).entries
    return next(
        one for one in cuts([one for one in everyone if one.id[0] == "0"]) if one.aspect == aspect
    )


@pytest.mark.parametrize(
    ("rule", "least", "percentile", "expected"),
    [
        (62.5, 37.5, 41.0, 41.0),
        (62.5, 37.5, 25.0, 37.5),
        (62.5, 37.5, 78.5, 62.5),
        (92.0, 37.5, 96.0, 92.0),
        (35.7, 25.0, 29.0, 29.0),
    ],
)
def test_the_rule_is_held_between_the_least_and_the_percentile(rule, least, percentile, expected):
    assert corrected(rule, least, percentile) == expected


def test_a_rare_load_is_heavy_for_the_top_tenth(tmp_path):
    found = cut(tmp_path, "kneel", [0] * 89 + [45] * 11)

    assert found.n == 100
    assert (found.med, found.hi) == (25, 45)


def test_a_load_that_is_high_everywhere_is_heavy_for_the_top_quarter(tmp_path):
    found = cut(tmp_path, "contact", [80] * 70 + [90] * 20 + [99] * 10)

    assert found.hi == 90
    assert found.med == 80


def test_abilities_have_a_lower_rule_of_their_own(tmp_path):
    found = cut(tmp_path, "lift", [10] * 50 + [60] * 50)

    assert LOADS["lift"].by_level
    assert not LOADS["kneel"].by_level
    assert (found.med, found.hi) == (35.7, 60)


def test_an_aspect_that_nobody_knows_has_no_thresholds():
    found = next(one for one in cuts(from_files(FOLDER).entries) if one.aspect == "interruptions")

    assert found.n == 0
    assert found.hi != found.hi


def test_the_thresholds_of_the_catalogue_follow_from_its_loads():
    held = catalogue()
    found = cuts(from_files(FOLDER).entries)

    for column, one in enumerate(found):
        assert one.aspect == ASPECTS[column]
        assert one.hi == pytest.approx(held.hi[column], nan_ok=True)
        assert one.med == pytest.approx(held.med[column], nan_ok=True)


@pytest.mark.parametrize(
    ("aspect", "med", "hi"),
    [
        ("lift", 35.7, 45),
        ("stamina", 29, 37.5),
        ("kneel", 26, 41),
        ("climb", 25, 37.5),
        ("sit", 53, 74),
        ("heights", 25, 41),
        ("bend", 37.5, 61),
        ("noise", 51, 70),
    ],
)
def test_the_corrected_thresholds_are_those_of_the_real_table(aspect, med, hi):
    column = ASPECTS.index(aspect)

    assert catalogue().med[column] == pytest.approx(med)
    assert catalogue().hi[column] == pytest.approx(hi)
