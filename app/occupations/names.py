"""The names that occupations are found by, folded and taken apart into words."""

import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from app.occupations.files import FOLDER, NAME_ORIGINS, read_names

SOUND_ALIKE = (("ij", "y"), ("ei", "y"), ("ou", "au"), ("ph", "f"), ("ck", "k"), ("qu", "kw"))
DOUBLED = re.compile(r"(.)\1+")
NO_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, eq=False)
class Index:
    """All names, in columns: as written, folded, origin (0 by hand – 2 less sure) and rows.

    `words` are the words that the names are made of, and `used` the names that each is in.
    """

    names: Sequence[str]
    folded: Sequence[str]
    by: Sequence[int]
    rows: Sequence[str]
    words: Sequence[str]
    used: Sequence[Sequence[int]]

    @cached_property
    def sounds(self) -> Sequence[str]:
        """Each word as it sounds."""
        return tuple(map(sound, self.words))

    @cached_property
    def sizes(self) -> NDArray[np.int16]:
        """The number of letters of each word as it sounds."""
        return np.array([*map(len, self.sounds)], dtype=np.int16)

    @cached_property
    def firsts(self) -> NDArray[np.uint8]:
        """The first letter of each word as it sounds, as its code."""
        return np.array([ord(one[0]) for one in self.sounds], dtype=np.uint8)


@cache
def index() -> Index:
    """The names of this installation's catalogue, read once a process."""
    return make_index(read_names(FOLDER))


def make_index(columns: Mapping[str, Sequence[str]]) -> Index:
    """The index of these columns ``name``, ``by`` and ``rows``."""
    folded = tuple(map(fold, columns["name"]))
    used: defaultdict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(folded):
        for word in {*name.split()}:
            used[word].append(number)
    words = tuple(sorted(used))
    by = bytes(NAME_ORIGINS.index(one) for one in columns["by"])
    numbers = tuple(array("H", used[word]) for word in words)
    return Index(columns["name"], folded, by, columns["rows"], words, numbers)


def fold(words: str) -> str:
    """Lower case letters a–z and digits with single spaces: no accents, signs or controls."""
    if not words.isascii():
        words = unicodedata.normalize("NFKD", words)
        words = "".join(one for one in words if not unicodedata.combining(one))
    return NO_WORD.sub(" ", words.lower()).strip()


def sound(word: str) -> str:
    """The word as it sounds, roughly: c as k, ei as ij, doubled letters once."""
    for written, heard in SOUND_ALIKE:
        word = word.replace(written, heard)
    word = word.replace("ch", "\0").replace("c", "k").replace("\0", "ch")
    return DOUBLED.sub(r"\1", word)
