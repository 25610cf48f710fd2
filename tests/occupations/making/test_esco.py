"""ESCO's own files: the Dutch occupations and the links to O*NET."""

import pytest

from app.occupations.making.esco import read_esco
from app.occupations.making.sectors import BY_DIVISION, section_of, sector_of
from app.occupations.making.sheets import SheetError
from tests.occupations.samples import (
    CLERK,
    COOK,
    ESCO,
    ESCO_COLUMNS,
    FRESH,
    LINKS,
    NURSE,
    PAINTER,
    commas,
    esco,
    esco_row,
)


def refused(folder, release="1.2.1", least=1):
    with pytest.raises(SheetError) as problem:
        read_esco(folder, release, least)
    return str(problem.value)


def test_the_occupations_are_read_with_all_their_names(tmp_path):
    read = read_esco(esco(tmp_path), "1.2.1", 5)
    nurse = read.occupations[NURSE]

    assert (nurse.title, nurse.isco) == ("algemeen verpleegkundige", "2221")
    assert nurse.others == ("verpleger", "verpleegster")
    assert (read.release, read.year) == ("1.2.1", 2024)
    assert len(read.occupations) == 5


def test_the_nearest_match_counts_and_a_group_is_kept_apart(tmp_path):
    read = read_esco(esco(tmp_path), "1.2.1", 5)

    assert read.codes[COOK] == ("35-2014.00",)
    assert read.codes[FRESH] == ("35-2014.00", "51-3011.00")
    assert PAINTER not in read.codes
    assert read.group_codes == {"7131": ("47-2141.00",)}


def test_the_sector_follows_from_the_activities_where_they_are_of_one(tmp_path):
    read = read_esco(esco(tmp_path), "1.2.1", 5)

    assert read.occupations[NURSE].section == "Q"
    assert read.occupations[COOK].section == "I"
    assert read.occupations[CLERK].section == "N"
    assert read.occupations[PAINTER].section == ""


def test_activities_in_two_sections_give_no_sector():
    assert section_of(["701", "55"]) == ""
    assert section_of([]) == ""
    assert section_of(["10", "1071", "33"]) == "C"
    assert section_of(["44"]) == ""


def test_the_divisions_do_not_overlap():
    found = [
        division for first, last in BY_DIVISION.values() for division in range(first, last + 1)
    ]

    assert len(found) == len({*found})


@pytest.mark.parametrize(
    ("isco", "sector"),
    [
        ("2221", "Q"),
        ("4110", ""),
        ("2512", ""),
        ("6113", "N"),
        ("6111", "A"),
        ("7412", ""),
        ("", ""),
    ],
)
def test_a_group_gives_a_sector_only_where_it_leaves_no_doubt(isco, sector):
    assert sector_of(isco) == sector


def test_the_release_is_in_the_name_of_the_folder(tmp_path):
    folder = esco(tmp_path / "ESCO dataset - v1.2.0 - classification - nl - csv")

    assert read_esco(folder, None, 5).release == "1.2.0"
    assert (
        refused(folder, "1.2.1") == "occupations_nl.csv: the folder is of release 1.2.0, not 1.2.1"
    )


def test_a_release_that_nobody_told_is_asked_for(tmp_path):
    assert refused(esco(tmp_path / "esco"), None) == (
        "occupations_nl.csv: which release is this? Add --esco-release, for example 1.2.1"
    )


def test_what_is_no_longer_released_is_left_out(tmp_path):
    esco(tmp_path)
    rows = [list(esco_row(*row)) for row in ESCO]
    rows[1][ESCO_COLUMNS.index("status")] = "deprecated"
    commas(tmp_path / "occupations_nl.csv", ESCO_COLUMNS, rows)

    assert COOK not in read_esco(tmp_path, "1.2.1", 1).occupations


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("conceptUri", "http://x/y", "line 4: 'http://x/y' is no occupation of ESCO"),
        ("iscoGroup", "C51", "line 4: iscoGroup is 'C51', not four digits"),
        ("preferredLabel", " ", "line 4: no Dutch title"),
        ("modifiedDate", "gisteren", "line 4: modifiedDate is no number: 'gist'"),
    ],
)
def test_an_occupation_that_is_not_right_is_refused_with_its_line(tmp_path, column, value, message):
    esco(tmp_path)
    rows = [list(esco_row(*row)) for row in ESCO]
    rows[1][ESCO_COLUMNS.index(column)] = value
    commas(tmp_path / "occupations_nl.csv", ESCO_COLUMNS, rows)

    assert refused(tmp_path) == f"occupations_nl.csv, {message}"


def test_a_double_occupation_is_refused(tmp_path):
    assert refused(esco(tmp_path, rows=(*ESCO, ESCO[3]))).endswith(f"{PAINTER} for the second time")


def test_too_few_occupations_are_refused(tmp_path):
    assert refused(esco(tmp_path), least=6) == (
        "occupations_nl.csv: 5 occupations; a whole file has at least 6"
    )


def test_a_file_in_another_layout_is_refused(tmp_path):
    esco(tmp_path)
    commas(tmp_path / "occupations_nl.csv", ("conceptUri", "title"), [])

    assert refused(tmp_path).startswith("occupations_nl.csv, line 1: column missing: iscoGroup")


def test_a_file_that_is_cut_off_is_refused(tmp_path):
    esco(tmp_path)
    path = tmp_path / "occupations_nl.csv"
    path.write_bytes(path.read_bytes()[:-60])

    assert refused(tmp_path).startswith("occupations_nl.csv, line ")


@pytest.mark.parametrize(
    ("links", "message"),
    [
        ((*LINKS, LINKS[0]), "line 10: 29-1141.00"),
        ((("29-1141", NURSE, "exactMatch"),), "line 4: '29-1141' is no O*NET-SOC code"),
        ((("29-1141.00", NURSE, "perhaps"),), "line 4: Type of Match is 'perhaps'"),
    ],
)
def test_a_link_that_is_not_right_is_refused_with_its_line(tmp_path, links, message):
    assert refused(esco(tmp_path, links=links)).startswith(
        f"ONET_(Occupations)_0_updated.csv, {message}"
    )


def test_without_the_file_of_links_nothing_is_made(tmp_path):
    esco(tmp_path)
    (tmp_path / "ONET_(Occupations)_0_updated.csv").unlink()

    assert "0 files with the links to O*NET; one is needed" in refused(tmp_path)


def test_a_file_of_links_without_its_header_is_refused(tmp_path):
    esco(tmp_path)
    commas(tmp_path / "ONET_(Occupations)_0_updated.csv", ("a", "b"), [("1", "2")])

    assert "column missing: O*NET Id" in refused(tmp_path)
