"""The catalogue's files: a table of words, a table of figures, thresholds, names and a manifest.

``occupations.csv`` has a row for each occupation, sorted by id; ``figures.npy`` the same rows as
whole hundredths (−1: unknown), so that it loads in a millisecond and stays small.
"""

import csv
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.occupations.columns import ASPECTS, FIGURES
from app.occupations.manifest import Manifest, from_json

FOLDER = Path(__file__).parent / "data"
WORDS, NUMBERS, CUTS, NAMES, MANIFEST = (
    "occupations.csv",
    "figures.npy",
    "thresholds.csv",
    "names.tsv",
    "manifest.json",
)
COLUMNS = (
    "id",
    "title",
    "title_by",
    "isco",
    "esco",
    "codes",
    "link",
    "checked",
    "level_by",
    "sector",
    "sector_by",
    "curated",
    "light",
    "hidden",
    "context_by",
    "skills_by",
    "brc",
    "tightness",
    "wage_by",
)
"""The columns of ``occupations.csv``; Occupation tells what they mean."""

CUT_COLUMNS = ("aspect", "n", "p50", "p70", "p75", "p90", "med", "hi")
NAME_COLUMNS = ("name", "by", "rows")

NameOrigin = Literal["hand", "preferred", "other"]
"""By hand, ESCO's preferred label, or another label of ESCO; the earlier, the more it counts."""

NAME_ORIGINS: tuple[NameOrigin, ...] = ("hand", "preferred", "other")
UNKNOWN = -1


class CatalogueBrokenError(Exception):
    """A file of the catalogue is not what it was when the catalogue was made."""


@dataclass(frozen=True)
class Stored:
    """The files as read: columns of words, figures (n, FIGURES) with NaN for unknown, cuts."""

    words: Mapping[str, tuple[str, ...]]
    figures: NDArray[np.float32]
    med: NDArray[np.float32]
    hi: NDArray[np.float32]
    manifest: Manifest


def read_files(folder: Path) -> Stored:
    """Everything but the names; raises CatalogueBrokenError naming the file that is not right."""
    manifest = read_manifest(folder)
    words = _columns(WORDS, checked(folder, WORDS, manifest), COLUMNS)
    cuts = _columns(CUTS, checked(folder, CUTS, manifest), CUT_COLUMNS)
    if cuts["aspect"] != ASPECTS:
        raise CatalogueBrokenError(f"{CUTS}: these are not the {len(ASPECTS)} aspects")
    figures = _figures(checked(folder, NUMBERS, manifest), len(words["id"]))
    return Stored(words, figures, _floats(cuts["med"]), _floats(cuts["hi"]), manifest)


def read_names(folder: Path) -> Mapping[str, Sequence[str]]:
    """The columns of the names by which occupations are found, tab separated and not quoted."""
    text = checked(folder, NAMES, read_manifest(folder)).decode("utf-8")
    header, *lines = text.removesuffix("\n").split("\n")
    if tuple(header.split("\t")) != NAME_COLUMNS:
        raise CatalogueBrokenError(f"{NAMES}: the columns are not {', '.join(NAME_COLUMNS)}")
    rows = [line.split("\t") for line in lines]
    if any(len(row) != len(NAME_COLUMNS) for row in rows):
        raise CatalogueBrokenError(f"{NAMES}: a row is too short or too long")
    return {column: [row[place] for row in rows] for place, column in enumerate(NAME_COLUMNS)}


def read_manifest(folder: Path) -> Manifest:
    """What the files should be; raises CatalogueBrokenError where it cannot be read."""
    try:
        return from_json((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise CatalogueBrokenError(f"{MANIFEST}: {problem}") from problem


def checked(folder: Path, name: str, manifest: Manifest) -> bytes:
    """The bytes of one file; raises CatalogueBrokenError where they are others than were made."""
    try:
        held = (folder / name).read_bytes()
    except OSError as problem:
        raise CatalogueBrokenError(f"{name}: {problem.strerror}") from problem
    if hashlib.sha256(held).hexdigest() != manifest.files.get(name):
        raise CatalogueBrokenError(
            f"{name}: changed since the catalogue was made; make it again with: "
            "flask --app wsgi beroepen build"
        )
    return held


def _columns(name: str, held: bytes, expected: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    rows = csv.reader(StringIO(held.decode("utf-8"), newline=""))
    header = tuple(next(rows, ()))
    if header != expected:
        raise CatalogueBrokenError(f"{name}: missing columns {[*{*expected} - {*header}]}")
    try:
        return dict(zip(header, zip(*rows, strict=True), strict=True))
    except ValueError as problem:
        raise CatalogueBrokenError(f"{name}: a row is too short or too long") from problem


def _figures(held: bytes, rows: int) -> NDArray[np.float32]:
    try:
        raw = np.load(BytesIO(held), allow_pickle=False)
    except (ValueError, OSError, EOFError) as problem:
        raise CatalogueBrokenError(f"{NUMBERS}: {problem}") from problem
    if raw.shape != (rows, len(FIGURES)) or raw.dtype != np.int16:
        raise CatalogueBrokenError(
            f"{NUMBERS}: {raw.shape} {raw.dtype}, not {(rows, len(FIGURES))} int16"
        )
    figures: NDArray[np.float32] = raw.astype(np.float32) / np.float32(100)
    figures[raw == UNKNOWN] = np.nan
    return figures


def _floats(values: tuple[str, ...]) -> NDArray[np.float32]:
    return np.array([float(one) if one else np.nan for one in values], dtype=np.float32)
