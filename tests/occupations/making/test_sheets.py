"""Tables of others are read strictly: what is not right is named with its file and line."""

import pytest

from app.occupations.making.sheets import SheetError, comma_lines, tab_lines


def written(folder, content, name="a.csv"):
    path = folder / name
    path.write_bytes(content)
    return path


def rows(lines):
    return [(line.number, dict(line.cells)) for line in lines]


def test_a_row_knows_its_line_also_after_a_field_of_several_lines(tmp_path):
    path = written(tmp_path, b'a,b\n"x\ny",1\nz,2\n')

    assert rows(comma_lines(path, ("a",))) == [
        (2, {"a": "x\ny", "b": "1"}),
        (4, {"a": "z", "b": "2"}),
    ]


def test_a_mark_at_the_start_and_windows_lines_are_accepted(tmp_path):
    path = written(tmp_path, b"\xef\xbb\xbfa\tb\r\n1\t2\r\n")

    assert rows(tab_lines(path, ("a", "b"))) == [(2, {"a": "1", "b": "2"})]


def test_quotes_mean_nothing_in_a_tab_separated_file(tmp_path):
    path = written(tmp_path, b'a\tb\n"x\t2"\n')

    assert rows(tab_lines(path, ("a",))) == [(2, {"a": '"x', "b": '2"'})]


def test_lines_about_the_project_before_the_header_are_left_aside(tmp_path):
    path = written(tmp_path, b"About,,\n,,\na,b,c\n1,2,3\n,,\n")

    assert rows(comma_lines(path, ("a", "c"), below="a")) == [(4, {"a": "1", "b": "2", "c": "3"})]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "a.csv, line 1: column missing: a"),
        (b"b\n1\n", "a.csv, line 1: column missing: a"),
        (b"a,b\n1,2\n3\n", "a.csv, line 3: 1 fields instead of 2"),
        (b"a,b\n1,2,3\n", "a.csv, line 2: 3 fields instead of 2"),
        (b"\xff\xfea\x00,\x00", "a.csv, line 1: this is UTF-16; it should be UTF-8"),
        (b"a,b\n1,2\ncaf\xe9,3\n", "a.csv, line 3: not UTF-8 (Latin-1, perhaps)"),
        (b"a,b\n1,\x00\n", "a.csv, line 2: a byte 0; this is not a text file"),
        (b'a,b\n1,"2\n3,4\n', "a.csv, line 2: unexpected end of data (cut off, perhaps)"),
    ],
)
def test_a_comma_separated_file_that_is_not_right_is_refused(tmp_path, content, message):
    path = written(tmp_path, content)

    with pytest.raises(SheetError) as refused:
        rows(comma_lines(path, ("a",)))
    assert str(refused.value) == message


def test_a_tab_separated_file_that_is_cut_off_is_refused(tmp_path):
    path = written(tmp_path, b"a\tb\n1\t2\n3\t4")

    with pytest.raises(SheetError, match="line 3: the last line has no end: the file is cut off"):
        rows(tab_lines(path, ("a",)))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SheetError, match=r"none\.csv: No such file"):
        rows(comma_lines(tmp_path / "none.csv", ("a",)))


@pytest.mark.parametrize("figure", ["", "x", "nan", "inf", "0.99", "5.01", "-1"])
def test_a_figure_outside_its_scale_is_refused(tmp_path, figure):
    path = written(tmp_path, f"a\n1\n{figure or ' '}\n".encode())

    with pytest.raises(SheetError, match=r"a\.csv, line 3: a is"):
        [line.figure("a", 1, 5) for line in comma_lines(path, ("a",))]


def test_a_word_without_a_meaning_is_refused(tmp_path):
    path = written(tmp_path, b"a\nyes\nperhaps\n")

    with pytest.raises(SheetError, match="line 3: a is 'perhaps'"):
        [line.meaning("a", {"yes": True}) for line in comma_lines(path, ("a",))]
