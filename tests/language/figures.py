"""The figures of docs/language.md: how long the sentences are and how common their words."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from app.domain.word_help import explained
from tests.language.measures import COMMON, flesch_douma, is_common, sentences, words_of
from tests.language.rules import MOST_IN_QUESTION
from tests.language.texts import Role, Said, everything

LEAST_WORDS = 3
"""A label of one or two words is no sentence: it would make every figure look easier."""
ASKED = frozenset((Role.STATEMENT, Role.QUESTION))


@dataclass(frozen=True)
class Figures:
    """What a group of texts comes to; the shares are 0–1 of its sentences."""

    name: str
    sentences: int
    words: float
    """The average length of a sentence."""
    douma: float
    """Flesch-Douma; 0 is very hard, 120 very easy."""
    short: float
    """At most ten words."""
    common: float
    """Only common words."""
    both: float
    helped: float
    """Short, and each word common or explained on tap: within A2 as far as figures go."""


def by_part() -> tuple[Figures, ...]:
    """All texts, a row for each part."""
    texts = everything()
    parts = dict.fromkeys(said.part for said in texts)
    return tuple(figures(part, [one for one in texts if one.part == part]) for part in parts)


def of_questions(border: float = COMMON) -> tuple[Figures, ...]:
    """The way through the questions: a row for each part that asks, and the last one for all."""
    asked = [said for said in everything() if said.role in ASKED]
    parts = dict.fromkeys(said.part for said in asked)
    rows = (figures(part, [one for one in asked if one.part == part], border) for part in parts)
    return (*rows, figures("all together", asked, border))


def figures(name: str, texts: Iterable[Said], border: float = COMMON) -> Figures:
    """The figures of these texts, each of which counts once; from ``border`` on a word is common."""
    said = dict.fromkeys(one.words for one in texts)
    found = [(one, words_of(one)) for words in said for one in sentences(words)]
    told = [(one, words) for one, words in found if len(words) >= LEAST_WORDS]
    short = [len(words) <= MOST_IN_QUESTION for _one, words in told]
    common = [all(is_common(word, border) for word in words) for _one, words in told]
    known = [_all_known(one, words, border) for one, words in told]
    return Figures(
        name,
        len(told),
        _mean(len(words) for _one, words in told),
        flesch_douma(one for one, _words in told),
        _mean(short),
        _mean(common),
        _mean(a and b for a, b in zip(short, common, strict=True)),
        _mean(a and b for a, b in zip(short, known, strict=True)),
    )


def _all_known(sentence: str, words: Iterable[str], border: float) -> bool:
    helped = {form.lower() for one in explained([sentence]) for form in one.forms}
    return all(is_common(word, border) or word in helped for word in words)


def _mean(values: Iterable[float]) -> float:
    return fmean(list(values) or [0])
