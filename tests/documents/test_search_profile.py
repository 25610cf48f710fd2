"""The zoekprofiel: what is suggested, what an employer may read, and whether it is complete."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.matching import search_person
from app.documents.search_profile import (
    EmployerVersion,
    as_lines,
    chapters,
    current,
    employer_sections,
    employer_version,
    gaps,
    held_back,
    source_words,
    suggestion,
)
from app.documents.search_profile.phrases import CONDITIONS
from app.documents.search_profile.pitch import count
from app.domain.answers import Answer
from app.domain.health_words import names_health
from app.domain.search_profile import FIELDS, MOST_IN_LINE, MOST_IN_PITCH, Line
from app.domain.text import say
from app.modules.beroepenorientatie import MODULE as OCCUPATIONS
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.aspects import ASPECTS
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wie_ben_ik import MODULE as IDENTITY
from tests.occupations.choosing import search_rounds
from tests.occupations.people import ANNET, CLIENTS, FATIMA, HENK, MARIA, MARJAN, rounds
from tests.strategies import finished

NEVER_FOR_EMPLOYERS = ("times", "travel", "wage_least", "must", "nice", "never")
TRICKY = (
    "Ik had een burn-out.",
    "Ik zit in de W I A.",
    "Ik kan niet lang staan.",
    "vanwege mijn rug",
    "Ik ben precies.",
)


def told(client, **more):
    """The suggested zoekprofiel of the client; ``more`` answers by module prefix."""
    return as_lines(suggestion(with_more(client, **more)), say)


def with_more(client, **more):
    found = dict(rounds(client))
    for module in (ABILITY, WANTS, IDENTITY, OCCUPATIONS):
        extra = more.get(module.prefix)
        if extra:
            before = found[module.slug].answers if module.slug in found else {}
            answers = {**before, **{name: Answer(value) for name, value in extra.items()}}
            found[module.slug] = finished(module, answers)
    return found


def words(profile, name):
    return [one.words for one in profile[name]]


def test_without_anything_done_every_field_is_empty():
    profile = as_lines(suggestion({}), say)

    assert set(profile) == set(FIELDS)
    assert not any(profile.values())


@pytest.mark.parametrize("client", CLIENTS, ids=lambda one: one.name)
def test_no_suggestion_names_health_or_what_does_not_go(client):
    profile = told(client)
    ticked = {
        name: tuple(replace(one, employer=True) for one in lines) for name, lines in profile.items()
    }

    assert held_back(ticked) == ()
    assert all(len(one.words) <= MOST_IN_LINE for lines in profile.values() for one in lines)


@pytest.mark.parametrize("client", CLIENTS, ids=lambda one: one.name)
def test_a_field_has_no_more_lines_than_it_holds_and_none_twice(client):
    for name, lines in told(client).items():
        said = [one.words for one in lines]
        assert len(said) == len(set(said)) <= FIELDS[name].most


@pytest.mark.parametrize("client", CLIENTS, ids=lambda one: one.name)
def test_every_line_says_where_it_came_from(client):
    for lines in told(client).values():
        assert all(say(source_words(one.source)).startswith("uit ") for one in lines)


def test_what_goes_differently_is_said_as_what_goes():
    profile = told(HENK)

    assert "Ik zoek werk zonder zwaar tillen." in words(profile, "conditions")
    assert "Ik werk het best als ik zitten en lopen kan afwisselen." in words(profile, "conditions")
    assert not any(one.employer for one in profile["conditions"])


def test_every_aspect_has_a_possibility_without_a_limit():
    assert set(CONDITIONS) == set(ASPECTS)
    for phrase in CONDITIONS.values():
        assert not names_health(phrase)
        assert not any(one in phrase for one in ("kan niet", "vanwege", "beperk"))


def test_hours_are_what_is_wanted_as_far_as_it_goes():
    wants = {"wants.hours_least": 160, "wants.hours_most": 360}

    assert words(told(HENK, wants=wants), "hours") == ["16 tot 24 uur per week"]
    assert words(told(FATIMA, wants={"wants.hours_most": 160}), "hours") == ["16 uur per week"]


def test_days_in_a_weekend_that_does_not_go_are_left_out():
    wants = {"wants.days": ("friday", "saturday")}

    assert words(told(HENK, wants=wants), "days") == ["vrijdag en zaterdag"]
    ability = {"ability.time.weekend": "not_now"}
    assert words(told(HENK, wants=wants, ability=ability), "days") == ["vrijdag"]


def test_the_pitch_says_who_what_and_where_in_at_most_45_words():
    said = {
        "identity": {
            "identity.qualities": ("patient", "precise"),
            "identity.top": ("precise", "patient"),
        },
        "ability": {
            "ability.stories": ({"title": "De leerling die bleef", "group": "make_repair"},)
        },
    }
    pitch = words(told(HENK, **said), "pitch")

    assert pitch == [
        "Ik ben nauwkeurig en geduldig en heb 22 jaar ervaring als metselaar.",
        "Ik ben sterk in bouwen en repareren; mijn verhaal “De leerling die bleef” laat dat zien.",
        "Ik zoek werk voor 24 uur, waar ik fijne collega's heb.",
    ]
    assert count(*pitch) <= MOST_IN_PITCH


def test_a_pitch_that_is_too_long_loses_the_story_first():
    story = " ".join(["woord"] * 12)[:60]
    qualities = {
        "identity.qualities": ("organising", "helpful"),
        "identity.top": ("organising", "helpful"),
    }
    jobs = (
        {"title": "medewerker in de kleine en de grote keuken van het restaurant", "years": 80},
    )
    more = {"ability.stories": ({"title": story, "group": "make_repair"},), "ability.jobs": jobs}
    pitch = words(told(HENK, identity=qualities, ability=more), "pitch")

    assert count(*pitch) <= MOST_IN_PITCH
    assert len(pitch) == 3


def test_what_the_client_wrote_counts_and_the_rest_follows_the_suggestion():
    profile = current(told(HENK), {"jobs": (Line("Instructeur"),)})

    assert words(profile, "jobs") == ["Instructeur"]
    assert words(profile, "hours") == ["24 uur per week"]


def test_the_employer_version_has_no_room_for_what_an_employer_never_reads():
    room = {one.name for one in fields(EmployerVersion)}

    assert room & set(NEVER_FOR_EMPLOYERS) == set()
    assert room == {name for name, one in FIELDS.items() if one.employer != "never"}


lines = st.builds(
    Line,
    st.one_of(st.sampled_from(TRICKY), st.text(max_size=30)),
    employer=st.booleans(),
    kept=st.booleans(),
)


@given(st.dictionaries(st.sampled_from(tuple(FIELDS)), st.lists(lines, max_size=4).map(tuple)))
def test_nothing_reaches_an_employer_without_a_tick_and_the_check(profile):
    allowed = {
        one.words
        for name, found in profile.items()
        for one in found
        if FIELDS[name].employer != "never" and one.employer and (one.kept or clean(one.words))
    }
    version = employer_version(profile)
    shown = [one for field in fields(version) for one in getattr(version, field.name)]

    assert set(shown) <= allowed
    assert len(employer_sections(version)) == sum(
        bool(getattr(version, field.name)) for field in fields(version)
    )


def clean(said):
    return held_back({"pitch": (Line(said, employer=True),)}) == ()


@pytest.mark.parametrize("said", TRICKY[:4])
def test_a_line_that_waits_is_named_with_why(said):
    [waiting] = held_back({"jobs": (Line("Kok"), Line(said, employer=True))})

    assert (waiting.field, waiting.at) == ("jobs", 1)
    assert waiting.why == ("limit" if said in TRICKY[2:4] else "health")


def test_titles_of_work_are_no_words_about_health():
    profile = {"jobs": (Line("Psycholoog", employer=True), Line("Huisarts", employer=True))}

    assert held_back(profile) == ()


def test_the_chapters_hold_every_field_that_says_something():
    profile = told(FATIMA)
    shown = [section for chapter in chapters(profile) for section in chapter.sections]

    assert len(shown) == sum(map(bool, profile.values()))
    assert shown[0].id == "search.pitch"


def steps(profile, found=None, person=None):
    return {gap.field: say(gap.words) for gap in gaps(profile, found or {}, person)}


WHOLE = {
    name: (Line("iets"),) for name in ("directions", "regions", "hours", "learning", "pitch")
} | {"travel": (Line("Hoogstens 45 minuten reizen"),)}


def jobs(*titles):
    return {**WHOLE, "jobs": tuple(Line(one) for one in titles)}


def test_a_whole_zoekprofiel_has_no_gap():
    assert steps(jobs("Postbode", "Kok", "Receptionist")) == {}


@pytest.mark.parametrize("name", ["directions", "regions", "travel", "hours", "learning", "pitch"])
def test_what_is_empty_is_a_gap_with_its_field(name):
    profile = {**jobs("Postbode", "Kok", "Receptionist"), name: ()}

    assert list(steps(profile)) == [name]


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        ((), "Je noemt nog geen functie."),
        (("Kok",), "Je noemt nog weinig functies."),
        (("Kok", "Postbode", "iets met mensen"), "“iets met mensen” is nog niet zo duidelijk."),
        (
            ("Receptionist", "Hotelreceptionist", "Receptionist"),
            "Je functies lijken veel op elkaar.",
        ),
    ],
)
def test_work_that_is_little_vague_or_narrow_is_a_gap(titles, said):
    assert said in [say(gap.words) for gap in gaps(jobs(*titles), {})]


def test_work_that_what_was_filled_in_stands_in_the_way_of_is_a_gap():
    found = rounds(HENK)
    told_of = gaps(jobs("Receptionist", "Metselaar"), found, search_person(found))

    assert any("“Metselaar” past niet alles" in say(gap.words) for gap in told_of)


def test_more_hours_than_go_and_a_sector_with_a_no_are_gaps():
    profile = {
        **jobs("Postbode", "Kok", "Receptionist"),
        "hours": (Line("36 uur per week"),),
        "sectors": (Line("Bank en verzekering", ref="sector:K"),),
    }

    assert set(steps(profile, rounds(HENK))) == {"hours", "sectors"}
    as_many = {**profile, "hours": (Line("24 uur per week"),)}
    assert set(steps(as_many, rounds(HENK))) == {"sectors"}


def test_a_short_way_to_work_is_asked_about():
    profile = {**jobs("Postbode", "Kok", "Receptionist"), "travel": (Line("Hoogstens 15 minuten"),)}

    assert steps(profile)["travel"] == "Je wilt hoogstens 15 minuten reizen."
    assert not steps({**profile, "travel": (Line("Hoogstens 30 minuten"),)}).get("travel")


def test_work_that_asks_more_school_is_a_gap_for_who_does_not_want_to_learn():
    found = with_more(HENK, wants={"wants.learning": "no"})
    willing = with_more(HENK, wants={"wants.learning": "course"})

    def said(title, of):
        return steps({**WHOLE, **jobs(title)}, of, search_person(of)).get("learning")

    assert said("Receptionist", found) == "“Receptionist” vraagt een hogere opleiding."
    assert said("Kok", found) is None, "as much school as Henk has"
    assert said("Receptionist", willing) is None


@pytest.mark.parametrize(
    "words", ["20² minuten", "² minuten", "٤ minuten", "-5 minuten", "minuten"]
)
def test_whatever_stands_before_minutes_stops_nothing(words):
    steps({**WHOLE, "travel": (Line(words),)})


def test_school_is_told_as_a_level_and_not_having_a_diploma_is_not_told():
    levelled = told(HENK, ability={"ability.field": "metselen"})["learning"]
    without = told(MARIA)["learning"]

    assert levelled[0].words == "Opleiding op niveau mbo 2: metselen"
    assert [one.words for one in without] == ["Ik wil leren: een korte cursus."]


@pytest.mark.parametrize("client", CLIENTS, ids=lambda one: one.name)
def test_nothing_stands_twice_among_surroundings_and_conditions(client):
    profile = told(client)
    lines = [one.words for name in ("surroundings", "conditions") for one in profile[name]]

    assert len(lines) == len({*lines})


def test_the_hours_that_must_are_those_of_the_document():
    wanted = {"wants.hours_least": 120, "wants.hours_most": 240, "wants.weight.hours": "must"}
    profile = told(ANNET, wants=wanted)

    assert profile["hours"][0].words == "12 tot 16 uur per week"
    assert "De uren die ik wil: 12 tot 16 uur" in [one.words for one in profile["must"]]


def test_the_place_in_the_pitch_is_one_that_tells_something():
    assert "op een rustige plek" in told(ANNET)["pitch"][-1].words
    assert "buiten" in told(MARJAN)["pitch"][-1].words
    assert "binnen" not in told(FATIMA)["pitch"][-1].words


def test_the_strength_in_the_pitch_is_one_that_the_work_asks():
    pitch = [one.words for one in as_lines(suggestion(search_rounds(HENK)), say)["pitch"]]

    assert pitch[1] == (
        "Ik ben sterk in mensen inwerken; mijn verhaal “De leerling die bleef” laat dat zien."
    )
    assert "rijinstructeur" in pitch[2]
