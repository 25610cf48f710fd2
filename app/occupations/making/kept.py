"""The catalogue as it is now, as a draft: a new one keeps what was made by hand from it."""

from pathlib import Path
from typing import cast

from app.occupations.columns import FIGURES
from app.occupations.files import NameOrigin, Stored, read_files, read_names
from app.occupations.making.draft import Draft, Entry, Level, Name, Section, Titled, WageGroup
from app.occupations.occupation import Link, Origin, Tightness


def from_files(folder: Path) -> Draft:
    """The draft that these files were written from; raises CatalogueBrokenError."""
    stored = read_files(folder)
    entries = tuple(_entry(stored, row) for row in range(len(stored.words["id"])))
    columns = read_names(folder)
    names = tuple(
        Name(name, entries[int(row)].id, cast("NameOrigin", by))
        for name, by, rows in zip(columns["name"], columns["by"], columns["rows"], strict=True)
        for row in rows.split()
    )
    manifest = stored.manifest
    return Draft(entries, names, manifest.sources, manifest.elements)


def _entry(stored: Stored, row: int) -> Entry:
    word = {name: column[row] for name, column in stored.words.items()}
    figures = [round(float(one), 2) for one in stored.figures[row]]
    return Entry(
        id=word["id"],
        title=word["title"],
        title_by=cast("Titled", word["title_by"]),
        isco=word["isco"],
        esco=word["esco"],
        codes=tuple(word["codes"].split()),
        link=cast("Link", word["link"]),
        checked=word["checked"] == "1",
        level_by=cast("Level", word["level_by"]),
        sector=word["sector"],
        sector_by=cast("Section", word["sector_by"]),
        curated=word["curated"] == "1",
        light=word["light"] == "1",
        hidden=word["hidden"] == "1",
        context_by=cast("Origin", word["context_by"]),
        skills_by=cast("Origin", word["skills_by"]),
        brc=word["brc"],
        tightness=cast("Tightness", word["tightness"]),
        wage_by=cast("WageGroup", word["wage_by"]),
        figures=dict(zip(FIGURES, figures, strict=True)),
    )
