"""The sheet for the conversation: made from what is shared, and from nothing else (content.md 3.3)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents import shared_copy
from app.documents.intake_sheet import GUIDE, Entered, Shared, Who, intake_sheet
from app.domain.answers import Answer
from app.domain.fml import Fml
from app.domain.observing import Observed
from app.domain.points import Point, PointKind
from app.domain.scoring import QualityFlag
from app.domain.text import Own, Text, say
from app.modules import all_modules, find_module
from tests.strategies import answers_to, finished, own_words
from tests.telling import texts, words_in

SHARED_ON, UNTIL = date(2026, 5, 3), date(2026, 11, 3)
WHO = Who("Samira B.", "Anna de Wit", "24-118", "short", "donderdag 14 mei, 10.00 uur")
SIT = {"sit": "ok"}


def _slug(module):
    return module.slug


SOME = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def shared(slug, answers, *, level="result", switches=None, supplied=None, off=(), elsewhere=()):
    """The module as it was shared, with everything that can be shared unless ``switches`` says."""
    module = find_module(slug)
    every = [one.name for one in module.switches]
    copy = shared_copy(
        module,
        finished(module, answers),
        None,
        level=level,
        switches=every if switches is None else switches,
        name="Samira",
        supplied=supplied,
        taken_off=off,
    )
    return Shared(
        slug, level, copy.sections, copy.result, copy.points, SHARED_ON, UNTIL, tuple(elsewhere)
    )


def scored(slug, **values):
    """An answer to every scored item: calm and not all alike, unless the scale is named."""
    module = find_module(slug)
    answers, place = {}, 0
    for item in module.items:
        if item.scored and item.asked_if(answers):
            place += 1
            wanted = values.get(item.scale, 3 + (place % 3 - 1) * (1 if item.reverse else -1))
            top = len(item.kind.options)
            value = wanted if item.scale not in values or not item.reverse else top + 1 - wanted
            answers[item.id] = Answer(max(1, min(top, value)))
    return answers


def entered(aspects, on=SHARED_ON):
    return Entered(Fml(date(2026, 4, 20), aspects), on)


def made(*copies, fml=None):
    return intake_sheet(WHO, copies, fml)


def ids(sheet):
    return [point.id for point in sheet.points]


def tense_copies():
    """Five tensions, one of each kind, and nothing else that points anywhere."""
    change = scored("verandering", confidence=5) | {
        "change.questions": Answer(("Mag ik ook oefenen?",)),
        "change.importance": Answer(9),
        "change.trust": Answer(4),
        "change.blocks": Answer(("self_trust",)),
    }
    possible = {
        "ability.rubric.posture": Answer("each"),
        "ability.can.sit": Answer("cond"),
        "ability.condition.sit": Answer(("alternate",)),
        "ability.can.stand": Answer("ok"),
    }
    seen = Observed(count=5, values={"outgoing": 100.0}, raters={"outgoing": 5}, cards={})
    return (
        shared("verandering", change),
        shared("wat-kan-ik", possible),
        shared("wie-ben-ik", scored("wie-ben-ik", outgoing=2), supplied={"observed": seen}),
    )


def test_five_tensions_are_found_and_no_sixth():
    sheet = made(*tense_copies(), fml=entered({"sit": "ok", "stand": "ok"}))

    assert ids(sheet) == [
        "change.questions.1",
        "fml.sit",
        "identity.others.outgoing",
        "change.difference.cards",
        "change.trust",
    ]
    assert say(sheet.points[0].words) == "Vraag van Samira: “Mag ik ook oefenen?”"
    assert "Hoe is een gewone dag?" in say(sheet.points[1].words)


def test_without_the_tensions_there_is_no_point():
    calm = (
        shared("verandering", scored("verandering")),
        shared("wie-ben-ik", scored("wie-ben-ik")),
        shared("energiebalans", {"energy.works_now": Answer("yes")}),
    )

    assert ids(made(*calm, fml=entered(SIT))) == []


@pytest.mark.parametrize("left_out", range(3))
def test_a_tension_in_what_is_not_shared_is_no_point(left_out):
    copies = tense_copies()
    kept = [copy for number, copy in enumerate(copies) if number != left_out]
    prefix = find_module(copies[left_out].module).prefix

    found = ids(made(*kept, fml=entered(SIT)))

    assert found
    assert not [one for one in found if one.startswith(prefix)]
    assert ("fml.sit" in found) is (copies[left_out].module != "wat-kan-ik")


def test_an_fml_that_came_after_sharing_gives_a_point_that_is_new():
    copies = tense_copies()
    later = made(*copies, fml=entered(SIT, date(2026, 5, 9)))
    same_day = made(*copies, fml=entered(SIT, SHARED_ON))
    before = made(*copies, fml=entered(SIT, SHARED_ON - timedelta(days=1)))

    assert [point.id for point in later.points if point.new] == ["fml.sit"]
    assert [point.id for point in same_day.points if point.new] == ["fml.sit"]
    assert [point.id for point in before.points if point.new] == []
    assert "FML van 20 april 2026" in say(later.points[1].source)


def test_a_point_that_was_taken_off_is_nowhere():
    change, possible, identity = tense_copies()
    answers = {"change.questions": Answer(("Mag ik ook oefenen?",))}
    off = shared("verandering", answers, off=["change.questions.1"])
    no_fml = replace(possible, taken_off=("fml.sit",))

    sheet = made(off, no_fml, identity, fml=entered(SIT))

    assert "change.questions.1" not in ids(sheet)
    assert "fml.sit" not in ids(sheet)
    assert "oefenen" not in " ".join(texts(sheet))
    assert change


@given(st.lists(st.sampled_from(list(PointKind)), max_size=30))
def test_at_most_eight_points_the_most_important_kinds_first(kinds):
    points = tuple(Point(f"p.{n}", kind, Own(str(n))) for n, kind in enumerate(kinds))
    copies = [
        Shared(slug, "result", (), None, points[at::2], SHARED_ON, UNTIL)
        for at, slug in enumerate(("verandering", "wat-wil-ik"))
    ]

    found = ids(made(*copies))

    of_id = {point.id: point.kind for point in points}
    assert [of_id[one] for one in found] == sorted(kinds)[:8]
    assert len(set(found)) == len(found)


def test_with_nothing_shared_the_sheet_is_the_conversation_guide():
    sheet = made(fml=entered(SIT))

    assert sheet.questions == GUIDE
    assert (sheet.points, sheet.blocks, sheet.shared) == ((), (), ())
    assert say(sheet.stamp) == "vernietig na gebruik"
    assert "FML of belastbaarheid" in map(say, sheet.documents)


@SOME
@given(st.data())
def test_a_block_is_there_only_where_its_source_is_shared(data):
    modules = data.draw(st.lists(st.sampled_from(all_modules()), unique_by=_slug, max_size=2))
    copies = [shared(one.slug, data.draw(answers_to(one))) for one in modules]

    sheet = made(*copies)

    titles = {say(one.title) for one in modules}
    assert all(block.pieces for block in sheet.blocks)
    assert all(piece.blocks for block in sheet.blocks for piece in block.pieces)
    sources = [piece.source for block in sheet.blocks for piece in block.pieces]
    for words in (*sources, *(point.source for point in sheet.points)):
        assert say(words).partition(" · ")[0] in titles


@SOME
@given(st.data())
def test_the_sheet_says_nothing_that_the_copies_do_not_say(data):
    """Each stretch of somebody's own words stands in a frozen copy too."""
    modules = data.draw(st.lists(st.sampled_from(all_modules()), unique_by=_slug, max_size=2))
    switches = data.draw(st.booleans())
    copies = [
        shared(one.slug, data.draw(answers_to(one)), switches=None if switches else ())
        for one in modules
    ]

    sheet = made(*copies)

    frozen = {one.text for copy in copies for one in owns((copy.sections, copy.points))}
    head = {WHO.name, WHO.coach, WHO.case_number, WHO.meeting, "2026", "3"}
    assert {one.text for one in owns((sheet.points, sheet.blocks))} <= frozen | head


def owns(told):
    """Every stretch of words that is not ours."""
    return [one for words in words_in(told) for one in _within(words)]


def _within(words):
    match words:
        case Own():
            yield words
        case Text(params=params):
            for _, one in params:
                yield from _within(one)


@given(own_words)
def test_own_words_stand_there_literally(words):
    copy = shared("verandering", {"change.goal": Answer(words)})

    block = made(copy).block("own_words")

    assert words in [say(quote.words) for piece in block.pieces for quote in piece.blocks]


def test_doubt_is_said_and_never_why():
    change = {item.id: Answer(5) for item in find_module("verandering").items if item.scored}
    copy = shared("verandering", change)
    assert copy.result.quality.flag is QualityFlag.DOUBT

    told = " ".join(texts(made(copy)))

    assert "Minder zeker." in told
    for reason in ("snel na elkaar", "achter elkaar hetzelfde", "bijna al je antwoorden"):
        assert reason not in told.casefold()


def test_what_differs_from_the_fml_is_marked_beside_the_clients_own_answer():
    [_, possible, _] = tense_copies()

    sheet = made(possible, fml=entered({"sit": "not_now", "lift": "not_now"}))

    [piece] = sheet.block("possibilities").pieces
    told = texts(piece.blocks)
    assert any("≠ FML: nu niet" in words for words in told)
    assert not any("Tillen" in words for words in told)


def test_of_a_group_that_goes_well_the_aspect_that_differs_is_named():
    copy = shared("wat-kan-ik", {"ability.rubric.posture": Answer("yes")})

    [piece] = made(copy, fml=entered({"kneel": "not_now"})).block("possibilities").pieces

    assert any("≠ FML: Knielen of hurken: nu niet" in words for words in texts(piece.blocks))


def test_ready_importance_and_trust_are_for_client_and_coach_alone():
    """They stand on this sheet, which names the one coach that it is shared with."""
    change, *_ = tense_copies()
    sheet = made(change)

    told = " ".join(texts(sheet.block("expected")))
    assert "9 van 10" in told
    assert "Anna de Wit" in say(sheet.stamp)


def test_the_stamp_names_the_last_sharing_and_the_first_end():
    one, two, _ = tense_copies()
    later = replace(two, shared_on=date(2026, 5, 9), until=date(2026, 8, 1))

    stamp = say(made(one, later).stamp)

    assert "op 9 mei 2026, tot en met 1 augustus 2026" in stamp


def test_the_sheet_names_the_work_that_was_chosen_and_liked_and_no_more():
    titles = ["Kok", "Kapper", "Bakker", "Slager"]
    verdicts = ["like", "maybe", "like", "no_load"]
    rows = tuple({"id": f"id{n}", "title": one.lower()} for n, one in enumerate(titles))
    answers = scored("beroepenorientatie") | {
        "occupations.deck": Answer(rows),
        **{f"occupations.card.{n + 1}": Answer(f"{said}-id{n}") for n, said in enumerate(verdicts)},
        "occupations.own": Answer(({"id": "own", "title": "tuinman"},)),
        "occupations.discuss": Answer(({"id": "near", "title": "postbode"},)),
        "occupations.ranked": Answer(("own", "id2")),
    }

    direction = made(shared("beroepenorientatie", answers)).block("direction")

    facts = [
        block for piece in direction.pieces for block in piece.blocks if hasattr(block, "rows")
    ]
    told = {name: [say(one) for one in held] for block in facts for name, held in block.rows}
    assert told == {
        "Mijn keuze": ["Tuinman", "Bakker"],
        "Leuk": ["Kok", "Bakker"],
        "Zelf toegevoegd": ["Tuinman"],
    }
