"""Words for people: marked for translation here, translated where they are shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


def N_(msgid: str) -> str:  # noqa: N802 - gettext's own name for this
    """Mark text for extraction; the pages and the PDF translate it when they show it."""
    return msgid


@dataclass(frozen=True)
class Text:
    """A translatable text with values in it: ``{name}`` in the msgid is filled from ``params``."""

    msgid: str
    params: tuple[tuple[str, "Words"], ...] = ()


@dataclass(frozen=True)
class Own:
    """Somebody's own words: never translated, always shown literally."""

    text: str


Words = str | Text | Own
"""Anything that can be shown: a plain ``str`` is a msgid that was marked with ``N_``."""

Translate = Callable[[str], str]


def text(msgid: str, **params: Words | int) -> Text:
    """A translatable text with its values; numbers are written as they are."""
    return Text(
        msgid,
        tuple(
            (name, Own(str(value)) if isinstance(value, int) else value)
            for name, value in params.items()
        ),
    )


def sentences(*words: Words) -> Words:
    """The sentences after one another, with a space between them; empty ones are left out."""
    said = [one for one in words if one]
    if len(said) < 2:  # noqa: PLR2004 - one sentence needs no space between
        return said[0] if said else ""
    names = [f"sentence_{number}" for number in range(1, len(said) + 1)]
    return Text(" ".join(f"{{{name}}}" for name in names), tuple(zip(names, said, strict=True)))


def listed(words: Sequence[Words]) -> Words:
    """The words as people say a list: "a", "a en b", "a, b en c"; at least one."""
    if len(words) == 1:
        return words[0]
    *rest, last = words
    before = rest[0]
    for one in rest[1:]:
        before = text(N_("{before}, {one}"), before=before, one=one)
    return text(N_("{before} en {last}"), before=before, last=last)


def say(words: Words, translate: Translate = str) -> str:
    """The words as one string, in the language of ``translate``; own words stay as they are."""
    match words:
        case Own(own):
            return own
        case Text(msgid, params):
            return translate(msgid).format_map({n: say(value, translate) for n, value in params})
        case _:
            return translate(words) if words else ""
