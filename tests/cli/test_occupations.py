"""The commands that make the catalogue of occupations."""

import filecmp
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli.occupations import occupations
from app.occupations.catalogue import assemble
from app.occupations.files import FOLDER, read_files
from tests.occupations.samples import NURSE, esco, onet, pack

SOURCE_TABLES = Path(__file__).parents[3] / "shared" / "occupations"


def run(*arguments):
    return CliRunner().invoke(occupations, [str(one) for one in arguments])


@pytest.fixture
def downloads(tmp_path):
    return ("--onet", onet(tmp_path / "onet"), "--esco", esco(tmp_path / "esco - v1.2.1"))


def test_the_commands_are_there_under_their_dutch_name(app):
    told = app.test_cli_runner().invoke(args=["beroepen", "--help"]).output

    assert "build" in told
    assert "tables" in told


def test_source_tables_become_a_catalogue(tmp_path):
    result = run("tables", "--from", pack(tmp_path / "tables"), "--to", tmp_path / "data")

    assert result.exit_code == 0, result.output
    assert "4 occupations, 9 names." in result.output
    assert len(assemble(read_files(tmp_path / "data"))) == 4


@pytest.mark.skipif(not SOURCE_TABLES.exists(), reason="the source tables are kept elsewhere")
def test_the_catalogue_is_what_the_source_tables_give(tmp_path):
    assert run("tables", "--from", SOURCE_TABLES, "--to", tmp_path).exit_code == 0

    names = sorted(path.name for path in tmp_path.iterdir())
    assert filecmp.cmpfiles(FOLDER, tmp_path, names, shallow=False)[0] == names


def test_a_source_table_that_is_not_right_leaves_everything_as_it_was(tmp_path):
    tables = pack(tmp_path / "tables")
    (tables / "curated.csv").write_text("id,sector\n", encoding="utf-8")

    result = run("tables", "--from", tables, "--to", tmp_path / "data")

    assert result.exit_code == 1
    assert "curated.csv, line 1: column missing: light\nNothing was written." in result.output
    assert not (tmp_path / "data").exists()


def test_downloads_become_a_catalogue_and_what_changed_is_told(tmp_path, downloads):
    result = run("build", *downloads, "--sample", "--to", tmp_path / "data")

    assert result.exit_code == 0, result.output
    assert "O*NET 30.1, ESCO 1.2.1." in result.output
    assert "Occupations gained: 4" in result.output
    assert "Occupations lost: 3038" in result.output
    assert "  of which were proposed on cards: 299" in result.output
    made = assemble(read_files(tmp_path / "data"))
    assert len(made) == 5
    assert made.find(NURSE).title == "verpleegkundige"


def test_a_part_of_a_release_is_refused_unless_asked_for(tmp_path, downloads):
    result = run("build", *downloads, "--to", tmp_path / "data")

    assert result.exit_code == 1
    assert "Occupation Data.txt: 6 rows; a whole file has at least 800" in result.output
    assert not (tmp_path / "data").exists()


def test_a_dry_run_tells_and_writes_nothing(tmp_path, downloads):
    result = run("build", *downloads, "--sample", "--dry-run", "--to", tmp_path / "data")

    assert result.exit_code == 0
    assert "Occupations gained: 4" in result.output
    assert "Nothing was written." in result.output
    assert not (tmp_path / "data").exists()


def test_a_download_that_is_not_right_is_named_and_nothing_is_written(tmp_path, downloads):
    path = tmp_path / "onet" / "Work Context.txt"
    path.write_bytes(path.read_bytes()[:-9])

    result = run("build", *downloads, "--sample", "--to", tmp_path / "data")

    assert result.exit_code == 1
    assert "Work Context.txt, line " in result.output
    assert "the file is cut off\nNothing was written." in result.output
    assert not (tmp_path / "data").exists()


def test_a_place_where_nothing_can_be_written_is_told(tmp_path):
    (tmp_path / "data").write_text("a file", encoding="utf-8")

    result = run("tables", "--from", pack(tmp_path / "tables"), "--to", tmp_path / "data")

    assert result.exit_code == 1
    assert "File exists" in result.output
