"""Commands for who runs Koers: ``flask --app wsgi --help`` lists them.

A process that serves pages loads none of them: together they take some 40 MB.
"""

from importlib import import_module

import click
from flask import Flask
from flask.cli import AppGroup

from app.store import allow_upgrades

COMMANDS = {
    "audit": "audit.audit",
    "backup": "backup.backup",
    "beroepen": "occupations.occupations",
    "build": "catalogue.build",
    "catalogue": "catalogue.catalogue",
    "demo": "demo.demo",
    "keys": "keys.keys",
    "mail": "mail.mail",
    "restore": "backup.restore",
    "retention": "retention.retention",
    "staff": "staff.staff",
}
"""Each command: where it is written."""


class Commands(AppGroup):
    """The commands, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name, in order."""
        return sorted({*COMMANDS, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        file, name = COMMANDS[cmd_name].split(".")
        command: click.Command = getattr(import_module(f"{__name__}.{file}"), name)
        return command


def init_app(app: Flask) -> None:
    """Add every command to ``flask``, which then may migrate too."""
    app.cli = Commands("app")
    if click.get_current_context(silent=True):
        allow_upgrades(app)
