"""How heavily wishes count: moet, graag, maakt niet uit, nooit (content.md 1.4 D, 4.3)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import module_result
from app.domain.answers import Answer, Status
from app.domain.module import screens
from app.domain.sections import Notice, SideBySide
from app.domain.text import say
from app.modules.wat_wil_ik import MODULE
from app.modules.wat_wil_ik.environment import SLIDERS, SURROUNDINGS, opposite
from app.modules.wat_wil_ik.weights import ALL, OF_SURROUNDINGS, PRACTICAL, Weight, weighed
from tests.strategies import finished
from tests.telling import of_kind, section

WEIGHT_IDS = {one.item.id for one in ALL}

ALL_LEFT = {item.id: Answer(1) for item in SLIDERS}


def wants(**values):
    """Answers by the end of their id, with double underscores for its dots."""
    return {f"wants.{name.replace('__', '.')}": Answer(value) for name, value in values.items()}


def asked(given_answers):
    return [item.id for item in MODULE.asked_items(given_answers) if item.id in WEIGHT_IDS]


def options(item_id, given_answers=None):
    offered = MODULE.item(item_id).offered(given_answers or {}, {})
    return {option.value: say(option.label) for option in offered}


def lists(given_answers):
    """What is told by weight: the words with what stands under them."""
    found = section(module_result(MODULE, finished(MODULE, given_answers)), "wants.weights")
    [block] = of_kind(found, SideBySide)
    return {
        say(one.title): [(say(entry.words), say(entry.note)) for entry in one.entries]
        for one in block.lists
    }


def notices(given_answers):
    found = section(module_result(MODULE, finished(MODULE, given_answers)), "wants.weights")
    return [say(words) for one in of_kind(found, Notice) for words in one.words]


def musts(count, weight="must"):
    """So many sliders to the left, each with this weight."""
    names = [one.name for one in SURROUNDINGS[:count]]
    return {**ALL_LEFT, **{f"wants.weight.{name}.left": Answer(weight) for name in names}}


def hint(item_id, given_answers):
    words = MODULE.item(item_id).hint(given_answers)
    return words and say(words)


@pytest.mark.parametrize(
    ("stop", "side"), [(1, "left"), (2, "left"), (3, "between"), (4, "right"), (5, "right")]
)
def test_a_slider_is_weighed_on_the_side_that_somebody_leans_to(stop, side):
    assert asked(wants(environment__inout=stop)) == [f"wants.weight.inout.{side}"]


@pytest.mark.parametrize("status", [Status.NOT_APPLICABLE, Status.SKIPPED])
def test_what_does_not_matter_is_not_weighed(status):
    assert asked({"wants.environment.inout": Answer(None, status)}) == []


def test_the_question_says_its_side_and_never_names_the_other_one():
    assert MODULE.item("wants.weight.inout.left").text == "Binnen werken"
    assert options("wants.weight.inout.left") == {
        "must": "Moet",
        "nice": "Graag",
        "neutral": "Maakt niet uit",
        "never": "Nooit buiten",
    }
    assert options("wants.weight.inout.right")["never"] == "Nooit binnen"


def test_the_middle_can_be_liked_and_is_neither_demanded_nor_refused():
    assert set(options("wants.weight.inout.between")) == {"nice", "neutral"}


def test_every_side_of_every_slider_has_its_own_words():
    words = [one.item.text for one in OF_SURROUNDINGS]
    refusals = [one.never(side) for one in SURROUNDINGS for side in ("left", "right")]

    assert len(set(words)) == 30
    assert len(set(refusals)) == 20
    assert all(one.startswith("Nooit ") for one in refusals)
    assert [opposite(side) for side in ("left", "between", "right")] == ["right", "between", "left"]


def test_moving_a_slider_to_the_other_side_asks_its_weight_anew():
    before = wants(environment__inout=1, weight__inout__left="must")
    after = {**before, **wants(environment__inout=5)}

    assert asked(after) == ["wants.weight.inout.right"]
    assert weighed(before, Weight.MUST)
    assert weighed(after, Weight.MUST) == ()


@pytest.mark.parametrize(
    ("wishes", "names"),
    [
        ({"hours_most": 320}, ["hours"]),
        ({"days": ("monday",)}, ["days"]),
        ({"days": ()}, []),
        ({"times": ("evening",)}, ["times"]),
        ({"travel_minutes": 0}, ["travel"]),
        ({"travel_by": ("bike",)}, []),
        ({"regions": ("zeeland",)}, ["regions"]),
        ({"wage_per": "hour"}, []),
        ({"wage_per": "hour", "wage_wish_hour": 1600}, ["wage"]),
        ({"wage_per": "month", "wage_wish_hour": 1600}, []),
        ({"contract": ("permanent",)}, ["contract"]),
        ({"learning": "no"}, []),
        ({"learning": "year"}, ["learning"]),
        ({"home": "no"}, []),
        ({"home": "often"}, ["home"]),
        ({"sector__Q": "yes"}, []),
    ],
)
def test_a_practical_wish_is_weighed_once_it_is_there(wishes, names):
    assert asked(wants(**wishes)) == [f"wants.weight.{name}" for name in names]


def test_home_is_weighed_once_and_not_beside_its_slider():
    both = wants(home="often", environment__home_site=1)

    assert asked(both) == ["wants.weight.home_site.left"]


def test_a_practical_wish_has_never_only_where_that_says_something_else_than_must():
    with_never = {
        one.item.id: options(one.item.id)["never"]
        for one in PRACTICAL
        if "never" in options(one.item.id)
    }

    assert with_never == {
        "wants.weight.hours": "Nooit meer uren",
        "wants.weight.days": "Nooit op andere dagen",
        "wants.weight.times": "Nooit op andere tijden",
    }
    assert all("must" in options(one.item.id) for one in PRACTICAL)


def test_weights_stand_in_rows_together_although_their_words_differ():
    shown = [
        len(screen.items)
        for screen in screens(MODULE, ALL_LEFT)
        if screen.items[0].id in WEIGHT_IDS
    ]

    assert shown == [6, 4]


def test_the_weights_are_told_as_three_lists_with_what_each_wish_is():
    given_answers = wants(
        environment__inout=1,
        environment__pace=2,
        environment__public=5,
        hours_least=240,
        hours_most=320,
        days=("monday", "tuesday"),
        travel_minutes=30,
        wage_per="hour",
        wage_least_hour=1600,
        regions=("zeeland",),
        weight__inout__left="never",
        weight__pace__left="must",
        weight__public__right="neutral",
        weight__hours="must",
        weight__days="never",
        weight__travel="nice",
        weight__wage="nice",
        weight__regions="nice",
    )

    assert lists(given_answers) == {
        "Moet": [("Een rustig tempo", ""), ("De uren die ik wil", "24 tot 32 uur")],
        "Graag": [
            ("De reistijd die ik wil", "hoogstens 30 minuten"),
            ("De provincie die ik koos", "Zeeland"),
            ("Het loon dat ik wil", "minstens 16 euro per uur"),
        ],
        "Nooit": [("Buiten werken", ""), ("Werken op andere dagen dan ik koos", "")],
    }


def test_a_weight_that_is_not_offered_is_not_told():
    given_answers = wants(
        environment__inout=3,
        regions=("zeeland",),
        home="often",
        weight__inout__between="must",
        weight__regions="never",
        weight__home="nice",
    )

    assert lists(given_answers) == {"Graag": [("Thuis kunnen werken", "Ja, vaak")]}


def test_a_list_without_wishes_is_left_out():
    assert list(lists(musts(2))) == ["Moet"]


def test_without_weights_there_is_no_section():
    told = {one.id for one in module_result(MODULE, finished(MODULE, ALL_LEFT))}

    assert "wants.weights" not in told


@pytest.mark.parametrize("weight", ["must", "never"])
def test_five_of_a_weight_fit(weight):
    five = musts(5, weight)

    assert hint("wants.weight.inout.left", five) is None
    assert notices(five) == []


@pytest.mark.parametrize(
    ("count", "weight", "said"),
    [
        (6, "must", "Je koos 6 keer moet. Haal er één weg."),
        (8, "must", "Je koos 8 keer moet. Haal er 3 weg."),
        (6, "never", "Je koos 6 keer nooit. Haal er één weg."),
        (7, "never", "Je koos 7 keer nooit. Haal er 2 weg."),
    ],
)
def test_more_than_five_is_said_at_the_place_and_nothing_is_lost(count, weight, said):
    given_answers = musts(count, weight)

    assert hint("wants.weight.inout.left", given_answers) == said
    assert notices(given_answers) == [said]
    [entries] = lists(given_answers).values()
    assert len(entries) == count


def test_a_wish_with_another_weight_is_not_spoken_to():
    given_answers = {**musts(6), "wants.weight.pace.left": Answer("nice")}

    assert hint("wants.weight.pace.left", given_answers) is None
    assert hint("wants.weight.home_site.left", given_answers) is None


def test_many_that_one_likes_are_never_too_many():
    assert notices(musts(10, "nice")) == []


def test_the_note_says_how_many_can_be_chosen():
    notes = {part.note({}) for part in MODULE.parts if part.items[0].id in WEIGHT_IDS}

    assert notes == {"Kies hoogstens 5 keer moet. Kies ook hoogstens 5 keer nooit."}


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(1, 5), min_size=10, max_size=10), st.data())
def test_every_weight_that_counts_is_told_once_and_the_middle_is_never_demanded(stops, data):
    given_answers = {item.id: Answer(stop) for item, stop in zip(SLIDERS, stops, strict=True)}
    for item in MODULE.asked_items(given_answers):
        if item.id in WEIGHT_IDS:
            offered = [option.value for option in item.offered(given_answers, {})]
            given_answers[item.id] = Answer(data.draw(st.sampled_from(offered)))

    found = {weight: weighed(given_answers, weight) for weight in Weight}

    assert sum(map(len, found.values())) == 10
    assert all(one.side != "between" for one in (*found[Weight.MUST], *found[Weight.NEVER]))
    assert all(one.never_told for one in found[Weight.NEVER])
