"""PINs, passwords and short codes: Argon2id after OWASP (19 MiB, 2 passes, 1 lane)."""

import hmac
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from re import fullmatch

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type, hash_secret_raw
from flask import Flask, current_app

from app.settings import Settings
from app.store.errors import WeakPassword, WeakPin
from app.store.keys import keyring

SHORTEST = 12
LONGEST = 128
LEAST_DIFFERENT = 5
OWN_WORDS = ("koers", "zelfonderzoek", "re-integratie", "reintegratie")


@dataclass(frozen=True)
class Cost:
    """What one guess costs: passes over so many KiB."""

    passes: int
    kibibytes: int


OWASP = Cost(passes=2, kibibytes=19 * 1024)
TESTING = Cost(passes=1, kibibytes=8)
"""Only where the settings say so; ``Settings.from_env`` never does."""


def init_app(app: Flask, settings: Settings) -> None:
    """Choose what a guess costs."""
    app.extensions["password cost"] = TESTING if settings.testing else OWASP


def hash_password(password: str) -> str:
    """What is kept of a password."""
    return _hasher(_cost()).hash(password)


def is_password(kept: str, password: str) -> bool:
    """Whether it is the password; one that is too long is not even looked at."""
    return len(password) <= LONGEST and _matches(kept, password)


def wrong_password() -> str:
    """The hash of a password that nobody has, to spend the same time on unknown people."""
    return _nobodys(_cost())


def hash_pin(pin: str) -> str:
    """What is kept of a PIN.

    Raises:
        WeakPin: it is not six digits or easy to guess.
    """
    if is_weak_pin(pin):
        raise WeakPin
    return _hasher(_cost()).hash(_peppered(pin))


def is_pin(kept: str, pin: str) -> bool:
    """Whether it is the PIN."""
    return fullmatch("[0-9]{6}", pin) is not None and _matches(kept, _peppered(pin))


def hash_code(code: str) -> str:
    """What is kept of a short code: the same for the same code, so that it can be looked up."""
    salt = hmac.digest(keyring().pepper, b"salt of codes", "sha256")
    cost = _cost()
    raw = hash_secret_raw(
        code.encode(),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.kibibytes,
        parallelism=1,
        hash_len=32,
        type=Type.ID,
    )
    return raw.hex()


def is_weak_pin(pin: str) -> bool:
    """Whether the PIN is not six digits, or among the few that most people try first.

    Weak are: a repeated digit, pair or triple (111111, 121212, 123123), digits that go up or
    down by one (123456, 987654, 890123), and a birth year at the start or the end.
    """
    if not fullmatch("[0-9]{6}", pin):
        return True
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    repeats = pin == pin[:2] * 3 or pin == pin[:3] * 2
    year = fullmatch(r"(19[3-9]\d|20[01]\d)\d\d|\d\d(19[3-9]\d|20[01]\d)", pin)
    return steps in ({0}, {1}, {9}) or repeats or year is not None


def refuse_weak_password(password: str, own_words: tuple[str, ...] = ()) -> None:
    """Nothing, for a password that is good enough.

    Raises:
        WeakPassword: shorter than 12, longer than 128, common (with digits or signs around it,
            too), or one of our own or the person's words.
    """
    if len(password) < SHORTEST:
        raise WeakPassword("short")
    if len(password) > LONGEST:
        raise WeakPassword("long")
    low = password.lower()
    bare = low.strip("0123456789 !@#$%^&*()_-+=.,?")
    if low in _common() or bare in _common() or len(set(low)) < LEAST_DIFFERENT:
        raise WeakPassword("common")
    if bare in {word.lower() for word in (*OWN_WORDS, *own_words)} | {""}:
        raise WeakPassword("own_words")


def _peppered(pin: str) -> str:
    return hmac.digest(keyring().pepper, b"pin " + pin.encode(), "sha256").hex()


def _matches(kept: str, secret: str) -> bool:
    try:
        return _hasher(_cost()).verify(kept, secret.encode("utf-8", "surrogatepass"))
    except (VerificationError, InvalidHashError):
        return False


def _cost() -> Cost:
    cost: Cost = current_app.extensions["password cost"]
    return cost


@cache
def _hasher(cost: Cost) -> PasswordHasher:
    return PasswordHasher(time_cost=cost.passes, memory_cost=cost.kibibytes, parallelism=1)


@cache
def _nobodys(cost: Cost) -> str:
    return _hasher(cost).hash("a password that nobody has")


@cache
def _common() -> frozenset[str]:
    words = files("app.store").joinpath("common_passwords.txt").read_text(encoding="utf-8")
    return frozenset(words.split())
