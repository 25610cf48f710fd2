"""Restoring: everything is looked at, migrated and erased anew before it becomes the site.

With SQLite that happens in files beside the real ones, which take their place at the very end.
With PostgreSQL the databases themselves are filled, so the site must stand still.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from alembic.script import ScriptDirectory
from flask import Flask, current_app
from flask_migrate import upgrade
from sqlalchemy import delete, inspect, select
from sqlalchemy.exc import SQLAlchemyError

from app.settings import Settings
from app.store import audit, database, keys, passwords
from app.store.backups.copying import copy_into_postgresql, look_at_sqlite, to_disk
from app.store.backups.making import is_full
from app.store.backups.manifest import BINDS, BackupRefused, Manifest, What, data_file
from app.store.database import KEYS, db, reading, writing
from app.store.erasing import erase_client, go_on_erasing
from app.store.errors import StoreBusy
from app.store.installation import is_empty
from app.store.retention import delete_what_is_over
from app.store.shredding import (
    Erasure,
    LedgerBroken,
    erasures_in_key_store,
    ledger_file,
    read_ledger,
    replay,
)
from app.store.sitting_ends import SYSTEM, end_in
from app.store.tables import client, client_key, device_code, erased, session
from app.store.upgrading import MIGRATIONS, allow_upgrades

FILLED = "There are people in this installation. To lose them for the backup: --force"
FULL = "The disk is full. Nothing was changed."
BROKEN_LEDGER = "The list of erasures was changed or is of another master key: {file}"
OLD_KEYS = (
    "The keys are older than the content: whoever came in between would be lost."
    " Take keys of the same day, or later."
)


@dataclass(frozen=True)
class Restored:
    """What came back."""

    content_of: str
    """The moment that the content is of."""
    clients: int
    erased_again: int
    """Clients whose rows and key were erased again, because that happened after the backup."""


def restore(
    folder: Path,
    *,
    keys_folder: Path | None = None,
    ledgers: Sequence[Path] = (),
    force: bool = False,
    pg_bin: Path | None = None,
) -> Restored:
    """Put the backup in the place of this installation.

    Args:
        folder: where the content is, and the keys unless they are elsewhere.
        keys_folder: where the keys are; those of a later day are better than those of the same.
        ledgers: more lists of erasures, besides the one of this installation.
        force: overwrite an installation with people in it.
        pg_bin: the folder of PostgreSQL's tools, where they are not on the path.

    Raises:
        BackupRefused: with the reason; an SQLite installation is then as it was.
    """
    folders: dict[What, Path] = {"content": folder, "keys": keys_folder or folder}
    manifests = {what: Manifest.read(folders[what], what) for what in BINDS}
    _refuse_misfits(manifests)
    files_of_erasures = _files_of(ledgers)
    known = erasures_in_key_store() if _stands(KEYS, erased.name) else set()
    if not force and _is_filled():
        raise BackupRefused(FILLED)
    files = {what: data_file(folders[what], what) for what in BINDS}
    if manifests["content"].engine == "sqlite":
        return _restore_sqlite(files, manifests, known, files_of_erasures)
    for what, bind in BINDS.items():
        copy_into_postgresql(files[what], db.engines[bind].url, pg_bin)
    return _made_ready(manifests, known, files_of_erasures)


def _refuse_misfits(manifests: dict[What, Manifest]) -> None:
    known = {one.revision for one in ScriptDirectory(MIGRATIONS).walk_revisions()}
    for what, one in manifests.items():
        if one.revision not in known:
            raise BackupRefused("The backup is of a newer version of Koers. Install that first.")
        if one.engine != db.engines[BINDS[what]].dialect.name:
            raise BackupRefused(f"The backup is of {one.engine}, and this installation is not.")
    if manifests["keys"].moment < manifests["content"].moment:
        raise BackupRefused(OLD_KEYS)


def _files_of(ledgers: Sequence[Path]) -> list[Path]:
    """The lists of erasures that are there; one that was named must be."""
    for file in ledgers:
        if not file.exists():
            raise BackupRefused(f"{file} is missing.")
    own = ledger_file()
    return [*ledgers, *([own] if own else [])]


def _known_erasures(files: Sequence[Path]) -> set[Erasure]:
    """What these lists hold; read with the secrets of the key store that came back."""
    found: set[Erasure] = set()
    for file in files:
        try:
            found |= read_ledger(file)
        except (LedgerBroken, ValueError, OSError):
            raise BackupRefused(BROKEN_LEDGER.format(file=file)) from None
    return found


def _is_filled() -> bool:
    return _stands(None, client.name) and not is_empty()


def _stands(bind: str | None, table: str) -> bool:
    """Whether the database is there with this table."""
    url = db.engines[bind].url
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        return False
    try:
        with reading(bind) as connection:
            return inspect(connection).has_table(table)
    except (StoreBusy, SQLAlchemyError):
        raise BackupRefused(
            "The database that is here now cannot be read. Move its files away first."
        ) from None


def _restore_sqlite(
    files: dict[What, Path],
    manifests: dict[What, Manifest],
    known: set[Erasure],
    ledgers: Sequence[Path],
) -> Restored:
    real = {what: Path(db.engines[bind].url.database or "") for what, bind in BINDS.items()}
    beside = {what: file.with_name(f"{file.name}.restoring") for what, file in real.items()}
    with _nothing_left(beside.values()):
        for what, file in files.items():
            beside[what].parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            shutil.copyfile(file, beside[what])
            beside[what].chmod(0o600)
            look_at_sqlite(beside[what])
        with _application_on(beside):
            restored = _made_ready(manifests, known, ledgers)
        for engine in db.engines.values():
            engine.dispose()
        _take_place(beside["keys"], real["keys"])
        _take_place(beside["content"], real["content"])
    return restored


def _take_place(file: Path, real: Path) -> None:
    to_disk(file)
    for ending in ("-wal", "-shm"):
        real.with_name(real.name + ending).unlink(missing_ok=True)
    file.replace(real)
    to_disk(real.parent)


@contextmanager
def _application_on(files: dict[What, Path]) -> Iterator[None]:
    """The same installation on these files."""
    settings: Settings = current_app.extensions["settings"]
    ledger = ledger_file()
    other = replace(
        settings,
        database_url=f"sqlite:///{files['content']}",
        keys_url=f"sqlite:///{files['keys']}",
        erasures_file=str(ledger or ""),
    )
    app = Flask("koers")
    app.extensions["settings"] = other
    for part in (database, keys, passwords):
        part.init_app(app, other)
    with app.app_context():
        yield
        for engine in db.engines.values():
            engine.dispose()


@contextmanager
def _nothing_left(files: Iterable[Path]) -> Iterator[None]:
    """Take the files away whatever happens, and say what went wrong in words."""
    try:
        yield
    except (OSError, StoreBusy, SQLAlchemyError) as problem:
        cause = problem.__cause__ or problem
        full = is_full(problem) or is_full(getattr(cause, "orig", None) or cause)
        raise BackupRefused(FULL if full else f"Restoring failed: {problem}.") from problem
    finally:
        for file in files:
            for ending in ("", "-wal", "-shm", "-journal"):
                file.with_name(file.name + ending).unlink(missing_ok=True)


def _made_ready(
    manifests: dict[What, Manifest], known: set[Erasure], ledgers: Sequence[Path]
) -> Restored:
    """Migrate, erase again what was erased since, look at the log, and delete what is over."""
    allow_upgrades(current_app._get_current_object())  # type: ignore[attr-defined] # noqa: SLF001
    upgrade()
    keys.init_app(current_app, current_app.extensions["settings"])
    if not audit.accept_restored_chain():
        raise BackupRefused("The log in this backup was changed. Take another backup.")
    replay(known | erasures_in_key_store() | _known_erasures(ledgers))
    again = _erase_keyless()
    _wait_for_the_held()
    _let_nobody_in()
    delete_what_is_over()
    audit.record("system", "", "backup.restored", "backup", manifests["content"].made_at)
    with reading() as connection:
        clients = len(connection.execute(select(client.c.id)).all())
    return Restored(manifests["content"].made_at, clients, again)


def _let_nobody_in() -> None:
    """End what lets somebody in for a while: it may have been ended after the backup."""
    with writing() as connection:
        end_in(connection, SYSTEM)
        for table in (session, device_code):
            connection.execute(delete(table))


def _wait_for_the_held() -> None:
    """Go on erasing whoever asked for it after the content was copied: their key is held back."""
    with reading(KEYS) as connection:
        held = connection.execute(
            select(client_key.c.client_id, client_key.c.held_at).where(
                client_key.c.held_at.is_not(None)
            )
        ).all()
    for row in held:
        go_on_erasing(row.client_id, row.held_at)


def _erase_keyless() -> int:
    """Erase the rows of clients without a key; how many there were."""
    with reading(KEYS) as connection:
        known = set(connection.execute(select(client_key.c.client_id)).scalars())
    with reading() as connection:
        lost = set(connection.execute(select(client.c.id)).scalars()) - known
    for client_id in sorted(lost):
        with writing() as connection:
            erase_client(connection, client_id)
            act = audit.Act("system", "", audit.ERASED, "backup", "", client_id)
            audit.add(connection, act)
    return len(lost)
