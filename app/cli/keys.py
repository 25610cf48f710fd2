"""The master key: another one in its place."""

import click
from flask.cli import with_appcontext

from app.store.rotating import NothingToRotate
from app.store.rotating import rotate as wrap_anew


@click.group()
def keys() -> None:
    """The master key."""


@keys.command()
@with_appcontext
def rotate() -> None:
    """Wrap everything with MASTER_KEY that MASTER_KEY_OLD wrapped; it can be run again."""
    try:
        done = wrap_anew()
    except NothingToRotate:
        raise click.ClickException(
            "Put the new key in MASTER_KEY and the one before it in MASTER_KEY_OLD."
        ) from None
    click.echo(f"Wrapped anew: {done} keys. MASTER_KEY_OLD is not needed any more.")
