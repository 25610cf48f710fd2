"""The short path and the full path: what a client is asked, and that more is always possible."""

import pytest

from app.domain.module import asked_items
from app.modules import all_modules, find_module
from app.web.client.pace import SECONDS
from tests.journeys.people import finish
from tests.soundness import words_of
from tests.web.answering import client_of

ABILITY = find_module("wat-kan-ik")
LONGEST_PART = 10 * 60
PARTLY = [module for module in all_modules() if module.parts_left({})]


@pytest.fixture
def on_short(app, visitor):
    """A client whose coach asked for the short path."""
    return client_of(visitor, path="short")


@pytest.fixture
def on_full(app, visitor):
    """A client whose coach asked for everything."""
    return client_of(visitor, path="full")


def parts_of(page):
    """The parts that the check before finishing lists."""
    return [words_of(one) for one in page.select(".check-list strong")]


def test_the_short_path_asks_four_modules():
    assert [module.slug for module in all_modules() if module.short_path] == [
        "verandering",
        "energiebalans",
        "wat-kan-ik",
        "wat-wil-ik",
    ]


@pytest.mark.parametrize("module", all_modules(), ids=lambda module: module.slug)
def test_no_part_takes_longer_than_ten_minutes(module):
    for part in module.parts:
        items = asked_items((part,), {})
        assert sum(SECONDS[item.kind.name] for item in items) <= LONGEST_PART, part.title


@pytest.mark.parametrize("module", PARTLY, ids=lambda module: module.slug)
def test_a_module_that_is_partly_asked_says_how_long_that_takes(module):
    assert 0 < module.short_minutes < module.minutes


def roads_of(page):
    """What stands above each road of the home page."""
    titles = [one.find_previous_sibling("h2") for one in page.select("main .route")]
    return [words_of(title) for title in titles]


def test_on_the_short_path_home_parts_what_is_asked_from_what_can_be_added(on_short):
    page = on_short.open("/")

    assert roads_of(page) == ["Dit is genoeg voor je eerste gesprek", "Later kan dit er nog bij"]


def test_on_the_full_path_there_is_one_road(on_full):
    page = on_full.open("/")

    assert roads_of(page) == ["De weg"]


def test_the_short_path_leaves_parts_out_and_offers_them_afterwards(on_short):
    finish(on_short, ABILITY.slug)

    page = on_short.open(f"/onderdeel/{ABILITY.slug}/uitkomst")

    assert "Hier kan nog iets bij" in page.text
    page = on_short.submit(button="Vul dit ook in", form="form")
    check = on_short.open(f"/onderdeel/{ABILITY.slug}/klaar")
    assert set(parts_of(check)) > {part.title for part in ABILITY.asked_parts({}, "short")}


def test_the_full_path_asks_every_part_at_once(on_full):
    on_full.open(f"/onderdeel/{ABILITY.slug}")
    on_full.submit(button="Dat is goed, begin")

    check = on_full.open(f"/onderdeel/{ABILITY.slug}/klaar")

    assert set(parts_of(check)) >= {part.title for part in ABILITY.asked_parts({})}


def test_asking_for_more_before_anything_is_finished_only_asks_more(on_short):
    on_short.open(f"/onderdeel/{ABILITY.slug}")
    on_short.submit(button="Dat is goed, begin")

    on_short.post(f"/onderdeel/{ABILITY.slug}/meer", {})
    check = on_short.open(f"/onderdeel/{ABILITY.slug}/klaar")

    assert set(parts_of(check)) >= {part.title for part in ABILITY.asked_parts({})}


def test_on_the_short_path_an_outcome_leads_on_along_that_path(on_short):
    finish(on_short, "verandering")

    page = finish(on_short, "energiebalans")

    assert page.select_one(f'a.button[href="/onderdeel/{ABILITY.slug}"]')
    assert "Ga verder met Wat kan ik?" in page.text
