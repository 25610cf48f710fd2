"""A round again: what it says beside the one before, and when it says nothing (content.md 2.10)."""

from datetime import timedelta

import pytest

from app.domain.answers import Answer, Status
from app.domain.comparing import (
    CHANGED,
    IN_A_WORD,
    MORE_OR_LESS,
    NEW_START,
    NOT_COMPARABLE,
    TOO_SOON,
    Comparable,
    compared,
    compared_scales,
)
from app.domain.measuring import measure
from app.domain.module import Item, Round
from app.domain.parameters import parameters
from app.domain.rating_scales import AGREE
from app.domain.repeat import Difference
from app.domain.scoring import Band
from app.domain.sections import Notice, Table
from app.domain.text import say
from tests.domain.vectors import VECTORS
from tests.strategies import FINISHED

LIMITS = parameters().repeat
WEEKS = 12


def items(scale, count, switch=None):
    return tuple(
        Item(f"x.{scale}.{n}", f"{scale} {n}", AGREE, scale, switch=switch)
        for n in range(1, count + 1)
    )


ENERGY = items("energy_now", 6)
CALM = items("calm", 6, switch="calm")


def round_of(values, asked=ENERGY, weeks=0, version="1", variant=""):
    answers = {item_id: Answer(value) for item_id, value in values.items()}
    result = measure(asked, answers, variant=variant, judged=False)
    return Round(1, 1, answers, result, FINISHED - timedelta(weeks=weeks), version)


def alike(value, asked=ENERGY, **more):
    return round_of({item.id: value for item in asked}, asked, **more)


def told(now, before, scales=(("Energie", ENERGY),), **more):
    return compared_scales(now, before, scales, **more)


def rows(blocks):
    [table] = blocks
    return [tuple(map(say, row)) for row in table.rows]


@pytest.mark.parametrize(
    ("vector", "said"),
    list(
        zip(
            VECTORS["rci"],
            ("CLEARLY_MORE", "MAYBE_MORE", "SAME", "CLEARLY_MORE"),
            strict=True,
        )
    ),
)
def test_a_difference_is_worded_as_the_specification_says(vector, said):
    value = Comparable("Energie", vector["x1"], vector["x2"], vector["sdiff"] / 2**0.5)

    [table] = compared(alike(3), alike(3, weeks=WEEKS), [value], LIMITS)

    assert say(table.rows[0][3]) == MORE_OR_LESS[Difference[said]].format(month="februari 2026")


def test_then_and_now_stand_side_by_side_with_the_month():
    [table] = told(alike(5), alike(1, weeks=WEEKS))

    assert [say(head) for head in table.heads] == [
        "Waar het over gaat",
        "In februari 2026",
        "Nu",
        "Verschil",
    ]
    assert rows([table]) == [
        ("Energie", "weinig", "veel", "Dit is nu duidelijk meer dan in februari 2026.")
    ]


def test_less_is_asked_about_and_never_blamed():
    assert rows(told(alike(2), alike(4, weeks=WEEKS)))[0][3] == (
        "Dit is nu minder dan in februari 2026. Wat is er veranderd?"
    )


@pytest.mark.parametrize(("weeks", "early"), [(6, False), (5.9, True), (0, True)])
def test_six_weeks_must_lie_between(weeks, early):
    found = told(alike(4), alike(2, weeks=weeks))

    assert (found == (Notice((TOO_SOON,)),)) is early


def test_another_variant_is_a_new_start():
    assert told(alike(4, variant="yes"), alike(2, weeks=WEEKS, variant="recent")) == (
        Notice((NEW_START,)),
    )


@pytest.mark.parametrize(
    ("before", "why"),
    [
        ({"x.energy_now.1": 3, "x.energy_now.7": 3}, "an item that is not asked any more"),
        ({}, "a scale that was not asked then"),
    ],
)
def test_a_scale_whose_items_changed_is_not_compared(before, why):
    [row] = rows(told(alike(4), round_of(before, weeks=WEEKS, version="1")))

    assert row[3] == NOT_COMPARABLE, why


def test_an_item_that_came_later_makes_a_scale_another_one():
    five = {item.id: 3 for item in ENERGY[:5]}

    [row] = rows(told(alike(4), round_of(five, ENERGY[:5], weeks=WEEKS, version="0")))

    assert row == ("Energie", "soms", "soms of veel", NOT_COMPARABLE)


def test_a_scale_that_only_was_asked_then_is_not_compared():
    [row] = rows(told(round_of({}), alike(4, weeks=WEEKS)))

    assert row == ("Energie", "soms of veel", "geen uitkomst", NOT_COMPARABLE)


def test_an_item_left_open_was_asked_all_the_same():
    five = {item.id: 3 for item in ENERGY[:5]}

    assert rows(told(alike(3), round_of(five, weeks=WEEKS)))[0][3].startswith("Dit is ongeveer")


def test_a_skipped_item_was_asked_all_the_same():
    before = alike(3, weeks=WEEKS, version="0")
    skipped = {**before.answers, "x.energy_now.6": Answer(None, Status.SKIPPED)}
    again = Round(1, 1, skipped, before.result, before.finished_at, "0")

    assert rows(told(alike(3), again))[0][3].startswith("Dit is ongeveer")


def test_too_few_answers_leave_nothing_to_compare():
    assert told(round_of({"x.energy_now.1": 3}), alike(4, weeks=WEEKS)) == ()


def test_what_no_round_asked_is_not_spoken_of():
    assert told(round_of({}), round_of({}, weeks=WEEKS)) == ()


def test_what_needs_a_switch_stands_in_a_table_of_its_own():
    asked = (*ENERGY, *CALM)
    scales = (("Energie", ENERGY), ("Kalmte", CALM))

    found = told(alike(4, asked), alike(2, asked, weeks=WEEKS), scales)

    assert [(one.switch, say(one.title)) for one in found if isinstance(one, Table)] == [
        ("", "Toen en nu"),
        ("calm", "Toen en nu: Kalmte"),
    ]
    assert "Kalmte" not in str(found[0])


def test_a_module_says_then_and_now_in_words_of_its_own():
    found = told(
        alike(5),
        alike(1, weeks=WEEKS),
        words=lambda score: f"band {score.band}",
        differences=CHANGED,
    )

    assert rows(found) == [
        ("Energie", "band low", "band high", "Dit is duidelijk veranderd sinds februari 2026.")
    ]


def test_there_are_words_for_every_band_and_every_difference():
    assert set(IN_A_WORD) == set(Band)
    assert set(MORE_OR_LESS) == set(CHANGED) == set(Difference)
