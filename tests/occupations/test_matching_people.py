"""Ten clients get lists that a career counsellor would nod at.

For each: what stands among the first ten cards, what is on no card, and a sentence that is said.
"""

from dataclasses import dataclass

import pytest

from app.domain.text import say
from app.occupations.catalogue import catalogue
from app.occupations.matching import fits, match
from tests.occupations.people import (
    ANNET,
    CLIENTS,
    DEWI,
    FATIMA,
    HENK,
    MARIA,
    MARJAN,
    PIET,
    ROB,
    SANNE,
    YOUSSEF,
    person,
)

HELD = catalogue()


@dataclass(frozen=True)
class Judgement:
    """What a counsellor expects; `said` holds a sentence for each title."""

    client: object
    first_ten: tuple[str, ...]
    never: tuple[str, ...]
    said: dict[str, str]


JUDGEMENTS = (
    Judgement(
        HENK,
        ("rijinstructeur", "verkoopmedewerker", "toeristengids"),
        ("metselaar", "timmerman", "opperman bouw", "verhuizer", "verpleegkundige", "conciërge"),
        {
            "rijinstructeur": "Past omdat je “helpen en leren” en “doen en maken” leuk vindt."
            " Dat zit veel in dit werk.",
            "telefonist": "Let op: bij dit werk hoort vaak lang zitten."
            " Bij jou gaat dat met afwisseling. Vraag of dat kan.",
            "metselaar": "Let op: bij dit werk hoort vaak tillen en dragen."
            " Bij jou gaat dat nu niet.",
        },
    ),
    Judgement(
        FATIMA,
        ("doktersassistent", "woonbegeleider", "diëtist"),
        ("metselaar", "lasser", "kok", "verhuizer"),
        {
            "doktersassistent": "Past bij wat jij nu kunt, voor zover wij dat weten.",
            "verpleegkundige": "Let op: bij dit werk hoort vaak tillen en dragen. Bij jou gaat dat"
            " met een hulpmiddel en samen met een collega. Vraag of dat kan.",
            "psycholoog": "Let op: meestal heb je een opleiding op niveau universiteit nodig.",
        },
    ),
    Judgement(
        MARJAN,
        ("boswachter", "dierverzorger"),
        (
            *("administratief medewerker", "boekhouder", "telefonist", "datatypist"),
            *("kantoorbediende", "receptionist", "schadebehandelaar"),
        ),
        {
            "boswachter": "Past omdat je graag buiten werkt.",
            "boekhouder": "Let op: bij dit werk hoort vooral zitten."
            " Jij koos: vooral bewegen moet.",
            "schadebehandelaar": "Let op: dit werk valt onder “Bank en verzekering”."
            " Daarbij koos jij: nee.",
        },
    ),
    Judgement(
        YOUSSEF,
        ("productiemedewerker", "recyclingmedewerker", "tuinbouwmedewerker|boomkweker|plukker"),
        ("boekhouder", "verpleegkundige", "automonteur", "receptionist", "leraar basisonderwijs"),
        {
            "productiemedewerker": "Past omdat je “doen en maken” leuk vindt."
            " Dat zit veel in dit werk.",
            "recyclingmedewerker": "Let op: meestal heb je een opleiding op niveau vmbo of mbo 1"
            " nodig.",
            "automonteur": "Let op: voor dit werk is meestal niveau mbo 3 nodig.",
        },
    ),
    Judgement(
        SANNE,
        ("tekstschrijver reclame", "medewerker communicatie en pr", "docent beeldende kunst"),
        ("grafisch ontwerper", "illustrator", "goudsmid", "datatypist", "medewerker naaiatelier"),
        {
            "tekstschrijver reclame": "Past omdat je “bedenken en vormgeven” en “ondernemen en overtuigen” leuk"
            " vindt. Dat zit veel in dit werk.",
            "grafisch ontwerper": "Let op: bij dit werk hoort vaak steeds dezelfde beweging maken."
            " Bij jou gaat dat nu niet.",
            "decorbouwer": "Let op: precies werk met handen en vingers komt soms voor."
            " Vraag hoe vaak.",
        },
    ),
    Judgement(
        ROB,
        ("logistiek medewerker", "archiefmedewerker", "commercieel medewerker binnendienst"),
        (
            *("vrachtwagenchauffeur", "buschauffeur", "taxichauffeur"),
            *("bestelwagenkoerier", "rijinstructeur", "heftruckchauffeur"),
        ),
        {
            "logistiek medewerker": "Past omdat je ja zei bij “Vervoer, magazijn en post”.",
            "planner goederenvervoer": "Let op: rijden voor het werk komt soms voor."
            " Vraag hoe vaak.",
            "vrachtwagenchauffeur": "Let op: bij dit werk hoort vaak rijden voor het werk."
            " Bij jou gaat dat nu niet.",
        },
    ),
    Judgement(
        ANNET,
        ("docent Nederlands voor volwassenen", "bibliothecaris"),
        ("leraar basisonderwijs", "onderwijsassistent basisonderwijs", "kassamedewerker"),
        {
            "bibliothecaris": "Let op: omgaan met boze mensen komt soms voor. Vraag hoe vaak.",
            "leraar basisonderwijs": "Let op: bij dit werk hoort vaak omgaan met boze mensen."
            " Bij jou gaat dat nu niet.",
            "docent Nederlands voor volwassenen": "Past omdat je graag binnen werkt.",
        },
    ),
    Judgement(
        DEWI,
        ("telefonist", "receptionist", "commercieel medewerker binnendienst"),
        ("kok", "keukenhulp", "chefkok", "medewerker bediening", "barista"),
        {
            "telefonist": "Past bij wat jij nu kunt, voor zover wij dat weten.",
            "kok": "Let op: bij dit werk hoort vaak lang staan. Bij jou gaat dat nu niet.",
            "receptionist": "Past omdat je goed bent in “uitleggen, luisteren en praten” en"
            " “mensen helpen”.",
        },
    ),
    Judgement(
        PIET,
        ("onderzoekslaborant", "ICT-technicus", "technicus landmeten"),
        ("systeembeheerder", "meldkamercentralist", "receptionist", "verpleegkundige"),
        {
            "ICT-technicus": "Past omdat je goed bent in “werken met de computer” en"
            " “uitzoeken en oplossen”.",
            "onderzoekslaborant": "Past omdat je “doen en maken” en"
            " “uitzoeken” leuk vindt. Dat zit veel in dit werk.",
            "lasser": "Let op: bij dit werk hoort vaak tijdsdruk. Bij jou gaat dat nu niet.",
        },
    ),
    Judgement(
        MARIA,
        ("kassamedewerker", "medewerker bioscoop of theater", "attractiemedewerker"),
        (
            "schoonmaker gebouwen",
            "huishoudelijke hulp",
            "helpende in de zorg",
            "inpakker met de hand",
        ),
        {
            "medewerker bioscoop of theater": "Past omdat je “helpen en leren” en “ordenen en"
            " regelen” leuk vindt. Dat zit veel in dit werk.",
            "kassamedewerker": "Let op: bij dit werk hoort vaak lang staan."
            " Bij jou gaat dat met afwisseling. Vraag of dat kan.",
            "huishoudelijke hulp": "Let op: bij dit werk hoort vaak knielen of hurken."
            " Bij jou gaat dat nu niet.",
        },
    ),
)

names = pytest.mark.parametrize("expected", JUDGEMENTS, ids=lambda one: one.client.name)


def titles(found):
    return [one.occupation.title for one in found]


def looked_up(client, title):
    return fits(person(client), HELD.ids[HELD.titles.index(title)])


def test_every_client_is_judged():
    assert [one.client for one in JUDGEMENTS] == [*CLIENTS]
    assert all(len(one.client.story.split()) > 35 for one in JUDGEMENTS)


@names
def test_the_first_ten_hold_what_a_counsellor_would_name(expected):
    first = titles(match(person(expected.client)).cards[:10])

    for title in expected.first_ten:
        assert {*title.split("|")} & {*first}, (title, first)


@names
def test_no_card_holds_what_a_counsellor_would_refuse(expected):
    cards = titles(match(person(expected.client)).cards)

    assert {*expected.never} <= {*HELD.titles}
    assert not {*expected.never} & {*cards}


@names
def test_the_reason_that_matters_is_said(expected):
    for title, words in expected.said.items():
        found = looked_up(expected.client, title)
        assert words in [say(it.words) for it in (*found.because, *found.cautions)], title


@names
def test_nothing_on_a_card_does_not_go_now(expected):
    asked = person(expected.client)

    for one in match(asked).cards:
        assert one.obstacles == ()
        assert not any(it.key == "conflict" for it in one.cautions)


def test_the_nurse_is_told_to_ask_for_nights_with_any_work():
    assert "Vraag na: is er werk in de avond, in de nacht, in het weekend en in ploegen?" in [
        say(it.words) for it in match(person(FATIMA)).asks
    ]


def test_the_designer_sees_her_old_work_as_nearly_fitting_with_ideas():
    near = {one.occupation.title: one for one in match(person(SANNE)).near}
    found = near["grafisch ontwerper"]

    assert say(found.verdict) == (
        "Bijna passend. Alleen dit past nog niet: steeds dezelfde beweging maken."
        " Kan dat anders, dan past dit werk heel goed."
    )
    assert [say(one) for one in found.ideas] == [
        "taken afwisselen",
        "korte pauzes",
        "hulpmiddelen bij het werk",
    ]


def test_the_cook_sees_shops_as_nearly_fitting_when_standing_can_be_arranged():
    near = {one.occupation.title: one for one in match(person(DEWI)).near}

    assert near["verkoopmedewerker"].obstacles[0].about == "stand"
    assert "een hoge kruk" in map(say, near["verkoopmedewerker"].ideas)


def test_the_driver_is_not_told_that_driving_a_lorry_could_be_arranged():
    assert looked_up(ROB, "vrachtwagenchauffeur").state == "out"


def test_the_paper_of_the_bricklayer_counts_where_it_is_stricter():
    asked = person(HENK)

    assert asked.own["sit"] == "cond"
    assert asked.fml["sit"] == "ok"
    assert asked.can["sit"] == "cond"


def test_what_comes_back_is_never_what_the_paper_forbids():
    assert not {one.about for one in match(person(HENK)).what_if} & {"lift", "bend"}


def test_nobody_ends_with_an_empty_list():
    assert all(len(match(person(one)).cards) >= 8 for one in CLIENTS)
