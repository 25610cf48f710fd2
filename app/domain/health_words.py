"""Words about health and benefits in a text that is meant for an employer (content.md 3.2).

The check knows words, not meaning: what it finds is for the client to decide on, and what it does
not find can still tell something (docs/search-profile.md says what it can and cannot do).
"""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category, normalize

from rapidfuzz.distance import OSA

_FOLDER = Path(__file__).parent / "data" / "health"

LEAST_SOUND = 6
"""Letters of a stem that may begin a word as it sounds; a shorter one has to be all of it."""
LEAST_ALIKE = 6
"""Letters of a word that is looked at for mistakes."""
LONG, MISTAKES, MISTAKES_IN_LONG = 10, 1, 2
"""So many letters may be wrong in a word, and in one of at least ten letters."""
MOST_PIECES = 6
"""So many pieces of a word that was written apart are put together."""
LEAST_JOINED, LEAST_JOINED_SHORT = 6, 3
MOST_IN_PIECE = 3
"""The most letters of a piece of a short word that was written apart ("pi jn")."""
MOST_IN_TITLE = 6

_LOOK_ALIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0455\u0458\u0432\u043a\u043c\u043d\u0442"
    "\u03b1\u03b5\u03bf\u03c1\u03b9\u03ba\u03bd\u03c4\u03c5\u03c7\u0131",
    "aeopcxyisjbkmhtaeopikvtuxi",
)
"""Cyrillic and Greek letters that look like ours."""
_AS_LETTERS = (
    str.maketrans("01345678", "oieasgtb"),
    str.maketrans("01345678", "oleasgtb"),
)
"""Digits as the letters that they stand for; a 1 is an i or an l."""
_SOUNDS = (
    *(("ph", "f"), ("th", "t"), ("rh", "r"), ("ch", "g"), ("ck", "k"), ("qu", "kw"), ("x", "ks")),
    *(("ij", "y"), ("ei", "y"), ("ou", "au"), ("ce", "se"), ("ci", "si"), ("cy", "sy")),
    *(("c", "k"), ("z", "s"), ("v", "f")),
)
_ENDINGS = ("", "e", "en", "n", "s", "te", "t")
"""What may stand behind a whole short word."""
_SIGNS_WITHIN = re.compile(r"(?<=\w)[@$€!|](?=\w)")
_AS_DIGITS = str.maketrans("@$€!|", "45311")
_WITHIN = re.compile(r"(?<=\w)[-.,*_·•~+\"^]+(?=\w)")
_NO_WORD = re.compile(r"[\W_]+")
_CAPITALS = re.compile(r"(?<!\w)[A-Z]{2,5}(?!\w)")


def names_health(words: str, titles: Collection[str] = frozenset()) -> bool:
    """Whether the text holds a word about health or benefits; arguments as ``health_words``."""
    return bool(health_words(words, titles))


def health_words(words: str, titles: Collection[str] = frozenset()) -> tuple[str, ...]:
    """The words about health or benefits in the text, folded, each once; empty where it has none.

    ``titles`` are names of work and of sectors, as ``fold`` gives them: a text that is just such
    a name is fine, and so is the name behind "als".
    """
    plain = _letters(words)
    apart, together = _NO_WORD.sub(" ", plain).strip(), fold(words)
    if apart in titles or together in titles:
        return ()
    found = [*_capitals(words)]
    for text in dict.fromkeys((apart, together)):
        found += _found(_without_titles(text, titles))
    return tuple(dict.fromkeys(found))


def fold(words: str) -> str:
    """The words in small plain letters, one space apart; hyphens and dots within a word are gone."""
    return _NO_WORD.sub(" ", _WITHIN.sub("", _letters(words))).strip()


def _letters(words: str) -> str:
    """Small letters without accents, invisible signs and look-alikes."""
    seen = (one for one in normalize("NFKD", words) if category(one) not in {"Mn", "Cf"})
    plain = "".join(seen).casefold().translate(_LOOK_ALIKE).replace("’", "'")
    return _SIGNS_WITHIN.sub(lambda sign: sign.group().translate(_AS_DIGITS), plain)


def _found(text: str) -> Iterator[str]:
    for pattern in _patterns("harmless_phrases"):
        text = pattern.sub(" ", text)
    for pattern in _patterns("phrases"):
        yield from (match.group() for match in pattern.finditer(text))
    tokens = text.split()
    for token in tokens:
        if any(_is_about_health(one) for one in _as_words(token)):
            yield token
    yield from _written_apart(tokens)


def _as_words(token: str) -> Iterator[str]:
    """The token, and where it mixes letters with digits what it says when these are letters."""
    yield token
    if not token.isalpha() and any(map(str.isalpha, token)):
        yield from {token.translate(table) for table in _AS_LETTERS}


def _is_about_health(word: str) -> bool:
    if word in _words("whole") or _matches(word, _words("starts"), _words("harmless")):
        return True
    if _starts(word, _words("harmless")) or word in _everyday():
        return False
    if _ends(word, _words("ends")) > _ends(word, _words("harmless_ends")):
        return True
    return _sounds_like(sound(word)) or _is_alike(sound(word))


def _matches(word: str, stems: Collection[str], harmless: Collection[str]) -> bool:
    """Whether it begins with a stem, and with nothing harmless that is longer."""
    return _starts(word, stems) > _starts(word, harmless)


def _starts(word: str, stems: Collection[str]) -> int:
    """The length of the longest stem that it begins with; 0 for none."""
    return next((size for size in range(len(word), 1, -1) if word[:size] in stems), 0)


def _ends(word: str, endings: Collection[str]) -> int:
    """The length of the longest ending with something before it; 0 for none."""
    return next((size for size in range(len(word) - 1, 2, -1) if word[-size:] in endings), 0)


def _sounds_like(heard: str) -> bool:
    stems = _sounding()
    whole = (heard.removesuffix(one) for one in _ENDINGS)
    return any(one in stems for one in whole if len(one) >= LEAST_JOINED_SHORT) or (
        _starts(heard, stems) >= LEAST_SOUND
    )


def _is_alike(heard: str) -> bool:
    """Whether it is a listed word with a mistake, or with two in a long one."""
    if len(heard) < LEAST_ALIKE:
        return False
    return any(
        OSA.distance(heard, one, score_cutoff=most) <= most
        for one in _alike()
        for most in (MISTAKES_IN_LONG if len(one) >= LONG else MISTAKES,)
        if abs(len(one) - len(heard)) <= most and (one[0] == heard[0] or len(one) >= LONG - 2)
    )


def _written_apart(tokens: Sequence[str]) -> Iterator[str]:
    """Words that were written in pieces: "b u r n o u t", "arbeids ongeschikt", "pi jn"."""
    for start in range(len(tokens)):
        letters = _letters_from(tokens, start)
        for size in range(max(MOST_PIECES, letters), 1, -1):
            pieces = tokens[start : start + size]
            if len(pieces) == size and _is_one_word(pieces, letters=size <= letters):
                yield " ".join(pieces)
                break


def _letters_from(tokens: Sequence[str], start: int) -> int:
    """How many words of one letter follow one another from here."""
    end = start
    while end < len(tokens) and len(tokens[end]) == 1:
        end += 1
    return end - start


def _is_one_word(pieces: Sequence[str], *, letters: bool) -> bool:
    joined = "".join(pieces)
    ways = (*_as_words(joined),)
    if letters:
        return len(joined) >= LEAST_JOINED_SHORT and any(map(_is_about_health, ways))
    heard = [sound(one) for one in ways]
    if len(joined) >= LEAST_JOINED:
        return any(one in _alike() for one in heard)
    short = all(len(one) <= MOST_IN_PIECE and one not in _words("little") for one in pieces)
    return short and any(one in _words("whole") | _SHORT for one in ways)


def _without_titles(text: str, titles: Collection[str]) -> str:
    """The text without the names of work behind "als" ("ervaring als psycholoog")."""
    tokens = text.split()
    if not titles or "als" not in tokens:
        return text
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        kept.append(tokens[at])
        at += 1 + (_title_at(tokens, at + 1, titles) if tokens[at] == "als" else 0)
    return " ".join(kept)


def _title_at(tokens: Sequence[str], at: int, titles: Collection[str]) -> int:
    """How many words the longest name has that begins here, with "een" before it; 0 for none."""
    skipped = 1 if tokens[at : at + 1] == ["een"] else 0
    begin = at + skipped
    sizes = range(min(MOST_IN_TITLE, len(tokens) - begin), 0, -1)
    return next(
        (size + skipped for size in sizes if " ".join(tokens[begin : begin + size]) in titles), 0
    )


def _capitals(words: str) -> Iterator[str]:
    """Abbreviations that are other words in small letters; not in a text all in capitals."""
    if words.isupper() and len(words.split()) > 1:
        return
    yield from (one for one in _CAPITALS.findall(words) if one in _words("capitals"))


@cache
def sound(word: str) -> str:
    """The word as it sounds, roughly: what people confuse in writing is one letter."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", word)


_SHORT = frozenset({"pijn", "ziek", "angst", "uwv", "ptss", "adhd"})
"""Short stems that are found in pieces too."""


@cache
def _listed() -> Mapping[str, Any]:
    return tomllib.loads((_FOLDER / "words.toml").read_text(encoding="utf-8"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_listed()[name])


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b(?:{one})\b") for one in _listed()[name])


@cache
def _everyday() -> frozenset[str]:
    """Words of every day that look like one of the list, and are not meant."""
    return frozenset((_FOLDER / "everyday.txt").read_text(encoding="utf-8").split())


@cache
def _sounding() -> frozenset[str]:
    return frozenset(_heard(_words("starts")))


@cache
def _alike() -> frozenset[str]:
    return frozenset(_heard(_words("alike")))


def _heard(words: Iterable[str]) -> Iterator[str]:
    return map(sound, words)
