"""Which release of O*NET a folder holds, and which files that release should have."""

import re
from dataclasses import dataclass
from pathlib import Path

from app.occupations.making.sheets import SheetError, read_text

READ_ME = "Read Me.txt"
NUMBER = re.compile(r"O\*NET\W{0,3}\s*(\d+)\.(\d+)\s+Database", re.IGNORECASE)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
CAME_OUT = re.compile(rf"({'|'.join(MONTHS)})\s+(20\d\d)")
LICENCE = re.compile(r"CC[ -]BY[ -]4\.0|Creative\s+Commons\s+Attribution\s+4\.0", re.IGNORECASE)
OLDEST = (30, 0)
NEW_FILES = (30, 3)
"""From this release on: other files for interests and skills, and no work values."""

COMMON = ("Abilities.txt", "Work Activities.txt", "Work Context.txt")
OLD = ("Interests.txt", "Skills.txt", "Work Values.txt")
NEW = ("Career Interest Types.txt", "Essential Skills.txt", "Transferable Skills.txt")


@dataclass(frozen=True)
class Release:
    """A release with its month, and the names of its files; `values` is None where it has none."""

    number: str
    year: int
    month: int
    rated: tuple[str, ...]
    interests: str
    values: str | None


def read_release(folder: Path, *, licence_read: bool = False) -> Release:
    """What the Read Me says it is; raises SheetError where the files beside it say otherwise.

    The Read Me has to name the licence too, unless `licence_read`: somebody read the licence page.
    """
    path = folder / READ_ME
    text = read_text(path)
    number, day = NUMBER.search(text), CAME_OUT.search(text)
    if number is None or day is None:
        raise SheetError(path, None, "it does not say which release this is, and of which month")
    version = (int(number[1]), int(number[2]))
    if version < OLDEST:
        raise SheetError(path, None, f"release {number[1]}.{number[2]}; 30.0 or later is needed")
    if not licence_read and not LICENCE.search(text):
        what = "it does not name the licence CC BY 4.0; read O*NET's licence page"
        raise SheetError(path, None, f"{what}, then add --licence-read")
    return _with_files(folder, version, int(day[2]), MONTHS.index(day[1]) + 1)


def _with_files(folder: Path, version: tuple[int, int], year: int, month: int) -> Release:
    newer = version >= NEW_FILES
    wrong = [name for name in (OLD if newer else NEW) if (folder / name).exists()]
    if wrong:
        which = "an older" if newer else "a newer"
        what = f"this file is of {which} release than {version[0]}.{version[1]}"
        raise SheetError(folder / wrong[0], None, what)
    skills = NEW[1:] if newer else (OLD[1],)
    return Release(
        number=f"{version[0]}.{version[1]}",
        year=year,
        month=month,
        rated=(*COMMON, *skills),
        interests=NEW[0] if newer else OLD[0],
        values=None if newer else OLD[2],
    )
