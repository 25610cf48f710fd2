"""Messages and comments: for two people, sealed, to be taken back, and ending with sharing."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import update

from app.store.accesses import confirm_access, open_ripe
from app.store.clock import now
from app.store.database import reading, writing
from app.store.devices import pending_accesses
from app.store.errors import NotFound
from app.store.messages import (
    TWICE_WITHIN,
    comments_at,
    messages_with,
    my_messages,
    take_back,
    unread_by,
    unread_comments_by,
    unread_of,
    write_to_client,
    write_to_coach,
)
from app.store.sessions import find_session
from app.store.sharing import end_share
from app.store.tables import client, message
from tests.store.people import MODULE, OTHER_PIN, come_in, guide, hire, register, share_words
from tests.store.together import at_once

SAID = "KANARIE tot donderdag"


@pytest.fixture
def samira(app):
    return guide()


def words(messages):
    return [one.words for one in messages]


def test_both_read_what_was_written_in_order(samira):
    write_to_client(samira.coach_id, samira.id, "Hoe gaat het?")
    write_to_coach(samira.access, SAID)

    assert words(my_messages(samira.access)) == ["Hoe gaat het?", SAID]
    assert words(messages_with(samira.coach_id, samira.id)) == ["Hoe gaat het?", SAID]


def test_what_is_new_is_new_until_it_was_read(samira):
    write_to_client(samira.coach_id, samira.id, SAID)

    assert unread_by(samira.access) == 1
    assert [one.is_new for one in my_messages(samira.access)] == [True]
    assert [one.is_new for one in my_messages(samira.access)] == [False]
    assert unread_by(samira.access) == 0
    write_to_coach(samira.access, "Goed")
    assert unread_by(samira.access) == 0
    assert unread_of(samira.coach_id) == {samira.id: 1}
    messages_with(samira.coach_id, samira.id)
    assert unread_of(samira.coach_id) == {}


def test_two_taps_on_send_are_one_message(app, samira):
    sent = at_once(app, 2, lambda _: write_to_coach(samira.access, SAID))
    answers = at_once(app, 2, lambda _: write_to_client(samira.coach_id, samira.id, "Goed"))

    assert len(set(sent)) == len(set(answers)) == 1
    assert words(my_messages(samira.access)) == [SAID, "Goed"]


def test_the_same_words_after_others_or_a_minute_later_are_a_message_of_their_own(samira):
    for said in ("Goed", "Fijn", "Goed"):
        write_to_coach(samira.access, said)
    with time_machine.travel(now() + TWICE_WITHIN, tick=False):
        write_to_coach(samira.access, "Goed")

    assert words(my_messages(samira.access)) == ["Goed", "Fijn", "Goed", "Goed"]


def test_another_coach_and_another_client_read_and_write_nothing(samira):
    write_to_client(samira.coach_id, samira.id, SAID)
    other = guide("Kees")

    assert my_messages(other.access) == []
    with pytest.raises(NotFound):
        messages_with(other.coach_id, samira.id)
    with pytest.raises(NotFound):
        write_to_client(other.coach_id, samira.id, SAID)


def test_the_words_are_sealed_in_the_database(samira):
    write_to_coach(samira.access, SAID)

    with reading() as connection:
        rows = connection.execute(message.select()).all()
    assert SAID.encode() not in b"".join(row.content for row in rows)


def test_a_message_that_nobody_read_goes_without_a_trace(samira):
    write_to_coach(samira.access, SAID)
    take_back(samira.access, my_messages(samira.access)[0].id)

    assert messages_with(samira.coach_id, samira.id) == []


def test_a_message_that_was_read_leaves_a_line_without_words(samira):
    sent = write_to_coach(samira.access, SAID)
    messages_with(samira.coach_id, samira.id)
    take_back(samira.access, sent)

    assert words(messages_with(samira.coach_id, samira.id)) == [None]
    assert words(my_messages(samira.access)) == [None]
    with reading() as connection:
        assert connection.execute(message.select()).one().content is None
    with pytest.raises(NotFound):
        take_back(samira.access, sent)


def test_nobody_takes_back_what_somebody_else_wrote(samira):
    theirs = write_to_client(samira.coach_id, samira.id, SAID)
    own = write_to_coach(samira.access, SAID)
    other = guide("Kees")

    for access, one in ((samira.access, theirs), (other.access, own), (samira.access, "no id")):
        with pytest.raises(NotFound):
            take_back(access, one)
    assert len(my_messages(samira.access)) == 2


def test_comments_are_read_by_both_until_sharing_ends(samira):
    share_id = share_words(samira, "mijn woorden")
    section = {"share_id": share_id, "section_id": "energy.balance"}
    write_to_client(samira.coach_id, samira.id, "Mooi gezegd.", **section)
    write_to_coach(samira.access, SAID, **section)

    assert unread_comments_by(samira.access) == {share_id: 1}
    assert words(my_messages(samira.access, share_id)) == ["Mooi gezegd.", SAID]
    assert words(comments_at(samira.coach_id, share_id)) == ["Mooi gezegd.", SAID]
    assert my_messages(samira.access) == [], "a comment is no message"
    end_share(samira.access, MODULE)

    with pytest.raises(NotFound):
        comments_at(samira.coach_id, share_id)
    with pytest.raises(NotFound):
        write_to_client(samira.coach_id, samira.id, SAID, **section)
    with pytest.raises(NotFound):
        write_to_coach(samira.access, SAID, **section)
    assert messages_with(samira.coach_id, samira.id) == []
    assert unread_of(samira.coach_id) == {}


def test_comments_end_on_the_last_day_of_sharing(samira):
    share_id = share_words(samira, "mijn woorden", days=3)
    write_to_coach(samira.access, SAID, share_id=share_id, section_id="x")

    with time_machine.travel(now() + timedelta(days=4), tick=False), pytest.raises(NotFound):
        comments_at(samira.coach_id, share_id)


def test_a_share_of_somebody_else_takes_no_comment(samira):
    other = guide("Kees", samira.coach_id)
    share_id = share_words(other, "woorden van Kees")

    with pytest.raises(NotFound):
        write_to_client(samira.coach_id, samira.id, SAID, share_id=share_id)
    with pytest.raises(NotFound):
        write_to_coach(samira.access, SAID, share_id=share_id)


def test_a_second_card_reads_no_older_messages_until_it_opens(samira):
    write_to_client(samira.coach_id, samira.id, "Voor jou alleen.")
    write_to_coach(samira.access, SAID)
    newer = find_session(come_in(samira.id, samira.coach_id, OTHER_PIN).session_token).access
    write_to_client(samira.coach_id, samira.id, "Je hebt een nieuwe kaart.")

    assert words(my_messages(newer)) == ["Je hebt een nieuwe kaart."]
    assert len(my_messages(samira.access)) == 3, (
        "the older access still reads what the coach writes"
    )
    confirm_access(pending_accesses()[0].id, hire("beheerder", "Ria").id)
    with time_machine.travel(now() + timedelta(hours=73), tick=False):
        assert open_ripe(samira.id, newer.current)
    opened = type(newer)(samira.id, newer.current)

    assert len(my_messages(opened)) == 3


def test_a_coach_can_write_before_the_client_ever_came(app):

    coach = hire().id
    client_id = register(coach)
    write_to_client(coach, client_id, "Welkom.")
    access = find_session(come_in(client_id, coach).session_token).access

    assert words(my_messages(access)) == ["Welkom."]


def test_two_screens_that_look_at_once_for_the_first_time_both_read(app, samira):
    write_to_client(samira.coach_id, samira.id, SAID)
    share_id = share_words(samira, "woorden")
    write_to_coach(samira.access, SAID, share_id=share_id)

    own = at_once(app, 4, lambda _: words(my_messages(samira.access)))
    theirs = at_once(app, 4, lambda _: words(comments_at(samira.coach_id, share_id)))

    assert own == theirs == [[SAID]] * 4


def test_a_sealed_access_takes_nothing_back_of_what_the_one_before_wrote(samira):
    sent = write_to_coach(samira.access, SAID)
    other = find_session(come_in(samira.id, samira.coach_id).session_token).access

    with pytest.raises(NotFound):
        take_back(other, sent)
    assert words(messages_with(samira.coach_id, samira.id)) == [SAID]


def test_the_next_coach_reads_and_writes_nothing_at_a_copy_of_the_one_before(samira):
    share_id = share_words(samira, "woorden")
    write_to_coach(samira.access, SAID, share_id=share_id)
    next_coach = hire(name="Bram").id
    with writing() as connection:  # without ending the copy, as handing over does
        connection.execute(update(client).values(coach_id=next_coach))

    for coach_id in (samira.coach_id, next_coach):
        with pytest.raises(NotFound):
            comments_at(coach_id, share_id)
