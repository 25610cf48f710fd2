"""A backup of the content and one of the keys, and both back on an empty machine."""

from pathlib import Path

import click
from flask.cli import with_appcontext

from app.store.audit import verify_chain
from app.store.backups import BackupRefused, back_up
from app.store.backups import restore as put_back
from app.store.errors import StoreBusy

FOLDER = click.Path(file_okay=False, path_type=Path)
PG_BIN = click.option("--pg-bin", type=FOLDER, help="The folder of pg_dump and pg_restore.")


@click.command()
@click.argument("folder", type=FOLDER)
@PG_BIN
@with_appcontext
def backup(folder: Path, pg_bin: Path | None) -> None:
    """Write content and keys to FOLDER while the site runs; keep them in two places."""
    try:
        made = back_up(folder, pg_bin)
        whole = verify_chain()
    except BackupRefused as refused:
        raise click.ClickException(str(refused)) from refused
    except StoreBusy as busy:
        raise click.ClickException("The database is locked, full or away. Try again.") from busy
    for one in made:
        click.echo(f"{one.what}: {one.size} bytes, {one.sha256}")
    if not whole:
        raise click.ClickException(
            "The backup is there, but the log was changed behind the back of Koers."
        )


@click.command()
@click.argument("folder", type=FOLDER)
@click.option("--keys", "keys_folder", type=FOLDER, help="Where the keys are, if not in FOLDER.")
@click.option(
    "--erased",
    "ledgers",
    type=click.Path(dir_okay=False, path_type=Path),
    multiple=True,
    help="A list of erasures (erasures.txt) that was kept elsewhere.",
)
@click.option("--force", is_flag=True, help="Overwrite an installation with people in it.")
@PG_BIN
@with_appcontext
def restore(
    *,
    folder: Path,
    keys_folder: Path | None,
    ledgers: tuple[Path, ...],
    force: bool,
    pg_bin: Path | None,
) -> None:
    """Put the backup in FOLDER back; stop the site first."""
    try:
        done = put_back(
            folder, keys_folder=keys_folder, ledgers=ledgers, force=force, pg_bin=pg_bin
        )
    except BackupRefused as refused:
        raise click.ClickException(str(refused)) from refused
    except StoreBusy as busy:
        raise click.ClickException("The database is locked, full or away. Try again.") from busy
    click.echo(f"Back as of {done.content_of}: {done.clients} clients.")
    if done.erased_again:
        click.echo(f"Erased again: {done.erased_again}.")
