"""Sharing: a frozen copy for one coach, and what the coach never sees."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import bindparam, select, update

from app.store import sharing
from app.store.audit import log_of
from app.store.clock import now, today
from app.store.database import reading, writing
from app.store.errors import NotFound, PreviewChanged
from app.store.rounds import finish_round, reopen_round
from app.store.sharing import (
    digest_of,
    end_share,
    my_shares,
    read_share,
    share,
    shared_with,
)
from app.store.tables import client as clients
from app.store.tables import share as shares
from app.store.tables import share_view
from tests.store.people import MODULE, RESULT, copy_of, finish, guide, hire, share_words
from tests.store.together import BrokenError, at_once, broken_at


@pytest.fixture
def client(app):
    return guide()


def words_of(copy):
    return copy.sections[0].shown[1].words.text


def read(client, share_id):
    return read_share(client.coach_id, share_id, "page")


def test_the_coach_reads_what_was_shared(client):
    new = copy_of("Mijn woorden", level="answers")
    share_id = share(client.access, client.coach_id, new, digest_of(new))

    copy = read(client, share_id)

    assert (copy.sections, copy.result, copy.answers) == (new.sections, new.result, new.answers)
    assert (copy.client_id, copy.module, copy.level) == (client.id, MODULE, "answers")
    assert (copy.purpose, copy.until, copy.shared_on) == (new.purpose, new.until, today())
    assert copy.switches == ("own_words",)


def test_what_comes_later_is_not_in_the_copy(client):
    finish(client.access, 2)
    share_id = share_words(client, "Toen")

    finish_round(client.access, reopen_round(client.access, MODULE), RESULT, "1")

    assert words_of(read(client, share_id)) == "Toen"
    assert my_shares(client.access)[0].outdated


def test_a_share_of_the_last_version_is_not_outdated(client):
    finish(client.access)
    share_words(client, "Nu")

    assert not my_shares(client.access)[0].outdated


def test_only_what_was_previewed_can_be_shared(client):
    previewed = digest_of(copy_of("Wat ik zag"))

    with pytest.raises(PreviewChanged):
        share(client.access, client.coach_id, copy_of("Iets anders"), previewed)

    assert my_shares(client.access) == []


@pytest.mark.parametrize(
    "other",
    [{"level": "answers"}, {"switches": ()}, {"result": None}, {"module": "verandering"}],
)
def test_the_preview_covers_everything_that_is_shown(other):
    new = copy_of("Mijn woorden")

    assert digest_of(replace(new, **other)) != digest_of(new)


def test_purpose_and_day_are_chosen_after_the_preview():
    new = copy_of("Mijn woorden")

    assert digest_of(replace(new, until=today(), purpose="Plan")) == digest_of(new)


def test_the_level_outcome_never_holds_answers(client):
    new = replace(copy_of("x", level="answers"), level="result")

    with pytest.raises(ValueError, match="answers"):
        share(client.access, client.coach_id, new, digest_of(new))


def test_sharing_again_ends_the_earlier_copy(client):
    earlier = share_words(client, "Eerst")
    later = share_words(client, "Daarna")

    assert words_of(read(client, later)) == "Daarna"
    with pytest.raises(NotFound):
        read(client, earlier)
    assert [one.id for one in my_shares(client.access)] == [later]


def test_of_shares_at_once_one_is_active(app, client):
    at_once(app, 6, lambda number: share_words(client, f"Versie {number}"))

    assert len(my_shares(client.access)) == 1


def test_withdrawing_ends_the_copy_at_once_and_destroys_it(client):
    share_id = share_words(client, "Mijn woorden")
    end_share(client.access, MODULE)
    end_share(client.access, MODULE)

    with pytest.raises(NotFound):
        read(client, share_id)
    assert shared_with(client.coach_id, client.id) == my_shares(client.access) == []
    with reading() as connection:
        assert connection.execute(select(shares.c.copy)).scalars().all() == [None]


def test_withdrawing_one_module_leaves_the_others(client):
    share_words(client, "Energie")
    share_words(client, "Verandering", module="verandering")

    end_share(client.access, MODULE)

    assert [part.module for part in shared_with(client.coach_id, client.id)] == ["verandering"]


def test_a_share_ends_after_its_last_day(client):
    share_id = share_words(client, "Mijn woorden", days=2)

    with time_machine.travel(now() + timedelta(days=2), tick=False):
        assert read(client, share_id)
    with time_machine.travel(now() + timedelta(days=3), tick=False):
        with pytest.raises(NotFound):
            read(client, share_id)
        assert shared_with(client.coach_id, client.id) == my_shares(client.access) == []


def refusals(client):
    """Every way in which a copy is not there for a coach: who asks, and for what."""
    withdrawn = share_words(client, "Ingetrokken")
    end_share(client.access, MODULE)
    share_id = share_words(client, "Gedeeld")
    other = hire(name="Bram").id
    strangers = share_words(guide("Kees"), "Van Kees")
    return [
        (client.coach_id, withdrawn),
        (client.coach_id, "unknown"),
        (client.coach_id, "\x00"),
        (client.coach_id, strangers),
        (other, share_id),
        ("nobody", share_id),
    ]


def test_every_refusal_is_the_same(client):
    told = set()
    for coach_id, share_id in refusals(client):
        with pytest.raises(NotFound) as refused:
            read_share(coach_id, share_id, "page")
        told.add((type(refused.value), str(refused.value)))

    assert told == {(NotFound, "")}


def test_a_refused_reading_is_no_viewing(client):
    for coach_id, share_id in refusals(client):
        with pytest.raises(NotFound):
            read_share(coach_id, share_id, "page")

    with reading() as connection:
        assert connection.execute(select(share_view)).all() == []


def test_an_open_door_would_be_seen(client, monkeypatch):
    """The control of the tests above: without the check for the coach, another one reads it."""
    open_to_all = select(shares).where(shares.c.id == bindparam("share"))
    monkeypatch.setattr(sharing, "_ONE", open_to_all)
    share_id = share_words(client, "Gedeeld")

    assert words_of(read_share(hire(name="Bram").id, share_id, "page")) == "Gedeeld"


def test_a_former_coach_and_a_new_coach_see_nothing(client):
    share_id = share_words(client, "Gedeeld")
    new_coach = hire(name="Bram").id
    with writing() as connection:
        moved = update(clients).where(clients.c.id == client.id)
        connection.execute(moved.values(coach_id=new_coach))

    for coach_id in (client.coach_id, new_coach):
        with pytest.raises(NotFound):
            read_share(coach_id, share_id, "page")
        assert shared_with(coach_id, client.id) == []


def test_a_client_shares_with_the_own_coach_only(client):
    new = copy_of("Mijn woorden")

    with pytest.raises(NotFound):
        share(client.access, hire(name="Bram").id, new, digest_of(new))


def test_a_copy_is_new_until_the_coach_opened_it(client):
    share_id = share_words(client, "Mijn woorden")
    assert shared_with(client.coach_id, client.id)[0].is_new

    read(client, share_id)

    assert not shared_with(client.coach_id, client.id)[0].is_new
    share_words(client, "Nieuwe woorden")
    assert shared_with(client.coach_id, client.id)[0].is_new


def test_the_client_sees_when_the_coach_looked(client):
    share_id = share_words(client, "Mijn woorden")
    assert my_shares(client.access)[0].last_viewed_at is None

    read(client, share_id)

    mine = my_shares(client.access)[0]
    assert now() - mine.last_viewed_at < timedelta(minutes=1)
    assert mine.coach_name == "Anna de Vries"


def test_a_viewing_is_kept_once_a_minute_for_each_way(client):
    share_id = share_words(client, "Mijn woorden")
    for how in ("page", "page", "pdf", "page"):
        read_share(client.coach_id, share_id, how)
    with time_machine.travel(now() + timedelta(seconds=61), tick=False):
        read(client, share_id)

    seen = [line.action for line in log_of(client.access) if line.action.startswith("share.viewed")]
    assert seen == ["share.viewed.page", "share.viewed.pdf", "share.viewed.page"]


def test_the_log_names_who_looked_at_what(client):
    read(client, share_words(client, "Mijn woorden"))

    line = log_of(client.access)[0]

    assert (line.actor_kind, line.actor_name, line.module) == ("coach", "Anna de Vries", MODULE)


def active(client):
    return [(one.id, one.module) for one in my_shares(client.access)]


def test_sharing_is_whole_or_not_at_all_wherever_it_stops(app, client):
    share_words(client, "Eerst")
    before, stops = active(client), 0
    while True:
        try:
            with broken_at(app, stops):
                share_words(client, "Daarna")
        except BrokenError:
            assert active(client) == before
            assert words_of(read(client, before[0][0])) == "Eerst"
            stops += 1
            continue
        break

    assert stops >= 5
    assert words_of(read(client, active(client)[0][0])) == "Daarna"


def test_withdrawing_is_whole_or_not_at_all_wherever_it_stops(app, client):
    share_id = share_words(client, "Eerst")
    stops = 0
    while True:
        try:
            with broken_at(app, stops):
                end_share(client.access, MODULE)
        except BrokenError:
            assert words_of(read(client, share_id)) == "Eerst"
            stops += 1
            continue
        break

    assert stops >= 4
    assert active(client) == []
