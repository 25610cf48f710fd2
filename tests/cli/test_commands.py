"""Commands are there for who runs Koers, and cost nothing for who reads a page."""

import subprocess
import sys

from app.cli import COMMANDS

SERVES = "import sys, app; print(*sorted({'alembic', 'psycopg', 'click.testing'} & {*sys.modules}))"


def test_every_command_can_be_asked_for_help(app):
    runner = app.test_cli_runner()

    for name in COMMANDS:
        shown = runner.invoke(args=[name, "--help"])
        assert shown.exit_code == 0, shown.output


def test_the_commands_are_listed(app):
    assert {*COMMANDS} <= {*app.cli.list_commands(None)}


def test_a_process_that_serves_pages_loads_nothing_that_only_commands_need():
    loaded = subprocess.run(
        [sys.executable, "-c", SERVES], capture_output=True, text=True, check=True
    )

    assert loaded.stdout.strip() == ""
