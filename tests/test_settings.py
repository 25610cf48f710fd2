"""What the start refuses, and that it says which setting is wrong."""

import secrets
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings import Settings, SettingsError

ROOT = Path(__file__).parent.parent


@pytest.fixture
def env():
    return {
        "SECRET_KEY": secrets.token_urlsafe(32),
        "MASTER_KEY": secrets.token_urlsafe(32),
        "DATABASE_URL": "sqlite:////srv/koers/koers.db",
        "KEYS_URL": "sqlite:////srv/koers-keys/keys.db",
        "PUBLIC_URL": "https://koers.example",
    }


def test_production_starts_with_five_settings(env):
    settings = Settings.from_env(env)

    assert settings.secure
    assert settings.trusted_hosts == ("koers.example",)


@pytest.mark.parametrize("name", ["SECRET_KEY", "MASTER_KEY", "DATABASE_URL", "KEYS_URL"])
def test_a_missing_setting_stops_the_start_and_is_named(env, name):
    del env[name]

    with pytest.raises(SettingsError, match=f"^{name} is missing"):
        Settings.from_env(env)


WEAK = {
    "a byte too short": secrets.token_urlsafe(31),
    "one letter": "a" * 64,
    "a default": "changeme",
    "a long default": "change-me-change-me-change-me-change-me-change-me",
    "no base64": "secret key with spaces and signs!",
    "no ASCII": "é" * 60,
}


@pytest.mark.parametrize("why", WEAK)
@pytest.mark.parametrize("name", ["SECRET_KEY", "MASTER_KEY"])
def test_a_short_or_default_secret_stops_the_start(env, name, why):
    with pytest.raises(SettingsError, match=f"^{name} must be 32 random bytes"):
        Settings.from_env({**env, name: WEAK[why]})


@pytest.mark.parametrize(
    "address", ["", "http://koers.example", "http://localhost:8000", "koers.example", "ftp://x"]
)
def test_production_refuses_an_address_without_https(env, address):
    with pytest.raises(SettingsError, match=r"^PUBLIC_URL"):
        Settings.from_env({**env, "PUBLIC_URL": address})


def test_development_may_use_plain_http_on_loopback_only(env):
    development = {**env, "KOERS_ENV": "development"}
    here = Settings.from_env({**development, "PUBLIC_URL": "http://localhost:8123"})

    assert not here.secure
    with pytest.raises(SettingsError, match=r"^PUBLIC_URL"):
        Settings.from_env({**development, "PUBLIC_URL": "http://192.168.1.9:8000"})


def test_the_two_secrets_differ(env):
    with pytest.raises(SettingsError, match="must differ"):
        Settings.from_env({**env, "MASTER_KEY": env["SECRET_KEY"]})


def test_the_keys_stand_in_a_database_of_their_own(env):
    with pytest.raises(SettingsError, match=r"^KEYS_URL"):
        Settings.from_env({**env, "KEYS_URL": env["DATABASE_URL"]})


def test_a_secret_may_stand_in_a_file(env, tmp_path):
    file = tmp_path / "master"
    file.write_text(env.pop("MASTER_KEY") + "\n")

    assert Settings.from_env({**env, "MASTER_KEY_FILE": str(file)}).master_key
    with pytest.raises(SettingsError, match=r"^MASTER_KEY_FILE cannot be read"):
        Settings.from_env({**env, "MASTER_KEY_FILE": str(tmp_path / "gone")})


def test_postgresql_may_be_written_as_every_host_writes_it(env):
    settings = Settings.from_env({**env, "DATABASE_URL": "postgres://koers@db/koers"})

    assert settings.database_url == "postgresql+psycopg://koers@db/koers"


@pytest.mark.parametrize("address", ["mysql://x/y", "koers.db"])
def test_another_database_is_refused(env, address):
    with pytest.raises(SettingsError, match=r"^DATABASE_URL must begin"):
        Settings.from_env({**env, "DATABASE_URL": address})


def test_the_number_of_proxies_is_a_number(env):
    with pytest.raises(SettingsError, match=r"^PROXIES"):
        Settings.from_env({**env, "PROXIES": "one"})


def test_the_server_says_in_one_line_what_is_missing(env):
    del env["MASTER_KEY"]
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "wsgi:app"]

    ended = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=30, check=False
    )

    assert ended.returncode != 0
    assert "Koers does not start. MASTER_KEY is missing" in ended.stderr
    assert "Traceback" not in ended.stderr


MAIL = {"SMTP_HOST": "smtp.example", "MAIL_FROM": "bericht@bureau.example"}


def test_without_a_mail_server_no_mail_is_sent(env):
    assert Settings.from_env(env).mail is None


def test_a_mail_server_needs_a_host_and_a_sender(env):
    mail = Settings.from_env({**env, **MAIL}).mail

    assert (mail.host, mail.port, mail.tls) == ("smtp.example", 587, "starttls")
    assert Settings.from_env({**env, **MAIL, "SMTP_TLS": "tls"}).mail.port == 465


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"SMTP_HOST": ""}, "SMTP_HOST is missing"),
        ({"MAIL_FROM": ""}, "MAIL_FROM is missing"),
        ({"SMTP_USER": "koers"}, "belong together"),
        ({"SMTP_PASSWORD": "geheim"}, "belong together"),
        ({"SMTP_TLS": "none"}, "only for a server on this machine"),
        ({"SMTP_TLS": "ja"}, "SMTP_TLS must be"),
        ({"SMTP_PORT": "mail"}, "SMTP_PORT must be"),
        ({"SMTP_PORT": "70000"}, "SMTP_PORT must be"),
        ({"MAIL_FROM": "Koers <a@b.example>"}, "one plain address"),
        ({"MAIL_FROM": "a@b.example\nBcc: c@d.example"}, "one plain address"),
    ],
)
def test_half_a_mail_server_stops_the_start(env, change, said):
    with pytest.raises(SettingsError, match=said):
        Settings.from_env({**env, **MAIL, **change})


@pytest.mark.parametrize(
    "address",
    [
        "http://vacatures.example/{beroep}",
        "https://vacatures.example/zoek",
        "https://{beroep}/zoek",
        "javascript:alert('{beroep}')",
        "vacatures",
    ],
)
def test_an_address_of_vacancies_is_https_with_a_place_for_the_title(env, address):
    with pytest.raises(SettingsError, match=r"^VACANCIES_URL must be"):
        Settings.from_env({**env, "VACANCIES_URL": address})


def test_an_address_of_vacancies_is_kept_as_it_is_and_may_be_absent(env):
    address = "https://vacatures.example/zoek?q={beroep}"

    assert Settings.from_env({**env, "VACANCIES_URL": address}).vacancies_url == address
    assert Settings.from_env(env).vacancies_url == ""
