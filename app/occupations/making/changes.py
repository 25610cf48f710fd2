"""What a new catalogue changes: occupations gained and lost, and loads that moved far."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.occupations.bands import NO_BAND, Small, bands
from app.occupations.columns import ASPECTS
from app.occupations.making.cuts import cuts
from app.occupations.making.draft import Draft, Entry

SHOWN = 20
ONE_BAND = 1


@dataclass(frozen=True)
class Move:
    """A load that went from low to heavy or back; the bands are 0 low – 2 heavy."""

    title: str
    aspect: str
    before: int
    now: int


@dataclass(frozen=True)
class Changes:
    """The difference between two catalogues; `elements` were named otherwise by O*NET."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]
    retitled: tuple[tuple[str, str], ...]
    relinked: tuple[str, ...]
    moved: tuple[Move, ...]
    moved_one: int
    became_unknown: int
    elements: tuple[tuple[str, str, str], ...]
    proposed_lost: tuple[str, ...]


def changes(old: Draft, new: Draft) -> Changes:
    """What differs between the old and the new catalogue."""
    before = {one.id: one for one in old.entries}
    now = {one.id: one for one in new.entries}
    both = sorted({*before} & {*now}, key=lambda one: now[one].title)
    lost = sorted((before[one] for one in {*before} - {*now}), key=lambda one: one.title)
    shifts = _shifts(_bands(old, both), _bands(new, both))
    return Changes(
        gained=tuple(sorted(now[one].title for one in {*now} - {*before})),
        lost=tuple(one.title for one in lost),
        retitled=tuple(_pairs(before, now, both)),
        relinked=tuple(now[one].title for one in both if before[one].codes != now[one].codes),
        moved=tuple(
            Move(now[both[row]].title, ASPECTS[column], was, becomes)
            for row, column, was, becomes in shifts
            if abs(was - becomes) > ONE_BAND and NO_BAND not in {was, becomes}
        ),
        moved_one=sum(
            abs(was - becomes) == ONE_BAND and NO_BAND not in {was, becomes}
            for *_, was, becomes in shifts
        ),
        became_unknown=sum(becomes == NO_BAND for *_, becomes in shifts),
        elements=tuple(_renamed(old.elements, new.elements)),
        proposed_lost=tuple(one.title for one in lost if one.curated),
    )


def lines(found: Changes) -> Iterator[str]:
    """The changes in sentences, for who made the catalogue."""
    yield from _listed("Occupations gained", found.gained)
    yield from _listed("Occupations lost", found.lost)
    yield from _listed("  of which were proposed on cards", found.proposed_lost)
    yield from _listed("Other title", [f"{was} → {now}" for was, now in found.retitled])
    yield from _listed("Tied to other occupations of O*NET", found.relinked)
    words = ("low", "middling", "heavy")
    moves = [
        f"{one.title}: {one.aspect} {words[one.before]} → {words[one.now]}" for one in found.moved
    ]
    yield from _listed("Loads that moved by more than a band", moves)
    yield f"Loads that moved by one band: {found.moved_one}"
    yield f"Loads that are no longer known: {found.became_unknown}"
    named = [f"{element}: {was} → {now}" for element, was, now in found.elements]
    yield from _listed("Elements with another name in O*NET", named)


def _listed(what: str, found: Sequence[str]) -> Iterator[str]:
    yield f"{what}: {len(found)}"
    for one in found[:SHOWN]:
        yield f"  {one}"
    if len(found) > SHOWN:
        yield f"  … and {len(found) - SHOWN} more"


def _bands(draft: Draft, ids: Sequence[str]) -> Small:
    """The bands of these occupations under the draft's own thresholds."""
    thresholds = cuts(draft.entries)
    entries = {one.id: one for one in draft.entries}
    rows = [entries[one] for one in ids]
    loads = np.array(
        [[one.figures[f"load.{name}"] for name in ASPECTS] for one in rows], np.float32
    )
    heavy = np.array([one.figures["heavy"] for one in rows], np.float32)
    med = np.array([one.med for one in thresholds], np.float32)
    hi = np.array([one.hi for one in thresholds], np.float32)
    return bands(
        loads.reshape(len(rows), len(ASPECTS)), med, hi, np.nan_to_num(heavy).astype(np.int8)
    )


def _shifts(before: Small, now: Small) -> list[tuple[int, int, int, int]]:
    """Row, aspect, band before and band now, where they differ."""
    return [
        (row, column, int(before[row, column]), int(now[row, column]))
        for row, column in np.argwhere(before != now).tolist()
    ]


def _pairs(
    before: Mapping[str, Entry], now: Mapping[str, Entry], ids: Sequence[str]
) -> Iterator[tuple[str, str]]:
    for one in ids:
        if before[one].title != now[one].title:
            yield before[one].title, now[one].title


def _renamed(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for element, name in sorted(now.items()):
        if before.get(element, name) != name:
            yield element, before[element], name
