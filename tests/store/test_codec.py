"""Whatever the domain can say comes back as it was, also when it was kept years ago."""

import json
from datetime import UTC, datetime
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.answers import Answer, Status
from app.domain.scoring import Result
from app.domain.sections import (
    Block,
    Entry,
    NamedList,
    Paragraph,
    Pole,
    Poles,
    Quadrant,
    Section,
    SideBySide,
)
from app.domain.text import Own, Text
from app.store.codec import (
    pack_answer,
    pack_answers,
    pack_result,
    plain_sections,
    sections_of,
    unpack_answer,
    unpack_answers,
    unpack_result,
)

texts = st.text(max_size=12)
owns = st.builds(Own, texts)
words = st.recursive(
    texts | owns,
    lambda inner: st.builds(Text, texts, st.lists(st.tuples(texts, inner), max_size=2).map(tuple)),
    max_leaves=4,
)
st.register_type_strategy(Own, owns)
st.register_type_strategy(Text, words.filter(lambda one: isinstance(one, Text)))

rows = st.dictionaries(texts, texts | st.integers(0, 10) | st.none(), max_size=3)
values = (
    st.integers(-(2**70), 2**70)
    | texts
    | st.lists(texts, max_size=4).map(tuple)
    | st.lists(rows, max_size=3).map(tuple)
)
answers = st.builds(
    Answer,
    value=values | st.none(),
    status=st.sampled_from(Status),
    ms_active=st.none() | st.integers(0, 60_000),
    position=st.integers(0, 500),
    answered_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    content_version=texts,
    revision=st.integers(0, 10_000),
)


@settings(deadline=None)
@given(answers)
def test_an_answer_comes_back(one):
    assert unpack_answer(pack_answer(one), one.revision) == one


@settings(deadline=None)
@given(st.dictionaries(texts, answers, max_size=4))
def test_the_answers_of_a_round_come_back(some):
    assert unpack_answers(pack_answers(some)) == some


@settings(deadline=None)
@given(st.from_type(Result))
def test_a_result_comes_back(result):
    unpacked = unpack_result(pack_result(result))

    assert repr(unpacked) == repr(result)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.from_type(Section), max_size=2).map(tuple))
def test_sections_come_back_with_every_kind_of_block(sections):
    kept = json.loads(json.dumps(plain_sections(sections)))

    assert repr(sections_of(kept)) == repr(sections)


@pytest.mark.parametrize("kind", get_args(Block), ids=lambda kind: kind.kind)
@settings(deadline=None, max_examples=20)
@given(data=st.data())
def test_every_kind_of_block_comes_back_as_itself(kind, data):
    block = data.draw(st.from_type(kind))
    section = Section("s", "Titel", summary=(block,), said=(block,), shown=(block,))

    (back,) = sections_of(json.loads(json.dumps(plain_sections((section,)))))

    assert repr(back) == repr(section)
    assert type(back.said[0]) is kind


def test_the_blocks_of_the_profile_of_years_ago_open():
    old = [
        {
            "id": "identity.style",
            "title": "Jouw stijl",
            "shown": [
                {
                    "kind": "poles",
                    "title": "Stijl",
                    "summary": "",
                    "poles": [{"left": "a", "right": "b", "value": 25}],
                },
                {"kind": "quadrant", "quality": {"own": "Precies"}, "overdone": ""}
                | {"challenge": "", "irritation": ""},
                {"kind": "side_by_side", "lists": [{"title": "Goed", "entries": [{"words": "x"}]}]},
            ],
        }
    ]

    (section,) = sections_of(old)

    assert section.shown == (
        Poles("Stijl", (Pole("a", "b", 25),), ""),
        Quadrant(Own("Precies"), "", "", ""),
        SideBySide((NamedList("Goed", (Entry("x"),)),)),
    )


def test_somebodys_own_words_are_never_taken_for_ours():
    section = Section("s", "Titel", shown=(Paragraph(Own("Titel")),))

    (back,) = sections_of(plain_sections((section,)))

    assert isinstance(back.title, str)
    assert back.shown[0].words == Own("Titel")


def test_a_copy_of_years_ago_opens():
    old = [
        {
            "id": "energy.balance",
            "title": "Jouw energie",
            "shown": [{"kind": "paragraph", "words": "Dit geeft energie.", "gone": 1}],
        }
    ]

    (section,) = sections_of(old)

    assert section.shown == (Paragraph("Dit geeft energie."),)


def test_an_answer_of_years_ago_opens():
    old = b'[["a","b"],"answered",1200,3,"2026-11-21T10:00:00+00:00","1"]'

    assert unpack_answer(old, 2) == Answer(
        ("a", "b"), Status.ANSWERED, 1200, 3, datetime(2026, 11, 21, 10, tzinfo=UTC), "1", 2
    )
