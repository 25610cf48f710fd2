"""Commands for who runs Koers: ``flask --app wsgi --help`` lists them."""

from flask import Flask

from app.cli import catalogue


def init_app(app: Flask) -> None:
    """Add every command to ``flask``."""
    for command in (catalogue.build, catalogue.catalogue):
        app.cli.add_command(command)
