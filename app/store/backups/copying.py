"""A database into one file and back, by the means of each engine, while others write to it."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import URL

from app.store.backups.manifest import BackupRefused

NO_TOOL = "{tool} was not found. Install PostgreSQL's client tools, or name their folder: --pg-bin"


def copy_out(engine: Engine, file: Path, pg_bin: Path | None) -> None:
    """Write one state of the database to this new file, and look whether that is whole.

    Raises:
        BackupRefused: the copy is not whole, or a tool is missing or failed.
    """
    if engine.dialect.name == "sqlite":
        _copy_sqlite(Path(engine.url.database or ""), file)
    else:
        _run(_tool("pg_dump", pg_bin), engine.url, "--format=custom", f"--file={file}")
    file.chmod(0o600)


def copy_into_postgresql(file: Path, url: URL, pg_bin: Path | None) -> None:
    """Put the file in the place of what the PostgreSQL database holds, all of it or nothing."""
    options = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
    _run(_tool("pg_restore", pg_bin), url, *options, f"--dbname={url.database}", str(file))


def look_at_sqlite(file: Path) -> None:
    """Raise BackupRefused unless the file is a whole database in which every row fits."""
    try:
        with closing(sqlite3.connect(file)) as database:
            found = database.execute("PRAGMA integrity_check").fetchall()
            astray = database.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError:
        raise BackupRefused(f"{file.name} is no whole database.") from None
    if found != [("ok",)] or astray:
        raise BackupRefused(f"{file.name} is no whole database.")


def to_disk(path: Path) -> None:
    """Wait until the disk has the file, or the names in the folder."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _copy_sqlite(source: Path, file: Path) -> None:
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as live,
        closing(sqlite3.connect(file)) as copy,
    ):
        live.backup(copy)  # one step: a reader of a WAL sees one state, and nobody waits for it
        copy.execute("PRAGMA journal_mode=DELETE")
    look_at_sqlite(file)


def _tool(name: str, folder: Path | None) -> str:
    found = shutil.which(name, path=str(folder) if folder else None)
    if found is None:
        raise BackupRefused(NO_TOOL.format(tool=name))
    return found


def _run(tool: str, url: URL, *arguments: str) -> None:
    """Run a tool of PostgreSQL; the password goes along in the environment, where no list shows it."""
    host = url.host or url.query.get("host", "")
    given = {
        "PGHOST": host if isinstance(host, str) else host[0],
        "PGPORT": str(url.port or ""),
        "PGUSER": url.username or "",
        "PGPASSWORD": str(url.password or ""),
        "PGDATABASE": url.database or "",
    }
    env = {**os.environ, **{name: value for name, value in given.items() if value}}
    done = subprocess.run(  # noqa: S603 - a tool that was looked up, and no shell
        [tool, *arguments], env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or [""]
        raise BackupRefused(f"{Path(tool).name} failed: {last[0]}")
