"""What the persoonsprofiel says in short: strengths, energy, wishes, direction (content.md 3.1)."""

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest

from app.domain.sections import (
    Block,
    Entry,
    Facts,
    Highlight,
    HighlightKind,
    NamedList,
    Quote,
    Section,
    SideBySide,
)
from app.domain.text import N_, Words

MOST = 3
"""The most lines of a column, and the most columns."""

_TITLES = {
    HighlightKind.STRENGTH: N_("Dit kan ik goed"),
    HighlightKind.PRESENT: N_("Dit is er al"),
    HighlightKind.ENERGY: N_("Dit geeft energie"),
    HighlightKind.WANT: N_("Dit wil ik"),
    HighlightKind.HELP: N_("Dit helpt mij"),
}
"""The columns, in the order in which they are wanted."""


def in_short(sections: Iterable[Section]) -> Section | None:
    """What the sections have to say in short; None where that is nothing."""
    held = [one for section in sections for one in section.highlights]
    found = [one for one in held if isinstance(one, Highlight)]
    columns = _columns({about: _entries(found, about) for about in HighlightKind})
    summary: tuple[Block, ...] = (
        *((SideBySide(columns),) if columns else ()),
        *_direction(_entries(found, HighlightKind.DIRECTION)),
        *(one for one in held if isinstance(one, Quote)),
    )
    return Section("profile.in_short", N_("In het kort"), summary=summary) if summary else None


def _columns(entries: dict[HighlightKind, tuple[Entry, ...]]) -> tuple[NamedList, ...]:
    """At most three columns; what is there already stands in for strengths that are not known."""
    wanted = [about for about in _TITLES if entries[about]]
    if HighlightKind.STRENGTH in wanted and HighlightKind.PRESENT in wanted:
        wanted.remove(HighlightKind.PRESENT)
    return tuple(NamedList(_TITLES[about], entries[about]) for about in wanted[:MOST])


def _entries(found: Sequence[Highlight], about: HighlightKind) -> tuple[Entry, ...]:
    """The first of each source, then the second of each: no source takes all the room."""
    sources = [one.entries for one in found if one.about is about]
    mixed = (entry for entry in chain(*zip_longest(*sources)) if entry is not None)
    return tuple(mixed)[:MOST]


def _direction(entries: Sequence[Entry]) -> tuple[Facts, ...]:
    words: tuple[Words, ...] = tuple(entry.words for entry in entries[:1])
    return (Facts(((N_("Mijn richting"), words),)),) if words else ()
