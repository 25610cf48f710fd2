"""Every sentence says what the figures bear, in easy words (content.md 4.5)."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.interests import TYPES
from app.domain.skills import Now
from app.domain.text import say
from app.occupations.bands import HI, MED, NO_BAND
from app.occupations.catalogue import catalogue
from app.occupations.columns import ADJUSTABLE, ASPECTS, POLES, SKILL_GROUPS, VALUES
from app.occupations.matching import (
    DATA,
    MOST_SHOWN,
    Person,
    Skill,
    Wish,
    fits,
    loads_of,
    match,
    nouns,
)
from app.occupations.matching.ideas import OF_ASPECTS
from app.occupations.matching.ready import ready
from app.occupations.matching.rules import rules
from app.occupations.matching.scoring import score
from tests.occupations.anyone import interested, people
from tests.occupations.people import CLIENTS, ROB, person

HELD = catalogue()
USED = rules()
SOCIAL = interested(R=40, I=53, A=34, S=81, E=59, C=69)
HANDY = interested(R=90, I=40, A=30, S=40, E=60, C=50)
PRAISE = {"I+": "I", "F+": "F", "S+": "S", "V+": "V", "P+": "P"}
CURATED = [HELD.ids[row] for row in np.flatnonzero(HELD.curated)]
MOST_WORDS = 15


def one(title, **known):
    return fits(Person(**known), HELD.ids[HELD.titles.index(title)])


def one_for(client, title):
    return fits(person(client), HELD.ids[HELD.titles.index(title)])


def told(reasons, key):
    return [say(reason.words) for reason in reasons if reason.key == key]


def everything_told(found):
    """Every sentence of a list, as people read it."""
    for fit in (*found.cards, *found.near):
        yield say(fit.verdict)
        yield from (say(it.words) for it in (*fit.because, *fit.cautions, *fit.asks))
        yield from map(say, fit.ideas)
    yield from (say(it.words) for it in (*found.what_if, *found.asks))


# What each template says


def test_interests_that_are_much_of_the_work_are_named():
    found = one("woonbegeleider", interests=SOCIAL)

    [words] = told(found.because, "I+")
    assert words == (
        "Past omdat je “helpen en leren” en “ordenen en regelen” leuk vindt."
        " Dat zit veel in dit werk."
    )


def test_work_full_of_what_somebody_likes_least_says_so():
    found = one("lasser", interests=interested(R=10, I=40, A=20, S=90, E=60, C=70))

    assert told(found.cautions, "I-") == [
        "Let op: dit werk gaat veel over “doen en maken”. Dat vond je minder leuk."
    ]
    assert told(found.because, "I+") == []


def test_a_strength_that_the_work_asks_is_named():
    found = one("receptionist", skills={"talk": Skill(90.0), "create": Skill(10.0)})

    assert told(found.because, "S+") == [
        "Past omdat je goed bent in “uitleggen, luisteren en praten”."
    ]


@pytest.mark.parametrize(
    ("now", "end"),
    [
        (None, "Dat kun je leren."),
        (Now.YES, "Dat kun je leren."),
        (Now.CHANGED, "Bij jou gaat dat nu anders."),
        (Now.NOT_NOW, "Bij jou gaat dat nu niet."),
    ],
)
def test_what_is_short_can_be_learned_but_for_what_was_lost(now, end):
    value = 30.0 if now in {None, Now.YES} else 60.0
    found = one("receptionist", skills={"digital": Skill(value, now)})

    assert told(found.cautions, "S-") == [
        f"Let op: bij dit werk hoort veel “werken met de computer”. {end}"
    ]


def test_values_that_matter_most_and_that_the_work_has_are_named():
    values = dict(zip(VALUES, (0, 0, 50, 100, 50, 0), strict=True))
    found = one("woonbegeleider", values=values)

    assert told(found.because, "V+") == ["Past omdat jij “contact met anderen” belangrijk vindt."]


def test_surroundings_as_somebody_wants_them_are_named():
    found = one(
        "boekhouder",
        surroundings={"inout": Wish(0.0, "nice"), "pace": Wish(0.0), "sit_move": Wish(0.0, "nice")},
    )

    assert told(found.because, "P+") == ["Past omdat je graag binnen en zittend werkt."]


def test_a_wish_that_does_not_matter_is_no_reason():
    assert one("boekhouder", surroundings={"inout": Wish(0.0)}).because == ()


def test_work_that_asks_nothing_that_does_not_go_says_so_only_when_nearly_all_is_known():
    everything = dict.fromkeys(ASPECTS, "ok") | {"heights": "not_now"}
    some = {"sit": "ok", "heights": "not_now"}

    assert told(one("boekhouder", own=everything).because, "F+") == [
        "Past bij wat jij nu kunt, voor zover wij dat weten."
    ]
    assert told(one("boekhouder", own=some).because, "F+") == []


def test_a_wanted_sector_is_a_reason():
    found = one("woonbegeleider", sectors={"Q": "yes"})

    assert told(found.because, "sector") == ["Past omdat je ja zei bij “Zorg en welzijn”."]


def test_what_goes_when_something_is_arranged_says_what_helps():
    helped = one("boekhouder", own={"sit": "cond"}, conditions={"sit": ("alternate", "breaks")})
    alone = one("boekhouder", own={"sit": "cond"})

    [with_help] = told(helped.cautions, "F cond")
    [without] = told(alone.cautions, "F cond")
    assert with_help == (
        "Let op: bij dit werk hoort vaak lang zitten."
        " Bij jou gaat dat met afwisseling en met pauzes. Vraag of dat kan."
    )
    assert without == (
        "Let op: bij dit werk hoort vaak lang zitten."
        " Bij jou gaat dat als er iets geregeld is. Vraag of dat kan."
    )


def test_what_does_not_go_now_and_is_there_sometimes_says_to_ask_how_often():
    aspect = "noise"
    row = next(
        row for row in np.flatnonzero(HELD.curated) if HELD.bands[row, ASPECTS.index(aspect)] == MED
    )
    found = fits(Person(own={aspect: "not_now"}), HELD.ids[row])

    assert found.state == "listed"
    assert told(found.cautions, "F not_now") == ["Let op: lawaai komt soms voor. Vraag hoe vaak."]


def test_a_training_one_level_higher_is_named_as_people_call_it():
    assert told(one("kapper", level=3).cautions, "D gap") == [
        "Let op: meestal heb je een opleiding op niveau mbo 3 nodig."
    ]


def test_work_far_below_the_training_says_so():
    assert told(one("keukenhulp", level=6).cautions, "D over") == [
        "Let op: je opleiding is hoger dan nodig. Misschien is er weinig uitdaging."
    ]


def test_each_kind_of_conflict_has_its_own_words():
    found = one(
        "metselaar",
        own={"lift": "not_now"},
        surroundings={"inout": Wish(0.0, "must"), "sit_move": Wish(25.0, "never")},
        sectors={"F": "no"},
        level=1,
    )

    assert told(found.cautions, "conflict") == [
        "Let op: bij dit werk hoort vaak tillen en dragen. Bij jou gaat dat nu niet.",
        "Let op: bij dit werk hoort buiten werken. Jij koos: binnen werken moet.",
        "Let op: bij dit werk hoort vooral bewegen. Jij koos: dat nooit.",
        "Let op: dit werk valt onder “Bouw”. Daarbij koos jij: nee.",
        "Let op: voor dit werk is meestal niveau mbo 2 nodig.",
    ]
    assert say(found.verdict) == (
        "Valt af door: tillen en dragen, buiten werken, vooral bewegen, en door nog 2 dingen."
    )


def test_a_training_in_reach_by_learning_is_told_as_such():
    found = one("kok", interests=HANDY, level=1, learning="longer")

    assert say(found.verdict).startswith(
        "Bijna passend. Je hebt nog nodig: een opleiding op niveau mbo 2."
    )
    assert "werken en leren tegelijk" in map(say, found.ideas)


# What to ask


def test_what_nobody_knows_of_an_occupation_is_to_be_asked():
    found = one("leerlooier", own={"noise": "not_now", "sit": "ok"})

    assert told(found.asks, "unknown") == ["Vraag na: hoe vaak komt lawaai hier voor?"]


def test_what_the_client_does_not_know_is_to_be_asked_where_it_is_much_of_the_work():
    office, garden = (one(it, own={"sit": "unknown"}) for it in ("boekhouder", "hovenier"))

    assert told(office.asks, "unsure") == [
        "Vraag na: bij dit werk hoort vaak lang zitten. Jij weet nog niet of dat gaat."
    ]
    assert told(garden.asks, "unsure") == []


def test_papers_are_to_be_asked_for():
    assert told(one("psycholoog").asks, "diploma") == ["Vraag na: is een bepaald diploma nodig?"]
    assert told(one("taxichauffeur").asks, "licence") == ["Vraag na: is een rijbewijs nodig?"]
    assert one("keukenhulp").asks == ()


def test_what_no_figure_tells_of_any_work_is_said_once():
    asked = Person(
        own={"interruptions": "not_now"},
        times={"night": "not_now", "weekend": "cond", "evening": "ok"},
        hours=17.5,
        surroundings={"home_site": Wish(0.0, "nice"), "small_large": Wish(0.0, "must")},
    )
    found = match(asked)

    assert [say(it.words) for it in found.asks] == [
        "Vraag na: is er werk in de nacht en in het weekend?",
        "Let op: vacatures kunnen voor meer uren zijn. Vraag naar 17,5 uur.",
        "Vraag na: hoe vaak komt werk dat vaak wordt onderbroken hier voor?",
        "Vraag na: kun je ook thuis werken?",
        "Vraag na: hoe groot is het bedrijf?",
    ]
    assert found.left.all == len(HELD) - 5


def test_who_can_work_long_weeks_at_any_time_has_nothing_of_that_to_ask():
    assert match(Person(times={"night": "ok"}, hours=36)).asks == ()


# No reason contradicts


@settings(max_examples=80, deadline=None)
@given(people, st.sampled_from(CURATED))
def test_no_reason_contradicts_its_component_or_another_reason(person, occupation):
    found = fits(person, occupation)
    row = HELD.rows[occupation]
    because = {it.key: it for it in found.because}
    weak = {it.about[0] for it in found.cautions if it.key == "S-"}
    unliked = {it.about[0] for it in found.cautions if it.key == "I-"}

    for key, component in PRAISE.items():
        assert key not in because or found.components[component] > 50
    assert not weak & {*(because["S+"].about if "S+" in because else ())}
    assert not unliked & {*(because["I+"].about if "I+" in because else ())}
    if "F+" in because:
        assert found.components["F"] == 100
        assert not any(it.key.startswith("F ") for it in found.cautions)
    for it in found.because:
        if it.key == "I+":
            assert all(person.interests.values[one] > 50 for one in it.about)
            assert all(HELD.interests[row][TYPES.index(one)] >= 4 for one in it.about)
        if it.key == "S+":
            assert all(HELD.skills[row][SKILL_GROUPS.index(one)] >= 50 for one in it.about)
        if it.key == "P+":
            wishes = {one: person.surroundings[one].value for one in it.about}
            figures = {one: HELD.poles[row][POLES.index(one)] for one in it.about}
            assert all(abs(wishes[one] - figures[one]) <= 15 for one in it.about)


@settings(max_examples=60, deadline=None)
@given(people, st.sampled_from(CURATED))
def test_every_caution_about_a_load_stands_on_its_band(person, occupation):
    row = HELD.rows[occupation]
    for it in fits(person, occupation).cautions:
        if it.key in {"F cond", "F not_now"}:
            band = HELD.bands[row, ASPECTS.index(it.about[0])]
            assert band == (HI if it.key == "F cond" else MED)
            assert person.can[it.about[0]] == it.key.removeprefix("F ")


@settings(max_examples=40, deadline=None)
@given(people, st.sampled_from(HELD.ids))
def test_cautions_are_counted_as_they_are_told(person, occupation):
    found = fits(person, occupation)
    scored = score(person, ready(HELD, USED), USED)
    softer = [it for it in found.cautions if it.key != "conflict"]

    assert len(softer) == scored.cautions[HELD.rows[occupation]]
    assert len(found.cautions) - len(softer) == len(found.obstacles)


def test_what_takes_most_points_off_is_said_first():
    found = one_for(ROB, "planner goederenvervoer")

    assert [(it.key, it.about[0]) for it in found.cautions[:3]] == [
        ("F not_now", "drive"),
        ("F cond", "conflict"),
        ("D gap", "level"),
    ]
    assert {it.key for it in found.cautions[3:]} == {"S-"}


def test_a_page_shows_three_sentences_of_a_kind_before_more():
    assert MOST_SHOWN == 3


# The words


def test_everything_has_a_name():
    assert tuple(nouns.ASPECTS) == ASPECTS
    assert tuple(nouns.SIDES) == tuple(nouns.HOW) == POLES
    assert tuple(nouns.SKILLS) == SKILL_GROUPS
    assert tuple(nouns.VALUES) == VALUES
    assert {*nouns.TYPES} == {*TYPES}
    assert [*nouns.LEVELS] == [*range(1, 8)]


def test_only_what_can_be_arranged_has_ideas():
    assert {*OF_ASPECTS} == ADJUSTABLE
    assert all(1 <= len(it) <= 3 for it in OF_ASPECTS.values())


def test_every_list_ends_with_what_the_data_are():
    assert DATA == "Deze gegevens zijn gemiddelden. Elke werkplek is anders."


@pytest.mark.parametrize("client", CLIENTS, ids=lambda it: it.name)
def test_sentences_are_short_and_never_a_verdict(client):
    for words in everything_told(match(person(client))):
        parts = [it for it in re.split(r"(?<=[.!?:])\s+", words) if it]
        assert max(len(it.split()) for it in parts) <= MOST_WORDS, words
        assert not re.search(r"ongeschikt|geschikt|beperk|klacht|ziek|niet kunnen|moeten", words)
        assert "{" not in words


def test_an_unknown_band_is_never_worded():
    row = HELD.titles.index("leerlooier")

    assert (HELD.bands[row] == NO_BAND).all()
    assert one("leerlooier", own=dict.fromkeys(ASPECTS, "cond")).cautions == ()


# What work asks of body and mind


def loads(title):
    return {it.aspect: say(it.words) for it in loads_of(HELD.titles.index(title))}


def test_the_loads_that_set_an_occupation_apart_are_told_in_words():
    assert loads("boekhouder")["sit"] == "heel vaak"
    assert loads("vrachtwagenchauffeur")["drive"] == "heel vaak"
    assert {"lift", "climb"} & {*loads("dakdekker")}


def test_at_most_five_loads_are_told_and_none_that_is_low_or_unknown():
    for row in np.flatnonzero(HELD.curated).tolist():
        told_loads = loads_of(row)
        bands = [HELD.bands[row, ASPECTS.index(it.aspect)] for it in told_loads]

        assert len(told_loads) <= 5
        assert bands == sorted(bands, reverse=True)
        assert min(bands, default=MED) >= MED
    assert loads("leerlooier") == {}
