"""Random names, secret tokens, and codes that people type from paper.

A token has 128 bits or more and is kept as its SHA-256. A code is shorter, so it is kept as
Argon2id with the server's pepper (passwords.py).
"""

import secrets
from hashlib import sha256

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32 without zero and one, which look like letters: 4.9 bits a character."""

LOOK_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1", " ": "", "-": "", "\u2013": ""})

INVITATION_LETTERS = 12
DEVICE_LETTERS = 8
RECOVERY_LETTERS = 10
INVITATION_BYTES = 16
TOKEN_BYTES = 32
LONGEST = 64
"""No secret or code is longer, spaces and dashes included."""


def new_id() -> str:
    """A random name for a row: 128 bits in 22 characters."""
    return secrets.token_urlsafe(16)


def new_token(size: int = TOKEN_BYTES) -> str:
    """A secret of ``size`` random bytes."""
    return secrets.token_urlsafe(size)


def hash_of(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def new_code(letters: int) -> str:
    """A code to print."""
    return "".join(secrets.choice(ALPHABET) for _ in range(letters))


def read_code(typed: str, letters: int) -> str | None:
    """The code that somebody typed, however spaced or cased; None where it cannot be one."""
    if len(typed) > LONGEST:
        return None
    code = "".join(typed.upper().split()).translate(LOOK_ALIKE)
    return code if len(code) == letters and code.isascii() and code.isalnum() else None
