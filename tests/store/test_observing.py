"""What others say: told from two people on and in steps of two, kept as averages, then wiped."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select, text

from app.store.audit import log_of
from app.store.clock import now, today
from app.store.database import reading
from app.store.errors import NotFound
from app.store.observer_links import open_links
from app.store.observing import (
    allow_text,
    begin_observing,
    close_observing,
    latest_observing,
)
from app.store.retention import Deleted, delete_what_is_over
from app.store.rounds import withdraw_consent
from app.store.tables import consent, observer_link, observer_response, observing
from tests.store.others import ITEMS, ask, fill_in, new_link, response, said, written
from tests.store.people import MODULE, begin, guide
from tests.store.together import at_once


@pytest.fixture
def access(app):
    access = guide().access
    ask(access)
    return access


def rows(table):
    with reading() as connection:
        return connection.execute(select(table)).all()


def later(**time):
    return time_machine.travel(now() + timedelta(**time), tick=False)


def close(access):
    close_observing(access, MODULE, ITEMS)


def test_others_are_asked_about_what_was_begun(app):
    access = guide().access
    with pytest.raises(NotFound):
        begin_observing(access, MODULE, consent_version="1")
    begin(access)

    assert begin_observing(access, MODULE, consent_version="1")


def test_asking_twice_is_one_asking_with_one_consent(app, access):
    made = at_once(app, 4, lambda _number: ask(access))

    assert len(set(made)) == 1
    assert len(rows(observing)) == 1
    assert [one.text_version for one in rows(consent)].count("2026-11") == 2


def test_nothing_was_asked_before_the_first_time(app):
    assert latest_observing(guide().access, MODULE) is None
    assert said(guide().access) is None


def test_one_response_tells_nothing(access):
    fill_in(access, response(value="Je luistert goed."))

    assert latest_observing(access, MODULE).responses == 1
    assert latest_observing(access, MODULE).counted == 0
    assert said(access) is None


def test_two_responses_tell_what_they_say_together(access):
    fill_in(access, response(5, cards=("funny", "kind")), response(3))

    found = said(access)
    assert (found.count, found.values) == (2, {"outgoing": 75.0})
    assert dict(found.cards) == {"funny": 2, "kind": 1}


def test_the_outcome_grows_by_two_and_never_by_one(access):
    fill_in(access, response(5, value="een"), response(5, value="twee"))
    before = said(access)

    fill_in(access, response(1, value="drie"))
    assert said(access) == before
    fill_in(access, response(1, value="vier"))

    assert said(access).values == {"outgoing": 50.0}
    assert set(written(access)) == {"een", "twee", "drie", "vier"}


def test_closing_counts_everything(access):
    fill_in(access, response(5), response(5), response(2, value="de derde"))

    close(access)

    found = latest_observing(access, MODULE)
    assert (found.responses, found.counted, found.closed_on) == (3, 3, today())
    assert said(access).values == {"outgoing": 75.0}
    assert "de derde" in written(access)


def test_the_texts_of_one_person_do_not_stand_together(access):
    many = [response(value=f"waarde {one}", work=f"werk {one}") for one in range(8)]
    fill_in(access, *many)

    texts = said(access).texts
    values = [one.words[-1] for one in texts if one.words.startswith("waarde")]
    works = [one.words[-1] for one in texts if one.words.startswith("werk")]
    assert sorted(values) == sorted(works)
    assert values != works
    assert [one.id for one in texts] == [one.id for one in said(access).texts]
    assert len({one.id for one in texts}) == 16


def test_a_text_stays_with_the_client_until_the_client_says_otherwise(access):
    fill_in(access, response(value="Je luistert.", work="Bakker"), response())
    assert written(access) == {"Je luistert.": True, "Bakker": True}
    ids = {one.words: one.id for one in said(access).texts}

    allow_text(access, MODULE, ids["Bakker"], allowed=True)
    assert written(access) == {"Je luistert.": True, "Bakker": False}
    allow_text(access, MODULE, ids["Bakker"], allowed=True)
    allow_text(access, MODULE, ids["Bakker"], allowed=False)

    assert written(access) == {"Je luistert.": True, "Bakker": True}


@pytest.mark.parametrize("text_id", ["", "nergens", "\x00", "A" * 22])
def test_a_text_that_is_not_there_cannot_be_let_read(access, text_id):
    fill_in(access, response(value="Je luistert."), response())

    with pytest.raises(NotFound):
        allow_text(access, MODULE, text_id, allowed=True)


def test_nobody_lets_the_coach_read_a_text_about_another_client(access):
    fill_in(access, response(value="Je luistert."), response())
    text_id = said(access).texts[0].id

    with pytest.raises(NotFound):
        allow_text(guide("Kees").access, MODULE, text_id, allowed=True)

    assert written(access) == {"Je luistert.": True}


def test_a_text_that_does_not_count_yet_cannot_be_let_read(access):
    fill_in(access, response(), response(), response(value="de derde"))
    close(access)
    text_id = said(access).texts[0].id
    withdraw_consent(access, MODULE)
    ask(access)
    fill_in(access, response(value="alleen"))

    with pytest.raises(NotFound):
        allow_text(access, MODULE, text_id, allowed=True)


def test_closing_ends_the_links(access):
    new_link(access)

    close(access)

    assert open_links(access, MODULE) == []
    assert rows(observer_link) == []


def test_closing_twice_keeps_the_first_day(access):
    fill_in(access, response(), response())
    close(access)

    with later(days=5):
        close(access)

    assert latest_observing(access, MODULE).closed_on == today()


def test_single_responses_are_kept_thirty_days_after_closing_and_averages_stay(access):
    fill_in(access, response(5, value="Je luistert."), response(3))
    close(access)
    told_to_go = latest_observing(access, MODULE).wiped_on
    with later(days=29):
        assert delete_what_is_over() == Deleted(responses=0, links=0)
        assert written(access) == {"Je luistert.": True}

    with later(days=30, seconds=1):
        assert delete_what_is_over() == Deleted(responses=2, links=0)
        assert delete_what_is_over() == Deleted(responses=0, links=0)
        assert (today(), rows(observer_response)) == (told_to_go, [])
        found = said(access)
        assert latest_observing(access, MODULE).responses == 2
        assert log_of(access)[0].action == "observing.wiped"

    assert (found.values, dict(found.cards)) == ({"outgoing": 75.0}, {"funny": 2})
    assert found.texts == ()


def test_texts_are_not_shown_once_their_time_is_over_also_before_they_are_deleted(access):
    fill_in(access, response(value="Je luistert."), response())
    text_id = said(access).texts[0].id if said(access).texts else ""
    close(access)

    with later(days=31):
        assert said(access).texts == ()
        assert said(access).count == 2
        with pytest.raises(NotFound):
            allow_text(access, MODULE, text_id, allowed=True)


def test_an_asking_that_is_open_is_never_wiped(access):
    fill_in(access, response(), response())

    with later(days=400):
        assert delete_what_is_over().responses == 0
        assert said(access).count == 2


def test_links_that_nobody_used_in_time_are_deleted(access):
    new_link(access)

    with later(days=30):
        assert delete_what_is_over().links == 0
    with later(days=31):
        assert delete_what_is_over().links == 1


def test_asking_anew_leaves_the_earlier_outcome_until_there_is_a_newer(access):
    fill_in(access, response(5), response(5))
    close(access)
    with later(minutes=1):
        ask(access)
        assert latest_observing(access, MODULE).responses == 0
        fill_in(access, response(1))
        assert said(access).values == {"outgoing": 100.0}
        fill_in(access, response(1))

        assert said(access).values == {"outgoing": 0.0}


def test_closing_with_one_response_tells_nothing_for_ever(access):
    fill_in(access, response(value="alleen"))

    close(access)

    assert latest_observing(access, MODULE).counted == 0
    assert said(access) is None


def test_withdrawing_consent_deletes_what_others_said(access):
    other = guide("Kees").access
    ask(other)
    fill_in(other, response(value="Over Kees"), response())
    fill_in(access, response(), response())
    new_link(access)

    withdraw_consent(access, MODULE)

    assert said(access) is None
    assert open_links(access, MODULE) == []
    assert written(other) == {"Over Kees": True}
    assert len(rows(observing)) == 1


def test_the_log_tells_what_happened_and_never_who(access):
    fill_in(access, response(), response())
    close(access)

    told = [(line.action, line.actor_kind, line.actor_name) for line in log_of(access)][:6]
    assert told == [
        ("observing.closed", "client", ""),
        ("observing.answered", "observer", ""),
        ("observing.link_made", "client", ""),
        ("observing.answered", "observer", ""),
        ("observing.link_made", "client", ""),
        ("observing.began", "client", ""),
    ]


def test_nothing_that_is_kept_of_a_response_says_who_or_when(access):
    """Whoever reads the tables finds no link, no role, no moment and no address beside it."""
    fill_in(access, response())

    with reading() as connection:
        columns = set(connection.execute(text("SELECT * FROM observer_response")).keys())
    assert columns == {"id", "observing_id", "number", "key_hash", "answers", "allowed"}
    assert rows(observer_link) == []
