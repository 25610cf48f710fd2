"""Anybody that matching could be asked about, and the same person a little stricter or freer."""

from dataclasses import replace

from hypothesis import strategies as st

from app.domain.interests import TYPES, interests
from app.domain.parameters import parameters
from app.domain.skills import Now
from app.occupations.catalogue import catalogue
from app.occupations.columns import ASPECTS, POLES, SECTIONS, SKILL_GROUPS, VALUES
from app.occupations.matching import Person, Skill, Wish

STRICTER = {"unknown": "ok", "ok": "cond", "cond": "not_now", "not_now": "not_now"}
"""The next stricter answer; not knowing yields to everything."""

SLIDERS = (*POLES, "small_large", "home_site")

pomp = st.integers(0, 32).map(lambda step: step * 100 / 32)
cans = st.sampled_from(["ok", "ok", "cond", "not_now", "unknown"])
stops = st.sampled_from([0.0, 25.0, 50.0, 75.0, 100.0])
weights = st.sampled_from(["must", "nice", "neutral", "never"])
cards = st.frozensets(st.sampled_from(catalogue().ids), max_size=5)


def interested(**values):
    """The interests of somebody by type, in POMP points."""
    return interests(values, {}, 8, parameters())


def some(names, of):
    """Answers about some of the names."""
    return st.dictionaries(st.sampled_from(list(names)), of, max_size=len(names))


six = st.lists(pomp, min_size=6, max_size=6)
directions = six.map(lambda values: interested(**dict(zip(TYPES, values, strict=True))))

people = st.builds(
    Person,
    interests=st.none() | directions,
    own=some(ASPECTS, cans),
    fml=some(ASPECTS, cans),
    conditions=some(ASPECTS, st.just(("breaks", "aid"))),
    times=some(("evening", "night", "weekend", "shift"), cans),
    skills=some(SKILL_GROUPS, st.builds(Skill, pomp, st.none() | st.sampled_from(Now))),
    values=st.just({}) | st.fixed_dictionaries(dict.fromkeys(VALUES, pomp)) | some(VALUES, pomp),
    surroundings=some(SLIDERS, st.builds(Wish, stops, weights)),
    sectors=some(SECTIONS, st.sampled_from(["yes", "maybe", "no"])),
    level=st.none() | st.integers(1, 7),
    experience=some("0123456789", st.floats(0, 40)),
    learning=st.sampled_from(["", "no", "course", "year", "longer"]),
    hours=st.none() | st.integers(1, 80).map(lambda half: half / 2),
    liked=cards,
    maybe=cards,
    doubt=st.frozensets(st.just("I")),
)


@st.composite
def people_and_stricter(draw):
    """Somebody, and the same person for whom some aspects go less well."""
    person = draw(people)
    aspects = draw(st.lists(st.sampled_from(ASPECTS), min_size=1, max_size=6, unique=True))
    stricter = {one: STRICTER[person.can.get(one, "ok")] for one in aspects}
    return person, replace(person, own={**person.own, **stricter})


@st.composite
def people_and_freer(draw):
    """Somebody with a wish or a refused sector, and the same person without that one."""
    person = draw(people)
    refused = dict.fromkeys(draw(st.sets(st.sampled_from(SECTIONS), min_size=1)), "no")
    person = replace(person, sectors={**person.sectors, **refused})
    held = [("sectors", one) for one in sorted(refused)]
    held += [("surroundings", one) for one in person.surroundings]
    name, key = draw(st.sampled_from(held))
    rest = {one: answer for one, answer in getattr(person, name).items() if one != key}
    return person, replace(person, **{name: rest})
