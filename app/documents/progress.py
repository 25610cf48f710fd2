"""What the progress report tells of two measurements, of nothing but what is shared (content.md 3.5).

The comparison stands in the copy that is shared now, worded by the reliable change of 2.10. From
Energiebalans it takes energy now and the balances, from Verandering confidence, control and
support; nothing else of either is in it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from app.domain.progress_report import Change
from app.domain.sections import Notice, Section, Table
from app.domain.text import Words
from app.modules import find_module

REPEATED: Mapping[str, str] = {"energiebalans": "energy.repeat", "verandering": "change.repeat"}
"""By part: the section in which its two measurements stand beside one another."""


def shared_changes(
    copies: Mapping[str, Sequence[Section]], say: Callable[[Words], str]
) -> tuple[Change, ...]:
    """What became of each value in the copies that are shared, by part, as it is read."""
    return tuple(
        change
        for slug, name in REPEATED.items()
        for section in copies.get(slug, ())
        if section.id == name
        for change in _told(slug, section, say)
    )


def _told(slug: str, section: Section, say: Callable[[Words], str]) -> Iterator[Change]:
    module = find_module(slug)
    for block in section.shown:
        if isinstance(block, Table) and not block.switch:
            yield from (Change(say(row[0]), say(row[-1])) for row in block.rows)
        elif isinstance(block, Notice) and module:
            yield Change(say(module.title), " ".join(map(say, block.words)))
