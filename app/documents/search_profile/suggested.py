"""A suggested line, and where it came from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.domain.module import Round
from app.domain.search_profile import FIELDS, Line, Lines, Profile
from app.domain.text import N_, Words, text
from app.modules import find_module

Rounds = Mapping[str, Round]
"""The last finished round of each module, by slug."""


@dataclass(frozen=True)
class Suggested:
    """A line that the client can take over, change or leave out."""

    words: Words
    source: str
    """The slug of the part that it comes from."""
    ref: str = ""


Suggestion = Mapping[str, tuple[Suggested, ...]]
"""The suggested lines of each field, by its name; every field has an entry."""


def as_lines(suggestion: Suggestion, say: Callable[[Words], str]) -> Profile:
    """The suggestion as lines, in the words of ``say``; ticked where its field is for employers."""
    return {name: tuple(_line(name, one, say) for one in suggestion[name]) for name in FIELDS}


def current(suggested: Profile, drafts: Mapping[str, Lines]) -> Profile:
    """The zoekprofiel as it stands: what the client wrote, and the suggestion for the rest."""
    return {name: drafts.get(name, suggested.get(name, ())) for name in FIELDS}


def source_words(slug: str) -> Words:
    """Where a line came from: "uit Wat wil ik?"; empty for own words."""
    module = find_module(slug) if slug else None
    return text(N_("uit {part}"), part=module.title) if module else ""


def _line(name: str, one: Suggested, say: Callable[[Words], str]) -> Line:
    ticked = FIELDS[name].employer == "yes"
    return Line(say(one.words), one.source, employer=ticked, ref=one.ref)
