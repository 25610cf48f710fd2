"""Erasing everything: seven days to think, then nothing can be read by anybody, in any copy."""

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import select

from app.store.accesses import pending_accesses
from app.store.audit import log_of, verify_chain
from app.store.clients import client_card, set_preferences
from app.store.clock import now, today
from app.store.database import KEYS, db, reading, writing
from app.store.devices import try_pin
from app.store.erasing import (
    MADE_BY_CLIENT,
    THINKING,
    ask_to_erase,
    erase_what_is_due,
    hold_asked,
    receipt_of,
    undo_erasing,
)
from app.store.errors import BindingEnded, NotFound, Sealed
from app.store.fml import object_to, save_fml
from app.store.invitations import find_invitation, make_invitation
from app.store.keys import key_of, keyring
from app.store.observers import find_link
from app.store.remarks import remarks, set_remark
from app.store.rounds import open_round
from app.store.sessions import find_session
from app.store.sharing import read_share, shared_with
from app.store.shredding import (
    LedgerBroken,
    erasures,
    ledger_file,
    read_ledger,
    replay,
)
from app.store.tables import client, client_key, device
from tests.store.others import ask, fill_in, new_link, response
from tests.store.people import (
    ITEM,
    MODULE,
    PIN,
    begin,
    come_in,
    finish,
    guide,
    say,
    share_words,
)
from tests.store.together import BrokenError, broken_at

AFTER = THINKING + timedelta(seconds=1)


@pytest.fixture
def samira(app):
    """A client with something in every table."""
    client = guide()
    finish(client.access)
    set_remark(client.access, "energy.balance", text="Dit klopt.")
    set_preferences(client.id, {"large": True})
    ask(client.access)
    fill_in(client.access, response(), response())
    save_fml(client.coach_id, client.id, today(), {"sit": "ok"}, "")
    object_to(client.access, "sit", "Dat gaat niet.")
    return client


def later(days=AFTER):
    return time_machine.travel(now() + days, tick=False)


def erased(client):
    """Erased for good: asked, and the night after seven days."""
    ask_to_erase(client.access)
    with later():
        assert erase_what_is_due() == 1


def rows_of(client_id, tables=MADE_BY_CLIENT):
    with reading() as connection:
        return {
            table.name: len(
                connection.execute(select(table).where(table.c.client_id == client_id)).all()
            )
            for table in tables
        }


def test_sharing_ends_at_once(samira):
    share_id = share_words(samira, "woorden")

    ask_to_erase(samira.access)

    assert shared_with(samira.coach_id, samira.id) == []
    with pytest.raises(NotFound):
        read_share(samira.coach_id, share_id, "page")


def test_a_link_for_others_opens_nothing_while_somebody_thinks(samira):
    link = new_link(samira.access)
    ask_to_erase(samira.access)
    assert find_link(link.secret) is None

    undo_erasing(samira.access)

    assert find_link(link.secret)


def test_nobody_reads_or_writes_while_somebody_thinks(samira):
    begin(samira.access, "verandering")
    ask_to_erase(samira.access)

    for act in (
        lambda: remarks(samira.access),
        lambda: say(samira.access, 3, "change.accept.1", "verandering"),
        lambda: key_of(samira.id),
    ):
        with pytest.raises(NotFound):
            act()


def test_the_client_can_still_come_in_and_come_back_from_it(samira):
    receipt = ask_to_erase(samira.access)
    came = find_session(try_pin_of(samira).session_token)

    assert came.erase_at == receipt.erase_at
    undo_erasing(came.access)

    assert remarks(samira.access)["energy.balance"].text == "Dit klopt."
    assert receipt_of(samira.access) is None
    assert find_session(samira.token).preferences == {"large": True}


def try_pin_of(person):
    from app.store.devices import bindings_of  # noqa: PLC0415

    return try_pin(person.phone, bindings_of(person.phone)[0].id, PIN)


def test_asking_twice_is_asking_once(samira):
    first = ask_to_erase(samira.access)
    with later(timedelta(days=2)):
        assert ask_to_erase(samira.access) == first
    assert receipt_of(samira.access) == first


def test_nothing_happens_before_the_time_is_over(samira):
    ask_to_erase(samira.access)
    before = rows_of(samira.id)

    with later(THINKING - timedelta(minutes=1)):
        assert erase_what_is_due() == 0

    assert rows_of(samira.id) == before


def test_after_seven_days_every_row_and_the_key_are_gone(samira):
    share_words(samira, "woorden")
    erased(samira)

    assert set(rows_of(samira.id).values()) == {0}
    with reading() as connection:
        assert connection.execute(select(device)).all() == []
        row = connection.execute(select(client).where(client.c.id == samira.id)).one()
    assert (row.preferences, row.erase_at) == (None, None)
    with pytest.raises(NotFound):
        key_of(samira.id)


def test_the_key_stands_nowhere_in_the_files_any_more(samira):
    if db.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL reuses the room of a deleted row; VACUUM has run")
    with reading(KEYS) as connection:
        wrapped = connection.execute(select(client_key.c.wrapped)).scalar_one()
    file = Path(db.engines[KEYS].url.database)
    files = [file, file.with_name(f"{file.name}-wal")]
    assert any(wrapped in one.read_bytes() for one in files if one.exists())

    erased(samira)

    assert not any(wrapped in one.read_bytes() for one in files if one.exists())


def test_other_clients_keep_everything(samira):
    kees = guide("Kees", samira.coach_id)
    finish(kees.access)
    before = rows_of(kees.id)

    erased(samira)

    assert rows_of(kees.id) == before
    assert key_of(kees.id)


def test_the_coach_keeps_the_card_and_sees_what_an_idle_client_looks_like(samira):
    days = client_card(samira.id).invited
    erased(samira)

    assert client_card(samira.id, samira.coach_id).first_name == "Samira"
    assert client_card(samira.id).invited == days
    assert shared_with(samira.coach_id, samira.id) == []


def test_the_log_stays_whole_and_says_that_it_happened(samira):
    receipt = ask_to_erase(samira.access)
    with later():
        erase_what_is_due()

    assert verify_chain()
    with reading() as connection:
        acts = connection.exec_driver_sql("SELECT action, subject_id FROM audit").all()
    assert ("client.erased", receipt.number) in [tuple(one) for one in acts]


def test_who_comes_back_begins_empty(samira):
    erased(samira)

    again = find_session(come_in(samira.id, samira.coach_id).session_token)

    assert again.access.first == 0
    assert {line.action for line in log_of(again.access)} <= {
        "access.began",
        "invitation.made",
        "phone.bound",
        "session.began",
    }
    assert pending_accesses() == []
    begin(again.access)
    say(again.access, 4)
    assert open_round(again.access, MODULE).answers[ITEM].value == 4


def test_an_old_phone_opens_nothing_after_it(samira):
    erased(samira)

    assert find_session(samira.token) is None
    with pytest.raises(BindingEnded):
        try_pin(samira.phone, "nergens", PIN)


def test_a_card_made_before_it_opens_an_empty_koers(samira):
    card = make_invitation(samira.id, samira.coach_id)
    erased(samira)

    assert find_invitation(card.code).returning is False


def test_it_is_too_late_after_seven_days(samira):
    ask_to_erase(samira.access)

    with later(), pytest.raises(NotFound):
        undo_erasing(samira.access)


def test_whoever_does_not_see_everything_cannot_erase_it(samira):
    newer = find_session(come_in(samira.id, samira.coach_id).session_token).access

    with pytest.raises(Sealed):
        ask_to_erase(newer)
    ask_to_erase(samira.access)
    with pytest.raises(Sealed):
        undo_erasing(newer)


def test_a_key_that_was_not_held_back_yet_is_held_at_night(samira):
    ask_to_erase(samira.access)
    with writing(KEYS) as connection:
        connection.execute(client_key.update().values(held_at=None))
    erase_what_is_due()

    with pytest.raises(NotFound):
        key_of(samira.id)


def test_an_undoing_that_came_first_leaves_the_key(samira):
    ask_to_erase(samira.access)
    undo_erasing(samira.access)
    hold_asked(samira.id)

    assert key_of(samira.id)


def test_erasing_that_was_stopped_anywhere_is_finished_the_next_night(app, samira):
    ask_to_erase(samira.access)
    before = rows_of(samira.id)
    with later():
        for number in range(100):
            try:
                with broken_at(app, number):
                    erase_what_is_due()
                break
            except BrokenError:
                left = rows_of(samira.id)
                assert left == before or set(left.values()) == {0}
        erase_what_is_due()

    assert number > 5
    assert set(rows_of(samira.id).values()) == {0}
    with pytest.raises(NotFound):
        key_of(samira.id)


def test_asking_that_was_stopped_anywhere_happened_or_did_not(app, samira):
    share_words(samira, "woorden")
    for number in range(30):
        try:
            with broken_at(app, number):
                ask_to_erase(samira.access)
            break
        except BrokenError:
            waiting = receipt_of(samira.access) is not None
            shared = bool(shared_with(samira.coach_id, samira.id))
            assert waiting != shared
            if waiting:
                undo_erasing(samira.access)
                share_words(samira, "woorden")
    assert number > 3


# The list of erasures, which no backup holds.


def test_an_erasure_is_written_beside_the_key_store_too(samira):
    if ledger_file() is None:
        pytest.skip("PostgreSQL has no folder of its own; ERASURES_FILE names one")
    erased(samira)

    assert {one.client_id for one in read_ledger(ledger_file())} == {samira.id}
    assert ledger_file().stat().st_mode & 0o077 == 0


def test_a_changed_list_is_refused(samira):
    if ledger_file() is None:
        pytest.skip("PostgreSQL has no folder of its own; ERASURES_FILE names one")
    erased(samira)
    line = ledger_file().read_text()

    for changed in (line[1:], line.replace("20", "21", 1), line[:-8] + "\n", "x y z\n"):
        ledger_file().write_text(changed)
        with pytest.raises(LedgerBroken):
            erasures()


def test_a_key_that_came_back_from_a_backup_goes_again(samira):
    with reading(KEYS) as connection:
        row = dict(connection.execute(select(client_key)).mappings().one())
    erased(samira)
    known = erasures()
    with writing(KEYS) as connection:
        connection.execute(client_key.insert(), row)
    assert key_of(samira.id)

    assert replay(known) == [samira.id]

    with pytest.raises(NotFound):
        key_of(samira.id)


def test_a_key_made_after_the_erasure_stays(samira):
    erased(samira)
    with later(AFTER + timedelta(days=1)):
        come_in(samira.id, samira.coach_id)
        assert replay(erasures()) == []

    assert key_of(samira.id)
    assert keyring()
