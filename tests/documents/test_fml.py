"""The FML beside what is shared: nothing is said of what the coach does not see."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents import shared_copy
from app.documents.fml import OwnView, fml_points, view_in, view_of
from app.documents.matching import search_person
from app.domain.answers import Answer
from app.domain.fml import ENTERED, Fml, differences
from app.domain.points import PointKind
from app.domain.sections import NamedList, Section, SideBySide
from app.domain.text import N_, say
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.aspects import ASPECTS
from app.modules.wat_kan_ik.possible import possibilities
from app.occupations.matching import match
from tests.strategies import FINISHED, answers_to, finished

papers = st.dictionaries(st.sampled_from(list(ASPECTS)), st.sampled_from(ENTERED))
SLOW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def copy_of(now, switches=("possibilities",), level="result"):
    return shared_copy(ABILITY, now, None, level=level, switches=switches, name="Samira").sections


def answers(**can):
    """Answers to the aspects of one rubric after the other, one by one."""
    each = {f"ability.rubric.{one}": "each" for one in ("personal", "social", "environment")}
    each |= {f"ability.rubric.{one}": "each" for one in ("movement", "posture")}
    return {
        item: Answer(value)
        for item, value in {**each, **{f"ability.can.{one}": can[one] for one in can}}.items()
    }


def round_of(given_answers):
    return finished(ABILITY, given_answers)


@SLOW
@given(answers_to(ABILITY))
def test_what_a_coach_reads_of_the_possibilities_is_what_the_client_answered(given_answers):
    own = view_of(possibilities(given_answers))

    for level in ("result", "answers"):
        assert view_in(copy_of(round_of(given_answers), level=level)) == own


@SLOW
@given(answers_to(ABILITY), papers)
def test_without_the_possibilities_shared_there_is_no_view_and_no_point(given_answers, fml):
    view = view_in(copy_of(round_of(given_answers), switches=()))

    assert view == OwnView()
    assert fml_points(view, fml) == ()


@SLOW
@given(answers_to(ABILITY), papers)
def test_each_difference_is_one_open_question(given_answers, fml):
    view = view_in(copy_of(round_of(given_answers)))

    points = fml_points(view, fml)

    assert [one.id for one in points] == [f"fml.{one.aspect}" for one in differences(view.can, fml)]
    assert {one.kind for one in points} <= {PointKind.FML}
    assert all(say(one.words).endswith("Hoe is een gewone dag?") for one in points)


def test_a_point_says_what_helps_and_what_the_fml_says():
    own = possibilities(
        answers(sit="cond") | {"ability.condition.sit": Answer(("alternate", "breaks"))}
    )

    [point] = fml_points(view_of(own), {"sit": "ok", "lift": "not_now"})

    assert say(point.words) == (
        "Lang zitten. Jij zegt: “met pauzes en afwisselen met iets anders”."
        " In de FML staat: “gaat goed”. Hoe is een gewone dag?"
    )


def test_a_copy_with_an_older_wording_says_nothing_rather_than_something_wrong():
    old = Section(
        "ability.possibilities",
        N_("Wat gaat er nu?"),
        said=(SideBySide((NamedList("Dit ging ooit goed", ()),)),),
    )

    assert view_in((old,)) == OwnView()


def test_the_stricter_of_client_and_fml_counts_in_matching():
    own = answers(lift="ok", sit="not_now", noise="unknown")
    fml = Fml(FINISHED.date(), {"lift": "not_now", "sit": "ok", "noise": "cond"})

    person = search_person({ABILITY.slug: round_of(own)}, fml=fml.aspects)

    assert (person.can["lift"], person.can["sit"], person.can["noise"]) == (
        "not_now",
        "not_now",
        "cond",
    )


def test_the_list_of_a_client_changes_when_an_fml_is_entered():
    rounds = {ABILITY.slug: round_of(answers(lift="ok", stand="ok"))}
    fml = Fml(FINISHED.date(), {"lift": "not_now", "stand": "not_now"})

    before, after = (match(search_person(rounds, fml=aspects)) for aspects in ({}, fml.aspects))

    assert after.left.all < before.left.all
