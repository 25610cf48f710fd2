"""How long the rest takes at somebody's own pace, and when a pause is offered."""

from datetime import UTC, datetime

import time_machine

from app.domain.kinds import Choice, Option
from app.domain.module import Item
from app.domain.rating_scales import AGREE
from app.modules import find_module
from app.web.client.pace import about, minutes_left
from app.web.say import say
from tests.soundness import words_of
from tests.web.answering import answer_screen, begin, client_of

STATEMENTS = tuple(Item(f"t.{n}", "Een stelling.", AGREE, "t") for n in range(60))


def test_minutes_are_rounded_up():
    assert minutes_left(STATEMENTS) == 7
    assert minutes_left(STATEMENTS[:1]) == 1


def test_a_choice_in_rows_is_answered_as_fast_as_a_statement():
    options = (Option("yes", "Ja"), Option("no", "Nee"))
    in_rows = [Item(f"t.{n}", "Dit?", Choice(options, in_rows=True)) for n in range(60)]
    alone = [Item(f"t.{n}", "Dit?", Choice(options)) for n in range(60)]

    assert minutes_left(in_rows) == minutes_left(STATEMENTS)
    assert minutes_left(alone) == 20


def test_somebody_slow_is_told_more_minutes_and_somebody_fast_fewer():
    assert minutes_left(STATEMENTS, 14_000) == 14
    assert minutes_left(STATEMENTS, 60_000) == 21
    assert minutes_left(STATEMENTS, 100) == 4


def test_few_minutes_are_a_few():
    assert say(about(2)) == "een paar minuten"
    assert say(about(3)) == "ongeveer 3 minuten"


def test_every_kind_of_question_of_every_module_takes_time():
    for slug in ("verandering", "energiebalans"):
        module = find_module(slug)
        assert 1 <= minutes_left(module.items) <= 2 * module.minutes


def screens_until_a_pause(visitor, seconds):
    """How many screens of so many seconds somebody answers before a pause is offered."""
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        client_of(visitor)
        begin(visitor, "verandering")
        for number in range(1, 14):
            clock.shift(seconds)
            answer_screen(visitor)
            if words_of(visitor.page.h1) == "Even pauze?":
                return number
    return None


def test_a_pause_is_offered_after_twenty_active_minutes(app, visitor):
    assert screens_until_a_pause(visitor, 110) == 12

    onward = visitor.page.select_one("main a.outlined")
    assert words_of(onward) == "Ga door"
    assert onward["href"].startswith("/onderdeel/verandering/vraag/")


def test_being_away_for_a_while_is_no_activity(app, visitor):
    assert screens_until_a_pause(visitor, 14 * 60) == 11


def test_who_is_quick_is_not_bothered(app, visitor):
    assert screens_until_a_pause(visitor, 20) is None


def test_stopping_for_now_says_where_to_go_on(app, visitor):
    client_of(visitor)
    begin(visitor, "verandering")

    page = visitor.open("/onderdeel/verandering/pauze/straks")

    assert words_of(page.h1) == "Tot straks"
    assert page.select_one('a[href="/onderdeel/verandering/verder"]')
