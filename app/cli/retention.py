"""What is deleted when its time is over; a job for every night."""

import click
from flask.cli import with_appcontext

from app.store.client_search import keep_missing_words
from app.store.retention import delete_what_is_over


@click.command()
@with_appcontext
def retention() -> None:
    """Delete what was kept for long enough, and see that clients can be found; twice is fine."""
    deleted = delete_what_is_over()
    keep_missing_words()
    click.echo(
        f"Deleted: {deleted.responses} responses of others, {deleted.links} old links,"
        f" {deleted.shares} copies whose day was over."
    )
    click.echo(
        f"Erased: {deleted.erased} clients who asked for it, {deleted.clients} whose time was"
        f" over, {deleted.staff} former members of staff, {deleted.acts} lines of the log."
    )
