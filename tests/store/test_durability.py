"""An answer is on disk before anybody is told that it is kept."""

import shutil
import subprocess
import sys
from itertools import pairwise

import pytest

from tests.conftest import REPOSITORY
from tests.databases import sqlite

TIMES = 20
TRACED = "trace=fsync,fdatasync,write"


@pytest.fixture
def addresses(sqlite_template, tmp_path):
    if not shutil.which("strace"):
        pytest.skip("Without strace nobody can see that answers reach the disk before the reply.")
    shutil.copytree(sqlite_template, tmp_path / "databases")
    return sqlite(tmp_path / "databases")


def calls(addresses, trace, *pragma):
    """What the system was asked between the replies of a run, one list for each answer."""
    program = [sys.executable, "-m", "tests.store.saving", *addresses, str(TIMES), *pragma]
    run = ["strace", "-f", "-qq", "-e", TRACED, "-e", "signal=none", "-o", trace, *program]
    subprocess.run(run, cwd=REPOSITORY, check=True, capture_output=True)
    lines = trace.read_text().splitlines()
    replies = [number for number, line in enumerate(lines) if 'write(1, "kept' in line]
    assert len(replies) == TIMES + 1
    return [lines[before:after] for before, after in pairwise(replies)]


def synced(between):
    return any("fdatasync(" in line or "fsync(" in line for line in between)


def test_every_answer_is_on_disk_before_the_reply(addresses, tmp_path):
    answers = calls(addresses, tmp_path / "trace")

    assert [synced(between) for between in answers] == [True] * TIMES


def test_a_weaker_setting_would_be_seen(addresses, tmp_path):
    """The control: this setting loses an acknowledged answer when the power fails."""
    answers = calls(addresses, tmp_path / "trace", "PRAGMA synchronous=NORMAL")

    assert not all(synced(between) for between in answers)
