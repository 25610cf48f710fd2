"""The texts of the occupations are read; what is not right is refused with its line."""

import pytest

from app.occupations.files import CatalogueBrokenError
from app.occupations.texts import read_texts

HEADER = "id,title,sentence,task_1,task_2,task_3\n"


def written(folder, text):
    (folder / "texts.csv").write_text(text, encoding="utf-8")
    return folder


def test_a_description_is_a_sentence_and_three_tasks(tmp_path):
    found = read_texts(written(tmp_path, f'{HEADER}x,kok,"Je kookt, elke dag.",een,twee,drie\n'))

    assert found["x"].sentence == "Je kookt, elke dag."
    assert found["x"].tasks == ("een", "twee", "drie")


def test_without_a_file_there_are_no_descriptions(tmp_path):
    assert read_texts(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("id,title\n", 1),
        (f"{HEADER}x,kok,Je kookt.,een,twee\n", 2),
        (f"{HEADER}x,kok,Je kookt.,een,twee, \n", 2),
        (f"{HEADER}x,a,b,c,d,e\nx,a,b,c,d,e\n", 3),
    ],
)
def test_a_text_that_is_not_right_is_refused_with_its_line(tmp_path, text, line):
    with pytest.raises(CatalogueBrokenError, match=rf"texts\.csv, line {line}: "):
        read_texts(written(tmp_path, text))
