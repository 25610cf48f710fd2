"""The script that sets everything up says in one line what a machine lacks."""

import importlib.machinery
import importlib.util
import os
import socket
import subprocess
import sys
from pathlib import Path

import pyotp
import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def dev():
    loader = importlib.machinery.SourceFileLoader("dev_script", str(ROOT / "dev"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("dev_script", loader))
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


def run(*arguments, **env):
    return subprocess.run(
        [sys.executable, ROOT / "dev", *arguments],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_help_lists_every_command():
    assert all(f"./dev {name}" in run("help").stdout for name in ("run", "test", "lock", "logins"))


def test_a_port_that_is_taken_is_said_in_one_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        refused = run("run", PORT=str(port))

    assert refused.returncode == 2
    assert refused.stderr.startswith(f"Port {port} is in use. Take another: PORT=")
    assert refused.stderr.count("\n") == 1


def test_a_port_that_is_none_is_said_in_one_line():
    assert run("run", PORT="acht").stderr.startswith("PORT=acht is not a port.")


def test_an_unknown_command_prints_what_there_is():
    unknown = run("serve")

    assert unknown.returncode == 2
    assert "./dev serve does not exist." in unknown.stderr


def test_an_old_python_is_named(dev, monkeypatch):
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (4, 0))

    with pytest.raises(dev.UnusableError, match=r"^Python 3.11 or newer is needed; this is 3"):
        dev.need_python()


def test_a_full_disk_is_named(dev):
    with pytest.raises(dev.UnusableError, match=r"^The disk is too full: \d+ MB is needed"):
        dev.need_disk(10**18)


def test_a_python_without_venv_is_told_what_to_install(dev, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setenv("CI", "false")

    with pytest.raises(dev.UnusableError, match=r"^python3-venv is missing"):
        dev.need_venv()


def test_the_code_is_the_one_that_an_authenticator_shows(dev):
    secret = pyotp.random_base32()

    assert dev.one_time_code(secret, 1_700_000_000) == pyotp.TOTP(secret).at(1_700_000_000)


def test_a_secret_file_is_readable_by_its_owner_only(dev, tmp_path):
    file = tmp_path / "keys.env"

    dev.write_secretly(file, "SECRET_KEY=x\n")

    assert file.stat().st_mode & 0o777 == 0o600


def test_the_lock_files_hold_what_the_project_needs(dev):
    locked = dev.RUN_LOCK.read_text()

    assert "gunicorn==" in locked
    assert "pytest==" not in locked
