"""The persoonsprofiel as it is printed: the same words as on the page, with less said apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.documents.certainty import CERTAINTY
from app.documents.profile import Document
from app.domain.sections import (
    Balances,
    Block,
    Chapter,
    Facts,
    Listing,
    Poles,
    Section,
    is_reaction,
)
from app.domain.telling import MIDDLE
from app.domain.text import N_, Words, sentences, text

BALANCE, HOME = "energy.balance", "energy.home"


def on_paper(document: Document) -> Document:
    """The document with how sure its outcomes are on the first page, and home in the energy chart."""
    chapters = tuple(_printed(one) for one in document.chapters)
    return replace(
        document,
        about=(*document.about, *_sure(document.sections)),
        chapters=tuple(one for one in chapters if one.sections),
    )


def _sure(sections: Iterable[Section]) -> Iterator[Words]:
    """A line for the modules that are equally sure."""
    for section in sections:
        for block in section.shown:
            if section.id == CERTAINTY and isinstance(block, Facts):
                for titles, said in block.rows:
                    yield text(N_("{modules}: {sure}"), modules=titles, sure=sentences(*said))


def _printed(chapter: Chapter) -> Chapter:
    kept = tuple(_outspoken(one) for one in chapter.sections if one.id != CERTAINTY)
    return replace(chapter, sections=_home_beside_work(kept))


def _outspoken(section: Section) -> Section:
    """The section without the wishes that lie halfway, unless most of them do."""
    return replace(section, said=tuple(map(_clear, section.said)))


def _clear(block: Block) -> Block:
    if not isinstance(block, Poles):
        return block
    clear = tuple(one for one in block.poles if one.value != MIDDLE)
    return replace(block, poles=clear) if len(clear) > len(block.poles) / 2 else block


def _home_beside_work(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Both balances as one chart, unless a reaction stands with the one of home."""
    found = {one.id: one for one in sections}
    work, home = found.get(BALANCE), found.get(HOME)
    if not work or not home or any(map(is_reaction, home.said)):
        return tuple(sections)
    both = replace(
        work,
        said=(*work.said, *map(_at_home, home.said)),
        shown=_in_one_chart((*work.shown, *home.shown)),
    )
    return tuple(both if one is work else one for one in sections if one is not home)


def _at_home(block: Block) -> Block:
    if not isinstance(block, Listing) or not block.title:
        return block
    return replace(block, title=text(N_("{title} (thuis)"), title=block.title))


def _in_one_chart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    charts = [one for one in blocks if isinstance(one, Balances)]
    if not charts:
        return tuple(blocks)
    whole = replace(
        charts[0],
        rows=tuple(row for one in charts for row in one.rows),
        summary=sentences(*(one.summary for one in charts)),
    )
    others = charts[1:]
    return tuple(whole if one is charts[0] else one for one in blocks if one not in others)
