"""Rounds: begun, finished, reopened, done anew, withdrawn."""

from dataclasses import replace

import pytest

from app.domain.scoring import QualityFlag
from app.store.answers import Change, save_answers
from app.store.errors import Conflict, NotFound, RoundClosed
from app.store.remarks import remarks, set_remark
from app.store.rounds import (
    begin_round,
    confirm_outcome,
    finish_round,
    finished_modules,
    last_finished,
    new_round,
    open_round,
    previous_finished,
    progress,
    remember_place,
    reopen_round,
    withdraw_consent,
)
from app.store.sharing import my_shares, shared_with
from tests.store.people import ITEM, MODULE, RESULT, begin, finish, guide, say, share_words
from tests.store.together import at_once

AGREED = {"consent_version": "2026-11", "content_version": "1"}


@pytest.fixture
def client(app):
    return guide()


@pytest.fixture
def access(client):
    return client.access


def test_nothing_is_open_before_it_was_begun(access):
    assert open_round(access, MODULE) is None


def test_beginning_again_goes_on_with_the_open_round(access):
    assert begin(access) == begin(access) == open_round(access, MODULE).id


def test_two_taps_at_once_begin_one_round(app, access):
    made = at_once(app, 4, lambda _number: begin_round(access, MODULE, **AGREED))

    assert len(set(made)) == 1


def test_beginning_what_is_finished_makes_nothing(access):
    finished = finish(access)

    assert begin(access) == finished.round_id
    assert open_round(access, MODULE) is None


def test_the_place_is_remembered(access):
    round_id = begin(access)

    remember_place(access, round_id, ITEM)

    assert open_round(access, MODULE).place == ITEM


def test_a_finished_round_holds_its_answers_and_result(access):
    finish(access, 4)

    frozen = last_finished(access, MODULE).round
    assert (frozen.number, frozen.version, frozen.result) == (1, 1, RESULT)
    assert frozen.answers[ITEM].value == 4
    assert frozen.answers[ITEM].revision == 1


def test_a_round_is_finished_once(app, access):
    round_id = begin(access)

    ends = at_once(app, 4, lambda _number: finish_round(access, round_id, RESULT, "1"))

    assert sorted(type(end).__name__ for end in ends) == ["Finished"] + ["RoundClosed"] * 3


def test_answers_that_changed_after_they_were_scored_are_not_frozen(access):
    round_id = begin(access)
    say(access, 1)
    scored = open_round(access, MODULE).answers
    say(access, 5)

    with pytest.raises(Conflict):
        finish_round(access, round_id, RESULT, "1", scored=scored)

    assert last_finished(access, MODULE) is None


def test_a_reopened_round_holds_its_answers_and_becomes_the_next_version(access):
    finish(access, 4)

    reopened = reopen_round(access, MODULE)

    assert open_round(access, MODULE).answers[ITEM].value == 4
    assert open_round(access, MODULE).base_version == 1
    assert finish_round(access, reopened, RESULT, "1").round.version == 2


def test_what_is_changed_after_reopening_counts_only_when_it_is_finished(access):
    finish(access, 4)
    reopen_round(access, MODULE)

    say(access, 1)

    assert last_finished(access, MODULE).round.answers[ITEM].value == 4


def test_nothing_can_be_reopened_before_anything_was_finished(access):
    with pytest.raises(NotFound):
        reopen_round(access, MODULE)


def test_a_new_round_is_empty_and_has_the_next_number(access):
    finish(access)

    new_round(access, MODULE, **AGREED)

    opened = open_round(access, MODULE)
    assert (opened.number, opened.answers) == (2, {})


def test_a_new_round_goes_on_with_the_one_that_is_open(access):
    round_id = begin(access)

    assert new_round(access, MODULE, **AGREED) == round_id


def test_the_previous_round_is_the_last_version_of_the_one_before(access):
    finish(access, 1)
    finish_round(access, reopen_round(access, MODULE), RESULT, "1")
    assert previous_finished(access, MODULE) is None

    new_round(access, MODULE, **AGREED)
    finish(access, 5)

    assert last_finished(access, MODULE).round.number == 2
    before = previous_finished(access, MODULE).round
    assert (before.number, before.version, before.answers[ITEM].value) == (1, 2, 1)


def test_finished_modules_are_the_last_of_each(access):
    finish(access, module="verandering")
    last = finish(access, module=MODULE)

    done = finished_modules(access)

    assert set(done) == {"verandering", MODULE}
    assert done[MODULE] == last


def test_confirming_a_doubtful_outcome_is_kept_with_it(access):
    finish(access)

    confirm_outcome(access, MODULE)

    quality = last_finished(access, MODULE).round.result.quality
    assert quality == replace(RESULT.quality, flag=QualityFlag.NOTE_CONFIRMED)


def test_progress_tells_how_far_the_latest_round_is(access):
    round_id = begin(access)
    changes = [Change(f"energy.tasks.{n}", 3, ms_active=n * 1000) for n in (1, 2, 6)]
    save_answers(access, round_id, changes, "k", "1")

    far = progress(access)[MODULE]

    assert (far.answered, far.state, far.active_ms_median) == (3, "open", 2000)


def test_progress_of_a_round_without_answers_is_nothing_yet(access):
    begin(access)

    assert progress(access)[MODULE].answered == 0


def test_withdrawing_consent_leaves_nothing_of_the_module(client):
    access = client.access
    finish(access)
    share_words(client, "Mijn woorden")
    set_remark(access, "energy.balance", text="Klopt")

    withdraw_consent(access, MODULE, "energy")

    assert (last_finished(access, MODULE), progress(access), remarks(access)) == (None, {}, {})
    assert my_shares(access) == shared_with(client.coach_id, client.id) == []


def test_withdrawing_consent_leaves_other_modules_alone(access):
    finish(access, module="verandering")
    set_remark(access, "change.ready", text="Klopt")
    begin(access)

    withdraw_consent(access, MODULE, "energy")

    assert set(progress(access)) == {"verandering"}
    assert remarks(access)["change.ready"].text == "Klopt"


def test_an_answer_that_arrives_after_withdrawing_is_refused(access):
    round_id = begin(access)
    withdraw_consent(access, MODULE)

    with pytest.raises(RoundClosed):
        save_answers(access, round_id, [Change(ITEM, 4)], "k", "1")


def test_nobody_sees_or_ends_another_clients_round(access):
    finish(access)
    stranger = guide("Kees").access

    withdraw_consent(stranger, MODULE)

    assert last_finished(stranger, MODULE) is None
    assert last_finished(access, MODULE) is not None
