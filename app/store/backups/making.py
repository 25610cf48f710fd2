"""Making a backup while the site runs: first the content, then the keys that open it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EDQUOT, ENOSPC
from pathlib import Path
from sqlite3 import SQLITE_FULL, OperationalError

from sqlalchemy import text

from app.store.backups.copying import copy_out, to_disk
from app.store.backups.manifest import (
    BINDS,
    BackupRefused,
    Manifest,
    What,
    data_file,
    hash_of_file,
    manifest_file,
    master_name,
)
from app.store.clock import now
from app.store.database import db, reading

FULL = "The disk is full. Nothing of this backup was kept."


def back_up(folder: Path, pg_bin: Path | None = None) -> list[Manifest]:
    """Write content and keys to this folder; each with its manifest can be kept elsewhere.

    Raises:
        BackupRefused: the folder holds a backup, the disk is full, or a copy is not whole.
    """
    if any(data_file(folder, what).exists() for what in BINDS):
        raise BackupRefused(f"{folder} holds a backup already. Take another folder.")
    with _all_or_nothing(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # In this order every client in the content has a key, unless erased in between.
        made = [_make(folder, what, pg_bin) for what in BINDS]
        to_disk(folder)
        return made


def _make(folder: Path, what: What, pg_bin: Path | None) -> Manifest:
    file, bind = data_file(folder, what), BINDS[what]
    engine = db.engines[bind]
    moment = now()
    copy_out(engine, file, pg_bin)
    with reading(bind) as connection:
        revision = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())
    made = Manifest(
        what=what,
        engine=engine.dialect.name,
        revision=revision,
        made_at=moment.isoformat(),
        size=file.stat().st_size,
        sha256=hash_of_file(file),
        master=master_name(),
    )
    made.keep(folder)
    to_disk(file)
    to_disk(manifest_file(folder, what))
    return made


@contextmanager
def _all_or_nothing(folder: Path) -> Iterator[None]:
    """Take away what was written when something goes wrong: half a backup looks like one."""
    try:
        yield
    except BaseException as problem:
        for what in BINDS:
            journal = folder / f"{what}.backup-journal"
            for file in (data_file(folder, what), manifest_file(folder, what), journal):
                with suppress(OSError):
                    file.unlink()
        if is_full(problem):
            raise BackupRefused(FULL) from problem
        if isinstance(problem, OSError):
            raise BackupRefused(f"{folder}: {problem.strerror}.") from problem
        raise


def is_full(problem: BaseException) -> bool:
    """Whether this says that the disk is full."""
    if isinstance(problem, OperationalError):
        return problem.sqlite_errorcode == SQLITE_FULL
    return isinstance(problem, OSError) and problem.errno in {ENOSPC, EDQUOT}
