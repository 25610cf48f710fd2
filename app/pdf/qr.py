"""The squares of a QR code, ready to be drawn as one shape."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import segno


@dataclass(frozen=True)
class Squares:
    """A QR code: how many squares across, and the dark ones as (column, row, how many)."""

    across: int
    runs: tuple[tuple[int, int, int], ...]


def qr_squares(content: str) -> Squares:
    """The QR code of the content, with medium error correction and no border."""
    matrix = segno.make_qr(content, error="m", boost_error=False).matrix
    runs = tuple(run for row, squares in enumerate(matrix) for run in _runs(row, squares))
    return Squares(len(matrix), runs)


def _runs(row: int, squares: bytearray) -> Iterator[tuple[int, int, int]]:
    column = 0
    for dark, group in groupby(squares):
        count = len(list(group))
        if dark:
            yield column, row, count
        column += count
