"""The texts of the occupations that may be proposed: one sentence and three tasks each."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.occupations.files import FOLDER, CatalogueBrokenError

TEXTS = "texts.csv"
COLUMNS = ("id", "title", "sentence", "task_1", "task_2", "task_3")


@dataclass(frozen=True)
class Description:
    """What the work is, in one sentence, and what you do on a day, in three tasks. Dutch."""

    title: str
    sentence: str
    tasks: tuple[str, str, str]


@cache
def descriptions() -> Mapping[str, Description]:
    """The descriptions by the id of the occupation; only occupations of the cards have one."""
    return read_texts(FOLDER)


def read_texts(folder: Path) -> Mapping[str, Description]:
    """The descriptions in this folder, none where there is no such file.

    Raises CatalogueBrokenError naming the line that is not right.
    """
    path = folder / TEXTS
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, strict=True)
        if tuple(next(rows, ())) != COLUMNS:
            raise CatalogueBrokenError(f"{TEXTS}, line 1: the columns are not {', '.join(COLUMNS)}")
        found: dict[str, Description] = {}
        for row in rows:
            if len(row) != len(COLUMNS) or not all(one.strip() for one in row) or row[0] in found:
                raise CatalogueBrokenError(
                    f"{TEXTS}, line {rows.line_num}: a field is empty or missing, or the id is double"
                )
            identity, title, sentence, *tasks = row
            found[identity] = Description(title, sentence, (tasks[0], tasks[1], tasks[2]))
    return found
