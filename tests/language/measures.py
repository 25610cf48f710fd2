"""How easy a Dutch text is, in numbers: sentences, words, syllables, and how common a word is."""

import re
from collections.abc import Iterable
from functools import cache

import pyphen
from wordfreq import zipf_frequency

COMMON = 3.5
"""From this Zipf value on a word counts as common: three times or more in a million words."""
MOST_SYLLABLES = 7
"""A longer word is hard, however common its parts are."""
LEAST_PART = 4
"""The fewest letters of a part of a compound; shorter ones are found in any word."""
_SENTENCE = re.compile(r"(?<=[.!?…])[”’)]?\s+|\n+")
_WORD = re.compile(r"\{\w+\}|[^\W_]+(?:[’'&/-][^\W_]+)*")
_PLACE = re.compile(r"%\((\w+)\)[sd]")
_TAG = re.compile(r"<[^>]+>")
_JOINTS = ("", "s", "en", "e", "n")
_ENDINGS = ("s", "'s", "’s", "en", "e", "t", "te", "n")
_DOUBLE = re.compile(r"([aeou])\1([b-df-hj-np-tv-z])$")
"""A long vowel before the last letter: "maak" is a form of "maken"."""
_SMALL = frozenset(
    [
        "aan",
        "achter",
        "binnen",
        "boven",
        "buiten",
        "door",
        "langs",
        "naar",
        "onder",
        "over",
        "tegen",
        "voor",
    ]
)
"""With these before it a word means something else: "onderhandelen" is not "handelen"."""
_VOWEL_ALONE = re.compile(r"[aeiou](?=[bcdfghjklmnpqrstvwxz][aeiouyéëïáóúê])")
_HYPHENATED = pyphen.Pyphen(lang="nl_NL")


def plain(msgid: str) -> str:
    """The text without markup; every value that is filled in stands as ``{name}``."""
    return _TAG.sub("", _PLACE.sub(r"{\1}", msgid)).strip()


def sentences(words: str) -> list[str]:
    """The sentences of the text, each of at least one word; a colon ends none."""
    return [one for one in _SENTENCE.split(plain(words)) if words_of(one)]


def words_of(words: str) -> list[str]:
    """The words in small letters; a value that is filled in counts as one."""
    return [one.lower() for one in _WORD.findall(words)]


def is_value(word: str) -> bool:
    """Whether this is a place for a value, or a number: nothing to look up."""
    return word.startswith("{") or word[0].isdigit()


@cache
def syllables(word: str) -> int:
    """How many syllables a word has, at least 1.

    Counted at the places where the word may be broken. No word is broken after one letter, so a
    first syllable that is one vowel ("o-pen", "e-ner-gie") is added.
    """
    parts = re.split(r"[-/&]", word)
    if len(parts) > 1:
        return sum(syllables(one) for one in parts if one)
    return len(_HYPHENATED.positions(word)) + 1 + bool(_VOWEL_ALONE.match(word))


def flesch_douma(texts: Iterable[str]) -> float:
    """How easy texts are to read: 206.835 - 0.93 words a sentence - 77 syllables a word.

    About 0 (very hard) to 120 (very easy). Source: Douma 1960, the Flesch formula for Dutch.
    """
    said = [one for words in texts for one in sentences(words)]
    words = [word for one in said for word in words_of(one) if not is_value(word)]
    if not words:
        return 0.0
    all_words = sum(len(words_of(one)) for one in said)
    long = sum(map(syllables, words)) / len(words)
    return 206.835 - 0.93 * all_words / len(said) - 77 * long


@cache
def zipf(word: str) -> float:
    """How common the word is: 3 is once in a million words, 6 a thousand times; 0 is unknown.

    A form is as common as the commonest form of the same word: who knows "beslissen" knows
    "beslis". A compound is as common as the rarest of its parts, the commonest way it can be
    taken apart: people read "bedrijfskeuken" as "bedrijf" and "keuken".
    """
    whole = max(float(zipf_frequency(one, "nl")) for one in _forms(word))
    return max(whole, max((min(map(zipf, one)) for one in _compounds(word)), default=0.0))


def is_common(word: str, border: float = COMMON) -> bool:
    """Whether nearly everybody meets the word often, and can take it in at once."""
    return is_value(word) or (zipf(word) >= border and syllables(word) <= MOST_SYLLABLES)


def _forms(word: str) -> set[str]:
    """The word and its likely other forms: plural, with and without -e, of I, you and we."""
    if len(word) < LEAST_PART:
        return {word}
    stems = {word, *(word.removesuffix(end) for end in _ENDINGS)}
    stems = {one for one in stems if len(one) >= LEAST_PART}
    longer = {one + end for one in stems for end in ("en", "e", "t", f"{word[-1]}en")}
    open_vowel = {_DOUBLE.sub(r"\1\2en", one) for one in stems}
    return stems | longer | open_vowel


def _compounds(word: str) -> Iterable[tuple[str, str]]:
    """The ways to take a word apart in two, with or without a joint between."""
    if "-" in word:
        first, _, rest = word.partition("-")
        yield first, rest
        return
    for start in range(LEAST_PART, len(word) - LEAST_PART + 1):
        first, rest = word[:start], word[start:]
        stems = {first.removesuffix(joint) for joint in _JOINTS}
        yield from ((one, rest) for one in stems if len(one) >= LEAST_PART and one not in _SMALL)
