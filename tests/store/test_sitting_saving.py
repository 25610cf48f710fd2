"""What the laptop knows and keeps: its own answers alone, over whatever stood there."""

from itertools import count
from threading import Event

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import bindparam, select

from app.domain.answers import Status
from app.store import sitting_saving
from app.store.answers import Change, save_answers
from app.store.errors import Conflict, NotFound, RepeatedWithOtherContent, RoundClosed
from app.store.exporting import export_file, put_back, read_export
from app.store.quick import Quick
from app.store.rounds import (
    finish_round,
    last_finished,
    new_round,
    open_round,
    withdraw_consent,
)
from app.store.sharing import digest_of, read_share, share
from app.store.sittings import save_in_sitting, sitting_round, stop_sitting
from app.store.tables import answer, sitting_answer
from app.store.tokens import new_id
from tests.store.laptop import Together
from tests.store.people import ITEM, MODULE, RESULT, begin, copy_of, guide, say
from tests.store.test_exporting import data_of, moved
from tests.store.together import at_once

OTHER = "energy.tasks.2"
OTHER_MODULE = "verandering"


@pytest.fixture
def two(app):
    return Together().sit()


def test_what_is_kept_on_the_laptop_stands_on_the_phone(two):
    assert two.save(4) == {ITEM: 1}

    kept = two.on_phone()
    assert (kept.value, kept.revision, kept.together) == (4, 1, True)
    assert kept.answered_at.tzinfo


def test_everything_about_an_answer_is_kept(two):
    change = Change(ITEM, None, Status.NOT_APPLICABLE, ms_active=2400, position=7)

    save_in_sitting(*two.laptop, MODULE, [change], "k", "2026-11")

    kept = sitting_round(*two.laptop, MODULE).answers[ITEM]
    assert (kept.status, kept.ms_active, kept.position) == (Status.NOT_APPLICABLE, 2400, 7)
    assert (kept.content_version, kept.revision) == ("2026-11", 1)


def test_the_laptop_does_not_know_what_stood_there(app):
    two = Together()
    say(two.access, 2)
    say(two.access, 3)

    two.sit()

    found = sitting_round(*two.laptop, MODULE)
    assert dict(found.answers) == {}
    assert (found.number, found.place, found.base_version, found.state) == (1, "", 0, "open")


def test_what_stood_there_is_replaced_unseen_and_never_a_conflict(two):
    say(two.access, 2)
    say(two.access, 3)

    assert two.save(5, base=0) == {ITEM: 1}
    assert two.save(4, base=1) == {ITEM: 2}
    assert (two.on_phone().value, two.on_phone().revision) == (4, 4)


def test_what_is_equal_to_what_stood_there_is_written_too(two):
    say(two.access, 4)

    assert two.save(4) == {ITEM: 1}
    assert (two.on_phone().revision, two.on_phone().together) == (2, True)
    assert two.known() == {ITEM: (4, 1)}


def test_what_is_equal_to_the_laptops_own_is_not_written_again(two):
    two.save(4)

    assert two.save(4, base=0) == {ITEM: 1}
    assert two.on_phone().revision == 1


def test_another_page_of_the_laptop_is_in_conflict_with_the_sittings_own_alone(two):
    say(two.access, 1)
    two.save(2)

    with pytest.raises(Conflict) as refused:
        two.save(5, base=0)

    told = refused.value.current[ITEM]
    assert (told.value, told.revision) == (2, 1)
    assert two.known() == {ITEM: (2, 1)}


def test_of_a_screen_with_a_conflict_nothing_is_kept(two):
    two.save(2)
    screen = [Change(OTHER, 5), Change(ITEM, 5, base_revision=0)]

    with pytest.raises(Conflict):
        save_in_sitting(*two.laptop, MODULE, screen, "k", "1")

    assert set(open_round(two.access, MODULE).answers) == {ITEM}


def test_what_the_phone_changes_meanwhile_is_open_again_on_the_laptop(two):
    two.save(2)
    say(two.access, 3)

    assert two.known() == {}
    assert not two.on_phone().together


@pytest.mark.parametrize("base", [0, 1, 7])
def test_the_laptop_replaces_what_the_phone_changed_meanwhile(two, base):
    two.save(2)
    say(two.access, 3)

    assert two.save(4, base=base) == {ITEM: 1}
    assert two.known() == {ITEM: (4, 1)}
    assert (two.on_phone().value, two.on_phone().revision) == (4, 3)


def test_the_phone_is_told_of_a_conflict_when_its_page_is_old(two):
    seen = say(two.access, 2)
    two.save(5)

    with pytest.raises(Conflict) as refused:
        save_answers(two.access, two.round_id, [Change(ITEM, 3, base_revision=seen)], "k", "1")

    assert refused.value.current[ITEM].value == 5


def test_a_phone_that_says_the_same_leaves_it_given_together(two):
    two.save(5)

    assert say(two.access, 5) == 1
    assert two.known() == {ITEM: (5, 1)}


def test_a_second_sitting_knows_nothing_of_the_first(two):
    two.save(5)

    two.sit()

    assert two.known() == {}
    assert two.save(5) == {ITEM: 1}


def test_each_part_has_its_own_answers(app):
    two = Together()
    begin(two.access, OTHER_MODULE)
    two.sit(MODULE, OTHER_MODULE)

    two.save(4)
    two.save("Rustig aan", "change.goal", module=OTHER_MODULE)

    assert two.known() == {ITEM: (4, 1)}
    assert two.known(OTHER_MODULE) == {"change.goal": ("Rustig aan", 1)}


def test_a_repeated_save_gives_the_same_reply_and_has_no_effect(two):
    first = two.save(4, key="same")
    two.save(5, base=1)

    assert two.save(4, key="same") == first
    assert two.known() == {ITEM: (5, 2)}


def test_a_key_that_was_used_for_something_else_is_refused(two):
    two.save(4, key="same")

    with pytest.raises(RepeatedWithOtherContent):
        two.save(5, key="same")


def test_the_phones_own_save_is_not_repeated_by_the_laptop(two):
    change = [Change(ITEM, 4)]
    save_answers(two.access, two.round_id, change, "same", "1")

    with pytest.raises(RepeatedWithOtherContent):
        save_in_sitting(*two.laptop, MODULE, change, "same", "1")


def test_a_repeated_save_is_refused_once_the_sitting_is_over(two):
    two.save(4, key="same")
    stop_sitting(two.access)

    with pytest.raises(NotFound):
        two.save(4, key="same")


def test_twenty_copies_at_once_have_one_effect(app, two):
    replies = at_once(app, 20, lambda _number: two.save(4, key="same"))

    assert replies == [{ITEM: 1}] * 20
    assert two.on_phone().revision == 1


def going_on(two, under_way):
    """Save again and again until it is refused; how often it was kept, and why it ended."""
    for times in count():
        if times == 3:
            under_way.set()
        try:
            two.save(times, base=times)
        except (NotFound, RoundClosed) as problem:
            return times, problem
    return None


def race(app, two, act):
    """The laptop saves while ``act`` happens; what it gave, and how much was kept."""
    under_way = Event()

    def either(number):
        if number == 0:
            return going_on(two, under_way)
        under_way.wait(30)
        return act()

    kept, given_back = at_once(app, 2, either)
    assert isinstance(kept, tuple), kept
    return kept, given_back


def test_after_the_client_stops_not_one_answer_comes_in(app, two):
    def stop():
        stop_sitting(two.access)
        return two.on_phone().revision

    (times, _problem), at_the_stop = race(app, two, stop)

    assert two.on_phone().revision == at_the_stop == times


def test_without_looking_again_in_the_saving_itself_one_would(app, two, monkeypatch):
    """The control of the test above: what was true before the transaction is believed."""
    seen = []

    def believed(*asked):
        seen.append(seen[-1] if seen else found(*asked))
        return seen[-1]

    found = sitting_saving.find_going
    monkeypatch.setattr(sitting_saving, "find_going", believed)
    two.save(0)
    stop_sitting(two.access)

    two.save(1, base=1)

    assert two.on_phone().value == 1


def test_what_was_kept_on_the_laptop_is_finished_or_refused(app, two):
    def finish():
        return finish_round(two.access, two.round_id, RESULT, "1").round.answers

    (times, problem), frozen = race(app, two, finish)

    assert isinstance(problem, RoundClosed)
    assert frozen[ITEM].revision == times
    assert frozen[ITEM].value == times - 1


def test_a_part_that_is_withdrawn_meanwhile_keeps_nothing(app, two):
    (_times, problem), _nothing = race(app, two, lambda: withdraw_consent(two.access, MODULE))

    assert isinstance(problem, RoundClosed)
    assert open_round(two.access, MODULE) is None


def test_phone_and_laptop_at_once_wait_for_one_another(app, two):
    def laptop(value):
        _value, seen = two.known().get(ITEM, (None, 0))
        return two.save(value, base=seen)[ITEM]

    def phone(value):
        try:
            return say(two.access, value)
        except Conflict:
            return None

    def either(number):
        act = laptop if number else phone
        return {value: act(value) for value in range(number * 10, number * 10 + 8)}

    on_phone, on_laptop = at_once(app, 2, either)

    assert all(on_laptop.values())
    kept = {value for value, told in {**on_phone, **on_laptop}.items() if told}
    assert two.on_phone().value in kept


words = st.one_of(st.integers(0, 10), st.text(max_size=8))
items = st.sampled_from([ITEM, OTHER, "energy.words.1"])
befores = st.lists(st.tuples(items, words), max_size=6)
saves = st.lists(
    st.lists(st.tuples(items, words, st.integers(0, 2)), max_size=3, unique_by=lambda one: one[0]),
    max_size=6,
)


def whole(two):
    """All that the laptop can know of the part, but for ids and the moments of its own taps."""
    found = sitting_round(*two.laptop, MODULE)
    answers = {
        item: (one.value, one.status, one.revision, one.ms_active, one.position, one.together)
        for item, one in found.answers.items()
    }
    return (found.number, found.place, found.base_version, found.state, sorted(answers.items()))


def sat_through(two, befores, saves):
    """What the laptop got to know, step by step, of a round in which this stood before."""
    withdraw_consent(two.access, MODULE)
    two.round_id = begin(two.access)
    for item, value in befores:
        say(two.access, value, item)
    two.sit()
    told = [whole(two)]
    for screen in saves:
        changes = [Change(item, value, base_revision=base) for item, value, base in screen]
        try:
            told.append(save_in_sitting(*two.laptop, MODULE, changes, new_id(), "1"))
        except Conflict as refused:
            told.append({item: one.value for item, one in refused.current.items()})
        told.append(whole(two))
    return told


FEW = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@FEW
@given(before=befores, saves=saves)
def test_what_stood_there_decides_nothing_of_what_the_laptop_gets_to_know(two, before, saves):
    assert sat_through(two, before, saves) == sat_through(two, [], saves)


_STORED = select(answer.c.item_id, answer.c.revision, answer.c.content).where(
    answer.c.round_id == bindparam("of_round")
)
_WRITTEN_HERE = (
    select(sitting_answer.c.sitting_id)
    .where(
        sitting_answer.c.sitting_id == bindparam("sitting"),
        sitting_answer.c.item_id == answer.c.item_id,
    )
    .exists()
)
HOLES = {
    "what stood there is shown": _STORED,
    "the numbers go on from what stood there": _STORED.where(_WRITTEN_HERE),
}


@pytest.mark.parametrize("hole", HOLES)
def test_a_hole_is_found(two, monkeypatch, hole):
    """The controls of the test above."""
    monkeypatch.setattr(sitting_saving, "_OWN", Quick(HOLES[hole]))

    with pytest.raises(AssertionError):
        test_what_stood_there_decides_nothing_of_what_the_laptop_gets_to_know(two)


def frozen(two):
    finish_round(two.access, two.round_id, RESULT, "1")
    return last_finished(two.access, MODULE).round.answers


def test_a_finished_version_says_which_answers_were_given_together(two):
    two.save(4)
    say(two.access, 3, OTHER)

    kept = frozen(two)

    assert (kept[ITEM].together, kept[OTHER].together) == (True, False)


def test_another_round_begins_without_any(two):
    two.save(4)
    frozen(two)

    new_round(two.access, MODULE, consent_version="2026-11", content_version="1")

    assert open_round(two.access, MODULE).answers == {}
    with pytest.raises(RoundClosed):
        two.save(4)


def test_a_shared_copy_says_it_too(two):
    two.save(4)
    new = copy_of("Gedeeld", level="answers")
    new = type(new)(**{**vars(new), "answers": frozen(two), "together": "Samen ingevuld"})
    shared = share(two.access, two.client.coach_id, new, digest_of(new))

    copy = read_share(two.client.coach_id, shared, "page")

    assert copy.together == "Samen ingevuld"
    assert copy.answers[ITEM].together


def test_it_is_taken_along_and_comes_back_equal(two):
    two.save(4)
    say(two.access, 3, OTHER)
    frozen(two)
    later = guide()

    raw = export_file(two.access, {})
    put_back(later.access, read_export(later.access, moved(raw, later)))

    told = data_of(later)["rounds"][0]["finished"][0]["answers"]
    assert [(one["item"], one.get("together")) for one in told] == [(ITEM, True), (OTHER, None)]
    assert data_of(later) == data_of(two.client)
