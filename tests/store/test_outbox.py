"""The outbox: one mail for every reason, through a server that may be away, refuse or die."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
import time_machine

from app.mail import ServerAway, connect
from app.settings import MailSettings
from app.store.access import Access
from app.store.accesses import confirm_access, open_ripe, pending_accesses
from app.store.clock import now, today
from app.store.contact import my_contact, remove_address, set_frequency
from app.store.conversations import begin_conversation, send_agreements
from app.store.database import reading, writing
from app.store.erasing import ask_to_erase, erase_what_is_due
from app.store.fml import save_fml
from app.store.handing_over import hand_over
from app.store.messages import write_to_client
from app.store.outbox import MailKind, queue_in
from app.store.sending import (
    LEASE,
    Parcel,
    claim,
    due,
    mail_health,
    mark_refused,
    mark_sent,
)
from app.store.sessions import find_session
from app.store.tables import contact
from tests.mailserver import MailServer, make_certificate
from tests.store.mail import ADDRESS, SENDER, mailing, send, server, with_address
from tests.store.people import OTHER_PIN, come_in, guide, hire
from tests.store.together import at_once

__all__ = ["mailing", "server"]

WORDS = "KANARIE: heb je nog pijn na het gesprek met Anna?"
NUMBERS = count()


@pytest.fixture
def samira(mailing, server):
    client = guide()
    with_address(mailing, server, client.access)
    set_frequency(client.access, "direct")
    return client


def write(client, times=1):
    """Write so many messages: each says something else, for the same twice at once is one."""
    for _ in range(times):
        write_to_client(client.coach_id, client.id, f"{WORDS} {next(NUMBERS)}")


def later(**time):
    return time_machine.travel(now() + timedelta(**time), tick=False)


def test_a_message_is_told_by_one_neutral_mail(mailing, server, samira):
    write(samira)

    assert send(mailing) == 1
    letter = server.letters[0]
    assert (letter["To"], letter["From"]) == (ADDRESS, SENDER)
    assert letter["Subject"] == "Er staat iets voor je klaar"
    assert "http://localhost:8000" in letter.get_content()
    for secret in ("KANARIE", "Anna", "pijn", "Samira", "coach", "bericht van"):
        assert secret not in letter.get_content() + letter["Subject"]


def test_an_fml_agreements_and_another_coach_are_told_without_a_word_of_them(
    mailing, server, samira
):
    save_fml(samira.coach_id, samira.id, today(), {"sit": "cond"}, "")
    talk = begin_conversation(samira.coach_id, samira.id)
    send_agreements(samira.coach_id, samira.id, talk)
    send_agreements(samira.coach_id, samira.id, talk)
    ria, bram = hire("beheerder"), hire()
    hand_over(ria.id, [samira.id], samira.coach_id, bram.id)

    assert send(mailing) == 1, "one mail for all that waits"
    letter = server.letters[0]
    for secret in ("FML", "afspraken", "coach", "Anna", "Bram"):
        assert secret not in letter.get_content() + letter["Subject"]


def test_what_comes_up_while_a_mail_is_on_its_way_waits_for_that_mail(mailing, server, samira):
    write(samira)
    on_its_way = claim(due()[0])
    write(samira)

    assert [claim(one) for one in due()] == [None]

    mark_sent(on_its_way)
    assert send(mailing) == 1


def test_nothing_is_sent_twice(mailing, server, samira):
    write(samira)
    send(mailing)

    assert send(mailing) == 0
    with later(days=3):
        assert send(mailing) == 0
    assert len(server.letters) == 1


def test_a_server_that_is_away_for_a_day_gets_everything_once(mailing, server, samira):
    other = guide("Kees")
    with_address(mailing, server, other.access, "kees@post.example")
    server.stop()
    write(samira, 3)
    write(other)
    for hour in range(24):
        with later(hours=hour):
            assert send(mailing) == 0
    assert mail_health().oldest is not None

    server.start()
    with later(hours=26):
        assert send(mailing) == 2
        assert send(mailing) == 0

    assert sorted(one.envelope_to for one in server.letters) == ["kees@post.example", ADDRESS]
    assert mail_health().waiting == 0


def test_a_server_that_says_later_is_tried_again_with_the_same_mail(mailing, server, samira):
    server.answers[ADDRESS] = 451
    write(samira)
    assert send(mailing) == 0
    assert send(mailing) == 0, "it waits before it tries again"

    server.answers.clear()
    with later(minutes=2):
        assert send(mailing) == 1
    assert len(server.letters) == 1


def test_an_address_that_is_refused_is_told_to_the_client_alone(mailing, server, samira):
    server.answers[ADDRESS] = 550
    write(samira)

    assert send(mailing) == 0
    assert my_contact(samira.access).refused
    assert mail_health().refused == 1
    write(samira)
    with later(days=1):
        assert send(mailing) == 0
    assert server.letters == []


def test_an_address_that_is_refused_after_it_was_changed_costs_the_new_one_nothing(
    mailing, server, samira
):
    write(samira)
    on_its_way = claim(due()[0])
    with_address(mailing, server, samira.access, "nieuw@post.example")
    mark_refused(on_its_way, 550)

    assert not my_contact(samira.access).refused


def test_a_server_that_refuses_the_sender_costs_no_address(mailing, server, samira):
    server.refuses_sender = True
    write(samira)
    assert send(mailing) == 0
    assert not my_contact(samira.access).refused

    server.refuses_sender = False
    with later(minutes=2):
        assert send(mailing) == 1


def test_a_line_that_breaks_after_the_letter_gives_the_same_letter_once_more(
    mailing, server, samira
):
    server.answers[ADDRESS] = "dies"
    write(samira)
    assert send(mailing) == 0

    server.answers.clear()
    with later(minutes=2):
        assert send(mailing) == 1
        assert send(mailing) == 0
    assert len(server.letters) == 2
    assert len({letter["Message-ID"] for letter in server.letters}) == 1


def test_a_worker_that_dies_leaves_its_letter_to_the_next(mailing, server, samira):
    write(samira)
    assert claim(due()[0]) is not None

    assert send(mailing) == 0
    with time_machine.travel(now() + LEASE, tick=False):
        assert send(mailing) == 1
        assert send(mailing) == 0


def test_two_workers_never_take_the_same_letter(mailing, samira):
    write(samira, 3)
    ids = due()

    taken = at_once(mailing, 4, lambda number: claim(ids[number % 3]))

    assert sum(isinstance(one, Parcel) for one in taken) == 1
    assert all(one is None or isinstance(one, Parcel) for one in taken)


@pytest.mark.parametrize(("chosen", "days"), [("day", 1), ("week", 7)])
def test_mail_never_comes_more_often_than_was_chosen(mailing, server, samira, chosen, days):
    set_frequency(samira.access, chosen)
    start = now()
    for hour in range(0, days * 24 + 1, 6):
        with time_machine.travel(start + timedelta(hours=hour, seconds=hour), tick=False):
            write(samira)
            send(mailing)

    assert len(server.letters) == 2, "one at once, and one for all that came after"


def test_who_wants_no_mail_gets_none(mailing, server, samira):
    write(samira)
    set_frequency(samira.access, "never")
    write(samira)

    assert send(mailing) == 0
    assert due() == []
    set_frequency(samira.access, "direct")
    assert send(mailing) == 0


def test_an_address_that_is_taken_away_gets_nothing_that_waited(mailing, server, samira):
    write(samira)
    remove_address(samira.access)
    write(samira)

    assert send(mailing) == 0
    assert my_contact(samira.access).address is None


def test_without_a_mail_server_everything_works_and_nothing_waits(mailing, samira):
    settings = mailing.extensions["settings"]
    mailing.extensions["settings"] = replace(settings, mail=None)
    write(samira)

    assert due() == []
    assert not mail_health().on


def test_an_address_goes_along_when_a_newer_card_opens(mailing, server, samira):
    newer = find_session(come_in(samira.id, samira.coach_id, OTHER_PIN).session_token).access
    assert my_contact(newer) is None, "a sealed access sees no older address"
    write(samira)
    assert send(mailing) == 1
    confirm_access(pending_accesses()[0].id, hire("beheerder", "Ria").id)
    with later(hours=73):
        assert open_ripe(samira.id, newer.current)
        opened = Access(samira.id, newer.current)
        assert my_contact(opened).address == ADDRESS
        write(samira)
        assert send(mailing) == 1


def test_mail_goes_to_the_address_of_the_open_access_before_a_newer_sealed_one(
    mailing, server, samira
):
    newer = find_session(come_in(samira.id, samira.coach_id, OTHER_PIN).session_token).access
    with_address(mailing, server, newer, "ander@post.example", OTHER_PIN)
    set_frequency(newer, "direct")
    write(samira)

    assert send(mailing) == 1
    assert server.letters[-1]["To"] == ADDRESS


def test_who_erases_everything_gets_one_mail_that_says_so_and_leaves_no_address(
    mailing, server, samira
):
    write(samira)
    ask_to_erase(samira.access)
    assert send(mailing) == 1
    assert server.letters[-1]["Subject"] == "Je vroeg om alles te wissen"
    with later(days=8):
        erase_what_is_due()
        assert send(mailing) == 0
        write(samira)
        assert due() == []
    with reading() as connection:
        assert connection.execute(contact.select()).all() == []


def test_a_reason_that_is_undone_mails_nobody(mailing, samira):
    def undone():
        with writing() as connection:
            queue_in(connection, samira.id, MailKind.PLAN)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        undone()

    assert due() == []


def test_the_same_reason_is_told_once(mailing, samira):
    for _ in range(3):
        with writing() as connection:
            queue_in(connection, samira.id, MailKind.PLAN, about="this plan")

    assert len(due()) == 1


def test_no_letter_goes_to_a_server_with_a_wrong_certificate(tmp_path):
    with MailServer(certificate=make_certificate(tmp_path)) as server:
        settings = MailSettings("127.0.0.1", SENDER, server.port, tls="starttls")
        with pytest.raises(ServerAway), connect(settings):
            pass

    assert server.letters == []


def test_no_letter_goes_over_an_open_line_where_a_closed_one_was_asked(server):
    settings = MailSettings("127.0.0.1", SENDER, server.port, tls="starttls")

    with pytest.raises(ServerAway), connect(settings):
        pass
