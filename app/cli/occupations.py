"""The catalogue of occupations: made from source tables, or from O*NET's and ESCO's own files."""

from pathlib import Path

import click

from app.occupations.files import FOLDER
from app.occupations.making.pack import from_pack
from app.occupations.making.sheets import SheetError
from app.occupations.making.writing import write

FOLDER_TYPE = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group("beroepen")
def occupations() -> None:
    """What work there is: the catalogue behind the occupations."""


@occupations.command()
@click.option("--from", "source", type=FOLDER_TYPE, required=True, help="The source tables.")
@click.option("--to", "target", type=click.Path(path_type=Path), default=FOLDER, help="Where to.")
def tables(source: Path, target: Path) -> None:
    """Make the catalogue from source tables; docs/occupations.md describes their columns."""
    try:
        made = write(from_pack(source), target)
    except SheetError as problem:
        raise click.ClickException(f"{problem}\nNothing was written.") from problem
    click.echo(f"{made.occupations} occupations, {made.names} names.")
