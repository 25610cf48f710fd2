"""Cards, a choice of five and what is feasible (content.md 1.5 B, C and D, 2.11)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import module_result, shared_copy
from app.documents.occupations import chosen
from app.domain.answers import Answer
from app.domain.parameters import parameters
from app.domain.points import PointKind
from app.domain.sections import HighlightKind
from app.domain.telling import answer_line
from app.domain.text import say
from app.modules.beroepenorientatie import MODULE
from app.modules.beroepenorientatie.choosing import MOST_RANKED, OWN, RANKED, ranked, to_rank
from app.modules.beroepenorientatie.deck import CARDS, DECK, VERDICTS, Chosen, deck, judged, refused
from app.modules.beroepenorientatie.feasibility import (
    PLACES,
    QUESTIONS,
    STEPS,
    Reach,
    feasibility,
    feasible,
)
from app.modules.beroepenorientatie.items import ITEMS
from tests.domain.vectors import VECTORS
from tests.strategies import answers_to, finished
from tests.telling import section, texts

LIMITS = parameters().feasibility
TITLES = ("kok", "bakker", "kapper", "tolk", "gids", "conciërge", "glazenwasser")
DONE = {item.id: Answer(3) for item in ITEMS}
OUTCOMES = {"now": Reach.NOW, "step": Reach.STEP, "far": Reach.FAR}

eight = st.tuples(*[st.integers(0, 2)] * 8)


def rows(*titles):
    return tuple({"id": f"id-{one}", "title": one} for one in titles)


def told_of(*titles):
    return tuple(Chosen(f"id-{one}", one) for one in titles)


def answers(said=None, order=(), own=(), points=None, titles=TITLES):
    """All activities done, a list of these titles, and what was said of each card by title."""
    found = {**DONE, DECK.id: Answer(rows(*titles))}
    for card, title in zip(CARDS, titles, strict=False):
        if title in (said or {}):
            found[card.id] = Answer(f"{said[title]}-id-{title}")
    if own:
        found[OWN.id] = Answer(rows(*own))
    if order:
        found[RANKED.id] = Answer(tuple(f"id-{one}" for one in order))
    for place, (title, given_points) in enumerate((points or {}).items()):
        for item, value in zip(PLACES[place], given_points, strict=True):
            found[item.id] = Answer(f"{value}-id-{title}")
    return found


def asked(given_answers):
    return [item.id for item in MODULE.asked_items(given_answers)]


def test_occupations_are_proposed_once_all_activities_are_answered_or_passed_over():
    nearly = dict(list(DONE.items())[:-1])

    assert DECK.id not in asked(nearly)
    assert DECK.id in asked(DONE)


def test_a_card_is_asked_for_each_occupation_on_the_list_and_for_no_other():
    found = [one for one in asked(answers()) if one.startswith("occupations.card.")]

    assert found == [card.id for card in CARDS[: len(TITLES)]]


def test_a_verdict_about_an_occupation_that_left_the_list_counts_for_nothing():
    given_answers = answers({"kok": "like", "bakker": "no_wage"})
    renewed = {**given_answers, DECK.id: Answer(rows("tuinman", *TITLES[1:]))}

    assert judged(given_answers, "like") == told_of("kok")
    assert judged(renewed, "like") == ()
    assert refused(renewed) == told_of("bakker")


def test_a_no_asks_one_of_six_reasons():
    assert [label for said, label in VERDICTS if said.startswith("no_")] == [
        "Lijkt me niks",
        "Te zwaar of te druk",
        "Opleiding",
        "Tijden of reizen",
        "Salaris",
        "Anders",
    ]


def test_what_was_liked_and_ones_own_can_be_ranked():
    given_answers = answers({"kok": "like", "tolk": "maybe", "gids": "no"}, own=("smid", "kok"))

    assert to_rank(given_answers) == told_of("kok", "smid")


def test_what_is_no_longer_liked_falls_out_of_the_ranking():
    given_answers = answers({"kok": "like", "tolk": "no"}, order=("tolk", "kok"))

    assert ranked(given_answers) == told_of("kok")


def test_six_do_not_fit_in_the_ranking():
    six = tuple(f"id-{one}" for one in TITLES[:6])

    assert RANKED.kind.problem(six[:MOST_RANKED], RANKED.offered(all_liked(), {})) is None
    assert RANKED.kind.problem(six, RANKED.offered(all_liked(), {})) is not None


def all_liked(**more):
    return answers(dict.fromkeys(TITLES, "like"), **more)


def test_the_vectors_of_feasibility_come_out():
    for vector in VECTORS["feasibility"]:
        found = feasibility(tuple(vector["in"]), LIMITS)

        assert found.score == vector["sum"]
        assert found.outcome is OUTCOMES[vector["label"]]


def test_the_steps_are_what_did_not_get_a_yes():
    found = feasibility((2, 1, 0, 1, 2, 1, 2, 1), LIMITS)

    assert [STEPS[one] for one in found.steps] == [
        "je mogelijkheden",
        "de opleiding",
        "banen in de buurt",
        "de uren",
        "de mensen om je heen",
    ]


@given(eight)
def test_a_no_to_what_is_liked_or_possible_is_too_far_away_whatever_the_rest(points):
    found = feasibility(points, LIMITS)

    assert (found.outcome is Reach.FAR) == (
        points[0] == 0 or points[1] == 0 or sum(points) < LIMITS.step_from
    )


@given(eight, st.integers(0, 7))
def test_a_better_answer_never_puts_work_further_away(points, place):
    nearness = [Reach.FAR, Reach.STEP, Reach.NOW]
    better = tuple(2 if at == place else one for at, one in enumerate(points))

    before, after = feasibility(points, LIMITS), feasibility(better, LIMITS)

    assert nearness.index(after.outcome) >= nearness.index(before.outcome)


def test_the_first_three_of_the_choice_are_looked_at():
    given_answers = all_liked(order=TITLES[:5], points={"kok": (2,) * 8})

    found = feasible(given_answers)

    assert [*found] == [*told_of(*TITLES[:3])]
    assert found[told_of("kok")[0]].outcome is Reach.NOW
    assert found[told_of("bakker")[0]] is None


def test_another_order_takes_its_answers_along():
    points = {"kok": (2,) * 8, "bakker": (1,) * 8, "kapper": (0,) * 8}
    before = feasible(all_liked(order=("kok", "bakker", "kapper"), points=points))
    after = feasible(all_liked(order=("kapper", "kok", "bakker"), points=points))

    assert after == before


def test_a_newcomer_never_gets_the_answers_of_who_left():
    points = {"kok": (2,) * 8, "bakker": (1,) * 8, "kapper": (2,) * 8}
    given_answers = all_liked(order=("kok", "kapper", "gids"), points=points)

    [gids] = told_of("gids")
    assert feasible(given_answers)[gids] is None
    assert all(
        value.endswith("-id-gids")
        for item in PLACES[1]
        for value in (str(one.value) for one in item.offered(given_answers, {}))
    )


def test_documents_read_what_was_chosen_with_titles_of_its_time():
    now = finished(
        MODULE,
        answers(
            {"kok": "like", "gids": "maybe"},
            order=("smid", "kok"),
            own=("smid",),
            points={"smid": (2,) * 8},
        ),
    )

    found = chosen(now)

    assert (found.liked, found.maybe) == (("id-kok", "id-smid"), ("id-gids",))
    assert found.ranked == ("id-smid", "id-kok")
    assert found.feasible["id-smid"].score == 2 * len(QUESTIONS)
    assert found.titles["id-smid"] == "smid"


def test_an_answer_on_paper_names_its_occupation_and_no_id():
    given_answers = answers({"kok": "no_load"}, order=(), points={})
    liked = all_liked(order=("kok",), points={"kok": (2,) * 8})

    lines = [answer_line(item, given_answers) for item in (DECK, CARDS[0])]
    others = [answer_line(item, liked) for item in (RANKED, PLACES[0][0])]

    told = [(say(one.question), say(one.answer)) for one in (*lines, *others)]
    assert told[1] == ("Kok", "Te zwaar of te druk")
    assert told[2] == ("Welke beroepen wil je het liefst?", "Kok")
    assert told[3] == ("Beroep 1: Ik vind dit werk leuk genoeg voor een paar jaar.", "Ja")
    assert not any("id-" in words for line in told for words in line)


def test_nothing_is_chosen_without_a_round():
    assert chosen(None).ranked == ()


def test_the_choice_and_what_is_feasible_are_told_back():
    points = {"kok": (2, 1, 0, 1, 2, 1, 2, 1)}
    told = module_result(MODULE, finished(MODULE, all_liked(order=("kok", "gids"), points=points)))

    said = " ".join(texts(section(told, "occupations.feasible")))
    assert [say(one) for one in section(told, "occupations.choice").said[0].entries] == [
        "Kok",
        "Gids",
    ]
    assert "Haalbaar met een stap" in said
    assert "Nog uitzoeken: je mogelijkheden, de opleiding" in said
    assert "10 van 16 punten." in said


def test_the_direction_stays_the_highlight_of_the_profile():
    told = module_result(MODULE, finished(MODULE, {**DONE, "occupations.S.1": Answer(5)}))

    assert {one.about for found in told for one in found.highlights} <= {HighlightKind.DIRECTION}


def test_a_shared_copy_holds_titles_order_and_outcome_and_no_reason():
    given_answers = all_liked(order=("kok", "gids"), points={"kok": (2,) * 8})
    given_answers["occupations.discuss"] = Answer(rows("duiker"))
    copy = shared_copy(
        MODULE, finished(MODULE, given_answers), None, level="answers", switches=(), name="Samira"
    )

    said = " ".join(one for found in copy.sections for one in texts(found))
    assert "Kok" in said
    assert "Haalbaar nu" in said
    assert "Past omdat" not in said
    assert "Let op" not in said
    [point] = [one for one in copy.points if one.kind is PointKind.NEAR_MISS]
    assert say(point.words) == "Dit werk past bijna: Duiker. Wat is er nodig?"


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_was_chosen_the_ranking_holds_only_what_is_liked(data):
    given_answers = {**DONE, **data.draw(answers_to(MODULE, complete=True))}

    found = chosen(finished(MODULE, given_answers))

    assert {*found.ranked} <= {*found.liked}
    assert {*found.feasible} <= {*found.ranked[:3]}
    assert len(deck(given_answers)) <= 24
