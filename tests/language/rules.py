"""What the words keep to (content.md 0.3, 2.3, 3.1, 3.2 and 7.1): each rule names what breaks it."""

import re
from collections.abc import Callable, Iterable

from app.domain.word_help import explained
from app.web.forms.health import names_health
from tests.language.measures import is_common, is_value, plain, sentences, words_of
from tests.language.texts import Role, Said

MOST_IN_SENTENCE = 15
MOST_IN_QUESTION = 10
"""Words in a sentence on the way through the questions (ux.md)."""
MOST_IN_STATEMENT = 14
"""Words in all of a scored statement (content.md 0.3)."""
OF_WORK = "occupations"
"""Texts on work itself: a nurse helps people who are ill, and each trade has its own words."""

JUDGING = frozenset(
    [
        "hoog",
        "hoge",
        "laag",
        "lage",
        "goed",
        "goede",
        "slecht",
        "slechte",
        "normaal",
        "normale",
        "afwijkend",
        "afwijkende",
        "gemiddeld",
        "gemiddelde",
        "zwak",
        "zwakke",
        "onvoldoende",
    ]
)
"""No outcome is a norm (content.md 2.3)."""
NEVER = frozenset(
    [
        "diagnose",
        "ziek",
        "ziekte",
        "klacht",
        "klachten",
        "oorzaak",
        "oorzaken",
        "prognose",
        "behandeling",
        "behandelingen",
        "ongeschikt",
        "beperkt",
        "beperking",
        "beperkingen",
        "ongemotiveerd",
        "weerstand",
        "slachtoffer",
        "iq",
        "procent",
        "eerlijkheid",
        "zal",
        "zul",
        "zult",
        "zullen",
        "moet",
        "moeten",
        "moest",
        "verplicht",
        "helaas",
        "slechts",
        "vanwege",
    ]
)
"""No verdict, cause, forecast or blame (content.md 3.1 and 7.1 rule 10)."""
NEVER_TOGETHER = (
    "niet gemotiveerd",
    "waarom niet",
    "had je",
    "nog steeds niet",
    "bij jou ligt",
    "andere mensen scoren",
    "vergeleken met anderen",
    "dan anderen",
)
DENYING = frozenset(
    [
        "niet",
        "geen",
        "nooit",
        "niemand",
        "niets",
        "nergens",
        "zonder",
        "onmogelijk",
        "noch",
        "nauwelijks",
    ]
)
FORMAL = frozenset(["u", "uw", "uzelf"])
_ABBREVIATION = re.compile(r"(?<![\w{])[A-Z]{2,}(?![\w}])(?! ?\()")
_MARKS = re.compile(r'"|%(?!\()|\b\d+ ?procent\b')

Rule = Callable[[Said], list[str]]
"""What of a text breaks the rule: sentences, words or the whole text; nothing when it keeps it."""


def too_long(said: Said) -> list[str]:
    """Sentences with more words than their role allows."""
    if said.role is Role.STATEMENT:
        return [said.words] if len(words_of(plain(said.words))) > MOST_IN_STATEMENT else []
    most = MOST_IN_QUESTION if said.role is Role.QUESTION else MOST_IN_SENTENCE
    return [one for one in sentences(said.words) if len(words_of(one)) > most]


def forbidden(said: Said) -> list[str]:
    """Words that diagnose, blame, predict or command."""
    if said.part == OF_WORK:
        return []
    words = plain(said.words).lower()
    together = [one for one in NEVER_TOGETHER if re.search(rf"\b{one}\b", words)]
    return [one for one in words_of(words) if one in NEVER] + together


def judging(said: Said) -> list[str]:
    """Words of a norm in what a score means."""
    if said.role is not Role.BAND:
        return []
    return [one for one in words_of(plain(said.words)) if one in JUDGING]


def health(said: Said) -> list[str]:
    """Words about health or benefits in what we ask and tell (content.md 3.2); FML is explained."""
    words = () if said.part == OF_WORK else words_of(plain(said.words))
    return [one for one in words if one != "fml" and not is_value(one) and names_health(one)]


def denying(said: Said) -> list[str]:
    """*Niet* and *geen* in what is scored: beside a scale they deny twice."""
    if said.role is not Role.STATEMENT:
        return []
    return [one for one in words_of(plain(said.words)) if one in {"niet", "geen"}]


def denying_twice(said: Said) -> list[str]:
    """Sentences with two different words that deny; "geen test en geen keuring" is a list."""
    return [one for one in sentences(said.words) if len(DENYING & {*words_of(one)}) > 1]


def formal(said: Said) -> list[str]:
    """*U* and *uw*: the site says *je*."""
    return [one for one in words_of(plain(said.words)) if one in FORMAL]


def unexplained(said: Said) -> list[str]:
    """Abbreviations without word help and without a word in brackets behind them."""
    return [one for one in _ABBREVIATION.findall(plain(said.words)) if not explained([one])]


def marks(said: Said) -> list[str]:
    """Straight quotes, and percentages."""
    return _MARKS.findall(said.words)


def rare(said: Said) -> list[str]:
    """Words on the way through the questions that few people meet, without word help."""
    if said.role not in {Role.STATEMENT, Role.QUESTION}:
        return []
    found = [one for one in words_of(plain(said.words)) if not is_common(one)]
    helped = explained([said.words])
    known = {form.lower() for one in helped for form in one.forms}
    return [one for one in found if one not in known]


RULES: dict[str, Rule] = {
    "long": too_long,
    "forbidden": forbidden,
    "judging": judging,
    "health": health,
    "denying": denying,
    "denying twice": denying_twice,
    "formal": formal,
    "abbreviation": unexplained,
    "marks": marks,
    "rare": rare,
}


def broken(texts: Iterable[Said]) -> list[tuple[str, str, Said]]:
    """Every rule that a text breaks, with what breaks it, by its name in ``allowed.txt``."""
    return [
        (name, what, said) for said in texts for name, rule in RULES.items() for what in rule(said)
    ]
