"""The cards, what nearly fits, what would bring back more, and any one occupation."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.text import say
from app.occupations.catalogue import catalogue
from app.occupations.columns import ADJUSTABLE, ASPECTS, POLES, SECTIONS
from app.occupations.matching import MORE_WORK, Person, Wish, fits, left, match
from app.occupations.matching.ready import ready
from app.occupations.matching.rules import rules
from app.occupations.matching.scoring import score
from tests.occupations.anyone import interested, people, people_and_freer, people_and_stricter
from tests.occupations.people import CLIENTS, HENK, person

HELD = catalogue()
USED = rules()
SOCIAL = interested(R=40.63, I=53.13, A=34.38, S=81.25, E=59.38, C=68.75)
FLAT = interested(**dict.fromkeys("RIASEC", 50.0))
NOTHING_GOES = dict.fromkeys(ASPECTS, "not_now")


def identity(title):
    return HELD.ids[HELD.titles.index(title)]


def how(title, **known):
    return fits(Person(**known), identity(title))


def titles(found):
    return [one.occupation.title for one in found]


def ids(found):
    return [one.occupation.id for one in found]


def shuffled(order):
    """The same catalogue with its rows in another order."""
    arrays = {
        name: getattr(HELD, name)[order]
        for name in (
            *("interests", "values", "skills", "loads", "poles", "bands", "level", "zone"),
            *("heavy", "sector", "minor", "hidden", "curated", "light", "opening", "wages"),
        )
    }
    words = {name: tuple(column[at] for at in order) for name, column in HELD.words.items()}
    named = {name: tuple(getattr(HELD, name)[at] for at in order) for name in ("ids", "titles")}
    isco = tuple(HELD.isco[at] for at in order)
    return replace(HELD, **arrays, **named, isco=isco, words=words)


# The cards


@settings(max_examples=30, deadline=None)
@given(people)
def test_the_cards_keep_every_rule(person):
    found = match(person)
    groups = Counter(HELD.minor[one.occupation.row] for one in found.cards)
    same = Counter(one.occupation.codes for one in found.cards)

    assert len(found.cards) <= 24
    assert len({*ids(found.cards)}) == len(found.cards)
    assert all(one.occupation.curated and not one.occupation.hidden for one in found.cards)
    assert all(one.state == "listed" and one.tier for one in found.cards)
    assert max(groups.values(), default=0) <= 4
    assert max(same.values(), default=0) <= 2
    assert len(found.near) <= 12
    assert all(one.state == "near" and one.tier for one in found.near)
    assert not {*ids(found.cards)} & {*ids(found.near)}


@pytest.mark.parametrize("client", CLIENTS, ids=lambda one: one.name)
def test_there_are_three_first_letters_where_there_can_be(client):
    found = match(person(client))
    scored = score(person(client), ready(HELD, USED), USED)
    could = scored.listed & HELD.curated & (scored.total >= 45)
    possible = {*ready(HELD, USED).letters[0, could].tolist()}

    assert len({one.occupation.letters[0] for one in found.cards}) >= min(3, len(possible))


def test_who_has_no_direction_gets_cards_of_all_six_types():
    found = match(Person(interests=FLAT))
    letters = Counter(one.occupation.letters[0] for one in found.cards)

    assert found.flat
    assert len(found.cards) == 24
    assert letters == dict.fromkeys("RIASEC", 4)


def test_the_best_come_first_in_steps_of_three_points():
    found = match(Person(interests=SOCIAL, level=4))
    totals = [one.total for one in found.cards]

    assert all(first - then > -3 for first, then in pairwise(totals))
    assert totals[0] - totals[-1] > 3


def test_within_three_points_fewer_cautions_come_first():
    asked = Person(interests=SOCIAL, own={"sit": "cond", "noise": "cond"})
    cards = match(asked).cards
    top = [one for one in cards if cards[0].total - one.total < 3]

    assert [len(one.cautions) for one in top] == sorted(len(one.cautions) for one in top)


def test_a_liked_card_goes_before_one_with_the_same_figures():
    """Manicure and pedicure share all their figures; the title decides until one is liked."""
    cautious = Person(interests=interested(R=90, I=20, A=50, S=60, E=20, C=60))
    liked = replace(cautious, liked=frozenset({identity("pedicure")}))
    maybe = replace(cautious, maybe=frozenset({identity("pedicure")}))

    def order(one):
        rows = [HELD.titles[row] for row in match(one).ranked]
        return rows.index("nagelstylist") < rows.index("pedicure")

    assert order(cautious)
    assert not order(liked)
    assert not order(maybe)


def test_a_wanted_sector_moves_up_in_the_order_and_changes_no_total():
    asked = Person(interests=SOCIAL, level=5)
    wants = replace(asked, sectors={"O": "yes"})
    office = identity("medewerker burgerzaken")

    before, after = match(asked).ranked, match(wants).ranked

    assert after.index(HELD.rows[office]) < before.index(HELD.rows[office])
    assert fits(asked, office).total == fits(wants, office).total
    assert {*before} == {*after}


def test_the_same_answers_give_the_same_list():
    for client in CLIENTS[:3]:
        assert match(person(client)) == match(person(client))


@settings(max_examples=5, deadline=None)
@given(people, st.integers(0, 2**32 - 1))
def test_the_order_does_not_depend_on_the_order_of_the_rows(person, seed):
    other = shuffled(np.random.default_rng(seed).permutation(len(HELD)))

    found, again = match(person), match(person, other)

    assert [other.ids[row] for row in again.ranked] == [HELD.ids[row] for row in found.ranked]
    assert ids(again.cards) == ids(found.cards)
    assert ids(again.near) == ids(found.near)
    assert again.what_if == found.what_if


def test_every_occupation_that_fits_is_ranked_and_hidden_ones_never():
    found = match(Person(interests=SOCIAL))

    assert len(found.ranked) > 2900
    assert not any(HELD.hidden[row] for row in found.ranked)


# What is left


@settings(max_examples=30, deadline=None)
@given(people_and_stricter())
def test_a_stricter_answer_leaves_no_more_occupations(pair):
    before, after = (left(one) for one in pair)

    assert after.all <= before.all
    assert after.proposable <= before.proposable


@settings(max_examples=30, deadline=None)
@given(people_and_freer())
def test_a_wish_less_takes_no_occupation_away(pair):
    before, after = (score(one, ready(HELD, USED), USED).listed for one in pair)

    assert not (before & ~after).any()


def test_without_any_answer_nothing_falls_out_and_nothing_is_proposed():
    found = match(Person())

    assert found.left.all == len(HELD) - 5
    assert found.left.proposable == 300
    assert found.cards == ()
    assert found.known == ()


# Nothing is left


def test_a_wish_that_empties_the_list_gets_words_and_a_way_on():
    refused = dict.fromkeys(SECTIONS, "no")
    found = match(Person(interests=SOCIAL, sectors=refused))

    assert found.cards == ()
    assert found.nothing == MORE_WORK
    assert len(found.near) == 12
    assert len(found.what_if) == 3


def test_who_can_do_nothing_at_all_now_is_told_to_search_on():
    found = match(Person(interests=SOCIAL, own=NOTHING_GOES, level=1))

    assert found.cards == ()
    assert say(found.nothing) == "Er is meer werk dan in deze lijst. Zoek samen met je coach."


def test_with_cards_there_is_nothing_to_console():
    assert match(Person(interests=SOCIAL)).nothing == ""


# Nearly fitting


def test_one_adjustable_thing_makes_an_occupation_nearly_fitting():
    one = how("medewerker helpdesk", interests=SOCIAL, own={"sit": "not_now"})

    assert one.state == "near"
    assert [(it.kind, it.about, it.adjustable) for it in one.obstacles] == [("aspect", "sit", True)]
    assert say(one.verdict) == (
        "Bijna passend. Alleen dit past nog niet: lang zitten."
        " Kan dat anders, dan past dit werk goed."
    )
    assert say(one.ideas[0]) == "zit-stawerkplek"


def test_the_tier_of_what_nearly_fits_is_that_of_the_same_work_with_something_arranged():
    for aspect in sorted(ADJUSTABLE - {"drive"}):
        blocked = Person(interests=SOCIAL, own={aspect: "not_now", "lift": "cond"})
        eased = replace(blocked, own={aspect: "cond", "lift": "cond"} | {"lift": "cond"})
        for one in match(replace(blocked, own={**blocked.own, aspect: "not_now"})).near[:3]:
            solved = fits(replace(eased, own={**eased.own, aspect: "cond"}), one.occupation.id)
            assert solved.state == "listed"
            assert solved.total == pytest.approx(one.total)
            assert solved.tier == one.tier


def test_a_thing_that_cannot_be_arranged_takes_the_work_out():
    one = how("dakdekker", interests=SOCIAL, own={"heights": "not_now"})

    assert one.state == "out"
    assert say(one.verdict) == "Valt af door: werken op hoogte."
    assert one.ideas == ()


def test_two_adjustable_things_take_the_work_out_too():
    one = how("medewerker helpdesk", own={"sit": "not_now", "screen": "not_now"})

    assert one.state == "out"
    assert all(it.adjustable for it in one.obstacles)
    assert say(one.verdict) == "Valt af door: werken met toetsenbord en muis en lang zitten."


def test_driving_cannot_be_arranged_where_driving_is_the_work():
    driver = how("vrachtwagenchauffeur", own={"drive": "not_now"})
    guard = how("beveiliger", own={"drive": "not_now"})

    assert driver.state == "out"
    assert guard.state == "near"


def test_sitting_can_be_arranged_however_much_there_is_of_it():
    assert how("telefonist", own={"sit": "not_now"}).state == "near"


def test_every_near_miss_has_ideas_and_never_more_than_three():
    for client in CLIENTS:
        for one in match(person(client)).near:
            assert 1 <= len(one.ideas) <= 3


def test_work_in_a_refused_sector_nearly_fits_only_where_few_cards_are_left():
    many = match(Person(interests=SOCIAL, sectors={"F": "no"}))
    few = match(Person(interests=SOCIAL, sectors=dict.fromkeys(SECTIONS[:-2], "no")))

    assert not any(it.kind == "sector" for one in many.near for it in one.obstacles)
    assert len(few.cards) < 10
    assert any(it.kind == "sector" for one in few.near for it in one.obstacles)


# Wishes


@pytest.mark.parametrize(
    ("wish", "office", "garden"),
    [
        (Wish(0.0, "must"), "listed", "near"),
        (Wish(25.0, "never"), "listed", "near"),
        (Wish(0.0, "nice"), "listed", "listed"),
        (Wish(50.0, "must"), "listed", "listed"),
        (Wish(100.0, "must"), "near", "listed"),
        (Wish(100.0, "never"), "near", "listed"),
    ],
)
def test_a_must_or_never_refuses_the_other_side(wish, office, garden):
    inside = how("boekhouder", surroundings={"inout": wish})
    outside = how("hovenier", surroundings={"inout": wish})

    assert (inside.state, outside.state) == (office, garden)


def test_a_wish_refuses_about_a_quarter_where_figures_are_high_everywhere():
    held = ready(HELD, USED)
    for pole in ("alone_team", "guided_free", "pace"):
        for value in (0.0, 100.0):
            found = score(Person(surroundings={pole: Wish(value, "must")}), held, USED)
            assert found.clashes.mean() < 0.3, (pole, value)


def test_who_must_be_outside_is_not_offered_work_that_is_mostly_inside():
    outside = score(
        Person(surroundings={"inout": Wish(100.0, "must")}), ready(HELD, USED), USED
    ).listed

    assert np.nanmin(HELD.poles[outside][:, POLES.index("inout")]) > 25


def test_a_slider_without_figures_refuses_nothing():
    for slider in ("small_large", "home_site"):
        assert left(Person(surroundings={slider: Wish(0.0, "must")})).all == len(HELD) - 5


def test_an_unknown_sector_is_never_refused():
    unknown = HELD.sector < 0
    found = score(Person(sectors=dict.fromkeys(SECTIONS, "no")), ready(HELD, USED), USED)

    assert unknown.any()
    assert not found.clashes[unknown].any()
    assert found.clashes[~unknown].all()


# What if


def test_what_if_counts_what_comes_back_when_only_that_changes():
    asked = Person(
        interests=SOCIAL, own={"noise": "not_now", "sit": "not_now"}, sectors={"F": "no"}
    )
    for one in match(asked).what_if:
        changed = (
            replace(asked, sectors={})
            if one.kind == "sector"
            else replace(asked, own={**asked.own, one.about: "cond"})
        )
        assert left(changed).proposable - left(asked).proposable == one.returning
        assert left(changed).all - left(asked).all == one.of_all


def test_what_if_tells_at_most_three_and_what_brings_back_most_first():
    found = match(person(HENK)).what_if

    assert 0 < len(found) <= 3
    assert [one.returning for one in found] == sorted(
        (one.returning for one in found), reverse=True
    )
    assert all(one.returning > 0 for one in found)


def test_what_if_asks_in_the_words_of_the_choice():
    noise, sector, must, never = (
        match(Person(interests=SOCIAL, **known)).what_if[0]
        for known in (
            {"own": {"noise": "not_now"}},
            {"sectors": {"F": "no"}},
            {"surroundings": {"inout": Wish(0.0, "must")}},
            {"surroundings": {"inout": Wish(0.0, "never")}},
        )
    )

    assert say(noise.words).startswith(
        "Je koos: lawaai gaat nu niet. Kan dat anders? Dan komen er "
    )
    assert say(sector.words).startswith("Je koos: geen werk in “Bouw”. Kan dat anders?")
    assert say(must.words).startswith("Je koos: binnen werken moet. Kan dat anders?")
    assert say(never.words).startswith("Je koos: nooit buiten werken. Kan dat anders?")


def test_one_occupation_that_comes_back_is_told_as_one():
    lone = next(
        one
        for aspect in ASPECTS
        for level in (1, 2)
        for one in match(Person(own={"lift": "not_now", aspect: "not_now"}, level=level)).what_if
        if one.returning == 1
    )

    assert say(lone.words).endswith("Dan komt er 1 beroep bij.")


def test_nobody_is_asked_to_change_what_the_fml_says():
    own = Person(interests=SOCIAL, own={"noise": "not_now"})
    paper = Person(interests=SOCIAL, fml={"noise": "not_now"})

    assert [one.about for one in match(own).what_if] == ["noise"]
    assert match(paper).what_if == ()


@pytest.mark.parametrize(
    ("own", "fml", "says"),
    [
        ({}, {"lift": "not_now"}, "Volgens de FML gaat dat nu niet."),
        ({"lift": "cond"}, {"lift": "not_now"}, "Volgens de FML gaat dat nu niet."),
        ({"lift": "not_now"}, {"lift": "not_now"}, "Bij jou gaat dat nu niet."),
        ({"lift": "not_now"}, {"lift": "ok"}, "Bij jou gaat dat nu niet."),
        (
            {"lift": "ok"},
            {"lift": "cond"},
            "Volgens de FML gaat dat als er iets geregeld is. Vraag of dat kan.",
        ),
        (
            {"lift": "cond"},
            {"lift": "cond"},
            "Bij jou gaat dat als er iets geregeld is. Vraag of dat kan.",
        ),
    ],
)
def test_a_reason_says_whose_view_counts_where_the_fml_is_the_stricter(own, fml, says):
    asked = Person(interests=SOCIAL, own=own, fml=fml)

    found = [say(one.words) for one in fits(asked, identity("verhuizer")).cautions]

    assert any(one.endswith(says) for one in found), found


# One occupation


def test_any_occupation_can_be_looked_up_also_what_falls_out_or_is_hidden():
    asked = Person(interests=SOCIAL, own={"lift": "not_now", "climb": "not_now"})
    hidden = HELD.ids[int(np.flatnonzero(HELD.hidden)[0])]

    assert fits(asked, identity("metselaar")).state == "out"
    assert fits(asked, hidden).occupation.hidden


def test_an_unknown_occupation_gives_nothing():
    assert fits(Person(), "") is None
    assert fits(Person(), "../../etc/passwd") is None


def test_what_falls_out_tells_every_reason():
    one = fits(person(HENK), identity("metselaar"))
    why = [reason.about[0] for reason in one.cautions if reason.key == "conflict"]

    assert one.state == "out"
    assert why == [it.about for it in one.obstacles]
    assert {"lift", "kneel", "bend"} <= {*why}
    assert say(one.verdict).startswith("Valt af door: ")
    assert ", en door nog " in say(one.verdict)


def test_an_occupation_of_which_too_little_is_known_says_so():
    one = how("leerlooier", interests=SOCIAL, level=5)

    assert one.total is None
    assert one.tier is None
    assert say(one.verdict) == "Over dit werk weten wij nog te weinig."


def test_an_occupation_below_the_lowest_tier_is_told_without_a_verdict_on_the_person():
    worst = min(
        (
            fits(Person(interests=SOCIAL), HELD.ids[row])
            for row in match(Person(interests=SOCIAL)).ranked[-5:]
        ),
        key=lambda one: one.total,
    )

    assert worst.tier is None
    assert say(worst.verdict) == "Past minder bij wat jij koos."


@settings(max_examples=60, deadline=None)
@given(people, st.sampled_from(HELD.ids))
def test_any_occupation_can_be_told_to_anybody(person, occupation):
    one = fits(person, occupation)

    assert say(one.verdict)
    assert (one.state == "listed") == (not one.obstacles)
    for reason in (*one.because, *one.cautions, *one.asks):
        assert say(reason.words)
