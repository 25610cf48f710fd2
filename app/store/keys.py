"""The keys: the bureau's, derived from the master key, and a random one for each client.

A client's data key stands wrapped in the key store, another database, so that destroying it
makes the client's content unreadable in every backup too. It is written before the client's
row: two files do not commit together, and an orphan key harms nobody.
"""

from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from os import urandom
from pathlib import Path
from time import monotonic
from typing import Self

from flask import Flask, current_app
from sqlalchemy import bindparam, select
from sqlalchemy.exc import DBAPIError

from app.settings import Settings
from app.store.clock import now
from app.store.crypto import KEY_BYTES, Key, Seal, derive
from app.store.database import KEYS, db, reading, writing
from app.store.errors import NotFound
from app.store.tables import bureau_secret, client_key

CACHED_SECONDS = 60
"""How long a process may go on using a key that was destroyed meanwhile."""
CACHED_KEYS = 500
PURPOSES = ("bureau", "pepper", "audit", "lookup", "erasures", "export")
"""What the bureau's own secrets are for; each follows from the first master key."""

_WRAPPED = select(client_key.c.wrapped).where(
    client_key.c.client_id == bindparam("client"), client_key.c.held_at.is_(None)
)


@dataclass(frozen=True, slots=True)
class ClientKey:
    """A client's keys: one that seals, and one that recognises a repeated save."""

    seal: Seal
    repeat: bytes


@dataclass(frozen=True)
class Keyring:
    """The keys of this installation, and the clients' keys that were used just now."""

    wrapping: Seal
    before: Seal | None
    """What wrapped keys until the master key was changed; None once that is done (rotating.py)."""
    backups: tuple[bytes, ...]
    """What proves a backup: of the master key, and of the one before it."""
    secrets: Mapping[str, bytes]
    """A secret for each of ``PURPOSES``."""
    bureau: Seal
    kept: bool
    """Whether it was looked which secrets the key store holds."""
    recent: dict[str, tuple[float, ClientKey]] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Settings, kept: Mapping[str, bytes] | None = None) -> Self:
        """The keys that follow from the master key, one for each purpose.

        Args:
            settings: with the master key, and the one before it while it is being changed.
            kept: secrets that were kept when the master key was changed.
        """
        masters = [_raw(one) for one in (settings.master_key, settings.master_key_old) if one]
        wrapping = [Seal(Key.of(derive(one, "key encryption")), "") for one in masters]
        secrets = {one: derive(masters[-1], one) for one in PURPOSES} | dict(kept or {})
        return cls(
            wrapping=wrapping[0],
            before=wrapping[1] if len(wrapping) > 1 else None,
            backups=tuple(derive(one, "backup") for one in masters),
            secrets=secrets,
            bureau=Seal(Key.of(secrets["bureau"]), ""),
            kept=kept is not None,
        )

    def unwrap(self, table: str, row: str, wrapped: bytes) -> bytes:
        """The key or secret that was wrapped here, with the master key or the one before it.

        Raises:
            Tampered: it was changed, or wrapped with another master key.
        """
        older = self.before and wrapped.startswith(self.before.key.header)
        seal = self.before if older and self.before else self.wrapping
        return seal.open(table, "wrapped", row, wrapped)

    @property
    def pepper(self) -> bytes:
        """What goes into every PIN and short code."""
        return self.secrets["pepper"]

    @property
    def audit(self) -> bytes:
        """What signs the log."""
        return self.secrets["audit"]

    @property
    def lookup(self) -> bytes:
        """What finds an e-mail address."""
        return self.secrets["lookup"]

    @property
    def erasures(self) -> bytes:
        """What signs the list of erasures."""
        return self.secrets["erasures"]

    @property
    def export(self) -> bytes:
        """What signs the file that a client takes along."""
        return self.secrets["export"]


def init_app(app: Flask, settings: Settings) -> None:
    """Derive this installation's keys."""
    app.extensions["keyring"] = Keyring.of(settings)


def keyring() -> Keyring:
    """The keys of this installation; the first time it is looked which ones were kept."""
    ring: Keyring = current_app.extensions["keyring"]
    return ring if ring.kept else _with_kept(ring)


def _with_kept(ring: Keyring) -> Keyring:
    """The same with the secrets in the key store; where that has no tables yet, as it is."""
    url = db.engines[KEYS].url
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        return ring
    try:
        with reading(KEYS) as connection:
            rows = connection.execute(select(bureau_secret)).all()
    except DBAPIError:
        return ring  # the table is not there yet; a store that is away is another matter
    kept = {row.name: ring.unwrap("bureau_secret", row.name, row.wrapped) for row in rows}
    found = Keyring.of(current_app.extensions["settings"], kept)
    current_app.extensions["keyring"] = found
    return found


def _raw(master_key: str) -> bytes:
    return urlsafe_b64decode(master_key + "=" * (-len(master_key) % 4))


def bureau() -> Seal:
    """What seals names and the settings of staff."""
    return keyring().bureau


def make_client_key(client_id: str) -> None:
    """Make the client's data key and keep it wrapped, durably."""
    raw = urandom(KEY_BYTES)
    row = {
        "client_id": client_id,
        "wrapped": keyring().wrapping.close("client_key", "wrapped", client_id, raw),
        "created_at": now(),
    }
    with writing(KEYS) as connection:
        connection.execute(client_key.insert(), row)


def key_of(client_id: str) -> ClientKey:
    """The client's keys.

    Raises:
        NotFound: there is no such client, or the key is held back or was destroyed.
    """
    recent = keyring().recent
    used, found = recent.get(client_id, (0.0, None))
    if found and monotonic() - used < CACHED_SECONDS:
        return found
    key = _unwrapped(client_id)
    if len(recent) >= CACHED_KEYS:
        recent.clear()
    recent[client_id] = (monotonic(), key)
    return key


def seal_of(client_id: str) -> Seal:
    """What seals this client's content; raises NotFound as ``key_of``."""
    return key_of(client_id).seal


def _unwrapped(client_id: str) -> ClientKey:
    with reading(KEYS) as connection:
        wrapped = connection.execute(_WRAPPED, {"client": client_id}).scalar()
    if wrapped is None:
        raise NotFound
    raw = keyring().unwrap("client_key", client_id, wrapped)
    return ClientKey(Seal(Key.of(derive(raw, "content")), client_id), derive(raw, "repeat"))
