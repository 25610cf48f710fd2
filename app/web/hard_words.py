"""Which hard words of a page get help, and where."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from app.domain.sections import Section
from app.domain.text import Words
from app.domain.word_help import WordHelp, in_turn, section_words
from app.web.forms.base import ItemField


def of_fields(
    fields: Sequence[ItemField], above: Iterable[Words | None] = ()
) -> tuple[tuple[WordHelp, ...], ...]:
    """The hard words of each question, each once on the page.

    Args:
        fields: the questions in the order in which they stand.
        above: what stands above them all; its words are explained at the first question.
    """
    said = [tuple(_words(field)) for field in fields]
    said[0] = (*(words for words in above if words), *said[0])
    # Words of people are never kept: they are of class Own, or come as suggestions.
    ours_alone = all(isinstance(words, str) for told in said for words in told) and not any(
        field.item.suggestions for field in fields
    )
    return (_kept_turns if ours_alone else in_turn)(tuple(said))


def of_sections(sections: Iterable[Section]) -> dict[str, tuple[WordHelp, ...]]:
    """The hard words of each section by its id, each once on the page."""
    found = tuple(sections)
    return dict(zip((one.id for one in found), in_turn(map(section_words, found)), strict=True))


def _words(field: ItemField) -> Iterable[Words]:
    """What a question shows: its words, its choices, and the boxes of a table."""
    yield from (field.item.text, field.item.help, *field.ideas)
    yield from (option.label for option in field.options)
    for column in getattr(field.kind, "columns", ()):
        yield from (column.label, column.suggestion)
        yield from (option.label for option in getattr(column.kind, "options", ()))


@lru_cache(maxsize=1_000)
def _kept_turns(said: tuple[tuple[Words, ...], ...]) -> tuple[tuple[WordHelp, ...], ...]:
    """The hard words of each question of a screen that says the same to everybody."""
    return in_turn(said)
