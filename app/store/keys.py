"""The keys: the bureau's, derived from the master key, and a random one for each client.

A client's data key stands wrapped in the key store, another database, so that destroying it
makes the client's content unreadable in every backup too. It is written before the client's
row: two files do not commit together, and an orphan key harms nobody.
"""

from base64 import urlsafe_b64decode
from dataclasses import dataclass, field
from os import urandom
from time import monotonic
from typing import Self

from flask import Flask, current_app
from sqlalchemy import bindparam, select

from app.settings import Settings
from app.store.clock import now
from app.store.crypto import KEY_BYTES, Key, Seal, derive
from app.store.database import KEYS, reading, writing
from app.store.errors import NotFound
from app.store.tables import client_key

CACHED_SECONDS = 60
"""How long a process may go on using a key that was destroyed meanwhile."""
CACHED_KEYS = 500

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
    bureau: Seal
    pepper: bytes
    audit: bytes
    lookup: bytes
    erasures: bytes
    export: bytes
    backup: bytes
    recent: dict[str, tuple[float, ClientKey]] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The keys that follow from the master key, one for each purpose."""
        text = settings.master_key
        master = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        return cls(
            wrapping=Seal(Key.of(derive(master, "key encryption")), ""),
            bureau=Seal(Key.of(derive(master, "bureau")), ""),
            pepper=derive(master, "pepper"),
            audit=derive(master, "audit"),
            lookup=derive(master, "lookup"),
            erasures=derive(master, "erasures"),
            export=derive(master, "export"),
            backup=derive(master, "backup"),
        )


def init_app(app: Flask, settings: Settings) -> None:
    """Derive this installation's keys."""
    app.extensions["keyring"] = Keyring.of(settings)


def keyring() -> Keyring:
    """The keys of this installation."""
    ring: Keyring = current_app.extensions["keyring"]
    return ring


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
    raw = keyring().wrapping.open("client_key", "wrapped", client_id, wrapped)
    return ClientKey(Seal(Key.of(derive(raw, "content")), client_id), derive(raw, "repeat"))
