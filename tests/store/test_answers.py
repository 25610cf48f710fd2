"""Saving answers: whole, once, and never over another device's."""

import pytest
from sqlalchemy import select

from app.domain.answers import Status
from app.store import answers
from app.store.answers import Change, save_answers
from app.store.database import reading
from app.store.errors import Conflict, RepeatedWithOtherContent, RoundClosed
from app.store.rounds import finish_round, open_round
from app.store.tables import receipt
from tests.store.people import ITEM, MODULE, RESULT, begin, guide, say
from tests.store.together import at_once

PLAN = ({"change": "Minder 's avonds werken", "level": "tasks", "importance": 8},)


@pytest.fixture
def access(app):
    return guide().access


@pytest.fixture
def round_id(access):
    return begin(access)


@pytest.mark.parametrize("value", [0, 10, "veel", ("a", "b"), (), "", PLAN, "\ud800 ☂️ \x00"])
def test_a_value_comes_back_as_it_was_given(access, round_id, value):
    save_answers(access, round_id, [Change(ITEM, value)], "k", "1")

    assert open_round(access, MODULE).answers[ITEM].value == value


def test_everything_about_an_answer_is_kept(access, round_id):
    change = Change(ITEM, None, Status.NOT_APPLICABLE, ms_active=2400, position=7)

    save_answers(access, round_id, [change], "k", "2026-11")

    kept = open_round(access, MODULE).answers[ITEM]
    assert (kept.status, kept.ms_active, kept.position) == (Status.NOT_APPLICABLE, 2400, 7)
    assert (kept.content_version, kept.revision) == ("2026-11", 1)
    assert kept.answered_at.tzinfo


def test_each_change_is_one_revision_more(access, round_id):
    assert [say(access, 1), say(access, 2), say(access, 3)] == [1, 2, 3]


def test_an_equal_value_is_not_written_again(access, round_id):
    say(access, 4)

    again = save_answers(access, round_id, [Change(ITEM, 4, base_revision=0)], "k2", "1")

    assert again == {ITEM: 1}


def test_a_change_over_another_devices_is_refused_and_told(access, round_id):
    say(access, 2)

    with pytest.raises(Conflict) as refused:
        save_answers(access, round_id, [Change(ITEM, 5, base_revision=0)], "k2", "1")

    assert refused.value.current[ITEM].value == 2
    assert open_round(access, MODULE).answers[ITEM].value == 2


def test_of_a_screen_with_a_conflict_nothing_is_kept(access, round_id):
    say(access, 2)
    screen = [Change("energy.tasks.2", 5), Change(ITEM, 5, base_revision=0)]

    with pytest.raises(Conflict):
        save_answers(access, round_id, screen, "k2", "1")

    assert set(open_round(access, MODULE).answers) == {ITEM}


def test_a_repeated_save_gives_the_same_reply_and_has_no_effect(access, round_id):
    change = Change(ITEM, 4)
    first = save_answers(access, round_id, [change], "same", "1")
    say(access, 5)

    assert save_answers(access, round_id, [change], "same", "1") == first
    assert open_round(access, MODULE).answers[ITEM].value == 5


def test_a_key_that_was_used_for_something_else_is_refused(access, round_id):
    save_answers(access, round_id, [Change(ITEM, 4)], "same", "1")

    with pytest.raises(RepeatedWithOtherContent):
        save_answers(access, round_id, [Change(ITEM, 5)], "same", "1")


def test_twenty_copies_at_once_have_one_effect(app, access, round_id):
    change = Change(ITEM, 4)

    replies = at_once(
        app, 20, lambda _number: save_answers(access, round_id, [change], "same", "1")
    )

    assert replies == [{ITEM: 1}] * 20
    with reading() as connection:
        assert len(connection.execute(select(receipt)).all()) == 1


def append(access, mark):
    """Add a mark to what is stored, as a page that was read and is sent; "" where refused."""
    before = open_round(access, MODULE).answers.get(ITEM)
    words = (before.value if before else "") + mark
    change = Change(ITEM, words, base_revision=before.revision if before else 0)
    try:
        save_answers(access, open_round(access, MODULE).id, [change], mark, "1")
    except Conflict:
        return ""
    return mark


def hammer(app, access):
    """Two devices that each add fifteen marks; those told to be kept, and those there."""
    said = at_once(
        app, 2, lambda device: [append(access, f"<{device}.{number}>") for number in range(15)]
    )
    stored = open_round(access, MODULE).answers[ITEM].value
    return [mark for marks in said for mark in marks if mark], stored


def test_nothing_that_was_kept_is_overwritten_by_another_device(app, access, round_id):
    kept, stored = hammer(app, access)

    assert kept
    assert [mark for mark in kept if mark not in stored] == []


def test_without_the_revision_check_answers_would_be_lost(app, access, round_id, monkeypatch):
    """The control of the test above."""
    monkeypatch.setattr(answers, "not_overtaken", lambda changes, _stored: list(changes))
    losses = 0
    for _ in range(20):
        kept, stored = hammer(app, access)
        losses += len([mark for mark in kept if mark not in stored])
        if losses:
            break
        finish_round(access, open_round(access, MODULE).id, RESULT, "1")

    assert losses


def test_a_finished_round_takes_no_answers(access, round_id):
    finish_round(access, round_id, RESULT, "1")

    with pytest.raises(RoundClosed):
        save_answers(access, round_id, [Change(ITEM, 4)], "k", "1")


def test_nobody_answers_in_another_clients_round(access, round_id):
    stranger = guide("Kees").access

    with pytest.raises(RoundClosed):
        save_answers(stranger, round_id, [Change(ITEM, 4)], "k", "1")


@pytest.mark.parametrize("round_id", ["", "unknown", "\x00", "\ud800", "x" * 5000])
def test_a_round_that_cannot_be_is_not_found(access, round_id):
    with pytest.raises(RoundClosed.__base__):
        save_answers(access, round_id, [Change(ITEM, 4)], "k", "1")


def test_a_save_of_nothing_keeps_nothing(access, round_id):
    assert save_answers(access, round_id, [], "k", "1") == {}
