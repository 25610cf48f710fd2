"""Beroepenoriëntatie: 48 activities, six interests and their direction (content.md 1.5, 2.7)."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import module_result
from app.domain.answers import Answer, Status
from app.domain.interests import TYPES, Distinctness
from app.domain.module import screens
from app.domain.scoring import Band, QualityFlag, ScoreStatus
from app.domain.sections import (
    Bars,
    Explanation,
    Hexagon,
    HighlightKind,
    Notice,
    Paragraph,
    Table,
)
from app.domain.text import say
from app.domain.word_help import explained
from app.modules.beroepenorientatie import MODULE
from app.modules.beroepenorientatie.items import ITEMS, PARTS, items_of
from app.modules.beroepenorientatie.scoring import PAIRS, direction
from app.modules.beroepenorientatie.wording import (
    IN_A_SENTENCE,
    LIKE_TEXTS,
    SCALE_NAMES,
    distinct_in_words,
    in_a_word,
    one_of,
)
from tests.domain.vectors import VECTORS
from tests.strategies import FINISHED, finished
from tests.telling import of_kind, section, texts

PERSON = {"R": 21, "I": 25, "A": 19, "S": 34, "E": 27, "C": 30}
"""The person of vector T7: what the eight answers of each type add up to."""

sums = st.fixed_dictionaries(dict.fromkeys(TYPES, st.integers(8, 40)))


def spread(total):
    """Eight answers of 1-5 that add up to the total, as equal as can be."""
    least, more = divmod(total, 8)
    return [least + (place < more) for place in range(8)]


def answers(**totals):
    """Every activity answered; each type adds up to its total, or to 24 of 40."""
    return {
        f"occupations.{one}.{number}": Answer(value)
        for one in TYPES
        for number, value in enumerate(spread(totals.get(one, 24)), 1)
    }


def now_of(given_answers, **more):
    return finished(MODULE, given_answers, **more)


def told(given_answers, before=None):
    return module_result(MODULE, now_of(given_answers), before)


def interests_of(given_answers):
    return section(told(given_answers), "occupations.interests")


def in_short(given_answers):
    [block] = interests_of(given_answers).summary
    return say(block.words)


def paragraphs(given_answers):
    return [
        say(one.words) for one in interests_of(given_answers).shown if isinstance(one, Paragraph)
    ]


def test_there_are_eight_activities_of_each_type():
    assert len(ITEMS) == len({item.id for item in ITEMS}) == 48
    assert {one: len(items_of(one)) for one in TYPES} == dict.fromkeys(TYPES, 8)


def test_each_screen_has_one_activity_of_each_type_and_begins_one_type_further():
    shown = [[item.scale for item in screen.items] for screen in screens(MODULE, {})]

    assert len(shown) == 8
    assert all(sorted(scales) == sorted(TYPES) for scales in shown)
    assert ["".join(scales) for scales in shown][:3] == ["RIASEC", "IASECR", "ASECRI"]
    assert [scales[0] for scales in shown] == ["R", "I", "A", "S", "E", "C", "R", "I"]


def test_interest_is_asked_apart_from_what_is_possible():
    for part in PARTS:
        assert part.stem({}) == "Stel: je kunt en mag alles. Hoe leuk lijkt dit je?"
        assert part.note({}) == "Let nog niet op opleiding of wat nu lukt."


def test_it_is_not_asked_before_the_first_meeting():
    assert not MODULE.short_path
    assert len(MODULE.asked_items({}, "short")) == 48


def test_the_vector_comes_out_of_real_answers():
    vector = VECTORS["riasec"]
    now = now_of(answers(**PERSON))
    found = direction(now)

    assert {one: now.result.value(one) for one in TYPES} == pytest.approx(vector["x"], abs=0.006)
    assert found.shape.mean == pytest.approx(vector["mean"])
    assert found.shape.scatter == pytest.approx(vector["sd"], abs=0.005)
    assert (found.code.letters, found.consistency) == (vector["code"], vector["consistency"])


def test_the_three_highest_are_told_in_words_and_without_letters():
    assert in_short(answers(**PERSON)) == (
        "Het meest: helpen en leren. Daarna: ordenen en regelen. En dan: ondernemen en overtuigen."
    )


def test_words_stand_before_the_bars_from_much_to_little_and_then_the_hexagon():
    found = interests_of(answers(**PERSON))
    kinds = [type(block) for block in found.shown]
    [chart] = of_kind(found, Bars)

    assert [bar.label for bar in chart.bars][:3] == [
        "Helpen en leren",
        "Ordenen en regelen",
        "Ondernemen en overtuigen",
    ]
    assert (
        kinds.index(Paragraph) < kinds.index(Bars) < kinds.index(Hexagon) < kinds.index(Explanation)
    )


def test_the_hexagon_has_its_corners_in_a_fixed_order_and_marks_the_top():
    [hexagon] = of_kind(interests_of(answers(**PERSON)), Hexagon)

    assert [corner.label for corner in hexagon.corners] == [SCALE_NAMES[one] for one in TYPES]
    assert [corner.top for corner in hexagon.corners] == [one in {"S", "C"} for one in TYPES], (
        "12.5 points lie within the group width of 13.84"
    )
    assert say(hexagon.summary).startswith("Het meest: helpen en leren.")


def test_what_is_ongeveer_even_leuk_at_the_top_is_said():
    assert paragraphs(answers(**PERSON))[0] == (
        "Ongeveer even leuk vind je: helpen en leren en ordenen en regelen."
    )
    assert "Ongeveer" not in " ".join(paragraphs(answers(S=40, C=30)))


@pytest.mark.parametrize(
    ("totals", "said"),
    [
        (
            {"S": 40, "E": 36},
            "Je hebt een duidelijke voorkeur. Wat je het leukst vindt, ligt dicht bij elkaar.",
        ),
        (
            {"S": 34, "C": 30},
            "Je hebt een lichte voorkeur. Wat je het leukst vindt, verschilt wat van elkaar.",
        ),
        (
            {"S": 34, "R": 30},
            (
                "Je hebt een lichte voorkeur. Je hebt twee heel verschillende kanten."
                " Dat kan juist leuk zijn."
            ),
        ),
    ],
)
def test_how_clear_and_how_near_the_first_two_are_is_said_in_words(totals, said):
    assert paragraphs(answers(**totals))[-1] == said


def test_there_are_words_for_every_level_and_every_distance():
    found = [
        direction(now_of(answers(**{"S": high, second: 30})))
        for high in (32, 40)
        for second in "ECR"
    ]

    assert {one.distinctness for one in found} == {Distinctness.SOME, Distinctness.CLEAR}
    assert {one.consistency for one in found} == {1, 2, 3}
    assert all(say(distinct_in_words(one)) for one in found)


def test_every_band_has_its_words():
    assert all(LIKE_TEXTS[band] for band in Band)
    scores = [now_of(answers(R=total)).result.score("R") for total in range(8, 41)]
    cells = {say(in_a_word(score)) for score in scores}

    assert {score.band for score in scores} == set(Band) - {Band.UNCERTAIN}
    assert cells == {
        "minder leuk",
        "minder of soms leuk",
        "soms leuk",
        "soms of vaak leuk",
        "vaak leuk",
    }


def test_a_flat_profile_has_no_top_three_no_hexagon_and_no_direction():
    flat = answers()
    found = interests_of(flat)

    assert in_short(flat) == "Je vindt veel dingen ongeveer even leuk."
    assert of_kind(found, Hexagon) == []
    assert found.highlights == ()
    assert paragraphs(flat) == []
    assert len(of_kind(found, Bars)) == 1


@pytest.mark.parametrize(
    ("totals", "said"),
    [
        (PERSON, "helpen en leren, met ordenen en regelen"),
        ({"S": 40, "C": 39}, "helpen en leren of ordenen en regelen"),
        (
            {"S": 40, "C": 34, "E": 33},
            "helpen en leren, met ordenen en regelen of ondernemen en overtuigen",
        ),
    ],
)
def test_the_direction_is_the_first_two_in_words(totals, said):
    [highlight] = interests_of(answers(**totals)).highlights

    assert highlight.about is HighlightKind.DIRECTION
    assert [say(entry.words) for entry in highlight.entries] == [said]


def test_a_tie_is_ordered_by_how_often_somebody_said_heel_leuk():
    steady = answers(S=32, C=32, R=10)
    eager = {**steady, **{f"occupations.C.{n}": Answer(5 if n < 5 else 3) for n in range(1, 9)}}

    assert direction(now_of(steady)).code.letters[:2] == "SC"
    assert direction(now_of(eager)).code.letters[:2] == "CS"
    assert in_short(eager).startswith("Het meest: ordenen en regelen of helpen en leren.")


@pytest.mark.parametrize(
    ("group", "said"),
    [
        ("R", "doen en maken"),
        ("RI", "doen en maken of uitzoeken"),
        ("RIS", "doen en maken, uitzoeken of helpen en leren"),
    ],
)
def test_a_tie_reads_or(group, said):
    assert say(one_of(group)) == said


def test_with_too_few_answers_for_one_type_there_is_no_direction():
    some = {
        item_id: answer
        for item_id, answer in answers(**PERSON).items()
        if item_id not in {f"occupations.R.{n}" for n in range(1, 6)}
    }
    found = interests_of(some)

    assert now_of(some).result.score("R").status is ScoreStatus.TOO_FEW
    assert in_short(some) == "Voor een richting zijn er nog te weinig antwoorden."
    assert of_kind(found, Hexagon) == []
    assert found.highlights == ()
    assert say(of_kind(found, Bars)[0].bars[-1].meaning) == "Nog te weinig antwoorden"
    assert any("Niet alle vragen zijn ingevuld." in one.words for one in of_kind(found, Notice))


def test_what_was_never_begun_has_no_scores_and_no_section():
    assert MODULE.score({}).scores == ()
    assert told({}) == ()


def test_what_somebody_does_not_know_counts_as_missing():
    first = {**answers(), "occupations.R.1": Answer(None, Status.NOT_APPLICABLE)}

    assert MODULE.score(first).score("R").answered == 7


def test_everything_very_nice_in_a_moment_makes_doubt_and_a_kind_question():
    quick = {item.id: Answer(5, ms_active=900) for item in ITEMS}
    found = interests_of(quick)
    [chart] = of_kind(found, Bars)

    assert MODULE.score(quick).quality.flag is QualityFlag.DOUBT
    assert all(bar.doubt for bar in chart.bars)
    assert [one.words[0] for one in of_kind(found, Notice) if one.tone == "doubt"] == [
        "Deze uitkomst is minder zeker."
    ]


def test_answers_to_what_is_nearly_the_same_that_differ_make_doubt():
    apart = answers(**PERSON)
    for pair in PAIRS:
        apart |= {pair.first: Answer(1), pair.second: Answer(5)}

    assert MODULE.score(apart).quality.reasons == ("inconsistent",)
    assert all(not pair.opposite for pair in PAIRS)


def test_a_round_again_tells_each_interest_beside_the_last_time():
    before = now_of(answers(S=12), at=FINISHED - timedelta(weeks=12))
    [table] = of_kind(section(told(answers(S=36), before), "occupations.repeat"), Table)
    rows = {say(row[0]): [say(cell) for cell in row[1:]] for row in table.rows}

    assert list(rows) == [SCALE_NAMES[one] for one in TYPES]
    assert rows["Helpen en leren"] == [
        "minder leuk",
        "vaak leuk",
        "Dit is nu duidelijk meer dan in februari 2026.",
    ]
    assert rows["Uitzoeken"][2] == "Dit is ongeveer gelijk gebleven sinds februari 2026."


def test_nothing_is_compared_with_a_round_that_was_left_empty():
    before = now_of({}, at=FINISHED - timedelta(weeks=12))

    assert "occupations.repeat" not in {one.id for one in told(answers(), before)}


def test_a_hard_word_is_explained_with_its_activity():
    helped = {item.id for item in ITEMS if explained([item.text])}

    assert {f"occupations.{one}" for one in ("R.8", "A.2", "E.4", "E.5", "E.8")} <= helped


@settings(deadline=None)
@given(sums)
def test_whatever_somebody_likes_is_told_without_letters_and_in_the_order_of_the_scores(totals):
    found = interests_of(answers(**totals))
    values = [bar.value for bar in of_kind(found, Bars)[0].bars]
    said = " ".join(texts(found.summary))

    assert values == sorted(values, reverse=True)
    assert bool(of_kind(found, Hexagon)) is bool(found.highlights)
    assert "even leuk" in said or any(words in said for words in IN_A_SENTENCE.values())
