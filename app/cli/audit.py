"""The log of who did what: whether anybody changed it afterwards."""

import click
from flask.cli import with_appcontext

from app.store.audit import verify_chain


@click.group()
def audit() -> None:
    """The log of who did what."""


@audit.command()
@with_appcontext
def verify() -> None:
    """Walk the chain; fails when an entry was changed, removed or put in."""
    if not verify_chain():
        raise click.ClickException("The log was changed behind the back of Koers.")
    click.echo("The log is whole.")
