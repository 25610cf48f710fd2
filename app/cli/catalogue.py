"""Translations: what is extracted from the code, and what is compiled for the server."""

from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from babel.messages.frontend import CommandLineInterface

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "translations"
TEMPLATE = FOLDER / "messages.pot"
DATED = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By")


@click.command
def build() -> None:
    """Compile the translations; Dutch needs none, because the texts in the code are Dutch."""
    for source in sorted(FOLDER.glob("*/LC_MESSAGES/*.po")):
        _babel("compile", "-i", str(source), "-o", str(source.with_suffix(".mo")))


@click.command
@click.option("--check", is_flag=True, help="Change nothing; fail when something would change.")
def catalogue(*, check: bool) -> None:
    """Bring translations/ up to date with the texts in the code and the templates."""
    found = extracted()
    if check:
        _refuse_difference(found)
        return
    TEMPLATE.write_text(found, encoding="utf-8")
    for source in sorted(FOLDER.glob("*/LC_MESSAGES/*.po")):
        _babel("update", "-i", str(TEMPLATE), "-o", str(source), "-l", source.parts[-3])


def extracted() -> str:
    """The catalogue that the code gives now, without dates."""
    with TemporaryDirectory() as folder:
        draft = Path(folder) / "messages.pot"
        marked = ("-k", "N_", "-k", "_l")
        options = ("-F", str(ROOT / "babel.cfg"), *marked, "--no-location", "--sort-output")
        details = ("--header-comment", "# The texts of Koers.", "-o", str(draft))
        _babel("extract", "--no-wrap", *options, *details, str(ROOT))
        lines = draft.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(tuple(f'"{d}' for d in DATED)))


def _refuse_difference(found: str) -> None:
    kept = TEMPLATE.read_text(encoding="utf-8") if TEMPLATE.exists() else ""
    if found != kept:
        lines = set(found.splitlines()) ^ set(kept.splitlines())
        raise click.ClickException(
            "translations/messages.pot lags behind; run: flask --app wsgi catalogue\n"
            + "\n".join(sorted(lines)[:10])
        )


def _babel(*arguments: str) -> None:
    """Run one command of Babel; it reports on stderr, which only matters when it fails."""
    report = StringIO()
    with redirect_stderr(report):
        failed = CommandLineInterface().run(  # type: ignore[no-untyped-call] # Babel has few types
            ["pybabel", "-q", *arguments]
        )
    if failed:
        raise click.ClickException(report.getvalue())
