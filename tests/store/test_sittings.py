"""Filling in together: which laptop is let in, by which code, and who is told."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from app.store.audit import log_of, verify_chain
from app.store.clock import now
from app.store.database import reading
from app.store.errors import NoSuchCode, NotFound
from app.store.rounds import open_round
from app.store.sittings import (
    ask_sitting,
    begin_sitting,
    going_sitting,
    my_sitting,
    save_in_sitting,
    sitting_round,
    stop_sitting,
)
from app.store.tables import sitting
from tests.store.laptop import Together, session_of
from tests.store.people import MODULE, OTHER_PIN, begin, come_in, finish, guide, hire, say
from tests.store.test_sealing import access_of
from tests.store.together import at_once

OTHER_MODULE = "verandering"
WRONG = "22222222"


@pytest.fixture
def two(app):
    return Together()


def later(**time):
    return time_machine.travel(now() + timedelta(**time), tick=False)


def let_in(two, code, *, coach_id=None, session_id=None, client_id=None):
    return begin_sitting(
        coach_id or two.client.coach_id,
        session_id or two.session,
        client_id or two.client.id,
        code,
    )


def refused(two, code, **who):
    with pytest.raises(NoSuchCode):
        let_in(two, code, **who)
    return True


def acts(two):
    """What the client reads about filling in together, the oldest first."""
    told = [line for line in log_of(two.access) if line.action.startswith("sitting.")]
    return [(line.action, line.actor_kind, line.actor_name) for line in told][::-1]


def test_the_code_on_the_phone_lets_the_laptop_in(two):
    two.sit()

    assert two.going().client_id == two.client.id
    assert two.going().modules == (MODULE,)
    assert timedelta(minutes=59) < two.going().until - now() <= timedelta(hours=1)


@pytest.mark.parametrize("typed", [str.lower, lambda code: f" {code[:4]}-{code[4:]} "])
def test_a_code_may_be_typed_in_any_way(two, typed):
    assert let_in(two, typed(two.ask()))


def test_the_phone_shows_what_waits_and_what_goes_on(two):
    assert my_sitting(two.access) is None
    code = ask_sitting(two.access, [MODULE])
    waiting = my_sitting(two.access)
    two.id = let_in(two, code.code)
    going = my_sitting(two.access)

    assert (waiting.state, waiting.coach_name, waiting.until) == ("waiting", "", code.expires_at)
    assert (going.state, going.coach_name) == ("going", "Anna de Vries")
    assert going.id == waiting.id == two.id
    assert (going.until, going.modules) == (two.going().until, (MODULE,))


def test_more_parts_go_along_when_each_was_begun(two):
    begin(two.access, OTHER_MODULE)

    two.sit(OTHER_MODULE, MODULE, MODULE)

    assert two.going().modules == (MODULE, OTHER_MODULE)


@pytest.mark.parametrize("modules", [[], [OTHER_MODULE], [MODULE, OTHER_MODULE], ["", "\x00"]])
def test_a_part_that_was_not_begun_makes_no_code(two, modules):
    with pytest.raises(NotFound):
        ask_sitting(two.access, modules)

    assert my_sitting(two.access) is None


def test_a_part_that_is_finished_makes_no_code(two):
    finish(two.access)

    with pytest.raises(NotFound):
        two.ask()


def test_a_code_works_once(two):
    code = two.ask()
    let_in(two, code)

    assert refused(two, code)


def test_of_several_laptops_with_one_code_one_is_let_in(app, two):
    code = two.ask()

    replies = at_once(app, 8, lambda _number: let_in(two, code))

    assert sum(isinstance(one, str) for one in replies) == 1
    assert sum(isinstance(one, NoSuchCode) for one in replies) == 7


def test_a_code_works_for_ten_minutes(two):
    code = two.ask()

    with later(minutes=10, seconds=1):
        assert my_sitting(two.access) is None
        assert refused(two, code)


def test_a_newer_code_ends_the_one_before_and_what_goes_on(two):
    first = two.ask()
    second = two.ask()
    assert refused(two, first)
    two.id = let_in(two, second)

    two.ask()

    with pytest.raises(NotFound):
        two.going()
    assert my_sitting(two.access).state == "waiting"


def test_five_wrong_codes_end_the_one_that_waits(two):
    code = two.ask()
    for _ in range(4):
        refused(two, WRONG)
    assert my_sitting(two.access)
    refused(two, WRONG)

    assert my_sitting(two.access) is None
    assert refused(two, code)


def test_a_right_code_after_four_wrong_ones_lets_in(two):
    code = two.ask()
    for _ in range(4):
        refused(two, WRONG)

    assert let_in(two, code)


@pytest.mark.parametrize("code", ["", " ", WRONG, "1", "\x00", "\ud800", "é" * 8, "A" * 5000])
def test_what_is_no_code_lets_nobody_in_whether_or_not_one_waits(two, code):
    assert refused(two, code)
    two.ask()
    assert refused(two, code)


def test_only_the_clients_own_coach_is_let_in(two):
    other = hire(name="Bram")
    code = two.ask()

    assert refused(two, code, coach_id=other.id, session_id=session_of(other.id)[1])
    assert refused(two, code, coach_id=other.id)
    assert refused(two, code, session_id=session_of(other.id)[1])
    assert let_in(two, code)


def test_a_code_of_one_client_opens_no_other(two):
    other = guide("Kees", two.client.coach_id)
    code = two.ask()

    assert refused(two, code, client_id=other.id)
    assert refused(two, code, client_id="nobody")


@pytest.mark.parametrize("session_id", ["", "nobody", "\x00"])
def test_nobody_is_let_in_without_a_session(two, session_id):
    assert refused(two, two.ask(), session_id=session_id or " ")


def test_the_code_itself_is_not_kept(two):
    code = two.ask()

    with reading() as connection:
        (row,) = connection.execute(select(sitting)).all()
    assert code not in repr(row)


def reach(two, laptop):
    """What each way to the sitting gives for this laptop."""
    ways = (
        lambda: going_sitting(*laptop),
        lambda: sitting_round(*laptop, MODULE),
        lambda: save_in_sitting(*laptop, MODULE, [], "k", "1"),
    )
    for way in ways:
        with pytest.raises(NotFound):
            way()
    return False


def test_another_browser_of_the_same_coach_does_not_reach_it(two):
    two.sit()
    _token, elsewhere = session_of(two.client.coach_id)

    assert not reach(two, (two.client.coach_id, elsewhere, two.id))
    assert two.going()


def test_another_coach_does_not_reach_it(two):
    two.sit()
    other = hire(name="Bram").id

    assert not reach(two, (other, two.session, two.id))
    assert not reach(two, (other, session_of(other)[1], two.id))


@pytest.mark.parametrize("sitting_id", ["", "nobody", "\x00", "x" * 500])
def test_a_sitting_that_cannot_be_is_not_found(two, sitting_id):
    two.sit()

    assert not reach(two, (two.client.coach_id, two.session, sitting_id))


def test_each_begin_and_end_is_in_the_log_of_the_client(two):
    two.ask()
    refused(two, WRONG)
    stop_sitting(two.access)
    two.sit()
    stop_sitting(two.access)

    assert acts(two) == [
        ("sitting.asked", "client", ""),
        ("sitting.refused", "coach", "Anna de Vries"),
        ("sitting.asked", "client", ""),
        ("sitting.begun", "coach", "Anna de Vries"),
        ("sitting.ended", "client", ""),
    ]
    assert verify_chain()


@pytest.fixture
def sealed(two):
    """Somebody who came in with a second card, and sees nothing of what is older."""
    return access_of(come_in(two.client.id, two.client.coach_id, OTHER_PIN))


def test_a_sealed_access_asks_for_no_round_of_before(two, sealed):
    with pytest.raises(NotFound):
        ask_sitting(sealed, [MODULE])


def test_a_sealed_access_fills_in_its_own_round(two, sealed):
    say(two.access, "Van mij")
    begin(sealed)

    code = ask_sitting(sealed, [MODULE]).code
    two.id = let_in(two, code)
    two.save("Van een ander")

    assert two.on_phone().value == "Van mij"
    assert open_round(sealed, MODULE).answers["energy.tasks.1"].value == "Van een ander"


def test_what_a_sealed_access_asks_ends_nothing_of_before(two, sealed):
    two.sit()
    begin(sealed)

    ask_sitting(sealed, [MODULE])

    assert two.going()
    assert my_sitting(two.access).state == "going"
    assert my_sitting(sealed).state == "waiting"


def test_a_sealed_access_reads_and_stops_nothing_of_before(two, sealed):
    two.sit()

    stop_sitting(sealed)

    assert my_sitting(sealed) is None
    assert two.going()


def test_the_first_access_knows_nothing_of_the_second(two, sealed):
    begin(sealed)
    ask_sitting(sealed, [MODULE])

    assert my_sitting(two.access) is None
    assert acts(two) == []
