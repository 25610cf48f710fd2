"""Finding occupations by what people call them: titles, everyday names, parts and typing errors."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from app.occupations.catalogue import Catalogue, catalogue
from app.occupations.names import Index, fold, index, sound

LONGEST_QUERY = 100
LEAST_LETTERS = 2
LEAST_INSIDE = 3
"""Letters that must be given before they may be in the middle of a word."""

MISTAKES = ((14, 3), (8, 2), (4, 1))
"""From this length on so many letters may be wrong; a shorter word must be right."""

MOST_WORDS = 6
FEW = 5
"""When no more names than this answer, those with a typing error are added."""

LITTLE_WORDS = frozenset(
    {
        "aan",
        "als",
        "baan",
        "beroep",
        "bij",
        "de",
        "doen",
        "een",
        "en",
        "graag",
        "het",
        "iets",
        "ik",
        "in",
        "met",
        "naar",
        "of",
        "om",
        "op",
        "te",
        "van",
        "voor",
        "wat",
        "werk",
        "werken",
        "werkt",
        "wil",
        "zijn",
    }
)
"""Words that tell nothing about the occupation; they count only when there are no others."""


class Kind(IntEnum):
    """How a name answers to what was typed; lower is better."""

    EXACT = 0
    START = 1
    WORD = 2
    INSIDE = 3
    ALIKE = 4


@dataclass(frozen=True)
class Found:
    """One occupation that was found; `name` is the name that it was found by."""

    row: int
    id: str
    title: str
    name: str
    kind: Kind


def search(words: str, most: int = 20) -> tuple[Found, ...]:
    """The occupations that answer to these words, the best first, each once.

    Order: the exact name, a name that starts so, words that start so, words that hold it, words
    with a typing error; then what may be on a card before the rest. Fewer than two letters or
    digits find nothing, and a hidden occupation answers to its exact name only.
    """
    return search_in(index(), catalogue(), words, most)


def search_in(names: Index, held: Catalogue, words: str, most: int) -> tuple[Found, ...]:
    """Search in these names of this catalogue."""
    asked = fold(words[:LONGEST_QUERY])
    if len(asked.replace(" ", "")) < LEAST_LETTERS:
        return ()
    best: dict[int, tuple[tuple[object, ...], Found]] = {}
    for name, kind in _answers(names, asked).items():
        for row in map(int, names.rows[name].split()):
            if held.hidden[row] and kind is not Kind.EXACT:
                continue
            key = _order(held, row, kind, names.by[name], len(names.folded[name]))
            if row not in best or key < best[row][0]:
                found = Found(row, held.ids[row], held.titles[row], names.names[name], kind)
                best[row] = key, found
    return tuple(found for _, found in sorted(best.values(), key=lambda one: one[0])[:most])


def _answers(names: Index, asked: str) -> Mapping[int, Kind]:
    """The names that answer to most of the words asked, and how."""
    by_word = [_names_with(names, word) for word in telling(asked)]
    counts = Counter(number for found in by_word for number in found)
    most = max(counts.values(), default=0)
    answers: dict[int, Kind] = {}
    for number, count in counts.items():
        if count == most:
            worst = max(found[number] for found in by_word if number in found)
            kind = Kind.ALIKE if most < len(by_word) else worst
            answers[number] = _whole(names.folded[number], asked, kind)
    return answers


def telling(asked: str) -> Sequence[str]:
    """The words that tell most of what was asked: the long ones, not the little ones."""
    words = [*dict.fromkeys(asked.split())]
    telling = [one for one in words if len(one) > 1 and one not in LITTLE_WORDS]
    return (telling or words)[:MOST_WORDS]


def _whole(folded: str, asked: str, kind: Kind) -> Kind:
    """Better than its words when the name as a whole is, or starts with, what was asked."""
    if folded == asked:
        return Kind.EXACT
    return Kind.START if folded.startswith(asked) else kind


def _names_with(names: Index, asked: str) -> Mapping[int, Kind]:
    """The names with a word that starts with, holds or else resembles what was asked."""
    found: dict[int, Kind] = {}
    for place, word in enumerate(names.words):
        if asked in word:
            if word.startswith(asked):
                found.update(dict.fromkeys(names.used[place], Kind.WORD))
            elif len(asked) >= LEAST_INSIDE:
                found = dict.fromkeys(names.used[place], Kind.INSIDE) | found
    return found if len(found) > FEW else dict.fromkeys(_alike(names, asked), Kind.ALIKE) | found


def _alike(names: Index, asked: str) -> set[int]:
    """The names with another word that sounds like it, or starts so, with the fewest mistakes."""
    heard = sound(asked)
    most = next((wrong for length, wrong in MISTAKES if len(heard) >= length), None)
    if most is None:
        return set()
    places, texts = _comparable(names, heard, most)
    wrong = cdist([heard], texts, scorer=OSA.distance, score_cutoff=most, dtype=np.uint8)[0]
    near = np.flatnonzero(wrong <= most).tolist()
    others = [
        (int(wrong[one]), places[one]) for one in near if asked not in names.words[places[one]]
    ]
    fewest = min((mistakes for mistakes, _ in others), default=0)
    return {one for wrong, place in others if wrong == fewest for one in names.used[place]}


def _comparable(names: Index, heard: str, most: int) -> tuple[list[int], list[str]]:
    """The places of words that may resemble it, and what of each to compare.

    The whole word where its length fits; the start of a longer one with the same first letter.
    """
    size, sizes = len(heard), names.sizes
    whole = np.flatnonzero(abs(sizes - size) <= most).tolist()
    longer = np.flatnonzero((sizes > size) & (names.firsts == ord(heard[0]))).tolist()
    texts = [names.sounds[place] for place in whole]
    texts += [names.sounds[place][:end] for end in (size, size + 1) for place in longer]
    return [*whole, *longer, *longer], texts


def _order(held: Catalogue, row: int, kind: Kind, by: int, length: int) -> tuple[object, ...]:
    surest = by if kind is Kind.EXACT else 0
    return (kind, surest, not held.curated[row], by, length, held.titles[row], row)
