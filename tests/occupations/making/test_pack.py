"""The catalogue made from source tables."""

import filecmp
from pathlib import Path

import numpy as np
import pytest

from app.occupations.bands import HI, NO_BAND
from app.occupations.catalogue import assemble
from app.occupations.columns import ASPECTS, POLES
from app.occupations.files import read_files, read_names
from app.occupations.making.kept import from_files
from app.occupations.making.pack import from_pack
from app.occupations.making.sheets import SheetError
from app.occupations.making.writing import write
from tests.occupations.samples import CLERK, COOK, NURSE, PACK, PAINTER, commas, pack, pack_row


@pytest.fixture
def made(tmp_path):
    write(from_pack(pack(tmp_path / "tables")), tmp_path / "data")
    return assemble(read_files(tmp_path / "data"))


def test_what_was_in_the_tables_is_in_the_catalogue(made):
    nurse = made.find(NURSE)

    assert made.ids == tuple(sorted((NURSE, COOK, CLERK, PAINTER)))
    assert (nurse.title, nurse.level, nurse.level_by, nurse.link) == (
        "verpleegkundige",
        5,
        "hand",
        "hand",
    )
    assert (nurse.sector, nurse.sector_by, nurse.curated) == ("Q", "hand", True)
    assert (nurse.wage.p25, nurse.wage.p50, nurse.wage.p75) == (15.5, 18.0, 21.9)
    assert nurse.wage.own_group
    assert not made.find(CLERK).wage.own_group
    assert (nurse.opening, nurse.tightness) == (3, "tight")


def test_a_sector_comes_from_the_group_only_where_it_is_clear(made):
    assert (made.find(COOK).sector, made.find(COOK).sector_by) == ("I", "group")
    assert (made.find(PAINTER).sector, made.find(PAINTER).sector_by) == ("F", "group")
    assert (made.find(CLERK).sector, made.find(CLERK).sector_by) == ("N", "hand")


def test_the_sliders_have_the_side_that_the_page_shows_on_the_right(made):
    poles = dict(zip(POLES, made.poles[made.rows[NURSE]].tolist(), strict=True))

    assert poles["inout"] == 20
    assert poles["sit_move"] == 60
    assert poles["fixed_varied"] == 60
    assert poles["guided_free"] == 70


def test_an_unknown_load_stays_unknown(made):
    assert np.isnan(made.loads[made.rows[PAINTER]]).all()
    assert (made.bands[made.rows[PAINTER]] == NO_BAND).all()
    assert made.find(PAINTER).context_by == "none"


def test_heavy_work_counts_lifting_one_band_higher(made):
    lift = ASPECTS.index("lift")

    assert made.heavy[made.rows[COOK]] == 9
    assert made.med[lift] <= made.loads[made.rows[COOK], lift] < made.hi[lift]
    assert made.bands[made.rows[COOK], lift] == HI


def test_the_same_tables_give_the_same_bytes_whatever_their_order(tmp_path):
    write(from_pack(pack(tmp_path / "one")), tmp_path / "a")
    write(from_pack(pack(tmp_path / "other", rows=PACK[::-1])), tmp_path / "b")

    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert len(names) == 5
    assert filecmp.cmpfiles(tmp_path / "a", tmp_path / "b", names, shallow=False)[0] == names


def test_a_catalogue_that_is_read_back_is_written_the_same(tmp_path):
    write(from_pack(pack(tmp_path / "tables")), tmp_path / "a")
    write(from_files(tmp_path / "a"), tmp_path / "b")

    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert filecmp.cmpfiles(tmp_path / "a", tmp_path / "b", names, shallow=False)[0] == names


def test_names_point_at_every_occupation_that_has_them(tmp_path, made):
    columns = read_names(tmp_path / "data")
    found = list(zip(columns["name"], columns["by"], columns["rows"], strict=True))

    assert ("zuster", "hand", str(made.rows[NURSE])) in found
    assert ("hulp", "hand", str(made.rows[CLERK])) in found
    assert ("hulp", "other", str(made.rows[COOK])) in found
    assert ("schilder", "preferred", str(made.rows[PAINTER])) in found


def refused(folder):
    with pytest.raises(SheetError) as problem:
        from_pack(folder)
    return str(problem.value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": "x"}, "occupations.csv, line 3: 'x' is no id of ESCO"),
        ({"R": "8"}, "occupations.csv, line 3: R is 8, not 1 to 7"),
        ({"lift": "veel"}, "occupations.csv, line 3: lift is no number: 'veel'"),
        ({"link": "Q"}, "occupations.csv, line 3: link is 'Q'"),
        ({"level": "8"}, "occupations.csv, line 3: level is 8, not 1 to 7"),
        ({"id": NURSE}, f"occupations.csv, line 3: {NURSE} for the second time"),
    ],
)
def test_a_row_that_is_not_right_is_refused_with_its_line(tmp_path, change, message):
    rows = (PACK[0], {**pack_row(COOK, "kok", "5120", "35-2014.00"), **change}, *PACK[2:])

    assert refused(pack(tmp_path, rows)) == message


def test_a_missing_column_is_refused(tmp_path):
    rows = [{key: value for key, value in row.items() if key != "stamina"} for row in PACK]

    assert refused(pack(tmp_path, rows)) == "occupations.csv, line 1: column missing: stamina"


@pytest.mark.parametrize("name", ["curated.csv", "synonyms.csv"])
def test_a_table_about_an_occupation_that_is_not_there_is_refused(tmp_path, name):
    pack(tmp_path)
    stranger = "99999999-9999-4999-8999-999999999999"
    header = ("id", "sector", "light") if name == "curated.csv" else ("title", "id", "source")
    row = (stranger, "C", "0") if name == "curated.csv" else ("smid", stranger, "hand")
    commas(tmp_path / name, header, [row])

    assert refused(tmp_path) == f"{name}, line 2: {stranger} is not in occupations.csv"


def test_a_sector_that_is_none_is_refused(tmp_path):
    pack(tmp_path)
    commas(tmp_path / "curated.csv", ("id", "sector", "light"), [(COOK, "Z", "0")])

    assert refused(tmp_path) == "curated.csv, line 2: sector is 'Z'"


def test_a_table_that_is_not_there_is_named(tmp_path):
    pack(tmp_path)
    Path(tmp_path / "synonyms.csv").unlink()

    assert refused(tmp_path).startswith("synonyms.csv: ")
