"""What stands beside each file of a backup: what it is, its hash, and a proof of both."""

import hmac
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Any, Literal, Self

from app.store.database import KEYS
from app.store.keys import keyring

What = Literal["content", "keys"]
VERSION = 1
BINDS: dict[What, str | None] = {"content": None, "keys": KEYS}
"""The two files of a backup, with the database that each is of."""


class BackupRefused(Exception):  # noqa: N818
    """Nothing was done; the message says why, and what to do, to who runs the server."""


@dataclass(frozen=True)
class Manifest:
    """One file of a backup."""

    what: str
    """"content" or "keys"."""
    engine: str
    """"sqlite" or "postgresql"."""
    revision: str
    """The migration that its tables are of."""
    made_at: str
    size: int
    sha256: str
    master: str
    """A name for the master key, from which nothing follows."""
    koers_backup: int = VERSION

    @property
    def moment(self) -> datetime:
        """When the file was made."""
        return datetime.fromisoformat(self.made_at)

    def keep(self, folder: Path) -> None:
        """Write it beside its file."""
        told = asdict(self)
        written = json.dumps({**told, "proof": _proof(keyring().backups[0], told)}, indent=1)
        manifest_file(folder, self.what).write_text(written, encoding="utf-8")

    @classmethod
    def read(cls, folder: Path, what: What) -> Self:
        """What stands beside this file, with the file looked at from end to end.

        Raises:
            BackupRefused: something is missing, changed, cut, newer, or of another master key.
        """
        told = _told(manifest_file(folder, what))
        proof = told.pop("proof", None)
        version = told.get("koers_backup")
        if not isinstance(version, int):
            raise BackupRefused(f"{what}.json is no manifest of a backup.")
        if version > VERSION:
            raise BackupRefused("The backup is of a newer version of Koers. Install that first.")
        key = next((one for one in keyring().backups if told.get("master") == _name(one)), None)
        if key is None:
            raise BackupRefused(
                "The backup is of another master key. Put the right one in MASTER_KEY."
            )
        if not isinstance(proof, str) or not hmac.compare_digest(proof, _proof(key, told)):
            raise BackupRefused(f"{what}.json was changed. Take another backup.")
        found = cls(**told)
        found.check(data_file(folder, what))
        return found

    def check(self, file: Path) -> None:
        """Raise BackupRefused unless the file is as it was made."""
        if not file.exists():
            raise BackupRefused(f"{file.name} is missing.")
        size = file.stat().st_size
        if size != self.size:
            raise BackupRefused(f"{file.name} was cut: {size} bytes of {self.size}.")
        if hash_of_file(file) != self.sha256:
            raise BackupRefused(f"{file.name} was changed since it was made. Take another backup.")


def data_file(folder: Path, what: str) -> Path:
    """The file that holds the database."""
    return folder / f"{what}.backup"


def manifest_file(folder: Path, what: str) -> Path:
    """The file that says what the other is."""
    return folder / f"{what}.json"


def hash_of_file(file: Path) -> str:
    """The SHA-256 of the whole file."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def master_name() -> str:
    """A name for the master key: equal for equal keys, and telling nothing about them."""
    return _name(keyring().backups[0])


def _told(file: Path) -> dict[str, Any]:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BackupRefused(
            f"{file.name} is missing: this is not the folder of a backup."
        ) from None
    except (OSError, ValueError, RecursionError):
        raise BackupRefused(f"{file.name} cannot be read. Take another backup.") from None
    if not isinstance(told, dict):
        raise BackupRefused(f"{file.name} cannot be read. Take another backup.")
    return told


def _name(key: bytes) -> str:
    return hmac.digest(key, b"name", "sha256").hex()[:16]


def _proof(key: bytes, told: dict[str, Any]) -> str:
    same = json.dumps(told, sort_keys=True, separators=(",", ":")).encode()
    return hmac.digest(key, b"manifest " + same, "sha256").hex()
