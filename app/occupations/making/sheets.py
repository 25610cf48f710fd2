"""Reading tables of others strictly: what is not right is refused with its file and line."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import dropwhile
from pathlib import Path
from typing import TypeVar

UTF8_BOM = b"\xef\xbb\xbf"
OTHER_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
LARGEST_FIELD = 1_000_000

T = TypeVar("T")


class SheetError(Exception):
    """A file is not what it says; the message names the file and, where it is known, the line."""

    def __init__(self, path: Path, line: int | None, what: str) -> None:
        place = path.name if line is None else f"{path.name}, line {line}"
        super().__init__(f"{place}: {what}")


@dataclass(frozen=True)
class Line:
    """One row of a file, which knows its place: `number` is its first line."""

    path: Path
    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """What the row has in this column."""
        return self.cells[column]

    def wrong(self, what: str) -> SheetError:
        """The error that tells what is wrong on this line."""
        return SheetError(self.path, self.number, what)

    def figure(self, column: str, low: float, high: float) -> float:
        """The figure in this column, between `low` and `high`, both allowed."""
        return self.figure_of(self[column], column, low, high)

    def figure_of(self, text: str, column: str, low: float, high: float) -> float:
        """The figure that this text of a column says."""
        try:
            figure = float(text)
        except ValueError as problem:
            raise self.wrong(f"{column} is no number: {text[:40]!r}") from problem
        if not low <= figure <= high:
            raise self.wrong(f"{column} is {figure:g}, not {low:g} to {high:g}")
        return figure

    def meaning(self, column: str, words: Mapping[str, T]) -> T:
        """What the word in this column stands for."""
        if self[column] not in words:
            raise self.wrong(f"{column} is {self[column][:40]!r}")
        return words[self[column]]


def comma_lines(path: Path, needed: Sequence[str], below: str | None = None) -> Iterator[Line]:
    """Each row of a comma separated file that has at least the `needed` columns.

    With `below`, what comes before the header that starts with that column is left aside.
    """
    found = _comma_fields(path, read_text(path))
    if below is not None:
        found = dropwhile(lambda one: one[1][0].strip() != below, found)
    return _lines(path, needed, found)


def tab_lines(path: Path, needed: Sequence[str]) -> Iterator[Line]:
    """Each row of a tab separated file, without quoting."""
    return _lines(path, needed, _tab_fields(path, read_text(path)))


def read_text(path: Path) -> str:
    """The whole file as text: UTF-8, with or without its mark at the start."""
    try:
        held = path.read_bytes()
    except OSError as problem:
        raise SheetError(path, None, problem.strerror or "cannot be read") from problem
    for mark, name in OTHER_BOMS.items():
        if held.startswith(mark):
            raise SheetError(path, 1, f"this is {name}; it should be UTF-8")
    try:
        text = held.removeprefix(UTF8_BOM).decode("utf-8")
    except UnicodeDecodeError as problem:
        line = problem.object.count(b"\n", 0, problem.start) + 1
        raise SheetError(path, line, "not UTF-8 (Latin-1, perhaps)") from problem
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise SheetError(path, line, "a byte 0; this is not a text file")
    return text


def _comma_fields(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(LARGEST_FIELD)
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            fields = next(reader, None)
        except csv.Error as problem:
            raise SheetError(path, line, f"{problem} (cut off, perhaps)") from problem
        if fields is None:
            return
        if any(fields):
            yield line, fields


def _tab_fields(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    lines = text.split("\n")
    if lines.pop():
        raise SheetError(path, len(lines) + 1, "the last line has no end: the file is cut off")
    for line, content in enumerate(lines, start=1):
        yield line, content.removesuffix("\r").split("\t")


def _lines(
    path: Path, needed: Sequence[str], found: Iterator[tuple[int, list[str]]]
) -> Iterator[Line]:
    start, header = next(found, (1, []))
    absent = [column for column in needed if column not in header]
    if absent:
        raise SheetError(path, start, f"column missing: {', '.join(absent)}")
    for line, fields in found:
        if len(fields) != len(header):
            raise SheetError(path, line, f"{len(fields)} fields instead of {len(header)}")
        yield Line(path, line, dict(zip(header, fields, strict=True)))
