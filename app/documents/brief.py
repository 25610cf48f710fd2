"""Sections as they stand in the persoonsprofiel: what counts, so that it stays five or six pages.

The whole stands with the outcome of each module.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.domain.remarks import REACTION
from app.domain.sections import (
    Bar,
    Bars,
    Block,
    Corner,
    Hexagon,
    Listing,
    Paragraph,
    Quadrant,
    Quote,
    Section,
    Story,
    Table,
)
from app.domain.text import N_, Own, Words, text

SQUARE = (N_("Kwaliteit"), N_("Te veel ervan"), N_("Uitdaging"), N_("Ergernis"))

LONGEST = 240
"""The most characters of own words that stand here in full; a droomdag may be longer."""

CUT = 180
"""Longer ones end with the last sentence, or else the last word, before this."""

ENDS = (".", "!", "?")


def brief(section: Section) -> Section:
    """The section with its own words, its stories, squares and charts told shortly."""
    shown = _one_figure(section.shown)
    return replace(section, said=tuple(_briefly(section.said)), shown=tuple(_briefly(shown)))


def _briefly(blocks: Iterable[Block]) -> Iterator[Block]:
    for (kind, label), run in groupby(blocks, lambda one: (type(one), _label(one))):
        group = list(run)
        if kind is Quadrant:
            yield _in_a_table([one for one in group if isinstance(one, Quadrant)])
        elif kind is Story:
            yield Listing(tuple(_in_a_line(one) for one in group if isinstance(one, Story)))
        elif kind is Table:
            yield from _merged([one for one in group if isinstance(one, Table)])
        elif kind is Quote:
            yield from _quotes([one for one in group if isinstance(one, Quote)], label)
        else:
            yield from group


def _label(block: Block) -> Words:
    """What own words answer to: those under one label stand together."""
    return block.label if isinstance(block, Quote) else ""


def _quotes(group: Sequence[Quote], label: Words) -> Iterable[Block]:
    if len(group) > 1 and label:
        return (Listing(tuple(_shortened(one.words) for one in group), label),)
    return tuple(
        one if one.switch == REACTION else replace(one, words=_shortened(one.words))
        for one in group
    )


def _merged(tables: Iterable[Table]) -> Iterator[Table]:
    """Tables under the same heads as one, called as the first of them."""
    for _, run in groupby(tables, lambda one: one.heads):
        first, *more = run
        yield replace(first, rows=(*first.rows, *(row for one in more for row in one.rows)))


def _shortened(words: Words) -> Words:
    """Own words of more than ``LONGEST`` characters as far as a whole sentence goes, then "…"."""
    if not isinstance(words, Own) or len(words.text) <= LONGEST:
        return words
    begun = words.text[:CUT]
    sentence = max(begun.rfind(end + " ") for end in ENDS) + 1
    kept = begun[:sentence] if sentence > CUT // 3 else begun.rpartition(" ")[0] or begun
    return Own(f"{kept} …")


def _one_figure(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with the bars of the interests told in the figure that shows the same ones."""
    figures = [one for one in blocks if isinstance(one, Hexagon)]
    bars = [one for one in blocks if isinstance(one, Bars)]
    if len(figures) != 1 or len(bars) != 1:
        return blocks
    bands = {bar.label: bar for bar in bars[0].bars}
    corners = tuple(_with_band(one, bands) for one in figures[0].corners)
    told = replace(figures[0], title=bars[0].title, corners=corners)
    kept = [one for one in blocks if one is not bars[0] and not _quiet(one)]
    return [told if one is figures[0] else one for one in kept]


def _quiet(block: Block) -> bool:
    """A sentence about the shape of the figure; the outcome of the module has it."""
    return isinstance(block, Paragraph) and not block.strong


def _with_band(corner: Corner, bars: dict[Words, Bar]) -> Corner:
    bar = bars.get(corner.label)
    return replace(corner, low=bar.low, high=bar.high) if bar else corner


def _in_a_table(squares: list[Quadrant]) -> Table:
    rows = tuple((one.quality, one.overdone, one.challenge, one.irritation) for one in squares)
    return Table("", SQUARE, rows, switch=squares[0].switch)


def _in_a_line(story: Story) -> Words:
    if not story.about:
        return story.title
    return text(N_("“{title}”, over {skills}"), title=story.title, skills=story.about)
