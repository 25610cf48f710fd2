"""Links for others: 30 days, once, and all that is gone reads alike."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from app.store.accesses import object_to_access
from app.store.database import KEYS, reading, writing
from app.store.errors import EnoughObservers, NotFound, ObserverLinkGone, TooManyLinks
from app.store.keys import keyring
from app.store.observer_links import (
    MOST_OBSERVERS,
    MOST_OPEN,
    make_link,
    open_links,
    withdraw_link,
)
from app.store.observers import LinkFound, find_link, keep_response
from app.store.observing import close_observing, latest_observing
from app.store.rounds import withdraw_consent
from app.store.sessions import find_session
from app.store.tables import client_key, observer_link
from tests.store.others import ITEMS, ask, fill_in, new_link, response, said
from tests.store.people import MODULE, OTHER_PIN, come_in, guide
from tests.store.together import BrokenError, at_once, broken_at

KEY = "een sleutel van de pagina"


@pytest.fixture
def client(app):
    client = guide()
    ask(client.access)
    return client


@pytest.fixture
def access(client):
    return client.access


@pytest.fixture
def link(access):
    return new_link(access)


def count(access):
    return latest_observing(access, MODULE).responses


def is_gone(link):
    """Whether neither finds it, and it takes no answers."""
    found = [find_link(link.secret), find_link(link.code)]
    for given in (link.secret, link.code):
        with pytest.raises(ObserverLinkGone):
            keep_response(given, response(), KEY)
    return found == [None, None]


def spaced(code):
    return f" {code[:4].lower()} {code[4:8]}-{code[8:]}\n"


def test_a_link_tells_whoever_has_it_the_first_name_and_nothing_else(link):
    told = LinkFound(MODULE, "Samira")

    assert find_link(link.secret) == find_link(spaced(link.code)) == told


def test_finding_a_link_uses_nothing(access, link):
    for _ in range(3):
        find_link(link.secret)

    keep_response(link.secret, response(), KEY)

    assert count(access) == 1


@pytest.mark.parametrize(
    "typed", ["", "x", "K7QM4T2X9HDP", "☂" * 12, "\x00" * 12, "\ud800", "K" * 9999]
)
def test_what_is_no_link_is_not_found(link, typed):
    assert find_link(typed) is None
    with pytest.raises(ObserverLinkGone):
        keep_response(typed, response(), KEY)


def test_the_role_is_what_the_client_chose(access):
    make_link(access, MODULE, "colleague")

    assert [one.role for one in open_links(access, MODULE)] == ["colleague"]


def test_a_link_can_be_passed_on_tomorrow_too(access, link):
    assert open_links(access, MODULE) == [link]
    assert (len(link.secret), len(link.code)) == (22, 12)


def test_a_link_works_once(access, link):
    keep_response(link.secret, response(), KEY)

    with pytest.raises(ObserverLinkGone):
        keep_response(link.secret, response(1), "another page")
    assert find_link(link.code) is None
    assert count(access) == 1


def test_sending_the_same_page_twice_has_one_effect(access, link):
    for _ in range(3):
        keep_response(link.secret, response(), KEY)

    assert count(access) == 1


def test_of_eight_at_once_one_is_kept(app, access, link):
    results = at_once(app, 8, lambda number: keep_response(link.secret, response(), str(number)))

    assert len([one for one in results if isinstance(one, ObserverLinkGone)]) == 7
    assert count(access) == 1


def test_the_same_page_eight_times_at_once_is_kept_once_and_thanked_each_time(app, access, link):
    results = at_once(app, 8, lambda _number: keep_response(link.secret, response(), KEY))

    assert results == [None] * 8
    assert count(access) == 1


def test_check_then_set_would_let_several_in(app, link):
    """The control of the tests above: the pattern that they replace."""
    assert len([one for one in at_once(app, 8, lambda _n: find_link(link.secret)) if one]) > 1


def test_several_links_used_at_once_are_all_kept(app, access):
    links = [new_link(access) for _ in range(MOST_OPEN)]

    at_once(app, MOST_OPEN, lambda n: keep_response(links[n].secret, response(), str(n)))

    assert count(access) == MOST_OPEN


def test_a_link_works_through_its_last_day_in_the_netherlands(access):
    with time_machine.travel(datetime(2026, 5, 2, 12, tzinfo=UTC), tick=False):
        link = new_link(access)
    assert link.last_day == date(2026, 6, 1)

    with time_machine.travel(datetime(2026, 6, 1, 21, 59, tzinfo=UTC), tick=False):
        assert find_link(link.code)
    with time_machine.travel(datetime(2026, 6, 1, 22, 0, tzinfo=UTC), tick=False):
        assert is_gone(link)
        assert open_links(access, MODULE) == []


def test_a_link_that_was_taken_away_is_gone(access, link):
    withdraw_link(access, link.id)
    with pytest.raises(NotFound):
        withdraw_link(access, link.id)

    assert is_gone(link)
    assert open_links(access, MODULE) == []


def test_nobody_takes_away_another_clients_link(link):
    with pytest.raises(NotFound):
        withdraw_link(guide("Kees").access, link.id)

    assert find_link(link.secret)


def test_a_link_of_an_asking_that_was_closed_is_gone(access, link):
    close_observing(access, MODULE, ITEMS)

    assert is_gone(link)


def test_a_link_of_a_part_that_the_client_stopped_is_gone(access, link):
    withdraw_consent(access, MODULE)

    assert is_gone(link)


def test_a_link_of_a_client_whose_key_was_destroyed_is_gone(access, link):
    with writing(KEYS) as connection:
        connection.execute(client_key.delete())
    keyring().recent.clear()

    assert is_gone(link)


def test_a_link_that_was_made_with_a_card_that_the_client_objected_to_is_gone(client):
    came = come_in(client.id, client.coach_id, OTHER_PIN)
    theirs = find_session(came.session_token).access
    ask(theirs)
    link = new_link(theirs)
    assert find_link(link.secret)

    object_to_access(client.access)

    assert is_gone(link)


def test_five_links_can_wait_and_a_sixth_is_refused(access):
    links = [new_link(access) for _ in range(MOST_OPEN)]
    with pytest.raises(TooManyLinks):
        make_link(access, MODULE, "friend")

    withdraw_link(access, links[0].id)

    assert make_link(access, MODULE, "friend")


def test_links_that_are_too_old_make_room(access):
    with time_machine.travel(datetime(2026, 5, 2, 12, tzinfo=UTC), tick=False):
        for _ in range(MOST_OPEN):
            make_link(access, MODULE, "friend")

    assert make_link(access, MODULE, "friend")


def test_of_many_taps_at_once_five_make_a_link(app, access):
    made = at_once(app, 8, lambda _number: make_link(access, MODULE, "friend"))

    assert len([one for one in made if isinstance(one, TooManyLinks)]) == 8 - MOST_OPEN
    assert len(open_links(access, MODULE)) == MOST_OPEN


def test_eight_people_answer_and_a_ninth_is_refused(access):
    fill_in(access, *[response() for _ in range(MOST_OBSERVERS - 1)])
    make_link(access, MODULE, "friend")

    with pytest.raises(EnoughObservers):
        make_link(access, MODULE, "friend")


def test_no_link_is_made_where_nothing_is_asked(app):
    access = guide().access

    with pytest.raises(NotFound):
        make_link(access, MODULE, "friend")


def test_secret_code_and_role_are_nowhere_readable(access):
    link = new_link(access, "colleague")

    with reading() as connection:
        kept = repr(connection.execute(observer_link.select()).all())
    for word in (link.secret, link.code, "colleague"):
        assert word not in kept


@pytest.mark.parametrize("number", range(8))
def test_a_server_that_stops_half_way_keeps_all_of_it_or_nothing(app, access, link, number):
    try:
        with broken_at(app, number):
            keep_response(link.secret, response(), KEY)
    except BrokenError:
        assert (find_link(link.secret) is None) == (count(access) == 1)
        keep_response(link.secret, response(), KEY)

    assert count(access) == 1
    assert said(access) is None
