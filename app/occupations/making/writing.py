"""Writing a draft as the catalogue's files: the same draft gives the same bytes."""

import csv
import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO, StringIO
from pathlib import Path

import numpy as np

from app.occupations.columns import FIGURES
from app.occupations.files import (
    COLUMNS,
    CUT_COLUMNS,
    CUTS,
    MANIFEST,
    NAME_COLUMNS,
    NAME_ORIGINS,
    NAMES,
    NUMBERS,
    UNKNOWN,
    WORDS,
    NameOrigin,
)
from app.occupations.making.cuts import cuts
from app.occupations.making.draft import Draft, Entry, Name
from app.occupations.manifest import Manifest, to_json


def write(draft: Draft, folder: Path) -> Manifest:
    """Write the files: each beside its place first, then all at once into it."""
    entries = sorted(draft.entries, key=lambda one: one.id)
    names = _name_rows(draft.names, [one.id for one in entries])
    files = {
        WORDS: _sheet(COLUMNS, (_word_row(one) for one in entries)),
        NUMBERS: _figures(entries),
        CUTS: _sheet(CUT_COLUMNS, (vars(one).values() for one in cuts(entries))),
        NAMES: _tabs(NAME_COLUMNS, names),
    }
    hashes = {name: hashlib.sha256(held).hexdigest() for name, held in files.items()}
    manifest = Manifest(len(entries), len(names), hashes, draft.sources, draft.elements)
    _place(folder, {**files, MANIFEST: to_json(manifest).encode()})
    return manifest


def _place(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, held in files.items():
        (folder / f"{name}.new").write_bytes(held)
    for name in files:
        (folder / f"{name}.new").replace(folder / name)


def _word_row(entry: Entry) -> list[str]:
    return [_word(getattr(entry, column)) for column in COLUMNS]


def _word(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(value)
    return str(int(value)) if isinstance(value, bool) else str(value)


def _figures(entries: Sequence[Entry]) -> bytes:
    """Whole hundredths as int16, a row for each entry, −1 where unknown."""
    table = np.full((len(entries), len(FIGURES)), UNKNOWN, dtype="<i2")
    for row, entry in enumerate(entries):
        for column, name in enumerate(FIGURES):
            figure = entry.figures[name]
            if not math.isnan(figure):
                table[row, column] = round(figure * 100)
    held = BytesIO()
    np.save(held, table, allow_pickle=False)
    return held.getvalue()


def _name_rows(names: Sequence[Name], ids: Sequence[str]) -> list[tuple[str, str, str]]:
    """Name, origin and the rows that it names, one line for a name and origin."""
    row = {one: number for number, one in enumerate(ids)}
    found: defaultdict[tuple[str, NameOrigin], set[int]] = defaultdict(set)
    for one in names:
        found[one.name, one.by].add(row[one.id])
    order = sorted(found, key=lambda key: (key[0], NAME_ORIGINS.index(key[1])))
    return [(name, by, " ".join(map(str, sorted(found[name, by])))) for name, by in order]


def _tabs(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Tab separated without quotes: white space in a field becomes one space."""
    lines = ("\t".join(" ".join(one.split()) for one in row) for row in (header, *rows))
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _sheet(header: Sequence[str], rows: Iterable[Iterable[object]]) -> bytes:
    held = StringIO(newline="")
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(["" if one != one else one for one in row] for row in rows)  # noqa: PLR0124 - NaN
    return held.getvalue().encode("utf-8")
