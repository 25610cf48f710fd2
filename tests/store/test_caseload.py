"""A coach's list: only own clients, only what is shared now, in pages when it is long."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.store import caseload
from app.store.caseload import (
    count_of,
    found,
    meetings,
    page_of,
    shared_since,
    unopened,
    whole_list,
)
from app.store.clients import create_client, end_trajectory
from app.store.clock import now, today
from app.store.database import writing
from app.store.invitations import make_invitation
from app.store.sessions import end_session
from app.store.sharing import digest_of, end_share, read_share, share
from app.store.staff import check_code, check_password
from app.store.tables import client as clients
from app.store.visits import arrive, last_visit, leave
from tests.store.people import PASSWORD, copy_of, finish, guide, hire, register

MEETING = datetime(2026, 5, 14, 8, tzinfo=UTC)


@pytest.fixture
def coach(app):
    return hire().id


def give(client, words="Ik fiets graag."):
    """Share a part with the client's coach; the id of the copy."""
    new = copy_of(words)
    return share(client.access, client.coach_id, new, digest_of(new))


def many(coach_id, number):
    """So many clients, each touched a minute after the one before; their ids in that order."""
    made = []
    for place in range(number):
        with time_machine.travel(MEETING + timedelta(minutes=place), tick=False):
            made.append(register(coach_id, f"Klant {place}"))
    return made


def test_the_list_holds_the_coachs_own_clients_and_what_each_shares(coach):
    samira, kees = guide(coach_id=coach), guide("Kees", coach_id=coach)
    guide("Van Bram")
    finish(samira.access)
    copy = give(samira)

    lines = {line.id: line for line in whole_list(coach)}

    assert set(lines) == {samira.id, kees.id}
    assert [(part.id, part.is_new) for part in lines[samira.id].shared] == [(copy, True)]
    assert lines[kees.id].shared == ()


def test_what_is_opened_is_no_longer_new(coach):
    samira = guide(coach_id=coach)
    copy = give(samira)
    assert unopened(coach) == {samira.id}

    read_share(coach, copy, "page")

    assert unopened(coach) == set()
    assert [part.is_new for part in whole_list(coach)[0].shared] == [False]


def test_what_is_shared_anew_is_new_again(coach):
    samira = guide(coach_id=coach)
    read_share(coach, give(samira), "page")

    give(samira, "Ik zwem nu.")

    assert unopened(coach) == {samira.id}


def test_a_client_who_stops_sharing_looks_like_one_who_never_did(coach):
    samira = guide(coach_id=coach)
    before = whole_list(coach), page_of(coach), unopened(coach), shared_since(coach, MEETING)
    give(samira)

    end_share(samira.access, "energiebalans")

    after = whole_list(coach), page_of(coach), unopened(coach), shared_since(coach, MEETING)
    assert after == before


def test_what_was_shared_with_the_coach_before_is_not_in_anybodys_list(coach):
    samira, bram = guide(coach_id=coach), hire(name="Bram").id
    give(samira)

    with writing() as connection:
        connection.execute(clients.update().where(clients.c.id == samira.id).values(coach_id=bram))

    assert whole_list(coach) == []
    assert (unopened(coach), unopened(bram)) == (set(), set())
    assert whole_list(bram)[0].shared == ()


def test_since_a_moment_counts_only_what_came_after_it(coach):
    samira, kees = guide(coach_id=coach), guide("Kees", coach_id=coach)
    give(samira)
    moment = now()
    give(kees)

    assert shared_since(coach, moment) == {kees.id}


def test_meetings_are_those_in_the_given_time_of_trajectories_that_run(coach):
    days = (0, 1, 7, 8)
    ids = [
        create_client(coach, "Bo", "B", str(day), "short", now() + timedelta(days=day, hours=1))
        for day in days
    ]
    end_trajectory(ids[1], coach, today())

    within = meetings(coach, now(), now() + timedelta(days=7, hours=2))

    assert set(within) == {ids[0], ids[2]}


def test_more_clients_than_a_list_holds_come_in_pages(coach, monkeypatch):
    monkeypatch.setattr(caseload, "WHOLE", 4)
    monkeypatch.setattr(caseload, "PAGE", 2)
    ids = many(coach, 5)

    assert whole_list(coach) is None
    assert count_of(coach) == 5
    seen, after = [], None
    while lines := page_of(coach, after):
        seen += [line.id for line in lines[:2]]
        after = lines[:2][-1].mark
    assert seen == ids[::-1]


def test_clients_touched_in_the_same_moment_are_each_on_one_page(coach, monkeypatch):
    monkeypatch.setattr(caseload, "PAGE", 2)
    with time_machine.travel(MEETING, tick=False):
        ids = {register(coach) for _ in range(5)}

    first = page_of(coach)[:2]
    second = page_of(coach, first[-1].mark)[:2]
    third = page_of(coach, second[-1].mark)

    assert len(first) + len(second) + len(third) == 5
    assert {line.id for line in (*first, *second, *third)} == ids


def test_a_page_can_be_of_some_clients_and_never_of_anothers(coach):
    ids = many(coach, 3)
    theirs = register(hire(name="Bram").id)

    lines = page_of(coach, among={ids[0], ids[2], theirs, "nobody"})

    assert [line.id for line in lines] == [ids[2], ids[0]]
    assert page_of(coach, among=()) == []


def test_what_a_client_does_moves_nobody_in_the_pages(coach):
    samira, kees = guide(coach_id=coach), guide("Kees", coach_id=coach)
    before = [line.id for line in page_of(coach)]

    finish(samira.access)
    give(samira)

    assert [line.id for line in page_of(coach)] == before == [kees.id, samira.id]


def test_a_new_card_brings_a_client_to_the_first_page(coach):
    first, second = many(coach, 2)

    make_invitation(first, coach)

    assert [line.id for line in page_of(coach)] == [first, second]


@pytest.mark.parametrize(
    ("words", "names"), [("öz", ["Hatice"]), ("097 HAT", ["Hatice"]), ("24-1", ["Samira"])]
)
def test_words_find_own_clients_by_each_part_of_the_card(coach, words, names):
    create_client(coach, "Hatice", "Öztürk", "24-097", "full", None)
    register(coach)
    create_client(hire(name="Bram").id, "Hatice", "Öztürk", "24-118", "full", None)

    assert [line.names.first_name for line in found(coach, words)] == names


def test_signing_in_begins_a_visit_and_signing_out_ends_it(coach):
    email = "visit@bureau.example"
    person = hire(name="Vera", email=email)
    times = []
    for days in (0, 1, 2):
        with time_machine.travel(MEETING + timedelta(days=days), tick=False):
            token = sign_in(person, email)
            times.append(last_visit(person.id))
        with time_machine.travel(MEETING + timedelta(days=days, hours=1), tick=False):
            if days == 0:
                end_session(token)

    # The first visit ended by signing out, the second by idling away.
    assert times == [None, MEETING + timedelta(hours=1), MEETING + timedelta(days=1)]


def sign_in(person, email):
    import pyotp  # noqa: PLC0415

    code = pyotp.TOTP(person.totp_secret).at(now())
    return check_code(check_password(email, PASSWORD), code)


def test_leaving_without_having_come_changes_nothing(coach):
    with writing() as connection:
        leave(connection, coach)
    assert last_visit(coach) is None

    with writing() as connection:
        arrive(connection, coach)
    assert last_visit(coach) is None
