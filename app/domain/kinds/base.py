"""What all kinds of answer share: options, and the words for what cannot be kept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.answers import Value
from app.domain.text import N_, Own, Words, text

UNKNOWN = N_("Dit antwoord kennen wij niet. Kies of typ het nog een keer.")
DONT_KNOW = N_("Weet ik niet / past niet")


@dataclass(frozen=True)
class Option:
    """One thing to choose: what is stored, and what a person reads."""

    value: str | int
    label: Words


def not_offered(value: object, options: tuple[Option, ...]) -> Words | None:
    """What is wrong with a value that must be one of the options; None when nothing is."""
    if isinstance(value, bool) or value not in [option.value for option in options]:
        return UNKNOWN
    return None


def too_many_or_unknown(value: Value, options: tuple[Option, ...], most: int) -> Words | None:
    """What is wrong with several of the options, at most ``most`` and none twice."""
    offered: Mapping[object, Words] = {option.value: option.label for option in options}
    if not isinstance(value, tuple) or any(
        not isinstance(one, str) or one not in offered for one in value
    ):
        return UNKNOWN
    twice = next((one for one in value if value.count(one) > 1), None)
    if twice is not None:
        return text(N_("Je koos “{what}” twee keer. Haal er één weg."), what=offered[twice])
    if len(value) > most:
        over = len(value) - most
        return text(
            N_("Je koos er {chosen}. Haal er één weg.")
            if over == 1
            else N_("Je koos er {chosen}. Haal er {over} weg."),
            chosen=len(value),
            over=over,
        )
    return None


def labels(values: tuple[object, ...], options: tuple[Option, ...]) -> tuple[Words, ...]:
    """The labels of these values; a value that is no longer offered stands for itself."""
    known: Mapping[object, Words] = {option.value: option.label for option in options}
    return tuple(known.get(value, Own(str(value))) for value in values)


def as_tuple(value: Value) -> tuple[object, ...]:
    """A single value as a tuple of one."""
    return value if isinstance(value, tuple) else (value,)


_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Control characters but for tab and line ends, halves of pairs, and what is no character."""


def printable(words: str) -> str:
    """The words with � for each character that no page and no paper can hold."""
    return _UNPRINTABLE.sub("�", words)


def text_problem(words: str, most: int) -> Words | None:
    """What is wrong with a text of at most ``most`` characters; None when nothing is."""
    if len(words) > most:
        return text(
            N_("Deze tekst is te lang: {length} tekens. Er passen er {most}. Maak hem korter."),
            length=len(words),
            most=most,
        )
    if _UNPRINTABLE.search(words):
        return N_("Eén teken in deze tekst kunnen wij niet bewaren. Haal het weg.")
    return None
