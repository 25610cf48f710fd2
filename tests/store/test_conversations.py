"""What is agreed in a conversation: kept for both, guarded against two screens at once."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import event, select, update

from app.store.audit import log_of
from app.store.clock import now
from app.store.conversations import (
    Line,
    begin_conversation,
    clients_who_dispute,
    close_conversation,
    conversations_of,
    my_conversations,
    note_disputes_read,
    react,
    save_lines,
    send_agreements,
)
from app.store.database import reading, writing
from app.store.erasing import THINKING, ask_to_erase, erase_what_is_due
from app.store.errors import ChangedMeanwhile, NotFound
from app.store.exporting import export_file, read_export
from app.store.preparing import keep_own_points, own_points, preparations
from app.store.sessions import find_session
from app.store.tables import agreement, conversation, preparation
from app.store.tables import client as cards
from tests.store.people import PIN, come_in, guide, hire, register
from tests.store.together import at_once, engine_of

QUESTION = "change.questions.1"
WORDS = "We bellen elke dinsdag om tien uur."


@pytest.fixture
def client(app):
    return guide()


@pytest.fixture
def talk(client):
    return begin_conversation(client.coach_id, client.id)


def keep(client, talk, *lines):
    return save_lines(client.coach_id, client.id, talk, lines)


def lines_of(client):
    return {line.point: line for line in conversations_of(client.coach_id, client.id)[0].lines}


def test_what_is_agreed_the_client_has_at_once(client, talk):
    keep(client, talk, Line(QUESTION, discussed=True, agreed=WORDS))

    [mine] = my_conversations(client.access)
    assert [(line.point, line.agreed) for line in mine.agreements] == [(QUESTION, WORDS)]
    assert mine.coach_name == "Anna de Vries"
    assert mine.closed_at is None


def test_a_point_that_was_only_discussed_is_no_agreement(client, talk):
    keep(client, talk, Line(QUESTION, discussed=True))

    assert my_conversations(client.access)[0].agreements == ()
    assert lines_of(client)[QUESTION].discussed


def test_beginning_twice_goes_on_with_the_open_conversation(app, client, talk):
    assert begin_conversation(client.coach_id, client.id) == talk

    close_conversation(client.coach_id, client.id, talk)

    begun = set()
    at_once(app, 4, lambda _number: begun.add(begin_conversation(client.coach_id, client.id)))
    assert len(begun) == 1
    assert talk not in begun


def test_two_screens_that_write_the_same_line_lose_nothing(client, talk):
    keep(client, talk, Line(QUESTION, agreed="Eerst."))
    newer = keep(client, talk, Line(QUESTION, agreed="Van het andere scherm.", revision=0))

    assert [line.agreed for line in newer] == ["Eerst."]
    assert lines_of(client)[QUESTION].agreed == "Eerst."


def test_a_line_beside_one_that_is_behind_is_kept(client, talk):
    keep(client, talk, Line(QUESTION, agreed="Eerst."))

    newer = keep(client, talk, Line(QUESTION, agreed="Anders."), Line("own.1", agreed="Ook dit."))

    assert [line.point for line in newer] == [QUESTION]
    assert lines_of(client)["own.1"].agreed == "Ook dit."


def test_saving_the_same_again_is_no_change(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    before = log_of(client.access)

    assert keep(client, talk, Line(QUESTION, agreed=WORDS)) == []
    assert lines_of(client)[QUESTION].revision == 1
    assert log_of(client.access) == before


def test_of_lines_written_at_once_each_is_kept_or_told(app, client, talk):
    told = []
    at_once(app, 6, lambda one: told.append(keep(client, talk, Line("own.1", agreed=f"Zin {one}"))))

    assert sum(not newer for newer in told) == 1
    assert lines_of(client)["own.1"].revision == 1


def test_a_closed_conversation_takes_no_more(client, talk):
    close_conversation(client.coach_id, client.id, talk)

    with pytest.raises(NotFound):
        keep(client, talk, Line(QUESTION, agreed=WORDS))


def test_another_coach_neither_reads_nor_writes(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    other = hire(name="Bram").id

    assert conversations_of(other, client.id) == []
    for act in (
        lambda: begin_conversation(other, client.id),
        lambda: save_lines(other, client.id, talk, [Line(QUESTION, agreed="x")]),
        lambda: close_conversation(other, client.id, talk),
        lambda: send_agreements(other, client.id, talk),
        lambda: keep_own_points(other, client.id, "x", 0),
    ):
        with pytest.raises(NotFound):
            act()


def test_the_client_says_that_something_is_not_right(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    line = lines_of(client)[QUESTION]

    react(client.access, line.id, "wrong", "Het was woensdag.")

    said = lines_of(client)[QUESTION].reaction
    assert (said.verdict, said.words, said.earlier) == ("wrong", "Het was woensdag.", False)
    keep(client, talk, Line(QUESTION, agreed="Op woensdag.", revision=1))
    assert lines_of(client)[QUESTION].reaction.earlier


def test_nobody_reacts_to_what_is_not_theirs(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    line = lines_of(client)[QUESTION]

    with pytest.raises(NotFound):
        react(guide("Kees").access, line.id, "right", "")


def test_an_access_that_is_sealed_reads_nothing_of_before(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    keep_own_points(client.coach_id, client.id, "Vragen naar oefenen.", 0)
    second = find_session(come_in(client.id, client.coach_id, "730518").session_token).access

    assert (my_conversations(second), preparations(second)) == ([], [])
    assert my_conversations(client.access)[0].agreements
    keep(client, talk, Line("own.1", agreed="Van vandaag."))
    assert my_conversations(second) == []
    assert len(my_conversations(client.access)[0].agreements) == 2


def test_what_was_agreed_before_the_first_sign_in_is_there_then(app):
    coach = hire().id
    client_id = register(coach)
    talk = begin_conversation(coach, client_id)
    save_lines(coach, client_id, talk, [Line("own.1", agreed=WORDS)])

    access = find_session(come_in(client_id, coach, PIN).session_token).access

    assert [one.agreed for one in my_conversations(access)[0].agreements] == [WORDS]


def test_the_coachs_own_points_are_the_clients_to_read(client):
    keep_own_points(client.coach_id, client.id, "Vragen naar oefenen.", 0)

    assert own_points(client.coach_id, client.id).words == "Vragen naar oefenen."
    [read] = preparations(client.access)
    assert (read.words, read.coach_name) == ("Vragen naar oefenen.", "Anna de Vries")


def test_own_points_of_two_screens_do_not_overwrite_each_other(client):
    keep_own_points(client.coach_id, client.id, "Eerst.", 0)

    with pytest.raises(ChangedMeanwhile):
        keep_own_points(client.coach_id, client.id, "Daarna.", 0)

    assert keep_own_points(client.coach_id, client.id, "Eerst.", 0).revision == 1
    assert keep_own_points(client.coach_id, client.id, "Daarna.", 1).revision == 2


def test_every_act_is_in_the_clients_log(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    keep_own_points(client.coach_id, client.id, "Vragen.", 0)
    close_conversation(client.coach_id, client.id, talk)
    send_agreements(client.coach_id, client.id, talk)
    send_agreements(client.coach_id, client.id, talk)
    react(client.access, lines_of(client)[QUESTION].id, "right", "")

    acts = [line.action for line in log_of(client.access)][:6]
    assert acts == [
        "agreement.reacted",
        "conversation.sent",
        "conversation.closed",
        "preparation.kept",
        "agreement.kept",
        "conversation.began",
    ]


def test_it_goes_along_in_the_clients_file(client, talk):
    keep(client, talk, Line(QUESTION, discussed=True, agreed=WORDS))
    keep_own_points(client.coach_id, client.id, "Vragen naar oefenen.", 0)
    react(client.access, lines_of(client)[QUESTION].id, "wrong", "Het was woensdag.")

    told = read_export(client.access, export_file(client.access, {}))["record"]

    [agreed] = told["conversations"][0]["agreements"]
    assert (agreed["point"], agreed["discussed"], agreed["agreed"]) == (QUESTION, True, WORDS)
    assert agreed["reaction"] == {"verdict": "wrong", "words": "Het was woensdag."}
    assert [one["text"] for one in told["preparations"]] == ["Vragen naar oefenen."]


def test_erasing_takes_it_all_and_the_coach_can_begin_anew(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    keep_own_points(client.coach_id, client.id, "Vragen.", 0)
    ask_to_erase(client.access)

    assert own_points(client.coach_id, client.id).words == ""
    assert conversations_of(client.coach_id, client.id) == []
    with time_machine.travel(now() + THINKING + timedelta(hours=1), tick=False):
        erase_what_is_due()
    with reading() as connection:
        for table in (agreement, conversation, preparation):
            assert connection.execute(select(table)).all() == []
    again = begin_conversation(client.coach_id, client.id)
    assert save_lines(client.coach_id, client.id, again, [Line("own.1", agreed="Opnieuw.")]) == []


def test_nothing_of_it_can_be_read_in_the_database(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    keep_own_points(client.coach_id, client.id, "Vragen naar oefenen.", 0)
    react(client.access, lines_of(client)[QUESTION].id, "wrong", "Het was woensdag.")

    with reading() as connection:
        told = str([connection.execute(select(one)).all() for one in (agreement, preparation)])
    for words in (WORDS, "oefenen", "woensdag", QUESTION):
        assert words not in told


def test_ten_conversations_are_read_with_as_many_queries_as_one(app, client, talk):
    def queries():
        asked = []
        event.listen(engine_of(app), "before_cursor_execute", lambda *one: asked.append(one[2]))
        return len(my_conversations(client.access)), len(asked)

    keep(client, talk, Line(QUESTION, agreed=WORDS))
    one, few = queries()
    for days in range(1, 10):
        with time_machine.travel(now() + timedelta(days=days), tick=False):
            talk = begin_conversation(client.coach_id, client.id)
            keep(client, talk, Line(QUESTION, agreed=f"{WORDS} {days}"))
    ten, many = queries()

    assert (one, ten, few) == (1, 10, many)
    told = [[line.agreed for line in each.lines] for each in my_conversations(client.access)]
    assert told == [[f"{WORDS} {days}"] for days in range(9, 0, -1)] + [[WORDS]]


def test_a_conversation_of_an_earlier_day_is_closed_when_the_next_begins(client, talk):
    with time_machine.travel(now() + timedelta(days=1), tick=False):
        next_talk = begin_conversation(client.coach_id, client.id)
        with pytest.raises(NotFound):
            keep(client, talk, Line(QUESTION, agreed=WORDS))

    newest, before = conversations_of(client.coach_id, client.id)
    assert (newest.id, newest.closed_at) == (next_talk, None)
    assert (before.id, before.closed_at is not None) == (talk, True)


def test_the_next_coach_neither_closes_nor_sends_the_conversation_of_the_one_before(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    bram = hire(name="Bram").id
    with writing() as connection:  # without closing it, as handing over does
        connection.execute(update(cards).values(coach_id=bram))
    close_conversation(bram, client.id, talk)
    send_agreements(bram, client.id, talk)

    [told] = my_conversations(client.access)
    assert (told.closed_at, told.sent_at) == (None, None)


def test_there_is_nothing_to_react_to_where_nothing_was_agreed(client, talk):
    keep(client, talk, Line(QUESTION, discussed=True))

    with pytest.raises(NotFound):
        react(client.access, lines_of(client)[QUESTION].id, "wrong", "Dat zei ik niet.")


def dispute(client, verdict="wrong"):
    react(client.access, lines_of(client)[QUESTION].id, verdict, "Het was woensdag.")


def test_what_is_not_right_waits_for_the_coach_until_it_was_read(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    assert clients_who_dispute(client.coach_id) == []

    dispute(client)
    assert clients_who_dispute(client.coach_id) == [client.id]
    assert lines_of(client)[QUESTION].disputed

    note_disputes_read(client.coach_id, client.id)
    note_disputes_read(client.coach_id, client.id)
    assert clients_who_dispute(client.coach_id) == []
    assert lines_of(client)[QUESTION].reaction.verdict == "wrong"
    assert [one.action for one in log_of(client.access)].count("agreement.read") == 1


def test_writing_the_agreement_anew_answers_what_was_not_right(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    dispute(client)
    keep(client, talk, Line(QUESTION, discussed=True, agreed=WORDS, revision=1))
    assert clients_who_dispute(client.coach_id) == [client.id], "only a tick was set"

    keep(client, talk, Line(QUESTION, discussed=True, agreed="Op woensdag.", revision=2))
    assert clients_who_dispute(client.coach_id) == []


def test_who_says_that_it_is_right_after_all_waits_for_nobody(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    dispute(client)
    dispute(client, "right")

    assert clients_who_dispute(client.coach_id) == []


def test_saying_it_again_after_the_coach_read_it_waits_again(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    dispute(client)
    note_disputes_read(client.coach_id, client.id)
    dispute(client)

    assert clients_who_dispute(client.coach_id) == [client.id]


def test_no_other_coach_is_told_or_can_say_to_have_read_it(client, talk):
    keep(client, talk, Line(QUESTION, agreed=WORDS))
    dispute(client)
    bram = hire(name="Bram Jansen").id

    with pytest.raises(NotFound):
        note_disputes_read(bram, client.id)
    assert clients_who_dispute(bram) == []
    with writing() as connection:
        connection.execute(update(cards).where(cards.c.id == client.id).values(coach_id=bram))
    assert clients_who_dispute(bram) == clients_who_dispute(client.coach_id) == []
