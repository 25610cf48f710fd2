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
START = HEADER_BYTES + NONCE_BYTES


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
class Place:
    """A column of a client's rows, with the key that seals there."""

    key: Key
    bound: bytes
    """What is associated with every value: version, key, table, column and client."""

    def close(self, row: str, value: bytes) -> bytes:
        """The value, sealed for this row."""
        nonce = urandom(NONCE_BYTES)
        sealed = self.key.aead.encrypt(nonce, value, self.bound + row.encode())
        return self.key.header + nonce + sealed

    def open(self, row: str, sealed: bytes) -> bytes:
        """The value that was sealed for this row.

        Raises:
            Tampered: it was changed, cut, moved, or sealed with another key.
        """
        if not sealed.startswith(self.key.header):
            raise Tampered
        nonce, rest = sealed[HEADER_BYTES:START], sealed[START:]
        try:
            return self.key.aead.decrypt(nonce, rest, self.bound + row.encode())
        except (InvalidTag, ValueError):
            raise Tampered from None


@dataclass(frozen=True, slots=True)
class Seal:
    """A key with whose values it seals: a client's id, or "" for the bureau's own."""

    key: Key
    owner: str

    def place(self, table: str, column: str) -> Place:
        """Where values are sealed and opened."""
        # No name or id holds a NUL, so this keeps ("a", "bc") apart from ("ab", "c").
        bound = f"{table}\0{column}\0{self.owner}\0".encode()
        return Place(self.key, self.key.header + bound)

    def close(self, table: str, column: str, row: str, value: bytes) -> bytes:
        """The value, sealed for this one place."""
        return self.place(table, column).close(row, value)

    def open(self, table: str, column: str, row: str, sealed: bytes) -> bytes:
        """The value that was sealed for this place; raises Tampered for anything else."""
        return self.place(table, column).open(row, sealed)
