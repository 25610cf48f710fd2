"""Clients' keys that are held back, given back and destroyed, and the list of what was erased.

A destroyed key makes what it sealed unreadable everywhere, backups of the content included. A
backup of the key store could bring it back, so every erasure is written down: in the key store,
and in a file beside it that is only ever added to. A restore replays both before anybody comes
in (restoring.py).
"""

import hmac
import os
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from flask import current_app
from sqlalchemy import Connection, delete, insert, select, update

from app.settings import Settings
from app.store.clock import now
from app.store.database import KEYS, db, reading, writing
from app.store.errors import StoreBusy
from app.store.keys import keyring, make_client_key
from app.store.tables import client_key, erased

WORDS_IN_LINE = 3
MAC_BYTES = 16


class LedgerBroken(Exception):  # noqa: N818
    """A line of the list of erasures is not one of this installation's."""


class Erasure(NamedTuple):
    """That a client was erased: what was sealed for them until then must not open again."""

    client_id: str
    at: datetime


def ensure_client_key(client_id: str) -> None:
    """Make a new key for a client whose key was destroyed, so that they can begin anew."""
    with reading(KEYS) as connection:
        known = select(client_key.c.client_id).where(client_key.c.client_id == client_id)
        if connection.execute(known).first():
            return
    make_client_key(client_id)


def hold_key(client_id: str) -> None:
    """Let nobody use the client's key, until it is given back or destroyed."""
    _set_held(client_id, now())


def give_back_key(client_id: str) -> None:
    """Let the client's key be used again."""
    _set_held(client_id, None)


def destroy_key(client_id: str) -> None:
    """Write the erasure down and destroy the key, in this order; doing it twice is fine."""
    with reading(KEYS) as connection:
        there = select(client_key.c.client_id).where(client_key.c.client_id == client_id)
        if connection.execute(there).first() is None:
            return
    erasure = Erasure(client_id, now())
    _write_down(erasure)
    with writing(KEYS) as connection:
        connection.execute(insert(erased), _row(erasure))
        connection.execute(delete(client_key).where(client_key.c.client_id == client_id))
    keyring().recent.pop(client_id, None)
    wipe_what_was_deleted()


def erasures() -> set[Erasure]:
    """Every erasure that the key store and the file beside it know of."""
    return erasures_in_key_store() | read_ledger(ledger_file())


def erasures_in_key_store() -> set[Erasure]:
    """Every erasure that the key store knows of."""
    with reading(KEYS) as connection:
        return {Erasure(row.client_id, row.erased_at) for row in connection.execute(select(erased))}


def replay(known: Iterable[Erasure]) -> list[str]:
    """Destroy each key that was made before its client was erased; those clients' ids."""
    again = set()
    with writing(KEYS) as connection:
        kept = {tuple(row) for row in connection.execute(select(erased))}
        for one in sorted(set(known)):
            if tuple(one) not in kept:
                connection.execute(insert(erased), _row(one))
            if _delete_older(connection, one):
                again.add(one.client_id)
    keyring().recent.clear()
    wipe_what_was_deleted()
    return sorted(again)


def wipe_what_was_deleted() -> None:
    """Overwrite what was deleted in the key store: a free page or an old row still holds it."""
    engine = db.engines[KEYS]
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            connection.exec_driver_sql("VACUUM client_key")


def ledger_file() -> Path | None:
    """The list of erasures outside every database, or None where this installation has none."""
    settings: Settings = current_app.extensions["settings"]
    if settings.erasures_file:
        return Path(settings.erasures_file)
    url = db.engines[KEYS].url
    if url.get_backend_name() != "sqlite" or not url.database:
        return None
    return Path(url.database).with_name("erasures.txt")


def read_ledger(file: Path | None) -> set[Erasure]:
    """The erasures in this file; none where it is not there.

    Raises:
        LedgerBroken: a line was changed, cut or written with another master key.
    """
    if file is None or not file.exists():
        return set()
    return {_read_line(line) for line in file.read_text(encoding="ascii").splitlines()}


def _set_held(client_id: str, held_at: datetime | None) -> None:
    with writing(KEYS) as connection:
        this = update(client_key).where(client_key.c.client_id == client_id)
        connection.execute(this.values(held_at=held_at))
    keyring().recent.pop(client_id, None)


def _delete_older(connection: Connection, erasure: Erasure) -> bool:
    older = delete(client_key).where(
        client_key.c.client_id == erasure.client_id, client_key.c.created_at <= erasure.at
    )
    return bool(connection.execute(older).rowcount)


def _write_down(erasure: Erasure) -> None:
    """Add a line to the file and wait until the disk has it."""
    file = ledger_file()
    if file is None:
        return
    line = f"{_line(erasure)}\n".encode("ascii")
    opened = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        before = os.fstat(opened).st_size
        if os.write(opened, line) < len(line):
            os.ftruncate(opened, before)
            raise StoreBusy
        os.fsync(opened)
    except OSError as problem:
        raise StoreBusy from problem
    finally:
        os.close(opened)


def _row(erasure: Erasure) -> dict[str, object]:
    return {"client_id": erasure.client_id, "erased_at": erasure.at}


def _line(erasure: Erasure) -> str:
    told = f"{erasure.client_id} {erasure.at.astimezone(UTC).isoformat()}"
    return f"{told} {_mac(told)}"


def _read_line(line: str) -> Erasure:
    told, _space, mac = line.rpartition(" ")
    words = line.split(" ")
    if len(words) != WORDS_IN_LINE or not hmac.compare_digest(mac, _mac(told)):
        raise LedgerBroken
    return Erasure(words[0], datetime.fromisoformat(words[1]))


def _mac(told: str) -> str:
    digest = hmac.digest(keyring().erasures, told.encode("ascii"), "sha256")
    return urlsafe_b64encode(digest[:MAC_BYTES]).decode().rstrip("=")
