"""Everything that a section says, as the strings that people read."""

from dataclasses import fields, is_dataclass
from enum import Enum

from app.domain.sections import Explanation, Section
from app.domain.text import Own, Text, say

NOT_WORDS = {"id", "switch", "tone", "item_id", "point", "kind"}


def words_in(told):
    """Every piece of words within a section, a block, or any part of one."""
    if isinstance(told, str | Text | Own) and not isinstance(told, Enum):
        yield told
    elif isinstance(told, tuple | list):
        for part in told:
            yield from words_in(part)
    elif is_dataclass(told):
        for field in fields(told):
            if field.name not in NOT_WORDS:
                yield from words_in(getattr(told, field.name))


def texts(told):
    """The same as the strings that people read, in Dutch."""
    return [say(words) for words in words_in(told)]


def told_by_us(told):
    """The strings that are ours: what somebody wrote and the questions are left out."""
    return [say(words) for words in words_in(without_lines(told)) if not isinstance(words, Own)]


def without_lines(told):
    """The blocks of the sections without the questions that "Hoe kom je hieraan?" repeats."""
    return [
        _sums(block) if isinstance(block, Explanation) else block
        for section in told
        for block in blocks_of(section)
    ]


def _sums(explanation):
    return explanation.formula, [(one.label, one.outcome) for one in explanation.scales]


def blocks_of(section: Section):
    """Every block of the section."""
    return (*section.summary, *section.said, *section.shown, *section.highlights)


def of_kind(section, kind):
    """The blocks of this kind, in order."""
    return [block for block in blocks_of(section) if isinstance(block, kind)]


def section(sections, section_id):
    """The section with this id; the test fails where there is none."""
    [found] = [one for one in sections if one.id == section_id]
    return found
