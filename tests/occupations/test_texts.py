"""The texts of the occupations on the cards: whole, short, easy, and never a verdict."""

import csv
import re
from collections import Counter

import pytest

from app.occupations.files import FOLDER, WORDS
from app.occupations.search import Kind, search

COLUMNS = ["id", "title", "sentence", "task_1", "task_2", "task_3"]
MOST_SENTENCE_WORDS = 12
FEWEST_TASK_WORDS, MOST_TASK_WORDS = 3, 9
PROPER_NAMES = ("Nederlands", "DNA")
ABBREVIATIONS = ("ICT", "CAD")
JUDGING = (
    "hoog laag hoge lage goed goede slecht slechte normaal normale afwijkend gemiddeld gemiddelde"
    " zwak zwakke onvoldoende"
)
NEVER = (
    "diagnose ziekte ziek zieke zieken klacht klachten prognose behandeling beperkt beperking"
    " beperkingen ongeschikt weerstand slachtoffer gemotiveerd moeten moet helaas slechts zult"
    " zullen oud oudere ouderen bejaarde bejaarden man mannen vrouw jongens meisjes"
)
FORBIDDEN = frozenset(f"{JUDGING} {NEVER}".split())


def read(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = read("texts.csv")


def tasks_of(row):
    return [row[name] for name in COLUMNS[3:]]


def texts_of(row):
    return [row["title"], row["sentence"], *tasks_of(row)]


def words_of(text):
    return re.findall(r"[\w’-]+", text.lower())


def repeated(values):
    return [value for value, count in Counter(values).items() if count > 1]


def test_every_occupation_for_the_cards_has_a_row_and_no_other():
    for_cards = {row["id"] for row in read(WORDS) if row["curated"] == "1"}

    assert {row["id"] for row in ROWS} == for_cards
    assert len(ROWS) == len(for_cards) == 300


def test_our_own_title_is_the_one_that_is_shown_and_that_the_search_finds_first():
    found = [search(row["title"], most=1)[0] for row in ROWS]

    assert [one.title for one in found] == [row["title"] for row in ROWS]
    assert [one.id for one in found] == [row["id"] for row in ROWS]
    assert {one.kind for one in found} == {Kind.EXACT}


def test_every_cell_is_filled_and_without_stray_blanks():
    assert all(list(row) == COLUMNS for row in ROWS)
    assert [row["id"] for row in ROWS for one in texts_of(row) if not one] == []
    assert [one for row in ROWS for one in texts_of(row) if one != " ".join(one.split())] == []


@pytest.mark.parametrize("column", ["id", "title", "sentence"])
def test_no_two_occupations_share_a_text(column):
    assert repeated(row[column].lower() for row in ROWS) == []


def test_no_task_is_told_twice():
    assert repeated(task for row in ROWS for task in tasks_of(row)) == []


def test_a_title_is_one_everyday_name_in_lower_case():
    titles = [row["title"] for row in ROWS]

    assert [one for one in titles if not (one[0].islower() or one.startswith(ABBREVIATIONS))] == []
    assert [one for one in titles if re.search(r"[()/,;]", one)] == []


def test_a_sentence_speaks_to_you_in_at_most_twelve_words():
    sentences = [row["sentence"] for row in ROWS]

    assert [one for one in sentences if not re.fullmatch(r"Je [^.!?]+\.", one)] == []
    assert [one for one in sentences if len(one.split()) > MOST_SENTENCE_WORDS] == []


def test_a_task_has_three_to_nine_words():
    tasks = [task for row in ROWS for task in tasks_of(row)]
    lengths = range(FEWEST_TASK_WORDS, MOST_TASK_WORDS + 1)

    assert [one for one in tasks if len(one.split()) not in lengths] == []


def test_a_task_has_no_capital_at_the_start_and_no_full_stop():
    tasks = [task for row in ROWS for task in tasks_of(row)]

    assert [one for one in tasks if one[0].isupper() and not one.startswith(PROPER_NAMES)] == []
    assert [one for one in tasks if one[-1] in ".,;:!?"] == []


def test_a_task_tells_what_you_do_in_the_infinitive():
    """Each task holds a verb that ends on -n: `meten`, `doen`, `nagaan`."""
    tasks = [task for row in ROWS for task in tasks_of(row)]

    assert [one for one in tasks if not any(word.endswith("n") for word in words_of(one))] == []
    assert [one for one in tasks if {"je", "jij"} & {words_of(one)[0]}] == []


def test_no_text_judges_names_an_illness_or_tells_an_age_or_gender():
    texts = [one for row in ROWS for one in texts_of(row)]

    assert [one for one in texts if set(words_of(one)) & FORBIDDEN] == []


def test_a_text_has_proper_quotes_and_no_percentage():
    assert [one for row in ROWS for one in texts_of(row) if re.search("[\"'%]", one)] == []
