"""O*NET's own files: read, checked row by row, and refused where they are not what they say."""

import pytest

from app.occupations.columns import LOADS
from app.occupations.making.figures import CONTEXT_COLUMNS, figures
from app.occupations.making.onet import read_onet
from app.occupations.making.sheets import SheetError
from tests.occupations.samples import (
    CODES,
    RATING_COLUMNS,
    UNRATED,
    figure,
    onet,
    rating,
    rating_rows,
    tabs,
)

NURSE, COOK, CLERK = "29-1141.00", "35-2014.00", "43-9061.00"
LAST = [*CODES][-1]


def refused(folder, least=1, **options):
    with pytest.raises(SheetError) as problem:
        read_onet(folder, least, **options)
    return str(problem.value)


def change(path, before, after, times=1):
    held = path.read_bytes()
    assert before in held
    path.write_bytes(held.replace(before, after, times))


def test_every_rating_of_a_release_is_read(tmp_path):
    read = read_onet(onet(tmp_path), 5)

    assert read.release.number == "30.1"
    assert (read.release.year, read.release.month) == (2025, 12)
    assert read.codes == {*CODES, UNRATED}
    assert read.ratings[NURSE]["1.A.3.a.1", "LV"] == figure(NURSE, "1.A.3.a.1", "LV")
    assert read.ratings[COOK]["1.B.1.a", "OI"] == 3
    assert read.ratings[NURSE]["1.B.2.b", "EX"] == 2
    assert read.zones[NURSE] == 4
    assert read.years["context"] == (2025, 2025)
    assert read.years["values"] == (2019, 2019)


def test_a_newer_release_has_other_files_and_no_work_values(tmp_path):
    read = read_onet(onet(tmp_path, "30.3", "May 2026"), 5)

    assert not read.values
    assert read.ratings[NURSE]["2.B.1.a", "IM"] == figure(NURSE, "2.B.1.a", "IM")
    assert read.ratings[COOK]["1.B.1.a", "OI"] == 3
    assert not any(scale == "EX" for found in read.ratings.values() for _, scale in found)


def test_a_load_is_the_highest_of_its_elements_and_a_skill_the_mean(tmp_path):
    found = figures(read_onet(onet(tmp_path), 5), (NURSE,))

    errors = [figure(NURSE, element, "CX") for element in ("4.C.3.a.1", "4.C.1.c.1")]
    talk = [figure(NURSE, element, "IM") for element in ("2.A.1.b", "2.A.1.d")]
    assert found["load.errors"] == pytest.approx(25 * (max(errors) - 1), abs=0.01)
    assert found["skill.talk"] == pytest.approx(25 * (sum(talk) / 2 - 1), abs=0.01)
    lift = figure(NURSE, "1.A.3.a.1", "LV")
    assert found["load.lift"] == pytest.approx(100 * lift / 7, abs=0.01)
    sit = figure(NURSE, "4.C.2.d.1.a", "CX")
    assert found["pole.sit_move"] == pytest.approx(100 - 25 * (sit - 1), abs=0.01)
    assert found["load.interruptions"] != found["load.interruptions"]


def test_several_codes_give_the_mean_of_those_that_are_rated(tmp_path):
    read = read_onet(onet(tmp_path), 5)
    alone, other = figures(read, (NURSE,)), figures(read, (COOK,))

    both = figures(read, (NURSE, UNRATED, COOK))

    assert both["zone"] == 3
    for name in (*LOADS, "interruptions"):
        known = f"load.{name}"
        middle = (alone[known] + other[known]) / 2
        assert both[known] == pytest.approx(middle, abs=0.02, nan_ok=True)
    assert {*CONTEXT_COLUMNS} < {*both}


@pytest.mark.parametrize(
    ("file", "element", "scale", "least"),
    [("Abilities.txt", "1.A.3.a.1", "LV", 0), ("Work Activities.txt", "4.A.4.a.5", "IM", 1)],
)
def test_what_does_not_matter_is_the_least_of_its_scale(tmp_path, file, element, scale, least):
    onet(tmp_path)
    rows = [row for row in rating_rows(element[:4]) if (row[0], row[1]) != (NURSE, element)]
    rows.insert(0, rating(NURSE, element, scale, 4, irrelevant="Y", suppress="Y"))
    tabs(tmp_path / file, RATING_COLUMNS, rows)

    assert read_onet(tmp_path, 5).ratings[NURSE][element, scale] == least


def test_what_is_better_suppressed_is_unknown(tmp_path):
    onet(tmp_path)
    rows = [row for row in rating_rows("1.A.") if (row[0], row[1]) != (NURSE, "1.A.3.a.1")]
    rows.insert(0, rating(NURSE, "1.A.3.a.1", "LV", 4, suppress="Y"))
    tabs(tmp_path / "Abilities.txt", RATING_COLUMNS, rows)
    read = read_onet(tmp_path, 5)

    assert read.ratings[NURSE]["1.A.3.a.1", "LV"] is None
    assert figures(read, (NURSE,))["load.lift"] != figures(read, (NURSE,))["load.lift"]


def test_a_mark_at_the_start_and_windows_lines_are_no_problem(tmp_path):
    onet(tmp_path)
    tabs(tmp_path / "Abilities.txt", RATING_COLUMNS, rating_rows("1.A."), end="\r\n")
    held = (tmp_path / "Abilities.txt").read_bytes()
    (tmp_path / "Abilities.txt").write_bytes(b"\xef\xbb\xbf" + held)

    assert read_onet(tmp_path, 5).ratings[NURSE]["1.A.3.a.1", "LV"] is not None


def test_another_name_for_a_known_element_is_no_problem(tmp_path):
    onet(tmp_path)
    change(tmp_path / "Abilities.txt", b"Element 1.A.3.a.1\t", b"Great Strength\t")
    change(tmp_path / "Content Model Reference.txt", b"Element 1.A.3.a.1\t", b"Great Strength\t")

    assert read_onet(tmp_path, 5).names["1.A.3.a.1"] == "Great Strength"


def test_an_element_that_nobody_knows_is_refused_with_its_name(tmp_path):
    onet(tmp_path)
    change(tmp_path / "Abilities.txt", b"1.A.1.g.1\tElement 1.A.1.g.1", b"1.A.9.z\tGreat Focus")

    assert refused(tmp_path) == (
        "Abilities.txt, line 2: element '1.A.9.z' (Great Focus) "
        "is not in Content Model Reference.txt"
    )


def test_an_element_that_we_need_and_is_gone_is_refused(tmp_path):
    onet(tmp_path)
    change(tmp_path / "Content Model Reference.txt", b"4.C.3.d.1\t", b"4.C.3.d.99\t")

    assert refused(tmp_path) == (
        "Content Model Reference.txt: no element 4.C.3.d.1, which Work Context.txt should have"
    )


def test_a_missing_column_is_refused(tmp_path):
    onet(tmp_path)
    change(tmp_path / "Work Context.txt", b"Recommend Suppress", b"Suppress")

    assert refused(tmp_path) == "Work Context.txt, line 1: column missing: Recommend Suppress"


def test_a_row_that_is_there_twice_is_refused(tmp_path):
    onet(tmp_path)
    rows = [*rating_rows("1.A.")]
    tabs(tmp_path / "Abilities.txt", RATING_COLUMNS, [rows[0], *rows])

    assert refused(tmp_path) == f"Abilities.txt, line 3: {NURSE} 1.A.1.g.1 LV for the second time"


def test_an_occupation_that_is_there_twice_is_refused(tmp_path):
    onet(tmp_path)
    path = tmp_path / "Job Zones.txt"
    path.write_bytes(path.read_bytes() + f"{NURSE}\t4\t08/2025\tAnalyst\n".encode())

    assert refused(tmp_path) == f"Job Zones.txt, line 7: {NURSE} for the second time"


def test_an_occupation_that_is_not_in_the_list_is_refused(tmp_path):
    onet(tmp_path)
    change(tmp_path / "Interests.txt", f"{COOK}\t".encode(), b"99-9999.00\t")

    assert refused(tmp_path) == "Interests.txt, line 8: '99-9999.00' is not in Occupation Data.txt"


@pytest.mark.parametrize("value", [b"5.5", b"-1", b"n/a", b""])
def test_a_rating_outside_its_scale_is_refused(tmp_path, value):
    onet(tmp_path)
    rows = [row for row in rating_rows("4.A.") if (row[0], row[1]) != (NURSE, "4.A.4.a.5")]
    tabs(
        tmp_path / "Work Activities.txt",
        RATING_COLUMNS,
        [rating(NURSE, "4.A.4.a.5", "IM", value.decode()), *rows],
    )

    assert refused(tmp_path).startswith("Work Activities.txt, line 2: Data Value is")


def test_latin_1_is_refused_with_its_line(tmp_path):
    onet(tmp_path)
    change(tmp_path / "Occupation Data.txt", b"Cooks, Restaurant", b"Caf\xe9 cooks")

    assert refused(tmp_path) == "Occupation Data.txt, line 3: not UTF-8 (Latin-1, perhaps)"


def test_utf_16_is_refused(tmp_path):
    onet(tmp_path)
    path = tmp_path / "Job Zones.txt"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))

    assert refused(tmp_path) == "Job Zones.txt, line 1: this is UTF-16; it should be UTF-8"


def test_a_file_that_is_cut_off_within_a_line_is_refused(tmp_path):
    onet(tmp_path)
    path = tmp_path / "Abilities.txt"
    lines = path.read_bytes().count(b"\n")
    path.write_bytes(path.read_bytes()[:-20])

    assert refused(tmp_path) == (
        f"Abilities.txt, line {lines}: the last line has no end: the file is cut off"
    )


def test_a_file_that_is_cut_off_between_lines_is_refused(tmp_path):
    onet(tmp_path)
    rows = [*rating_rows("1.A.")]
    tabs(tmp_path / "Abilities.txt", RATING_COLUMNS, rows[:-3])

    assert refused(tmp_path).startswith(f"Abilities.txt: it ends within {LAST}, without ")


def test_a_file_with_too_few_occupations_is_refused(tmp_path):
    onet(tmp_path)
    rows = [row for row in rating_rows("1.A.") if row[0] != LAST]
    tabs(tmp_path / "Abilities.txt", RATING_COLUMNS, rows)

    assert refused(tmp_path, 5) == "Abilities.txt: 4 occupations; a whole file has at least 5"


def test_a_file_with_far_fewer_occupations_than_the_others_is_refused(tmp_path):
    onet(tmp_path)
    rows = [row for row in rating_rows("2.") if row[0] != LAST]
    tabs(tmp_path / "Skills.txt", RATING_COLUMNS, rows)

    assert refused(tmp_path) == "Skills.txt: 4 occupations; another file has 5"


def test_an_occupation_without_many_elements_is_refused(tmp_path):
    onet(tmp_path)
    rows = [row for row in rating_rows("1.A.") if row[0] != COOK or row[1] == "1.A.3.a.1"]
    tabs(tmp_path / "Abilities.txt", RATING_COLUMNS, rows)

    assert refused(tmp_path) == f"Abilities.txt: 1 occupations lack elements, {COOK} among them"


def test_a_row_dated_after_the_release_is_of_another_release(tmp_path):
    onet(tmp_path)
    change(tmp_path / "Skills.txt", b"08/2025", b"02/2026")

    assert refused(tmp_path) == (
        "Skills.txt, line 2: dated 02/2026, after release 30.1 came out: "
        "this file is of another release"
    )


@pytest.mark.parametrize(
    ("release", "month", "file", "which"),
    [
        ("30.1", "December 2025", "Career Interest Types.txt", "a newer release than 30.1"),
        ("30.3", "May 2026", "Work Values.txt", "an older release than 30.3"),
        ("31.0", "August 2026", "Skills.txt", "an older release than 31.0"),
    ],
)
def test_files_of_two_releases_together_are_refused(tmp_path, release, month, file, which):
    onet(tmp_path, release, month)
    (tmp_path / file).write_text("x\n", encoding="utf-8")

    assert refused(tmp_path) == f"{file}: this file is of {which}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Hello", "it does not say which release this is, and of which month"),
        ("O*NET 30.1 Database", "it does not say which release this is, and of which month"),
        (
            "O*NET 29.3 Database, May 2025 Release",
            "release 29.3; 30.0 or later is needed",
        ),
        (
            "O*NET 30.1 Database, December 2025 Release",
            "it does not name the licence CC BY 4.0; read O*NET's licence page, then add --licence-read",
        ),
    ],
)
def test_a_read_me_that_says_too_little_is_refused(tmp_path, text, message):
    onet(tmp_path)
    (tmp_path / "Read Me.txt").write_text(text, encoding="utf-8")

    assert refused(tmp_path) == f"Read Me.txt: {message}"


def test_somebody_may_have_read_the_licence_page_instead(tmp_path):
    onet(tmp_path)
    (tmp_path / "Read Me.txt").write_text("O*NET 30.1 Database December 2025", encoding="utf-8")

    assert read_onet(tmp_path, 5, licence_read=True).release.number == "30.1"


@pytest.mark.parametrize(
    "name",
    [
        *("Read Me.txt", "Occupation Data.txt", "Content Model Reference.txt", "Job Zones.txt"),
        *("Abilities.txt", "Work Activities.txt", "Work Context.txt", "Skills.txt"),
        *("Interests.txt", "Work Values.txt"),
    ],
)
def test_a_file_that_is_missing_is_named(tmp_path, name):
    onet(tmp_path)
    (tmp_path / name).unlink()

    assert refused(tmp_path) == f"{name}: No such file or directory"
