"""Commands for who runs Koers: ``flask --app wsgi --help`` lists them."""

from flask import Flask

from app.cli import audit, catalogue, demo, occupations, retention, staff


def init_app(app: Flask) -> None:
    """Add every command to ``flask``."""
    for command in (
        audit.audit,
        catalogue.build,
        catalogue.catalogue,
        demo.demo,
        occupations.occupations,
        retention.retention,
        staff.staff,
    ):
        app.cli.add_command(command)
