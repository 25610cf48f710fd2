"""Everything that differs between two installations, in one place."""

import os
from base64 import urlsafe_b64decode
from binascii import Error as BinasciiError
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from re import fullmatch
from typing import Self
from urllib.parse import urlsplit

SECRET_BYTES = 32
"""The least number of bytes in a secret key."""

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
POSTGRESQL = ("postgres://", "postgresql://")
HERE = "http://localhost:8000"
VACANCIES_TITLE = "{beroep}"
"""Stands in VACANCIES_URL for the title of an occupation."""
MAIL = ("SMTP_HOST", "MAIL_FROM", "SMTP_PORT", "SMTP_USER", "SMTP_PASSWORD", "SMTP_TLS")
PORTS = {"starttls": 587, "tls": 465, "none": 25}
MOST_PORTS = 65536


class SettingsError(Exception):
    """A setting is missing or not strong enough; the message says which and what to do."""


@dataclass(frozen=True)
class MailSettings:
    """Through which server mail goes out, and from whom."""

    host: str
    sender: str
    """The address that mails come from; say nothing in it about health or research."""
    port: int = 587
    user: str = ""
    password: str = ""
    tls: str = "starttls"
    """"starttls", "tls", or "none" for a server on this machine."""


@dataclass(frozen=True)
class Settings:
    """The settings of one installation; ``from_env`` refuses what is not safe."""

    secret_key: str
    """Signs cookies: 32 random bytes, urlsafe base64."""
    master_key: str
    """Wraps every client's data key and derives the bureau's keys: 32 random bytes."""
    database_url: str
    keys_url: str
    """The key store: another database, so that a backup of one is unreadable without the other."""
    public_url: str = HERE
    """What QR codes and links use."""
    development: bool = False
    bureau_name: str = "Koers"
    help_phone: str = "053 123 45 67"
    crisis_line: bool = True
    """Whether the footer names 113; a person checks the number once a year."""
    trusted_hosts: tuple[str, ...] = ()
    proxies: int = 0
    """How many reverse proxies stand in front and set X-Forwarded-For and -Proto."""
    rate_limit_storage: str = "memory://"
    erasures_file: str = ""
    """Where each erasure is written down beside the key store; "" for none (docs/install.md)."""
    vacancies_url: str = ""
    """Where vacancies for an occupation can be looked up, with ``{beroep}``; "" for no such link."""
    testing: bool = False
    master_key_old: str = ""
    """The master key before this one, while everything is wrapped anew (flask keys rotate)."""
    mail: MailSettings | None = None
    """None where no mail goes out: everything works, and pages say that mail is off."""

    @property
    def secure(self) -> bool:
        """Whether cookies are Secure and carry ``__Host-``: everywhere but on loopback."""
        return not self.on_loopback

    @property
    def on_loopback(self) -> bool:
        """A development server on this machine, reached over plain http."""
        return self.development and urlsplit(self.public_url).hostname in LOOPBACK

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> Self:
        """Read the settings; what is missing, short or a default stops the start.

        Raises:
            SettingsError: names the variable and how to make a good value.
        """
        development = env.get("KOERS_ENV") == "development"
        public_url = _public_url(env, development=development)
        hosts = env.get("TRUSTED_HOSTS") or str(urlsplit(public_url).hostname)
        settings = cls(
            secret_key=_secret(env, "SECRET_KEY"),
            master_key=_secret(env, "MASTER_KEY"),
            database_url=_database(env, "DATABASE_URL"),
            keys_url=_database(env, "KEYS_URL"),
            public_url=public_url,
            development=development,
            bureau_name=env.get("BUREAU_NAME", cls.bureau_name),
            help_phone=env.get("HELP_PHONE", cls.help_phone),
            crisis_line=env.get("CRISIS_LINE", "1") == "1",
            trusted_hosts=tuple(host.strip() for host in hosts.split(",")),
            proxies=_count(env, "PROXIES"),
            rate_limit_storage=env.get("RATE_LIMIT_STORAGE", cls.rate_limit_storage),
            master_key_old=_secret(env, "MASTER_KEY_OLD") if _is_set(env, "MASTER_KEY_OLD") else "",
            erasures_file=env.get("ERASURES_FILE", cls.erasures_file),
            vacancies_url=_vacancies(env),
            mail=_mail(env),
        )
        _keep_apart(settings)
        return settings


def _mail(env: Mapping[str, str]) -> MailSettings | None:
    """How mail goes out; None where nothing about it is set, and never half a setting."""
    named = [name for name in MAIL if _is_set(env, name)]
    if not named:
        return None
    for name in ("SMTP_HOST", "MAIL_FROM"):
        if name not in named:
            message = f"{name} is missing, but {named[0]} is set. docs/install.md says what it is."
            raise SettingsError(message)
    if ("SMTP_USER" in named) != ("SMTP_PASSWORD" in named):
        raise SettingsError("SMTP_USER and SMTP_PASSWORD belong together: set both or none.")
    tls = env.get("SMTP_TLS") or MailSettings.tls
    host, sender = env.get("SMTP_HOST", "").strip(), env.get("MAIL_FROM", "").strip()
    if tls not in {"starttls", "tls", "none"} or (tls == "none" and host not in LOOPBACK):
        raise SettingsError(
            "SMTP_TLS must be starttls or tls; none is only for a server on this machine."
        )
    if not fullmatch(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}", sender):
        raise SettingsError("MAIL_FROM must be one plain address, such as koers@bureau.example.")
    port = _count(env, "SMTP_PORT") if _is_set(env, "SMTP_PORT") else PORTS[tls]
    if not 0 < port < MOST_PORTS:
        raise SettingsError("SMTP_PORT must be the number of a port, such as 587.")
    password = _required(env, "SMTP_PASSWORD") if "SMTP_PASSWORD" in named else ""
    return MailSettings(host, sender, port, env.get("SMTP_USER", ""), password, tls)


def _public_url(env: Mapping[str, str], *, development: bool) -> str:
    address = env.get("PUBLIC_URL", HERE if development else "").rstrip("/")
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise SettingsError("PUBLIC_URL must be the address that visitors use.")
    if parts.scheme == "http" and not (development and parts.hostname in LOOPBACK):
        raise SettingsError(
            "PUBLIC_URL must be an https address: answers never travel in the open."
        )
    return address


def _vacancies(env: Mapping[str, str]) -> str:
    """The address of vacancies elsewhere: https, and the title in its path or query."""
    address = env.get("VACANCIES_URL", "").strip()
    parts = urlsplit(address)
    if address and not (
        parts.scheme == "https" and parts.hostname and VACANCIES_TITLE in parts.path + parts.query
    ):
        raise SettingsError(
            "VACANCIES_URL must be an https address with {beroep} where the title goes."
        )
    return address


def _keep_apart(settings: Settings) -> None:
    if settings.secret_key == settings.master_key:
        raise SettingsError("SECRET_KEY and MASTER_KEY must differ.")
    if settings.database_url == settings.keys_url:
        raise SettingsError("KEYS_URL must be another database than DATABASE_URL.")


def _required(env: Mapping[str, str], name: str) -> str:
    value = env.get(name) or _from_file(env, name)
    if not value:
        message = f"{name} is missing. docs/install.md says what it is."
        raise SettingsError(message)
    return value


def _is_set(env: Mapping[str, str], name: str) -> bool:
    return bool(env.get(name) or env.get(f"{name}_FILE"))


def _from_file(env: Mapping[str, str], name: str) -> str:
    path = env.get(f"{name}_FILE")
    if not path:
        return ""
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError as problem:
        message = f"{name}_FILE cannot be read: {problem.strerror}."
        raise SettingsError(message) from problem


def _database(env: Mapping[str, str], name: str) -> str:
    address = _required(env, name)
    for scheme in POSTGRESQL:
        if address.startswith(scheme):
            return f"postgresql+psycopg://{address.removeprefix(scheme)}"
    if not address.startswith(("sqlite:///", "postgresql+psycopg://")):
        message = f"{name} must begin with sqlite:/// or postgresql://"
        raise SettingsError(message)
    return address


def _count(env: Mapping[str, str], name: str) -> int:
    value = env.get(name, "0")
    if not value.isdecimal():
        message = f"{name} must be a whole number, not {value!r}."
        raise SettingsError(message)
    return int(value)


def _secret(env: Mapping[str, str], name: str) -> str:
    value = _required(env, name)
    try:
        raw = urlsafe_b64decode(value + "=" * (-len(value) % 4))
    except (BinasciiError, ValueError):
        raw = b""
    if len(raw) < SECRET_BYTES or len(set(raw)) < SECRET_BYTES // 2:
        message = (
            f"{name} must be {SECRET_BYTES} random bytes in urlsafe base64. Make one with: "
            'python3 -c "import secrets; print(secrets.token_urlsafe(32))"'
        )
        raise SettingsError(message)
    return value
