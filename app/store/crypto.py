"""Sealing: AES-256-GCM, bound to the one place in the database where the value belongs.

A sealed value is a version byte, the four-byte name of its key, a random 96-bit nonce and the
ciphertext with its tag. Version, key and place (table, column, row, client) are associated
data, so a value that was moved, changed or cut does not open.
"""

from dataclasses import dataclass
from os import urandom
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
VERSION = b"\x01"
NAME_BYTES = 4
NONCE_BYTES = 12
HEADER_BYTES = len(VERSION) + NAME_BYTES


class Tampered(Exception):  # noqa: N818
    """The value is not what was sealed here, or another key sealed it."""


def derive(secret: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose (HKDF-SHA256); it tells nothing about the secret."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"koers {purpose}".encode()).derive(secret)


@dataclass(frozen=True, slots=True)
class Key:
    """An AES key and the name that values sealed with it carry."""

    header: bytes
    aead: AESGCM

    @classmethod
    def of(cls, raw: bytes) -> Self:
        """The key of these 32 bytes; its name is derived from them, for rotation."""
        return cls(VERSION + derive(raw, "name")[:NAME_BYTES], AESGCM(raw))


@dataclass(frozen=True, slots=True)
class Seal:
    """A key with whose values it seals: a client's id, or "" for the bureau's own."""

    key: Key
    owner: str

    def close(self, table: str, column: str, row: str, value: bytes) -> bytes:
        """The value, sealed for this one place."""
        return seal(self.key, value, table, column, row, self.owner)

    def open(self, table: str, column: str, row: str, sealed: bytes) -> bytes:
        """The value that was sealed for this place; raises Tampered for anything else."""
        return open_(self.key, sealed, table, column, row, self.owner)


def seal(key: Key, value: bytes, *place: str) -> bytes:
    """The value, sealed for the place."""
    nonce = urandom(NONCE_BYTES)
    return key.header + nonce + key.aead.encrypt(nonce, value, _bound_to(key, place))


def open_(key: Key, sealed: bytes, *place: str) -> bytes:
    """The value that this key sealed for this place.

    Raises:
        Tampered: it was changed, cut, moved, or sealed with another key.
    """
    if sealed[:HEADER_BYTES] != key.header:
        raise Tampered
    nonce = sealed[HEADER_BYTES : HEADER_BYTES + NONCE_BYTES]
    try:
        return key.aead.decrypt(nonce, sealed[HEADER_BYTES + NONCE_BYTES :], _bound_to(key, place))
    except (InvalidTag, ValueError):
        raise Tampered from None


def _bound_to(key: Key, place: tuple[str, ...]) -> bytes:
    # No part of a place can hold a NUL, so joining with it keeps ("a", "bc") from ("ab", "c").
    return key.header + "\0".join(place).encode()
