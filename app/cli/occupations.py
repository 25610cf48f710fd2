"""The catalogue of occupations: made from source tables, or from O*NET's and ESCO's own files."""

from pathlib import Path

import click

from app.occupations.files import FOLDER, CatalogueBrokenError
from app.occupations.making.changes import changes, lines
from app.occupations.making.draft import Draft
from app.occupations.making.esco import read_esco
from app.occupations.making.everyday import with_everyday_titles
from app.occupations.making.kept import from_files
from app.occupations.making.onet import read_onet
from app.occupations.making.pack import from_pack
from app.occupations.making.renewing import renewed
from app.occupations.making.sheets import SheetError
from app.occupations.making.writing import write
from app.occupations.texts import read_texts

FOLDER_TYPE = click.Path(exists=True, file_okay=False, path_type=Path)
NOTHING_WRITTEN = "Nothing was written."
LEAST_ONET, LEAST_ESCO = 800, 2500
"""Whole releases have about 900 rated occupations and about 3,000 Dutch ones."""


@click.group("beroepen")
def occupations() -> None:
    """What work there is: the catalogue behind the occupations."""


@occupations.command()
@click.option("--from", "source", type=FOLDER_TYPE, required=True, help="The source tables.")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path),
    default=FOLDER,
    help="Where to write; without it the catalogue of this installation.",
)
def tables(source: Path, target: Path) -> None:
    """Make the catalogue from source tables; docs/occupations.md describes their columns."""
    try:
        draft = with_everyday_titles(from_pack(source), read_texts(FOLDER))
    except (SheetError, CatalogueBrokenError) as problem:
        raise click.ClickException(f"{problem}\n{NOTHING_WRITTEN}") from problem
    _write(draft, target)


@occupations.command()
@click.option("--onet", type=FOLDER_TYPE, required=True, help="The unpacked text files of O*NET.")
@click.option("--esco", type=FOLDER_TYPE, required=True, help="ESCO's CSV files and crosswalk.")
@click.option("--esco-release", help="As “1.2.1”, where the folder's name does not say it.")
@click.option("--licence-read", is_flag=True, help="The Read Me names no licence; I read it.")
@click.option("--sample", is_flag=True, help="Take a part of a release: do not count the rows.")
@click.option("--dry-run", is_flag=True, help="Only tell what would change.")
@click.option("--to", "target", type=click.Path(path_type=Path), default=FOLDER, help="Where to.")
def build(
    *,
    onet: Path,
    esco: Path,
    esco_release: str | None,
    licence_read: bool,
    sample: bool,
    dry_run: bool,
    target: Path,
) -> None:
    """Make a new catalogue from O*NET's and ESCO's own files, and tell what changed."""
    try:
        kept = from_files(FOLDER)
        rated = read_onet(onet, 1 if sample else LEAST_ONET, licence_read=licence_read)
        titles = read_esco(esco, esco_release, 1 if sample else LEAST_ESCO)
        draft = with_everyday_titles(renewed(kept, rated, titles), read_texts(FOLDER))
    except (SheetError, CatalogueBrokenError) as problem:
        raise click.ClickException(f"{problem}\n{NOTHING_WRITTEN}") from problem
    click.echo(f"O*NET {rated.release.number}, ESCO {titles.release}.")
    for line in lines(changes(kept, draft)):
        click.echo(line)
    _tell_texts(draft)
    if dry_run:
        click.echo(NOTHING_WRITTEN)
    else:
        _write(draft, target)


def _tell_texts(draft: Draft) -> None:
    """The texts of occupations that there are no more: they are kept, and no longer shown."""
    lost = sorted({*read_texts(FOLDER)} - {one.id for one in draft.entries})
    click.echo(f"Texts without an occupation: {len(lost)}")
    for one in lost:
        click.echo(f"  {one}")


def _write(draft: Draft, target: Path) -> None:
    try:
        made = write(draft, target)
    except OSError as problem:
        raise click.ClickException(f"{target}: {problem.strerror}") from problem
    click.echo(f"{made.occupations} occupations, {made.names} names. Commit the files in {target}.")
